# The condition of `ifelse` may be of a type that is known only at run time, or be no Bool at all.
choose(v) = ifelse(v[1], 1.5, 2.5)
println(choose(Any[true]), " ", choose(Any[false]))
# expect: 1.5 2.5
compared(x, y) = ifelse(isequal(x[1], y[1]), ifelse(x[1] === y[1], 1, 2), 3)
println(compared(Any[1, "a"], Any[1.0]), " ", compared([1], Any[1]), " ", compared(Any["a"], Any['a']))
# expect: 2 1 3
println(try choose(Any[3]) catch e; sprint(showerror, e) end)
# expect: TypeError: non-boolean (Int64) used in boolean context
println(try ifelse(3, 1, 2) catch e; sprint(showerror, e) end)
# expect: TypeError: non-boolean (Int64) used in boolean context
