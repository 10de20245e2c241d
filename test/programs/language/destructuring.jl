# Taking values apart, in every place where that is allowed.
a, (b..., c) = 1, (2, 3, 4)
println(a, b, c)
# expect: 1(2, 3)4
h, t... = [1, 2, 3]
println(h, t)
# expect: 1[2, 3]
(p, q), r = (1, 2), 3
println(p, q, r)
# expect: 123
first..., last = 1:5
println(first, last)
# expect: 1:45
m, rest..., n = "hello"
println(m, rest, n)
# expect: hello
for (i, (x, y)) in enumerate(zip(1:2, 3:4))
    println(i, x, y)
end
# expect: 113
# expect: 224
f = ((a, b), c) -> a + b + c
println(f((1, 2), 3))
# expect: 6
g((a, b), (c, d)=(10, 20)) = a + b + c + d
println(g((1, 2)), g((1, 2), (3, 4)))
# expect: 3310
println(map(((k, v),) -> k * v, [(1, 2), (3, 4)]))
# expect: [2, 12]
(x::Int, y::Float64) = (1.0, 2)
println(x, " ", y)
# expect: 1 2.0
_, z = (1, 2)
println(z)
# expect: 2
foreach(((i, v),) -> println(i, v), enumerate("ab"))
# expect: 1a
# expect: 2b
do_it(fn) = fn((1, 2), 3)
println(do_it() do (a, b), c
    a + b * c
end)
# expect: 7
d = Dict("a" => 1)
for (k, v) in d
    println(k, v)
end
# expect: a1
v = [0, 0, 0]
v[1], v[2] = 5, 6
println(v)
# expect: [5, 6, 0]
v[1], v[3] = v[3], v[1]
println(v)
# expect: [0, 6, 5]
mutable struct S
    a
    b
end
s = S(1, S(2, 3))
s.a, s.b.a = 10, 20
println(s.a, s.b.a)
# expect: 1020
s.b.a = s.b.b = 7
println(s.b)
# expect: S(7, 7)
s.b.b += 2
println(s.b.b)
# expect: 9
s.a = [1, 2, 3]
s.a[2] = 9
s.a[3] += 1
println(s.a)
# expect: [1, 9, 4]
xx = yy = 3
println(xx + yy)
# expect: 6
A = [1 2; 3 4]
A[1, :], A[2, :] = A[2, :], A[1, :]
println(A)
# expect: [3 4; 1 2]
(a, b) = (b, a)
println(a, b)
# expect: (2, 3)1
