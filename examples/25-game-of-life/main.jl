# The game of life on a plane, a torus and a Klein bottle. Reads patterns in plaintext format beside this file.

include("Boards.jl")
include("Planes.jl")
include("Tori.jl")
include("KleinBottles.jl")
include("Patterns.jl")

using .Boards, .Planes, .Tori, .KleinBottles, .Patterns

const topologies = (Plane(), Torus(), KleinBottle())

pattern(name) = read_pattern(joinpath(@__DIR__, name))

"After how many generations the board is as it was, at most `limit`; or nothing."
function period(board, limit)
    next = board
    for n in 1:limit
        next = advance(next)
        next == board && return n
    end
    return nothing
end

function show_generations(board, generations)
    for n in generations
        println("generation ", n, ", ", nameof(typeof(board.topology)), ":")
        print(advance(board, n))
    end
end

glider = at_corner(pattern("glider.cells"), 5, 5)
show_generations(Board(Torus(), glider), (0, 1, 2, 3, 4))
foreach(topology -> show_generations(Board(topology, glider), (8,)), topologies)

println("a glider is back after")
for topology in topologies
    found = period(Board(topology, glider), 40)
    println("  ", rpad(nameof(typeof(topology)), 12), found === nothing ? "never" : found)
end

"Population every four generations."
function populations(board, count)
    found = Int[]
    for _ in 1:count
        push!(found, population(board))
        board = advance(board, 4)
    end
    return found
end

println("population of the R-pentomino")
start = centred(pattern("r-pentomino.cells"), 9, 9)
for topology in topologies
    counts = populations(Board(topology, start), 3)
    println("  ", rpad(nameof(typeof(topology)), 12), join(lpad.(counts, 4)))
end
