# Sorting: a stable merge sort on `isless`, insertion sort for short stretches.

const SHORT = 16

"Compares what `by` makes of two items; `order` is `isless` or what the caller gave as `lt`."
struct Comparison{L,B}
    lt::L
    by::B
end
(c::Comparison)(x, y) = c.lt(c.by(x), c.by(y))
"The other way round."
struct Reversed{L}
    lt::L
end
(r::Reversed)(x, y) = r.lt(y, x)

"An order as an object, as `order =` takes it."
abstract type Ordering end
struct ForwardOrdering <: Ordering end
struct ReverseOrdering{O<:Ordering} <: Ordering
    fwd::O
end
struct By{F,O<:Ordering} <: Ordering
    by::F
    order::O
end
struct Lt{F} <: Ordering
    lt::F
end
"Orders the indices of `data`, equal items by place."
struct Perm{O<:Ordering,V} <: Ordering
    order::O
    data::V
end
const Forward = ForwardOrdering()
const Reverse = ReverseOrdering(Forward)
ReverseOrdering() = ReverseOrdering(Forward)
ReverseOrdering(o::ReverseOrdering) = o.fwd
By(by) = By(by, Forward)
lt(::ForwardOrdering, x, y) = isless(x, y)
lt(o::ReverseOrdering, x, y) = lt(o.fwd, y, x)
lt(o::By, x, y) = lt(o.order, o.by(x), o.by(y))
lt(o::Lt, x, y) = o.lt(x, y)
function lt(p::Perm, i::Integer, j::Integer)
    x, y = p.data[i], p.data[j]
    return lt(p.order, x, y) || !lt(p.order, y, x) && i < j
end
function ord(lt, by, rev, order = Forward)
    o = lt === isless ? order : Lt(lt)
    o = by === identity ? o : By(by, o)
    return rev === true ? ReverseOrdering(o) : o
end

"An order of the program's own as a comparison."
struct InOrder{O}
    order::O
end
(c::InOrder)(x, y) = lt(c.order, x, y)
ordered(::ForwardOrdering, lt) = lt
ordered(o::ReverseOrdering, lt) = Reversed(ordered(o.fwd, lt))
ordered(o::Ordering, lt) = InOrder(o)

"What the keywords `lt`, `by`, `rev` and `order` of the functions below come to."
comparison(lt, by, rev, order) = reversed(compared(ordered(order, lt), by), rev === true)
compared(lt, by) = Comparison(lt, by)
compared(lt, by::typeof(identity)) = lt
reversed(lt, rev::Bool) = rev ? Reversed(lt) : lt

function sort!(v::AbstractVector; lt = isless, by = identity, rev = false, order = Forward, alg = nothing)
    sort_by!(comparison(lt, by, rev, order), v)
    return v
end
sort_by!(less, v::AbstractVector) = merge_sort!(less, v, similar(v), 1, length(v))
sort(v::AbstractVector; keywords...) = sort!(copymutable(v); keywords...)
sort(items; keywords...) = sort!(collect(items); keywords...)
sort(t::Tuple; keywords...) = tuple(sort!(collect(t); keywords...)...)
sort(A::AbstractMatrix; dims, keywords...) = sort!(copymutable(A); dims, keywords...)
function sort!(A::AbstractMatrix; dims, keywords...)
    for i in axes(A, 3 - dims)
        sort!(dims == 1 ? view(A, :, i) : view(A, i, :); keywords...)
    end
    return A
end

"Sorts places `low` to `high`; `room` is as long as `v`."
function merge_sort!(less, v::AbstractVector, room::AbstractVector, low::Int64, high::Int64)
    high ⊖ low ≺ SHORT && return insertion_sort!(less, v, low, high)
    middle = halved(low ⊕ high)
    merge_sort!(less, v, room, low, middle)
    merge_sort!(less, v, room, middle ⊕ 1, high)
    less(v[middle ⊕ 1], v[middle]) && merge_halves!(less, v, room, low, middle, high)
    return nothing
end

function insertion_sort!(less, v::AbstractVector, low::Int64, high::Int64)
    i = low ⊕ 1
    while i ≼ high
        x = v[i]
        j = i ⊖ 1
        while low ≼ j && less(x, v[j])
            v[j ⊕ 1] = v[j]
            j = j ⊖ 1
        end
        v[j ⊕ 1] = x
        i = i ⊕ 1
    end
    return nothing
end

function merge_halves!(less, v::AbstractVector, room::AbstractVector, low::Int64, middle::Int64, high::Int64)
    i = low
    while i ≼ middle
        room[i] = v[i]
        i = i ⊕ 1
    end
    i, j, k = low, middle ⊕ 1, low
    while i ≼ middle
        if j ≼ high && less(v[j], room[i])
            v[k] = v[j]
            j = j ⊕ 1
        else
            v[k] = room[i]
            i = i ⊕ 1
        end
        k = k ⊕ 1
    end
    return nothing
end

"The places of the elements in sorted order."
sortperm(v; keywords...) = sortperm!(collect(1:length(v)), v; keywords...)
function sortperm!(places::AbstractVector, v; lt = isless, by = identity, rev = false, order = Forward, alg = nothing)
    less = comparison(lt, by, rev, order)
    sort_by!((i, j) -> less(v[i], v[j]), places)
    return places
end

issorted(items; lt = isless, by = identity, rev = false, order = Forward) = is_sorted(comparison(lt, by, rev, order), items)
function is_sorted(less, items)
    next = iterate(items)
    next === nothing && return true
    previous = next[1]
    next = iterate(items, next[2])
    while next !== nothing
        less(next[1], previous) && return false
        previous = next[1]
        next = iterate(items, next[2])
    end
    return true
end

partialsort!(v::AbstractVector, k; keywords...) = sort!(v; keywords...)[k]
partialsort(v::AbstractVector, k; keywords...) = sort(v; keywords...)[k]
partialsortperm(v::AbstractVector, k; keywords...) = sortperm(v; keywords...)[k]
invperm(p::AbstractVector) = sortperm(p)
isperm(p) = sort(collect(p)) == 1:length(p)
permute!(v::AbstractVector, p) = copyto!(v, v[p])
invpermute!(v::AbstractVector, p) = copyto!(v, v[invperm(p)])

# Looking for places in what is sorted.

searchsortedfirst(v::AbstractVector, x; lt = isless, by = identity, rev = false, order = Forward) =
    first_not_less(comparison(lt, by, rev, order), v, x)
searchsortedlast(v::AbstractVector, x; lt = isless, by = identity, rev = false, order = Forward) =
    last_not_greater(comparison(lt, by, rev, order), v, x)
searchsorted(v::AbstractVector, x; keywords...) =
    searchsortedfirst(v, x; keywords...):searchsortedlast(v, x; keywords...)
insorted(x, v::AbstractVector; keywords...) = !isempty(searchsorted(v, x; keywords...))

"First place in the sorted `v` whose element is not less than `x`."
function first_not_less(less, v::AbstractVector, x)
    low, high = 0, length(v) ⊕ 1
    while low ⊕ 1 ≺ high
        middle = halved(low ⊕ high)
        if less(v[middle], x)
            low = middle
        else
            high = middle
        end
    end
    return high
end

"Last place in the sorted `v` whose element is not greater than `x`."
function last_not_greater(less, v::AbstractVector, x)
    low, high = 0, length(v) ⊕ 1
    while low ⊕ 1 ≺ high
        middle = halved(low ⊕ high)
        if less(x, v[middle])
            high = middle
        else
            low = middle
        end
    end
    return low
end

module Order
using Base: Forward, Reverse, Ordering, ForwardOrdering, ReverseOrdering, By, Lt, Perm, lt, ord
export Forward, Reverse, Ordering, By, Lt, Perm, ReverseOrdering, ForwardOrdering, lt, ord
end
module Sort
struct InsertionSortAlg end
struct MergeSortAlg end
struct QuickSortAlg end
const InsertionSort = InsertionSortAlg()
const MergeSort = MergeSortAlg()
const QuickSort = QuickSortAlg()
end
using .Sort: InsertionSort, MergeSort, QuickSort

"Rows (`dims = 1`) or columns of a matrix in order."
function sortslices(A::AbstractMatrix; dims, keywords...)
    order = sortperm(collect(dims == 1 ? eachrow(A) : eachcol(A)); keywords...)
    return dims == 1 ? A[order, :] : A[:, order]
end
