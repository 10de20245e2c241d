# Arrays from values.

function fill(x::T, dims::Int64...) where {T}
    A = Array{T}(undef, dims)
    Intrinsics.memory_fill(A.mem, x, 0, length(A))
    return A
end
fill(x, dims::Integer...) = fill(x, map(Int64, dims)...)
fill(x, dims::Tuple) = fill(x, dims...)

zeros(::Type{T}, dims::Integer...) where {T} = fill(zero(T), dims...)
ones(::Type{T}, dims::Integer...) where {T} = fill(one(T), dims...)
zeros(::Type{T}, dims::Tuple) where {T} = fill(zero(T), dims...)
ones(::Type{T}, dims::Tuple) where {T} = fill(one(T), dims...)
zeros(dims::Integer...) = fill(0.0, dims...)
ones(dims::Integer...) = fill(1.0, dims...)
zeros(dims::Tuple) = fill(0.0, dims...)
ones(dims::Tuple) = fill(1.0, dims...)
falses(dims::Integer...) = fill(false, dims...)
trues(dims::Integer...) = fill(true, dims...)
zero(A::AbstractArray) = fill!(similar(A), zero(eltype(A)))
one(A::AbstractMatrix) = identity_matrix(eltype(A), size(A, 1))

function identity_matrix(::Type{T}, n::Int64) where {T}
    A = zeros(T, n, n)
    for i in 1:n
        A[i, i] = one(T)
    end
    return A
end

# `[a, b, c]` and `T[a, b, c]`

vect() = Vector{Any}(undef, 0)

function vect(xs::T...) where {T}
    mem = Intrinsics.memory_new(T, Intrinsics.tuple_length(xs))
    for i in 1:Intrinsics.tuple_length(xs)
        Intrinsics.memory_set(mem, i ⊖ 1, Intrinsics.getfield(xs, i))
    end
    return Vector{T}(mem, (Intrinsics.tuple_length(xs),))
end

vect(xs...) = getindex(promote_typeof(xs...), xs...)

getindex(::Type{T}) where {T} = Vector{T}(undef, 0)

function getindex(::Type{T}, xs...) where {T}
    mem = Intrinsics.memory_new(T, Intrinsics.tuple_length(xs))
    for i in 1:Intrinsics.tuple_length(xs)
        Intrinsics.memory_set(mem, i ⊖ 1, convert(T, Intrinsics.getfield(xs, i)))
    end
    return Vector{T}(mem, (Intrinsics.tuple_length(xs),))
end

# More items than a call takes arguments come as tuples of some of them.

function vect_of_parts(parts...)
    items = typed_vect_of_parts(Any, parts...)
    T = typeof(items[1])
    for x in items
        typeof(x) === T || (T = promote_type(T, typeof(x)))
    end
    return Vector{T}(items)
end

function typed_vect_of_parts(::Type{T}, parts...) where {T}
    items = Vector{T}(undef, 0)
    for part in parts, x in part
        push!(items, x)
    end
    return items
end
