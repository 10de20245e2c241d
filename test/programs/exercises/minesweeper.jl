using Test

function annotate(field)
    isempty(field) && return field
    board = permutedims(hcat(collect.(field)...))
    out = similar(board, String)
    R = CartesianIndices(board)
    I1 = oneunit(first(R))
    for I in R
        n = count(J -> board[J] == '*', max(first(R), I - I1):min(last(R), I + I1))
        out[I] = board[I] == '*' ? "*" : n == 0 ? " " : string(n)
    end
    [join(r) for r in eachrow(out)]
end

@testset "mines" begin
    @test annotate(["   ", " * ", "   "]) == ["111", "1*1", "111"]
    @test annotate([" *  * "]) == ["1*11*1"]
    @test annotate([]) == []
    @test annotate([" *  * ", "  *   ", "    * ", "   * *", " *  * ", "      "]) == ["1*22*1", "12*322", " 123*2", "112*4*", "1*22*2", "111111"]
end
# expect: Test Summary: | Pass  Total  Time
# expect: mines         |    4      4  0.0s
