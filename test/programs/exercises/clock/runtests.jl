using Test
include("clock.jl")
@testset "create" begin
    @test Clock(8, 0) == Clock(8, 0)
    @test sprint(show, Clock(24, 0)) == "\"00:00\""
    @test repr(Clock(-25, -160)) == "\"20:20\""
    @test sprint(show, Clock(201, 3001)) == "\"11:01\""
    @test isequal(Clock(1, 1), Clock(25, 1))
end
@testset "add" begin
    @test Clock(10, 0) + Dates.Minute(3) == Clock(10, 3)
    @test Clock(0, 3) - Dates.Minute(4) == Clock(23, 59)
    @test Clock(0, 45) + Dates.Minute(3500) == Clock(11, 5)
    @test Clock(6, 15) + Hour(2) == Clock(8, 15)
    @test hash(Clock(1, 2)) == hash(Clock(25, 2))
    @test Dict(Clock(1, 2) => 1)[Clock(25, 2)] == 1
end
# expect: Test Summary: | Pass  Total  Time
# expect: create        |    5      5  0.0s
# expect: Test Summary: | Pass  Total  Time
# expect: add           |    6      6  0.0s
