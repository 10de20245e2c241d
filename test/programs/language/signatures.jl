# Parameters, fields and type parameters of every kind.
g(xs::Int...) = sum(xs)
println(g(1, 2, 3))
# expect: 6
h(a, xs::Vararg{String,2}) = (a, xs)
println(h(1, "a", "b"))
# expect: (1, ("a", "b"))
k(xs::Vararg{T}) where {T} = T
println(k(1, 2), hasmethod(k, Tuple{Int,String}))
# expect: Int64false
nt(x::NTuple{3,Int}) = sum(x)
println(nt((1, 2, 3)))
# expect: 6
n2(x::NTuple{N,T}) where {N,T} = (N, T)
println(n2((1.0, 2.0)))
# expect: (2, Float64)
d(a, b=a * 2, c=a + b) = (a, b, c)
println(d(1), d(1, 5))
# expect: (1, 2, 3)(1, 5, 6)
e(x::T, y::T=zero(T)) where {T<:Number} = (x, y)
println(e(2), e(2.5))
# expect: (2, 0)(2.5, 0.0)
struct A
    "doc for x"
    x::Int
    # comment
    y
end
println(A(1, 2))
# expect: A(1, 2)
"A documented thing."
mutable struct B
    const id::Int
    name::String
end
b = B(1, "n")
b.name = "m"
println(b)
# expect: B(1, "m")
try
    b.id = 2
catch err
    println(sprint(showerror, err))
end
# expect: setfield!: const field .id of type B cannot be changed
abstract type Shape end
struct Sq <: Shape
    s::Float64
end
struct Holder
    shape::Shape
    maybe::Union{Nothing,Int}
    any
end
println(Holder(Sq(1), nothing, "x"), Holder(Sq(2), 3, 4.0).shape)
# expect: Holder(Sq(1.0), nothing, "x")Sq(2.0)
mutable struct Node
    value::Int
    next::Node
    Node(v) = (n = new(v); n.next = n; n)
    Node(v, n) = new(v, n)
end
n = Node(1, Node(2))
println(n.next.value, n.next.next.value)
# expect: 22
mutable struct Lst
    v::Int
    next::Lst
    Lst(v) = new(v)
end
l = Lst(1)
println(isdefined(l, :next), isdefined(l, :v))
# expect: falsetrue
try
    l.next
catch err
    println(sprint(showerror, err))
end
# expect: UndefRefError: access to undefined reference
struct Multi
    a
    b
end
Multi(x::Int, y::Int) = Multi("$x", "$y")
println(Multi(1, 2))
# expect: Multi("1", "2")
struct Spl
    a::Int
    b::Int
    Spl(args...) = new(args...)
end
println(Spl(1, 2))
# expect: Spl(1, 2)
abstract type Num end
struct N1 <: Num
    v::Int
end
(::Type{T})(x::String, y) where {T<:Num} = T(parse(Int, x) + y)
println(N1("5", 1))
# expect: N1(6)
struct Tag{S} end
f(::Tag{:a}) = "a"
f(::Tag{S}) where {S} = string(S)
println(f(Tag{:a}()), f(Tag{:b}()), f(Tag{'c'}()), f(Tag{(1, 2)}()), Tag{:x}, Tag{'q'}, Tag{(1, :b)})
# expect: abc(1, 2)Tag{:x}Tag{'q'}Tag{(1, :b)}
v(::Val{:a}) = 1
v(::Val{N}) where {N} = N
println(v(Val(:a)), v(Val(3)), Val(:z), Val{5}())
# expect: 13Val{:z}()Val{5}()
ty(::Type{<:Number}) = "number"
ty(::Type{String}) = "string"
ty(::Type) = "other"
println(ty(Int), ty(String), ty(Symbol))
# expect: numberstringother
w(x::Integer) = "int"
w(x::Number) = "num"
w(x) = "any"
println(something(nothing, 1), @something(nothing, 2))
# expect: 12
