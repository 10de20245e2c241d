# User macros with hygiene, quotes, eval at top level.
macro twice(ex)
    quote
        $(esc(ex))
        $(esc(ex))
    end
end
x = 1
@twice println("hello ", x)
macro swap(a, b)
    quote
        tmp = $(esc(a))
        $(esc(a)) = $(esc(b))
        $(esc(b)) = tmp
    end
end
function f()
    tmp = 1
    y = 2
    @swap tmp y
    return (tmp, y)
end
println(f())
ex = :(a + b * $x)
println(ex.head, " ", ex.args[1], " ", ex.args[3].args[3])
for op in (:plus, :minus)
    @eval $op(a, b) = ($(string(op)), a, b)
end
println(plus(1,2), minus(3,4))
macro unless(c, body)
    :($(esc(c)) ? nothing : $(esc(body)))
end
@unless 1 > 2 println("unless")
# expect: hello 1
# expect: hello 1
# expect: (2, 1)
# expect: call + 1
# expect: ("plus", 1, 2)("minus", 3, 4)
# expect: unless
