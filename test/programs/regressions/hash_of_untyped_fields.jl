# A struct with fields of any type as a key.
struct Place
    x::Int
    note
end
seen = Dict(Place(1, "a") => 1, Place(1, nothing) => 2)
println(seen[Place(1, nothing)], haskey(seen, Place(2, "a")), hash(Place(1, 2)) == hash(Place(1, 2)))
# expect: 2falsetrue
