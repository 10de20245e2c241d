# Keywords in more corners: types, splats of many kinds, Base functions that take them.
f(x::T; k::T=zero(T), kind=T) where {T} = (x, k, kind)
println(f(1), f(2.0; k=1.0))
# expect: (1, 0, Int64)(2.0, 1.0, Float64)
try
    f(1; k=1.5)
catch e
    println(sprint(showerror, e))
end
# expect: TypeError: in keyword argument k, expected Int64, got a value of type Float64
g(xs...; init=0, op=+) = foldl(op, xs; init)
println(g(1, 2, 3), g(2, 3; init=1, op=*))
# expect: 66
h = (a, b...; c=1) -> (a, b, c)
println(h(1), h(1, 2, 3; c=2))
# expect: (1, (), 1)(1, (2, 3), 2)
struct F end
(::F)(x; y=1) = x + y
println(F()(1), F()(1; y=2), map(F(), 1:2))
# expect: 23[2, 3]
k1(; a) = a
println(k1(; Dict(:a => 1)...), k1(; [:a => 2]...), k1(; (:a => 3,)...), k1(; pairs((a=4,))...))
# expect: 1234
s = "k"
println(f(1; Symbol(s) => 7))
# expect: (1, 7, Int64)
r(x; kw...) = isempty(kw) ? x : r(x; Base.tail(values(kw))...) + first(values(kw))
println(r(1; a=1, b=2, c=3))
# expect: 7
p(; a=1, b=a + 1, c=begin a + b end) = (a, b, c)
println(p(), p(b=5), p(a=3, c=0))
# expect: (1, 2, 3)(1, 5, 6)(3, 4, 0)
function q(x; verbose::Bool=false, io::IO=stdout)
    verbose && println(io, "x = ", x)
    x
end
println(q(1), q(2; verbose=true))
# expect: x = 2
# expect: 12
t(x, y=x; z=y) = (x, y, z)
println(t(1), t(1, 2), t(1; z=5), t(1, 2; z=6))
# expect: (1, 1, 1)(1, 2, 2)(1, 1, 5)(1, 2, 6)
u(; x::Union{Int,Nothing}=nothing, y::Vector{<:Real}=Int[]) = (x, y)
println(u(), u(x=1, y=[1.5]))
# expect: (nothing, Int64[])(1, [1.5])
import Base: show, getindex
struct Mat
    d::Matrix{Int}
end
Base.getindex(m::Mat, i, j) = m.d[i, j]
Base.sum(m::Mat; dims=:) = dims === Colon() ? sum(m.d) : sum(m.d; dims)
println(sum(Mat([1 2; 3 4])), sum(Mat([1 2; 3 4]); dims=1))
# expect: 10[4 6]
Base.sort(m::Mat; rev=false) = sort(vec(m.d); rev)
println(sort(Mat([3 1; 2 4]); rev=true))
# expect: [4, 3, 2, 1]
w(f::Function, xs; by=identity) = f(by.(xs))
println(w(sum, [1, 2]; by=x -> 2x), w([1, 2, 3]; by=-) do v
    maximum(v)
end)
# expect: 6-1
v = [(n=2, m="b"), (n=1, m="a")]
println(sort(v; by=x -> x.n), sort(v, by=x -> x.m, rev=true), maximum(x -> x.n, v))
# expect: [(n = 1, m = "a"), (n = 2, m = "b")][(n = 2, m = "b"), (n = 1, m = "a")]2
println(sum([]; init=0), reduce(+, Int[]; init=5), findfirst(x -> x.n == 1, v))
# expect: 052
println(mapreduce(x -> x.n, +, v; init=10), any(x -> x.n > 1, v))
# expect: 13true
