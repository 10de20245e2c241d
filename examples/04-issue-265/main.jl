# Case 4. Julia issue 265: a caller that was compiled before its callee was redefined must see the new definition.

g(x) = x + 1
f(x) = 2 * g(x)

println(f(1))

g(x) = x + 10

println(f(1))
