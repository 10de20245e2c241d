using Test

import Base: real, imag, conj, abs, +, -, *, /, ==, exp, show, ≈, isapprox
struct ComplexNumber{T <: Real} <: Number
    re::T
    im::T
end
ComplexNumber(a::Real, b::Real) = ComplexNumber(promote(a, b)...)
ComplexNumber(a::Real) = ComplexNumber(a, zero(a))
const jm = ComplexNumber(0, 1)
real(z::ComplexNumber) = z.re
imag(z::ComplexNumber) = z.im
conj(z::ComplexNumber) = ComplexNumber(z.re, -z.im)
abs(z::ComplexNumber) = hypot(z.re, z.im)
+(a::ComplexNumber, b::ComplexNumber) = ComplexNumber(a.re + b.re, a.im + b.im)
-(a::ComplexNumber, b::ComplexNumber) = ComplexNumber(a.re - b.re, a.im - b.im)
*(a::ComplexNumber, b::ComplexNumber) = ComplexNumber(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
function /(a::ComplexNumber, b::ComplexNumber)
    n = a * conj(b)
    d = b.re^2 + b.im^2
    ComplexNumber(n.re / d, n.im / d)
end
==(a::ComplexNumber, b::ComplexNumber) = a.re == b.re && a.im == b.im
exp(z::ComplexNumber) = (r = exp(z.re); ComplexNumber(r * cos(z.im), r * sin(z.im)))
isapprox(a::ComplexNumber, b::ComplexNumber; kw...) = isapprox(a.re, b.re; kw...) && isapprox(a.im, b.im; kw...)
show(io::IO, z::ComplexNumber) = print(io, z.re, " + ", z.im, "jm")
Base.promote_rule(::Type{ComplexNumber{T}}, ::Type{S}) where {T <: Real, S <: Real} = ComplexNumber{promote_type(T, S)}
ComplexNumber{T}(x::Real) where {T <: Real} = ComplexNumber{T}(x, zero(T))
ComplexNumber{T}(z::ComplexNumber) where {T <: Real} = ComplexNumber{T}(z.re, z.im)

@testset "basics" begin
    @test ComplexNumber(0, 1) * ComplexNumber(0, 1) == ComplexNumber(-1, 0)
    @test jm^2 == ComplexNumber(-1, 0)
    @test abs(ComplexNumber(-3, 4)) == 5
    @test conj(ComplexNumber(1, 1)) == ComplexNumber(1, -1)
    @test ComplexNumber(1, 2) / ComplexNumber(3, 4) ≈ ComplexNumber(0.44, 0.08)
    @test exp(ComplexNumber(0, π)) ≈ ComplexNumber(-1, 0) atol = 1e-10
    @test 1 + 2jm == ComplexNumber(1, 2)
    @test 2jm + 0.5 == ComplexNumber(0.5, 2.0)
    @test repr(1 + 2jm) == "1 + 2jm"
    @test ComplexNumber(1, 2.5) isa ComplexNumber{Float64}
    @test sum([jm, jm]) == ComplexNumber(0, 2)
end
# expect: Test Summary: | Pass  Total  Time
# expect: basics        |   11     11  0.0s
