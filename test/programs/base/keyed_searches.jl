# Searching collections that have keys of their own, and predicates made of sets.
d = Dict("a" => 3, "b" => 5)
println(findmax(d), findmin(d), argmax(d), " ", findall(>(3), d), findfirst(==(5), d), findfirst(==(7), d))
# expect: (5, "b")(3, "a")b ["b"]bnothing
println(findfirst(isodd, (a = 2, b = 3)), " ", findall(isodd, (a = 1, b = 3)), argmax((a = 2, b = 3)), findmax(abs, Dict(1 => -7)))
# expect: b [:a, :b]b(7, 1)
println(merge!(+, d, Dict("a" => 1, "c" => 2)), mergewith(+, d, d, d)["a"], reduce(mergewith(+), [d, d])["b"], mergewith!(*, copy(d), d)["c"])
# expect: Dict("a" => 4, "b" => 5, "c" => 2)12104
println(filter(∉([1, 2]), 1:4), filter(∋(2), [[1], [2, 3]]), all(⊆(1:3), [[1], [2]]), any(isdisjoint(1:2), [[1], [2]]), issetequal([1])([1, 1]))
# expect: [3, 4][[2, 3]]truefalsetrue
println(get(Vector{Int}, Dict(1 => [2]), 5), push!(get!(Vector{Int}, Dict(1 => [2]), 5), 3))
# expect: Int64[][3]
@enum Fruit::UInt8 apple = UInt8('a') pear = Int('p') + 1
display([apple, pear])
display(Fruit)
# expect: 2-element Vector{Fruit}:
# expect:  apple::Fruit = 0x61
# expect:  pear::Fruit = 0x71
# expect: Enum Fruit:
# expect: apple = 0x61
# expect: pear = 0x71
