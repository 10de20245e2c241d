# Details that exercises ask for: types above parametric ones, lazy messages, shapes of matrices.
using LinearAlgebra
abstract type Shape end
struct Circle{T<:Real} <: Shape
    radius::T
end
println(supertype(Circle), " ", supertype(Circle{Int}), " ", supertype(rand() < 2 ? Circle : Int), " ", supertype(Dict))
# expect: Shape Shape Shape AbstractDict
x = 3
println(lazy"got $x and \"q\" $(x + 1)")
# expect: got 3 and "q" 4
println(sprint(showerror, InterruptException()))
# expect: InterruptException:
display(Diagonal([1, 22]))
# expect: 2×2 Diagonal{Int64, Vector{Int64}}:
# expect:  1   ⋅
# expect:  ⋅  22
display(UpperTriangular([1.5 2; 3 4]))
# expect: 2×2 UpperTriangular{Float64, Matrix{Float64}}:
# expect:  1.5  2.0
# expect:   ⋅   4.0
struct Ring
    items::Vector{Int}
end
Base.@propagate_inbounds Base.getindex(r::Ring, i::Int) = r.items[mod1(i, length(r.items))]
function at(r::Ring, i)
    @boundscheck isempty(r.items) && throw(BoundsError(r.items, i))
    @inbounds r[i]
end
println(at(Ring([1, 2, 3]), 5), " ", @fastmath 1 + 2)
# expect: 2 3
