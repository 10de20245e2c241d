# Macros of Base.
x = 3
@show x x^2
y = @show x + 1
A = [1 2; 3 4]
v = @view A[1, :]
v[1] = 10
println(A)
println(@. A + 1)
println(@. sqrt(abs(-A)))
@enum Fruit apple=1 orange banana=5
println(apple, " ", Int(banana), " ", Fruit(2))
println(instances(Fruit))
try Fruit(9) catch e; println(e.msg) end
println(Dict(apple => 1)[apple], apple < orange)
z = @elapsed sum(1:10)
println(z < 5)
println([apple, orange])
@enum Color begin
  red
  green
end
println(red, Int(green))
f(c::Color) = c == red ? 1 : 2
println(f(green))
@views function g(a) a[1:2] end
println(g([1,2,3]))
# expect: x = 3
# expect: x ^ 2 = 9
# expect: x + 1 = 4
# expect: [10 2; 3 4]
# expect: [11 3; 4 5]
# expect: [3.1622776601683795 1.4142135623730951; 1.7320508075688772 2.0]
# expect: apple 5 orange
# expect: (apple, orange, banana)
# expect: invalid value for Enum Fruit: 9
# expect: 1true
# expect: true
# expect: Fruit[apple, orange]
# expect: red1
# expect: 2
# expect: [1, 2]
