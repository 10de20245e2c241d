# Strings and SubStrings together, compact numbers, splitting and joining of every kind.
struct N; name::String; end
println(N(split("a b")[1]), Vector{String}(split("a b")), String.(split("a b")), convert(Vector{String}, split("a b")), push!(String[], split("a b")[2]), ["a", split("b")[1]], vcat(["a"], split("b c")), typeof([split("a")[1]]))
# expect: N("a")["a", "b"]["a", "b"]["a", "b"]["b"]["a", "b"]["a", "b", "c"]Vector{SubString{String}}
f(x::AbstractString)::String = x
println(f(split("q r")[1]), typeof(f(split("q r")[1])), Dict{String,Int}(split("a")[1] => 1), Dict(split("a=b", "=")[1] => 1), Set(split("a a b")), in("a", split("a b")), "a" in Set(split("a")), unique(split("a a")), sort(split("c a b")), sort(split("b a"); rev=true))
# expect: qStringDict("a" => 1)Dict{SubString{String}, Int64}("a" => 1)Set(SubString{String}["a", "b"])truetrueSubString{String}["a"]SubString{String}["a", "b", "c"]SubString{String}["b", "a"]
println([sprint(show, x; context=:compact => true) for x in (3.14159265, 123456.789, 0.000123456789, 1e10, 1.0, 1234567.0, 0.1 + 0.2, 99999.95, 1/3)])
# expect: ["3.14159", "1.23457e5", "0.000123457", "1.0e10", "1.0", "1.23457e6", "0.3", "100000.0", "0.333333"]
println(split("a,b;c", [',', ';']), split("a,b;c", (',', ';')), split("a1b2", isdigit), split("aXXb", "XX"), split("abc", r""), split("a b"; limit=1), split(" a "), split(" a ", " "), split("", ""), rsplit("a b c"; limit=2))
# expect: SubString{String}["a", "b", "c"]SubString{String}["a", "b", "c"]SubString{String}["a", "b", ""]SubString{String}["a", "b"]SubString{String}["a", "b", "c"]SubString{String}["a b"]SubString{String}["a"]SubString{String}["", "a", ""]SubString{String}[""]SubString{String}["a b", "c"]
println(join(["a"], ","), join([], ","), join(1:3), join((1, 'a', "b"), "-", " & "), join([1, 2], ", ", " and "), join(["x", "y", "z"], ", ", ", and "))
# expect: a1231-a & b1 and 2x, y, and z
println(strip("\t a\n"), "|", strip(isdigit, "12a34"), "|", strip("abcab", ['a', 'b']), "|", lstrip(isspace, " x "), "|")
# expect: a|a|c|x |
println(findfirst(isequal('b'), "abc"), findfirst(in("xyz"), "day"), findlast("a", "banana"), findfirst("", "abc"), findnext(isuppercase, "aBcD", 3), findprev('a', "banana", 5), something(findfirst('q', "abc"), 0))
# expect: 236:61:0440
println(nextind("aé", 0), prevind("aé", 2), "aé"[nextind("aé", 1)], isvalid("aé", 3), thisind("aé", 3), length("aé", 1, 2), ncodeunits('é'), codeunit("aé", 2))
# expect: 11éfalse222195
println(cmp("a", "a"), cmp("b", "a"), "a" ≤ "b", "ab" > "aa", isless("Z", "a"), minimum(["b", "a"]), extrema("hello"), maximum("hello"), argmin(["b", "a"]))
# expect: 01truetruetruea('e', 'o')o2
println("abc"[2], "abc"[2:2], "abc"[2:end], view("abc", 1:2), "abc"[:], "abc"[begin:end-1], get("abc", 9, missing), eltype("abc"), typeof("abc"[1:2]), keytype(Dict("a"=>1)))
println(reverse("héllo"), reverse(SubString("abc", 1, 2)), repeat("ab", 2), "ab"^0, repeat('x', 3), "x"^3 * "y", string("a", 1, :b, 2.0, nothing, missing, [1], (1, 2), 1:2))
println(lowercase('A'), uppercase("ß"), titlecase("o'neil"), isascii("é"), isascii("e"), islowercase('a'), isxdigit('g'), iscntrl('\n'), isprint(' '), isspace('\u00a0'))
# expect: bbbcababcabmissingCharStringString
# expect: olléhbaababxxxxxxya1b2.0nothingmissing[1](1, 2)1:2
# expect: aẞO'Neilfalsetruetruefalsetruetruetrue
