# Case 18. Piracy of `hash` and `==` splits data structures between contexts: a dictionary filled in one is read in another, where equal
# means something else. Without --allow-piracy (see the file `flags`) the definitions in `Folding` are errors.

module People
export Person, register, knows
struct Person
    name::String
end
Base.:(==)(a::Person, b::Person) = a.name == b.name
Base.hash(p::Person, h::UInt) = hash(p.name, h)
const ages = Dict{Person,Int}()
register(name, age) = ages[Person(name)] = age
knows(name) = haskey(ages, Person(name))
register("ada", 36)
println("People:  ", knows("ada"), " ", knows("ADA"), " ", length(ages))
end

module Folding
using ..People
Base.:(==)(a::Person, b::Person) = lowercase(a.name) == lowercase(b.name)
Base.hash(p::Person, h::UInt) = hash(lowercase(p.name), h)
register("ADA", 37)
println("Folding: ", knows("ada"), " ", knows("ADA"), " ", length(People.ages))
end

println("Main:    ", People.knows("ada"), " ", People.knows("ADA"), " ", length(People.ages))
