# `zero(Any)` is a MethodError: `Any` is no union of a number and `missing`.
for f in (() -> sum([]), () -> reduce(+, []), () -> zero(Any))
    println(try
        f()
    catch e
        first(split(sprint(showerror, e), "\n"))
    end)
end
# expect: MethodError: no method matching zero(::Type{Any})
# expect: MethodError: no method matching zero(::Type{Any})
# expect: MethodError: no method matching zero(::Type{Any})
