# Case 9. A value of a type from above is stored in a lower module and used later by a module that does not know the type.
# The value brings the methods of its type with it.

module Registry
export keep, kept
const items = Any[]
keep(x) = push!(items, x)
kept() = items[1]
end

module Animals
using ..Registry
struct Dog
    name::String
end
speak(d::Dog) = d.name * " says woof"
Base.length(d::Dog) = 4
fill_registry() = keep(Dog("Rex"))
end

module Reader
using ..Registry
# Knows nothing of Animals.
legs() = length(kept())
end

Animals.fill_registry()
println(Reader.legs())
