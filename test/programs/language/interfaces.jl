# Types of one's own that take part in the protocols of Base.
struct Countdown
    n::Int
end
Base.iterate(c::Countdown, s=c.n) = s <= 0 ? nothing : (s, s - 1)
Base.length(c::Countdown) = c.n
Base.eltype(::Type{Countdown}) = Int
println(collect(Countdown(3)), [x for x in Countdown(2)], sum(Countdown(4)), " ", 2 in Countdown(3), map(x -> x + 1, Countdown(2)))
# expect: [3, 2, 1][2, 1]10 true[3, 2]
a, b = Countdown(2)
println(a, b, maximum(Countdown(3)), join(Countdown(3), ","), collect(enumerate(Countdown(2))), collect(zip(Countdown(2), "ab")))
# expect: 2133,2,1[(1, 2), (2, 1)][(2, 'a'), (1, 'b')]
struct Squares <: AbstractVector{Int}
    n::Int
end
Base.size(s::Squares) = (s.n,)
Base.getindex(s::Squares, i::Int) = i^2
s = Squares(4)
println(s, s[2], s[end], s[2:3], sum(s), length(s), reverse(s), map(sqrt, s), s .+ 1, maximum(s), collect(s), 4 in s, findfirst(==(9), s), filter(iseven, s))
# expect: [1, 4, 9, 16]416[4, 9]304[16, 9, 4, 1][1.0, 2.0, 3.0, 4.0][2, 5, 10, 17]16[1, 4, 9, 16]true3[4, 16]
for (i, x) in pairs(s)
    println(i, "=", x)
end
# expect: 1=1
# expect: 2=4
# expect: 3=9
# expect: 4=16
mutable struct Grid{T} <: AbstractMatrix{T}
    data::Vector{T}
    r::Int
    c::Int
end
Grid(r, c) = Grid(zeros(Int, r * c), r, c)
Base.size(g::Grid) = (g.r, g.c)
Base.getindex(g::Grid, i::Int, j::Int) = g.data[(j-1)*g.r+i]
Base.setindex!(g::Grid, v, i::Int, j::Int) = (g.data[(j-1)*g.r+i] = v)
g = Grid(2, 3)
g[1, 2] = 5
g[2, :] .= 7
println(g, g[1, 2], sum(g), g[:, 2], size(g), g')
# expect: [0 5 0; 7 7 7]526[5, 7](2, 3)[0 7; 5 7; 0 7]
struct Bag
    items::Dict{String,Int}
end
Bag() = Bag(Dict())
Base.getindex(b::Bag, k) = get(b.items, k, 0)
Base.setindex!(b::Bag, v, k) = b.items[k] = v
Base.haskey(b::Bag, k) = haskey(b.items, k)
Base.keys(b::Bag) = keys(b.items)
bag = Bag()
bag["x"] += 2
bag["x"] += 3
println(bag["x"], bag["y"], haskey(bag, "x"))
# expect: 50true
struct Temp
    deg::Float64
end
Base.show(io::IO, t::Temp) = print(io, t.deg, "°")
Base.isless(a::Temp, b::Temp) = a.deg < b.deg
Base.:(==)(a::Temp, b::Temp) = a.deg == b.deg
Base.hash(t::Temp, h::UInt) = hash(t.deg, h)
ts = [Temp(3), Temp(1), Temp(2)]
println(sort(ts), minimum(ts), maximum(ts), sort(ts; rev=true), Temp(1) in ts, unique([Temp(1), Temp(1)]), "$(Temp(4))")
# expect: Temp[1.0°, 2.0°, 3.0°]1.0°3.0°Temp[3.0°, 2.0°, 1.0°]trueTemp[1.0°]4.0°
Base.length(t::Temp) = 1
(t::Temp)(x) = t.deg * x
println(Temp(2)(4), map(Temp(3), [1, 2]))
# expect: 8.0[3.0, 6.0]
Base.broadcastable(t::Temp) = Ref(t)
add(x, t::Temp) = x + t.deg
println(add.([1, 2], Temp(1)))
# expect: [2.0, 3.0]
struct Poly
    c::Vector{Int}
end
(p::Poly)(x) = evalpoly(x, p.c)
println(Poly([1, 2, 3])(2))
# expect: 17
import Base: +, *
+(a::Poly, b::Poly) = Poly(a.c .+ b.c)
*(k::Int, p::Poly) = Poly(k .* p.c)
println((2 * Poly([1, 2]) + Poly([0, 1])).c)
# expect: [2, 5]
