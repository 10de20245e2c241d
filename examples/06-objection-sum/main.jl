# Case 6. "f() = sum([1, 2, 3]) must stay 6 even if my caller redefines +." Under `context` the caller's pirate counts only where
# the caller itself runs: f's own module does not see the pirate, but a caller that does brings its context along into f.
# `lexical` always gives 6.

module Library
export f
f() = sum([1, 2, 3])
end

module Bystander
using ..Library
export ask
ask() = f()
end

module Caller
using ..Library
export ask
Base.:+(x::Int64, y::Int64) = 42
ask() = f()
end

println(Bystander.ask())
println(Caller.ask())
println(Library.f())
