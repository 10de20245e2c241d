# `[a; b]`, `[a b]`, `[a b; c d]`: numbers and arrays, beside and below each other.

"What an item contributes: its rows and columns, and the elements."
rows(x) = 1
rows(A::AbstractArray) = size(A, 1)
columns(x) = 1
columns(A::AbstractArray) = size(A, 2)
part(x, i::Int64, j::Int64) = x
part(v::AbstractVector, i::Int64, j::Int64) = v[i]
part(A::AbstractMatrix, i::Int64, j::Int64) = A[i, j]

part_type(x) = typeof(x)
part_type(A::AbstractArray) = eltype(A)
common_type() = Any
common_type(x) = part_type(x)
common_type(x, ys...) = promote_type(part_type(x), common_type(ys...))

# Below each other

vcat() = Vector{Any}(undef, 0)
vcat(xs...) = typed_vcat(common_type(xs...), xs...)
hcat() = Vector{Any}(undef, 0)
hcat(xs...) = typed_hcat(common_type(xs...), xs...)

typed_vcat(::Type{T}, xs...) where {T} = append_parts!(Vector{T}(undef, 0), xs...)
typed_vcat(::Type{T}, A::AbstractMatrix, xs...) where {T} = stack_rows(T, A, xs...)

append_parts!(v::Vector) = v
append_parts!(v::Vector, x, rest...) = append_parts!(push!(v, x), rest...)
append_parts!(v::Vector, x::AbstractVector, rest...) = append_parts!(append!(v, x), rest...)
append_parts!(v::Vector, x::AbstractMatrix, rest...) =
    throw_dimensions(string("mismatch in dimension 2 (expected 1 got ", size(x, 2), ")"))

function stack_rows(::Type{T}, xs...) where {T}
    width = columns(xs[1])
    result = Matrix{T}(undef, total(map(rows, xs)), width)
    offset = 0
    for x in xs
        columns(x) ≟ width ||
            throw_dimensions(string("number of columns of each array must match (got ", map(columns, xs), ")"))
        place!(result, x, offset, 0)
        offset = offset ⊕ rows(x)
    end
    return result
end

function typed_hcat(::Type{T}, xs...) where {T}
    height = rows(xs[1])
    result = Matrix{T}(undef, height, total(map(columns, xs)))
    offset = 0
    for x in xs
        rows(x) ≟ height ||
            throw_dimensions(string("number of rows of each array must match (got ", map(rows, xs), ")"))
        place!(result, x, 0, offset)
        offset = offset ⊕ columns(x)
    end
    return result
end

total(counts::Tuple{}) = 0
total(counts::Tuple) = counts[1] ⊕ total(tail(counts))

"Copies `x` into `result`, below `down` rows and right of `right` columns."
function place!(result::AbstractMatrix, x, down::Int64, right::Int64)
    for j in 1:columns(x), i in 1:rows(x)
        result[down ⊕ i, right ⊕ j] = part(x, i, j)
    end
end

# Rows of items; `lengths` says how many stand in each row.

"Rows whose lengths are known only at run time."
hvcat_rows(rows...) = hvcat(map(length, rows), join_tuples(rows...)...)
typed_hvcat_rows(T::Type, rows...) = typed_hvcat(T, map(length, rows), join_tuples(rows...)...)
join_tuples(t::Tuple) = t
join_tuples(t::Tuple, rest...) = (t..., join_tuples(rest...)...)
hvcat(lengths::Tuple, xs...) = typed_hvcat(common_type(xs...), lengths, xs...)

function typed_hvcat(::Type{T}, lengths::Tuple, xs...) where {T}
    heights = Int64[]
    width = 0
    k = 1
    for n in lengths
        push!(heights, rows(xs[k]))
        if k ≟ 1
            for i in 1:n
                width = width ⊕ columns(xs[i])
            end
        end
        k = k ⊕ n
    end
    result = Matrix{T}(undef, sum_counts(heights), width)
    k = 1
    down = 0
    for (row, n) in enumerate(lengths)
        right = 0
        for i in 1:n
            x = xs[k]
            rows(x) ≟ heights[row] && right ⊕ columns(x) ≼ width ||
                throw_dimensions(string("mismatched height in block row ", row, " (expected ", heights[row], ", got ", rows(x), ")"))
            place!(result, x, down, right)
            right = right ⊕ columns(x)
            k = k ⊕ 1
        end
        right ≟ width ||
            throw_dimensions(string("row ", row, " has mismatched number of columns (expected ", width, ", got ", right, ")"))
        down = down ⊕ heights[row]
    end
    return result
end

function sum_counts(counts::Vector{Int64})
    sum = 0
    for n in counts
        sum = sum ⊕ n
    end
    return sum
end

repeat(v::AbstractVector, n::Integer) = repeat_all(v, Int64(n))

function repeat_all(v::AbstractVector, n::Int64)
    result = similar(v, 0)
    for _ in 1:n
        append!(result, v)
    end
    return result
end
