# Objects of one's own as keys: immutable ones by content, mutable ones by identity.
struct Pos
    x::Int
    y::Int
end
d = Dict(Pos(1, 2) => "a", Pos(3, 4) => "b")
println(d[Pos(1, 2)], d[Pos(3, 4)], " ", haskey(d, Pos(0, 0)), " ", Pos(1, 2) in Set([Pos(1, 2)]))
# expect: ab false true
mutable struct Node
    v::Int
end
n, m = Node(1), Node(1)
e = Dict(n => 1, m => 2)
println(length(e), e[n], e[m], " ", objectid(n) == objectid(n), objectid(n) == objectid(m))
# expect: 212 truefalse
struct Named
    name::String
    tags::Tuple{Symbol,Float64}
end
s = Set([Named("a", (:q, 1.0)), Named("a", (:q, 1.0)), Named("b", (:q, 1.0))])
println(length(s), " ", hash(Named("a", (:q, 1.0))) == hash(Named("a", (:q, 1.0))))
# expect: 2 true
struct Empty end
println(Dict(Empty() => 1, Int => 2, sin => 3, nothing => 4)[sin], " ", unique([Empty(), Empty()]))
# expect: 3 [Empty()]
seen = Set{Any}()
for x in Any[1, 1.0, "s", :s, 'c', Pos(1, 1), Pos(1, 1), (1, 2), (a=1,), (a=1,), Node]
    push!(seen, x)
end
println(length(seen))
# expect: 8
struct Holder
    items::Vector{Int}
end
v = [1]
h = Dict(Holder(v) => 1)
push!(v, 2)
println(h[Holder(v)], " ", haskey(h, Holder([1, 2])))
# expect: 1 false
