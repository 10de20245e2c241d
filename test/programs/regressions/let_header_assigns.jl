# What the value of a `let` binding assigns: variables of a macro, or of the code around.
macro positive(x)
    quote
        v = $(esc(x))
        v > 0 || error("not positive")
        v
    end
end
let left = @positive(3), right = @positive(4)
    println(left, right)
end
# expect: 34
function f()
    let a = begin
            v = 3
            v + 1
        end, b = 2v
        v += b
        println(a, b)
    end
    return v
end
println(f())
# expect: 46
# expect: 9
println(IdDict(x => 2x for x in 1:2)[2], " ", collect(Iterators.reverse(eachindex("αbγ"))), 2 in eachindex("αb"))
# expect: 4 [4, 3, 1]false
