# Structs, parameters, unions, constructors.
abstract type Animal end
abstract type Pet <: Animal end
struct Dog <: Pet
    name::String
end
mutable struct Cat <: Pet
    name::String
    lives::Int
end
Cat(name) = Cat(name, 9)
speak(::Animal) = "?"
speak(d::Dog) = d.name * " says woof"
speak(c::Cat) = string(c.name, " has ", c.lives, " lives")
println(speak(Dog("Rex")), "; ", speak(Cat("Tom")))
# expect: Rex says woof; Tom has 9 lives
c = Cat("Kit", 3)
c.lives -= 1
println(c.lives, " ", c)
# expect: 2 Cat("Kit", 2)

struct Pair2{A,B}
    a::A
    b::B
end
println(Pair2(1, "x"), " ", typeof(Pair2(1, 2.0)))
# expect: Pair2{Int64, String}(1, "x") Pair2{Int64, Float64}
println(Pair2{Float64,Any}(1, 2))
# expect: Pair2{Float64, Any}(1.0, 2)

struct Pos{T<:Real}
    x::T
    y::T
    function Pos(x::T, y::T) where {T<:Real}
        x < 0 && error("negative")
        new{T}(x, y)
    end
end
Pos(x::Real, y::Real) = Pos(promote(x, y)...)
println(Pos(1, 2.5))
# expect: Pos{Float64}(1.0, 2.5)
println(try Pos(-1, 2) catch e; e.msg end)
# expect: negative

struct Unit end
println(Unit(), " ", Unit() === Unit())
# expect: Unit() true
struct Wrap{T}
    items::Vector{T}
    Wrap{T}() where {T} = new{T}(T[])
end
w = Wrap{Int}()
push!(w.items, 4)
println(w.items, " ", w)
# expect: [4] Wrap{Int64}([4])
const Num = Union{Int64,Float64}
kind(x::Num) = "num"
kind(x) = "other"
println(kind(1), kind(2.0), kind("s"), kind(Int8(1)))
# expect: numnumotherother
f(x::T, y::T) where {T} = "same $T"
f(x, y) = "different"
println(f(1, 2), ", ", f(1, 2.0), ", ", f("a", "b"))
# expect: same Int64, different, same String
g(v::Vector{<:Real}) = "reals"
g(v::Vector) = "others"
println(g([1, 2]), " ", g(["a"]), " ", g(Real[1, 2.0]))
# expect: reals others reals
h(::Type{T}) where {T<:Integer} = "int type $T"
h(::Type{T}) where {T} = "type $T"
println(h(Int8), " ", h(String), " ", h(Vector{Int}))
# expect: int type Int8 type String type Vector{Int64}
struct Big
    a::Int
    b::Int
    c::Float64
    d::String
    e::Int
    f::Int
    g::Bool
    h::Int8
    i::Int
    j::Any
    k::Int
    l::Int
end
b = Big(1, 2, 3, "d", 5, 6, true, 8, 9, nothing, 11, 12)
println(b.a + b.l, " ", b.d, " ", b.j, " ", b.h, " ", b.c)
# expect: 13 d nothing 8 3.0
println(b)
# expect: Big(1, 2, 3.0, "d", 5, 6, true, 8, 9, nothing, 11, 12)
println(b === Big(1, 2, 3, "d", 5, 6, true, 8, 9, nothing, 11, 12), " ", b === Big(1, 2, 3, "d", 5, 6, true, 8, 9, nothing, 11, 13))
# expect: true false
(p::Pair2)(x) = p.a * x + p.b
println(Pair2(2, 1)(10))
# expect: 21
println(Dog <: Animal, " ", supertype(Dog), " ", Vector{Int} <: Vector{Real}, " ", Vector{Int} <: Vector{<:Real})
# expect: true Pet false true
println(fieldnames(Cat), " ", isa(c, Pet), " ", c isa Dog)
# expect: (:name, :lives) true false
