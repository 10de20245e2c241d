# Types of one's own that join in: numbers, arrays, iterators, comparison, callable values.
struct Metres <: Number
    x::Float64
end
Base.:+(a::Metres, b::Metres) = Metres(a.x + b.x)
Base.:*(a::Metres, n::Real) = Metres(a.x * n)
Base.zero(::Type{Metres}) = Metres(0.0)
Base.isless(a::Metres, b::Metres) = a.x < b.x
println(sum([Metres(1), Metres(2)]), " ", Metres(2) * 3, " ", [Metres(1)] .* 2, " ", sum(Metres[]), " ", sort([Metres(2), Metres(1)]))
# expect: Metres(3.0) Metres(6.0) Metres[Metres(2.0)] Metres(0.0) Metres[Metres(1.0), Metres(2.0)]
struct Mod7 <: Integer
    n::Int
    Mod7(n) = new(mod(n, 7))
end
Base.:+(a::Mod7, b::Mod7) = Mod7(a.n + b.n)
Base.:*(a::Mod7, b::Mod7) = Mod7(a.n * b.n)
Base.promote_rule(::Type{Mod7}, ::Type{Int}) = Mod7
Base.convert(::Type{Mod7}, n::Int) = Mod7(n)
Base.one(::Type{Mod7}) = Mod7(1)
println(Mod7(5) + Mod7(4), " ", Mod7(3) + 6, " ", Mod7(3)^3, " ", [Mod7(1), 2], " ", Mod7(3) == Mod7(10))
# expect: Mod7(2) Mod7(2) Mod7(6) Mod7[Mod7(1), Mod7(2)] true
struct Squares <: AbstractVector{Int}
    n::Int
end
Base.size(s::Squares) = (s.n,)
Base.getindex(s::Squares, i::Int) = i^2
s = Squares(4)
println(s, " ", sum(s), " ", s[end], " ", s[2:3], " ", s .+ 1, " ", collect(s), " ", maximum(s), " ", 9 in s, " ", map(sqrt, s))
# expect: [1, 4, 9, 16] 30 16 [4, 9] [2, 5, 10, 17] [1, 4, 9, 16] 16 true [1.0, 2.0, 3.0, 4.0]
struct Grid <: AbstractMatrix{Int}
    data::Vector{Int}
end
Base.size(g::Grid) = (2, 2)
Base.getindex(g::Grid, i::Int, j::Int) = g.data[i + 2 * (j - 1)]
Base.setindex!(g::Grid, v, i::Int, j::Int) = (g.data[i + 2 * (j - 1)] = v)
g = Grid([1, 2, 3, 4])
g[1, 2] = 9
println(g, " ", g[3], " ", g[:, 2], " ", g * [1, 1], " ", g + g, " ", sum(g))
# expect: [1 9; 2 4] 9 [9, 4] [10, 6] [2 18; 4 8] 16
struct Countdown
    from::Int
end
Base.iterate(c::Countdown, n = c.from) = n == 0 ? nothing : (n, n - 1)
Base.length(c::Countdown) = c.from
Base.eltype(::Type{Countdown}) = Int
println(collect(Countdown(3)), " ", sum(Countdown(4)), " ", [2x for x in Countdown(2)], " ", maximum(Countdown(5)), " ", 2 in Countdown(3))
# expect: [3, 2, 1] 10 [4, 2] 5 true
a, b = Countdown(2)
println(a, b, " ", collect(zip(Countdown(2), 'a':'c', [5, 6, 7])), " ", first(Countdown(9)), " ", reverse(collect(Countdown(2))))
# expect: 21 [(2, 'a', 5), (1, 'b', 6)] 9 [1, 2]
struct Adder
    n::Int
end
(f::Adder)(x) = x + f.n
println(map(Adder(10), [1, 2]), " ", Adder(1)(2), " ", Adder(5).([1, 2]), " ", (Adder(1) ∘ Adder(2))(0))
# expect: [11, 12] 3 [6, 7] 3
struct Version
    major::Int
    minor::Int
end
Base.isless(a::Version, b::Version) = (a.major, a.minor) < (b.major, b.minor)
Base.:(==)(a::Version, b::Version) = a.major == b.major && a.minor == b.minor
Base.hash(v::Version, h::UInt) = hash((v.major, v.minor), h)
println(Version(1, 2) < Version(1, 3), " ", maximum([Version(1, 0), Version(0, 9)]), " ", length(Set([Version(1, 1), Version(1, 1)])), " ", Version(1, 1) in [Version(1, 1)])
# expect: true Version(1, 0) 1 true
v = Vector{Union{Nothing,Int}}(nothing, 2)
v[2] = 5
println(v, " ", convert(Vector{Float64}, [1, 2]), " ", Vector{Int}([1.0, 2.0]), " ", convert(Union{Nothing,Int}, 3))
# expect: Union{Nothing, Int64}[nothing, 5] [1.0, 2.0] [1, 2] 3
