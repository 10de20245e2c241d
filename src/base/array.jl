# Array{T,N}: construction, access, copies.

IndexStyle(::Type{<:Array}) = IndexLinear()
IndexStyle(::Type{<:AbstractRange}) = IndexLinear()

@noinline throw_dims() = throw(ArgumentError("invalid Array dimensions"))

Array{T,1}(::UndefInitializer, n::Int64) where {T} =
    n ≺ 0 ? throw_dims() : Array{T,1}(allocate(T, n), (n,))
Array{T,2}(::UndefInitializer, m::Int64, n::Int64) where {T} =
    m ≺ 0 || n ≺ 0 ? throw_dims() : Array{T,2}(allocate(T, m ⊗ n), (m, n))
Array{T,N}(::UndefInitializer, dims::NTuple{N,Int64}) where {T,N} =
    any_negative(dims) ? throw_dims() : Array{T,N}(allocate(T, volume(dims)), dims)
Array{T,N}(::UndefInitializer, dims::Integer...) where {T,N} = Array{T,N}(undef, map(Int64, dims))
Array{T}(::UndefInitializer, dims::NTuple{N,Int64}) where {T,N} = Array{T,N}(undef, dims)
Array{T}(::UndefInitializer, dims::Integer...) where {T} = Array{T}(undef, map(Int64, dims))
Array{T,1}() where {T} = Array{T,1}(undef, 0)
Array{T,1}(::Nothing, n::Integer) where {T} = fill!(Array{T,1}(undef, Int64(n)), nothing)
Vector() = Vector{Any}(undef, 0)

any_negative(::Tuple{}) = false
any_negative(dims::Tuple) = dims[1] ≺ 0 || any_negative(tail(dims))

Array{T,N}(A::AbstractArray{S,N}) where {T,N,S} = copyto!(Array{T,N}(undef, size(A)), A)
Array{T}(A::AbstractArray{S,N}) where {T,N,S} = Array{T,N}(A)
Array(A::AbstractArray{T,N}) where {T,N} = Array{T,N}(A)
Vector(A::AbstractArray{T,1}) where {T} = Array{T,1}(A)
Matrix(A::AbstractArray{T,2}) where {T} = Array{T,2}(A)
convert(::Type{Array{T,N}}, A::Array{T,N}) where {T,N} = A
convert(::Type{Array{T,N}}, A::AbstractArray{S,N}) where {T,N,S} = Array{T,N}(A)
convert(::Type{Array{T}}, A::Array{T}) where {T} = A
convert(::Type{Array{T}}, A::AbstractArray{S,N}) where {T,S,N} = Array{T,N}(A)

size(A::Array) = A.size
length(v::Array{T,1}) where {T} = v.size[1]

# Access

function getindex(A::Array, i::Int64)
    within(i, length(A)) || throw_boundserror(A, (i,))
    return Intrinsics.memory_get(A.mem, i ⊖ 1)
end

@inline function getindex(A::Array{T,2}, i::Int64, j::Int64) where {T}
    within(i, A.size[1]) && within(j, A.size[2]) || throw_boundserror(A, (i, j))
    return Intrinsics.memory_get(A.mem, i ⊖ 1 ⊕ (j ⊖ 1) ⊗ A.size[1])
end

function setindex!(A::Array{T}, v, i::Int64) where {T}
    within(i, length(A)) || throw_boundserror(A, (i,))
    Intrinsics.memory_set(A.mem, i ⊖ 1, convert(T, v))
    return A
end

@inline function setindex!(A::Array{T,2}, v, i::Int64, j::Int64) where {T}
    within(i, A.size[1]) && within(j, A.size[2]) || throw_boundserror(A, (i, j))
    Intrinsics.memory_set(A.mem, i ⊖ 1 ⊕ (j ⊖ 1) ⊗ A.size[1], convert(T, v))
    return A
end

function iterate(A::Array, i::Int64)
    within(i, length(A)) || return nothing
    return (Intrinsics.memory_get(A.mem, i ⊖ 1), i ⊕ 1)
end

isassigned(A::Array, i::Integer) = within(Int64(i), length(A)) && Intrinsics.memory_isassigned(A.mem, Int64(i) ⊖ 1)

# Copies

function copy(A::Array{T,N}) where {T,N}
    mem = Intrinsics.memory_new(T, length(A))
    Intrinsics.memory_copy(mem, 0, A.mem, 0, length(A))
    return Array{T,N}(mem, A.size)
end

function copyto!(dest::Array{T}, source::Array{T}) where {T}
    length(source) ≼ length(dest) || throw_boundserror(dest, (length(source),))
    Intrinsics.memory_copy(dest.mem, 0, source.mem, 0, length(source))
    return dest
end

function copyto!(dest::Array{T}, at::Integer, source::Array{T}, from::Integer, n::Integer) where {T}
    count = Int64(n)
    count ≟ 0 && return dest
    within(Int64(at), length(dest)) && within(Int64(at) ⊕ count ⊖ 1, length(dest)) || throw_boundserror(dest, at)
    within(Int64(from), length(source)) && within(Int64(from) ⊕ count ⊖ 1, length(source)) || throw_boundserror(source, from)
    Intrinsics.memory_copy(dest.mem, Int64(at) ⊖ 1, source.mem, Int64(from) ⊖ 1, count)
    return dest
end

function fill!(A::Array{T}, x) where {T}
    Intrinsics.memory_fill(A.mem, convert(T, x), 0, length(A))
    return A
end

reshape(A::Array{T}, dims::NTuple{N,Int64}) where {T,N} =
    volume(dims) ≟ length(A) ? Array{T,N}(A.mem, dims) : throw_reshape(A, dims)
reshape(A::AbstractArray, dims::NTuple{N,Int64}) where {N} = reshape(collect(A), dims)
reshape(A::AbstractArray, dims::Integer...) = reshape(A, map(Int64, dims))
reshape(A::AbstractArray, m::Integer, ::Colon) = reshape(A, (Int64(m), div(length(A), Int64(m))))
reshape(A::AbstractArray, ::Colon, n::Integer) = reshape(A, (div(length(A), Int64(n)), Int64(n)))
reshape(A::AbstractArray, ::Colon) = reshape(A, (length(A),))
@noinline throw_reshape(A, dims) = throw_dimensions(
    string("new dimensions ", dims, " must be consistent with array size ", length(A)))
