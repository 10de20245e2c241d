# Keywords between modules: methods for types of one's own, and what runs where.
module A
export f, g
f(x; k=1) = x + k
g(x::Int; kw...) = length(kw)
end
module B
using ..A
import ..A: f
struct S
    n::Int
end
f(s::S; k=2, j=3) = s.n + k + j
export S
end
using .A, .B
println(f(1), " ", f(1; k=5), " ", f(S(1)), " ", f(S(1); j=0), " ", g(1; a=1, b=2))
# expect: 2 6 6 3 2
function hot(n)
    s = 0
    for i in 1:n
        s += f(i; k=i)
    end
    s
end
println(hot(10))
# expect: 110
