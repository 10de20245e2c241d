# Fields that `new` left undefined: references of every representation are errors to read, numbers start as zeros.
struct Inner
    s::String
    n::Int
end
mutable struct Many
    n::Int
    b::Float64
    p::Tuple{Int,Int}
    s::String
    t::Tuple{String,Int}
    v::Vector{Int}
    i::Inner
    u::Union{Nothing,Int,String}
    y::Union{Nothing,Many}
    z::Symbol
    q::Union{Float64,Vector{Int}}
    x
    Many() = new()
end
struct Partial
    n::Int
    s::String
    Partial(n) = new(n)
end
read(f) = try
    f()
catch e
    e
end
m = Many()
println(m.n, " ", m.b, " ", m.p)
# expect: 0 0.0 (0, 0)
println(Any[read(() -> m.s), read(() -> m.t), read(() -> m.v), read(() -> m.i), read(() -> m.u)])
# expect: Any[UndefRefError(), UndefRefError(), UndefRefError(), UndefRefError(), UndefRefError()]
println(Any[read(() -> m.y), read(() -> m.z), read(() -> m.q), read(() -> m.x), read(() -> Partial(3).s)])
# expect: Any[UndefRefError(), UndefRefError(), UndefRefError(), UndefRefError(), UndefRefError()]
println(Partial(3).n, " ", isdefined(Partial(3), :s), isdefined(Partial(3), :n))
# expect: 3 falsetrue
println([isdefined(m, f) for f in (:n, :s, :t, :v, :i, :u, :y, :z, :q, :x)])
# expect: Bool[1, 0, 0, 0, 0, 0, 0, 0, 0, 0]
m.s = "a"
m.t = ("t", 1)
m.i = Inner("k", 2)
m.u = nothing
m.q = 2.5
println(m.s, m.t, m.i, m.u, m.q, isdefined(m, :u), isdefined(m, :q), isdefined(m, :t))
# expect: a("t", 1)Inner("k", 2)nothing2.5truetruetrue
