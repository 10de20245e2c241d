# Keyword arguments: definitions and calls of every form.
area(w, h=w; scale=1, unit::String="m") = string(w * h * scale, unit)
println(area(2), " ", area(2, 3), " ", area(2; scale=2), " ", area(2, 3, unit="cm", scale=10))
# expect: 4m 6m 8m 60cm
function req(x; k)
    return x + k
end
println(req(1; k=2))
# expect: 3
try
    req(1)
catch e
    println(e isa UndefKeywordError, " ", sprint(showerror, e))
end
# expect: true UndefKeywordError: keyword argument `k` not assigned
try
    req(1; z=2, k=1)
catch e
    println(sprint(showerror, e))
end
# expect: MethodError: no method matching req(::Int64; z::Int64, k::Int64)
# expect: This method does not support all of the given keyword arguments (and may not support any).
# expect:
# expect: Closest candidates are:
# expect:   req(::Any; k) got unsupported keyword argument "z"
# expect:
try
    area(1; unit=5)
catch e
    println(sprint(showerror, e))
end
# expect: TypeError: in keyword argument unit, expected String, got a value of type Int64
# anonymous
af = (x; y=2) -> x * y
println(af(3), " ", af(3; y=5))
# expect: 6 15
af2 = function (x; y=2, z...)
    (x, y, length(z))
end
println(af2(1), af2(1, y=3, q=1, r=2))
# expect: (1, 2, 0)(1, 3, 2)
# closures
function outer(n)
    base = 10
    inner(x; add=base, mul=n) = (base += 1; (x + add) * mul)
    inner(1), inner(1; add=1), inner(1; mul=1), base
end
println(outer(3))
# expect: (33, 6, 13, 13)
# recursive local with kw
function fact(n)
    go(k; acc=1) = k <= 1 ? acc : go(k - 1; acc=acc * k)
    go(n)
end
println(fact(5))
# expect: 120
# constructors
struct P
    x::Int
    y::Int
    P(x; y=0) = new(x, y)
end
println(P(1), P(1; y=2))
# expect: P(1, 0)P(1, 2)
P(; a, b=a) = P(a; y=b)
println(P(a=3), P(; a=4, b=9))
# expect: P(3, 3)P(4, 9)
struct Q{T}
    v::T
    Q{T}(v; neg=false) where {T} = new{T}(neg ? -v : v)
end
Q(v::T; kw...) where {T} = Q{T}(v; kw...)
println(Q(1), Q(2; neg=true), Q{Float64}(2; neg=true))
# expect: Q{Int64}(1)Q{Int64}(-2)Q{Float64}(-2.0)
# callable objects
struct Adder
    n::Int
end
(a::Adder)(x; twice=false) = twice ? x + 2a.n : x + a.n
println(Adder(3)(1), " ", Adder(3)(1; twice=true), " ", map(Adder(1), [1, 2]))
# expect: 4 7 [2, 3]
# varargs
va(xs...; sep=",", kw...) = (join(xs, sep), kw)
println(va(1, 2, 3), va(1, 2; sep="-"), va(; sep="-", a=1))
# expect: ("1,2,3", Base.Pairs{Symbol, Union{}, Tuple{}, @NamedTuple{}}())("1-2", Base.Pairs{Symbol, Union{}, Tuple{}, @NamedTuple{}}())("", Base.Pairs(:a => 1))
t = (1, 2, 3)
println(va(t...; sep=";"))
# expect: ("1;2;3", Base.Pairs{Symbol, Union{}, Tuple{}, @NamedTuple{}}())
# do
function withopt(f, x; n=1)
    for _ in 1:n
        x = f(x)
    end
    x
end
println(withopt(2; n=3) do x
    x * 2
end)
# expect: 16
println(withopt(x -> x + 1, 2, n=3))
# expect: 5
# dots
sc(x; k=1) = x * k
println(sc.([1, 2, 3]; k=2), sc.([1, 2, 3]))
# expect: [2, 4, 6][1, 2, 3]
println(sc.([1, 2, 3], k=3) .+ 1)
# expect: [4, 7, 10]
# shorthand
k = 4
s = (k=7, j=2)
println(sc(2; k), " ", sc(2; s.k))
# expect: 8 14
# forwarding
fwd(args...; kw...) = sc(args...; kw...)
println(fwd(3; k=3), " ", fwd(3))
# expect: 9 3
d = Dict(:k => 11)
println(fwd(1; d...))
# expect: 11
println(sc(1; :k => 5))
# expect: 5
# order & later wins
println(fwd(1; s[(:k,)]..., k=1))
# expect: 1
# kwargs as pairs
function show_kw(; kw...)
    for (name, value) in kw
        print(name, "=", value, " ")
    end
    println(length(kw), " ", haskey(kw, :a), " ", get(kw, :zz, 0), " ", keys(kw), " ", values(kw), " ", isempty(kw))
    kw
end
kk = show_kw(a=1, b="two")
# expect: a=1 b=two 2 true 0 (:a, :b) (a = 1, b = "two") false
println(kk[:a], " ", kk, " ", NamedTuple(kk), " ", Dict(kk)[:a])
# expect: 1 Base.Pairs(:a => 1, :b => "two") (a = 1, b = "two") 1
show_kw()
# expect: 0 false 0 () NamedTuple() true
# types
function tt(x::T; y::T=x, z::Union{Nothing,Int}=nothing) where {T}
    (x, y, z)
end
println(tt(1), tt(1; y=2, z=3))
# expect: (1, 1, nothing)(1, 2, 3)
println(hasmethod(req, Tuple{Int}), hasmethod(tt, Tuple{String}))
# expect: truetrue
# any values at run time
vals = Any[1, "a"]
for v in vals
    println(tt(1.5; z=v isa Int ? v : nothing), va(v; sep=v))
end
# expect: (1.5, 1.5, 1)("1", Base.Pairs{Symbol, Union{}, Tuple{}, @NamedTuple{}}())
# expect: (1.5, 1.5, nothing)("a", Base.Pairs{Symbol, Union{}, Tuple{}, @NamedTuple{}}())
# static struct with > 10
wide(; a=1,b=2,c=3,d=4,e=5,g=6,h=7,i=8,j=9,k=10,l=11,m=12) = a+b+c+d+e+g+h+i+j+k+l+m
println(wide(), " ", wide(a=0,b=0,c=0,d=0,e=0,g=0,h=0,i=0,j=0,k=0,l=0,m=0), " ", wide(m=0))
# expect: 78 0 66
