# Iterators that remember, stacks of anything, dictionaries with several indices, running reductions that widen.
it = Iterators.Stateful([1, 2, 3, 4])
println(popfirst!(it), peek(it), collect(Iterators.take(it, 2)), length(it), isempty(it))
# expect: 12[2, 3]1false
for x in it
    print(x)
end
println(isempty(it), peek(it), peek(it, 0))
# expect: 4truenothing0
println(collect(zip(1:3, Iterators.cycle([0, 1]))), Iterators.nth(1:9, 3))
# expect: [(1, 0), (2, 1), (3, 0)]3
println(stack(["ab", "cd"]), stack(["ab", "cd"]; dims = 1), stack(x -> (x, 2x), 1:2), size(stack([[1 2; 3 4], [5 6; 7 8]]; dims = 2)))
# expect: ['a' 'c'; 'b' 'd']['a' 'b'; 'c' 'd'][1 2; 2 4](2, 2, 2)
d = Dict{Tuple{Int,Int},Char}()
d[1, 2] = 'x'
push!(d, (3, 4) => 'y', (5, 6) => 'z')
println(d[1, 2], d[(1, 2)], length(d))
# expect: xx3
println(accumulate(/, [1, 2, 4]), accumulate((row, _) -> [1; row], 1:2; init = [1]), accumulate(+, Int[]; init = 1.5))
# expect: [1.0, 0.5, 0.125][[1, 1], [1, 1, 1]]Float64[]
v = [3, 100, 8]
println(deleteat!(v, v .> 50), Base.IteratorSize(Iterators.cycle(1:2)), Base.IteratorSize(x for x in 1:2))
# expect: [3, 8]IsInfinite()HasShape{1}()
