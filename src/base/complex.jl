# Complex numbers.

Complex{T}(x::Real, y::Real) where {T<:Real} = Complex{T}(convert(T, x), convert(T, y))
Complex{T}(x::Real) where {T<:Real} = Complex{T}(convert(T, x), zero(T))
Complex{T}(z::Complex) where {T<:Real} = Complex{T}(convert(T, z.re), convert(T, z.im))
Complex(x::T, y::T) where {T<:Real} = Complex{T}(x, y)
Complex(x::Real, y::Real) = Complex(promote(x, y)...)
Complex(x::Real) = Complex(x, zero(x))
Complex(z::Complex) = z
complex(x::Number) = Complex(x)
complex(x::Real, y::Real) = Complex(x, y)
complex(::Type{T}) where {T<:Real} = Complex{T}
complex(::Type{Complex{T}}) where {T<:Real} = Complex{T}

const ComplexF64 = Complex{Float64}
const ComplexF32 = Complex{Float32}
const ComplexF16 = Complex{Float16}
const im = Complex(false, true)

(::Type{T})(z::Complex) where {T<:Real} = isreal(z) ? T(z.re) : throw_inexact(nameof(T), T, z)
promote_rule(::Type{Complex{T}}, ::Type{S}) where {T<:Real,S<:Real} = Complex{promote_type(T, S)}
promote_rule(::Type{Complex{T}}, ::Type{Complex{S}}) where {T<:Real,S<:Real} = Complex{promote_type(T, S)}
promote_rule(::Type{Bool}, ::Type{Complex{T}}) where {T<:Real} = Complex{promote_type(Bool, T)}
widen(::Type{Complex{T}}) where {T} = Complex{widen(T)}
float(z::Complex) = Complex(float(z.re), float(z.im))
float(z::Complex{<:AbstractFloat}) = z
float(::Type{Complex{T}}) where {T<:Real} = Complex{float(T)}
big(z::Complex) = Complex(big(z.re), big(z.im))

# Parts

real(z::Complex) = z.re
imag(z::Complex) = z.im
imag(x::Real) = zero(x)
real(::Type{T}) where {T<:Real} = T
real(::Type{Complex{T}}) where {T<:Real} = T
reim(z) = (real(z), imag(z))
conj(z::Complex) = Complex(z.re, -z.im)
abs(z::Complex) = hypot(z.re, z.im)
abs2(z::Complex) = z.re * z.re + z.im * z.im
angle(z::Complex) = atan(z.im, z.re)
angle(x::Real) = atan(zero(x), x)
sign(z::Complex) = iszero(z) ? z / one(abs(z)) : z / abs(z)
cis(x::Real) = ((s, c) = sincos(x); Complex(c, s))
cis(z::Complex) = ((s, c) = sincos(z.re); exp(-z.im) * Complex(c, s))
cispi(x::Real) = ((s, c) = sincospi(x); Complex(c, s))
isreal(z::Complex) = iszero(z.im)
isinteger(z::Complex) = isreal(z) && isinteger(z.re)
isfinite(z::Complex) = isfinite(z.re) && isfinite(z.im)
isnan(z::Complex) = isnan(z.re) || isnan(z.im)
isinf(z::Complex) = isinf(z.re) || isinf(z.im)
iszero(z::Complex) = iszero(z.re) && iszero(z.im)
isone(z::Complex) = isone(z.re) && iszero(z.im)
zero(::Type{Complex{T}}) where {T<:Real} = Complex{T}(zero(T), zero(T))
one(::Type{Complex{T}}) where {T<:Real} = Complex{T}(one(T), zero(T))

==(z::Complex, w::Complex) = z.re == w.re && z.im == w.im
==(z::Complex{T}, w::Complex{T}) where {T<:Real} = z.re == w.re && z.im == w.im
==(z::Complex, x::Real) = isreal(z) && z.re == x
==(x::Real, z::Complex) = z == x
isequal(z::Complex, w::Complex) = isequal(z.re, w.re) && isequal(z.im, w.im)
hash(z::Complex, h::UInt64) = iszero(z.im) ? hash(z.re, h) : hash(z.re, hash(z.im, mix(0x000000000000c0de, h)))

# Arithmetic. A real number has no imaginary part, not even a zero whose sign could matter.

-(z::Complex) = Complex(-z.re, -z.im)
+(z::Complex, w::Complex) = Complex(z.re + w.re, z.im + w.im)
-(z::Complex, w::Complex) = Complex(z.re - w.re, z.im - w.im)
*(z::Complex, w::Complex) = Complex(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)
+(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re + w.re, z.im + w.im)
-(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re - w.re, z.im - w.im)
*(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)
+(x::Real, z::Complex) = Complex(x + z.re, z.im)
+(z::Complex, x::Real) = Complex(z.re + x, z.im)
-(x::Real, z::Complex) = Complex(x - z.re, -z.im)
-(z::Complex, x::Real) = Complex(z.re - x, z.im)
*(x::Real, z::Complex) = Complex(x * z.re, x * z.im)
*(z::Complex, x::Real) = Complex(z.re * x, z.im * x)
/(z::Complex, x::Real) = Complex(z.re / x, z.im / x)
/(x::Real, z::Complex) = x * inv(z)
//(z::Complex, x::Real) = Complex(z.re // x, z.im // x)
//(x::Number, z::Complex) = x * conj(z) // abs2(z)
muladd(x::Complex, y::Complex, z::Complex) = x * y + z

/(z::Complex, w::Complex) = /(promote(z, w)...)
/(z::Complex{T}, w::Complex{T}) where {T<:Real} = scaled_quotient(z, w)
/(z::Complex{T}, w::Complex{T}) where {T<:NarrowFloat} = Complex{T}(ComplexF64(z) / ComplexF64(w))
inv(z::Complex) = Complex(z.re, -z.im) / abs2(z)
inv(z::Complex{T}) where {T<:NarrowFloat} = Complex{T}(inv(ComplexF64(z)))
inv(z::Complex{<:Integer}) = inv(float(z))

"The quotient, with the parts of the divisor brought to one size first."
function scaled_quotient(z::Complex, w::Complex)
    a, b, c, d = z.re, z.im, w.re, w.im
    if isinf(c) || isinf(d)
        isfinite(z) || return Complex(NaN, NaN)
        return Complex(zero(a) * sign(a) * sign(c), -zero(b) * sign(b) * sign(d))
    end
    if abs(c) <= abs(d)
        r = c / d
        den = d + r * c
        return Complex((a * r + b) / den, (b * r - a) / den)
    end
    r = d / c
    den = c + r * d
    return Complex((a + b * r) / den, (b - a * r) / den)
end

# In Float64 what would overflow or vanish on the way is scaled by powers of two first.

const huge_part = 0x1p1023
const tiny_part = 0x1p-969

function /(z::ComplexF64, w::ComplexF64)
    a, b, c, d = z.re, z.im, w.re, w.im
    if isinf(c) || isinf(d)
        isfinite(z) && return Complex(zero(a) * sign(a) * sign(c), -zero(b) * sign(b) * sign(d))
    end
    size, divisor = max(abs(a), abs(b)), max(abs(c), abs(d))
    scale = 1.0
    size >= huge_part && (a = a / 2; b = b / 2; scale = scale * 2)
    divisor >= huge_part && (c = c / 2; d = d / 2; scale = scale / 2)
    size <= tiny_part && (a = a * 0x1p105; b = b * 0x1p105; scale = scale / 0x1p105)
    divisor <= tiny_part && (c = c * 0x1p105; d = d * 0x1p105; scale = scale * 0x1p105)
    abs(d) <= abs(c) && return ((p, q) = quotient_parts(a, b, c, d); Complex(p * scale, q * scale))
    p, q = quotient_parts(b, a, d, c)
    return Complex(p * scale, -q * scale)
end

function quotient_parts(a::Float64, b::Float64, c::Float64, d::Float64)
    r = d / c
    t = 1.0 / (c + d * r)
    return (quotient_part(a, b, c, d, r, t), quotient_part(b, -a, c, d, r, t))
end
function quotient_part(a::Float64, b::Float64, c::Float64, d::Float64, r::Float64, t::Float64)
    iszero(r) && return (a + d * (b / c)) * t
    return iszero(b * r) ? a * t + (b * t) * r : (a + b * r) * t
end

function inv(w::ComplexF64)
    c, d = w.re, w.im
    (isinf(c) || isinf(d)) && return Complex(copysign(0.0, c), flipsign(-0.0, d))
    size = max(abs(c), abs(d))
    scale = size >= huge_part ? 0.5 : size <= tiny_part ? 0x1p105 : 1.0
    c, d = c * scale, d * scale
    abs(d) <= abs(c) && return ((p, q) = robust_inverse(c, d); Complex(p * scale, q * scale))
    q, p = robust_inverse(-d, -c)
    return Complex(p * scale, q * scale)
end
function robust_inverse(c::Float64, d::Float64)
    r = d / c
    z = muladd(d, r, c)
    return (1.0 / z, -r / z)
end

# Powers and roots

^(z::Complex, n::Bool) = n ? z : one(z)
^(z::Complex, n::Integer) = n < 0 ? power_by_squaring(inv(z), -n) : power_by_squaring(z, n)
^(z::Complex{<:Integer}, n::Bool) = n ? z : one(z)
^(z::Complex{<:Integer}, n::Integer) = power_by_squaring(z, n)
^(z::Complex{T}, w::Complex{T}) where {T<:Real} = complex_power_of(float(z), float(w))
^(z::Complex, w::Complex) = ^(promote(z, w)...)
^(z::Complex, x::Real) = complex_power_of(promote(float(z), complex(float(x)))...)
^(z::Complex, x::Rational) = z^float(x)
^(x::Real, z::Complex) = complex_power_of(promote(complex(float(x)), float(z))...)
^(x::Rational, z::Complex) = float(x)^z
^(::Irrational{:ℯ}, z::Complex) = exp(z)
negative_power(z::Complex{<:Integer}, n::Int64) =
    throw_domain(n, string("Cannot raise an integer x to a negative power ", n, ".\nConvert input to float."))

function complex_power_of(z::Complex{T}, w::Complex{T}) where {T<:AbstractFloat}
    p = w.re
    if isreal(w) && isinteger(p) && abs(p) < 0x1p31
        iszero(p) && return Complex(one(T), flipsign(copysign(zero(T), p), z.im))
        n = Int64(p)
        isreal(z) || return z^n
        iszero(z) && n ≺ 0 && return Complex(T(NaN), T(NaN))
        part = n ≺ 0 ? -z.im : z.im
        return Complex(power_by_squaring(n ≺ 0 ? inv(z.re) : z.re, abs(n)), iseven(n) && signbit(z.re) ? -part : part)
    end
    iszero(z) && return p > 0 ? z : Complex(T(NaN), T(NaN))
    if isreal(z) && isreal(w)
        z.re > 0 && return Complex(z.re^p, flipsign(z.im, p))
        return (-z.re)^p * Complex(cospi(p), flipsign(sinpi(p), z.im))
    end
    r, θ = isreal(z) ? abs(z.re) : abs(z), angle(z)
    size = isreal(w) ? r^p : r^p * exp(-w.im * θ)
    turn = isreal(w) ? p * θ : p * θ + w.im * log(r)
    isfinite(turn) && return size * cis(turn)
    return iszero(size) ? zero(z) : Complex(T(NaN), T(NaN))
end

"`x² + y²` without overflow: the sum of squares `ρ` and `k`, such that it is `ρ * 4^k`."
function scaled_squares(x::T, y::T) where {T<:AbstractFloat}
    ρ = x * x + y * y
    (isinf(x) || isinf(y)) && return (T(Inf), 0)
    isinf(ρ) || ρ < nextfloat(zero(T)) / (2 * eps(T)^2) || return (ρ, 0)
    largest = max(abs(x), abs(y))
    iszero(largest) && return (ρ, 0)
    k = exponent(largest)
    x, y = ldexp(x, -k), ldexp(y, -k)
    return (x * x + y * y, k)
end

function sqrt(z::Complex)
    w = float(z)
    x, y = w.re, w.im
    iszero(x) && iszero(y) && return Complex(zero(x), y)
    ρ, k = scaled_squares(x, y)
    isfinite(x) && (ρ = ldexp(abs(x), -k) + sqrt(ρ))
    # Now ρ is |z| + |x|, of which half is wanted: an even power of two comes out of the root.
    half = isodd(k) ? div(k - 1, 2) : div(k, 2) - 1
    root = ldexp(sqrt(isodd(k) ? ρ : ρ + ρ), half)
    iszero(root) && return Complex(root, y)
    other = isfinite(y) ? y / root / 2 : y
    return x < 0 ? Complex(abs(other), copysign(root, y)) : Complex(root, other)
end

# Elementary functions

function exp(z::Complex)
    w = float(z)
    x, y = w.re, w.im
    isnan(x) && return Complex(x, iszero(y) ? y : x)
    if !isfinite(y)
        x == Inf && return Complex(-x, oftype(x, NaN))
        x == -Inf && return Complex(-zero(x), copysign(zero(x), y))
        return Complex(oftype(x, NaN), oftype(x, NaN))
    end
    size = exp(x)
    iszero(y) && return Complex(size, y)
    s, c = sincos(y)
    isfinite(x) || return Complex(copysign(size, c), copysign(size, s))
    return Complex(size * c, size * s)
end

function log(z::Complex)
    w = float(z)
    x, y = w.re, w.im
    ρ, k = scaled_squares(x, y)
    big, little = minmax(abs(x), abs(y))[2], minmax(abs(x), abs(y))[1]
    near_one = k ≟ 0 && 0.5 < big * big && (big <= 1.25 || ρ < 3)
    size = near_one ? log1p((big - 1) * (big + 1) + little * little) / 2 : log(ρ) / 2 + k * log(oftype(x, 2))
    return Complex(size, angle(w))
end
log2(z::Complex) = ((l = log(z)); Complex(l.re / log(oftype(l.re, 2)), l.im / log(oftype(l.re, 2))))
log10(z::Complex) = ((l = log(z)); Complex(l.re / log(oftype(l.re, 10)), l.im / log(oftype(l.re, 10))))
log(base::Number, z::Number) = log(z) / log(base)

function sin(z::Complex)
    w = float(z)
    s, c = sincos(w.re)
    return Complex(s * cosh(w.im), c * sinh(w.im))
end
function cos(z::Complex)
    w = float(z)
    s, c = sincos(w.re)
    return Complex(c * cosh(w.im), -s * sinh(w.im))
end
sincos(z::Complex) = (sin(z), cos(z))
sinh(z::Complex) = (w = sin(Complex(z.im, z.re)); Complex(w.im, w.re))
cosh(z::Complex) = cos(Complex(z.im, -z.re))
tan(z::Complex) = (w = tanh(Complex(-z.im, z.re)); Complex(w.im, -w.re))
function tanh(z::Complex)
    w = float(z)
    abs(w.re) > 22 && return Complex(copysign(one(w.re), w.re), copysign(zero(w.re), w.im))
    t = tan(w.im)
    s = sinh(w.re)
    return Complex((1 + t * t) * sqrt(1 + s * s) * s, t) / (1 + (1 + t * t) * s * s)
end

# Rounding, part by part

round(z::Complex; kw...) = Complex(round(z.re; kw...), round(z.im; kw...))
floor(z::Complex) = Complex(floor(z.re), floor(z.im))
ceil(z::Complex) = Complex(ceil(z.re), ceil(z.im))
trunc(z::Complex) = Complex(trunc(z.re), trunc(z.im))

# Text

function show(io::IO, z::Complex)
    show(io, z.re)
    minus = signbit(z.im) && !isnan(z.im)
    write_string(io, minus ? " - " : " + ")
    show_imaginary(io, minus, z.im)
    isa(z.im, Integer) && !isa(z.im, Bool) || isa(z.im, AbstractFloat) && isfinite(z.im) || write_byte(io, 0x2a)
    return write_string(io, "im")
end
show_imaginary(io::IO, minus::Bool, part) = show(io, minus ? -part : part)
"The smallest number has no opposite: its digits are those of the unsigned one."
show_imaginary(io::IO, minus::Bool, part::BitSigned) = print(io, minus ? unsigned(-part) : unsigned(part))
show(io::IO, z::Complex{Bool}) = z == im ? write_string(io, "im") : print(io, "Complex(", z.re, ",", z.im, ")")
print(io::IO, z::Complex) = show(io, z)

# Arrays, element by element

conj(A::AbstractArray) = map(conj, A)
real(A::AbstractArray) = map(real, A)
imag(A::AbstractArray) = map(imag, A)
float(A::AbstractArray) = eltype(A) <: AbstractFloat ? A : map(float, A)
complex(A::AbstractArray) = map(complex, A)
big(A::AbstractArray) = map(big, A)
