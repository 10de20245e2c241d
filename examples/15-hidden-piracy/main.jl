# Case 15. Hidden piracy: methods that look as if they needed a type of X, and apply to calls without any. `f(xs::D...)` applies to `f()`;
# `g(::Ref{T}) where T<:A` applies to `Ref{Union{}}`; `h(::Tuple{Vararg{True}})` applies to `()`. They are pirates, and confined like all others.

module X
export A, D, True
abstract type A end
struct D <: A end
struct True end
end

module Library
export f, g, h
f(x::Int64) = "one number"
g(x::Int64) = "a number"
h(x::Tuple{Int64}) = "a tuple with a number"
end

module Hidden
using ..X
import ..Library
Library.f(xs::D...) = string(length(xs), " of D")
Library.g(::Ref{T}) where {T<:A} = "a reference"
Library.h(::Tuple{Vararg{True}}) = "all true"
println("Hidden: ", Library.f(), ", ", Library.f(D(), D()), ", ", Library.h(()))
end

module Plain
using ..Library
println("Plain: ", hasmethod(f, Tuple{}), " ", hasmethod(h, Tuple{Tuple{}}))
try
    println(f())
catch e
    println("Plain: no method ", e isa MethodError)
end
end

module WithValues
using ..Library, ..X
# Does not load Hidden; a value of D brings the methods of X and of what X knows, and Hidden is not among them.
println("WithValues: ", hasmethod(f, Tuple{D}))
end
