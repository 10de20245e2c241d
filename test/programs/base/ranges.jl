# Ranges.
r = 1:5
println(r, " ", collect(r), " ", length(r), " ", first(r), last(r), " ", r[2], " ", r[2:3], " ", 3 in r, " ", reverse(r))
# expect: 1:5 [1, 2, 3, 4, 5] 5 15 2 2:3 true 5:-1:1
println(1:2:10, " ", collect(10:-3:1), " ", length(1:0), " ", 5:1, " ", isempty(2:1), " ", sum(1:10), " ", step(1:2:9))
# expect: 1:2:9 [10, 7, 4, 1] 0 5:4 true 55 2
println(0:0.1:1, " ", collect(0:0.25:1), " ", (0:0.1:1)[4], " ", length(0:0.1:1), " ", collect(1.0:3.0))
# expect: 0.0:0.1:1.0 [0.0, 0.25, 0.5, 0.75, 1.0] 0.3 11 [1.0, 2.0, 3.0]
println(collect('a':'e'), " ", 'a':'c', " ", typeof(1:3), " ", typeof(1:2:3), " ", Int32(1):Int32(2))
# expect: ['a', 'b', 'c', 'd', 'e'] 'a':1:'c' UnitRange{Int64} StepRange{Int64, Int64} 1:2
println(r .+ 1 == 2:6, " ", r == [1, 2, 3, 4, 5], " ", 1:3 == 1:3, " ", maximum(2:7), " ", collect(range(0, 1, 5)))
# expect: true true true 7 [0.0, 0.25, 0.5, 0.75, 1.0]
for i in 3:-1:1
    print(i, ";")
end
println()
# expect: 3;2;1;
total = 0
for i in 1:10, j in i:10
    global total += 1
end
println(total)
# expect: 55
try
    (1:3)[4]
catch e
    showerror(stdout, e)
    println()
end
# expect: BoundsError: attempt to access 3-element UnitRange{Int64} at index [4]
