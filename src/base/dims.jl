# Arrays dimension by dimension: reductions along some, slices, concatenation along any.

"The dimensions that `dims` names, as Bools."
in_dims(dims::Integer, d::Int64) = Int64(dims) ≟ d
in_dims(dims, d::Int64) = d in dims

"One in each reduced dimension."
kept_size(A::AbstractArray, dims) = ntuple(d -> in_dims(dims, d) ? 1 : size(A, d), ndims(A))

function reduced_dims(f, op, A::AbstractArray, init, dims)
    shape = kept_size(A, dims)
    lines = map(place -> fold_from(f, op, vec(line_through(A, place, dims)), init), vec(collect(CartesianIndices(shape))))
    return reshape(lines, shape)
end

"What is reduced to the element at `place`."
line_through(A::AbstractArray, place::CartesianIndex, dims) =
    A[ntuple(d -> in_dims(dims, d) ? (1:size(A, d)) : (place.I[d]:place.I[d]), ndims(A))...]

function mapslices(f, A::AbstractMatrix; dims)
    lines = dims == 1 ? map(j -> f(A[:, j]), axes(A, 2)) : map(i -> f(A[i, :]), axes(A, 1))
    if !(lines[1] isa AbstractArray)
        return dims == 1 ? reshape(lines, 1, length(lines)) : reshape(lines, length(lines), 1)
    end
    columns = reduce(hcat, lines)
    return dims == 1 ? columns : permutedims(columns)
end

eachslice(A::AbstractArray; dims) = map(i -> selectdim(A, dims, i), axes(A, dims))
selectdim(A::AbstractArray, d::Integer, i) = view(A, ntuple(k -> k ≟ Int64(d) ? i : Colon(), ndims(A))...)

function dropdims(A::AbstractArray; dims)
    kept = filter(d -> !in_dims(dims, d), collect(1:ndims(A)))
    return reshape(A, map(d -> size(A, d), Tuple(kept)))
end
insertdims(A::AbstractArray; dims::Integer) =
    reshape(A, ntuple(d -> d < dims ? size(A, d) : d == dims ? 1 : size(A, d ⊖ 1), ndims(A) ⊕ 1))

"Beside each other along one dimension."
function cat(items...; dims)
    d = dims isa Val ? value_of(dims) : Int64(dims)
    d ≟ 1 && all(x -> !(x isa AbstractArray) || ndims(x) ≼ 2, items) && return vcat(items...)
    d ≟ 2 && all(x -> !(x isa AbstractArray) || ndims(x) ≼ 2, items) && return hcat(items...)
    n = larger(d, maximum(x -> x isa AbstractArray ? ndims(x) : 0, items))
    first_size = part_size(items[1], n)
    extent = sum(x -> part_size(x, n)[d], items)
    result = Array{common_type(items...)}(undef, ntuple(k -> k ≟ d ? extent : first_size[k], n))
    offset = 0
    for x in items
        for place in CartesianIndices(part_size(x, n))
            result[ntuple(k -> k ≟ d ? place.I[k] ⊕ offset : place.I[k], n)...] = x isa AbstractArray ? x[place.I...] : x
        end
        offset = offset ⊕ part_size(x, n)[d]
    end
    return result
end
value_of(::Val{d}) where {d} = d
part_size(x, n::Int64) = ntuple(k -> 1, n)
part_size(A::AbstractArray, n::Int64) = ntuple(k -> size(A, k), n)

"The arrays of a collection, texts and tuples too, with a new dimension: the last one or `dims`."
function stack(items; dims = nothing)
    list = map(collect, collect(items))
    isempty(list) && throw_argument("stack cannot be applied to an empty collection")
    all(x -> size(x) == size(list[1]), list) ||
        throw_dimensions(string("stack expects uniform slices, got size ", size(list[findfirst(x -> size(x) != size(list[1]), list)]), " with first ", size(list[1])))
    n = ndims(list[1])
    stacked = reshape(reduce(hcat, map(vec, list)), (size(list[1])..., length(list)))
    at = dims === nothing ? n + 1 : Int64(dims)
    return at == n + 1 ? stacked : permutedims(stacked, [1:at-1; n + 1; at:n])
end
stack(f::Union{Function,Type}, items; dims = nothing) = stack(map(f, collect(items)); dims)
stack(f::Union{Function,Type}, items, more...; dims = nothing) = stack(map(f, items, more...); dims)

rotl90(A::AbstractMatrix) = [A[j, size(A, 2) ⊖ i ⊕ 1] for i in axes(A, 2), j in axes(A, 1)]
rotr90(A::AbstractMatrix) = [A[size(A, 1) ⊖ j ⊕ 1, i] for i in axes(A, 2), j in axes(A, 1)]
rot180(A::AbstractMatrix) = [A[size(A, 1) ⊖ i ⊕ 1, size(A, 2) ⊖ j ⊕ 1] for i in axes(A, 1), j in axes(A, 2)]
function turned(A::AbstractMatrix, k::Integer, turn)
    for _ in 1:mod(k, 4)
        A = turn(A)
    end
    return A
end
rotl90(A::AbstractMatrix, k::Integer) = turned(A, k, rotl90)
rotr90(A::AbstractMatrix, k::Integer) = turned(A, k, rotr90)

"The array read backwards, in all or in one dimension."
reverse(A::AbstractMatrix; dims = :) = dims isa Colon ? rot180(A) :
    dims == 1 ? A[size(A, 1):-1:1, :] : A[:, size(A, 2):-1:1]

function circshift(A::AbstractMatrix, shifts)
    down, right = shifts isa Integer ? (shifts, 0) : (shifts[1], shifts[2])
    m, n = size(A)
    return [A[mod(i - 1 - down, m) + 1, mod(j - 1 - right, n) + 1] for i in 1:m, j in 1:n]
end
circshift!(v::AbstractVector, k::Integer) = copyto!(v, circshift(v, k))

function permutedims(A::AbstractArray, order)
    p = Tuple(order)
    result = similar(A, map(d -> size(A, d), p))
    for place in CartesianIndices(size(A))
        result[map(d -> place.I[d], p)...] = A[place]
    end
    return result
end

copy_slice!(result::AbstractArray, A::AbstractArray, lists::Tuple) =
    (for (k, place) in enumerate(product(lists...)) result[k] = A[place...] end)
store_slice!(A::AbstractArray, values, lists::Tuple) =
    (for (k, place) in enumerate(product(lists...)) A[place...] = values[k] end)
getindex(v::SubArray{T,3}, i::Int64, j::Int64, k::Int64) where {T} =
    inside(v.size, (i, j, k)) ? getindex(v.parent, parent_place(v.indices, (i, j, k))...) : throw_boundserror(v, (i, j, k))
setindex!(v::SubArray{T,3}, x, i::Int64, j::Int64, k::Int64) where {T} = inside(v.size, (i, j, k)) ?
    (setindex!(v.parent, x, parent_place(v.indices, (i, j, k))...); v) : throw_boundserror(v, (i, j, k))
