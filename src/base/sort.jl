# Sorting: a stable merge sort on `isless`, insertion sort for short stretches.

const SHORT = 16

function sort!(v::AbstractVector)
    merge_sort!(isless, v, similar(v), 1, length(v))
    return v
end
sort!(v::AbstractVector, less) = (merge_sort!(less, v, similar(v), 1, length(v)); v)
sort(v::AbstractVector) = sort!(copymutable(v))
sort(v::AbstractVector, less) = sort!(copymutable(v), less)
sort(items) = sort!(collect(items))
sort(t::Tuple) = tuple(sort!(collect(t))...)

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
sortperm(v::AbstractVector) = sort!(collect(1:length(v)), (i, j) -> isless(v[i], v[j]))

function issorted(items)
    next = iterate(items)
    next === nothing && return true
    previous = next[1]
    next = iterate(items, next[2])
    while next !== nothing
        isless(next[1], previous) && return false
        previous = next[1]
        next = iterate(items, next[2])
    end
    return true
end

partialsort!(v::AbstractVector, k::Integer) = sort!(v)[k]
