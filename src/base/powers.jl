# Powers and square roots.

^(x::T, p::T) where {T<:Integer} = power_by_squaring(x, p)
^(x::Integer, p::Integer) = power_by_squaring(x, p)
^(x::BitInteger, p::BitInteger) = power_by_squaring(x, p)
^(x::T, p::T) where {T<:BitInteger} = power_by_squaring(x, p)
^(x::Number, p::Integer) = power_by_squaring(x, p)

"`x` multiplied with itself, for any `*`. The exponent is not negative unless `x` has an inverse of its type."
function power_by_squaring(x, p::Integer)
    n = Int64(p)
    n ≟ 1 && return x isa Number ? x * one(x) : x
    n ≟ 0 && return one(x)
    n ≟ 2 && return x * x
    n ≺ 0 && return negative_power(x, n)
    base = x
    while Intrinsics.and_int(n, 1) ≟ 0
        base = base * base
        n = halved(n)
    end
    result = base
    n = halved(n)
    while n ≭ 0
        base = base * base
        if Intrinsics.and_int(n, 1) ≟ 1
            result = result * base
        end
        n = halved(n)
    end
    return result
end

function negative_power(x::Integer, n::Int64)
    isone(x) && return x
    x == -1 && return Intrinsics.and_int(n, 1) ≟ 1 ? x : -x
    throw_domain(n, string("Cannot raise an integer x to a negative power ", n,
        ".\nMake x or ", n, " a float by adding a zero decimal (e.g., 2.0^", n, " or 2^", n,
        ".0 instead of 2^", n, ") or write 1/x^", Intrinsics.neg_int(n), ", float(x)^", n, ", x^float(", n, ") or (x//1)^", n, "."))
end
negative_power(x, n::Int64) = power_by_squaring(inv(x), Intrinsics.neg_int(n))

# `x^2` with a whole literal is `literal_pow(^, x, Val(2))`.

const PlainNumber = Union{BitInteger,IEEEFloat,Complex{<:BitReal},Rational{<:BitInteger}}
literal_pow(f, x, ::Val{p}) where {p} = p ≺ 0 ? inverse_power(f, x, p) : f(x, p)
literal_pow(::typeof(^), x::PlainNumber, ::Val{0}) = one(x)
literal_pow(::typeof(^), x::PlainNumber, ::Val{1}) = x
literal_pow(::typeof(^), x::PlainNumber, ::Val{2}) = x * x
literal_pow(::typeof(^), x::PlainNumber, ::Val{3}) = x * x * x
literal_pow(::typeof(^), x::PlainNumber, ::Val{-1}) = inv(x)
literal_pow(::typeof(^), x::PlainNumber, ::Val{-2}) = (y = inv(x); y * y)
inverse_power(f, x, p::Int64) = f(inv(x), Intrinsics.neg_int(p))
inverse_power(f, x::Union{Int64,UInt64}, p::Int64) = f(Float64(x), p)
inverse_power(f, x::AbstractFloat, p::Int64) = f(x, p)

"`x -> x^p` with a literal `p`, for broadcasting."
struct LiteralPower{F,P} <: Function
    f::F
    exponent::P
end
(power::LiteralPower)(x) = literal_pow(power.f, x, power.exponent)

^(x::Float64, p::Integer) = whole_power(x, Int64(clamp(p, typemin(Int64), typemax(Int64))))
^(x::Float64, p::Int64) = whole_power(x, p)
^(x::T, p::Integer) where {T<:Union{Float16,Float32}} = T(Float64(x)^p)
^(x::Float64, p::Bool) = p ? x : 1.0
^(x::T, p::Bool) where {T<:Union{Float16,Float32}} = p ? x : one(x)

function ^(x::Float64, y::Float64)
    isinteger(y) && abs(y) < 0x1p62 && return whole_power(x, unsafe_trunc(Int64, y))
    x < 0.0 && isfinite(x) && !isnan(y) && throw_domain(x, complex_power)
    # In IEEE arithmetic 1 to any power is 1; the host's pow(1, ±Inf) is NaN.
    x == 1.0 && return 1.0
    x == -1.0 && isinf(y) && return 1.0
    return long_power(x, y)
end
^(x::T, y::T) where {T<:Union{Float16,Float32}} = T(Float64(x)^Float64(y))

const complex_power = "Exponentiation yielding a complex result requires a complex argument.\nReplace x^y with (x+0im)^y, Complex(x)^y, or similar."

sqrt(x::IEEEFloat) = signbit(x) && x < zero(x) ? throw_complex("sqrt", x) : Intrinsics.sqrt_float(x)
sqrt(x::Real) = sqrt(float(x))
const √ = sqrt
cbrt(x::Float64) = Intrinsics.cbrt(x)
cbrt(x::T) where {T<:Union{Float16,Float32}} = T(Intrinsics.cbrt(Float64(x)))
cbrt(x::Real) = of_float(cbrt, x)
const ∛ = cbrt

@noinline throw_complex(name::String, x) = throw(DomainError(x, string(name,
    " was called with a negative real argument but will only return a complex result if called with a complex argument. Try ",
    name, "(Complex(x)).")))
