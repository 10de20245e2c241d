# Reductions. Elements meet through the ordinary operators, so whoever defines `+` for them is heard.

@noinline throw_empty_reduction() =
    throw(ArgumentError("reducing over an empty collection is not allowed; consider supplying `init` to the reducer"))

foldl(op, items) = mapfoldl(identity, op, items)

function mapfoldl(f, op, items)
    next = iterate(items)
    next === nothing && return empty_reduction(f, op, items)
    return fold_rest(f, op, first_value(f, op, next[1]), items, next[2])
end

"Sums of small integers are counted in Int64, as those of Bools."
first_value(f, op, x) = f(x)
first_value(f, op::typeof(+), x) = summand(f(x))
first_value(f, op::typeof(*), x) = summand(f(x))
summand(x) = x
summand(x::Union{Bool,Int8,Int16,Int32}) = Int64(x)
summand(x::Union{UInt8,UInt16,UInt32}) = UInt64(x)

function fold_rest(f, op, sum, items, state)
    next = iterate(items, state)
    while next !== nothing
        sum = op(sum, f(next[1]))
        next = iterate(items, next[2])
    end
    return sum
end

"Arrays fold by index."
function mapfoldl(f, op, A::Array)
    n = length(A)
    n ≟ 0 && return empty_reduction(f, op, A)
    sum = first_value(f, op, A[1])
    i = 2
    while i ≼ n
        sum = op(sum, f(A[i]))
        i = i ⊕ 1
    end
    return sum
end

"The value of an empty reduction, where the operation has a neutral element."
empty_reduction(f, op, items) = throw_empty_reduction()
empty_reduction(f::typeof(identity), op::typeof(+), items::AbstractArray) = summand(zero(eltype(items)))
empty_reduction(f::typeof(identity), op::typeof(*), items::AbstractArray) = summand(one(eltype(items)))
empty_reduction(f::typeof(identity), op::typeof(+), items::Union{AbstractDict,AbstractSet}) = summand(zero(eltype(items)))

mapreduce(f, op, items) = mapfoldl(f, op, items)
mapreduce(f, op, items, more...) = mapfoldl(Splatted(f), op, zip(items, more...))
reduce(op, items) = mapfoldl(identity, op, items)
foldr(op, items) = foldr_from(op, collect(items))
mapfoldr(f, op, items) = foldr_from(op, collect(Generator(f, items)))

function foldr_from(op, v::AbstractVector)
    isempty(v) && throw_empty_reduction()
    result = v[length(v)]
    i = length(v) ⊖ 1
    while 1 ≼ i
        result = op(v[i], result)
        i = i ⊖ 1
    end
    return result
end

sum(items) = mapfoldl(identity, +, items)
sum(f, items) = mapfoldl(f, +, items)
prod(items) = mapfoldl(identity, *, items)
prod(f, items) = mapfoldl(f, *, items)
maximum(items) = mapfoldl(identity, max, items)
maximum(f, items) = mapfoldl(f, max, items)
minimum(items) = mapfoldl(identity, min, items)
minimum(f, items) = mapfoldl(f, min, items)
extrema(items) = (minimum(items), maximum(items))
extrema(f, items) = (minimum(f, items), maximum(f, items))

function any(f, items)
    for x in items
        f(x) && return true
    end
    return false
end

function all(f, items)
    for x in items
        f(x) || return false
    end
    return true
end
any(items) = any(identity, items)
all(items) = all(identity, items)

function count(f, items)
    n = 0
    for x in items
        if f(x)
            n = n ⊕ 1
        end
    end
    return n
end
count(items) = count(identity, items)

# Running reductions

function accumulate(op, v::AbstractVector)
    isempty(v) && return similar(v)
    result = similar(v, typeof(first_value(identity, op, v[1])))
    sum = first_value(identity, op, v[1])
    result[1] = sum
    for i in 2:length(v)
        sum = op(sum, v[i])
        result[i] = sum
    end
    return result
end
accumulate(op, items) = accumulate(op, collect(items))
cumsum(v) = accumulate(+, v)
cumprod(v) = accumulate(*, v)

function diff(v::AbstractVector)
    return map(i -> v[i ⊕ 1] - v[i], 1:larger(0, length(v) ⊖ 1))
end
