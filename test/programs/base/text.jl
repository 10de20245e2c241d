# SubString, searching, splitting, replacing, regular expressions.
println(split("a b c"), " ", split("a,b,,c", ","), split("", ","), split(""), rsplit("a.b.c", "."))
# expect: SubString{String}["a", "b", "c"] SubString{String}["a", "b", "", "c"]SubString{String}[""]SubString{String}[]SubString{String}["a", "b", "c"]
println(split("abc", ""), split("a1b22c", isdigit), split("héllo wörld", 'ö'))
# expect: SubString{String}["a", "b", "c"]SubString{String}["a", "b", "", "c"]SubString{String}["héllo w", "rld"]
println(replace("abc", "" => "-"), replace("hello", 'l' => "L"), replace("abc", "b" => "X", "c" => "Y", 'a' => 'Z'), replace("aab", isletter => uppercase), replace("hello world", "o" => uppercase))
# expect: -a-b-c-heLLoZXYAABhellO wOrld
println(findfirst("lo", "hello"), findlast("l", "hello"), findprev("l", "hello", 3), findnext('l', "hello", 4), findall("l", "hello"), findall("aa", "aaaa"))
# expect: 4:54:43:34UnitRange{Int64}[3:3, 4:4]UnitRange{Int64}[1:2, 3:4]
println(strip("  hé "), "|", chop("héé"), "|", chomp("abc\r\n"), "|", first("héllo", 2), last("hellö", 2), "|", lpad("é", 4, "ab"), rpad("x", 5, '.'))
# expect: hé|hé|abc|hélö|abaéx....
println(typeof(strip(" a ")), typeof(first("abc", 2)), typeof(split("a b")), typeof("abc"[1:2]), typeof(SubString("abc", 1, 2)))
# expect: SubString{String}StringVector{SubString{String}}StringSubString{String}
s = SubString("héllo wörld", 1, 8)
println(s, " ", length(s), " ", s[1], s[2], " ", s == "héllo w", " ", hash(s) == hash("héllo w"), " ", s[end], s[2:4], " ", lastindex(s), repr(s))
# expect: héllo w 7 hé true true wél 8"héllo w"
println(collect(s), " ", reverse(s), uppercase(s), " ", parse(Int, SubString("a12", 2)))
# expect: ['h', 'é', 'l', 'l', 'o', ' ', 'w'] w olléhHÉLLO W 12
d = Dict("a" => 1); println(d[SubString("xa", 2)])
# expect: 1
println(occursin(Regex("l+"), "hello"), " ", match(Regex("(l+)(?<x>o)"), "hello"), " ", match(Regex("z"), "a"), " ", Regex("a\\d\"b","i"))
# expect: true RegexMatch("llo", 1="ll", x="o") nothing r"a\d\"b"i
m = match(Regex("(?<y>\\d+)-(?<m>\\d+)"), "on 2024-05!")
println(m.match, " ", m[1], " ", m["m"], " ", m[:y], " ", m.offset, m.offsets, " ", m.captures, keys(m))
# expect: 2024-05 2024 05 2024 4[4, 9] Union{Nothing, SubString{String}}["2024", "05"]["y", "m"]
println([x.match for x in eachmatch(Regex("\\d+"), "1 22 333")], collect(eachmatch(Regex("a*"), "baac")))
# expect: SubString{String}["1", "22", "333"]RegexMatch{String}[RegexMatch(""), RegexMatch("aa"), RegexMatch(""), RegexMatch("")]
println(replace("hello world", Regex("o(.)") => SubstitutionString("<\\1>")), replace("a1b2", Regex("\\d") => x -> string(parse(Int, x) + 1)))
# expect: hell< >w<r>lda2b3
println(split("a1b22c", Regex("\\d+")), findfirst(Regex("l+"), "hello"), findall(Regex("l"), "hello"), startswith("hello", Regex("he")), endswith("hello", Regex("l+o")))
# expect: SubString{String}["a", "b", "c"]3:4UnitRange{Int64}[3:3, 4:4]truetrue
println(match(Regex("ö(.)"), "héllo wörld").offset, match(Regex("ö(.)"), "héllo wörld")[1])
# expect: 9r
a, b = match(Regex("(\\w+) (\\w+)"), "john smith"); println(b, a)
# expect: smithjohn
println(repr("a\0b\x7fé\u2028\"\$x\n"), repr('\u2028'), repr('\e'), repr('é'))
# expect: "a\0b\x7fé\u2028\"\$x\n"'\u2028''\e''é'
println(isletter('é'), isuppercase('Σ'), lowercase('Σ'), uppercase("straße"), textwidth("日本"), isnumeric('½'), ispunct('!'), ispunct('$'))
# expect: truetrueσSTRAẞE4truetruefalse
println(titlecase("hello wORLD-foo"), uppercasefirst("hello"), lowercasefirst("HELLO"), map(c -> c + 1, "abc"), filter(isdigit, "a1b2"))
# expect: Hello World-FooHellohELLObcd12
println(codeunits("ab"), bytes2hex(UInt8[1, 255]), hex2bytes("01ff"), escape_string("a\"b\n"), unescape_string("a\\tb\\x41"))
# expect: UInt8[0x61, 0x62]01ffUInt8[0x01, 0xff]a\"b\na	bA
for (i, c) in pairs("aé b") println(i, "=>", c) end
# expect: 1=>a
# expect: 2=>é
# expect: 4=> 
# expect: 5=>b
println(collect(eachindex("aéb")), nextind("aéb", 2), prevind("aéb", 4), thisind("aéb", 3), nextind("aéb", 1, 2))
# expect: [1, 2, 4]4224
io = IOBuffer(); write(io, "hello\nworld\n"); seekstart(io); println(readline(io), "|", read(io, String), "|", eof(io))
# expect: hello|world
# expect: |true
io = IOBuffer("a\nb\n\nc"); println(readlines(io))
# expect: ["a", "b", "", "c"]
println('a' in "abc", count('l', "hello"), count("l", "hello"), count(isdigit, "a1b2"), unique("hello"), sort(collect("hello")))
# expect: true222['h', 'e', 'l', 'o']['e', 'h', 'l', 'l', 'o']
println("abc" * 'd' * SubString("xyz", 2), "ab"^2, cmp("a", "b"), "a" < SubString("b"), isless("a", "b"))
# expect: abcdyzabab-1truetrue
println(contains("abc")("abc") , occursin("abc")("b"), startswith("a")("abc"))
# expect: truetruetrue
