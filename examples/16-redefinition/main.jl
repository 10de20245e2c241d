# Case 16. A module that calls f(1), redefines f, then calls it again: a warm run prints the same two values.

f(x::Int64) = "first"
caller(x) = f(x)
println(caller(1))

f(x::Int64) = "second"
println(caller(1))
