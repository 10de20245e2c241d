# missing, Random, Statistics and collections.
v = [1, missing, 3]
println(v, sum(skipmissing(v)), ismissing(v[2]), coalesce(v[2], 0))
println(missing + 1, missing == 1, isequal(missing, missing), true | missing)
w = Vector{Union{Missing,Float64}}(undef, 2); w[1] = 1; w[2] = missing; println(w)
struct A; x::Union{Nothing,Float64}; end
println(A(1), A(nothing))
using Random
using Statistics
println(mean([1,2,3]), median([3,1,2]), std([1,2,3,4]), var([1,2,3,4]), quantile([1,2,3,4], 0.5), mean([1 2; 3 4], dims=1), cor([1,2,3],[2,4,6]))
println(BitSet([3,1]), allequal([1,1]), replace([1,2,1], 1=>9), deepcopy([[1],[2]]), popat!([1,2,3], 2))
d = IdDict("a"=>1); println(length(d))
println(union([1,2],[2,3]), setdiff([1,2],[2]), intersect([1,2],[2,5]))
x = Any[1, nothing, missing]; println(x)
println([1.5, missing])
# expect: Union{Missing, Int64}[1, missing, 3]4true0
# expect: missingmissingtruetrue
# expect: Union{Missing, Float64}[1.0, missing]
# expect: A(1.0)A(nothing)
# expect: 2.02.01.29099444873580561.66666666666666672.5[2.0 3.0]1.0
# expect: BitSet([1, 3])true[9, 2, 9][[1], [2]]2
# expect: 1
# expect: [1, 2, 3][1][2]
# expect: Any[1, nothing, missing]
# expect: Union{Missing, Float64}[1.5, missing]
