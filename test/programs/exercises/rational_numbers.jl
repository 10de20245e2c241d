using Test

struct RationalNumber{T<:Integer} <: Real
    num::T
    den::T
    function RationalNumber{T}(a, b) where {T<:Integer}
        b == 0 == a && throw(ArgumentError("invalid rational: zero($T)//zero($T)"))
        g = gcd(a, b) * (b < 0 ? -1 : 1)
        new{T}(a ÷ g, b ÷ g)
    end
end
RationalNumber(a::T, b::T) where {T<:Integer} = RationalNumber{T}(a, b)
RationalNumber(a::Integer) = RationalNumber(a, one(a))
RationalNumber{T}(a::Integer) where T = RationalNumber{T}(a, 1)
Base.numerator(r::RationalNumber) = r.num
Base.denominator(r::RationalNumber) = r.den
for op in (:+, :-)
    @eval Base.$op(a::RationalNumber, b::RationalNumber) = RationalNumber($op(a.num * b.den, b.num * a.den), a.den * b.den)
end
Base.:*(a::RationalNumber, b::RationalNumber) = RationalNumber(a.num * b.num, a.den * b.den)
Base.:/(a::RationalNumber, b::RationalNumber) = RationalNumber(a.num * b.den, a.den * b.num)
Base.:^(a::RationalNumber, n::Integer) = n < 0 ? RationalNumber(a.den^-n, a.num^-n) : RationalNumber(a.num^n, a.den^n)
Base.:^(x::Real, r::RationalNumber) = x^(r.num / r.den)
Base.abs(r::RationalNumber) = RationalNumber(abs(r.num), r.den)
Base.zero(::Type{RationalNumber{T}}) where T = RationalNumber(zero(T), one(T))
Base.one(::Type{RationalNumber{T}}) where T = RationalNumber(one(T), one(T))
Base.:<(a::RationalNumber, b::RationalNumber) = a.num * b.den < b.num * a.den
Base.:(<=)(a::RationalNumber, b::RationalNumber) = !(b < a)
Base.:(==)(a::RationalNumber, b::RationalNumber) = a.num == b.num && a.den == b.den
Base.:-(a::RationalNumber) = RationalNumber(-a.num, a.den)
Base.show(io::IO, r::RationalNumber) = print(io, numerator(r), "//", denominator(r))
Base.promote_rule(::Type{RationalNumber{T}}, ::Type{S}) where {T, S<:Integer} = RationalNumber{promote_type(T, S)}
Base.AbstractFloat(r::RationalNumber) = r.num / r.den

const R = RationalNumber
@testset "rationals" begin
    @testset "One and zero" begin
        @test zero(R{Int}) == R(0, 1)
        @test one(R{Int}) == R(1, 1)
        @test_throws ArgumentError R(0, 0)
    end
    @test R(1, 2) + R(2, 3) == R(7, 6)
    @test R(1, 2) - R(2, 3) == R(-1, 6)
    @test R(1, 2) * 2 == R(1)
    @test R(-1, 2) / R(-2, 3) == R(3, 4)
    @test abs(R(-1, 2)) == R(1, 2)
    @test R(1, 2)^3 == R(1, 8)
    @test R(-1, 2)^-2 == 4
    @test 8^R(4, 3) ≈ 16.0
    @test R(1, 2) < R(2, 3)
    @test R(1, 2) >= R(1, 3)
    @test maximum([R(1, 2), R(2, 3)]) === R(2, 3)
    @test sum([R(1, 2), R(1, 3), R(1, 6)]) == 1
    @test sort([R(1, 2), R(1, 3)]) == [R(1, 3), R(1, 2)]
    @test sprint(show, R(23, 42)) == "23//42"
    @test R(2, 4) |> numerator == 1
    @test iszero(R(0, 3)) && isone(R(3, 3))
    @test float(R(1, 4)) == 0.25
    println([R(1, 2), R(3, -4)])
    @test_throws "invalid rational: zero(Int64)//zero(Int64)" R(0, 0)
end
# expect: RationalNumber{Int64}[1//2, -3//4]
# expect: Test Summary: | Pass  Total  Time
# expect: rationals     |   21     21  0.0s
