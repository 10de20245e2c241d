# A splatted tuple of known length whose elements have types that are known only at run time.
count(xs...) = length(xs)
make(y) = (1, Any[y][1], Any[2.5][1])
both(y) = count(make(y)..., y)
println(both("s"))
# expect: 4
