/** What every generated program may use: structs, generic functions with many methods, guards against growth without end. */
export const PRELUDE = `struct Point
    x::Int
    y::Float64
end
mutable struct Cell
    n::Int
    held
end
struct Wrap{T}
    v::T
end
struct Wide
    a::Int
    b::Union{Int,Nothing}
    c::Any
    d::Tuple{Int,Float64}
end
struct Oops <: Exception
    code::Int
end
mutable struct Slot
    n::Int
    u::Union{Nothing,Int,String}
    s::String
    d::Tuple{Int,String}
    Slot(n) = new(n)
end
abstract type Shape end
struct Square <: Shape
    side::Int
end
struct Circle <: Shape
    radius::Float64
end
area(s::Square) = s.side * s.side
area(c::Circle) = c.radius * 3.0
cut(s) = length(s) > 24 ? s[1:1] * string(length(s)) : s
weight(x::Int) = x & 255
weight(x::Float64) = x > 1.0 ? 2 : 3
weight(x::Bool) = x ? 5 : 6
weight(x::String) = length(x)
weight(x::Nothing) = 7
weight(x::NamedTuple) = 70 + x.a & 7
weight(x::BigInt) = 80
weight(x::Rational) = 81 + weight(numerator(x))
weight(x::Complex) = 82
weight(x::Tuple) = 8 + length(x)
weight(x::Vector{Int}) = 20 + length(x)
weight(x::Vector) = 30 + length(x)
weight(x::Point) = x.x & 63
weight(x::Slot) = isdefined(x, :u) ? 60 : 61
weight(x::Cell) = x.n & 31
weight(x::Wrap) = 40 + weight(x.v)
weight(x::Wrap{Int}) = 50
weight(x) = 99
pairup(x::Int, y::Int) = 1
pairup(x::Int, y::Number) = 2
pairup(x::Number, y::Int) = 3
pairup(x::String, y) = 4
pairup(x, y::String) = 5
pairup(x::String, y::String) = 6
pairup(x, y) = 7
varsum() = 0
varsum(x, rest...) = weight(x) + varsum(rest...)
spread(a, b=1, rest...) = (a, b, length(rest))
maybe(n::Int) = n % 3 == 0 ? nothing : n
mixed(n::Int) = n % 3 == 0 ? n : n % 3 == 1 ? n / 2 : string(n)
down(n::Int, x) = n <= 0 ? x : down(n - 1, x isa Int ? x + n : x)
calc(x::Int) = 3x + 1
calc(x::Float64) = x / 2
calc(x) = x
apply2(f, x) = f(f(x))
slot(n, x) = (s = Slot(n); n % 2 == 0 && (s.u = x); n % 3 == 0 && (s.s = "set"; s.d = (n, "d")); s)
nz(x) = x == 0 ? 1 : x
filled(v) = isempty(v) ? [7] : v
whole(x::Float64) = -1e9 < x < 1e9 ? trunc(Int, x) : 0
plus(x::Number, y::Number) = x + y
plus(x::String, y) = cut(x * string(y))
plus(x, y) = (typeof(x), typeof(y))
keyed(x; scale=2, label="k", rest...) = (plus(x, scale), label, length(rest))
both(; a, b=a / 2) = (a=a, b=b)
macro pick(condition, yes, no)
    return :(chosen = $(esc(condition)); chosen ? $(esc(yes)) : $(esc(no)))
end
# Values are of their result type (src/results), which an array without any shows.
function sound(f, xs)
    made = map(f, xs)
    shown = eltype(map(f, empty(xs)))
    eltype(made) <: shown || println("UNSOUND: ", eltype(made), " is not below ", shown)
    return made
end
function attempt(f, name)
    try
        println(name, " = ", f())
    catch e
        println(name, " failed: ", sprint(showerror, e))
    end
end
`;
