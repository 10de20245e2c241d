using Test
include("robot_simulator.jl")
@testset "robot" begin
    r = Robot((7, 3), NORTH)
    @test position(r) == Point(7, 3)
    @test move!(r, "RAALAL") === r
    @test position(r) == Point(9, 4)
    @test heading(r) == WEST
    @test heading(turn_left!(turn_left!(r))) == EAST
    println(r)
    display(r); println()
end
# expect: Robot(Point{Int64}(9, 4), EAST)
# expect: Robot(Point{Int64}(9, 4), EAST)
# expect:
# expect: Test Summary: | Pass  Total  Time
# expect: robot         |    5      5  0.0s
