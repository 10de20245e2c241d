# Case 5, the sharper half. `+(::Int, ::Int)` is pirated. In the pirate's own context the pirate reaches the loops of Base
# (`sum` adds with `+`), as in Julia it does for everybody; nobody else notices. Under `lexical` not even Base, called from the
# pirate's context, does.

module Pirate
export add, total
Base.:+(x::Int64, y::Int64) = 42
add() = 1 + 2
total() = sum([1, 2, 3])
end

module Honest
export add, total
add() = 1 + 2
total() = sum([1, 2, 3])
end

println(Honest.add(), " ", Honest.total())
println(Pirate.add(), " ", Pirate.total())
