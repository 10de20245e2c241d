# Case 5, the sharper half. `+(::Int, ::Int)` is pirated. In the pirate's own context the pirate reaches the loops of Base
# (`sum` adds with `+`), as in Julia it does for everybody; nobody else notices. Under `lexical` not even Base, called from the
# pirate's context, does.

module Pirate
Base.:+(x::Int64, y::Int64) = "Pirate!"
println("Pirate: ", 1 + 2, ", ", sum([1, 2]))
end

module Honest
println("Honest: ", 1 + 2, ", ", sum([1, 2]))
end
