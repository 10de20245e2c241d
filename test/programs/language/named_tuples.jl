# Named tuples: made, asked, merged, compared, shown.
x = (a=1, b="two", c=3.5)
println(x, " ", typeof(x))
# expect: (a = 1, b = "two", c = 3.5) @NamedTuple{a::Int64, b::String, c::Float64}
a, b = 5, 6
println((; a, b), " ", (; x.a, d=4), " ", (; x..., a=9), " ", (z=0, x...))
# expect: (a = 5, b = 6) (a = 1, d = 4) (a = 9, b = "two", c = 3.5) (z = 0, a = 1, b = "two", c = 3.5)
println((a=1,), " ", NamedTuple(), " ", (;), " ", (a=(b=1,), c=[1, 2]))
# expect: (a = 1,) NamedTuple() NamedTuple() (a = (b = 1,), c = [1, 2])
println(x.a, " ", x[:b], " ", x[3], " ", x[1], " ", x[end])
# expect: 1 two 3.5 1 3.5
println(keys(x), " ", values(x), " ", length(x), " ", haskey(x, :a), " ", haskey(x, :q))
# expect: (:a, :b, :c) (1, "two", 3.5) 3 true false
println(get(x, :a, 0), " ", get(x, :q, 0), " ", get(() -> 7, x, :q))
# expect: 1 0 7
for v in x
    println(v, ";")
end
# expect: 1;
# expect: two;
# expect: 3.5;
for (name, v) in pairs(x)
    println(name, "=>", v)
end
# expect: a=>1
# expect: b=>two
# expect: c=>3.5
println(merge((a=1, b=2), (b=3, c=4)), " ", merge((a=1,), [:b => 2, :c => 3]), " ", merge((a=1,), Dict(:z => 2)))
# expect: (a = 1, b = 3, c = 4) (a = 1, b = 2, c = 3) (a = 1, z = 2)
println((a=1, b=2) == (a=1, b=2), " ", (a=1, b=2) == (b=2, a=1), " ", (a=1,) == (a=1.0,), " ", isequal((a=1,), (a=1,)))
# expect: true false true true
println((a=1, b=2) < (a=1, b=3), " ", isless((a=2,), (a=1,)), " ", hash((a=1,)) == hash((a=1,)))
# expect: true false true
println(map(v -> 2v, (p=1, q=2)), " ", map(+, (p=1, q=2), (p=3, q=4)), " ", collect((p=1, q=2)))
# expect: (p = 2, q = 4) (p = 4, q = 6) [1, 2]
println(NamedTuple{(:a, :b)}((1, 2)), " ", NamedTuple{(:a, :b),Tuple{Float64,Int}}((1, 2)))
# expect: (a = 1, b = 2) (a = 1.0, b = 2)
println(@NamedTuple{a::Int, b::String}, " ", (a=1, b="x") isa @NamedTuple{a::Int, b::String})
# expect: @NamedTuple{a::Int64, b::String} true
println(@NamedTuple{a::Int, b::String}((1, "x")))
# expect: (a = 1, b = "x")
const Row = @NamedTuple{id::Int, value::Union{Nothing,Float64}}
rows = Row[(id=1, value=nothing), (id=2, value=2.5)]
println(rows[2].value, " ", length(rows), " ", rows[1], " ", typeof(rows[1]))
# expect: 2.5 2 @NamedTuple{id::Int64, value::Union{Nothing, Float64}}((1, nothing)) @NamedTuple{id::Int64, value::Union{Nothing, Float64}}
println([(a=1, b=2), (a=3, b=4)], " ", (a=1, b=2) in [(a=1, b=2)])
# expect: [(a = 1, b = 2), (a = 3, b = 4)] true
println(sort([(n=2, s="b"), (n=1, s="z")]))
# expect: [(n = 1, s = "z"), (n = 2, s = "b")]
println(Dict((a=1,) => 2)[(a=1,)])
# expect: 2
names = [:x, :y]
println(NamedTuple{Tuple(names)}((1, 2)), " ", (; zip(names, [3, 4])...), " ", NamedTuple(k => 1 for k in names))
# expect: (x = 1, y = 2) (x = 3, y = 4) (x = 1, y = 1)
println((; [:u => 1, :v => 2]...), " ", x[(:a, :c)], " ", x[[:b]])
# expect: (u = 1, v = 2) (a = 1, c = 3.5) (b = "two",)
function stats(v)
    (low=minimum(v), high=maximum(v), mean=sum(v) / length(v))
end
(; low, high) = stats([1, 2, 3])
println(low, " ", high)
# expect: 1 3
s = stats([4.0, 6.0])
println(s.mean, " ", s)
# expect: 5.0 (low = 4.0, high = 6.0, mean = 5.0)
(; mean) = s
println(mean)
# expect: 5.0
struct Pt
    x::Int
    y::Int
end
(; x, y) = Pt(1, 2)
println(x, y)
# expect: 12
dist((; x, y)::Pt) = x^2 + y^2
println(dist(Pt(3, 4)), " ", map(((; x, y),) -> x + y, [Pt(1, 2), Pt(3, 4)]))
# expect: 25 [3, 7]
for (; x, y) in [Pt(7, 8)]
    println(x, y)
end
# expect: 78
q = (name="n", tags=(1, 2))
(; name, tags) = q
println(name, tags)
# expect: n(1, 2)
println(propertynames(q), " ", hasproperty(q, :name), " ", fieldnames(typeof(q)), " ", eltype((a=1, b=2)))
# expect: (:name, :tags) true (:name, :tags) Int64
function total(nt::NamedTuple)
    t = 0
    for v in values(nt)
        t += v
    end
    t
end
println(total((a=1, b=2, c=3)), " ", sum((a=1, b=2)), " ", maximum((a=1, b=9)))
# expect: 6 3 9
first_name(nt::NamedTuple{names}) where {names} = names[1]
println(first_name((q=1, r=2)), " ", first((q=1, r=2)), " ", last((q=1, r=2)), " ", isempty((;)))
# expect: q 1 2 true
println(Tuple((a=1, b=2)), " ", NamedTuple{(:b,)}((a=1, b=2)), " ", Base.setindex((a=1, b=2), 5, :a))
# expect: (1, 2) (b = 2,) (a = 5, b = 2)
println(repr((a='c', b="s", c=:sym, d=nothing)), " ", string((a=1.0f0,)))
# expect: (a = 'c', b = "s", c = :sym, d = nothing) (a = 1.0f0,)
println((a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12))
# expect: (a = 1, b = 2, c = 3, d = 4, e = 5, f = 6, g = 7, h = 8, i = 9, j = 10, k = 11, l = 12)
try
    (a=1,).b
catch e
    println(sprint(showerror, e))
end
# expect: FieldError: type NamedTuple has no field `b`, available fields: `a`
v = [(k=i, sq=i^2) for i in 1:3]
println(v, " ", [r.sq for r in v], " ", filter(r -> r.k > 1, v))
# expect: [(k = 1, sq = 1), (k = 2, sq = 4), (k = 3, sq = 9)] [1, 4, 9] [(k = 2, sq = 4), (k = 3, sq = 9)]
t = (a=1, b=(c=2, d=(e=3,)))
println(t.b.d.e)
# expect: 3
println(pairs((a=1, b=2)), " ", (; pairs((a=1, b=2))...), " ", Dict(pairs((a=1,))))
# expect: Base.Pairs(:a => 1, :b => 2) (a = 1, b = 2) Dict(:a => 1)
