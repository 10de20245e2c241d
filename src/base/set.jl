# Set{T}: the keys of a dictionary.

struct Set{T} <: AbstractSet{T}
    dict::Dict{T,Nothing}
    Set{T}() where {T} = new{T}(Dict{T,Nothing}())
end

Set() = Set{Any}()
Set{T}(items) where {T} = union!(Set{T}(), items)
Set(items) = set_of(eltype(items), items)
set_of(::Type{Any}, items) = (v = collect(items); union!(Set{eltype(v)}(), v))
set_of(::Type{T}, items) where {T} = union!(Set{T}(), items)

eltype(::Type{<:AbstractSet{T}}) where {T} = T
eltype(::AbstractSet{T}) where {T} = T
length(s::Set) = length(s.dict)
isempty(s::Set) = isempty(s.dict)
in(x, s::Set) = haskey(s.dict, x)
push!(s::Set, x) = (setindex!(s.dict, nothing, x); s)
delete!(s::Set, x) = (delete!(s.dict, x); s)
pop!(s::Set) = isempty(s) ? throw_argument("set must be non-empty") : pop!(s.dict).first
pop!(s::Set, x) = (pop!(s.dict, x); x)
empty!(s::Set) = (empty!(s.dict); s)
copy(s::Set{T}) where {T} = union!(Set{T}(), s)
empty(s::Set{T}) where {T} = Set{T}()
iterate(s::Set) = key_of(iterate(s.dict))
iterate(s::Set, state) = key_of(iterate(s.dict, state))

function union!(s::AbstractSet, items)
    for x in items
        push!(s, x)
    end
    return s
end
union!(s::AbstractSet, items, more...) = union!(union!(s, items), more...)

function ==(a::AbstractSet, b::AbstractSet)
    return length(a) ≟ length(b) && issubset(a, b)
end
hash(s::AbstractSet, h::UInt64) = hash_unordered(s, mix(0x0000000000005e70, h))

# Sets of anything iterable. The result is a Set when the first is one, and a vector otherwise.

issubset(a, b) = all(x -> x in b, a)
const ⊆ = issubset
⊊(a, b) = issubset(a, b) && !issubset(b, a)
⊋(a, b) = b ⊊ a
⊈(a, b) = !issubset(a, b)
⊉(a, b) = !issubset(b, a)
∌(a, x) = !(x in a)
⊇(a, b) = issubset(b, a)
issubset(b) = a -> issubset(a, b)
⊇(b) = a -> issubset(b, a)
⊊(b) = a -> a ⊊ b
issetequal(b) = a -> issetequal(a, b)
isdisjoint(b) = a -> isdisjoint(a, b)
issetequal(a, b) = issubset(a, b) && issubset(b, a)
isdisjoint(a, b) = !any(x -> x in b, a)

union(s::Set{T}, more...) where {T} = union!(Set{promote_type(T, map(eltype, more)...)}(), s, more...)
intersect(s::Set, b) = filter(x -> x in b, s)
setdiff(s::Set, b) = filter(x -> !(x in b), s)
symdiff(a::Set, b) = union(setdiff(a, b), setdiff(Set(b), a))
union(v::AbstractVector, more...) = unique(vcat(v, map(collect, more)...))
intersect(v::AbstractVector, b) = unique(filter(x -> x in b, v))
setdiff(v::AbstractVector, b) = unique(filter(x -> !(x in b), v))
symdiff(v::AbstractVector, b) = vcat(setdiff(v, b), setdiff(collect(b), v))
setdiff!(s::Set, items) = (foreach(x -> delete!(s, x), items); s)
intersect!(s::Set, b) = filter!(x -> x in b, s)
const ∪ = union
const ∩ = intersect

empty(s::AbstractSet) = empty(s, eltype(s))
empty(s::AbstractSet, ::Type{T}) where {T} = Set{T}()
function filter(f, s::AbstractSet)
    result = empty(s)
    for x in s
        f(x) && push!(result, x)
    end
    return result
end

function filter!(f, s::AbstractSet)
    for x in (s isa Set ? s : collect(s))
        f(x) || delete!(s, x)
    end
    return s
end
