# expect: -5 -2.5
# expect: Any[:^, :x, -3] x ^ -3
# expect: Expr Expr Expr
# expect: Int64
# A minus sign directly in front of a number belongs to it in quoted code, and for macros.
println(:(-5), " ", :(-2.5))
println(:(x^-3).args, " ", :(x^-3))
println(typeof(:(- 5)), " ", typeof(:(-x)), " ", typeof(:(-2^2)))
macro kind(x)
    string(typeof(x))
end
println(@kind(-7))
