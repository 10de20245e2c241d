# Promotion: mixed arithmetic happens in a common type. `promote_rule(A, B)` names it; either order of the rule will do.

struct Missing end

promote_rule(::Type, ::Type) = Union{}

"The type to which values of all the given types are promoted. Types without a rule have their join."
promote_type() = Union{}
promote_type(T::Type) = T
promote_type(S::Type, T::Type, rest...) = promote_type(promote_pair(S, T), rest...)
promote_type(S::Type, T::Type) = promote_pair(S, T)

function promote_pair(::Type{S}, ::Type{T}) where {S,T}
    S === T && return S
    S === Union{} && return T
    T === Union{} && return S
    (S === Any || T === Any) && return Any
    # What may be absent or unknown stays so.
    (Nothing <: S || Nothing <: T) && return Union{Nothing,promote_pair(nonnothingtype(S), nonnothingtype(T))}
    (Missing <: S || Missing <: T) && return Union{Missing,promote_pair(nonmissingtype(S), nonmissingtype(T))}
    first = promote_rule(S, T)
    second = promote_rule(T, S)
    first === Union{} && second === Union{} && return typejoin(S, T)
    first === Union{} && return second
    second === Union{} && return first
    first === second && return first
    return promote_pair(first, second)
end

promote_typeof() = Union{}
promote_typeof(x) = typeof(x)
promote_typeof(x, ys...) = promote_type(typeof(x), promote_typeof(ys...))

promote() = ()
promote(x) = (x,)
promote(x::T, y::T) where {T} = (x, y)

function promote(x::S, y::T) where {S,T}
    R = promote_type(S, T)
    return changed(x, y, convert(R, x), convert(R, y))
end

function promote(x, y, z)
    R = promote_typeof(x, y, z)
    return (convert(R, x), convert(R, y), convert(R, z))
end

function promote(x, y, z, rest...)
    R = promote_typeof(x, y, z, rest...)
    return map(item -> convert(R, item), (x, y, z, rest...))
end

"Promotion that changes nothing would call the same method for ever."
changed(x, y, a, b) = (a, b)
changed(x::S, y::T, a::S, b::T) where {S,T} = throw_unpromoted(S, T)
@noinline throw_unpromoted(::Type{S}, ::Type{T}) where {S,T} =
    error("promotion of types ", S, " and ", T, " failed to change any arguments")

# Numbers of one type have to bring their own operation.

@noinline throw_no_operation(name::String, ::Type{T}) where {T} = error(name, " not defined for ", T)

+(x::T, y::T) where {T<:Number} = throw_no_operation("+", T)
-(x::T, y::T) where {T<:Number} = throw_no_operation("-", T)
*(x::T, y::T) where {T<:Number} = throw_no_operation("*", T)
/(x::T, y::T) where {T<:Number} = throw_no_operation("/", T)
^(x::T, y::T) where {T<:Number} = throw_no_operation("^", T)
div(x::T, y::T) where {T<:Real} = throw_no_operation("div", T)
rem(x::T, y::T) where {T<:Real} = throw_no_operation("rem", T)
<(x::T, y::T) where {T<:Real} = throw_no_operation("<", T)
<=(x::T, y::T) where {T<:Real} = throw_no_operation("<=", T)
==(x::T, y::T) where {T<:Number} = x === y

# Numbers of different types are promoted.

+(x::Number, y::Number) = +(promote(x, y)...)
-(x::Number, y::Number) = -(promote(x, y)...)
*(x::Number, y::Number) = *(promote(x, y)...)
/(x::Number, y::Number) = /(promote(x, y)...)
^(x::Number, y::Number) = ^(promote(x, y)...)
div(x::Real, y::Real) = div(promote(x, y)...)
rem(x::Real, y::Real) = rem(promote(x, y)...)
mod(x::Real, y::Real) = mod(promote(x, y)...)
fld(x::Real, y::Real) = fld(promote(x, y)...)
cld(x::Real, y::Real) = cld(promote(x, y)...)
<(x::Real, y::Real) = <(promote(x, y)...)
<=(x::Real, y::Real) = <=(promote(x, y)...)
==(x::Number, y::Number) = ==(promote(x, y)...)
&(x::Integer, y::Integer) = &(promote(x, y)...)
|(x::Integer, y::Integer) = |(promote(x, y)...)
xor(x::Integer, y::Integer) = xor(promote(x, y)...)
min(x::Real, y::Real) = min(promote(x, y)...)
max(x::Real, y::Real) = max(promote(x, y)...)
minmax(x::Real, y::Real) = minmax(promote(x, y)...)
hypot(x::Real, y::Real) = hypot(promote(map(float, (x, y))...)...)
copysign(x::Real, y::Real) = signbit(x) === signbit(y) ? x : -x
flipsign(x::Real, y::Real) = signbit(y) ? -x : +x

# `a + b + c` is one call with three arguments.

afoldl(op, x) = x
afoldl(op, x, y, rest...) = afoldl(op, op(x, y), rest...)

+(x, y, z) = (x + y) + z
+(x, y, z, rest...) = afoldl(+, (x + y) + z, rest...)
*(x, y, z) = (x * y) * z
*(x, y, z, rest...) = afoldl(*, (x * y) * z, rest...)
&(x::Integer, y::Integer, z::Integer, rest::Integer...) = afoldl(&, (x & y) & z, rest...)
|(x::Integer, y::Integer, z::Integer, rest::Integer...) = afoldl(|, (x | y) | z, rest...)
xor(x::Integer, y::Integer, z::Integer, rest::Integer...) = afoldl(xor, xor(xor(x, y), z), rest...)
min(x, y, z, rest...) = afoldl(min, min(min(x, y), z), rest...)
max(x, y, z, rest...) = afoldl(max, max(max(x, y), z), rest...)

# Conversion between numbers is construction.

convert(::Type{T}, x::T) where {T<:Number} = x
convert(::Type{T}, x::Number) where {T<:Number} = T(x)::T
(::Type{T})(x::T) where {T<:Number} = x

widemul(x::Number, y::Number) = widen(x) * widen(y)
widemul(x::Bool, y::Number) = x * y
widemul(x::Number, y::Bool) = x * y
widemul(x::Bool, y::Bool) = x * y
