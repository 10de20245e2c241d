# Less common collections and operations on them.

const VecOrMat{T} = Union{Vector{T},Matrix{T}}
const DenseVector{T} = DenseArray{T,1}
const DenseMatrix{T} = DenseArray{T,2}
const StridedArray{T,N} = Union{Array{T,N},SubArray{T,N}}
const StridedVector{T} = Union{Array{T,1},SubArray{T,1}}
const StridedMatrix{T} = Union{Array{T,2},SubArray{T,2}}
# Bools are stored in a byte each: arrays of bits are those.
const BitArray{N} = Array{Bool,N}
const BitVector = Array{Bool,1}
const BitMatrix = Array{Bool,2}

function popat!(v::Vector, i::Integer)
    item = v[i]
    deleteat!(v, i)
    return item
end
popat!(v::Vector, i::Integer, default) = checkbounds(Bool, v, Int64(i)) ? popat!(v, i) : default

function allequal(items)
    first = iterate(items)
    first === nothing && return true
    return all(x -> isequal(x, first[1]), items)
end
allequal(f, items) = allequal(Generator(f, items))
allunique(f, items) = allunique(collect(Generator(f, items)))

function copy!(dest::AbstractVector, source)
    resize!(dest, length(source))
    return copyto!(dest, source)
end
copy!(dest::AbstractDict, source) = merge!(empty!(dest), source)
copy!(dest::AbstractSet, source) = union!(empty!(dest), source)

"Each item that equals the first of a pair becomes the second, `count` of them at most."
function replace(A::AbstractArray, changes::Pair...; count::Integer = typemax(Int64))
    count == typemax(Int64) && return map(x -> replaced_item(x, changes...), A)
    T = foldl(promote_type, map(p -> typeof(p.second), changes); init = eltype(A))
    return replace!(copyto!(similar(A, T), A), changes...; count)
end
replaced_item(x) = x
replaced_item(x, change::Pair, rest...) = isequal(x, change.first) ? change.second : replaced_item(x, rest...)

function replace!(A::AbstractArray, changes::Pair...; count::Integer = typemax(Int64))
    left = Int64(count)
    for i in eachindex(A)
        for change in changes
            if left > 0 && isequal(A[i], change.first)
                A[i] = change.second
                left = left ⊖ 1
                break
            end
        end
    end
    return A
end
replace(f::Function, A::AbstractArray) = map(f, A)
replace!(f::Function, A::AbstractArray) = map!(f, A, A)
replace(t::Tuple, changes::Pair...) = Tuple(replace(collect(Any, t), changes...))
replace(s::AbstractSet, changes::Pair...) = Set(replace(collect(s), changes...))

symdiff!(s::AbstractSet, items) = (foreach(x -> x in s ? delete!(s, x) : push!(s, x), Set(items)); s)
union!(v::AbstractVector, items...) = copy!(v, union(v, items...))
intersect!(v::AbstractVector, items) = filter!(x -> x in items, v)
setdiff!(v::AbstractVector, items...) = (foreach(list -> filter!(x -> !(x in list), v), items); v)
setdiff(a::Set, b, more...) = setdiff(setdiff(a, b), more...)
intersect(a::Set, b, more...) = intersect(intersect(a, b), more...)
setdiff(a::AbstractVector, b, more...) = setdiff(setdiff(a, b), more...)
intersect(a::AbstractVector, b, more...) = intersect(intersect(a, b), more...)
union(items) = unique(collect(items))
union(a, b, more...) = union(collect(a), b, more...)
intersect(a, b) = intersect(collect(a), b)
setdiff(a, b) = setdiff(collect(a), b)

# Copies all the way down

deepcopy(x) = x
deepcopy(x::Union{Tuple,NamedTuple}) = map(deepcopy, x)
deepcopy(A::Array) = isbitstype(eltype(A)) ? copy(A) : copyto!(similar(A), map(deepcopy, A))
function deepcopy(d::AbstractDict)
    result = empty(d)
    for (k, v) in d
        result[deepcopy(k)] = deepcopy(v)
    end
    return result
end
deepcopy(s::AbstractSet) = union!(empty(s), map(deepcopy, collect(s)))
deepcopy(r::RefValue) = Ref(deepcopy(r[]))

"Sets of whole numbers, in order."
struct BitSet <: AbstractSet{Int64}
    items::Vector{Int64}
    BitSet() = new(Int64[])
end
BitSet(items) = union!(BitSet(), items)
length(s::BitSet) = length(s.items)
isempty(s::BitSet) = isempty(s.items)
iterate(s::BitSet, state...) = iterate(s.items, state...)
in(x, s::BitSet) = insorted(x, s.items)
function push!(s::BitSet, x)
    n = Int64(x)
    at = searchsortedfirst(s.items, n)
    at ≼ length(s.items) && s.items[at] ≟ n || insert!(s.items, at, n)
    return s
end
function delete!(s::BitSet, x)
    at = searchsortedfirst(s.items, x)
    at ≼ length(s.items) && s.items[at] == x && deleteat!(s.items, at)
    return s
end
empty!(s::BitSet) = (empty!(s.items); s)
empty(s::BitSet) = BitSet()
copy(s::BitSet) = BitSet(s.items)
union(s::BitSet, more...) = union!(copy(s), more...)
intersect(s::BitSet, b) = BitSet(filter(x -> x in b, s.items))
setdiff(s::BitSet, b) = BitSet(filter(x -> !(x in b), s.items))
show(io::IO, s::BitSet) = (write_string(io, "BitSet("); show(io, s.items); write_string(io, ")"))

"Keys that are the same object."
struct IdKey
    x::Any
end
==(a::IdKey, b::IdKey) = a.x === b.x
isequal(a::IdKey, b::IdKey) = a.x === b.x
hash(k::IdKey, h::UInt64) = hash(objectid(k.x), h)
struct IdDict{K,V} <: AbstractDict{K,V}
    dict::Dict{IdKey,V}
    IdDict{K,V}() where {K,V} = new{K,V}(Dict{IdKey,V}())
end
IdDict() = IdDict{Any,Any}()
IdDict(pairs::Pair...) = merge!(IdDict{Any,Any}(), pairs)
IdDict(items) = insert_all!(IdDict{Any,Any}(), items)
IdDict{K,V}(items) where {K,V} = insert_all!(IdDict{K,V}(), items)
IdDict{K,V}(pairs::Pair...) where {K,V} = insert_all!(IdDict{K,V}(), pairs)
length(d::IdDict) = length(d.dict)
getindex(d::IdDict, key) = haskey(d, key) ? d.dict[IdKey(key)] : throw(KeyError(key))
setindex!(d::IdDict, value, key) = (d.dict[IdKey(key)] = value; d)
haskey(d::IdDict, key) = haskey(d.dict, IdKey(key))
get(d::IdDict, key, default) = get(d.dict, IdKey(key), default)
delete!(d::IdDict, key) = (delete!(d.dict, IdKey(key)); d)
iterate(d::IdDict, state...) = (next = iterate(d.dict, state...); next === nothing ? nothing : (next[1].first.x => next[1].second, next[2]))

# Reductions into arrays

sum!(result::AbstractArray, A) = copyto!(result, sum(A; dims = collapsed(result, A)))
prod!(result::AbstractArray, A) = copyto!(result, prod(A; dims = collapsed(result, A)))
maximum!(result::AbstractArray, A) = copyto!(result, maximum(A; dims = collapsed(result, A)))
minimum!(result::AbstractArray, A) = copyto!(result, minimum(A; dims = collapsed(result, A)))
collapsed(result, A) = Tuple(filter(d -> size(result, d) ≟ 1, collect(1:ndims(A))))
conj!(A::AbstractArray) = map!(conj, A, A)
