"Graphs as sparse matrices, with numbers of a type that is asked for."
module Graphs

using SparseMatrices

export ring, grid, laplacian

"Both directions of each edge, as matrix entries."
both(T, edges) = [(a, b, one(T)) for (i, j) in edges for (a, b) in ((i, j), (j, i))]

"The adjacency matrix of `n` points in a ring."
ring(T, n) = from_entries(n, n, both(T, [(i, mod1(i + 1, n)) for i in 1:n]))

"The adjacency matrix of a grid."
function grid(T, rows, columns)
    point(i, j) = i + rows * (j - 1)
    down = [(point(i, j), point(i + 1, j)) for j in 1:columns for i in 1:(rows - 1)]
    right = [(point(i, j), point(i, j + 1)) for j in 1:(columns - 1) for i in 1:rows]
    return from_entries(rows * columns, rows * columns, both(T, [down; right]))
end

"Four on the diagonal, minus one for each neighbour: Poisson's equation with zero around the grid."
function laplacian(adjacency::SparseMatrix{T}) where {T}
    n = size(adjacency, 1)
    return from_entries(n, n, [(i, i, 4 * one(T)) for i in 1:n]) - adjacency
end

end
