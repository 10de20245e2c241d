# Statements as values, ways out, closures.
counter = 0
function inc!()
    global counter += 1
    return counter
end
inc!(); inc!()
println(counter)
# expect: 2
const cache = Dict{Int,Int}()
fibm(n) = n < 2 ? n : get!(() -> fibm(n - 1) + fibm(n - 2), cache, n)
println(fibm(30))
# expect: 832040
function find(xs, y)
    for (i, x) in enumerate(xs)
        x == y && return i
    end
    return nothing
end
println(find([1, 2, 3], 2), find([1], 5))
# expect: 2nothing
f(x) = x > 0 ? (return "pos") : "neg"
println(f(1), f(-1))
# expect: posneg
g() = begin
    return 1
    2
end
println(g())
# expect: 1
h = () -> 42
println(h())
# expect: 42
nested(x) = (y -> (z -> x + y + z))
println(nested(1)(2)(3))
# expect: 6
println((x -> x^2).([1, 2, 3]))
# expect: [1, 4, 9]
println(map([1, 2, 3]) do x
    x > 1 || return 0
    x
end)
# expect: [0, 2, 3]
compose = reduce(∘, [x -> x + 1, x -> 2x])
println(compose(3))
# expect: 7
println([f(x) for x in -1:1])
# expect: ["neg", "neg", "pos"]
function multi(x)
    if x == 1
        return 1, 2
    end
    x
end
println(multi(1), multi(5))
# expect: (1, 2)5
s = let x = 1, y = 2
    x + y
end
println(s)
# expect: 3
z = begin
    t = 3
    t^2
end
println(z)
# expect: 9
val = try
    parse(Int, "x")
catch
    -1
finally
    println("done")
end
# expect: done
println(val)
# expect: -1
a = b = c = 0
println(a, b, c)
# expect: 000
function vv(x; y...)
    isempty(y) ? x : (x, values(y))
end
println(vv(1), vv(1; q=2))
# expect: 1(1, (q = 2,))
println(1:3 |> collect |> sum)
# expect: 6
xs = [3, 1, 2]
ys = xs .^ 2 .+ 1
println(ys, " ", @. xs^2 + 1)
# expect: [10, 2, 5] [10, 2, 5]
println("$(xs[1]) $(length(xs) > 2 ? "long" : "short")")
# expect: 3 long
i = 0
while true
    global i += 1
    i > 5 && break
    i % 2 == 0 && continue
end
println(i)
# expect: 6
