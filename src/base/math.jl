# Elementary functions. They are computed in Float64; narrower floats round the result, other reals become floats first.

const π = 3.141592653589793
const pi = π
const ℯ = 2.718281828459045

const NarrowFloat = Union{Float16,Float32}

@noinline throw_infinite(name::String, x) = throw(DomainError(x, string(name, "(x) is only defined for finite x.")))

sin(x::Float64) = isinf(x) ? throw_infinite("sin", x) : Intrinsics.sin(x)
cos(x::Float64) = isinf(x) ? throw_infinite("cos", x) : Intrinsics.cos(x)
tan(x::Float64) = isinf(x) ? throw_infinite("tan", x) : Intrinsics.tan(x)
sinh(x::Float64) = Intrinsics.sinh(x)
cosh(x::Float64) = Intrinsics.cosh(x)
tanh(x::Float64) = Intrinsics.tanh(x)
exp(x::Float64) = Intrinsics.exp(x)
expm1(x::Float64) = Intrinsics.expm1(x)
exp2(x::Float64) = Intrinsics.pow(2.0, x)
exp10(x::Float64) = Intrinsics.pow(10.0, x)
atan(x::Float64) = Intrinsics.atan(x)

asin(x::Float64) = abs(x) > 1.0 ? throw_unit_interval("asin", x) : Intrinsics.asin(x)
acos(x::Float64) = abs(x) > 1.0 ? throw_unit_interval("acos", x) : Intrinsics.acos(x)
@noinline throw_unit_interval(name::String, x) = throw(DomainError(x, string(name, "(x) is not defined for |x| > 1.")))

log(x::Float64) = x < 0.0 ? throw_complex("log", x) : Intrinsics.log(x)
log2(x::Float64) = x < 0.0 ? throw_complex("log2", x) : Intrinsics.log2(x)
log10(x::Float64) = x < 0.0 ? throw_complex("log10", x) : Intrinsics.log10(x)
log1p(x::Float64) = x < -1.0 ? throw_complex("log1p", x) : Intrinsics.log1p(x)

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

sin(x::Real) = sin(float(x))
cos(x::Real) = cos(float(x))
tan(x::Real) = tan(float(x))
asin(x::Real) = asin(float(x))
acos(x::Real) = acos(float(x))
atan(x::Real) = atan(float(x))
sinh(x::Real) = sinh(float(x))
cosh(x::Real) = cosh(float(x))
tanh(x::Real) = tanh(float(x))
exp(x::Real) = exp(float(x))
exp2(x::Real) = exp2(float(x))
exp10(x::Real) = exp10(float(x))
expm1(x::Real) = expm1(float(x))
log(x::Real) = log(float(x))
log2(x::Real) = log2(float(x))
log10(x::Real) = log10(float(x))
log1p(x::Real) = log1p(float(x))

sincos(x) = (sin(x), cos(x))
sinpi(x::Real) = sin(π * rem(float(x), 2.0))
cospi(x::Real) = cos(π * rem(float(x), 2.0))
deg2rad(x::Real) = x * (π / 180)
rad2deg(x::Real) = x * (180 / π)
asinh(x::Real) = (y = abs(float(x)); copysign(log(y + sqrt(y * y + 1)), float(x)))
acosh(x::Real) = (y = float(x); log(y + sqrt(y * y - 1)))
atanh(x::Real) = (y = float(x); log1p(2y / (1 - y)) / 2)

atan(y::Float64, x::Float64) = Intrinsics.atan2(y, x)
atan(y::T, x::T) where {T<:NarrowFloat} = T(Intrinsics.atan2(Float64(y), Float64(x)))
atan(y::Real, x::Real) = atan(promote(float(y), float(x))...)

hypot(x::Float64, y::Float64) = Intrinsics.hypot(x, y)
hypot(x::T, y::T) where {T<:NarrowFloat} = T(Intrinsics.hypot(Float64(x), Float64(y)))
hypot(x::T, y::T) where {T<:Integer} = hypot(float(x), float(y))

log(base::Real, x::Real) = base == 2 ? log2(x) : base == 10 ? log10(x) : log(x) / log(base)

ldexp(x::Float64, n::Integer) = x * Intrinsics.pow(2.0, Float64(n))
exponent(x::IEEEFloat) = Int64(floor(log2(abs(Float64(x)))))

"The value of the polynomial with these coefficients, the constant one first."
evalpoly(x, coefficients::Tuple) = foldr((c, rest) -> c + x * rest, coefficients)
evalpoly(x, coefficients::AbstractVector) = foldr((c, rest) -> c + x * rest, coefficients)
