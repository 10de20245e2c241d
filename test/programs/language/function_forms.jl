# Functions in every form, closures, keywords passed on, operators and updates.
function accumulate_all(xs)
    total = 0
    history = Int[]
    add!(x) = (total += x; push!(history, total))
    foreach(add!, xs)
    total, history
end
println(accumulate_all([1, 2, 3]))
# expect: (6, [1, 3, 6])
fns = [x -> x * i for i in 1:3]
println([f(10) for f in fns])
# expect: [10, 20, 30]
let x = 1
    y = 2
    global z = x + y
end
println(z)
# expect: 3
x = 10
function shadow()
    x = 5
    x + 1
end
println(shadow(), x)
# expect: 610
for i in 1:3
    local t = i
    global x += t
end
println(x)
# expect: 16
function early(n)
    for i in 1:n
        for j in 1:n
            i * j > 6 && return (i, j)
        end
    end
end
println(early(5), early(1))
# expect: (2, 4)nothing
function whileloop()
    n = 0
    while true
        n += 1
        n == 3 && continue
        n > 5 && break
    end
    n
end
println(whileloop())
# expect: 6
f(x::Int) = "Int"
f(x::AbstractString) = "Str"
f(x) = "Any"
f(x, y...) = "many $(length(y))"
println(f(1), f("a"), f(1.0), f(1, 2, 3))
# expect: IntStrAnymany 2
println(map(f, Any[1, "s", :q]))
# expect: ["Int", "Str", "Any"]
∑(xs) = sum(xs)
println(∑([1, 2]))
# expect: 3
α = 0.5
β₁ = 2
println(α * β₁)
# expect: 1.0
⊕(a, b) = a + 10b
println(1 ⊕ 2)
# expect: 21
const ORIGIN = (0, 0)
dist(p, q=ORIGIN) = hypot((p .- q)...)
println(dist((3, 4)))
# expect: 5.0
apply(f, args...; kw...) = f(args...; kw...)
println(apply(max, 1, 5, 3), apply(sort, [3, 1]; rev=true))
# expect: 5[3, 1]
println(1:5 .|> x -> x^2)
# expect: [1, 4, 9, 16, 25]
compose(fs...) = x -> foldl((a, f) -> f(a), fs; init=x)
println(compose(x -> x + 1, x -> x * 2, string)(3))
# expect: 8
println((;a=1).a, [1, 2, 3] |> sum |> x -> x + 1)
# expect: 17
g(; n::Int=1, s="x") = s^n
println(g(), g(n=3), g(; s="ab", n=2))
# expect: xxxxabab
function many(a, b=2, c...; d=4, e...)
    (a, b, c, d, (; e...))
end
println(many(1), many(1, 3, 5, 6; d=0, q=1))
# expect: (1, 2, (), 4, NamedTuple())(1, 3, (5, 6), 0, (q = 1,))
struct Cache
    f::Function
    store::Dict{Any,Any}
    Cache(f) = new(f, Dict())
end
(c::Cache)(args...; kw...) = get!(c.store, (args, values(kw))) do
    c.f(args...; kw...)
end
slow(x; p=2) = (println("slow"); x^p)
c = Cache(slow)
println(c(2), c(2), c(2; p=3), c(2; p=3))
# expect: slow
# expect: slow
# expect: 4488
Base.getindex(c::Cache, k) = c.store[k]
println(length(c.store))
# expect: 2
function fizz(n)
    n % 15 == 0 ? "FizzBuzz" : n % 5 == 0 ? "Buzz" : n % 3 == 0 ? "Fizz" : string(n)
end
println(join(fizz.(1:15), " "))
# expect: 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz
match_len(s) = length(s)
if (m = match_len("abc")) > 2
    println("long ", m)
end
# expect: long 3
@inline quick(x) = x + 1
@noinline slow2(x) = x + 2
println(quick(1) + slow2(1))
# expect: 5
swap!(v, i, j) = ((v[i], v[j]) = (v[j], v[i]); v)
println(swap!([1, 2, 3], 1, 3))
# expect: [3, 2, 1]
h(x) = begin
    y = x + 1
    y * 2
end
println(h(1))
# expect: 4
p = Pair(1, 2)
k, v = p
println(k, v, first(p), p.second)
# expect: 1212
q = "a" => [1, 2]
println(q, q[1], last(q))
# expect: "a" => [1, 2]a[1, 2]
i = 5
i -= 1; i *= 3; i ÷= 2; i ^= 2; i %= 7; i |= 8; i &= 13; i <<= 1; i >>= 2; i ⊻= 1
println(i)
# expect: 5
b = true
b &= false
println(b, !b, b || true, xor(b, true))
# expect: falsetruetruetrue
w = [1, 2, 3]
w .= w .* 2
w .-= 1
println(w, any(w .> 4), all(>(0), w), count(isodd, w))
# expect: [1, 3, 5]truetrue3
println(1 in w && 3 in w, 2 ∉ w, [1, 3] ⊆ w)
# expect: truetruetrue
t3 = (1, "a", :b)
println(t3[end], length(t3), t3 .|> string)
# expect: b3("1", "a", "b")
