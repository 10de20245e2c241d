# Rational numbers, always in lowest terms. Whole numbers that overflow are errors, as nothing else about a fraction is approximate.

unsafe_rational(num::T, den::T) where {T<:Integer} = Rational{T}(num, den, nothing)
Rational{T}(num::Integer, den::Integer) where {T<:Integer} = reduced(T(num), T(den))
Rational{T}(x::Integer) where {T<:Integer} = unsafe_rational(T(x), one(T))
Rational{T}(x::Rational) where {T<:Integer} = unsafe_rational(T(x.num), T(x.den))
Rational(x::Rational) = x
Rational(x::T) where {T<:Integer} = unsafe_rational(x, one(T))
Rational(x::AbstractFloat) = Rational{Int64}(x)
Rational(num::T, den::T) where {T<:Integer} = reduced(num, den)
Rational(num::Integer, den::Integer) = Rational(promote(num, den)...)

"The fraction in lowest terms, the sign above."
function reduced(num::T, den::T) where {T<:Integer}
    iszero(den) && iszero(num) && throw_argument(string("invalid rational: zero(", T, ")//zero(", T, ")"))
    if signbit(den)
        signbit(-den) && throw_argument(string("invalid rational: denominator can't be typemin(", T, ")"))
        num, den = checked_neg(num), -den
    end
    num, den = without_common(num, den)
    return unsafe_rational(num, den)
end
function without_common(x::T, y::T) where {T<:Integer}
    g = gcd(x, y)
    return isone(g) || iszero(g) ? (x, y) : (div(x, g), div(y, g))
end
without_common(x::Integer, y::Integer) = without_common(promote(x, y)...)

"The fraction that a float is: its denominator is a power of two."
function Rational{T}(x::AbstractFloat) where {T<:Integer}
    isinf(x) && return unsafe_rational(signbit(x) ? -one(T) : one(T), zero(T))
    isnan(x) && throw_inexact(:Rational, Rational{T}, x)
    fraction, exponent = frexp(Float64(x))
    num = unsafe_trunc(Int64, fraction * 0x1p53)
    exponent = exponent ⊖ 53
    zeros = num ≟ 0 ? 0 : smaller(trailing_zeros(num), larger(0, Intrinsics.neg_int(exponent)))
    y = exponent ≽ 0 ? Rational{BigInt}(big(num) << exponent) :
        unsafe_rational(big(num >> zeros), big(1) << (Intrinsics.neg_int(exponent) ⊖ zeros))
    iszero(y.num) && return unsafe_rational(zero(T), one(T))
    fits(T, y.num) && fits(T, y.den) || throw_inexact(nameof(T), T, fits(T, y.num) ? y.den : y.num)
    return unsafe_rational(T(y.num), T(y.den))
end
fits(::Type{BigInt}, x::BigInt) = true
fits(::Type{T}, x::BigInt) where {T} = typemin(T) <= x && x <= typemax(T)

//(x::Integer, y::Integer) = Rational(x, y)
//(x::Rational, y::Integer) = ((a, b) = without_common(x.num, y); Rational(a, checked_mul(x.den, b)))
//(x::Integer, y::Rational) = ((a, b) = without_common(x, y.num); Rational(checked_mul(a, y.den), b))
function //(x::Rational, y::Rational)
    a, b = without_common(x.num, y.num)
    c, d = without_common(x.den, y.den)
    return Rational(checked_mul(a, d), checked_mul(b, c))
end

numerator(x::Integer) = x
denominator(x::Integer) = one(x)
numerator(x::Rational) = x.num
denominator(x::Rational) = x.den

promote_rule(::Type{Rational{T}}, ::Type{S}) where {T<:Integer,S<:Integer} = Rational{promote_type(T, S)}
promote_rule(::Type{Rational{T}}, ::Type{Rational{S}}) where {T<:Integer,S<:Integer} = Rational{promote_type(T, S)}
promote_rule(::Type{Rational{T}}, ::Type{S}) where {T<:Integer,S<:AbstractFloat} = promote_type(T, S)
promote_rule(::Type{Bool}, ::Type{Rational{T}}) where {T<:Integer} = Rational{promote_type(T, Bool)}
widen(::Type{Rational{T}}) where {T} = Rational{widen(T)}
big(x::Rational) = Rational{BigInt}(x)
big(::Type{Rational{T}}) where {T<:Integer} = Rational{BigInt}

# To other numbers

(::Type{T})(x::Rational) where {T<:Integer} = isone(x.den) ? T(x.num) : throw_inexact(nameof(T), T, x)
Bool(x::Rational) = iszero(x) ? false : isone(x) ? true : throw_inexact(:Bool, Bool, x)
(::Type{T})(x::Rational) where {T<:IEEEFloat} = T(T(x.num) / T(x.den))
(::Type{T})(x::Rational{BigInt}) where {T<:IEEEFloat} = T(big_quotient(x.num, x.den))
AbstractFloat(x::Rational) = Float64(x)
float(x::Rational) = Float64(x)
float(::Type{Rational{T}}) where {T} = Float64

"The float nearest to `x / y`: 64 bits of the quotient, the last one set when there is a rest."
function big_quotient(x::BigInt, y::BigInt)
    iszero(y) && return Float64(sign(x)) / 0.0
    n = bit_length(limbs_of(x)) ⊖ bit_length(limbs_of(y)) ⊖ 64
    q, r = divrem(n ≺ 0 ? abs(x) << Intrinsics.neg_int(n) : abs(x), n ≻ 0 ? y << n : y)
    value = ldexp(Float64(iszero(r) ? q : q | 1), n)
    return signbit(x) ? -value : value
end

# Arithmetic

"Numerators over the common denominator, and that."
function common(x::Rational, y::Rational)
    c, d = without_common(x.den, y.den)
    return (checked_mul(x.num, d), checked_mul(y.num, c), checked_mul(x.den, d))
end
+(x::Rational, y::Rational) = ((a, b, d) = common(x, y); Rational(checked_add(a, b), d))
-(x::Rational, y::Rational) = ((a, b, d) = common(x, y); Rational(checked_sub(a, b), d))
rem(x::Rational, y::Rational) = ((a, b, d) = common(x, y); Rational(rem(a, b), d))
mod(x::Rational, y::Rational) = ((a, b, d) = common(x, y); Rational(mod(a, b), d))
+(x::Rational, y::Integer) = unsafe_rational(promote(checked_add(x.num, checked_mul(x.den, y)), x.den)...)
-(x::Rational, y::Integer) = unsafe_rational(promote(checked_sub(x.num, checked_mul(x.den, y)), x.den)...)
+(x::Integer, y::Rational) = y + x
-(x::Integer, y::Rational) = unsafe_rational(promote(checked_sub(checked_mul(x, y.den), y.num), y.den)...)
-(x::Rational) = unsafe_rational(checked_neg(x.num), x.den)
+(x::Rational{T}, y::Rational{T}) where {T<:Integer} = ((a, b, d) = common(x, y); Rational(checked_add(a, b), d))
-(x::Rational{T}, y::Rational{T}) where {T<:Integer} = ((a, b, d) = common(x, y); Rational(checked_sub(a, b), d))
rem(x::Rational{T}, y::Rational{T}) where {T<:Integer} = ((a, b, d) = common(x, y); Rational(rem(a, b), d))
mod(x::Rational{T}, y::Rational{T}) where {T<:Integer} = ((a, b, d) = common(x, y); Rational(mod(a, b), d))

function reduced_product(x::Rational, y::Rational)
    a, d = without_common(x.num, y.den)
    c, b = without_common(x.den, y.num)
    return unsafe_rational(promote(checked_mul(a, b), checked_mul(c, d))...)
end
*(x::Rational, y::Rational) = reduced_product(x, y)
*(x::Rational{T}, y::Rational{T}) where {T<:Integer} = reduced_product(x, y)
*(x::Rational, y::Integer) = ((b, c) = without_common(y, x.den); unsafe_rational(promote(checked_mul(x.num, b), c)...))
*(x::Integer, y::Rational) = y * x
*(x::Bool, y::Rational) = Int64(x) * y
*(x::Rational, y::Bool) = x * Int64(y)
/(x::Rational, y::Union{Rational,Integer}) = x // y
/(x::Integer, y::Rational) = x // y
/(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x // y
inv(x::Rational) = signbit(x.num) ? unsafe_rational(checked_neg(x.den), checked_neg(x.num)) : unsafe_rational(x.den, x.num)
div(x::Rational, y::Rational) = ((a, b, _) = common(x, y); div(a, b))
fld(x::Rational, y::Rational) = ((a, b, _) = common(x, y); fld(a, b))
cld(x::Rational, y::Rational) = ((a, b, _) = common(x, y); cld(a, b))
div(x::Rational{T}, y::Rational{T}) where {T<:Integer} = ((a, b, _) = common(x, y); div(a, b))

^(x::Rational, p::Integer) = p < 0 ? power_by_squaring(inv(x), -p) : power_by_squaring(x, p)
^(x::Rational, p::Bool) = p ? x : one(x)
^(x::Number, p::Rational) = x^float(p)
^(x::Integer, p::Rational) = isone(p.den) && !signbit(p) ? float(x)^p.num : float(x)^float(p)
^(x::Rational{T}, p::Rational{T}) where {T<:Integer} = float(x)^float(p)
^(x::Rational, p::Rational) = float(x)^float(p)
^(x::AbstractFloat, p::Rational) = x^oftype(x, p)
^(x::Rational, p::AbstractFloat) = oftype(p, x)^p

# Comparison

==(x::Rational, y::Rational) = x.num == y.num && x.den == y.den
==(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x.num == y.num && x.den == y.den
==(x::Rational, y::Integer) = isone(x.den) && x.num == y
==(x::Integer, y::Rational) = y == x
precedes(x::Rational, y::Rational) = x.den == y.den ? x.num < y.num : widemul(x.num, y.den) < widemul(x.den, y.num)
<(x::Rational, y::Rational) = precedes(x, y)
<(x::Rational{T}, y::Rational{T}) where {T<:Integer} = precedes(x, y)
<=(x::Rational, y::Rational) = !precedes(y, x)
<=(x::Rational{T}, y::Rational{T}) where {T<:Integer} = !precedes(y, x)
<(x::Rational, y::Integer) = x.num < widemul(x.den, y)
<(x::Integer, y::Rational) = widemul(x, y.den) < y.num
<=(x::Rational, y::Integer) = x.num <= widemul(x.den, y)
<=(x::Integer, y::Rational) = widemul(x, y.den) <= y.num
==(x::Rational, y::IEEEFloat) = isfinite(y) ? ispow2(x.den) && Rational{BigInt}(y) == x : float(x) == y
==(x::IEEEFloat, y::Rational) = y == x
<(x::Rational, y::IEEEFloat) = isfinite(y) ? x < Rational{BigInt}(y) : float(x) < y
<(x::IEEEFloat, y::Rational) = isfinite(x) ? Rational{BigInt}(x) < y : x < float(y)
<=(x::Rational, y::IEEEFloat) = !isnan(y) && !(y < x)
<=(x::IEEEFloat, y::Rational) = !isnan(x) && !(y < x)

# Properties

zero(::Type{Rational{T}}) where {T<:Integer} = unsafe_rational(zero(T), one(T))
one(::Type{Rational{T}}) where {T<:Integer} = unsafe_rational(one(T), one(T))
typemin(::Type{Rational{T}}) where {T<:Signed} = unsafe_rational(-one(T), zero(T))
typemax(::Type{Rational{T}}) where {T<:Integer} = unsafe_rational(one(T), zero(T))
iszero(x::Rational) = iszero(x.num)
isone(x::Rational) = isone(x.num) && isone(x.den)
isinteger(x::Rational) = isone(x.den)
isfinite(x::Rational) = !iszero(x.den)
signbit(x::Rational) = signbit(x.num)
sign(x::Rational) = oftype(x, sign(x.num))
abs(x::Rational) = unsafe_rational(checked_abs(x.num), x.den)
copysign(x::Rational, y::Real) = signbit(x) === signbit(y) ? x : -x
gcd(x::Rational{T}, y::Rational{T}) where {T<:Integer} = unsafe_rational(gcd(x.num, y.num), lcm(x.den, y.den))
lcm(x::Rational{T}, y::Rational{T}) where {T<:Integer} = unsafe_rational(lcm(x.num, y.num), gcd(x.den, y.den))
gcd(x::Union{Integer,Rational}, y::Union{Integer,Rational}) = gcd(promote(x, y)...)
lcm(x::Union{Integer,Rational}, y::Union{Integer,Rational}) = lcm(promote(x, y)...)

# Rounding

floor(x::Rational) = oftype(x, fld(x.num, x.den))
ceil(x::Rational) = oftype(x, cld(x.num, x.den))
trunc(x::Rational) = oftype(x, div(x.num, x.den))
round(x::Rational) = round(x, RoundNearest)
function round(x::Rational, mode::RoundingMode)
    iszero(x.den) && return x
    return oftype(x, rounded_quotient(x.num, x.den, mode))
end
floor(::Type{T}, x::Rational) where {T<:Integer} = T(fld(x.num, x.den))
ceil(::Type{T}, x::Rational) where {T<:Integer} = T(cld(x.num, x.den))
trunc(::Type{T}, x::Rational) where {T<:Integer} = T(div(x.num, x.den))
round(::Type{T}, x::Rational) where {T<:Integer} = T(round(x).num)

# From floats

rationalize(x::AbstractFloat; tol=eps(x)) = rationalize(Int64, x, tol)
rationalize(::Type{T}, x::AbstractFloat; tol=eps(x)) where {T<:Integer} = rationalize(T, x, tol)
rationalize(x::Real; tol=0) = Rational(x)
rationalize(x::AbstractIrrational; tol=eps(float(x))) = rationalize(float(x); tol)

"The simplest fraction within `tol` of `x`: convergents of its continued fraction, and the last one cut as short as will do."
function rationalize(::Type{T}, x::AbstractFloat, tol::Real) where {T<:Integer}
    tol < 0 && throw_argument(string("negative tolerance ", tol))
    isnan(x) && throw_inexact(nameof(T), T, x)
    isinf(x) && return unsafe_rational(signbit(x) ? -one(T) : one(T), zero(T))
    num, den = x < 0 ? -one(T) : one(T), zero(T)
    num_before, den_before = zero(T), one(T)
    rest, unit = abs(x), one(x)
    quotient = trunc(rest)
    remainder = rest - quotient
    error, step, before = oftype(x, tol), zero(x), oftype(x, tol)
    while remainder > error
        next = convergent(T, quotient, num, num_before, den, den_before)
        next === nothing && return num // den
        num, num_before = next[1], num
        den, den_before = next[2], den
        rest, unit = unit, remainder
        quotient, remainder = divrem(rest, unit)
        error, step, before = quotient * error + step, error, step
    end
    # Of the steps to the next convergent, the first that is near enough.
    last = convergent(T, cld(rest - before, unit + step), num, num_before, den, den_before)
    return last === nothing ? num // den : last[1] // last[2]
end

function convergent(::Type{T}, quotient, num::T, num_before::T, den::T, den_before::T) where {T<:Integer}
    T === BigInt || quotient < typemax(T) || return nothing
    a = big(T(quotient))
    next = (a * num + num_before, a * den + den_before)
    return fits(T, next[1]) && fits(T, next[2]) ? (T(next[1]), T(next[2])) : nothing
end

# Text

function show(io::IO, x::Rational)
    show(io, x.num)
    write_string(io, "//")
    return show(io, x.den)
end
print(io::IO, x::Rational) = show(io, x)
