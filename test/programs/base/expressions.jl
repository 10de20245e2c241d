# Expressions print as code.
println(:(a + b * c))
println(:((a + b) * c))
println(repr(:(f(x, y; k = 1))))
println(repr(:x), " ", repr(:(x[1].b)))
show(Base.remove_linenums!(:(x -> x^2))); println()
println(Base.remove_linenums!(quote
  x = 1
  y
end))
println(Base.remove_linenums!(:(if a < b; 1 else 2 end)))
println(:(a && b || c), " ", :(!a), " ", :(-x), " ", :(a < b <= c))
println(Base.remove_linenums!(:(function f(x) x + 1 end)))
e = :(1 + 2)
println(typeof(e), e.args)
println(:("a $x b"))
println(:(x::Int), :(A{T}), :([1, 2]), :((1,)), :(a'))
# expect: a + b * c
# expect: (a + b) * c
# expect: :(f(x, y; k = 1))
# expect: :x :(x[1].b)
# expect: :(x->begin
# expect:         x ^ 2
# expect:     end)
# expect: begin
# expect:     x = 1
# expect:     y
# expect: end
# expect: if a < b
# expect:     1
# expect: else
# expect:     2
# expect: end
# expect: a && b || c !a -x a < b <= c
# expect: function f(x)
# expect:     x + 1
# expect: end
# expect: ExprAny[:+, 1, 2]
# expect: "a $x b"
# expect: x::IntA{T}[1, 2](1,)a'
