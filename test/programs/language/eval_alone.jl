# No macro but `@eval` in the whole file.
struct Metres
    n::Int
end
for op in (:+, :-)
    @eval Base.$op(a::Metres, b::Metres) = Metres($op(a.n, b.n))
end
println(Metres(3) + Metres(4) - Metres(1))
# expect: Metres(6)
