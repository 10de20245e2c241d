# Names that the program computes, asked of a module.
@enum Color black brown red
code(name) = Int(getproperty(@__MODULE__, Symbol(name)))
println(code("red"), code("black"))
# expect: 20
apply(op, a, b) = getfield(Base, Symbol(op))(a, b)
println(apply("+", 1, 2), apply("max", 1, 2), apply("÷", 7, 2))
# expect: 323
module Plugins
run_a() = "a"
run_b(x) = x + 1
const version = 3
end
for name in ("a", "b")
    println(isdefined(Plugins, Symbol("run_", name)), isdefined(Plugins, Symbol("stop_", name)))
end
# expect: truefalse
# expect: truefalse
println(getfield(Plugins, Symbol("run_", "b"))(1), getglobal(Plugins, Symbol("ver", "sion")))
# expect: 23
println(isdefined(Base, Symbol("sq", "rt")), isdefined(Base, Symbol("sq", "rd")), isdefined(Main, Symbol("app", "ly")))
# expect: truefalsetrue
try
    getfield(Plugins, Symbol("x", "y"))
catch e
    println(sprint(showerror, e))
end
# expect: UndefVarError: `xy` not defined in `Main.Plugins`
println(Base.Enums.namemap(Color)[1], " ", Base.Enums.basetype(Color))
# expect: brown Int32
mutable struct Counter
    @atomic n::Int
end
c = Counter(0)
@atomic c.n += 2
println(@atomic c.n)
# expect: 2
