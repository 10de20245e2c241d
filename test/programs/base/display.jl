# How values are printed, and how the REPL displays them.
println([1.5, 2.0], [[1,2],[3]], Int[], [], Any[1,"a"], [1 2;3 4], ["a" 'b'], [nothing, 1], (1,), (a=1,b="x"), [(1,2),(3,4)])
# expect: [1.5, 2.0][[1, 2], [3]]Int64[]Any[]Any[1, "a"][1 2; 3 4]Any["a" 'b']Union{Nothing, Int64}[nothing, 1](1,)(a = 1, b = "x")[(1, 2), (3, 4)]
println(Dict("a"=>1), Dict{String,Int}(), Set([1]), Set{Int}(), 1=>2, "a"=>(1=>2), :a=>'b', 1:3, 1:2:5, 0.0:0.5:1.0, (1:3)[2:3])
# expect: Dict("a" => 1)Dict{String, Int64}()Set([1])Set{Int64}()1 => 2"a" => (1 => 2):a => 'b'1:31:2:50.0:0.5:1.02:3
println(Float32[1,2.5], Float16[1], UInt8[1,2], Bool[true,false], [true false], 'a':'c', Some(1), [Some(1)], nothing, [:a,:b])
# expect: Float32[1.0, 2.5]Float16[1.0]UInt8[0x01, 0x02]Bool[1, 0]Bool[1 0]'a':1:'c'Some(1)Some{Int64}[Some(1)]nothing[:a, :b]
println(sum, " ", typeof(1), " ", Val(1), " ", Val{:a}(), " ", [1,2,3]', " ", Ref(1), [Int,String], [sum,prod], " ", CartesianIndex(1,2))
# expect: sum Int64 Val{1}() Val{:a}() [1 2 3] Base.RefValue{Int64}(1)DataType[Int64, String]Function[sum, prod] CartesianIndex(1, 2)
struct P; x; y::Float64; end
struct Q{T}; v::Vector{T}; end
mutable struct M; a::Int; end
println(P(1,2.0), P("a",1), Q([1,2]), Q(Any[1]), [P(1,2)], M(1), Q([P(1,2)]))
# expect: P(1, 2.0)P("a", 1.0)Q{Int64}([1, 2])Q{Any}(Any[1])P[P(1, 2.0)]M(1)Q{P}(P[P(1, 2.0)])
display([1,2,3]); display([1.5,22.25]); display([1 2;3 40]); display(["a","b"]); display(Dict("a"=>1)); display((1,2)); display("a"); display('a'); display(1.0); display(nothing)
# expect: 3-element Vector{Int64}:
# expect:  1
# expect:  2
# expect:  3
# expect: 2-element Vector{Float64}:
# expect:   1.5
# expect:  22.25
# expect: 2×2 Matrix{Int64}:
# expect:  1   2
# expect:  3  40
# expect: 2-element Vector{String}:
# expect:  "a"
# expect:  "b"
# expect: Dict{String, Int64} with 1 entry:
# expect:   "a" => 1
# expect: (1, 2)
# expect: "a"
# expect: 'a': ASCII/Unicode U+0061 (category Ll: Letter, lowercase)
# expect: 1.0
# expect: nothing
display(1:3); display(Set([1])); display(:a); display(Int); display([1.0 22.5; 333.123456789 4]); display([]); display(Int[]); display([1,"a",:b]); display([nothing,1])
# expect: 1:3
# expect: Set{Int64} with 1 element:
# expect:   1
# expect: :a
# expect: Int64
# expect: 2×2 Matrix{Float64}:
# expect:    1.0    22.5
# expect:  333.123   4.0
# expect: Any[]
# expect: Int64[]
# expect: 3-element Vector{Any}:
# expect:  1
# expect:   "a"
# expect:   :b
# expect: 2-element Vector{Union{Nothing, Int64}}:
# expect:   nothing
# expect:  1
display(Dict{Int,Int}()); display(P(1,2)); display([[1,2],[3]]); display(3=>4); display(zeros(2,0)); display(1e10); display([1e10,1.0]); display([0.1,1e-5,123456.789]);
# expect: Dict{Int64, Int64}()
# expect: P(1, 2.0)
# expect: 2-element Vector{Vector{Int64}}:
# expect:  [1, 2]
# expect:  [3]
# expect: 3 => 4
# expect: 2×0 Matrix{Float64}
# expect: 1.0e10
# expect: 2-element Vector{Float64}:
# expect:  1.0e10
# expect:  1.0
# expect: 3-element Vector{Float64}:
# expect:       0.1
# expect:       1.0e-5
# expect:  123456.789
println(repr(:a), repr("a"), repr('a'), repr([:a]), repr(:(a+b)), repr(Symbol("a b")), repr(nothing), repr(1=>"a"))
# expect: :a"a"'a'[:a]:(a + b)Symbol("a b")nothing1 => "a"
println(sprint(show, "text/plain", [1,2]), summary([1,2]), summary("abc"), summary(Dict(1=>2)), summary(1:3), summary((1,2)))
# expect: 2-element Vector{Int64}:
# expect:  1
# expect:  22-element Vector{Int64}3-codeunit StringDict{Int64, Int64} with 1 entry3-element UnitRange{Int64}Tuple{Int64, Int64}
print([1,2], "\n"); print(stdout, :a, 'b', "c", 1.0f0, 0x01, "\n")
# expect: [1, 2]
# expect: abc1.01
println(1.0, " ", 1e6, " ", 1e5, " ", 123456789.0, " ", 1e-4, " ", 1e-5, " ", 0.1f0, " ", 1f10, " ", Float16(0.1), " ", NaN, " ", -0.0, " ", Inf32, 1e22, " ", 1e16)
# expect: 1.0 1.0e6 100000.0 1.23456789e8 0.0001 1.0e-5 0.1 1.0e10 0.1 NaN -0.0 Inf1.0e22 1.0e16
show(stdout, MIME("text/plain"), [1,2]); println()
# expect: 2-element Vector{Int64}:
# expect:  1
# expect:  2
println(string(1, "a", :b, 'c', 1.5, nothing, [1], (1,)), string(nothing), "$(nothing) $([1]) $("x")")
# expect: 1abc1.5nothing[1](1,)nothingnothing [1] x
