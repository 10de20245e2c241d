# Elementary functions. They are computed in Float64; narrower floats round the result, other reals become floats first.

@noinline throw_infinite(name::String, x) = throw(DomainError(x, string(name, "(x) is only defined for finite x.")))

sin(x::Float64) = isinf(x) ? throw_infinite("sin", x) : Intrinsics.sin(x)
cos(x::Float64) = isinf(x) ? throw_infinite("cos", x) : Intrinsics.cos(x)
tan(x::Float64) = isinf(x) ? throw_infinite("tan", x) : Intrinsics.tan(x)
atan(x::Float64) = Intrinsics.atan(x)

asin(x::Float64) = abs(x) > 1.0 ? throw_unit_interval("asin", x) : Intrinsics.asin(x)
acos(x::Float64) = abs(x) > 1.0 ? throw_unit_interval("acos", x) : Intrinsics.acos(x)
@noinline throw_unit_interval(name::String, x) = throw(DomainError(x, string(name, "(x) is not defined for |x| > 1.")))


sin(x::T) where {T<:NarrowFloat} = T(sin(Float64(x)))
cos(x::T) where {T<:NarrowFloat} = T(cos(Float64(x)))
tan(x::T) where {T<:NarrowFloat} = T(tan(Float64(x)))
asin(x::T) where {T<:NarrowFloat} = T(asin(Float64(x)))
acos(x::T) where {T<:NarrowFloat} = T(acos(Float64(x)))
atan(x::T) where {T<:NarrowFloat} = T(atan(Float64(x)))
sinh(x::T) where {T<:NarrowFloat} = T(sinh(Float64(x)))
cosh(x::T) where {T<:NarrowFloat} = T(cosh(Float64(x)))
tanh(x::T) where {T<:NarrowFloat} = T(tanh(Float64(x)))
exp(x::T) where {T<:NarrowFloat} = T(exp(Float64(x)))
exp2(x::T) where {T<:NarrowFloat} = T(exp2(Float64(x)))
exp10(x::T) where {T<:NarrowFloat} = T(exp10(Float64(x)))
expm1(x::T) where {T<:NarrowFloat} = T(expm1(Float64(x)))
log(x::T) where {T<:NarrowFloat} = T(log(Float64(x)))
log2(x::T) where {T<:NarrowFloat} = T(log2(Float64(x)))
log10(x::T) where {T<:NarrowFloat} = T(log10(Float64(x)))
log1p(x::T) where {T<:NarrowFloat} = T(log1p(Float64(x)))

"Other numbers become floats first; a float that has no method of its own has none at all."
of_float(f, x) = f(float(x))
of_float(f, x::AbstractFloat) = throw(MethodError(f, (x,)))
sin(x::Real) = of_float(sin, x)
cos(x::Real) = of_float(cos, x)
tan(x::Real) = of_float(tan, x)
asin(x::Real) = of_float(asin, x)
acos(x::Real) = of_float(acos, x)
atan(x::Real) = of_float(atan, x)
sinh(x::Real) = of_float(sinh, x)
cosh(x::Real) = of_float(cosh, x)
tanh(x::Real) = of_float(tanh, x)
exp(x::Real) = of_float(exp, x)
exp2(x::Real) = of_float(exp2, x)
exp10(x::Real) = of_float(exp10, x)
expm1(x::Real) = of_float(expm1, x)
log(x::Real) = of_float(log, x)
log2(x::Real) = of_float(log2, x)
log10(x::Real) = of_float(log10, x)
log1p(x::Real) = of_float(log1p, x)

sincos(x) = (sin(x), cos(x))
asinh(x::T) where {T<:NarrowFloat} = T(asinh(Float64(x)))
acosh(x::T) where {T<:NarrowFloat} = T(acosh(Float64(x)))
atanh(x::T) where {T<:NarrowFloat} = T(atanh(Float64(x)))
asinh(x::Real) = of_float(asinh, x)
acosh(x::Real) = of_float(acosh, x)
atanh(x::Real) = of_float(atanh, x)

# Reciprocal functions

sec(x::Number) = inv(cos(x))
csc(x::Number) = inv(sin(x))
cot(x::Number) = inv(tan(x))
sech(x::Number) = inv(cosh(x))
csch(x::Number) = inv(sinh(x))
coth(x::Number) = inv(tanh(x))
asec(x::Number) = acos(inv(x))
acsc(x::Number) = asin(inv(x))
acot(x::Number) = atan(inv(x))
asech(x::Number) = acosh(inv(x))
acsch(x::Number) = asinh(inv(x))
acoth(x::Number) = atanh(inv(x))
sinc(x::Number) = iszero(x) ? one(float(x)) : isinf(x) ? zero(float(x)) : sinpi(x) / (π * x)

# Degrees and half turns: the angle is reduced exactly to an eighth of a turn around an axis, then computed with its rounding error.

deg2rad(x::Real) = float(x) * (oftype(float(x), π) / 180)
rad2deg(x::Real) = float(x) * (180 / oftype(float(x), π))

"Sine and cosine of `x * (scale + rest)`, an angle of at most an eighth of a turn."
function scaled_sincos(x::Float64, scale::Float64, rest::Float64)
    angle, lost = exact_product(x, scale)
    lost = lost + x * rest
    y, y_rest = exact_product(angle, angle)
    y_rest = y_rest + 2 * angle * lost
    q = -0.16666666666666666 + y * (0.008333333333333333 + y * (-0.0001984126984126984 + y * (2.7557319223985893e-06 +
        y * (-2.505210838544172e-08 + y * (1.6059043836821613e-10 + y * (-7.647163731819816e-13 +
        y * 2.8114572543455206e-15))))))
    hi, lo = horner_step(q, 0.0, y, y_rest, 1.0, 0.0)
    sine, sine_rest = exact_product(hi, angle)
    sine = sine + (sine_rest + lo * angle + hi * lost)
    q = 0.041666666666666664 + y * (-0.001388888888888889 + y * (2.48015873015873e-05 + y * (-2.755731922398589e-07 +
        y * (2.08767569878681e-09 + y * (-1.1470745597729725e-11 + y * (4.779477332387385e-14 +
        y * -1.5619206968586225e-16))))))
    hi, lo = horner_step(q, 0.0, y, y_rest, -0.5, 0.0)
    hi, lo = horner_step(hi, lo, y, y_rest, 1.0, 0.0)
    return (sine, hi + lo)
end

"Sine and cosine of the `quarter`-th quadrant's angle whose own are these."
function turned(quarter::Int64, (s, c))
    k = Intrinsics.and_int(quarter, 3)
    return k ≟ 0 ? (s, c) : k ≟ 1 ? (c, -s) : k ≟ 2 ? (-s, -c) : (-c, s)
end

function sincospi(x::Float64)
    isnan(x) && return (x, x)
    isinf(x) && throw_infinite("sincospi", x)
    t = rem(x, 2.0)
    n = round(2t)
    s, c = turned(Int64(n), scaled_sincos(t - n / 2, 3.141592653589793, 1.2246467991473532e-16))
    return (iszero(s) ? copysign(0.0, x) : s, iszero(c) ? 0.0 : c)
end

function sincosd(x::Float64)
    isnan(x) && return (x, x)
    isinf(x) && throw_infinite("sincosd", x)
    t = rem(x, 360.0)
    n = round(t / 90)
    s, c = turned(Int64(n), scaled_sincos(t - 90n, 0.017453292519943295, 2.9486522708701687e-19))
    return (iszero(s) ? copysign(0.0, x) : s, iszero(c) ? 0.0 : c)
end

"The remainder of a division by a full turn, which is given in three parts."
function mod2pi(x::Float64)
    n = floor(x / 6.283185307179586)
    p, lost = exact_product(n, 6.283185307179586)
    r = (x - p) - lost - n * 2.4492935982947064e-16
    return r < 0.0 ? r + 6.283185307179586 : r
end
mod2pi(x::Real) = oftype(float(x), mod2pi(Float64(x)))

sincospi(x::T) where {T<:NarrowFloat} = map(T, sincospi(Float64(x)))
sincosd(x::T) where {T<:NarrowFloat} = map(T, sincosd(Float64(x)))
sincospi(x::Real) = of_float(sincospi, x)
sincosd(x::Real) = of_float(sincosd, x)
sinpi(x::Real) = sincospi(x)[1]
cospi(x::Real) = sincospi(x)[2]
tanpi(x::Real) = ((s, c) = sincospi(x); s / c)
sind(x::Real) = sincosd(x)[1]
cosd(x::Real) = sincosd(x)[2]
tand(x::Real) = ((s, c) = sincosd(x); s / c)
secd(x::Real) = inv(cosd(x))
cscd(x::Real) = inv(sind(x))
cotd(x::Real) = inv(tand(x))
asind(x::Real) = rad2deg(asin(x))
acosd(x::Real) = rad2deg(acos(x))
atand(x::Real) = rad2deg(atan(x))
atand(y::Real, x::Real) = rad2deg(atan(y, x))

atan(y::Float64, x::Float64) = Intrinsics.atan2(y, x)
atan(y::T, x::T) where {T<:NarrowFloat} = T(Intrinsics.atan2(Float64(y), Float64(x)))
atan(y::Real, x::Real) = atan(promote(float(y), float(x))...)
atan(y::T, x::T) where {T<:AbstractFloat} = throw(MethodError(atan, (y, x)))

"The root of the sum of the squares, corrected by what squares and root lost."
function hypot(x::Float64, y::Float64)
    (isinf(x) || isinf(y)) && return Inf
    b, a = minmax(abs(x), abs(y))
    (isnan(a) || b <= a * 0x1p-27) && return a + b
    scale = a > 0x1p511 ? 0x1p-600 : b < 0x1p-511 ? 0x1p600 : 1.0
    a, b = a * scale, b * scale
    p, p_rest = exact_product(a, a)
    q, q_rest = exact_product(b, b)
    s, s_rest = exact_sum(p, q)
    root, root_rest = sqrt_parts(s, s_rest + (p_rest + q_rest))
    return (root + root_rest) / scale
end
hypot(x::T, y::T) where {T<:NarrowFloat} = T(sqrt(Float64(x) * Float64(x) + Float64(y) * Float64(y)))
hypot(x::T, y::T) where {T<:Real} = hypot(float(x), float(y))
hypot(x::Number) = abs(float(x))
hypot(x::Number, y::Number) = hypot(abs(x), abs(y))
hypot(x::Number, y::Number, z::Number, rest::Number...) = hypot(hypot(x, y), z, rest...)

log(base::Real, x::Real) = log(x) / log(base)

"The value of the polynomial with these coefficients, the constant one first."
evalpoly(x, coefficients::Tuple) = foldr((c, rest) -> muladd(x, rest, c), coefficients)
evalpoly(x, coefficients::AbstractVector) = foldr((c, rest) -> muladd(x, rest, c), coefficients)

# One rounding for a product and a sum

function fma(x::Float64, y::Float64, z::Float64)
    p = x * y
    !isfinite(z) && isfinite(x) && isfinite(y) && return z
    (!isfinite(p) || iszero(x) || iszero(y) || iszero(z)) && return p + z
    safe(x) && safe(y) && safe(p) && safe(z) || return scaled_fma(x, y, z)
    hi, lo = exact_product(x, y)
    middle, low = exact_sum(z, lo)
    high, rest = exact_sum(hi, middle)
    return high + odd_sum(exact_sum(low, rest)...)
end
"Far from overflow and from numbers that have no room for their errors."
safe(x::Float64) = within(signed(Intrinsics.bitcast(UInt64, x) >> 52 & 0x00000000000007ff) ⊖ 499, 1000)

"`x + rest` rounded to an odd last bit unless it is exact: rounding it once more then does what rounding the exact sum would."
function odd_sum(x::Float64, rest::Float64)
    bits = Intrinsics.bitcast(Int64, x)
    (iszero(rest) || isodd(bits)) && return x
    return Intrinsics.bitcast(Float64, signbit(x) === signbit(rest) ? bits ⊕ 1 : bits ⊖ 1)
end

"Outside of the safe range, the sum as a fraction."
scaled_fma(x::Float64, y::Float64, z::Float64) =
    Float64(Rational{BigInt}(x) * Rational{BigInt}(y) + Rational{BigInt}(z))
fma(x::Float32, y::Float32, z::Float32) = Float32(odd_sum(exact_sum(Float64(x) * Float64(y), Float64(z))...))
fma(x::Float16, y::Float16, z::Float16) = Float16(fma(Float32(x), Float32(y), Float32(z)))
fma(x::Integer, y::Integer, z::Integer) = x * y + z
muladd(x::T, y::T, z::T) where {T<:IEEEFloat} = fma(x, y, z)
muladd(x::Real, y::Real, z::Real) = muladd(promote(x, y, z)...)
muladd(x::T, y::T, z::T) where {T<:Real} = x * y + z

fourthroot(x::Real) = sqrt(sqrt(x))
∜(x) = fourthroot(x)
