# `missing`: a value that is not known. Operations on it do not know theirs either.

const missing = Missing()

struct MissingException <: Exception
    msg::String
end

show(io::IO, ::Missing) = write_string(io, "missing")
ismissing(x) = x === missing
coalesce() = missing
coalesce(x) = x
coalesce(x, rest...) = x === missing ? coalesce(rest...) : x
nonmissingtype(::Type{Missing}) = Union{}
nonmissingtype(::Type{Union{Missing,T}}) where {T} = T
nonmissingtype(::Type{T}) where {T} = T


==(::Missing, ::Missing) = missing
==(::Missing, x) = missing
==(x, ::Missing) = missing
<(::Missing, ::Missing) = missing
<(::Missing, x) = missing
<(x, ::Missing) = missing
isequal(::Missing, ::Missing) = true
isequal(::Missing, x) = false
isequal(x, ::Missing) = false
isless(::Missing, ::Missing) = false
isless(::Missing, x) = false
isless(x, ::Missing) = true
hash(::Missing, h::UInt64) = hash(0x8a3f5b1c7d2e9046, h)
!(::Missing) = missing
-(::Missing) = missing
+(::Missing) = missing

+(::Missing, ::Missing) = missing
+(::Missing, x::Number) = missing
+(x::Number, ::Missing) = missing
-(::Missing, ::Missing) = missing
-(::Missing, x::Number) = missing
-(x::Number, ::Missing) = missing
*(::Missing, ::Missing) = missing
*(::Missing, x::Number) = missing
*(x::Number, ::Missing) = missing
/(::Missing, ::Missing) = missing
/(::Missing, x::Number) = missing
/(x::Number, ::Missing) = missing
^(::Missing, ::Missing) = missing
^(::Missing, x::Number) = missing
^(x::Number, ::Missing) = missing
max(::Missing, ::Missing) = missing
max(::Missing, x) = missing
max(x, ::Missing) = missing
min(::Missing, ::Missing) = missing
min(::Missing, x) = missing
min(x, ::Missing) = missing
abs(::Missing) = missing
sqrt(::Missing) = missing
zero(::Type{Union{Missing,T}}) where {T} = zero(T)
zero(::Type{Missing}) = missing
"`Any` is a union with `missing`, too."
zero(::Type{Any}) = throw(MethodError(zero, (Any,), ""))

"Three-valued: what the other operand decides is known."
(&)(::Missing, ::Missing) = missing
(&)(::Missing, x::Bool) = x ? missing : false
(&)(x::Bool, ::Missing) = x ? missing : false
(|)(::Missing, ::Missing) = missing
(|)(::Missing, x::Bool) = x ? true : missing
(|)(x::Bool, ::Missing) = x ? true : missing
xor(::Missing, ::Missing) = missing
xor(::Missing, x::Bool) = missing
xor(x::Bool, ::Missing) = missing

"The items that are known."
struct SkipMissing{T}
    x::T
end
skipmissing(items) = SkipMissing(items)
iterate(s::SkipMissing) = first_known(s, iterate(s.x))
iterate(s::SkipMissing, state) = first_known(s, iterate(s.x, state))
function first_known(s::SkipMissing, next)
    while next !== nothing
        next[1] === missing || return next
        next = iterate(s.x, next[2])
    end
    return nothing
end
eltype(::Type{SkipMissing{T}}) where {T} = nonmissingtype(eltype(T))
IteratorSize(::Type{<:SkipMissing}) = SizeUnknown()
function collect(s::SkipMissing)
    result = Vector{eltype(s)}(undef, 0)
    for x in s
        push!(result, x)
    end
    return result
end

# A place for a type or nothing takes what can be converted to the type.

convert(::Type{T}, x::T) where {T>:Missing} = x
convert(::Type{T}, x) where {T>:Missing} = convert(nonmissingtype(T), x)
convert(::Type{T}, x::T) where {T>:Nothing} = x
convert(::Type{T}, x) where {T>:Nothing} = convert(nonnothingtype(T), x)
convert(::Type{T}, x::T) where {T>:Union{Nothing,Missing}} = x
convert(::Type{T}, x) where {T>:Union{Nothing,Missing}} = convert(nonnothingtype(nonmissingtype(T)), x)
nonnothingtype(::Type{Nothing}) = Union{}
nonnothingtype(::Type{Union{Nothing,T}}) where {T} = T
nonnothingtype(::Type{T}) where {T} = T
