# Case 6. "f() = sum([1, 2, 3]) must stay 6 even if my caller redefines +." Under `context` it does, unless the caller *itself*
# sees the pirate: then the caller takes its context along into f. Under `lexical` it is always 6.

module Library
export f
f() = sum([1, 2, 3])
println("Library: ", f())
end

module Pirate
using ..Library
Base.:+(x::Int64, y::Int64) = 42
println("Pirate: ", f())
end

module Bystander
using ..Library
println("Bystander: ", f())
end
