# expect: [0, 1, 2]
# expect: Any[0, 1]
# expect: [1, 2]
# expect: [1, 2]
# expect: [1 2]

# `[x;]` joins the parts of one thing to a vector.
println([0:2;])
println(Any[0:1;])
v = [1, 2]
println([v;])
println([v...;])
println([1 2;])
