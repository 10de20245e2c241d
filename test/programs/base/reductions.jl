# Reductions, searching, sorting, mapping.
v = [3, 1, 4, 1, 5, 9, 2, 6]
println(sum(v), " ", prod(v), " ", maximum(v), " ", minimum(v), " ", extrema(v), " ", length(v))
# expect: 31 6480 9 1 (1, 9) 8
println(sum(Int64[]), " ", prod(Float64[]), " ", sum([0.5, 0.25]), " ", sum(abs2, [1, 2, 3]), " ", sum([true, true]), " ", sum(1:100))
# expect: 0 1.0 0.75 14 2 5050
println(map(x -> 2x, v), " ", map(+, [1, 2], [10, 20]), " ", map(string, [1, 2]), " ", map(x -> x > 2 ? x : 0.5, [1, 3]))
# expect: [6, 2, 8, 2, 10, 18, 4, 12] [11, 22] ["1", "2"] Real[0.5, 3]
println(filter(isodd, v), " ", count(iseven, v), " ", any(x -> x > 8, v), " ", all(x -> x > 1, v), " ", 4 in v, " ", 7 ∉ v)
# expect: [3, 1, 1, 5, 9] 3 true false true true
println(reduce(+, v), " ", foldl(-, [1, 2, 3]), " ", foldr(-, [1, 2, 3]), " ", mapreduce(x -> x^2, +, [1, 2, 3]), " ", reduce(max, v))
# expect: 31 -4 2 14 9
println(findfirst(==(4), v), " ", findfirst(x -> x > 100, v), " ", findlast(==(1), v), " ", findall(isodd, v), " ", argmax(v), " ", argmin(v))
# expect: 3 nothing 4 [1, 2, 4, 5, 6] 6 2
println(findmax(v), " ", findmin(v), " ", argmax([1 5; 3 2]), " ", cumsum([1, 2, 3]), " ", cumprod([1, 2, 3]), " ", diff([1, 4, 9]))
# expect: (9, 6) (1, 2) CartesianIndex(1, 2) [1, 3, 6] [1, 2, 6] [3, 5]
println(sort(v), " ", sort([2.5, -1.0]), " ", sort(["b", "a", "C"]), " ", sortperm([30, 10, 20]), " ", issorted([1, 2, 2]))
# expect: [1, 1, 2, 3, 4, 5, 6, 9] [-1.0, 2.5] ["C", "a", "b"] [2, 3, 1] true
w = [mod(7919 * i, 1009) for i in 1:200]
println(issorted(sort(w)), " ", sum(sort(w)) == sum(w), " ", sort!(w) === w)
# expect: true true true
println(unique([1, 2, 1, 3, 2]), " ", reverse([1, 2, 3]), " ", accumulate(max, [1, 3, 2]), " ", searchsortedfirst([1, 3, 5], 3))
# expect: [1, 2, 3] [3, 2, 1] [1, 3, 3] 2
println(sum(x^2 for x in 1:3), " ", maximum(length, ["a", "bbb"]), " ", any([false, true]), " ", sum(i * j for i in 1:2, j in 1:2))
# expect: 14 3 true 9
println(collect(Iterators.take(1:10, 3)), " ", collect(Iterators.drop([1, 2, 3], 1)), " ", first([5, 6, 7], 2), " ", last([5, 6, 7], 2))
# expect: [1, 2, 3] [2, 3] [5, 6] [6, 7]
println(collect(Iterators.flatten([[1, 2], [3]])), " ", collect(Iterators.product(1:2, 1:2)), " ", collect(Iterators.reverse([1, 2])))
# expect: [1, 2, 3] [(1, 1) (1, 2); (2, 1) (2, 2)] [2, 1]
foreach(x -> print(x, ";"), [1, 2])
println()
# expect: 1;2;
println([1 2; 3 4] * [1, 1], " ", [1 2; 3 4] * [0 1; 1 0], " ", [1 2; 3 4]^2, " ", 2 * [1, 2], " ", [2, 4] / 2, " ", -[1, 2], " ", [1, 2] - [3, 3])
# expect: [3, 7] [2 1; 4 3] [7 10; 15 22] [2, 4] [1.0, 2.0] [-1, -2] [-2, -1]
println([2.0 0; 0 4] \ [2, 4], " ", [1.0, 2.0] ≈ [1.0, 2.0 + 1e-12])
# expect: [1.0, 1.0] true
println(vcat(1:3, 7), " ", repeat([1, 2], 2), " ", circshift([1, 2, 3], 1), " ", union([1, 2], [2, 3]), " ", intersect([1, 2], [2, 3]))
# expect: [1, 2, 3, 7] [1, 2, 1, 2] [3, 1, 2] [1, 2, 3] [2]
try
    maximum(Int64[])
catch e
    println(e isa ArgumentError)
end
# expect: true
