# Strings and characters: UTF-8 indices, searching, splitting, escapes, numbers.
s = "héllo wörld"
println(s, " ", length(s), " ", sizeof(s), " ", s[1], s[2], s[4], " ", lastindex(s), " ", s[end], " ", s[1:2])
# expect: héllo wörld 11 13 hél 13 d hé
println(collect("añb"), " ", nextind(s, 2), " ", prevind(s, 4), " ", isvalid(s, 3), " ", ncodeunits("€"), " ", codeunit("a", 1))
# expect: ['a', 'ñ', 'b'] 4 2 false 3 97
println("a" * "b", " ", "ab"^3, " ", string(1, "x", 2.5, 'c', nothing), " ", "x = $(1 + 2)!", " ", repeat("-", 5), " ", 'a' * "b")
# expect: ab ababab 1x2.5cnothing x = 3! ----- ab
println(uppercase("abcé"), " ", lowercase("ÀBC"), " ", uppercasefirst("word"), " ", titlecase("a tale"), " ", reverse("abc"))
# expect: ABCÉ àbc Word A Tale cba
println(split("a,b,,c", ","), " ", split("  a b  c "), " ", split("a-b_c", ['-', '_']), " ", join([1, 2, 3], ", "), " ", join(["a", "b", "c"], ", ", " and "))
# expect: SubString{String}["a", "b", "", "c"] SubString{String}["a", "b", "c"] SubString{String}["a", "b", "c"] 1, 2, 3 a, b and c
println(strip("  x "), "|", lstrip("  x "), "|", rstrip("  x "), "|", strip("--x-", '-'), "|", chomp("line\n"), "|", chop("abc"))
# expect: x|x |  x|x|line|ab
println(replace("hello", "l" => "L"), " ", replace("abc", 'b' => 'x'), " ", replace("aXbX", "X" => ""), " ", replace("abc", "a" => "1", "c" => "3"))
# expect: heLLo axc ab 1b3
println(startswith("hello", "he"), " ", endswith("hello", "lo"), " ", occursin("ell", "hello"), " ", contains("hello", "xyz"), " ", 'e' in "hello")
# expect: true true true false true
println(findfirst("l", "hello"), " ", findfirst('l', "hello"), " ", findlast('l', "hello"), " ", findfirst("zz", "hello"), " ", findall('l', "hello"), " ", count("l", "hello"))
# expect: 3:3 3 4 nothing [3, 4] 2
println(lpad(5, 3), "|", rpad("ab", 4), "|", lpad(7, 3, '0'), " ", first("hello", 2), " ", last("hello", 3), " ", isempty(""))
# expect:   5|ab  |007 he llo true
println("abc" < "abd", " ", "abc" == "abc", " ", cmp("a", "b"), " ", "Z" < "a", " ", isless("a", "ab"), " ", max("a", "b"))
# expect: true true -1 true true b
println(repr("a\"b\n\$x\\"), " ", repr('\n'), " ", repr('\''), " ", repr("\t\0\e"), " ", :sym, " ", repr(:sym), " ", repr(Symbol("a b")))
# expect: "a\"b\n\$x\\" '\n' '\'' "\t\0\e" sym :sym Symbol("a b")
println('a' + 1, " ", 'c' - 'a', " ", Int('A'), " ", Char(97), " ", 'a' < 'b', " ", codepoint('€'), " ", isdigit('5'), isletter('x'), isspace(' '))
# expect: b 2 65 a true 8364 truetruetrue
println(parse(Int, "42"), " ", parse(Int, " -7 "), " ", parse(Float64, "2.5e3"), " ", tryparse(Int, "4x"), " ", tryparse(Float64, "abc"), " ", parse(UInt8, "200"))
# expect: 42 -7 2500.0 nothing nothing 200
println(Symbol("abc") === :abc, " ", String(:abc), " ", Symbol("a", 1), " ", string(:x), " ", map(uppercase, "abc"), " ", filter(isdigit, "a1b2"))
# expect: true abc a1 x ABC 12
for c in "aé"
    print(c, ":", ncodeunits(c), " ")
end
println(join(reverse(collect("xyz"))), " ", [c for c in "ab"], " ", "a$("b")c", " ", isascii("abc"))
# expect: a:1 é:2 zyx ['a', 'b'] abc true
function attempt(f)
    try
        f()
    catch e
        showerror(stdout, e)
        println()
    end
end
attempt(() -> "é"[2])
# expect: StringIndexError: invalid index [2], valid nearby indices [1]=>'é'
attempt(() -> "abc"[5])
# expect: BoundsError: attempt to access 3-codeunit String at index [5]
attempt(() -> parse(Int, "x1"))
# expect: ArgumentError: invalid base 10 digit 'x' in "x1"
attempt(() -> parse(Float64, "x"))
# expect: ArgumentError: cannot parse "x" as Float64
