using Test

function wordcount(s)
    d = Dict{String,Int}()
    for m in eachmatch(r"\b[\w']+\b", lowercase(s))
        d[m.match] = get(d, m.match, 0) + 1
    end
    d
end
wc2(s) = reduce((d, w) -> mergewith!(+, d, Dict(w => 1)), strip.(split(lowercase(s), r"[^\w']+", keepempty = false), '\''); init = Dict{String,Int}())

@testset "words $f" for f in (wordcount, wc2)
    @test f("one fish two fish") == Dict("one" => 1, "fish" => 2, "two" => 1)
    @test f("car: carpet as java: javascript!!&@\$%^&") == Dict(w => 1 for w in ["car", "carpet", "as", "java", "javascript"])
    @test f("go Go GO") == Dict("go" => 3)
    @test f("'large' and large") == Dict("large" => 2, "and" => 1)
    @test f("First: don't laugh. Then: don't cry.")["don't"] == 2
end
# expect: Test Summary:   | Pass  Total  Time
# expect: words wordcount |    5      5  0.0s
# expect: Test Summary: | Pass  Total  Time
# expect: words wc2     |    5      5  0.0s
