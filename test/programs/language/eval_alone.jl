# expect: 10
# expect: 15

# `@eval` is the only macro of this file.
for op in (:double => 2, :triple => 3)
    @eval $(op.first)(x) = $(op.second) * x
end
println(double(5))
println(triple(5))
