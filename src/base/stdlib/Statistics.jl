# The standard module for statistics.
module Statistics

export mean, mean!, median, median!, middle, quantile, quantile!, std, stdm, var, varm, cor, cov

mean(items) = mean(identity, items)
function mean(f::Union{Function,Type}, items)
    next = iterate(items)
    next === nothing && return items isa AbstractArray ? zero(float(eltype(items))) / 0 :
        throw(ArgumentError("mean of empty collection undefined: " * repr(items)))
    total = f(next[1]) / 1
    n = 1
    next = iterate(items, next[2])
    while next !== nothing
        total += f(next[1])
        n += 1
        next = iterate(items, next[2])
    end
    return total / n
end
mean(A::AbstractArray; dims = :) = dims isa Colon ? mean(identity, A) : sum(A; dims) ./ lines_length(A, dims)
lines_length(A, dims::Integer) = size(A, dims)
lines_length(A, dims) = prod(d -> size(A, d), dims)
mean(r::AbstractRange{<:Real}) = isempty(r) ? 0 / 0 : (first(r) + last(r)) / 2

var(items; corrected::Bool = true, mean = nothing, dims = :) = dims isa Colon ? variance(collect(items), corrected, mean) :
    mapslices(v -> variance(v, corrected, nothing), items; dims)
function variance(v, corrected, given)
    isempty(v) && return NaN
    m = given === nothing ? mean(v) : given
    return sum(x -> abs2(x - m), v) / (length(v) - (corrected ? 1 : 0))
end
varm(v, m; corrected::Bool = true) = var(v; corrected, mean = m)
std(items; corrected::Bool = true, mean = nothing, dims = :) = dims isa Colon ? sqrt(var(items; corrected, mean)) :
    sqrt.(var(items; corrected, dims))
stdm(v, m; corrected::Bool = true) = sqrt(varm(v, m; corrected))

middle(x::Real) = x / 1
middle(x::Real, y::Real) = x / 2 + y / 2
middle(items) = middle(extrema(items)...)

function median!(v::AbstractVector)
    isempty(v) && throw(ArgumentError(string("median of an empty array is undefined, ", repr(v))))
    any(x -> x isa AbstractFloat && isnan(x), v) && return oftype(v[1] / 1, NaN)
    sort!(v)
    n = length(v)
    return isodd(n) ? middle(v[div(n + 1, 2)]) : middle(v[div(n, 2)], v[div(n, 2) + 1])
end
median(items) = median!(collect(items))
median(A::AbstractMatrix; dims = :) = dims isa Colon ? median!(vec(copy(A))) : mapslices(median, A; dims)

quantile(v, p::Real; sorted::Bool = false, alpha::Real = 1.0, beta::Real = alpha) =
    quantile_sorted(sorted ? v : sort(collect(v)), p, alpha, beta)
quantile(v, p; sorted::Bool = false, alpha::Real = 1.0, beta::Real = alpha) =
    (s = sorted ? v : sort(collect(v)); map(x -> quantile_sorted(s, x, alpha, beta), p))
function quantile_sorted(v, p, alpha, beta)
    0 <= p <= 1 || throw(ArgumentError("input probability out of [0,1] range"))
    isempty(v) && throw(ArgumentError("empty data vector"))
    n = length(v)
    m = alpha + p * (1 - alpha - beta)
    place = n * p + m
    j = clamp(trunc(Int, place), 1, n - 1)
    n == 1 && return v[1] / 1
    g = clamp(place - j, 0, 1)
    a, b = v[j], v[j + 1]
    return a + g * (b - a)
end

function cov(x::AbstractVector, y::AbstractVector; corrected::Bool = true)
    length(x) == length(y) || throw(DimensionMismatch("lengths do not match"))
    mx, my = mean(x), mean(y)
    return sum(i -> (x[i] - mx) * (y[i] - my), eachindex(x)) / (length(x) - (corrected ? 1 : 0))
end
cov(x::AbstractVector; corrected::Bool = true) = var(x; corrected)
cov(A::AbstractMatrix; corrected::Bool = true) =
    [cov(A[:, i], A[:, j]; corrected) for i in axes(A, 2), j in axes(A, 2)]
cor(x::AbstractVector, y::AbstractVector) = clamp(cov(x, y) / (std(x) * std(y)), -1.0, 1.0)
cor(A::AbstractMatrix) = [i == j ? 1.0 : cor(A[:, i], A[:, j]) for i in axes(A, 2), j in axes(A, 2)]

end
