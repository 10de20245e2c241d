"Counts walks in graphs and solves Poisson's equation: with integers, floats, rational numbers and numbers modulo a prime."
module Walks

using SparseMatrices, Modular, Graphs

const P = Mod{10007}

function basics()
    A = from_entries(2, 3, [(1, 1, 2.0), (2, 3, 1.5), (1, 1, 0.5), (2, 2, -1.0)])
    display(A)
    println(A * [1, 2, 3], " ", transpose(A) * [1, 1])
    println(A, " ", sum(A), " ", maximum(A), " ", A[2, :])
    println(stored(A * transpose(A)), " ", A * transpose(A) == [6.25 0; 0 3.25], " ", 2A - A == A)
end

function walks()
    println("closed walks of length 8 in a ring of 5:  ", power(ring(Int, 5), 8)[1, 1])
    A = grid(Int, 3, 3)
    println("walks across a grid, lengths 4, 6, 8:     ", [power(A, n)[1, 9] for n in (4, 6, 8)])
    println("of length 40, modulo 10007:               ", power(grid(P, 3, 3), 40)[1, 9])
    println("the same by big integers:                 ", mod(power(grid(BigInt, 3, 3), 40)[1, 9], 10007))
end

"Poisson's equation on a grid with numbers of type `T`; the value in the middle and how exactly it is solved."
function poisson(name, T)
    A = laplacian(grid(T, 3, 3))
    b = fill(one(T), 9)
    x = solve(A, b)
    println(rpad(name, 16), " middle ", x[5], A * x == b ? ", exact" : ", nearly exact: $(A * x ≈ b)")
end

function main()
    basics()
    walks()
    poisson("rational numbers", Rational{Int})
    poisson("modulo 10007", P)
    println(9 // 8, " is ", P(9) / P(8))
    poisson("floats", Float64)
end

end
