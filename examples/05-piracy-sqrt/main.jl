# Case 5. A pirate: a method for a function and for types that are not its own. It is seen in the pirate's context alone;
# in Julia (`--dispatch=global`) it happens to everybody.

module Honest
export root
root() = sqrt(4)
end

module Pirate
export root_here
Base.sqrt(x::Int64) = "Pirate!"
root_here() = sqrt(4)
end

println(Honest.root())
println(Pirate.root_here())
println(sqrt(4))
