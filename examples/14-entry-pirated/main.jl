# Case 14. The entry call itself is pirated; a constant is folded with a pirate `+`; `hasmethod` answers in its own context.

module Pirate
Base.:+(x::Int64, y::Int64) = 42
Base.sin(x::String) = "sin of " * x
const c = 2 + 3
answer() = 2 + 3
println("Pirate: ", c, " ", answer(), " ", hasmethod(sin, Tuple{String}), " ", 2 + 3)
end

module Honest
const c = 2 + 3
answer() = 2 + 3
println("Honest: ", c, " ", answer(), " ", hasmethod(sin, Tuple{String}), " ", 2 + 3)
end
