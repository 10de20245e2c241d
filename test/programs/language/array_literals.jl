# Array literals of every shape, and assignments into arrays and dictionaries.
println([1;;2], [1 2;;; 3 4] |> size)
# expect: [1 2](1, 2, 2)
println([1;2;;3;4])
# expect: [1 3; 2 4]
v = [1, 2]
println([v... 3; 4 5 6])
# expect: [1 2 3; 4 5 6]
println([v'; 3 4])
# expect: [1 2; 3 4]
println(vcat([1], 2, [3, 4]), hcat([1, 2], [3, 4]))
# expect: [1, 2, 3, 4][1 3; 2 4]
A = [1 2; 3 4]
println([A A; A A], [A; 5 6], [A [5, 6]])
# expect: [1 2 1 2; 3 4 3 4; 1 2 1 2; 3 4 3 4][1 2; 3 4; 5 6][1 2 5; 3 4 6]
B = Float64[1 2
     3 4]
println(B)
println(Int[1; 2; 3], Int8[1 2 3])
x = [1
2
3]
println(x)
y = [ 1 -2 ; 3 - 4 5 ]
println(y)
println([[1, 2], [3]], [(1, 2) (3, 4)])
println(["a" "b"; "c" "d"])
println(A', A.^2, A * A, A .* A)
s = zeros(2, 3)
s[1, :] .= 5
s[:, 2] = [8, 9]
println(s, size(s), s[1, end])
t = fill("x", 2)
t[1] *= "y"
println(t)
d = Dict{String,Vector{Int}}()
push!(get!(d, "a", Int[]), 1)
push!(get!(() -> Int[], d, "a"), 2)
println(d)
d["b"] = [0]
d["b"][1] += 5
println(d["b"])
cnt = Dict{Char,Int}()
for c in "hello"
    cnt[c] = get(cnt, c, 0) + 1
end
# expect: [1.0 2.0; 3.0 4.0]
# expect: [1, 2, 3]Int8[1 2 3]
# expect: [1, 2, 3]
# expect: [1 -2; -1 5]
# expect: [[1, 2], [3]][(1, 2) (3, 4)]
# expect: ["a" "b"; "c" "d"]
# expect: [1 3; 2 4][1 4; 9 16][7 10; 15 22][1 4; 9 16]
# expect: [5.0 8.0 5.0; 0.0 9.0 0.0](2, 3)5.0
# expect: ["xy", "x"]
# expect: Dict("a" => [1, 2])
# expect: [5]
println(sort(collect(cnt)))
# expect: ['e' => 1, 'h' => 1, 'l' => 2, 'o' => 1]
