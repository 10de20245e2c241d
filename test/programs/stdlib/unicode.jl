using Unicode
println(collect(graphemes("ae\u0301b")), length(graphemes("👨‍👩‍👧x")), Unicode.normalize("é", :NFD) == "e\u0301", Unicode.normalize("é"; stripmark=true))
# expect: SubString{String}["a", "é", "b"]2truee
println(join(graphemes("xé"), "."))
# expect: x.é
println(reverse("añb"), join(reverse(collect(graphemes("ae\u0301b")))))
# expect: bñabéa
