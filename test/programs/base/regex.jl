# Regular expressions: PCRE's syntax on the host's engine.
t(r, s) = (m = match(r, s); println(m === nothing ? "nothing" : string(repr(m.match), " ", m.captures, " ", m.offset)))
t(r"\Aab\z", "ab"); t(r"ab\Z", "ab\n"); t(r"ab$", "ab\n"); t(r"^b"m, "a\nb"); t(r"a.b", "a\nb"); t(r"a.b"s, "a\nb")
# expect: "ab" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
# expect: "b" Union{Nothing, SubString{String}}[] 3
# expect: nothing
# expect: "a\nb" Union{Nothing, SubString{String}}[] 1
t(r"a b  c"x, "abc")
# expect: "abc" Union{Nothing, SubString{String}}[] 1
t(r"(?i)AB(?-i)c", "abc"); t(r"(?i:A)b", "ab"); t(r"a(?i)b|C", "c"); t(r"(?x) a  b ", "ab")
# expect: "abc" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
# expect: "c" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
t(r"[[:alpha:]]+[[:digit:]]*", "héllo12!"); t(r"[^[:space:]]+", "  ab c"); t(r"[\w-]+", "foo-bar baz"); t(r"[]a]+", "]a"); t(r"[^]]+", "ab]")
# expect: "héllo12" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 3
# expect: "foo-bar" Union{Nothing, SubString{String}}[] 1
# expect: "]a" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
t(r"(\w)\1", "hello"); t(r"(?<q>['\"]).*?\k<q>", "say 'hi' x"); t(r"(?P<n>a)(?P=n)", "aa"); t(r"(a)(?:b)(c)?", "ab")
# expect: "ll" Union{Nothing, SubString{String}}["l"] 3
# expect: "'hi'" Union{Nothing, SubString{String}}["'"] 5
# expect: "aa" Union{Nothing, SubString{String}}["a"] 1
# expect: "ab" Union{Nothing, SubString{String}}["a", nothing] 1
t(r"a++b", "aaab"); t(r"(?>a+)b", "aab"); t(r"a*+a", "aaa"); t(r"(?=\d{3})\d+", "12 345"); t(r"(?<!\$)\b\d+", "\$12 34"); t(r"(?<=\$)\d+", "x\$12")
# expect: "aaab" Union{Nothing, SubString{String}}[] 1
# expect: "aab" Union{Nothing, SubString{String}}[] 1
# expect: nothing
# expect: "345" Union{Nothing, SubString{String}}[] 4
# expect: "34" Union{Nothing, SubString{String}}[] 5
# expect: "12" Union{Nothing, SubString{String}}[] 3
t(r"\d{2,3}?", "12345"); t(r"x{2}", "xxx"); t(r"a{,2}", "a{,2}"); t(r"\x41\x{42}\103", "ABC"); t(r"\h+\H", "a \tb"); t(r"a\Rb", "a\r\nb")
# expect: "12" Union{Nothing, SubString{String}}[] 1
# expect: "xx" Union{Nothing, SubString{String}}[] 1
# expect: "a{,2}" Union{Nothing, SubString{String}}[] 1
# expect: "ABC" Union{Nothing, SubString{String}}[] 1
# expect: " \tb" Union{Nothing, SubString{String}}[] 2
# expect: "a\r\nb" Union{Nothing, SubString{String}}[] 1
t(r"\p{Lu}\p{Ll}+", "été Été"); t(r"\pL+", "abc1"); t(r"\p{Greek}+", "abc αβγ"); t(r"\Qa.b\E+", "a.bbb"); t(r"[\d.]+", "v1.2.3"); t(r"\$\{(\w+)\}", "a \${b}")
# expect: "Été" Union{Nothing, SubString{String}}[] 7
# expect: "abc" Union{Nothing, SubString{String}}[] 1
# expect: "αβγ" Union{Nothing, SubString{String}}[] 5
# expect: "a.bbb" Union{Nothing, SubString{String}}[] 1
# expect: "1.2.3" Union{Nothing, SubString{String}}[] 2
# expect: "\${b}" Union{Nothing, SubString{String}}["b"] 3
t(r"[a-z&&[^b]]+", "a&b"); t(r"[\[\]]+", "[]"); t(r"a|b|", "c"); t(r"()", "x"); t(r"(a|b)*c", "abac"); t(r"\bfoo\b", "a foo b"); t(r"^\s*$", ""); t(r"\N+", "ab\nc")
# expect: nothing
# expect: "[]" Union{Nothing, SubString{String}}[] 1
# expect: "" Union{Nothing, SubString{String}}[] 1
# expect: "" Union{Nothing, SubString{String}}[""] 1
# expect: "abac" Union{Nothing, SubString{String}}["a"] 1
# expect: "foo" Union{Nothing, SubString{String}}[] 3
# expect: "" Union{Nothing, SubString{String}}[] 1
# expect: "ab" Union{Nothing, SubString{String}}[] 1
t(r"é+", "caféé"); t(r".", "é"); t(r"日(.)", "x日本"); t(r"\w+", "日本 x"); t(r"(?<year>\d{4})-(?<month>\d\d)", "on 2024-05-06"); t(r"\/\-\@\#\%", "/-@#%"); t(r"\"q\"", "a\"q\"")
# expect: "éé" Union{Nothing, SubString{String}}[] 4
# expect: "é" Union{Nothing, SubString{String}}[] 1
# expect: "日本" Union{Nothing, SubString{String}}["本"] 2
# expect: "日本" Union{Nothing, SubString{String}}[] 1
# expect: "2024-05" Union{Nothing, SubString{String}}["2024", "05"] 4
# expect: "/-@#%" Union{Nothing, SubString{String}}[] 1
# expect: "\"q\"" Union{Nothing, SubString{String}}[] 2
for s in ["(", "a)", "[a", "*a", "a**", "[b-a]", "\\", "(?<n>a)\\k<m>", "\\2(a)", "a{3,1}", "(?z)"]
    try; Regex(s); println("ok? ", s); catch e; println(sprint(showerror, e)); end
end
# expect: PCRE compilation error: missing closing parenthesis at offset 1
# expect: PCRE compilation error: unmatched closing parenthesis at offset 1
# expect: PCRE compilation error: missing terminating ] for character class at offset 2
# expect: PCRE compilation error: quantifier does not follow a repeatable item at offset 0
# expect: PCRE compilation error: quantifier does not follow a repeatable item at offset 2
# expect: PCRE compilation error: range out of order in character class at offset 3
# expect: PCRE compilation error: \ at end of pattern at offset 1
# expect: PCRE compilation error: reference to non-existent subpattern at offset 12
# expect: PCRE compilation error: reference to non-existent subpattern at offset 2
# expect: PCRE compilation error: numbers out of order in {} quantifier at offset 6
# expect: PCRE compilation error: unrecognized character after (? or (?- at offset 2
m = match(r"(?<a>x)(y)?", "xy"); println(m, " ", keys(m), " ", haskey(m, "a"), haskey(m, :b), haskey(m, 2), " ", length(m), collect(m))
# expect: RegexMatch("xy", a="x", 2="y") Any["a", 2] truefalsetrue 2Union{Nothing, SubString{String}}["x", "y"]
