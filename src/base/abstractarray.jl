# What holds for every array that has `size` and `getindex`, with one index or with one for each dimension.

const Dims{N} = NTuple{N,Int64}

abstract type IndexStyle end
struct IndexLinear <: IndexStyle end
struct IndexCartesian <: IndexStyle end
IndexStyle(A::AbstractArray) = IndexStyle(typeof(A))
IndexStyle(::Type) = IndexCartesian()

ndims(::AbstractArray{T,N}) where {T,N} = N
ndims(::Type{<:AbstractArray{T,N}}) where {T,N} = N
eltype(::AbstractArray{T}) where {T} = T
eltype(::Type{<:AbstractArray{T}}) where {T} = T
size(A::AbstractArray, d::Integer) = d < 1 ? throw_argument("arraysize: dimension out of range") : dimension(size(A), Int64(d))
dimension(dims::Tuple, d::Int64) = d ≼ length(dims) ? dims[d] : 1
length(A::AbstractArray) = volume(size(A))
isempty(A::AbstractArray) = length(A) ≟ 0

"Product of dimensions."
volume(::Tuple{}) = 1
volume(dims::Tuple{Int64}) = dims[1]
volume(dims::Tuple{Int64,Int64}) = dims[1] ⊗ dims[2]
volume(dims::Tuple) = dims[1] ⊗ volume(tail(dims))

axes(A::AbstractArray) = map(OneTo, size(A))
axes(A::AbstractArray, d::Integer) = OneTo(size(A, d))
eachindex(A::AbstractArray) = OneTo(length(A))
firstindex(A::AbstractArray) = 1
firstindex(A::AbstractArray, d::Integer) = 1
lastindex(A::AbstractArray) = length(A)
lastindex(A::AbstractArray, d::Integer) = size(A, d)
keys(v::AbstractVector) = OneTo(length(v))
keys(A::AbstractArray) = CartesianIndices(size(A))
values(A::AbstractArray) = A
pairs(A::AbstractArray) = Pairs(A, keys(A))
first(A::AbstractArray) = A[1]
last(A::AbstractArray) = A[length(A)]
checkbounds(::Type{Bool}, A::AbstractArray, i::Int64) = within(i, length(A))
checkbounds(::Type{Bool}, A::AbstractArray, I::Int64...) = inside(size(A), I)
checkbounds(A::AbstractArray, I...) = checkbounds(Bool, A, I...) || throw_boundserror(A, I)
vec(v::AbstractVector) = v
vec(A::AbstractArray) = reshape(A, length(A))

# From one index to many and back

"Whether each index lies in its dimension; surplus indices have to be 1."
inside(::Tuple{}, ::Tuple{}) = true
inside(::Tuple{}, I::Tuple) = I[1] ≟ 1 && inside((), tail(I))
inside(dims::Tuple, ::Tuple{}) = dims[1] ≟ 1 && inside(tail(dims), ())
inside(dims::Tuple, I::Tuple) = within(I[1], dims[1]) && inside(tail(dims), tail(I))

"The position of element `I` when columns are counted first."
linear(dims::Tuple, I::Tuple{Int64}) = I[1]
linear(dims::Tuple{Int64,Int64}, I::Tuple{Int64,Int64}) = I[1] ⊕ dims[1] ⊗ (I[2] ⊖ 1)
linear(dims::Tuple, I::Tuple) = I[1] ⊕ dims[1] ⊗ (linear(tail(dims), tail(I)) ⊖ 1)
linear(::Tuple{}, I::Tuple) = 1
linear(::Tuple{}, I::Tuple{Int64}) = 1

"The indices of element number `i`."
cartesian(::Tuple{Int64}, i::Int64) = (i,)
cartesian(::Tuple{}, i::Int64) = ()
cartesian(dims::Tuple, i::Int64) =
    (rem(i ⊖ 1, dims[1]) ⊕ 1, cartesian(tail(dims), div(i ⊖ 1, dims[1]) ⊕ 1)...)

@noinline throw_canonical(name::String, A) = throw(CanonicalIndexError(name, typeof(A)))

# One method for all kinds of indices, so that any method of one's own array type is more specific. What they mean is chosen behind it.
getindex(A::AbstractArray, I...) = element_at(A, I...)
setindex!(A::AbstractArray, v, I...) = store_at!(A, v, I...)

function element_at(A::AbstractArray{T,N}, i::Int64) where {T,N}
    N ≟ 1 && throw_canonical("getindex", A)
    within(i, length(A)) || throw_boundserror(A, (i,))
    return getindex(A, cartesian(size(A), i)...)
end

function element_at(A::AbstractArray, i::Int64, j::Int64, rest::Int64...)
    inside(size(A), (i, j, rest...)) || throw_boundserror(A, (i, j, rest...))
    return getindex(A, linear(size(A), (i, j, rest...)))
end

function store_at!(A::AbstractArray{T,N}, v, i::Int64) where {T,N}
    N ≟ 1 && throw_canonical("setindex!", A)
    within(i, length(A)) || throw_boundserror(A, (i,))
    return setindex!(A, v, cartesian(size(A), i)...)
end

function store_at!(A::AbstractArray, v, i::Int64, j::Int64, rest::Int64...)
    inside(size(A), (i, j, rest...)) || throw_boundserror(A, (i, j, rest...))
    return setindex!(A, v, linear(size(A), (i, j, rest...)))
end

element_at(A::AbstractArray) = length(A) ≟ 1 ? A[1] : throw_boundserror(A, ())
element_at(A::AbstractArray, I::Integer...) = getindex(A, map(Int64, I)...)
store_at!(A::AbstractArray, v, I::Integer...) = setindex!(A, v, map(Int64, I)...)
get(A::AbstractArray, i::Integer, default) = within(Int64(i), length(A)) ? A[i] : default

iterate(A::AbstractArray) = iterate(A, 1)
iterate(A::AbstractArray, i) = within(i, length(A)) ? (A[i], i ⊕ 1) : nothing

# Copies of the same and of other shape

similar(A::AbstractArray) = similar(A, eltype(A), size(A))
similar(A::AbstractArray, ::Type{T}) where {T} = similar(A, T, size(A))
similar(A::AbstractArray, dims::Integer...) = similar(A, eltype(A), map(Int64, dims))
similar(A::AbstractArray, dims::Tuple) = similar(A, eltype(A), dims)
similar(A::AbstractArray, ::Type{T}, dims::Integer...) where {T} = similar(A, T, map(Int64, dims))
similar(A::AbstractArray, ::Type{T}, dims::Tuple) where {T} = Array{T}(undef, dims)
copy(A::AbstractArray) = copyto!(similar(A), A)
copymutable(A::AbstractArray) = copyto!(similar(A), A)
empty(A::AbstractVector) = similar(A, 0)

function copyto!(dest::AbstractArray, source)
    i = 1
    for x in source
        i ≼ length(dest) || throw_boundserror(dest, (i,))
        dest[i] = x
        i = i ⊕ 1
    end
    return dest
end

function fill!(A::AbstractArray, x)
    for i in eachindex(A)
        A[i] = x
    end
    return A
end

# Comparison

function ==(A::AbstractArray, B::AbstractArray)
    axes(A) == axes(B) || return false
    for i in eachindex(A)
        A[i] == B[i] || return false
    end
    return true
end

function isequal(A::AbstractArray, B::AbstractArray)
    axes(A) == axes(B) || return false
    for i in eachindex(A)
        isequal(A[i], B[i]) || return false
    end
    return true
end

isless(A::AbstractVector, B::AbstractVector) = cmp(A, B) ≺ 0

function cmp(A::AbstractVector, B::AbstractVector)
    for i in 1:smaller(length(A), length(B))
        isequal(A[i], B[i]) || return isless(A[i], B[i]) ? -1 : 1
    end
    return cmp(length(A), length(B))
end

# Positions in arrays of several dimensions

struct CartesianIndex{N}
    I::NTuple{N,Int64}
end
CartesianIndex(I::Integer...) = CartesianIndex(map(Int64, I))
Tuple(index::CartesianIndex) = index.I
getindex(index::CartesianIndex, d::Integer) = index.I[d]
length(index::CartesianIndex) = length(index.I)
+(a::CartesianIndex{N}, b::CartesianIndex{N}) where {N} = CartesianIndex(map(⊕, a.I, b.I))
-(a::CartesianIndex{N}, b::CartesianIndex{N}) where {N} = CartesianIndex(map(⊖, a.I, b.I))
isless(a::CartesianIndex{N}, b::CartesianIndex{N}) where {N} = isless(reverse(a.I), reverse(b.I))
element_at(A::AbstractArray, index::CartesianIndex) = getindex(A, index.I...)
store_at!(A::AbstractArray, v, index::CartesianIndex) = setindex!(A, v, index.I...)

"All positions whose indices stand in the given ranges, the first index fastest."
struct CartesianIndices{N,R<:Tuple} <: AbstractArray{CartesianIndex{N},N}
    indices::R
end
cartesian_of(ranges::NTuple{N,Any}) where {N} = CartesianIndices{N,typeof(ranges)}(ranges)
CartesianIndices(dims::Tuple) = cartesian_of(map(index_range, dims))
CartesianIndices(A::AbstractArray) = CartesianIndices(size(A))
index_range(n::Integer) = OneTo(Int64(n))
index_range(r::AbstractUnitRange) = r
size(all::CartesianIndices) = map(length, all.indices)
axes(all::CartesianIndices) = map(OneTo, size(all))
getindex(all::CartesianIndices, i::Int64) =
    within(i, length(all)) ? CartesianIndex(map(getindex, all.indices, cartesian(size(all), i))) : throw_boundserror(all, (i,))
in(index::CartesianIndex, all::CartesianIndices) = all_in(index.I, all.indices)
all_in(::Tuple{}, ::Tuple{}) = true
all_in(I::Tuple, ranges::Tuple) = I[1] in ranges[1] && all_in(tail(I), tail(ranges))
(::Colon)(a::CartesianIndex, b::CartesianIndex) = cartesian_of(map((:), a.I, b.I))
-(a::CartesianIndex) = CartesianIndex(map(-, a.I))
*(n::Integer, a::CartesianIndex) = CartesianIndex(map(i -> Int64(n) ⊗ i, a.I))
*(a::CartesianIndex, n::Integer) = n * a
oneunit(a::CartesianIndex) = CartesianIndex(map(i -> 1, a.I))
zero(a::CartesianIndex) = CartesianIndex(map(i -> 0, a.I))
min(a::CartesianIndex{N}, b::CartesianIndex{N}) where {N} = CartesianIndex(map(smaller, a.I, b.I))
max(a::CartesianIndex{N}, b::CartesianIndex{N}) where {N} = CartesianIndex(map(larger, a.I, b.I))
checkbounds(::Type{Bool}, A::AbstractArray, index::CartesianIndex) = inside(size(A), index.I)
get(A::AbstractArray, index::CartesianIndex, default) = inside(size(A), index.I) ? A[index] : default
get(A::AbstractArray, I::Tuple, default) = inside(size(A), I) ? A[I...] : default

"Numbers of the elements of an array, in its shape."
struct LinearIndices{N} <: AbstractArray{Int64,N}
    size::NTuple{N,Int64}
end
LinearIndices(A::AbstractArray) = LinearIndices(size(A))
size(all::LinearIndices) = all.size
getindex(all::LinearIndices, i::Int64) = within(i, length(all)) ? i : throw_boundserror(all, (i,))
IndexStyle(::Type{<:LinearIndices}) = IndexLinear()
isassigned(A::AbstractArray, I::Integer...) = checkbounds(Bool, A, map(Int64, I)...)
