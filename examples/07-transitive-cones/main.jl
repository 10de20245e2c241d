# Case 7. "If N switches to StaticArrays inside, its users must not add `using StaticArrays`." They need not: a context is closed
# downwards, so whoever sees N sees everything that N depends on.

module StaticVectors
export Pair2
struct Pair2
    x::Float64
    y::Float64
end
Base.:+(a::Pair2, b::Pair2) = Pair2(a.x + b.x, a.y + b.y)
Base.length(::Pair2) = 2
end

module N
using ..StaticVectors
export middle
middle() = Pair2(1.0, 2.0) + Pair2(3.0, 4.0)
end

module User
using ..N
export ask
# User has never heard of StaticVectors.
ask() = length(middle() + middle())
end

println(User.ask())
