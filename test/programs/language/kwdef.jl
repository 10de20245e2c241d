# `@kwdef`: structs with keyword constructors.
@kwdef struct P
    x::Int = 1
    y::Float64
    name::String = "p"
end
println(P(y=2), P(; x=3, y=4, name="q"))
# expect: P(1, 2.0, "p")P(3, 4.0, "q")
try
    P()
catch e
    println(sprint(showerror, e))
end
# expect: UndefKeywordError: keyword argument `y` not assigned
Base.@kwdef mutable struct Q{T<:Real}
    a::T
    b::T = 2a
    c = [a, b]
end
q = Q(a=1)
println(q.a, q.b, q.c)
# expect: 12[1, 2]
println(Q{Float64}(a=1))
# expect: Q{Float64}(1.0, 2.0, [1, 2])
@kwdef struct Empty end
println(Empty())
# expect: Empty()
abstract type S end
@kwdef struct R <: S
    "documented"
    k::Union{Nothing,Int} = nothing
    v::Vector{Int} = Int[]
end
r = R()
push!(r.v, 1)
println(r, R(k=2))
# expect: R(nothing, [1])R(2, Int64[])
