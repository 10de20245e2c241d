# Finding elements.

function in(x, items)
    for y in items
        y == x && return true
    end
    return false
end
in(items) = x -> in(x, items)
const ∈ = in
∋(items, x) = in(x, items)
∋(x) = items -> in(x, items)
∉(x, items) = !in(x, items)
∉(items) = x -> !in(x, items)

function findnext(f, A::AbstractVector, start::Integer)
    i = Int64(start)
    while i ≼ length(A)
        f(A[i]) && return i
        i = i ⊕ 1
    end
    return nothing
end

function findprev(f, A::AbstractVector, start::Integer)
    i = Int64(start)
    while 1 ≼ i
        f(A[i]) && return i
        i = i ⊖ 1
    end
    return nothing
end

findfirst(f, A::AbstractVector) = findnext(f, A, 1)
findlast(f, A::AbstractVector) = findprev(f, A, length(A))
findfirst(A::AbstractVector{Bool}) = findnext(identity, A, 1)
findlast(A::AbstractVector{Bool}) = findprev(identity, A, length(A))
findfirst(f, t::Tuple) = findnext(f, collect(t), 1)

function findfirst(f, A::AbstractArray)
    for i in keys(A)
        f(A[i]) && return i
    end
    return nothing
end

function findfirst(f, items)
    for (key, value) in pairs(items)
        f(value) && return key
    end
    return nothing
end
findall(f, items) = [key for (key, value) in pairs(items) if f(value)]
findall(f, d::AbstractDict) = collect(keytype(d), key for (key, value) in d if f(value))

function findall(f, A::AbstractArray)
    places = keys(A)
    found = Vector{eltype(places)}(undef, 0)
    for i in places
        f(A[i]) && push!(found, i)
    end
    return found
end
findall(A::AbstractArray{Bool}) = findall(identity, A)
findall(f, t::Tuple) = findall(f, collect(t))

"Position and value of the element that no other one beats."
function best(beats, A::AbstractArray)
    isempty(A) && throw_empty_reduction()
    places = keys(A)
    at = 1
    for i in 2:length(A)
        if beats(A[i], A[at])
            at = i
        end
    end
    return (A[at], places[at])
end

findmax(A::AbstractArray) = best((x, y) -> isless(y, x), A)
findmin(A::AbstractArray) = best(isless, A)
findmax(items) = findmax(collect(items))
findmin(items) = findmin(collect(items))
const Keyed = Union{AbstractDict,NamedTuple}
keyed(items::Keyed, (value, at)) = (value, collect(keys(items))[at])
findmax(items::Keyed) = keyed(items, findmax(collect(values(items))))
findmin(items::Keyed) = keyed(items, findmin(collect(values(items))))
findmax(f, items::Keyed) = keyed(items, findmax(map(f, collect(values(items)))))
findmin(f, items::Keyed) = keyed(items, findmin(map(f, collect(values(items)))))
findmax(f, items) = findmax(map(f, items))
findmin(f, items) = findmin(map(f, items))
argmax(items) = findmax(items)[2]
argmin(items) = findmin(items)[2]
argmax(f, items) = (v = collect(items); v[findmax(map(f, v))[2]])
argmin(f, items) = (v = collect(items); v[findmin(map(f, v))[2]])

indexin(a, b::AbstractVector) = map(x -> findfirst(==(x), b), a)
