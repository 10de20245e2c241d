# Case 5. A pirate: a method for a function and for types that are not its own. It is seen in the pirate's context alone;
# in Julia (`--dispatch=global`) it happens to everybody. Each module asks in its own top-level code, which runs in its own context.

module Honest
root(x) = sqrt(x)
println("Honest before: ", root(4))
end

module Pirate
Base.sqrt(x::Int64) = "Pirate!"
root(x) = sqrt(x)
println("Pirate: ", root(4))
end

module Bystander
using ..Honest
println("Bystander after: ", Honest.root(4))
end

module Follower
using ..Pirate, ..Honest
# Sees the pirate, and takes it along into what it calls.
println("Follower: ", Honest.root(4))
end
