# Tuples, pairs, references, destructuring, splatting.
t = (1, "a", 2.5)
println(t, " ", length(t), " ", t[2], " ", t[end], " ", (1,), " ", (), " ", typeof(t), " ", first(t), last(t))
# expect: (1, "a", 2.5) 3 a 2.5 (1,) () Tuple{Int64, String, Float64} 12.5
a, b = 1, 2
a, b = b, a
println(a, b, " ", map(x -> x + 1, (1, 2, 3)), " ", reverse((1, 2, 3)), " ", ntuple(i -> i^2, 4), " ", (1, 2) == (1, 2.0), " ", (1, 2) < (1, 3))
# expect: 21 (2, 3, 4) (3, 2, 1) (1, 4, 9, 16) true true
x, (y, z) = 1, (2, 3)
head, rest... = (1, 2, 3)
println(x, y, z, " ", head, " ", rest, " ", sum((1, 2, 3)), " ", maximum((3, 7, 5)), " ", 2 in (1, 2), " ", collect((1, 2)), " ", Tuple([1, 2]))
# expect: 123 1 (2, 3) 6 7 true [1, 2] (1, 2)
f(xs...) = (length(xs), sum(xs))
println(f(1, 2, 3), " ", f([1, 2]...), " ", f((4, 5)..., 6), " ", max([3, 9, 2]...), " ", (1, (2, 3)...), " ", [0, (1:3)...])
# expect: (3, 6) (2, 3) (3, 15) 9 (1, 2, 3) [0, 1, 2, 3]
p = 1 => "one"
println(p, " ", p.first, " ", p.second, " ", typeof(p), " ", (1 => 2) => 3, " ", :a => (1, 2), " ", Pair(1, 2) == (1 => 2))
# expect: 1 => "one" 1 one Pair{Int64, String} (1 => 2) => 3 :a => (1, 2) true
k, v = p
r = Ref(5)
r[] += 1
println(k, v, " ", r[], " ", r, " ", Some(3), " ", something(nothing, 4), " ", isnothing(nothing))
# expect: 1one 6 Base.RefValue{Int64}(6) Some(3) 4 true
println((1, nothing, 'c', "s", :sym, 1.0f0, 0x01, true), " ", ((1, 2), [1, 2]), " ", (x -> x)((1, 2)))
# expect: (1, nothing, 'c', "s", :sym, 1.0f0, 0x01, true) ((1, 2), [1, 2]) (1, 2)
try
    (1, 2)[3]
catch e
    showerror(stdout, e)
    println()
end
# expect: BoundsError: attempt to access Tuple{Int64, Int64} at index [3]
try
    q, w, o = (1, 2)
catch e
    showerror(stdout, e)
    println()
end
# expect: BoundsError: attempt to access Tuple{Int64, Int64} at index [3]
println((∘(sqrt, abs))(-4), " ", (sqrt ∘ abs)(-9), " ", [1, 4] |> sum, " ", identity(3), " ", Val(3), " ", (1:3)...)
# expect: 2.0 3.0 5 3 Val{3}() 123
