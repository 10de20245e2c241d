# Orders, reductions along dimensions, arrays of three dimensions.
println(sort([3,1,2], rev=true), sort(["bb","a"], by=length), sortperm([3,1,2]), sort([3,1,2]; lt = >))
println(issorted([1,2,3]), issorted([3,2,1], rev=true), searchsortedfirst([1,3,5], 4), partialsort([3,1,2], 2))
A = [1 2; 3 4]
println(sum(A, dims=1), sum(A; dims=2), maximum(A, dims=1), sum([1,2]; init=10), reduce(+, [1,2,3]; init=0), foldr(-, [1,2,3]; init=0))
println(sum(Int[]; init=5), maximum(Int[]; init=0), count(isodd, [1,2,3]), cumsum([1,2,3]), cumsum(A, dims=1), accumulate(+, 1:3))
println(any([true,false]), mapreduce(x->x^2, +, [1,2,3]), prod(1:5), extrema([3,1,2]))
B = cat(A, A; dims=3)
println(size(B), B[1,2,2], size(dropdims(sum(B, dims=3), dims=3)))
println(rotl90(A), rotr90(A), reverse(A, dims=1), permutedims(A), mapslices(sum, A, dims=1))
println(stack([[1,2],[3,4]]), circshift([1,2,3], 1), hcat([1,2],[3,4]), vcat(A, [5 6]))
C = zeros(2,3,4); C[1,2,3] = 5; println(sum(C), size(C[:, :, 1]), C[1, 2, :])
struct P; n; end
println(sort([P(2), P(1)], by = p -> p.n))
println(sort(collect("hello")), String(sort(collect("hello"))), sort!([2,1]))
# expect: [3, 2, 1]["a", "bb"][2, 3, 1][3, 2, 1]
# expect: truetrue32
# expect: [4 6][3; 7;;][3 4]1362
# expect: 502[1, 3, 6][1 2; 4 6][1, 3, 6]
# expect: true14120(1, 3)
# expect: (2, 2, 2)2(2, 2)
# expect: [2 4; 1 3][3 1; 4 2][3 4; 1 2][1 3; 2 4][4 6]
# expect: [1 3; 2 4][3, 1, 2][1 3; 2 4][1 2; 3 4; 5 6]
# expect: 5.0(2, 3)[0.0, 0.0, 5.0, 0.0]
# expect: P[P(1), P(2)]
# expect: ['e', 'h', 'l', 'l', 'o']ehllo[1, 2]
