# Dictionaries and sets.
d = Dict("a" => 1)
println(d, " ", d["a"], " ", haskey(d, "b"), " ", get(d, "b", 0), " ", length(d), " ", typeof(d))
# expect: Dict("a" => 1) 1 false 0 1 Dict{String, Int64}
d["b"] = 2
d["a"] = 10
println(d["a"] + d["b"], " ", sort(collect(keys(d))), " ", sort(collect(values(d))), " ", get!(d, "c", 3), " ", length(d))
# expect: 12 ["a", "b"] [2, 10] 3 3
delete!(d, "a")
println(haskey(d, "a"), " ", pop!(d, "b"), " ", sort(collect(d)), " ", "c" in keys(d), " ", isempty(d))
# expect: false 2 ["c" => 3] true false
println(Dict{String,Int}(), " ", Dict{Symbol,Any}(:a => 1), " ", Dict(1 => 2.5), " ", Dict(:x => [1]), " ", Dict((1, 2) => 'c'))
# expect: Dict{String, Int64}() Dict{Symbol, Any}(:a => 1) Dict(1 => 2.5) Dict(:x => [1]) Dict((1, 2) => 'c')
squares = Dict(i => i^2 for i in 1:100)
println(squares[12], " ", sum(values(squares)), " ", length(squares), " ", typeof(squares))
# expect: 144 338350 100 Dict{Int64, Int64}
for i in 1:50
    delete!(squares, i)
end
println(length(squares), " ", haskey(squares, 50), " ", squares[51], " ", sum(k for (k, v) in squares))
# expect: 50 false 2601 3775
counts = Dict{Char,Int}()
for c in "hello"
    counts[c] = get(counts, c, 0) + 1
end
println(counts['l'], " ", sort(collect(counts)), " ", maximum(values(counts)))
# expect: 2 ['e' => 1, 'h' => 1, 'l' => 2, 'o' => 1] 2
println(Dict(1 => 2) == Dict(1 => 2), " ", merge(Dict(1 => 2), Dict(3 => 4)) == Dict(3 => 4, 1 => 2), " ", Dict(1.0 => "x")[1], " ", Dict([(1, 2), (3, 4)])[3])
# expect: true true x 4
println(filter(p -> p.second > 1, Dict(:a => 1, :b => 2)), " ", get(() -> 7, Dict(1 => 2), 5), " ", mergewith(+, Dict(1 => 1), Dict(1 => 2)))
# expect: Dict(:b => 2) 7 Dict(1 => 3)
s = Set([1, 2, 2, 3])
println(length(s), " ", 2 in s, " ", 5 in s, " ", sort(collect(s)), " ", typeof(s), " ", Set{Int}(), " ", Set(["a"]))
# expect: 3 true false [1, 2, 3] Set{Int64} Set{Int64}() Set(["a"])
push!(s, 4)
delete!(s, 1)
println(sort(collect(s)), " ", union(s, [9]) == Set([2, 3, 4, 9]), " ", intersect(s, Set([2, 8])), " ", issubset([2], s), " ", Set([1, 2]) == Set([2, 1]))
# expect: [2, 3, 4] true Set([2]) true true
try
    Dict("k" => 1)["missing"]
catch e
    showerror(stdout, e)
    println()
end
# expect: KeyError: key "missing" not found
println(hash(1) == hash(1.0), " ", hash("a") == hash("a"), " ", hash((1, 2)) == hash((1, 2)), " ", hash([1]) == hash([1.0]))
# expect: true true true true
