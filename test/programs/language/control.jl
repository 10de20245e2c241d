# Conditionals, loops, break, continue, comparison chains, assignment operators.
function classify(n)
    if n < 0
        "neg"
    elseif n == 0
        "zero"
    else
        "pos"
    end
end
println(classify(-1), classify(0), classify(2))
# expect: negzeropos
function collatz(n)
    steps = 0
    while n != 1
        n = iseven(n) ? n ÷ 2 : 3n + 1
        steps += 1
    end
    steps
end
println(collatz(27))
# expect: 111
function primes(limit)
    out = Int[]
    for i in 2:limit
        isp = true
        for p in out
            p * p > i && break
            if i % p == 0
                isp = false
                break
            end
        end
        isp || continue
        push!(out, i)
    end
    out
end
println(primes(30))
# expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
for i in 1:2, j in 1:3
    j == 2 && break
    println(i, " ", j)
end
# expect: 1 1
for (i, x) in enumerate(["a", "b"])
    print(i, x, ";")
end
println()
# expect: 1a;2b;
for i = 10:-3:1
    print(i, " ")
end
println()
# expect: 10 7 4 1 
for c in "héy"
    print(c, "|")
end
println()
# expect: h|é|y|
for (a, b) in zip(1:3, "xyz")
    print(a, b, " ")
end
println()
# expect: 1x 2y 3z 
println(1 < 2 < 3, " ", 1 < 2 > 3, " ", 1 <= 1 == 1 != 2, " ", 3 > 2 >= 2)
# expect: true false true true
sidecount = 0
side(x) = (global sidecount += 1; x)
println(side(1) < side(5) < side(3) < side(9), " ", sidecount)
# expect: false 3
a = 7
a += 3
a -= 1
a *= 2
a ÷= 4
a ^= 3
a %= 50
a <<= 2
a |= 1
a ⊻= 3
println(a)
# expect: 58
b = 1.0
b /= 4
println(b)
# expect: 0.25
t = true && false || true
println(t, " ", (false || nothing) === nothing, " ", true && 5)
# expect: true true 5
x, y, z = 1, 2.0, "three"
x, y = y, x
println(x, " ", y, " ", z)
# expect: 2.0 1 three
(p, q), r = (1, 2), 3
println(p, q, r)
# expect: 123
first, rest... = [1, 2, 3]
println(first, " ", rest)
# expect: 1 [2, 3]
let v = 1
    v += 1
    println(v)
end
# expect: 2
println(if false; 1 end, " ", begin 1; 2 end, " ", (1; 3))
# expect: nothing 2 3
function nested()
    count = 0
    for i in 1:5
        for j in 1:5
            if j > i
                break
            end
            if (i + j) % 2 == 0
                continue
            end
            count += i * j
        end
    end
    count
end
println(nested())
# expect: 54
i = 0
while true
    global i += 1
    i == 2 && continue
    i > 4 && break
    print(i, ",")
end
println()
# expect: 1,3,4,
function shadow()
    x = 1
    for x in 10:11
    end
    let x = 5
        x += 1
    end
    y = 0
    for i in 1:3
        y = i
        z = y
    end
    x, y
end
println(shadow())
# expect: (1, 3)
println([i * j for i in 1:2, j in 1:3], " ", [x for x in 1:10 if x % 3 == 0])
# expect: [1 2 3; 2 4 6] [3, 6, 9]
println(sum(x^2 for x in 1:4), " ", (x for x in 1:3) |> collect)
# expect: 30 [1, 2, 3]
println(1 == 1.0, " ", 1 === 1.0, " ", "a" < "b", " ", !(1 > 2), " ", 5 in [1, 5], " ", 3 ∉ (1, 2))
# expect: true false true true true true
