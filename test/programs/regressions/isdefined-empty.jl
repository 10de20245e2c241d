# `isdefined` on a struct without fields, with a number that is known only at run time.
struct Empty end
println(isdefined(Empty(), 1), isdefined(Any[Empty()][1], Any[1][1]))
# expect: falsefalse
