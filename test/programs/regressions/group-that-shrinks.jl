# A member that only early estimates of a recursive group lead to is not compiled with it.
permutations(v) = length(v) <= 1 ? [v] : [[x; p] for (i, x) in enumerate(v) for p in permutations([v[1:i-1]; v[i+1:end]])]
println(permutations([1, 2, 3]))
# expect: [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]
