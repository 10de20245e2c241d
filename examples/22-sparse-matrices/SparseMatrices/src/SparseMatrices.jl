"Sparse matrices of any numbers, kept by columns, and a solver for symmetric systems. Knows no numbers but those of Base."
module SparseMatrices

export SparseMatrix, from_entries, entries, stored, power, solve

"""
    SparseMatrix{T}

Column `j` has the values `values[k]` in the rows `rows[k]` for `k` in `starts[j]:(starts[j + 1] - 1)`, rows in ascending order.
"""
struct SparseMatrix{T<:Number} <: AbstractMatrix{T}
    height::Int
    starts::Vector{Int}
    rows::Vector{Int}
    values::Vector{T}
end

"""
    from_entries(height, width, entries)

The matrix with the entries `(row, column, value)`; values for the same place are added.
"""
function from_entries(height, width, entries::Vector{Tuple{Int,Int,T}}) where {T}
    A = SparseMatrix{T}(height, [1], Int[], T[])
    ordered = sort(entries; by = ((i, j, _),) -> (j, i))
    next = 1
    for j in 1:width
        while next <= length(ordered) && ordered[next][2] == j
            add_entry!(A, ordered[next][1], ordered[next][3])
            next += 1
        end
        push!(A.starts, length(A.rows) + 1)
    end
    return A
end

"Adds an entry below those that are already in the last column, which is still open."
function add_entry!(A::SparseMatrix, i, value)
    if length(A.rows) >= last(A.starts) && last(A.rows) == i
        A.values[end] += value
    else
        push!(A.rows, i)
        push!(A.values, value)
    end
    return A
end

"The places of column `j` in the vectors of rows and values."
column(A::SparseMatrix, j) = A.starts[j]:(A.starts[j + 1] - 1)

"All entries (row, column, value)."
entries(A::SparseMatrix) = [(A.rows[k], j, A.values[k]) for j in axes(A, 2) for k in column(A, j)]

"How many entries are kept."
stored(A::SparseMatrix) = length(A.values)

# What makes it a matrix to the rest of the world

Base.size(A::SparseMatrix) = (A.height, length(A.starts) - 1)

function Base.getindex(A::SparseMatrix{T}, i::Int, j::Int) where {T}
    checkbounds(A, i, j)
    places = column(A, j)
    k = searchsortedfirst(view(A.rows, places), i)
    return k <= length(places) && A.rows[places[k]] == i ? A.values[places[k]] : zero(T)
end

function Base.show(io::IO, ::MIME"text/plain", A::SparseMatrix{T}) where {T}
    print(io, A.height, "×", size(A, 2), " SparseMatrix{", T, "} with ", stored(A), " entries")
    for (i, j, value) in entries(A)
        print(io, "\n  [", i, ", ", j, "] = ", value)
    end
end

# Arithmetic

function Base.:*(A::SparseMatrix, x::AbstractVector)
    size(A, 2) == length(x) || throw(DimensionMismatch("a matrix of $(size(A, 2)) columns, a vector of length $(length(x))"))
    y = zeros(promote_type(eltype(A), eltype(x)), A.height)
    for j in axes(A, 2), k in column(A, j)
        y[A.rows[k]] += A.values[k] * x[j]
    end
    return y
end

"Column by column: a column of the product combines columns of `A`."
function Base.:*(A::SparseMatrix{T}, B::SparseMatrix{T}) where {T}
    products = Tuple{Int,Int,T}[]
    for (inner, j, b) in entries(B), k in column(A, inner)
        push!(products, (A.rows[k], j, A.values[k] * b))
    end
    return from_entries(A.height, size(B, 2), products)
end

Base.:+(A::SparseMatrix, B::SparseMatrix) = from_entries(size(A)..., [entries(A); entries(B)])
Base.:*(c::Number, A::SparseMatrix) = map_values(a -> c * a, A)
Base.:-(A::SparseMatrix) = map_values(-, A)
Base.:-(A::SparseMatrix, B::SparseMatrix) = A + -B
Base.transpose(A::SparseMatrix) = from_entries(reverse(size(A))..., [(j, i, value) for (i, j, value) in entries(A)])

"The `n`th power of a matrix."
power(A::SparseMatrix, n) = foldl(*, fill(A, n))

"The matrix with `f` of each entry that is kept."
map_values(f, A::SparseMatrix) = SparseMatrix(A.height, A.starts, A.rows, map(f, A.values))

# Conjugate gradients

"""
    solve(A, b)

Solves `A x = b` for a symmetric `A` by conjugate gradients: in exact numbers the answer is exact.
"""
function solve(A::SparseMatrix, b::AbstractVector)
    x = zero(b)
    residual = b - A * x
    direction = residual
    size2 = dot(residual, residual)
    while !negligible(size2)
        image = A * direction
        step = size2 / dot(direction, image)
        x += step * direction
        residual -= step * image
        previous, size2 = size2, dot(residual, residual)
        direction = residual + (size2 / previous) * direction
    end
    return x
end

dot(x, y) = sum(a * b for (a, b) in zip(x, y))

"Whether the square of a residual is small enough to stop: exact numbers reach zero."
negligible(x) = iszero(x)
negligible(x::AbstractFloat) = x < 1e-24

end
