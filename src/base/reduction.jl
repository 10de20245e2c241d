# Reductions. Elements meet through the ordinary operators, so whoever defines `+` for them is heard.

@noinline throw_empty_reduction() =
    throw(ArgumentError("reducing over an empty collection is not allowed; consider supplying `init` to the reducer"))

"Stands for `init` where there is none."
struct NoInit end

foldl(op, items; init = NoInit()) = fold_from(identity, op, items, init)
mapfoldl(f, op, items; init = NoInit()) = fold_from(f, op, items, init)
fold_from(f, op, items, ::NoInit) = fold(f, op, items)
function fold_from(f, op, items, init)
    next = iterate(items)
    return next === nothing ? init : fold_rest(f, op, op(init, f(next[1])), items, next[2])
end

function fold(f, op, items)
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
function fold(f, op, A::Array)
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
empty_reduction(f::Union{typeof(identity),typeof(abs),typeof(abs2)}, op, items) = neutral(op, eltype(items), items)
empty_reduction(f::typeof(identity), op, g::Generator) = empty_reduction(g.f, op, g.iter)
neutral(op, ::Type, items) = throw_empty_reduction()
neutral(op::typeof(+), ::Type{T}, items) where {T} = summand(zero(T))
neutral(op::typeof(*), ::Type{T}, items) where {T} = summand(one(T))
neutral(op::typeof(&), ::Type{Bool}, items) = true
neutral(op::typeof(|), ::Type{Bool}, items) = false
neutral(op::Union{typeof(+),typeof(*)}, ::Type{Any}, items) = throw_empty_reduction()
neutral(op::typeof(+), ::Type{Any}, items::AbstractArray) = zero(Any)
neutral(op::typeof(*), ::Type{Any}, items::AbstractArray) = one(Any)
neutral(op::Union{typeof(vcat),typeof(hcat)}, ::Type{T}, items) where {T<:AbstractArray} = T(undef, 0)

"Over all of the items, or over each line of an array along `dims`."
reduced(f, op, items, init, ::Colon) = fold_from(f, op, items, init)
reduced(f, op, items, init, dims) = reduced_dims(f, op, items isa AbstractArray ? items : collect(items), init, dims)

mapreduce(f, op, items; init = NoInit(), dims = :) = reduced(f, op, items, init, dims)
mapreduce(f, op, items, more...; init = NoInit()) = fold_from(Splatted(f), op, zip(items, more...), init)
reduce(op, items; init = NoInit(), dims = :) = reduced(identity, op, items, init, dims)
foldr(op, items; init = NoInit()) = foldr_from(op, collect(items), init)
mapfoldr(f, op, items; init = NoInit()) = foldr_from(op, collect(Generator(f, items)), init)

foldr_from(op, v::AbstractVector, ::NoInit) =
    isempty(v) ? throw_empty_reduction() : fold_leftwards(op, v, v[length(v)], length(v) ⊖ 1)
foldr_from(op, v::AbstractVector, init) = fold_leftwards(op, v, init, length(v))
function fold_leftwards(op, v::AbstractVector, result, i::Int64)
    while 1 ≼ i
        result = op(v[i], result)
        i = i ⊖ 1
    end
    return result
end

sum(items; init = NoInit(), dims = :) = reduced(identity, +, items, init, dims)
sum(f, items; init = NoInit(), dims = :) = reduced(f, +, items, init, dims)
prod(items; init = NoInit(), dims = :) = reduced(identity, *, items, init, dims)
prod(f, items; init = NoInit(), dims = :) = reduced(f, *, items, init, dims)
maximum(items; init = NoInit(), dims = :) = reduced(identity, max, items, init, dims)
maximum(f, items; init = NoInit(), dims = :) = reduced(f, max, items, init, dims)
minimum(items; init = NoInit(), dims = :) = reduced(identity, min, items, init, dims)
minimum(f, items; init = NoInit(), dims = :) = reduced(f, min, items, init, dims)
extrema(items; init = NoInit()) = extrema(identity, items; init)
function extrema(f, items; init = NoInit())
    low, high = init isa NoInit ? (NoInit(), NoInit()) : init
    return (fold_from(f, min, items, low), fold_from(f, max, items, high))
end

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
any(items; dims = :) = dims isa Colon ? any(identity, items) : reduced(identity, |, items, NoInit(), dims)
all(items; dims = :) = dims isa Colon ? all(identity, items) : reduced(identity, &, items, NoInit(), dims)

count(f, items; dims = :, init = 0) =
    dims isa Colon ? count_if(f, items) + init : reduced(x -> f(x) ? 1 : 0, +, items, NoInit(), dims)
function count_if(f, items)
    n = 0
    for x in items
        if f(x)
            n = n ⊕ 1
        end
    end
    return n
end
count(items; dims = :, init = 0) = count(identity, items; dims, init)

# Running reductions

accumulate(op, v::AbstractVector; init = NoInit(), dims = 1) = running(op, v, init)
accumulate(op, A::AbstractMatrix; dims) = mapslices(line -> running(op, line, NoInit()), A; dims)
accumulate(op, items; init = NoInit()) = running(op, collect(items), init)
running(op, v::AbstractVector, init) = isempty(v) ? similar(v, typeof(init)) : running_from(op, v, op(init, v[1]))
running(op, v::AbstractVector, ::NoInit) = isempty(v) ? similar(v) : running_from(op, v, first_value(identity, op, v[1]))
"The first step may give another type than the others: `accumulate(/, [1, 2])`."
function running_from(op, v::AbstractVector, first)
    n = length(v)
    n ≟ 1 && return fill!(similar(v, typeof(first)), first)
    sum = op(first, v[2])
    result = similar(v, promote_type(typeof(first), typeof(sum)))
    result[1] = first
    result[2] = sum
    for i in 3:n
        sum = op(sum, v[i])
        result[i] = sum
    end
    return result
end
cumsum(v::AbstractVector; dims = 1) = running(+, v, NoInit())
cumprod(v::AbstractVector; dims = 1) = running(*, v, NoInit())
cumsum(A; dims...) = accumulate(+, A; dims...)
cumprod(A; dims...) = accumulate(*, A; dims...)
accumulate!(op, result, v) = copyto!(result, accumulate(op, v))
cumsum!(result, v) = copyto!(result, cumsum(v))
cumprod!(result, v) = copyto!(result, cumprod(v))

diff(v::AbstractVector) = map(i -> v[i ⊕ 1] - v[i], 1:larger(0, length(v) ⊖ 1))
diff(A::AbstractMatrix; dims) = dims == 1 ? A[2:end, :] - A[1:end-1, :] : A[:, 2:end] - A[:, 1:end-1]
