"Conway's game on boards of any shape. What the neighbours of a cell are is left to the topology."
module Boards

export Board, Topology, place, advance, population

"How the edges of a board are joined: methods of `place` are what makes a topology."
abstract type Topology end

"""
    place(topology, height, width, i, j)

Where the cell (i, j) really is, which may lie one step outside of the board; `nothing` if it is nowhere.
"""
function place end

"A topology and the cells, which are alive or not."
struct Board{T<:Topology}
    topology::T
    cells::Matrix{Bool}
end

"Whether a cell lives, with one that is nowhere counted as dead."
function alive(board::Board, i, j)
    at = place(board.topology, size(board.cells)..., i, j)
    return at !== nothing && board.cells[at...]
end

function neighbours(board::Board, i, j)
    return count(alive(board, i + di, j + dj) for di in -1:1, dj in -1:1 if (di, dj) != (0, 0))
end

"Three neighbours give life, two preserve it."
lives(alive, neighbours) = neighbours == 3 || alive && neighbours == 2

"The next generation."
function advance(board::Board)
    height, width = size(board.cells)
    cells = [lives(board.cells[i, j], neighbours(board, i, j)) for i in 1:height, j in 1:width]
    return Board(board.topology, cells)
end

"The board after `n` generations."
advance(board::Board, n) = foldl((b, _) -> advance(b), 1:n; init = board)

population(board::Board) = count(board.cells)

Base.:(==)(a::Board, b::Board) = a.topology == b.topology && a.cells == b.cells

function Base.show(io::IO, board::Board)
    for row in eachrow(board.cells)
        println(io, "  ", join(cell ? 'O' : '·' for cell in row))
    end
end

end
