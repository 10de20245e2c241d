# Variables of functions, loops and modules; values of blocks.
counter = 0
bump() = (global counter += 1)
bump(); bump()
println(counter)
# expect: 2
function setter()
    global newglobal = 5
    nothing
end
setter()
println(newglobal)
# expect: 5
a, b = 1, 2
function sw()
    global a, b
    a, b = b, a
end
sw()
println(a, b)
# expect: 21
x = 1
f() = x + 1
x = 2
println(f())
# expect: 3
s = 0
for i in 1:3
    global s += i
end
println(s)
# expect: 6
let
    global q = 3
end
println(q)
# expect: 3
n = 5
while n > 0
    global n -= 2
end
println(n)
# expect: -1
arr = Int[]
for i in 1:3
    push!(arr, i)
end
println(arr)
# expect: [1, 2, 3]
function kw_closure()
    total = 0
    add(; by=1) = (total += by)
    add(); add(by=5)
    total
end
println(kw_closure())
# expect: 6
vals = map(1:3) do i
    j = i^2
    j + 1
end
println(vals)
# expect: [2, 5, 10]
r = Ref(0)
foreach(i -> r[] += i, 1:4)
println(r[])
# expect: 10
m = Dict{String,Int}()
for w in split("a b a c b a")
    m[w] = get(m, w, 0) + 1
end
println(sort(collect(m), by=last, rev=true))
# expect: ["a" => 3, "b" => 2, "c" => 1]
println([w => c for (w, c) in sort(collect(m))])
# expect: ["a" => 3, "b" => 2, "c" => 1]
z = let t = 2
    t^3
end
println(z)
# expect: 8
g = function (x)
    x * 2
end
println(g(4), (() -> 7)(), (x -> begin
    y = x
    y + 1
end)(1))
# expect: 872
if true
    ifvar = 1
end
println(ifvar)
# expect: 1
try
    tryvar = 1
    println(tryvar)
catch
end
# expect: 1
println(@isdefined(tryvar))
# expect: false
y1 = y2 = [1]
push!(y1, 2)
println(y2, y1 === y2)
# expect: [1, 2]true
c = [1, 2, 3]
d = copy(c)
d[1] = 100
println(c, d)
# expect: [1, 2, 3][100, 2, 3]
t = (1, [2])
t[2][1] = 5
println(t)
# expect: (1, [5])
i, j = 0, 0
i, j = j + 1, i + 2
println(i, j)
# expect: 12
v = 1:3
first_, rest... = v
println(first_, rest)
# expect: 12:3
println(typeof(rest))
# expect: UnitRange{Int64}
k = begin
    local inner = 3
    inner * 2
end
println(k)
# expect: 6
println(ifelse(k > 5, "big", "small"), k > 5 ? 1 : 2)
# expect: big1
const FOO = 3
bar() = FOO
println(bar())
# expect: 3
baz(x) = x isa Number ? (x isa Integer ? "int" : "num") : "other"
println(baz.([1, 2.0, "s"]))
# expect: ["int", "num", "other"]
println(1 < 2 < 3 == 3, 1 < 3 > 2, !(1 == 2), !true || !false && true)
# expect: truetruetruetrue
