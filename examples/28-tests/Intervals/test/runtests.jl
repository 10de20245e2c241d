using Intervals
using Test

"A number of the test's own that counts how often it is compared: intervals work with whatever has an order."
struct Counted
    value::Int
end

const comparisons = Ref(0)

Base.:<(a::Counted, b::Counted) = (comparisons[] += 1; a.value < b.value)
Base.:<=(a::Counted, b::Counted) = (comparisons[] += 1; a.value <= b.value)

@testset "Intervals" begin
    @testset "Ends" begin
        closed = interval(1, 3)
        @test 1 in closed && 3 in closed
        @test !(0 in closed)
        @test 2.5 ∈ closed
        half = interval(1, 3; open_high = true)
        @test 1 in half
        @test 3 ∉ half
        open = interval(1, 3; open = true)
        @test !any(in(open), (1, 3))
        @test interval(1, 3; open = true, open_low = false) == half
    end

    @testset "Errors" begin
        @test_throws EmptyIntervalError interval(2, 1)
        @test_throws EmptyIntervalError interval(1, 1; open_low = true)
        @test_throws DomainError split_at(interval(0, 1), 2)
        @test_throws "not an interval" parse(Interval{Int}, "1..2")
        error = try
            interval(2.5, 1)
        catch e
            e
        end
        @test sprint(showerror, error) == "EmptyIntervalError: nothing lies between 2.5 and 1.0"
    end

    @testset "Two intervals" begin
        a, b = interval(0, 2), interval(1, 3; open_low = true)
        @test intersect(a, b) == interval(1, 2; open_low = true)
        @test a ∩ interval(2, 3) == interval(2, 2)
        @test !overlaps(a, interval(2, 3; open_low = true))
        @test hull(a, b) == interval(0, 3)
        @test split_at(a, 1) == (interval(0, 1; open_high = true), interval(1, 2))
    end

    @testset "Reading what was printed, $text" for text in ("[1, 2]", "(1, 2]", "[-3, 4)", "(0, 1)")
        @test string(parse(Interval{Int}, text)) == text
    end

    @testset "Numbers of type $T" for T in (Int8, Float32, Rational{Int}, BigInt)
        i = interval(T(1), T(4))
        @test i isa Interval{T}
        @test width(i) == 3
        @test midpoint(i) == 5 // 2
        @test length(unique([i, interval(1, 4), interval(1, 4; open = true)])) == 2
    end

    @testset "Numbers of the test's own" begin
        comparisons[] = 0
        @test Counted(2) in interval(Counted(1), Counted(3))
        @test comparisons[] == 3
        @test_throws MethodError width(interval(Counted(1), Counted(3)))
    end
end
