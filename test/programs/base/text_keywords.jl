# Keyword arguments of functions on text and streams.
println(split("a,b,,c", ","; limit=2), split("a,,b", ","; keepempty=false), split(" a b  c", limit=2), rsplit("a.b.c", "."; limit=2))
# expect: SubString{String}["a", "b,,c"]SubString{String}["a", "b"]SubString{String}["a", "b  c"]SubString{String}["a.b", "c"]
println(replace("aaa", "a" => "b"; count=2), chop("hello"; head=1, tail=2), titlecase("ab-cd ef"; wordsep=isspace))
# expect: bbaelAb-cd Ef
println([m.match for m in eachmatch(Regex("aa"), "aaaa"; overlap=true)], findall("aa", "aaaa"; overlap=true))
# expect: SubString{String}["aa", "aa", "aa"]UnitRange{Int64}[1:2, 2:3, 3:4]
println(readlines(IOBuffer("a\nb\r\n"); keep=true), readline(IOBuffer("x\r\ny")), readuntil(IOBuffer("abcd"), "c"), readuntil(IOBuffer("abcd"), 'c'; keep=true))
# expect: ["a\n", "b\r\n"]xababc
println(sprint(show, 1.0; context=:compact => true), repr("x"), sprint(print, "a", 1))
# expect: 1.0"x"a1
println(sprint(show, 1.0; context=:compact => true), repr("x"), sprint(print, "a", 1))
# expect: 1.0"x"a1
d = mktempdir(); f = joinpath(d, "a"); write(f, "q\nr"); println(basename.(readdir(d; join=true)))
# expect: ["a"]
println(readlines(f), " ", readlines(f; keep=true), " ", read(f, String) == "q\nr")
# expect: ["q", "r"] ["q\n", "r"] true
rm(d; recursive=true); println(isdir(d))
# expect: false
rm(d; force=true)
printstyled("hi\n"; color=:red, bold=true)
# expect: hi
