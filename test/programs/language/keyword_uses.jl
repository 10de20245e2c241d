# Keywords and named tuples in everyday use.
struct Point{T<:Real}
    x::T
    y::T
end
Point(x::Real, y::Real) = Point(promote(x, y)...)
Point{T}(p::Point) where {T} = Point{T}(p.x, p.y)
Base.:+(a::Point{T}, b::Point{S}) where {T,S} = Point(a.x + b.x, a.y + b.y)
Base.convert(::Type{Point{T}}, p::Point) where {T} = Point{T}(T(p.x), T(p.y))
println(Point(1, 2.5), Point(1, 2) + Point(0.5, 1))
# expect: Point{Float64}(1.0, 2.5)Point{Float64}(1.5, 3.0)
println(Point{Float64}[Point(1, 2)])
# expect: Point{Float64}[Point{Float64}(1.0, 2.0)]
f(p::Point{<:Integer}) = "int"
f(p::Point{<:AbstractFloat}) = "float"
println(f(Point(1, 2)), f(Point(1.0, 2.0)))
# expect: intfloat
g(a::Vector{<:Number}, b::AbstractVector{T}) where {T} = T
println(g([1], 1:3))
# expect: Int64
h(x; y::Union{Nothing,String}=nothing) = isnothing(y) ? x : string(x, y)
println(h(1), h(1; y="z"))
# expect: 11z
k(; x, y=x, z=x + y) = (x, y, z)
println(k(x=1), k(; x=1, z=0))
# expect: (1, 1, 2)(1, 1, 0)
function opts(; kwargs...)
    defaults = (a=1, b=2)
    merged = merge(defaults, kwargs)
    return merged
end
println(opts(), opts(b=3), opts(c=4))
# expect: (a = 1, b = 2)(a = 1, b = 3)(a = 1, b = 2, c = 4)
function nested(; outer=1, kwargs...)
    inner(; kwargs..., extra=outer)
end
inner(; extra=0, more=0) = (extra, more)
println(nested(), nested(outer=2, more=3))
# expect: (1, 0)(2, 3)
v = map(x -> (; x, sq=x^2), 1:3)
println(v, sum(t.sq for t in v))
# expect: [(x = 1, sq = 1), (x = 2, sq = 4), (x = 3, sq = 9)]14
println((a=1, b=2) |> keys |> collect)
# expect: [:a, :b]
s = (name="Bob", age=3)
println("$(s.name) is $(s.age)")
# expect: Bob is 3
println(NamedTuple{(:a, :b)}([1, 2]), NamedTuple([:a => 1]))
# expect: (a = 1, b = 2)(a = 1,)
d = Dict(pairs((x=1, y=2)))
println(sort(collect(d); by=string))
# expect: [:x => 1, :y => 2]
for (i, (a, b)) in enumerate([(1, 2), (3, 4)])
    println(i, a, b)
end
# expect: 112
# expect: 234
println([(; i, j) for i in 1:2 for j in 1:2 if i != j])
# expect: [(i = 1, j = 2), (i = 2, j = 1)]
println(typeof((a=1,)), typeof((a=1, b=[1])))
# expect: @NamedTuple{a::Int64}@NamedTuple{a::Int64, b::Vector{Int64}}
println(get((a=1,), :b, nothing), haskey((a=1,), :a))
# expect: nothingtrue
println(Base.structdiff((a=1, b=2), (b=0,)))
# expect: (a = 1,)
println(foldl((acc, x) -> (; acc..., Symbol(:k, x) => x), 1:3; init=(;)))
# expect: (k1 = 1, k2 = 2, k3 = 3)
println(Tuple((a=1, b=2)), (1, 2) == values((a=1, b=2)))
# expect: (1, 2)true
struct Opt
    v::Int
    w::Int
    Opt(; v=1, w=v * 2) = new(v, w)
end
println(Opt(), Opt(v=5), Opt(; w=9))
# expect: Opt(1, 2)Opt(5, 10)Opt(1, 9)
println(string((x=1.5, y="q")), repr((x='a',)))
# expect: (x = 1.5, y = "q")(x = 'a',)
show(stdout, (a=1, b="s")); println()
# expect: (a = 1, b = "s")
println(isempty((;)), length((a=1,)))
# expect: true1
x, y = (a=1, b=2)
println(x, y)
# expect: 12
(a, b), c = (x=1, y=2), 3
println(a, b, c)
# expect: 123
