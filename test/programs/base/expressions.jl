# Expressions print as code.
println(:(a + b * c))
println(:((a + b) * c))
println(repr(:(f(x, y; k = 1))))
println(repr(:x), " ", repr(:(x[1].b)))
show(:(x -> x^2)); println()
println(quote
  x = 1
  y
end)
println(:(if a < b; 1 else 2 end))
println(:(a && b || c), " ", :(!a), " ", :(-x), " ", :(a < b <= c))
println(:(function f(x) x + 1 end))
e = :(1 + 2)
println(typeof(e), e.args)
println(:("a $x b"))
println(:(x::Int), :(A{T}), :([1, 2]), :((1,)), :(a'))
# expect: a + b * c
# expect: (a + b) * c
# expect: :(f(x, y; k = 1))
# expect: :x :(x[1].b)
# expect: :(x->begin
# expect:         #= /tmp/e1.jl:5 =#
# expect:         x ^ 2
# expect:     end)
# expect: begin
# expect:     #= /tmp/e1.jl:7 =#
# expect:     x = 1
# expect:     #= /tmp/e1.jl:8 =#
# expect:     y
# expect: end
# expect: if a < b
# expect:     #= /tmp/e1.jl:10 =#
# expect:     1
# expect: else
# expect:     #= /tmp/e1.jl:10 =#
# expect:     2
# expect: end
# expect: a && b || c !a -x a < b <= c
# expect: function f(x)
# expect:     #= /tmp/e1.jl:12 =#
# expect:     x + 1
# expect: end
# expect: ExprAny[:+, 1, 2]
# expect: "a $x b"
# expect: x::IntA{T}[1, 2](1,)a'
