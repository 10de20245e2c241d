# Indexing with ranges, colons, vectors of places and of Bools: copies, assignments and views.

"Each index as it applies to its dimension: a place, or a vector of places."
places(A::AbstractArray, I::Tuple{Any}) = (place_list(I[1], length(A)),)
places(A::AbstractArray, I::Tuple) = all_places(size(A), I)
all_places(::Tuple{}, ::Tuple{}) = ()
all_places(dims::Tuple, ::Tuple{}) = ()
all_places(::Tuple{}, I::Tuple) = (place_list(I[1], 1), all_places((), tail(I))...)
all_places(dims::Tuple, I::Tuple) = (place_list(I[1], dims[1]), all_places(tail(dims), tail(I))...)

place_list(i::Integer, n::Int64) = Int64(i)
place_list(i::Bool, n::Int64) = throw_argument(string("invalid index: ", i, " of type Bool"))
place_list(::Colon, n::Int64) = OneTo(n)
place_list(v::AbstractVector, n::Int64) = v
place_list(v::AbstractVector{Bool}, n::Int64) = length(v) ≟ n ? findall(v) : throw_boundserror(OneTo(n), v)
place_list(v::AbstractArray, n::Int64) = vec(v)
place_list(v::AbstractArray{Bool}, n::Int64) = place_list(vec(v), n)
place_list(v, n::Int64) = throw_argument(string("invalid index: ", repr(v), " of type ", typeof(v)))

"Lengths of those that are lists."
slice_size(::Tuple{}) = ()
slice_size(I::Tuple) = I[1] isa Int64 ? slice_size(tail(I)) : (length(I[1]), slice_size(tail(I))...)

"Whether all places are places of the array."
all_inside(A::AbstractArray, lists::Tuple{Any}) = list_inside(lists[1], length(A))
all_inside(A::AbstractArray, lists::Tuple) = lists_inside(size(A), lists)
lists_inside(::Tuple{}, ::Tuple{}) = true
lists_inside(dims::Tuple, ::Tuple{}) = dims[1] ≟ 1 && lists_inside(tail(dims), ())
lists_inside(::Tuple{}, lists::Tuple) = list_inside(lists[1], 1) && lists_inside((), tail(lists))
lists_inside(dims::Tuple, lists::Tuple) = list_inside(lists[1], dims[1]) && lists_inside(tail(dims), tail(lists))
list_inside(i::Int64, n::Int64) = within(i, n)
list_inside(r::AbstractRange, n::Int64) = isempty(r) || within(Int64(first(r)), n) && within(Int64(last(r)), n)
list_inside(v::AbstractVector, n::Int64) = all(i -> within(Int64(i), n), v)

each_place(i::Int64) = i:i
each_place(v::AbstractVector) = v

function element_at(A::AbstractArray{T}, I...) where {T}
    lists = places(A, I)
    all_inside(A, lists) || throw_boundserror(A, I)
    result = similar(A, T, slice_size(lists))
    copy_slice!(result, A, map(each_place, lists))
    return result
end

function copy_slice!(result::AbstractArray, A::AbstractArray, lists::Tuple{Any})
    k = 1
    for i in lists[1]
        result[k] = A[i]
        k = k ⊕ 1
    end
end

function copy_slice!(result::AbstractArray, A::AbstractArray, lists::Tuple{Any,Any})
    k = 1
    for j in lists[2], i in lists[1]
        result[k] = A[i, j]
        k = k ⊕ 1
    end
end

function copy_slice!(result::AbstractArray, A::AbstractArray, lists::Tuple{Any,Any,Any})
    n = 1
    for k in lists[3], j in lists[2], i in lists[1]
        result[n] = A[i, j, k]
        n = n ⊕ 1
    end
end

# Assignment

function store_at!(A::AbstractArray, values, I...)
    lists = places(A, I)
    all_inside(A, lists) || throw_boundserror(A, I)
    wanted = volume(slice_size(lists))
    values isa AbstractArray ||
        throw_argument("indexed assignment with a single value to possibly many locations is not supported; perhaps use broadcasting `.=` instead?")
    length(values) ≟ wanted || throw_dimensions(
        string("tried to assign ", shape_words(size(values)), " array to ", shape_words(slice_size(lists)), " destination"))
    store_slice!(A, values, map(each_place, lists))
    return A
end
shape_words(dims::Tuple{Int64}) = string(dims[1], "-element")
shape_words(dims::Tuple) = join(dims, "×")

function store_slice!(A::AbstractArray, values, lists::Tuple{Any})
    k = 1
    for i in lists[1]
        A[i] = values[k]
        k = k ⊕ 1
    end
end

function store_slice!(A::AbstractArray, values, lists::Tuple{Any,Any})
    k = 1
    for j in lists[2], i in lists[1]
        A[i, j] = values[k]
        k = k ⊕ 1
    end
end

# Views

struct SubArray{T,N,P,I} <: AbstractArray{T,N}
    parent::P
    indices::I
    size::NTuple{N,Int64}
end

function view(A::AbstractArray, I...)
    lists = places(A, I)
    all_inside(A, lists) || throw_boundserror(A, I)
    return view_of(A, lists)
end
view_of(A::AbstractArray, lists::Tuple) = view_sized(A, lists, slice_size(lists))
view_sized(A::AbstractArray{T}, lists::I, dims::NTuple{N,Int64}) where {T,I,N} =
    SubArray{T,N,typeof(A),I}(A, lists, dims)
view_sized(A::AbstractArray{T}, place::I, ::Tuple{}) where {T,I} = SubArray{T,0,typeof(A),I}(A, place, ())
getindex(v::SubArray{T,0}) where {T} = v.parent[v.indices...]
getindex(v::SubArray{T,0}, i::Int64) where {T} = i ≟ 1 ? v[] : throw_boundserror(v, (i,))
setindex!(v::SubArray{T,0}, x) where {T} = (v.parent[v.indices...] = x; v)

size(v::SubArray) = v.size
parent(v::SubArray) = v.parent
parent(A::AbstractArray) = A

"The parent's index for index `I` of the view."
parent_place(::Tuple{}, I::Tuple) = ()
parent_place(lists::Tuple, I::Tuple) = lists[1] isa Int64 ? (lists[1], parent_place(tail(lists), I)...) :
    (lists[1][I[1]], parent_place(tail(lists), tail(I))...)

getindex(v::SubArray{T,1}, i::Int64) where {T} =
    within(i, v.size[1]) ? getindex(v.parent, parent_place(v.indices, (i,))...) : throw_boundserror(v, (i,))
getindex(v::SubArray{T,2}, i::Int64, j::Int64) where {T} =
    inside(v.size, (i, j)) ? getindex(v.parent, parent_place(v.indices, (i, j))...) : throw_boundserror(v, (i, j))
setindex!(v::SubArray{T,1}, x, i::Int64) where {T} =
    within(i, v.size[1]) ? (setindex!(v.parent, x, parent_place(v.indices, (i,))...); v) : throw_boundserror(v, (i,))
setindex!(v::SubArray{T,2}, x, i::Int64, j::Int64) where {T} =
    inside(v.size, (i, j)) ? (setindex!(v.parent, x, parent_place(v.indices, (i, j))...); v) : throw_boundserror(v, (i, j))

"What `A[I…] .= …` writes to."
dotview(A::AbstractArray, I...) = view(A, I...)
dotview(A::AbstractArray, I::Integer...) = A[I...]
dotview(A, I...) = A[I...]

selectdim(A::AbstractMatrix, d::Integer, i::Integer) = d == 1 ? view(A, i, :) : view(A, :, i)
eachrow(A::AbstractMatrix) = map(i -> view(A, i, :), 1:size(A, 1))
eachcol(A::AbstractMatrix) = map(j -> view(A, :, j), 1:size(A, 2))
