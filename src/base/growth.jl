# Vectors that grow and shrink.

"Makes room for `n` elements; twice as much as before, so that pushing n times costs O(n)."
function reserve!(v::Vector{T}, n::Int64) where {T}
    n ≼ Intrinsics.memory_length(v.mem) && return v
    mem = allocate(T, larger(n, larger(4, length(v) ⊗ 2)))
    Intrinsics.memory_copy(mem, 0, v.mem, 0, length(v))
    setfield!(v, :mem, mem)
    return v
end

sizehint!(v::Vector, n::Integer) = reserve!(v, Int64(n))

function resize!(v::Vector, n::Integer)
    count = Int64(n)
    count ≺ 0 && throw_argument("new length must be ≥ 0")
    reserve!(v, count)
    setfield!(v, :size, (count,))
    return v
end

function push!(v::Vector{T}, x) where {T}
    item = convert(T, x)
    n = length(v)
    n ≺ Intrinsics.memory_length(v.mem) || reserve!(v, n ⊕ 1)
    Intrinsics.memory_set(v.mem, n, item)
    setfield!(v, :size, (n ⊕ 1,))
    return v
end
push!(v, x, y, rest...) = push!(push!(v, x), y, rest...)
push!(v) = v

@noinline throw_empty() = throw(ArgumentError("array must be non-empty"))

function pop!(v::Vector)
    n = length(v)
    n ≟ 0 && throw_empty()
    item = Intrinsics.memory_get(v.mem, n ⊖ 1)
    setfield!(v, :size, (n ⊖ 1,))
    return item
end

pushfirst!(v::Vector, x) = insert!(v, 1, x)
pushfirst!(v::Vector, x, rest...) = pushfirst!(pushfirst!(v, rest...), x)

function popfirst!(v::Vector)
    isempty(v) && throw_empty()
    item = v[1]
    deleteat!(v, 1)
    return item
end

function insert!(v::Vector{T}, i::Integer, x) where {T}
    at = Int64(i)
    n = length(v)
    within(at, n ⊕ 1) || throw_boundserror(v, (at,))
    item = convert(T, x)
    reserve!(v, n ⊕ 1)
    Intrinsics.memory_copy(v.mem, at, v.mem, at ⊖ 1, n ⊖ at ⊕ 1)
    Intrinsics.memory_set(v.mem, at ⊖ 1, item)
    setfield!(v, :size, (n ⊕ 1,))
    return v
end

function deleteat!(v::Vector, i::Integer)
    at = Int64(i)
    n = length(v)
    within(at, n) || throw_boundserror(v, (at,))
    Intrinsics.memory_copy(v.mem, at ⊖ 1, v.mem, at, n ⊖ at)
    setfield!(v, :size, (n ⊖ 1,))
    return v
end

function deleteat!(v::Vector, places)
    drop = falses(length(v))
    for place in places
        drop[place] = true
    end
    return delete_marked!(v, drop)
end
function deleteat!(v::Vector, drop::AbstractVector{Bool})
    length(drop) ≟ length(v) || throw_boundserror(v, (drop,))
    return delete_marked!(v, drop)
end
function delete_marked!(v::Vector, drop::AbstractVector{Bool})
    kept = 0
    for i in eachindex(v)
        if !drop[i]
            kept = kept ⊕ 1
            v[kept] = v[i]
        end
    end
    return resize!(v, kept)
end

keepat!(v::Vector, places) = (kept = v[collect(places)]; copyto!(resize!(v, length(kept)), kept))

function splice!(v::Vector, i::Integer)
    item = v[i]
    deleteat!(v, i)
    return item
end
splice!(v::Vector, i::Integer, x) = (item = v[i]; replace_part!(v, Int64(i), Int64(i), x); item)
splice!(v::Vector, r::AbstractUnitRange) = splice!(v, r, empty(v))
splice!(v::Vector, r::AbstractUnitRange, x) = (items = v[r]; replace_part!(v, Int64(first(r)), Int64(last(r)), x); items)

function replace_part!(v::Vector, from::Int64, to::Int64, x)
    rest = v[to ⊕ 1:length(v)]
    resize!(v, from ⊖ 1)
    append!(v, x)
    return append!(v, rest)
end

function append!(v::Vector, items)
    for x in items
        push!(v, x)
    end
    return v
end

function append!(v::Vector{T}, items::Vector{T}) where {T}
    n = length(v)
    m = length(items)
    reserve!(v, n ⊕ m)
    Intrinsics.memory_copy(v.mem, n, items.mem, 0, m)
    setfield!(v, :size, (n ⊕ m,))
    return v
end
append!(v::Vector, items, more...) = append!(append!(v, items), more...)

prepend!(v::Vector, items) = replace_part!(v, 1, 0, collect(items))
empty!(v::Vector) = (setfield!(v, :size, (0,)); v)

function reverse!(v::AbstractVector)
    i, j = 1, length(v)
    while i ≺ j
        v[i], v[j] = v[j], v[i]
        i, j = i ⊕ 1, j ⊖ 1
    end
    return v
end
reverse(v::AbstractVector) = reverse!(copymutable(v))

function circshift(v::AbstractVector, k::Integer)
    n = length(v)
    n ≟ 0 && return copy(v)
    result = similar(v)
    for i in 1:n
        result[mod(i ⊖ 1 ⊕ Int64(k), n) ⊕ 1] = v[i]
    end
    return result
end
