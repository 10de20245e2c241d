# What exercises are made of: a number type, containers, configuration, tables of functions.
module RationalLike
export Frac, numer, denom
struct Frac{T<:Integer} <: Real
    num::T
    den::T
    function Frac{T}(n, d) where {T<:Integer}
        d == 0 && throw(DomainError(d, "zero denominator"))
        g = gcd(n, d)
        s = sign(d)
        new{T}(s * div(n, g), s * div(d, g))
    end
end
Frac(n::T, d::T) where {T<:Integer} = Frac{T}(n, d)
Frac(n::Integer, d::Integer) = Frac(promote(n, d)...)
numer(f::Frac) = f.num
denom(f::Frac) = f.den
Base.:+(a::Frac, b::Frac) = Frac(a.num * b.den + b.num * a.den, a.den * b.den)
Base.:*(a::Frac, b::Frac) = Frac(a.num * b.num, a.den * b.den)
Base.:-(a::Frac) = Frac(-a.num, a.den)
Base.:(==)(a::Frac, b::Frac) = a.num == b.num && a.den == b.den
Base.:<(a::Frac, b::Frac) = a.num * b.den < b.num * a.den
Base.zero(::Type{Frac{T}}) where {T} = Frac(zero(T), one(T))
Base.show(io::IO, f::Frac) = print(io, f.num, "//", f.den)
Base.convert(::Type{Frac{T}}, n::Integer) where {T} = Frac{T}(n, 1)
Base.promote_rule(::Type{Frac{T}}, ::Type{S}) where {T<:Integer,S<:Integer} = Frac{promote_type(T, S)}
end
using .RationalLike
a, b = Frac(1, 2), Frac(-3, -4)
println(a + b, " ", a * b, " ", -a, " ", a < b, " ", sort([b, a]), " ", sum([a, b, a]), " ", a == Frac(2, 4))
# expect: 5//4 3//8 -1//2 true Frac{Int64}[1//2, 3//4] 7//4 true
try
    Frac(1, 0)
catch e
    println(sprint(showerror, e))
end
# expect: DomainError with 0:
# expect: zero denominator
mutable struct Stack{T}
    items::Vector{T}
    Stack{T}() where {T} = new{T}(T[])
end
Stack() = Stack{Any}()
Base.push!(s::Stack, x) = (push!(s.items, x); s)
Base.pop!(s::Stack) = isempty(s.items) ? error("empty stack") : pop!(s.items)
Base.isempty(s::Stack) = isempty(s.items)
Base.length(s::Stack) = length(s.items)
Base.iterate(s::Stack, state=length(s)) = state == 0 ? nothing : (s.items[state], state - 1)
Base.eltype(::Type{Stack{T}}) where {T} = T
s = Stack{Int}()
push!(push!(push!(s, 1), 2), 3)
println(pop!(s), " ", collect(s), " ", length(s), " ", [x + 1 for x in s], " ", 2 in s, " ", sum(s))
# expect: 3 [2, 1] 2 [3, 2] true 3
abstract type Expr2 end
struct Lit <: Expr2
    v::Float64
end
struct Bin{F} <: Expr2
    f::F
    l::Expr2
    r::Expr2
end
ev(l::Lit) = l.v
ev(b::Bin) = b.f(ev(b.l), ev(b.r))
println(ev(Bin(+, Lit(1), Bin(*, Lit(2), Lit(3)))))
# expect: 7.0
Base.@kwdef mutable struct Config
    name::String = "default"
    opts::Dict{Symbol,Any} = Dict{Symbol,Any}()
    retries::Int = 3
end
c = Config(retries=5)
c.opts[:verbose] = true
c.retries -= 1
println(c.name, c.retries, c.opts[:verbose])
# expect: default4true
update!(c::Config; kwargs...) = (for (k, v) in kwargs; setproperty!(c, k, v); end; c)
update!(c; name="new", retries=1)
println(c.name, " ", c.retries)
# expect: new 1
function process(data; transform=identity, filter_by=x -> true, init=0)
    acc = init
    for d in data
        filter_by(d) || continue
        acc += transform(d)
    end
    return acc
end
println(process(1:10; transform=x -> x^2, filter_by=iseven), " ", process([1.5, 2.5]), " ", process(1:3, init=100))
# expect: 220 4.0 106
const HANDLERS = Dict{String,Function}("add" => (a, b) -> a + b, "neg" => a -> -a)
println(HANDLERS["add"](1, 2), HANDLERS["neg"](5))
# expect: 3-5
println(join(("$k=$v" for (k, v) in sort(collect(Dict(:b => 2, :a => 1)); by=first)), ", "))
# expect: a=1, b=2
function memo(f)
    cache = Dict()
    return function (args...)
        get!(cache, args) do
            f(args...)
        end
    end
end
sq = memo(x -> (println("computing"); x^2))
println(sq(3), sq(3))
# expect: computing
# expect: 99
