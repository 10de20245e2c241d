# Machine integers of 8 to 64 bits: construction, wrapping arithmetic, comparison.

sizeof(::Type{Int8}) = 1
sizeof(::Type{UInt8}) = 1
sizeof(::Type{Int16}) = 2
sizeof(::Type{UInt16}) = 2
sizeof(::Type{Int32}) = 4
sizeof(::Type{UInt32}) = 4
sizeof(::Type{Int64}) = 8
sizeof(::Type{UInt64}) = 8
sizeof(x::Number) = sizeof(typeof(x))

"The bits of `x` in a `T`: cut off, or extended as its sign demands."
function rem(x::S, ::Type{T}) where {S<:BitInteger,T<:BitInteger}
    sizeof(T) ≺ sizeof(S) && return Intrinsics.trunc_int(T, x)
    sizeof(T) ≟ sizeof(S) && return Intrinsics.bitcast(T, x)
    return S <: Signed ? Intrinsics.sext_int(T, x) : Intrinsics.zext_int(T, x)
end
rem(x::Bool, ::Type{T}) where {T<:BitInteger} = T(x)
rem(x::T, ::Type{T}) where {T<:Integer} = x
rem(x::T, ::Type{T}) where {T<:BitInteger} = x
rem(x::Integer, ::Type{Bool}) = isodd(x)
rem(x::Bool, ::Type{Bool}) = x

# Construction

(::Type{T})(x::T) where {T<:BitInteger} = x

function (::Type{T})(x::S) where {T<:BitInteger,S<:BitInteger}
    y = rem(x, T)
    lossless(x, y) || throw_inexact(sizeof(T) ≺ sizeof(S) ? :trunc : :check_top_bit, T, x)
    return y
end

"Whether the conversion of `x` to `y` kept the value."
lossless(x::S, y::T) where {S<:BitInteger,T<:BitInteger} = rem(y, S) ≟ x && signbit(x) === signbit(y)

Integer(x::Integer) = x
Integer(x::AbstractFloat) = Int64(x)
Signed(x::Signed) = x
Signed(x::Unsigned) = Int64(x)
Unsigned(x::Unsigned) = x
Unsigned(x::Signed) = UInt64(x)

signed(::Type{T}) where {T<:Signed} = T
signed(::Type{UInt8}) = Int8
signed(::Type{UInt16}) = Int16
signed(::Type{UInt32}) = Int32
signed(::Type{UInt64}) = Int64
unsigned(::Type{T}) where {T<:Unsigned} = T
unsigned(::Type{Int8}) = UInt8
unsigned(::Type{Int16}) = UInt16
unsigned(::Type{Int32}) = UInt32
unsigned(::Type{Int64}) = UInt64
signed(x::T) where {T<:BitInteger} = Intrinsics.bitcast(signed(T), x)
unsigned(x::T) where {T<:BitInteger} = Intrinsics.bitcast(unsigned(T), x)

widen(::Type{Int8}) = Int16
widen(::Type{Int16}) = Int32
widen(::Type{Int32}) = Int64
widen(::Type{UInt8}) = UInt16
widen(::Type{UInt16}) = UInt32
widen(::Type{UInt32}) = UInt64
widen(x::T) where {T<:Number} = convert(widen(T), x)

"The wider of the two; of two equally wide ones the unsigned."
function promote_rule(::Type{S}, ::Type{T}) where {S<:BitInteger,T<:BitInteger}
    sizeof(T) ≺ sizeof(S) && return S
    sizeof(S) ≺ sizeof(T) && return T
    return S <: Unsigned ? S : T
end

# Arithmetic wraps around.

+(x::T, y::T) where {T<:BitInteger} = Intrinsics.add_int(x, y)
-(x::T, y::T) where {T<:BitInteger} = Intrinsics.sub_int(x, y)
*(x::T, y::T) where {T<:BitInteger} = Intrinsics.mul_int(x, y)
-(x::BitInteger) = Intrinsics.neg_int(x)
+(x::Number) = x
*(x::Number) = x
/(x::T, y::T) where {T<:Integer} = float(x) / float(y)
inv(x::Integer) = 1.0 / float(x)
inv(x::Number) = one(x) / x
\(x::Number, y::Number) = y / x

# Comparison

==(x::T, y::T) where {T<:BitInteger} = Intrinsics.eq_int(x, y)
<(x::T, y::T) where {T<:BitSigned} = Intrinsics.slt_int(x, y)
<(x::T, y::T) where {T<:BitUnsigned} = Intrinsics.ult_int(x, y)
<=(x::T, y::T) where {T<:BitSigned} = Intrinsics.sle_int(x, y)
<=(x::T, y::T) where {T<:BitUnsigned} = Intrinsics.ule_int(x, y)

# A signed and an unsigned number compare by value, not by bits.

==(x::BitSigned, y::BitUnsigned) = !signbit(x) && rem(x, UInt64) ≟ rem(y, UInt64)
==(x::BitUnsigned, y::BitSigned) = y == x
<(x::BitSigned, y::BitUnsigned) = signbit(x) || Intrinsics.ult_int(rem(x, UInt64), rem(y, UInt64))
<(x::BitUnsigned, y::BitSigned) = !signbit(y) && Intrinsics.ult_int(rem(x, UInt64), rem(y, UInt64))
<=(x::BitSigned, y::BitUnsigned) = !(y < x)
<=(x::BitUnsigned, y::BitSigned) = !(y < x)

# Properties

zero(::Type{T}) where {T<:BitInteger} = rem(0, T)
one(::Type{T}) where {T<:BitInteger} = rem(1, T)
zero(x::Number) = zero(typeof(x))
one(x::Number) = one(typeof(x))
oneunit(x) = one(x)
zero(::Type{T}) where {T<:Number} = convert(T, 0)
one(::Type{T}) where {T<:Number} = convert(T, 1)

typemin(::Type{T}) where {T<:BitUnsigned} = zero(T)
typemax(::Type{T}) where {T<:BitUnsigned} = Intrinsics.not_int(zero(T))
typemin(::Type{T}) where {T<:BitSigned} = Intrinsics.shl_int(one(T), sizeof(T) ⊗ 8 ⊖ 1)
typemax(::Type{T}) where {T<:BitSigned} = Intrinsics.not_int(typemin(T))
typemin(x::Number) = typemin(typeof(x))
typemax(x::Number) = typemax(typeof(x))

signbit(x::BitSigned) = x ≺ zero(x)
signbit(x::BitUnsigned) = false
signbit(x::Real) = x < zero(x)
sign(x::BitSigned) = x ≟ zero(x) ? x : signbit(x) ? Intrinsics.neg_int(one(x)) : one(x)
sign(x::BitUnsigned) = x ≟ zero(x) ? x : one(x)
sign(x::Number) = iszero(x) ? x : signbit(x) ? -one(x) : one(x)
abs(x::BitSigned) = signbit(x) ? -x : x
abs(x::Unsigned) = x
abs(x::Real) = signbit(x) ? -x : x
abs2(x::Real) = x * x

iszero(x::BitInteger) = x ≟ zero(x)
isone(x::BitInteger) = x ≟ one(x)
iszero(x) = x == zero(x)
isone(x) = x == one(x)
isodd(x::BitInteger) = Intrinsics.and_int(x, one(x)) ≟ one(x)
isodd(x::Bool) = x
isodd(x::Real) = isinteger(x) && rem(x, 2) != 0
iseven(x::Real) = isinteger(x) && !isodd(x)
isinteger(x::Integer) = true
isfinite(x::Integer) = true
isnan(x::Real) = false
isinf(x::Real) = !isnan(x) && !isfinite(x)
isreal(x::Real) = true
real(x::Real) = x
conj(x::Real) = x
eltype(::Type{T}) where {T<:Number} = T

min(x::T, y::T) where {T<:Real} = y < x ? y : x
max(x::T, y::T) where {T<:Real} = y < x ? x : y
minmax(x::T, y::T) where {T<:Real} = y < x ? (y, x) : (x, y)
function clamp(x, lo, hi)
    T = promote_typeof(x, lo, hi)
    return x > hi ? convert(T, hi) : x < lo ? convert(T, lo) : convert(T, x)
end
clamp(x::Real, ::Type{T}) where {T<:Integer} = x < typemin(T) ? typemin(T) : x > typemax(T) ? typemax(T) : T(x)
clamp(x::Integer, r::AbstractUnitRange{<:Integer}) = clamp(x, first(r), last(r))
function clamp!(A::AbstractArray, lo, hi)
    for i in eachindex(A)
        A[i] = clamp(A[i], lo, hi)
    end
    return A
end

muladd(x::Number, y::Number, z::Number) = x * y + z
fma(x::Number, y::Number, z::Number) = x * y + z

# A number is a collection of itself.

length(::Number) = 1
size(::Number) = ()
ndims(::Number) = 0
first(x::Number) = x
last(x::Number) = x
iterate(x::Number) = (x, nothing)
iterate(::Number, ::Nothing) = nothing
getindex(x::Number) = x
getindex(x::Number, i::Integer) = isone(i) ? x : throw_boundserror(x, i)
isempty(::Number) = false
in(x::Number, y::Number) = x == y
