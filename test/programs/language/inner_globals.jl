# Functions of the module that other code defines.
if 1 < 2
    cond(x) = x + 1
else
    cond(x) = x - 1
end
println(cond(1))
# expect: 2
let x = 10
    global getx() = x
    global setx(v) = (x = v)
end
setx(5)
println(getx())
# expect: 5
begin
    inblock(y) = 2y
end
println(inblock(4))
# expect: 8
function definer()
    global made
    made(x) = x * 3
end
definer()
println(made(3))
# expect: 9
let
    function loc(a)
        a * 2
    end
    println(loc(4))
end
# expect: 8
try
    global tried(x) = x
    println(tried(1))
catch
end
# expect: 1
const a1, b1 = 1, 2
const (c1, d1) = (a1 + b1, "d")
println(a1 + b1, c1, d1)
# expect: 33d
flag = length(ARGS) == 0
if flag
    choose(x::Int) = "yes $x"
    choose(x::String; n=1) = x^n
else
    choose(x::Int) = "no $x"
end
println(choose(1), " ", choose("a"), " ", choose("a"; n=3))
# expect: yes 1 a aaa
@static if VERSION >= v"1.0"
    modern() = true
end
println(modern())
# expect: true
if !isdefined(Base, :no_such_function_here)
    struct Fallback
        x::Int
    end
    Base.show(io::IO, f::Fallback) = print(io, "Fallback<", f.x, ">")
end
println(Fallback(1))
# expect: Fallback<1>
let counter = 0
    global tick() = (counter += 1)
    global function reset!(to=0)
        counter = to
    end
end
tick(); tick()
println(tick(), " ", reset!(10), " ", tick(), " ", reset!())
# expect: 3 10 11 0
