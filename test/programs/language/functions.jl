# Function forms, optional and keyword-free arguments, varargs, splats, closures.
function add(a, b)
    return a + b
end
sub(a, b) = a - b
opt(a, b=a + 1, c=b * 2) = (a, b, c)
println(add(1, 2), " ", sub(5, 3), " ", opt(1), " ", opt(1, 5), " ", opt(1, 5, 9))
# expect: 3 2 (1, 2, 4) (1, 5, 10) (1, 5, 9)
va(a, rest...) = (a, length(rest), rest)
println(va(1), " ", va(1, 2, "x"))
# expect: (1, 0, ()) (1, 2, (2, "x"))
typed(xs::Int...) = sum(xs)
println(typed(1, 2, 3))
# expect: 6
t = (1, 2, 3)
println(add(t[1:2]...), " ", va(t..., [4, 5]...), " ", +(t...), " ", max(t..., 7))
# expect: 3 (1, 4, (2, 3, 4, 5)) 6 7
println(map(x -> x^2, [1, 2, 3]), " ", map((x, y) -> x + y, [1, 2], [3, 4]))
# expect: [1, 4, 9] [4, 6]
function counter()
    n = 0
    inc() = (n += 1)
    get() = n
    return inc, get
end
inc, get = counter()
inc(); inc(); inc()
println(get())
# expect: 3
adder(n) = x -> x + n
println(adder(10)(5), " ", (adder(1) ∘ adder(2))(0))
# expect: 15 3
function outer(n)
    fact(k) = k <= 1 ? 1 : k * fact(k - 1)
    even(k) = k == 0 ? true : odd(k - 1)
    odd(k) = k == 0 ? false : even(k - 1)
    fact(n), even(n), odd(n)
end
println(outer(5))
# expect: (120, false, true)
fs = []
for i in 1:3
    push!(fs, () -> i)
end
println([f() for f in fs])
# expect: [1, 2, 3]
function lateread()
    f() = x
    x = 1
    x = 2
    f()
end
println(lateread())
# expect: 2
function modify()
    total = 0
    foreach(x -> total += x, [1, 2, 3, 4])
    total
end
println(modify())
# expect: 10
apply(f, args...) = f(args...)
println(apply(+, 1, 2, 3), " ", apply(string, "a", 1), " ", apply(() -> 7))
# expect: 6 a1 7
println((function (x) x + 1 end)(1), " ", (x -> begin y = x; y * 2 end)(4))
# expect: 2 8
r = map([1, 2, 3]) do x
    if x == 2
        return "two"
    end
    string(x)
end
println(r)
# expect: ["1", "two", "3"]
op = +
println(op(1, 2), " ", reduce(*, [1, 2, 3, 4]), " ", foldl(-, [10, 2, 3]))
# expect: 3 24 5
struct V2
    x::Int
    y::Int
end
Base.:+(a::V2, b::V2) = V2(a.x + b.x, a.y + b.y)
Base.:-(a::V2) = V2(-a.x, -a.y)
Base.:(==)(a::V2, b::V2) = a.x == b.x && a.y == b.y
Base.getindex(a::V2, i::Int) = i == 1 ? a.x : a.y
Base.length(::V2) = 2
println(V2(1, 2) + V2(3, 4), " ", -V2(1, 2), " ", V2(1, 2) == V2(1, 2), " ", V2(5, 6)[2], " ", length(V2(0, 0)))
# expect: V2(4, 6) V2(-1, -2) true 6 2
⊕(a, b) = 10a + b
println(1 ⊕ 2 ⊕ 3)
# expect: 123
x = 5
println(2x + 3(x - 1), " ", x |> string |> length)
# expect: 22 1
ret(x) = begin
    x > 0 && return "pos"
    x < 0 || return "zero"
    "neg"
end
println(ret(1), ret(0), ret(-1))
# expect: poszeroneg
nothingret() = return
println(nothingret() === nothing, " ", (() -> nothing)())
# expect: true nothing
swap((a, b)) = (b, a)
println(swap((1, 2)))
# expect: (2, 1)
println(ntuple(i -> i^2, 4), " ", ((a, b) -> a - b)(5, 3))
# expect: (1, 4, 9, 16) 2
