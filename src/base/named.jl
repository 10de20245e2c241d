# Named tuples, and calls with keyword arguments: `f(x; k = 1)` calls `kwcall((k = 1,), f, x)`.

undefined_keyword(name::Symbol) = throw(UndefKeywordError(name))
keyword_type_error(name::Symbol, T, x) = throw(TypeError(Symbol("keyword argument"), name, T, x))
function unsupported_keywords(signature::String, left::NamedTuple, given::NamedTuple, f, args...)
    names = join(map(name -> string("\"", name, "\""), keys(left)), ", ")
    hint = string("This method does not support all of the given keyword arguments (and may not support any).\n\n",
        "Closest candidates are:\n  ", signature, " got unsupported keyword argument", length(left) ≟ 1 ? " " : "s ", names)
    throw(MethodError(kwcall, (given, f, args...), hint))
end

"A function with keywords given: what `f.(x; k = 1)` broadcasts."
struct WithKeywords{F,N} <: Function
    f::F
    keywords::N
end
(g::WithKeywords)(args...) = kwcall(g.keywords, g.f, args...)

# Making them

NamedTuple() = Intrinsics.named_tuple(NamedTuple{()}, ())
NamedTuple{names}(t::Tuple) where {names} = Intrinsics.named_tuple(NamedTuple{names}, t)
NamedTuple{names,T}(t::Tuple) where {names,T<:Tuple} = Intrinsics.named_tuple(NamedTuple{names,T}, convert(T, t))
NamedTuple{names}(x::NamedTuple) where {names} = NamedTuple{names}(map(name -> getfield(x, name), names))
NamedTuple{names,T}(x::NamedTuple) where {names,T<:Tuple} = NamedTuple{names,T}(Tuple(NamedTuple{names}(x)))
NamedTuple{names}(items) where {names} = NamedTuple{names}(Tuple(items))
NamedTuple(x::NamedTuple) = x
NamedTuple(items) = merge(NamedTuple(), items)
convert(::Type{NamedTuple{names,T}}, x::NamedTuple{names,T}) where {names,T<:Tuple} = x
convert(::Type{NamedTuple{names,T}}, x::NamedTuple{names}) where {names,T<:Tuple} = NamedTuple{names,T}(Tuple(x))
Tuple(x::NamedTuple) = tuple(x...)

# Their items

length(x::NamedTuple) = nfields(x)
isempty(x::NamedTuple) = nfields(x) ≟ 0
firstindex(::NamedTuple) = 1
lastindex(x::NamedTuple) = nfields(x)
keys(x::NamedTuple) = fieldnames(typeof(x))
values(x::NamedTuple) = tuple(x...)
getindex(x::NamedTuple, i::Int64) = within(i, nfields(x)) ? Intrinsics.getfield(x, i) : throw_boundserror(x, i)
getindex(x::NamedTuple, i::Integer) = x[Int64(i)]
getindex(x::NamedTuple, name::Symbol) = getfield(x, name)
getindex(x::NamedTuple, ::Colon) = x
getindex(x::NamedTuple, names::Tuple{Symbol,Vararg{Symbol}}) = NamedTuple{names}(map(name -> getfield(x, name), names))
getindex(x::NamedTuple, names::AbstractVector{Symbol}) = x[Tuple(names)]
first(x::NamedTuple) = x[1]
last(x::NamedTuple) = x[nfields(x)]
tail(x::NamedTuple) = NamedTuple{tail(keys(x))}(tail(values(x)))
front(x::NamedTuple) = NamedTuple{front(keys(x))}(front(values(x)))
iterate(x::NamedTuple) = iterate(x, 1)
iterate(x::NamedTuple, i::Int64) = within(i, nfields(x)) ? (Intrinsics.getfield(x, i), i ⊕ 1) : nothing
eltype(::Type{NamedTuple{names,T}}) where {names,T} = eltype(T)
haskey(x::NamedTuple, name::Symbol) = Intrinsics.isdefined(x, name)
haskey(x::NamedTuple, i::Integer) = within(Int64(i), nfields(x))
get(x::NamedTuple, key::Union{Symbol,Integer}, default) = haskey(x, key) ? x[key] : default
get(f, x::NamedTuple, key::Union{Symbol,Integer}) = haskey(x, key) ? x[key] : f()
setindex(x::NamedTuple, v, name::Symbol) = merge(x, NamedTuple{(name,)}((v,)))
map(f, x::NamedTuple{names}) where {names} = NamedTuple{names}(map(f, values(x)))
map(f, x::NamedTuple{names}, y::NamedTuple{names}) where {names} = NamedTuple{names}(map(f, values(x), values(y)))
collect(x::NamedTuple) = collect(values(x))
reverse(x::NamedTuple) = NamedTuple{reverse(keys(x))}(reverse(values(x)))

merge(x::NamedTuple) = x
merge(x::NamedTuple, y::NamedTuple) = Intrinsics.named_merge(x, y)
merge(x::NamedTuple, y::NamedTuple, more::NamedTuple...) = merge(merge(x, y), more...)
merge(x::NamedTuple, p::Pairs{<:NamedTuple}) = merge(x, p.data)
function merge(x::NamedTuple, items)
    for (name, value) in items
        x = merge(x, NamedTuple{(name,)}((value,)))
    end
    return x
end
structdiff(x::NamedTuple, y::Union{NamedTuple,Type}) = Intrinsics.named_without(x, y isa Type ? y : typeof(y))

==(x::NamedTuple{names}, y::NamedTuple{names}) where {names} = values(x) == values(y)
==(x::NamedTuple, y::NamedTuple) = false
isequal(x::NamedTuple{names}, y::NamedTuple{names}) where {names} = isequal(values(x), values(y))
isequal(x::NamedTuple, y::NamedTuple) = false
isless(x::NamedTuple{names}, y::NamedTuple{names}) where {names} = isless(values(x), values(y))
<(x::NamedTuple{names}, y::NamedTuple{names}) where {names} = values(x) < values(y)
hash(x::NamedTuple, h::UInt64) = hash(keys(x), hash(values(x), mix(0x0000000000006b77, h)))

# Pairs of names and values: what `kw...` binds

pairs(x::NamedTuple) = Pairs(x, keys(x))
pairs(p::Pairs) = p
keys(p::Pairs) = p.keys
values(p::Pairs) = p.data
getindex(p::Pairs, key) = p.data[key]
haskey(p::Pairs, key) = in(key, p.keys)
get(p::Pairs, key, default) = haskey(p, key) ? p.data[key] : default
get(f, p::Pairs, key) = haskey(p, key) ? p.data[key] : f()
isempty(p::Pairs) = isempty(p.keys)
eltype(::Type{Pairs{A,I}}) where {A<:NamedTuple,I} = Pair{Symbol,eltype(A)}
keytype(::Type{Pairs{A,I}}) where {A,I} = eltype(I)
keytype(::Type{Pairs{A,I}}) where {A<:NamedTuple,I} = Symbol
valtype(::Type{Pairs{A,I}}) where {A,I} = eltype(A)
NamedTuple(p::Pairs{<:NamedTuple}) = p.data
merge(p::Pairs{<:NamedTuple}, q::Pairs{<:NamedTuple}) = pairs(merge(p.data, q.data))
==(p::Pairs, q::Pairs) = p.keys == q.keys && values(p) == values(q)
in(pair::Pair, p::Pairs) = haskey(p, pair.first) && p[pair.first] == pair.second

# Showing

show(io::IO, x::NamedTuple) = show_named(io, x, typeof(x), false)
show_in(io::IO, x::NamedTuple, ::Type{T}) where {T<:NamedTuple} = show_named(io, x, T, typeof(x) === T)
implied(::Type{NamedTuple{names,T}}) where {names,T<:Tuple} = implied(T)

function show_named(io::IO, x::NamedTuple, ::Type{T}, known::Bool) where {T}
    nfields(x) ≟ 0 && return write_string(io, "NamedTuple()")
    names = keys(x)
    if any(i -> !(x[i] isa Type || fieldtype(typeof(x), i) === typeof(x[i])), 1:nfields(x))
        show(io, typeof(x))
        write_byte(io, 0x28)
        show(io, values(x))
        return write_byte(io, 0x29)
    end
    write_byte(io, 0x28)
    for i in 1:nfields(x)
        i ≟ 1 || write_string(io, ", ")
        show_name(io, names[i])
        write_string(io, " = ")
        known ? show_in(io, x[i], fieldtype(T, i)) : show(io, x[i])
    end
    nfields(x) ≟ 1 && write_byte(io, 0x2c)
    return write_byte(io, 0x29)
end

"The name of a field or variable, quoted where it is none that the parser reads."
function show_name(io::IO, name::Symbol)
    text = String(name)
    (is_identifier(text) || is_operator(text)) && return write_string(io, text)
    write_string(io, "var\"")
    escape_string(io, text, ('"',))
    return write_byte(io, 0x22)
end

function show(io::IO, p::Pairs)
    isempty(p) &&
        return print(io, "Base.Pairs{", keytype(p), ", ", valtype(p), ", ", typeof(p.keys), ", ", typeof(p.data), "}()")
    write_string(io, "Base.Pairs(")
    first = true
    for pair in p
        first || write_string(io, ", ")
        show(io, pair)
        first = false
    end
    return write_byte(io, 0x29)
end
