# eval where its value is used; keyword parameters in macros.
ex = :(1 + 2)
println(ex, " = ", eval(ex))
y = eval(:(x = 5; x * 2))
println(y, x)
eval(:(f(a) = a + 1))
println(f(1), @eval(3 * 4))
for n in (:a, :b)
    @eval $n = string($(QuoteNode(n)))
end
println(a, b)
macro defkw(name)
    quote
        function $(esc(name))(x; k = 1)
            x + k
        end
    end
end
@defkw addk
println(addk(1), addk(1; k = 5))
function build(op, a, b) Expr(:call, op, a, b) end
println(eval(build(:*, 6, 7)))
# expect: 1 + 2 = 3
# expect: 105
# expect: 212
# expect: ab
# expect: 26
# expect: 42
