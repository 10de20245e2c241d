using Test

rotate(n::Integer, c::AbstractChar) = isuppercase(c) ? 'A' + (c - 'A' + n) % 26 : islowercase(c) ? 'a' + (c - 'a' + n) % 26 : c
rotate(n::Integer, s::AbstractString) = map(c -> rotate(n, c), s)
for n in 0:26
    macroname = Symbol(:R, n, :_str)
    @eval macro $macroname(s)
        rotate($n, s)
    end
end

@testset "rotate" begin
    @test rotate(5, "OMG") == "TRL"
    @test rotate(13, 'm') == 'z'
    @test rotate(4, "Testing 1 2 3 testing") == "Xiwxmrk 1 2 3 xiwxmrk"
    @test R5"OMG" == "TRL"
    @test R13"The quick brown fox jumps over the lazy dog." == "Gur dhvpx oebja sbk whzcf bire gur ynml qbt."
    @test R26"Cool" == "Cool"
end
# expect: Test Summary: | Pass  Total  Time
# expect: rotate        |    6      6  0.0s
