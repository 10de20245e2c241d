# Tuples. Functions that go through a tuple item by item recur on its tail, so that each item keeps its own type.

length(t::Tuple) = Intrinsics.tuple_length(t)
size(t::Tuple) = (length(t),)
size(t::Tuple, d::Integer) = d == 1 ? length(t) : 1
isempty(t::Tuple) = length(t) ≟ 0
firstindex(t::Tuple) = 1
lastindex(t::Tuple) = length(t)
eachindex(t::Tuple) = OneTo(length(t))
axes(t::Tuple) = (OneTo(length(t)),)
ndims(::Tuple) = 1
keys(t::Tuple) = OneTo(length(t))

getindex(t::Tuple, i::Int64) = within(i, length(t)) ? Intrinsics.getfield(t, i) : throw_boundserror(t, i)
getindex(t::Tuple, i::Integer) = getindex(t, Int64(i))
getindex(t::Tuple, r::AbstractUnitRange) = ntuple(i -> t[r[i]], length(r))
getindex(t::Tuple, indices::AbstractVector) = ntuple(i -> t[indices[i]], length(indices))
getindex(t::Tuple, ::Colon) = t
get(t::Tuple, i::Integer, default) = within(Int64(i), length(t)) ? t[i] : default
setindex(t::Tuple, v, i::Integer) = ntuple(j -> j === Int64(i) ? v : t[j], length(t))

iterate(t::Tuple) = iterate(t, 1)
iterate(t::Tuple, i::Int64) = within(i, length(t)) ? (Intrinsics.getfield(t, i), i ⊕ 1) : nothing

first(t::Tuple) = getindex(t, 1)
last(t::Tuple) = getindex(t, length(t))
front(t::Tuple) = front_items(t...)
front_items(x) = ()
front_items(x, rest...) = (x, front_items(rest...)...)
tail(t::Tuple) = tail_items(t...)
tail_items(x, rest...) = rest
tail_items() = throw_argument("Cannot call tail on an empty tuple.")

# Types of items

eltype(::Type{T}) where {T<:Tuple} = items_join(T, Intrinsics.fieldcount(T))
items_join(T::Type, n::Int64) =
    n ≟ 0 ? Union{} : n ≟ 1 ? fieldtype(T, 1) : promote_typejoin(items_join(T, n ⊖ 1), fieldtype(T, n))

# Construction

"`(f(1), …, f(n))`."
@inline function ntuple(f, n::Int64)
    n ≟ 0 && return ()
    n ≟ 1 && return (f(1),)
    n ≟ 2 && return (f(1), f(2))
    n ≟ 3 && return (f(1), f(2), f(3))
    n ≟ 4 && return (f(1), f(2), f(3), f(4))
    n ≟ 5 && return (f(1), f(2), f(3), f(4), f(5))
    n ≟ 6 && return (f(1), f(2), f(3), f(4), f(5), f(6))
    n ≺ 0 && throw_argument(string("tuple length should be ≥ 0, got ", n))
    return long_ntuple(f, n)
end
ntuple(f, n::Integer) = ntuple(f, Int64(n))
ntuple(f, ::Val{n}) where {n} = ntuple(f, n)

@noinline function long_ntuple(f, n::Int64)
    items = Vector{Any}(undef, n)
    for i in 1:n
        items[i] = f(i)
    end
    return tuple(items...)
end

Tuple(t::Tuple) = t
Tuple(items) = tuple(items...)
(::Type{T})(t::Tuple) where {T<:Tuple} = convert(T, t)
(::Type{T})(items) where {T<:Tuple} = convert(T, tuple(items...))

convert(::Type{T}, t::T) where {T<:Tuple} = t
function convert(::Type{T}, t::Tuple) where {T<:Tuple}
    Intrinsics.is_concrete(T) || return t::T
    Intrinsics.fieldcount(T) ≟ length(t) || throw(MethodError(convert, (T, t), ""))
    return ntuple(i -> convert(fieldtype(T, i), getfield(t, i)), length(t))
end

# Mapping and folding

map(f, t::Tuple{}) = ()
map(f, t::Tuple{Any}) = (f(t[1]),)
map(f, t::Tuple{Any,Any}) = (f(t[1]), f(t[2]))
map(f, t::Tuple{Any,Any,Any}) = (f(t[1]), f(t[2]), f(t[3]))
map(f, t::Tuple) = (f(t[1]), map(f, tail(t))...)
map(f, s::Tuple{}, t::Tuple{}) = ()
map(f, s::Tuple, t::Tuple{}) = ()
map(f, s::Tuple{}, t::Tuple) = ()
map(f, s::Tuple, t::Tuple) = (f(s[1], t[1]), map(f, tail(s), tail(t))...)

foldl(op, t::Tuple) = afoldl(op, t...)
reverse(t::Tuple) = reversed(t...)
reversed() = ()
reversed(x, rest...) = (reversed(rest...)..., x)

sum(t::Tuple{}) = throw_argument("reducing over an empty collection is not allowed; consider supplying `init` to the reducer")
sum(t::Tuple) = afoldl(+, t...)
prod(t::Tuple{}) = 1
prod(t::Tuple) = afoldl(*, t...)

# Comparison

==(s::Tuple, t::Tuple) = length(s) ≟ length(t) && items_equal(==, s, t)
isequal(s::Tuple, t::Tuple) = length(s) ≟ length(t) && items_equal(isequal, s, t)
items_equal(same, s::Tuple{}, t::Tuple{}) = true
items_equal(same, s::Tuple, t::Tuple) = same(s[1], t[1]) && items_equal(same, tail(s), tail(t))

isless(s::Tuple{}, t::Tuple{}) = false
isless(s::Tuple{}, t::Tuple) = true
isless(s::Tuple, t::Tuple{}) = false
isless(s::Tuple, t::Tuple) = isless(s[1], t[1]) || isequal(s[1], t[1]) && isless(tail(s), tail(t))
<(s::Tuple, t::Tuple) = isless(s, t)

# Taking apart: `a, b = value` takes `destructure(value, 1)` and `destructure(value, 2)`.

destructure(t::Tuple, i::Int64) = getindex(t, i)
destructure(a::AbstractArray, i::Int64) = a[i]
destructure(p::Pair, i::Int64) = getindex(p, i)

function destructure(items, i::Int64)
    next = iterate(items)
    k = 1
    while next !== nothing
        k ≟ i && return next[1]
        next = iterate(items, next[2])
        k = k ⊕ 1
    end
    throw_boundserror(items, i)
end

"What is left for `rest...`, beginning with item `i`."
@inline function destructure_rest(t::Tuple, i::Int64)
    i ≟ 1 && return t
    i ≟ 2 && return tail(t)
    i ≟ 3 && return tail(tail(t))
    return later_items(t, i)
end
later_items(t::Tuple, i::Int64) = ntuple(k -> t[k ⊕ i ⊖ 1], length(t) ⊖ i ⊕ 1)
destructure_rest(a::AbstractVector, i::Int64) = a[i:length(a)]
destructure_rest(s::AbstractString, i::Int64) = i ≟ 1 ? s : s[nextind(s, 0, i):end]
destructure_rest(items, i::Int64) = collect(Drop(items, i ⊖ 1))

"In `a, b..., c = items` what stands behind `...` is counted from the end."
countable(items) = collect(items)
countable(items::Union{Tuple,AbstractVector,AbstractString}) = items
destructure_rest(t::Tuple, i::Int64, behind::Int64) =
    ntuple(k -> t[k ⊕ i ⊖ 1], enough(t, length(t) ⊖ i ⊖ behind ⊕ 1))
destructure_rest(a::AbstractVector, i::Int64, behind::Int64) = a[i:i ⊕ enough(a, length(a) ⊖ i ⊖ behind ⊕ 1) ⊖ 1]
destructure_rest(s::AbstractString, i::Int64, behind::Int64) =
    (enough(s, length(s) ⊖ i ⊖ behind ⊕ 1); s[nextind(s, 0, i):prevind(s, lastindex(s), behind)])
enough(items, n::Int64) = n ≺ 0 ? throw_boundserror(items, length(items) ⊕ 1) : n
destructure_last(items, k::Int64) = items[lastindex(items) ⊖ k]
destructure_last(s::AbstractString, k::Int64) = s[prevind(s, lastindex(s), k)]

check_new(t::Tuple, n::Int64) = length(t) ≟ n ? nothing :
    throw_argument(string("new: too ", length(t) ≺ n ? "few" : "many", " arguments (expected ", n, ")"))

# Splatting: `f(xs..., y)` collects its arguments here when their number is known only at run time.

function _apply_memory(parts...)
    items = gather!(Vector{Any}(), parts...)
    mem = Intrinsics.memory_new(Any, length(items))
    Intrinsics.memory_copy(mem, 0, items.mem, 0, length(items))
    return mem
end

gather!(items::Vector{Any}) = items
gather!(items::Vector{Any}, part, rest...) = gather!(append_all!(items, part), rest...)

function append_all!(items::Vector{Any}, part)
    for item in part
        push!(items, item)
    end
    return items
end
