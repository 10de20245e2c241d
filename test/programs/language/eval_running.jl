# eval of computed values inside a running program, and of texts that it parses.
calculate(text) = eval(Meta.parse(text))
println(calculate("2 + 3 * 4"), " ", calculate("-2^2"), " ", calculate("[1, [2, 3], []]"), " ", calculate("max(1, 2.5) ÷ 2"))
# expect: 14 -4 Any[1, [2, 3], Any[]] 1.0
calculate_twice(a, b) = 2 * (a + b)
apply(op, a, b) = eval(Expr(:call, Symbol(op), a, b))
println(apply("+", 1, 2), apply("calculate_twice", 3, 4))
# expect: 314
lines = ["[1, 2]", "3 > 2 ? \"y\" : \"n\"", "x' * x where_not"]
x = [1, 2]
for line in lines
    value = try
        eval(Meta.parse(line))
    catch e
        typeof(e)
    end
    println(value)
end
# expect: [1, 2]
# expect: y
# expect: ParseError
push!(lines, "sum(n -> n^2, x)")
println(eval(Meta.parse(lines[end])), " ", eval(Meta.parse("x' * x")), " ", calculate("round(2.567; digits = 1)"), " ", calculate("sin.([0.0]) .+ 1"))
# expect: 5 5 2.6 [1.0]
eval(Meta.parse("square(x) = x^2"))
println(square(3), Base.eval(Main, :(1 + 2)), Core.eval(@__MODULE__, :x) === x)
# expect: 93true
operators = Dict(s => eval(Symbol(s)) for s in ["+", "-"])
println(operators["-"](5, 3))
# expect: 2
module Inner
secret = 42
look(name) = eval(Symbol(name))
end
println(Inner.look("secret"), Inner.eval(:(secret + 1)))
# expect: 4243
println(Meta.parse("f(x, y; k = 1) + [1 -2; a b]"), " ", Meta.parse("a + b + c").args, " ", Meta.parse("a:b:c"))
# expect: f(x, y; k = 1) + [1 -2; a b] Any[:+, :a, :b, :c] a:b:c
try
    calculate("y = 3")
catch e
    println(e.msg)
end
# expect: eval inside a running program computes values only: `y = 3` is supported only at top level
println(Meta.parse("3 * 4") |> eval, map(eval, [:(1 + 1), :x]), eval.([:(2 * 3)]))
# expect: 12Any[2, [1, 2]][6]
