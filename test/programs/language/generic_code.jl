# Generic code: type variables everywhere, trees, enums, values as types.
abstract type AbstractShape end
area(s::AbstractShape) = error("not implemented for $(typeof(s))")
struct Sq <: AbstractShape
    a
end
try
    area(Sq(1))
catch e
    println(e.msg)
end
# expect: not implemented for Sq
describe(x::T) where {T} = "$(T)"
println(describe(1), describe("s"), describe([1]), describe(nothing), describe(:a), describe('c'), describe(1:2), describe((1, 2.0)))
# expect: Int64StringVector{Int64}NothingSymbolCharUnitRange{Int64}Tuple{Int64, Float64}
same(::T, ::T) where {T} = true
same(_, _) = false
println(same(1, 2), same(1, 2.0))
# expect: truefalse
elt(::AbstractArray{T,N}) where {T,N} = (T, N)
println(elt([1]), elt([1 2]), elt(1:3))
# expect: (Int64, 1)(Int64, 2)(Int64, 1)
first_of(t::Tuple{A,Vararg{B}}) where {A,B} = A
println(first_of((1, "a", "b")))
# expect: Int64
struct Wrapper{T,C<:AbstractVector{T}}
    c::C
end
Wrapper(c::AbstractVector{T}) where {T} = Wrapper{T,typeof(c)}(c)
println(Wrapper([1, 2]), Wrapper(1:2))
# expect: Wrapper{Int64, Vector{Int64}}([1, 2])Wrapper{Int64, UnitRange{Int64}}(1:2)
Base.eltype(::Wrapper{T}) where {T} = T
println(eltype(Wrapper([1.0])))
# expect: Float64
zeroof(::Type{T}) where {T<:Number} = zero(T)
println(zeroof(Int), zeroof(Float64))
# expect: 00.0
tryparse_or(::Type{T}, s, d) where {T} = something(tryparse(T, s), d)
println(tryparse_or(Int, "5", 0), tryparse_or(Int, "x", 0))
# expect: 50
abstract type Tree{T} end
struct Leaf{T} <: Tree{T} end
struct NodeT{T} <: Tree{T}
    l::Tree{T}
    v::T
    r::Tree{T}
end
insert(::Leaf{T}, x::T) where {T} = NodeT{T}(Leaf{T}(), x, Leaf{T}())
insert(n::NodeT{T}, x::T) where {T} = x < n.v ? NodeT{T}(insert(n.l, x), n.v, n.r) : NodeT{T}(n.l, n.v, insert(n.r, x))
walk(f, ::Leaf) = nothing
walk(f, n::NodeT) = (walk(f, n.l); f(n.v); walk(f, n.r))
tree = foldl(insert, [3, 1, 2]; init=Leaf{Int}())
out = Int[]
walk(x -> push!(out, x), tree)
println(out)
# expect: [1, 2, 3]
mutable struct LinkedList{T}
    head::Union{Nothing,Tuple{T,LinkedList{T}}}
    LinkedList{T}() where {T} = new{T}(nothing)
end
mutable struct LNode{T}
    val::T
    next::Union{LNode{T},Nothing}
end
LNode(v::T) where {T} = LNode{T}(v, nothing)
l = LNode(1)
l.next = LNode(2)
println(l.next.val, isnothing(l.next.next))
# expect: 2true
const Maybe{T} = Union{T,Nothing}
h(x::Maybe{Int}) = x === nothing ? "none" : "some $x"
println(h(1), h(nothing))
# expect: some 1none
const Callback = Function
run_cb(cb::Callback, x) = cb(x)
println(run_cb(sqrt, 4.0))
# expect: 2.0
struct Poly{N}
    c::NTuple{N,Float64}
end
Poly(c::Vararg{Real,N}) where {N} = Poly{N}(Float64.(c))
println(Poly(1, 2, 3), typeof(Poly(1)))
# expect: Poly{3}((1.0, 2.0, 3.0))Poly{1}
order(::Poly{N}) where {N} = N - 1
println(order(Poly(1, 2)))
# expect: 1
@enum Color red green blue
println(red, Int(blue), Color(1), instances(Color))
# expect: red2green(red, green, blue)
col(c::Color) = c == red ? "R" : "other"
println(col(red), col(blue))
# expect: Rother
op(::Val{:+}, a, b) = a + b
op(::Val{:-}, a, b) = a - b
println([op(Val(s), 5, 3) for s in (:+, :-)])
# expect: [8, 2]
function dispatch_table(x)
    Dict{DataType,String}(Int => "i", String => "s")[typeof(x)]
end
println(dispatch_table(1), dispatch_table("q"))
# expect: is
println(promote(1, 2.5), promote_type(Int, Float64), convert(Float64, 1), Float64[1, 2])
# expect: (1.0, 2.5)Float641.0[1.0, 2.0]
Base.promote_rule(::Type{Sq}, ::Type{Int}) = Sq
println(promote_type(Sq, Int))
# expect: Sq
println(supertype(Int), Int <: Integer <: Real, typejoin(Int, Float64))
# expect: SignedtrueReal
println(hasmethod(area, Tuple{Sq}), hasfield(Sq, :a), nameof(area), nameof(Sq))
# expect: truetrueareaSq
println(isa(1, Union{Int,String}), typeof(1) in (Int, String))
# expect: truetrue
