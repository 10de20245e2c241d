# Case 3. A computes `a .+ 2`. B redefines addition, and broadcasting, for types of its own, and has a `foo` of its own.
# A's code is the same whether B is loaded or not, wherever B is not in the context.

module A
export foo
foo(a::Vector{Float64}) = a .+ 2
end

module B
export Meter, foo
struct Meter
    value::Float64
end
Base.:+(a::Meter, b::Meter) = Meter(a.value + b.value)
Base.:+(a::Meter, b::Int64) = Meter(a.value + b)
Base.broadcasted(::typeof(+), a::Vector{Meter}, b::Int64) = [Meter(-1.0)]
foo(a::Vector{Float64}) = "B's foo"
end

println(A.foo([1.0, 2.0]))
println(B.foo([1.0, 2.0]))
println((B.Meter(1.5) + 2).value)
println(([B.Meter(1.5)] .+ 2)[1].value)
