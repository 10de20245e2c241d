# Bool: an integer of one bit.

Bool(x::Bool) = x
Bool(x::Real) = iszero(x) ? false : isone(x) ? true : throw_inexact(:Bool, Bool, x)

promote_rule(::Type{Bool}, ::Type{T}) where {T<:Number} = T

(::Type{T})(x::Bool) where {T<:BitInteger} = Intrinsics.zext_int(T, x)
(::Type{T})(x::Bool) where {T<:IEEEFloat} = Intrinsics.uitofp(T, Intrinsics.zext_int(UInt8, x))

~(x::Bool) = Intrinsics.not_int(x)
&(x::Bool, y::Bool) = Intrinsics.and_int(x, y)
|(x::Bool, y::Bool) = Intrinsics.or_int(x, y)
xor(x::Bool, y::Bool) = Intrinsics.xor_int(x, y)

+(x::Bool) = Int(x)
-(x::Bool) = -Int(x)
+(x::Bool, y::Bool) = Int(x) + Int(y)
-(x::Bool, y::Bool) = Int(x) - Int(y)
*(x::Bool, y::Bool) = Intrinsics.and_int(x, y)
^(x::Bool, y::Bool) = Intrinsics.or_int(x, Intrinsics.not_int(y))
^(x::Integer, y::Bool) = y ? x : one(x)
^(x::Bool, y::Integer) = x | iszero(y)
*(x::Bool, y::AbstractFloat) = x ? y : copysign(zero(y), y)
*(x::AbstractFloat, y::Bool) = y * x

div(x::Bool, y::Bool) = y ? x : throw_divide()
rem(x::Bool, y::Bool) = y ? false : throw_divide()
mod(x::Bool, y::Bool) = rem(x, y)
fld(x::Bool, y::Bool) = div(x, y)
cld(x::Bool, y::Bool) = div(x, y)

==(x::Bool, y::Bool) = Intrinsics.eq_int(x, y)
<(x::Bool, y::Bool) = Intrinsics.ult_int(x, y)
<=(x::Bool, y::Bool) = Intrinsics.ule_int(x, y)
isless(x::Bool, y::Bool) = Intrinsics.ult_int(x, y)

zero(::Type{Bool}) = false
one(::Type{Bool}) = true
typemin(::Type{Bool}) = false
typemax(::Type{Bool}) = true
sizeof(::Type{Bool}) = 1
signbit(::Bool) = false
sign(x::Bool) = x
abs(x::Bool) = x
abs2(x::Bool) = x
float(x::Bool) = Float64(x)
float(::Type{Bool}) = Float64
iszero(x::Bool) = Intrinsics.not_int(x)
isone(x::Bool) = x
min(x::Bool, y::Bool) = Intrinsics.and_int(x, y)
max(x::Bool, y::Bool) = Intrinsics.or_int(x, y)
<<(x::Bool, n::Integer) = Int(x) << n
>>(x::Bool, n::Integer) = Int(x) >> n
