# Imports inside other top-level code stand before it.
using Test
let
    using Dates: Date, year
    println(year(Date(2024, 2, 3)))
end
# expect: 2024
for n in 1:2
    import Statistics
    println(Statistics.mean([n, n + 1]))
end
# expect: 1.5
# expect: 2.5
@testset for n in 1:2, (a, b) in [(1, 2)]
    using Printf: Format, format
    @test format(Format("%03d"), n) == "00$n"
end
# expect: Test Summary:          | Pass  Total  Time
# expect: n = 1, (a, b) = (1, 2) |    1      1  0.0s
# expect: Test Summary:          | Pass  Total  Time
# expect: n = 2, (a, b) = (1, 2) |    1      1  0.0s
@test isa(1, Int)
@test in(1, [1]) == true
@assert isa("a", String) "no text"
@show in(3, 1:2)
# expect: 3 in 1:2 = false
