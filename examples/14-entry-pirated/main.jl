# Case 14. The entry call itself is pirated; a constant is folded with a pirate `+`; `hasmethod` answers in its own context.

module Pirate
export c, answer, knows
Base.:+(x::Int64, y::Int64) = 42
Base.sin(x::String) = "sin of " * x
const c = 2 + 3
answer() = 2 + 3
knows() = hasmethod(sin, Tuple{String})
end

const c = 2 + 3
knows() = hasmethod(sin, Tuple{String})

println(Pirate.c, " ", Pirate.answer(), " ", Pirate.knows())
println(c, " ", 2 + 3, " ", knows())
