# Vectors and matrices: literals, indexing, growing, slices, concatenation.
v = [3, 1, 2]
println(v, " ", length(v), " ", v[1], " ", v[end], " ", first(v), last(v))
# expect: [3, 1, 2] 3 3 2 32
println([1, 2.5], " ", [1, "a"], " ", Int64[], " ", [], " ", ['a', 'b'], " ", ["x", "y\n"], " ", [true, false])
# expect: [1.0, 2.5] Any[1, "a"] Int64[] Any[] ['a', 'b'] ["x", "y\n"] Bool[1, 0]
println(Int32[1, 2], " ", UInt8[1, 255], " ", [nothing], " ", [1, nothing], " ", [(1, 2)], " ", [1 => 2], " ", [[1], [2, 3]])
# expect: Int32[1, 2] UInt8[0x01, 0xff] [nothing] Union{Nothing, Int64}[1, nothing] [(1, 2)] [1 => 2] [[1], [2, 3]]
println(typeof(v), " ", typeof([1 2; 3 4]), " ", eltype(v), " ", ndims(v), " ", size(v), " ", axes(v))
# expect: Vector{Int64} Matrix{Int64} Int64 1 (3,) (Base.OneTo(3),)
push!(v, 5)
push!(v, 6, 7)
println(v)
# expect: [3, 1, 2, 5, 6, 7]
println(pop!(v), " ", popfirst!(v), " ", v)
# expect: 7 3 [1, 2, 5, 6]
pushfirst!(v, 0)
insert!(v, 2, 9)
deleteat!(v, 3)
append!(v, [10, 11])
println(v)
# expect: [0, 9, 2, 5, 6, 10, 11]
println(v[2:4], " ", v[[1, 3]], " ", v[v .> 5], " ", v[:] == v, " ", v[end-1:end])
# expect: [9, 2, 5] [0, 2] [9, 6, 10, 11] true [10, 11]
println(splice!(v, 1), " ", v)
# expect: 0 [9, 2, 5, 6, 10, 11]
v[1:2] = [7, 8]
v[end] = 1
println(v, " ", reverse(v))
# expect: [7, 8, 5, 6, 10, 1] [1, 10, 6, 5, 8, 7]
println(resize!(v, 2))
# expect: [7, 8]
println(empty!(v), " ", isempty(v))
# expect: Int64[] true
m = [1 2 3; 4 5 6]
println(m, " ", size(m), " ", size(m, 1), " ", length(m), " ", m[2, 3], " ", m[3], " ", m[end, 1], " ", lastindex(m, 2))
# expect: [1 2 3; 4 5 6] (2, 3) 2 6 6 2 4 3
println(m[1, :], " ", m[:, 2], " ", m[:, 2:3], " ", m[2:2, :], " ", m[:])
# expect: [1, 2, 3] [2, 5] [2 3; 5 6] [4 5 6] [1, 4, 2, 5, 3, 6]
m[1, 1] = 10
m[:, 3] = [0, 0]
println(m, " ", m', " ", transpose(m), " ", reshape(1:4, 2, 2))
# expect: [10 2 0; 4 5 0] [10 4; 2 5; 0 0] [10 4; 2 5; 0 0] [1 3; 2 4]
println(zeros(3), " ", ones(Int, 2), " ", fill("a", 2), " ", zeros(Int64, 2, 2), " ", trues(2), " ", fill(7, 1, 2))
# expect: [0.0, 0.0, 0.0] [1, 1] ["a", "a"] [0 0; 0 0] Bool[1, 1] [7 7]
println([1; 2; [3, 4]], " ", [1 2], " ", [[1, 2] [3, 4]], " ", vcat([1], [2.5]), " ", hcat([1, 2], [3, 4]), " ", [m; m])
# expect: [1, 2, 3, 4] [1 2] [1 3; 2 4] [1.0, 2.5] [1 3; 2 4] [10 2 0; 4 5 0; 10 2 0; 4 5 0]
println(Float32[1 2; 3 4], " ", [1.5 2; 3 4], " ", Matrix{Int64}(undef, 0, 3), " ", Array{Float64}(undef, 0))
# expect: Float32[1.0 2.0; 3.0 4.0] [1.5 2.0; 3.0 4.0] Matrix{Int64}(undef, 0, 3) Float64[]
println([x^2 for x in 1:4], " ", [x + y for x in 1:2, y in 1:3], " ", [x for x in 1:10 if iseven(x)], " ", Float64[x for x in 1:2])
# expect: [1, 4, 9, 16] [2 3 4; 3 4 5] [2, 4, 6, 8, 10] [1.0, 2.0]
println([(i, j) for i in 1:2 for j in 1:i], " ", collect(1:3), " ", collect(Float64, 1:2), " ", [i == 2 ? "b" : i for i in 1:3])
# expect: [(1, 1), (2, 1), (2, 2)] [1, 2, 3] [1.0, 2.0] Any[1, "b", 3]
a = [1, 2, 3]
b = a
b[1] = 100
c = copy(a)
c[2] = 0
println(a, " ", c, " ", a == [100, 2, 3], " ", a === b, " ", [1, 2] == [1.0, 2.0], " ", isequal([1], [1]), " ", [1, 2] < [1, 3])
# expect: [100, 2, 3] [100, 0, 3] true true true true true
println(view(a, 2:3), " ", sum(view(m, 1, :)), " ", similar(a, 2) isa Vector{Int64}, " ", eachindex(a), " ", keys(a))
# expect: [2, 3] 12 true Base.OneTo(3) Base.OneTo(3)
for (i, x) in enumerate(["a", "b"])
    print(i, x, " ")
end
println(collect(enumerate([5, 6])), " ", collect(zip(1:2, "ab")))
# expect: 1a 2b [(1, 5), (2, 6)] [(1, 'a'), (2, 'b')]
x, y, rest... = [1, 2, 3, 4]
println(x, y, rest)
# expect: 12[3, 4]
function attempt(f)
    try
        f()
    catch e
        showerror(stdout, e)
        println()
    end
end
attempt(() -> [1, 2, 3][4])
# expect: BoundsError: attempt to access 3-element Vector{Int64} at index [4]
attempt(() -> [1 2; 3 4][3, 1])
# expect: BoundsError: attempt to access 2×2 Matrix{Int64} at index [3, 1]
attempt(() -> [1, 2, 3][2:5])
# expect: BoundsError: attempt to access 3-element Vector{Int64} at index [2:5]
attempt(() -> pop!(Int64[]))
# expect: ArgumentError: array must be non-empty
attempt(() -> (a = Vector{String}(undef, 1); a[1]))
# expect: UndefRefError: access to undefined reference
attempt(() -> [1, 2] + [1, 2, 3])
# expect: DimensionMismatch: dimensions must match: a has dims (Base.OneTo(2),), b has dims (Base.OneTo(3),), mismatch at 1
function pair_of(v)
    a, b = v
    return (a, b)
end
attempt(() -> pair_of([1]))
# expect: BoundsError: attempt to access 1-element Vector{Int64} at index [2]
println(try Vector{Int}(undef, -1) catch e; e isa ArgumentError end)
# expect: true
println(try zeros(10^12) catch e; typeof(e) end)
# expect: OutOfMemoryError
