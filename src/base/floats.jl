# Floating-point numbers: construction, arithmetic, properties.

const Inf = Intrinsics.bitcast(Float64, 0x7ff0000000000000)
const NaN = Intrinsics.bitcast(Float64, 0x7ff8000000000000)
const Inf64 = Inf
const NaN64 = NaN
const Inf32 = Intrinsics.bitcast(Float32, 0x7f800000)
const NaN32 = Intrinsics.bitcast(Float32, 0x7fc00000)
const Inf16 = Intrinsics.bitcast(Float16, 0x7c00)
const NaN16 = Intrinsics.bitcast(Float16, 0x7e00)

sizeof(::Type{Float16}) = 2
sizeof(::Type{Float32}) = 4
sizeof(::Type{Float64}) = 8

# Construction

(::Type{T})(x::T) where {T<:IEEEFloat} = x

function (::Type{T})(x::S) where {T<:IEEEFloat,S<:IEEEFloat}
    return sizeof(S) ≺ sizeof(T) ? Intrinsics.fpext(T, x) : Intrinsics.fptrunc(T, x)
end

(::Type{T})(x::S) where {T<:IEEEFloat,S<:BitInteger} =
    S <: Signed ? Intrinsics.sitofp(T, x) : Intrinsics.uitofp(T, x)

AbstractFloat(x::AbstractFloat) = x
AbstractFloat(x::Integer) = Float64(x)
float(x::AbstractFloat) = x
float(x::BitInteger) = Float64(x)
float(x::Number) = AbstractFloat(x)
float(::Type{T}) where {T<:AbstractFloat} = T
float(::Type{T}) where {T<:Integer} = Float64

promote_rule(::Type{S}, ::Type{T}) where {S<:IEEEFloat,T<:IEEEFloat} = sizeof(S) ≺ sizeof(T) ? T : S
promote_rule(::Type{S}, ::Type{T}) where {S<:IEEEFloat,T<:BitInteger} = S

widen(::Type{Float16}) = Float32
widen(::Type{Float32}) = Float64

# To integers

unsafe_trunc(::Type{T}, x::IEEEFloat) where {T<:BitSigned} = Intrinsics.fptosi(T, x)
unsafe_trunc(::Type{T}, x::IEEEFloat) where {T<:BitUnsigned} = Intrinsics.fptoui(T, x)

"Whether the integer-valued `x` is one of the values of `T`. Both bounds are powers of two: exact in Float64."
holds(::Type{T}, x::Float64) where {T<:BitInteger} =
    Intrinsics.le_float(Float64(typemin(T)), x) && Intrinsics.lt_float(x, bound(T))
bound(::Type{T}) where {T<:BitInteger} = 2.0 * Float64(rem(1, UInt64) << (sizeof(T) ⊗ 8 ⊖ (T <: Signed ? 2 : 1)))

function (::Type{T})(x::IEEEFloat) where {T<:BitInteger}
    wide = Float64(x)
    isinteger(wide) && holds(T, wide) || throw_inexact(nameof(T), T, x)
    return unsafe_trunc(T, wide)
end

# Arithmetic

+(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.add_float(x, y)
-(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.sub_float(x, y)
*(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.mul_float(x, y)
/(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.div_float(x, y)
-(x::IEEEFloat) = Intrinsics.neg_float(x)
inv(x::AbstractFloat) = one(x) / x

rem(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.rem_float(x, y)
div(x::T, y::T) where {T<:IEEEFloat} = round((x - rem(x, y)) / y)
fld(x::T, y::T) where {T<:IEEEFloat} = round((x - mod(x, y)) / y)
cld(x::T, y::T) where {T<:IEEEFloat} = -fld(-x, y)

function mod(x::T, y::T) where {T<:IEEEFloat}
    r = rem(x, y)
    iszero(r) && return copysign(r, y)
    return signbit(r) === signbit(y) ? r : r + y
end

# Comparison

==(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.eq_float(x, y)
<(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.lt_float(x, y)
<=(x::T, y::T) where {T<:IEEEFloat} = Intrinsics.le_float(x, y)

# An integer and a float compare by value: the integer may have more digits than the float can hold.

whole(x::BitSigned) = rem(x, Int64)
whole(x::BitUnsigned) = rem(x, UInt64)
==(x::BitInteger, y::IEEEFloat) = equals(whole(x), Float64(y))
==(x::IEEEFloat, y::BitInteger) = equals(whole(y), Float64(x))
<(x::BitInteger, y::IEEEFloat) = precedes(whole(x), Float64(y))
<(x::IEEEFloat, y::BitInteger) = follows(whole(y), Float64(x))
<=(x::BitInteger, y::IEEEFloat) = !isnan(y) && !follows(whole(x), Float64(y))
<=(x::IEEEFloat, y::BitInteger) = !isnan(x) && !precedes(whole(y), Float64(x))

equals(x::T, y::Float64) where {T} = Float64(x) == y && y < bound(T) && unsafe_trunc(T, y) ≟ x
precedes(x::T, y::Float64) where {T} = Float64(x) < y || Float64(x) == y && (!(y < bound(T)) || x < unsafe_trunc(T, y))
follows(x::T, y::Float64) where {T} = y < Float64(x) || Float64(x) == y && y < bound(T) && unsafe_trunc(T, y) < x

# Properties

zero(::Type{T}) where {T<:IEEEFloat} = T(0)
one(::Type{T}) where {T<:IEEEFloat} = T(1)
zero(::Type{Float64}) = 0.0
one(::Type{Float64}) = 1.0
typemin(::Type{T}) where {T<:IEEEFloat} = -T(Inf)
typemax(::Type{T}) where {T<:IEEEFloat} = T(Inf)
floatmin(::Type{Float16}) = Intrinsics.bitcast(Float16, 0x0400)
floatmin(::Type{Float32}) = Intrinsics.bitcast(Float32, 0x00800000)
floatmin(::Type{Float64}) = Intrinsics.bitcast(Float64, 0x0010000000000000)
floatmax(::Type{Float16}) = Intrinsics.bitcast(Float16, 0x7bff)
floatmax(::Type{Float32}) = Intrinsics.bitcast(Float32, 0x7f7fffff)
floatmax(::Type{Float64}) = Intrinsics.bitcast(Float64, 0x7fefffffffffffff)
floatmin() = floatmin(Float64)
floatmax() = floatmax(Float64)
floatmin(x::AbstractFloat) = floatmin(typeof(x))
floatmax(x::AbstractFloat) = floatmax(typeof(x))
maxintfloat(::Type{Float16}) = Float16(2048)
maxintfloat(::Type{Float32}) = 16777216.0f0
maxintfloat(::Type{Float64}) = 9007199254740992.0
maxintfloat() = maxintfloat(Float64)
eps(::Type{Float16}) = Intrinsics.bitcast(Float16, 0x1400)
eps(::Type{Float32}) = Intrinsics.bitcast(Float32, 0x34000000)
eps(::Type{Float64}) = 2.220446049250313e-16
eps() = eps(Float64)
eps(x::T) where {T<:IEEEFloat} = !isfinite(x) ? T(NaN) : abs(x) == floatmax(T) ? abs(x) - prevfloat(abs(x)) : nextfloat(abs(x)) - abs(x)

signbit(x::T) where {T<:IEEEFloat} = signed(Intrinsics.bitcast(uint_type(T), x)) ≺ zero(signed(uint_type(T)))
sign(x::AbstractFloat) = isnan(x) || iszero(x) ? x : copysign(one(x), x)
abs(x::IEEEFloat) = Intrinsics.abs_float(x)
copysign(x::T, y::T) where {T<:IEEEFloat} = signbit(y) ? -abs(x) : abs(x)
flipsign(x::T, y::T) where {T<:IEEEFloat} = signbit(y) ? -x : x
isnan(x::IEEEFloat) = Intrinsics.ne_float(x, x)
isfinite(x::IEEEFloat) = Intrinsics.eq_float(x - x, x - x)
isinf(x::IEEEFloat) = !isnan(x) && !isfinite(x)
isinteger(x::Real) = x == trunc(x)
isinteger(x::IEEEFloat) = isfinite(x) && trunc(x) == x
iszero(x::IEEEFloat) = x == zero(x)
isone(x::IEEEFloat) = x == one(x)
issubnormal(x::T) where {T<:IEEEFloat} = !iszero(x) && abs(x) < floatmin(T)

"The next float above: neighbours in value are neighbours in bits."
nextfloat(x::IEEEFloat) = neighbour(x, true)
prevfloat(x::IEEEFloat) = neighbour(x, false)

nextfloat(x::IEEEFloat, n::Integer) = neighbours(x, Int64(n))
prevfloat(x::IEEEFloat, n::Integer) = neighbours(x, -Int64(n))
function neighbours(x::IEEEFloat, n::Int64)
    for _ in 1:abs(n)
        x = neighbour(x, n ≻ 0)
    end
    return x
end

function neighbour(x::T, up::Bool) where {T<:IEEEFloat}
    U = uint_type(T)
    (isnan(x) || isinf(x) && signbit(x) !== up) && return x
    iszero(x) && return Intrinsics.bitcast(T, up ? one(U) : one(U) | Intrinsics.bitcast(U, -zero(T)))
    bits = Intrinsics.bitcast(U, x)
    return Intrinsics.bitcast(T, signbit(x) === up ? bits - one(U) : bits + one(U))
end

"NaN wins over every number, and -0.0 is less than 0.0."
function min(x::T, y::T) where {T<:IEEEFloat}
    isnan(x) && return x
    isnan(y) && return y
    return x < y || x == y && signbit(x) ? x : y
end

function max(x::T, y::T) where {T<:IEEEFloat}
    isnan(x) && return x
    isnan(y) && return y
    return y < x || x == y && !signbit(x) ? x : y
end

minmax(x::T, y::T) where {T<:IEEEFloat} = (min(x, y), max(x, y))

# Taking apart: `x == significand * 2^exponent`.

"Significand, between a half and one, and exponent."
function frexp(x::T) where {T<:IEEEFloat}
    (iszero(x) || !isfinite(x)) && return (x, 0)
    wide = Float64(x)
    shift = issubnormal(wide) ? 54 : 0
    bits = Intrinsics.bitcast(UInt64, shift ≟ 0 ? wide : wide * 0x1p54)
    power = signed(bits >> 52 & 0x00000000000007ff) ⊖ 1022
    return (T(Intrinsics.bitcast(Float64, bits & 0x800fffffffffffff | 0x3fe0000000000000)), power ⊖ shift)
end
exponent(x::IEEEFloat) = iszero(x) ? throw_domain(x, "Cannot be ±0.0.") : isfinite(x) ? frexp(x)[2] ⊖ 1 :
    throw_domain(x, isnan(x) ? "Cannot be NaN." : "Cannot be Inf or -Inf.")
exponent(x::Real) = exponent(float(x))
significand(x::IEEEFloat) = iszero(x) || !isfinite(x) ? x : 2 * frexp(x)[1]
precision(::Type{Float16}) = 11
precision(::Type{Float32}) = 24
precision(::Type{Float64}) = 53
precision(x::AbstractFloat) = precision(typeof(x))

"`x * 2^n`, rounded once: a result below the normal numbers is reached in one step."
function ldexp(x::Float64, n::Integer)
    fraction, power = frexp(x)
    (iszero(x) || !isfinite(x)) && return x
    target = power ⊕ Int64(clamp(n, -5000, 5000))
    target ≻ 1024 && return copysign(Inf, x)
    target ≺ -1080 && return copysign(0.0, x)
    target ≻ -1021 && return (2 * fraction) * power_of_two(target ⊖ 1)
    return fraction * power_of_two(target ⊕ 1021) * 0x1p-1021
end
ldexp(x::T, n::Integer) where {T<:Union{Float16,Float32}} = T(ldexp(Float64(x), n))
"`2^n` for the exponents of normal numbers."
power_of_two(n::Int64) = Intrinsics.bitcast(Float64, (n ⊕ 1023) << 52)
