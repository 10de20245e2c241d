# Keyword methods of types, optional arguments beside keywords, splatted settings.
function f(a::Int, b::Int=2, args...; c=3, d::String="x", kw...)
    return string(a, b, args, c, d, length(kw))
end
println(f(1), f(1, 2, 3, 4; c=0, zz=1))
# expect: 12()3x012(3, 4)0x1
m(x::Vector{T}, f::Function=identity; init::T=zero(T)) where {T<:Number} = foldl((a, b) -> a + f(b), x; init)
println(m([1, 2]), m([1, 2], abs2; init=10))
# expect: 315
abstract type Animal end
struct Dog <: Animal
    name::String
    age::Int
end
Dog(name; age=1) = Dog(name, age)
Dog(; name="Rex", kw...) = Dog(name; kw...)
println(Dog("a"), Dog(), Dog(age=5), Dog("b", age=2))
# expect: Dog("a", 1)Dog("Rex", 1)Dog("Rex", 5)Dog("b", 2)
greet(a::Animal; greeting="Hi", punct="!") = "$greeting $(a.name)$punct"
println(greet(Dog()), greet(Dog(); greeting="Yo"), greet.([Dog(), Dog("Z")]; punct="?"))
# expect: Hi Rex!Yo Rex!["Hi Rex?", "Hi Z?"]
function outer(; verbose=false)
    verbose && println("v")
    helper(x; verbose=verbose) = verbose ? x : -x
    helper(1), helper(1; verbose=true)
end
println(outer(), outer(verbose=true))
# expect: v
# expect: (-1, 1)(1, 1)
struct Model
    params::NamedTuple
end
mm = Model((lr=0.1, n=3))
println(mm.params.lr, mm.params, mm)
# expect: 0.1(lr = 0.1, n = 3)Model((lr = 0.1, n = 3))
function loss(; lr, n)
    lr * n
end
println(loss(; mm.params...))
# expect: 0.30000000000000004
cfg = Dict{Symbol,Any}(:lr => 0.5, :n => 2)
println(loss(; cfg...))
# expect: 1.0
println((((; a, b),) -> a + b)((a=1, b=2)))
# expect: 3
add = (x, y=1; z=0) -> x + y + z
println(add(1), add(1, 2; z=3))
# expect: 26
println(map((x; k=2) -> x * k, 1:3))
# expect: [2, 4, 6]
g(; x...) = x
println(g(a=1)[:a], typeof(values(g(a=1))), g(; a=1) == pairs((a=1,)))
# expect: 1@NamedTuple{a::Int64}true
kws = (; sep="-", last="+")
println(join([1, 2, 3], kws.sep, kws.last))
# expect: 1-2+3
struct Vec{N,T}
    data::NTuple{N,T}
end
Vec(xs::T...) where {T} = Vec{length(xs),T}(xs)
println(Vec(1, 2, 3), Vec(1.0))
# expect: Vec{3, Int64}((1, 2, 3))Vec{1, Float64}((1.0,))
Base.getindex(v::Vec, i) = v.data[i]
Base.length(::Vec{N}) where {N} = N
println(length(Vec(1, 2)))
# expect: 2
