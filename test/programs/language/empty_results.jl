# Arrays without items have the element type that the function's result has by its types.
none = Int[]
println([x^2 for x in none], [x / 2 for x in none], map(string, none), [c + 1 for c in ""], [(x, "a") for x in none])
# expect: Int64[]Float64[]String[]Char[]Tuple{Int64, String}[]
println(none .+ 1, sqrt.(none), none ./ 2, string.(none), none .> 1, none ./ 2 .+ [])
# expect: Int64[]Float64[]Float64[]String[]Bool[]Any[]
println([parse(Int, s) for s in String[]], [uppercase(c) for c in ""], [length(split(l, ",")) for l in String[]])
# expect: Int64[]Char[]Int64[]

# Branches, recursion, missing values
factorial_of(n) = n < 2 ? 1 : n * factorial_of(n - 1)
even(n) = n == 0 ? true : odd(n - 1)
odd(n) = n == 0 ? false : even(n - 1)
deeper(x, n) = n == 0 ? x : deeper([x], n - 1)
println([factorial_of(x) for x in none], [even(x) for x in none], [deeper(x, x) for x in none], [error() for x in none])
# expect: Int64[]Bool[]Any[]Union{}[]
println([x > 1 ? 1 : 2.0 for x in none], [x > 1 ? 1 : nothing for x in none], [x > 1 ? missing : x for x in none])
# expect: Real[]Union{Nothing, Int64}[]Union{Missing, Int64}[]
struct Node
    value::Int
    children::Vector{Node}
end
total(n::Node) = isempty(n.children) ? n.value : n.value + sum([total(c) for c in n.children])
values_below(n::Node) = [values_below(c) for c in n.children]
println(total(Node(1, [Node(2, []), Node(3, [Node(4, [])])])), [total(n) for n in Node[]], [values_below(n) for n in Node[]])
# expect: 10Int64[]Any[]

# Shapes and iterators
println([i * j for i in none, j in none], map(+, none, Float64[]), [y for y in (x^2 for x in none)], collect(x for x in none if x > 2))
# expect: Matrix{Int64}(undef, 0, 0)Float64[]Int64[]Int64[]
println([(i, j) for i in 1:1 for j in (i+1):1], [x for v in Vector{Int}[] for x in v], [Float64(x) for v in Vector{Int}[] for x in v])
# expect: Tuple{Int64, Int64}[]Int64[]Float64[]
println([i => c for (i, c) in enumerate("")], collect(zip(none, "", 1:0)), [a + b for (a, b) in Tuple{Int,Float64}[]])
# expect: Pair{Int64, Char}[]Tuple{Int64, Char, Int64}[]Float64[]

# What they are used for
smaller(v::Vector{Int}) = isempty(v) ? v : smaller([x - 1 for x in v if x > 1])
println(smaller([1, 2, 3]), String([c + 1 for c in ""]), sum([x^2 for x in none]), sum(x for x in none), prod([x / 2 for x in none]))
# expect: Int64[]001.0
println(reduce(vcat, [[x] for x in none]), reduce(*, String[]), reduce(&, Bool[]), sum(abs, none))
# expect: Int64[]true0
try
    sum(x^2 for x in none)
catch e
    println(e.msg)
end
# expect: reducing over an empty collection is not allowed; consider supplying `init` to the reducer

# A closure over a variable that is assigned again
function scaled(xs)
    k = 1
    f = x -> x * k
    k = 2.5
    return map(f, xs)
end
println(scaled(none))
# expect: Any[]
println(parse.(Int, collect("")), prod(parse.(Int, collect(""))), round.(Int, Float64[]), convert.(Float64, none))
# expect: Int64[]1Int64[]Float64[]
unsure(x) = x > 2 ? nothing : x > 1 ? 1 : 2.0
println([unsure(x) for x in none], [unsure(x) for x in [3, 2, 1]])
# expect: Any[]Any[nothing, 1, 2.0]
