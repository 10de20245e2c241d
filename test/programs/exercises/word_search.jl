using Test

function search(grid, word)
    h = length(grid)
    w = length(grid[1])
    for r in 1:h, c in 1:w, dr in -1:1, dc in -1:1
        dr == dc == 0 && continue
        er, ec = (r, c) .+ (length(word) - 1) .* (dr, dc)
        (1 <= er <= h && 1 <= ec <= w) || continue
        all(grid[r+dr*k][c+dc*k] == word[k+1] for k in 0:length(word)-1) && return (start = (c, r), stop = (ec, er))
    end
    nothing
end

@testset "search" begin
    g = ["jefblpepre", "camdcimgtc", "oivokprjsm", "pbwasqroua", "rixilelhrs", "wolcqlirpc", "screeaumgr", "alxhpburyi", "jalaycalmp", "clojurermt"]
    @test search(g, "clojure") == (start = (1, 10), stop = (7, 10))
    @test search(g, "rust").start == (9, 5)
    @test search(g, "haskell") === nothing
    println(search(g, "ruby"))
end
# expect: (start = (8, 6), stop = (5, 9))
# expect: Test Summary: | Pass  Total  Time
# expect: search        |    3      3  0.0s
