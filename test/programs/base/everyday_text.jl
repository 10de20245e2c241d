# What programs do with text every day.
println(occursin.(r"a", ["abc", "xyz"]), replace.(["a1","b2"], r"\d" => ""), match.(r"\d", ["a1"]), split.(["a b", "c d"]), 1)
# expect: Bool[1, 0]["a", "b"]RegexMatch{String}[RegexMatch("1")]Vector{SubString{String}}[["a", "b"], ["c", "d"]]1
println(length.(split("ab c")), join.(["ab","cd"], "-"), first.(["ab","cd"]), string.("a", [1,2]), "a" .* ["b","c"], uppercase.('a':'c'), parse.(Int, ["1","2"]))
# expect: [2, 1]["a-b", "c-d"]['a', 'c']["a1", "a2"]["ab", "ac"]['A', 'B', 'C'][1, 2]
foreach(println, split("a b"))
# expect: a
# expect: b
lines = split("a,1\nb,2\n", '\n'; keepempty=false)
for l in lines
    k, v = split(l, ",")
    println(k, "=>", parse(Int, v))
end
# expect: a=>1
# expect: b=>2
table = [("alice", 3.14159, 42), ("bob", 2.0, 7)]
for (n, x, k) in table
    println(rpad(n, 10), "|", lpad(round(x, digits=2), 8), "|", lpad(k, 4))
end
# expect: alice     |    3.14|  42
# expect: bob       |     2.0|   7
println(isempty.(["", "a"]), contains.(["abc"], "b"), strip.([" a "]), lpad.(1:3, 2, '0'))
# expect: Bool[1, 0]Bool[1]SubString{String}["a"]["01", "02", "03"]
words = ["apple", "Banana", "cherry"]
println(sort(words, by=lowercase), sort(words, by=length, rev=true), maximum(length, words), argmax(length, words), Dict(w => length(w) for w in words)["apple"])
# expect: ["apple", "Banana", "cherry"]["Banana", "cherry", "apple"]6Banana5
println(join(map(w -> uppercasefirst(w), words), ", ", " and "), "-"^10, "=" ^ 3)
# expect: Apple, Banana and Cherry----------===
s = "Mississippi"
println(unique(s), Set("aab") == Set("ab"), [count(==(c), s) for c in unique(s)], Dict(c => count(c, s) for c in s)['s'])
println("αβγ"[1], "αβγ"[3], try "αβγ"[2] catch e; typeof(e) end, nextind("αβγ", 1), length("αβγ"), lastindex("αβγ"), eachindex("αβγ") |> collect)
ispal(s) = (t = filter(isletter, lowercase(s)); t == reverse(t)); println(ispal("A man, a plan, a canal: Panama"))
caesar = map(collect("abcxyz")) do c
    Char(mod(Int(c) - 97 + 3, 26) + 97)
end
println(String(caesar), join(caesar), typeof(caesar))
println(tuple("ab"...), ["ab"...], [c for c in "ab" if c > 'a'], collect(enumerate("ab")), Iterators.reverse("abc") |> collect, reverse(collect("abc")))
println(bytes2hex(codeunits("abc")), Int.(codeunits("AB")), UInt8('a'), String(['a','b']), string(['a','b']), String([0x61]), Vector{UInt8}("ab"), collect("ab") .+ 1)
println("abc" in ["abc"], 'a' ∈ "abc", 'z' ∉ "abc", "abc" == "ABC", lowercase("ABC") == "abc", "a" * "b" == "ab", isequal("a", "a"))
print("no newline"); print("\n"); print(1, 2, "\n"); println(); println("é", 'ñ', "\u2603")
println(lpad("", 3) * "|", rpad("", 3) * "|", lpad("abc", 2), lpad("x", 3))
println(parse(Float64, "1e3"), parse(Int, "-5"), tryparse(Int, "1.5"), parse(Float64, " 2.5 "), isnothing(tryparse(Int, "")))
println(replace("a.b.c", "." => ""; count=1), replace("abab", "a" => "b", "b" => "a"), replace("x", 'x' => 'y'), replace("hello", r"l+" => m -> uppercase(m)), replace("abc", r"(?<first>a)" => s"[\g<first>]"))
println(rstrip("a\n"), "|", chomp("a\n\n"), "|", chop("abc", tail=2), chopprefix("abc", "a"), chopsuffix("abc", "c"), first("abc", 10), last("abc", 10))
println(match(r"(\d+)\s*(\w+)?", "12 apples").captures, match(r"x", "y") === nothing, [m.offset for m in eachmatch(r"a", "banana")], collect(m.match for m in eachmatch(r"\w+", "a bc")))
println(repr("a'b"), repr('"'), "tab\there", 'a':'e' |> collect |> join, collect('a':2:'g'), 'a' < 'b', 'a' == "a", string('a') == "a", Int('0'), '0' + 5, isdigit('5') ? 5 : 0)
rot(n, s) = map(c -> isuppercase(c) ? 'A' + (c - 'A' + n) % 26 : islowercase(c) ? 'a' + mod(c - 'a' + n, 26) : c, s)
println(rot(13, "Hello, World!"))
encode(s) = join(join.(Iterators.partition(filter(isletter, lowercase(s)), 5)), " ")
println(encode("Hello world foo"))
println(replace("4.5e3", r"(\d)\.(\d)" => s"\2.\1"), " ", replace("abc", r"[aeiou]" => uppercase))
println(join([rpad("a", 3), lpad(12, 5, '0'), "x"^3], "|"))
println([parse(Int, c) for c in "12345"], sum(parse.(Int, split("1 2 3"))), parse.(Int, collect("123")))
println(string.(1:3), string(12, base=2), string(5, pad=3), bitstring(Int8(5)), digits(123))
println(lowercase.(["A","B"]), uppercase("é"), first("abc"), last("abc"), "abc"[end:-1:1], "abc"[[1,3]])
for (i, w) in enumerate(split("the quick brown")) println(i, ": ", titlecase(w)) end
acronym(s) = join(uppercase(first(w)) for w in split(s, r"[\s\-_]+"; keepempty=false))
println(acronym("Portable Network-Graphics"))
println(occursin(r"^[A-Z]{2}\d+$", "AB12"), match(r"(?<a>\d+)", "x12")[:a], isnothing(match(r"q", "a")))
clean(s) = (d = filter(isdigit, s); length(d) == 11 && d[1] == '1' ? d[2:end] : d)
println(clean("+1 (223) 456-7890"))
s = "hello"
println(s[1], s[2:3], s[end], s[begin], collect(s)[2], Char(s[1] + 1), s * "!" ^ 2, 'h' in s, "ell" ⊆ s)
println(sort(collect("hello")), join(sort(collect("hello"))), String(sort(collect("hello"))), join(reverse(split("a b c")), " "))
println(Dict(c => count(==(c), "hello") for c in "helo") |> collect |> sort)
println(all(isletter, "abc"), any(isdigit, "abc1"), count(isuppercase, "aBC"), findall(==('l'), "hello"), zip("ab", "cd") |> collect)
println("$(1+1) $(join(["a","b"], ", ")) $(s[1:2])$(s)", "a\tb\\n", raw"a\nb")
io = IOBuffer()
for i in 1:3
    print(io, i, i < 3 ? "," : "\n")
end
print(String(take!(io)))
println(cmp("a","b"), "a" < "b", max("abc","abd"), isless("a","B"), sort(["b","A","c"], by=lowercase), sort(["bb","a"], by=length))
println(startswith.(["ab","b"], "a"), endswith("abc", r"c$"), strip("  a "), strip("xxaxx", 'x'), lstrip("00120", '0'), rstrip("1.500", '0'))
println(codepoint('a'), Int('a'), Char(0x41), '\u00e9', "\u00e9" == "é", length("é"), sizeof("é"), ncodeunits("日本"))
println(tryparse(Int, "abc"), tryparse(Float64, "1.5"), parse(Int, "ff", base=16), parse(Bool, "true"), something(tryparse(Int, "x"), 0))
println(split("k=v;k2=v2", r"[;=]"), split("a::b", "::"), Dict(split(p, "=")[1] => split(p, "=")[2] for p in split("a=1&b=2", "&")))
println(repr("text/plain", 1.5), sprint(show, "a"), sprint(print, "a"), sprint() do io; print(io, "do"); end)
println(Symbol("a", 1), :a == Symbol("a"), string(:abc), String(:abc) * "x", uppercase(string(:abc)))
a, b = split("x y"); println(a, b); x, rest... = split("1 2 3"); println(rest)
println(isempty(""), isempty("a"), "" == "", "abc" == 'a' * "bc", 'a' * 'b', string('a', 'b'), "a" === "a", "abc" != "abd")
println(foldl(*, ["a","b"]), reduce((a, b) -> "$b$a", split("a b c")), mapreduce(uppercase, *, ["a","b"]), prod(["x","y"]), accumulate(*, ["a","b","c"]))
println(findfirst('b', "abc"), findnext("a", "banana", 3), findlast('a', "banana"), indexin(['a'], ['b','a']), searchsortedfirst([1,3,5], 3))
println([uppercase(c) for c in "abc"], map(uppercase, ["a","b"]), filter(c -> c != 'a', "banana"), replace(["a","b"], "a" => "z"), map(c -> Int(c) - Int('0'), collect("123")))
# expect: ['M', 'i', 's', 'p']true[1, 4, 4, 2]4
# expect: αβStringIndexError335[1, 3, 5]
# expect: true
# expect: defabcdefabcVector{Char}
# expect: ('a', 'b')['a', 'b']['b'][(1, 'a'), (2, 'b')]['c', 'b', 'a']['c', 'b', 'a']
# expect: 616263[65, 66]97ab['a', 'b']aUInt8[0x61, 0x62]['b', 'c']
# expect: truetruetruefalsetruetruetrue
# expect: no newline
# expect: 12
# expect:
# expect: éñ☃
# expect:    |   |abc  x
# expect: 1000.0-5nothing2.5true
# expect: ab.cbabayheLLo[a]bc
# expect: a|a
# expect: |abcababcabc
# expect: Union{Nothing, SubString{String}}["12", "apples"]true[2, 4, 6]SubString{String}["a", "bc"]
# expect: "a'b"'"'tab	hereabcde['a', 'c', 'e', 'g']truefalsetrue4855
# expect: Uryyb, Jbeyq!
# expect: hello world foo
# expect: 5.4e3 Abc
# expect: a  |00012|xxx
# expect: [1, 2, 3, 4, 5]6[1, 2, 3]
# expect: ["1", "2", "3"]110000500000101[3, 2, 1]
# expect: ["a", "b"]Éaccbaac
# expect: 1: The
# expect: 2: Quick
# expect: 3: Brown
# expect: PNG
# expect: true12true
# expect: 2234567890
# expect: heloheihello!!truetrue
# expect: ['e', 'h', 'l', 'l', 'o']ehlloehlloc b a
# expect: ['e' => 1, 'h' => 1, 'l' => 2, 'o' => 1]
# expect: truetrue2[3, 4][('a', 'c'), ('b', 'd')]
# expect: 2 a, b hehelloa	b\na\nb
# expect: 1,2,3
# expect: -1trueabdfalse["A", "b", "c"]["a", "bb"]
# expect: Bool[1, 0]trueaa1201.5
# expect: 9797Aétrue126
# expect: nothing1.5255true0
# expect: SubString{String}["k", "v", "k2", "v2"]SubString{String}["a", "b"]Dict{SubString{String}, SubString{String}}("a" => "1", "b" => "2")
# expect: 1.5"a"ado
# expect: a1trueabcabcxABC
# expect: xy
# expect: SubString{String}["2", "3"]
# expect: truefalsetruetrueababtruetrue
# expect: abcbaABxy["a", "ab", "abc"]
# expect: 24:46[2]2
# expect: ['A', 'B', 'C']["A", "B"]bnn["z", "b"][1, 2, 3]
