# Displaying: media types, dump, limits, numbers of methods.
struct P; x; y::Float64; end
dump(P(1,2.0)); dump([1,2]); dump(1); dump("a"); dump((1,2)); dump(P([P(1,2)], 2))
# expect: P
# expect:   x: Int64 1
# expect:   y: Float64 2.0
# expect: Array{Int64}((2,)) [1, 2]
# expect: Int64 1
# expect: String "a"
# expect: Tuple{Int64, Int64}
# expect:   1: Int64 1
# expect:   2: Int64 2
# expect: P
# expect:   x: Array{P}((1,))
# expect:     1: P
# expect:       x: Int64 1
# expect:       y: Float64 2.0
# expect:   y: Float64 2.0
display(Dict(1=>1.23456789, 2=>3.0)); display(keys(Dict(1=>2))); display(values(Dict(1=>2))); println(keys(Dict(1=>2)), values(Dict("a"=>2)))
# expect: Dict{Int64, Float64} with 2 entries:
# expect:   1 => 1.23457
# expect:   2 => 3.0
# expect: KeySet for a Dict{Int64, Int64} with 1 entry. Keys:
# expect:   1
# expect: ValueIterator for a Dict{Int64, Int64} with 1 entry. Values:
# expect:   2
# expect: [1][2]
display([1//2, 3]); display([1+2im, 3.5]); display([missing, 1.5]); display(['a','b']); display([1=>2, 10=>3]); display(reshape(collect(1:8),2,2,2)); println(reshape(collect(1:8),2,2,2), reshape(collect(1:16),2,2,2,2))
# expect: 2-element Vector{Rational{Int64}}:
# expect:  1//2
# expect:  3//1
# expect: 2-element Vector{ComplexF64}:
# expect:  1.0 + 2.0im
# expect:  3.5 + 0.0im
# expect: 2-element Vector{Union{Missing, Float64}}:
# expect:   missing
# expect:  1.5
# expect: 2-element Vector{Char}:
# expect:  'a': ASCII/Unicode U+0061 (category Ll: Letter, lowercase)
# expect:  'b': ASCII/Unicode U+0062 (category Ll: Letter, lowercase)
# expect: 2-element Vector{Pair{Int64, Int64}}:
# expect:   1 => 2
# expect:  10 => 3
# expect: 2×2×2 Array{Int64, 3}:
# expect: [:, :, 1] =
# expect:  1  3
# expect:  2  4
# expect:
# expect: [:, :, 2] =
# expect:  5  7
# expect:  6  8
# expect: [1 3; 2 4;;; 5 7; 6 8][1 3; 2 4;;; 5 7; 6 8;;;; 9 11; 10 12;;; 13 15; 14 16]
show(IOContext(stdout, :limit=>true), collect(1:100)); println()
# expect: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10  …  91, 92, 93, 94, 95, 96, 97, 98, 99, 100]
show(IOContext(stdout, :limit=>true), MIME("text/plain"), Dict("a"=>1,"bcd"=>2)); println()
# expect: Dict{String, Int64} with 2 entries:
# expect:   "a"   => 1
# expect:   "bcd" => 2
println(first(Dict{String,Any}("a"=>1)), " ", Pair{Any,Any}(1,2), Pair{Real,Int}[1=>2])
# expect: Pair{String, Any}("a", 1) 1 => 2Pair{Real, Int64}[1 => 2]
f(x) = 1; f(x, y) = 2
display(f)
# expect: f (generic function with 2 methods)
println(f, " ", [f])
# expect: f [f]
struct V; a::Int; end
Base.show(io::IO, v::V) = print(io, "V<", v.a, ">")
display(V(1)); println([V(1)], (V(2),), Dict(1=>V(3)), "$(V(1))", string(V(2)), repr(V(1))); display([V(1),V(2)]); display(Dict(V(1)=>V(2)))
# expect: V<1>
# expect: V[V<1>](V<2>,)Dict{Int64, V}(1 => V<3>)V<1>V<2>V<1>
# expect: 2-element Vector{V}:
# expect:  V<1>
# expect:  V<2>
# expect: Dict{V, V} with 1 entry:
# expect:   V<1> => V<2>
struct W; a::Int; end
Base.show(io::IO, ::MIME"text/plain", w::W) = print(io, "W:\n", w.a)
display(W(1)); println(W(2)); display([W(3)]); show(stdout, MIME"text/plain"(), W(4)); println(repr(MIME("text/plain"), W(5)), repr("text/plain", [1,2]))
# expect: W:
# expect: 1
# expect: W(2)
# expect: 1-element Vector{W}:
# expect:  W(3)
# expect: W:
# expect: 4W:
# expect: 52-element Vector{Int64}:
# expect:  1
# expect:  2
Base.show(io::IO, ::MIME"text/html", w::W) = print(io, "<b>", w.a, "</b>")
show(stdout, "text/html", W(1)); println(showable("text/html", W(1)), MIME"text/html"(), typeof(MIME("a/b")))
# expect: <b>1</b>truetext/htmlMIME{Symbol("a/b")}
