# Small forms: indices, dots, literals, loops, values of statements.
v = [1, 2, 3, 4]
w = [v, [5, 6]]
println(w[end][end], v[end-1], v[w[end][1]-4], v[begin], v[begin+1:end], v[[begin, end]])
# expect: 6311[2, 3, 4][1, 4]
i = (1,)
println(v[i...], [10 20; 30 40][(1, 2)...])
# expect: 120
A = reshape(collect(1:8), 2, 4)
println(A[end, end], A[begin, end], A[end], A[:, end])
# expect: 878[7, 8]
d = Dict("k" => [1, 2])
println(d["k"][end])
# expect: 2
d["k"][end] = 5
println(d)
# expect: Dict("k" => [1, 5])
v[2:3] .= 0
println(v)
# expect: [1, 0, 0, 4]
v .+= 1
v[1:2] .*= 10
println(v)
# expect: [20, 10, 1, 5]
mutable struct M
    data::Vector{Int}
end
m = M([1, 2, 3])
m.data .+= 1
m.data[1:2] .= 9
println(m.data)
# expect: [9, 9, 4]
f = sqrt
module G
sq(x) = x^2
end
println(G.sq.([1, 2]), .!([true, false]), .-[1, 2], [1, 4] .|> sqrt, .√[4.0])
# expect: [1, 4]Bool[0, 1][-1, -2][1.0, 2.0][2.0]
println(filter(!isempty, ["", "a"]), (!iseven)(3), (sqrt ∘ abs ∘ -)(4.0))
# expect: ["a"]true2.0
println(1 .< [0, 2, 3] .< 3, [1, 2] .== [1, 3], 1 < 2 <= 2 < 3)
# expect: Bool[0, 1, 0]Bool[1, 0]true
println([v..., 1], (v..., 1), [v... w[1]...], Int[v...], [[1, 2]; 3], Any[1, "a"], Float64[1, 2])
# expect: [20, 10, 1, 5, 1](20, 10, 1, 5, 1)[20 10 1 5 20 10 1 5][20, 10, 1, 5][1, 2, 3]Any[1, "a"][1.0, 2.0]
x = 5
println(x > 3 ? x > 4 ? "big" : "mid" : "small")
# expect: big
println([i + 10j for i in 1:2, j in 1:2], [i * j for i in 1:3 for j in 1:i], Float64[i for i in 1:2])
# expect: [11 21; 12 22][1, 2, 4, 3, 6, 9][1.0, 2.0]
c = [i + 10j + 100k for i in 1:2, j in 1:2, k in 1:2]
println(size(c), c[2, 1, 2], " ", sum(c))
# expect: (2, 2, 2)212 1332
mat = [1 2
       3 4]
println(mat)
mm = [1, 2, 3;]
println(mm)
println([1 2; 3 4; ], Int[], Any[], zeros(2, 2))
let
    y = 1
    println(y)
end
# expect: [1 2; 3 4]
# expect: [1, 2, 3]
# expect: [1 2; 3 4]Int64[]Any[][0.0 0.0; 0.0 0.0]
# expect: 1
for i = 1:2, j = i:2
    println(i, j)
end
# expect: 11
# expect: 12
# expect: 22
function outer_loop()
    i = 0
    for outer i in 1:3
    end
    i
end
println(outer_loop())
# expect: 3
r = try
    error("x")
catch e
    "caught"
end
println(r)
# expect: caught
println(begin 1; 2 end, (3; 4))
# expect: 24
z = if false
    1
end
println(z === nothing)
# expect: true
w2 = while false
end
println(w2)
# expect: nothing
rr = Ref(1)
rr[] += 2
println(rr[], " ", rr)
# expect: 3 Base.RefValue{Int64}(3)
q = ifelse(true, 1, 2)
println(q, something(nothing, 3))
# expect: 13
println(@isdefined(q), @isdefined(nonono))
# expect: truefalse
