# Undefined fields, variables and parameters.
mutable struct Lazy
    x
    n::Int
    Lazy() = new()
    Lazy(n) = new(n)
end
l = Lazy()
println(isdefined(l, :x), " ", l.n isa Int)
# expect: false true
println(try l.x catch e; e end)
# expect: UndefRefError()
l.x = 5
println(l.x, " ", isdefined(l, :x))
# expect: 5 true
v = Vector{Any}(undef, 2)
println(try v[1] catch e; e end, " ", isassigned(v, 1))
# expect: UndefRefError() false
function maybe(b)
    if b
        y = 1
    end
    y
end
println(maybe(true), " ", try maybe(false) catch e; sprint(showerror, e) end)
# expect: 1 UndefVarError: `y` not defined in local scope
function boxed()
    g() = z
    r = try g() catch e; sprint(showerror, e) end
    z = 1
    z = 2
    r, g()
end
println(boxed())
# expect: ("UndefVarError: `z` not defined in local scope", 2)
println(try nosuchglobal catch e; sprint(showerror, e) end)
# expect: UndefVarError: `nosuchglobal` not defined in `Main`
usesglobal() = laterglobal + 1
println(try usesglobal() catch e; e isa UndefVarError end)
# expect: true
laterglobal = 41
println(usesglobal())
# expect: 42
struct Imm
    a::Int
end
println(try Imm(1).b catch e; sprint(showerror, e) end)
# expect: FieldError: type Imm has no field `b`, available fields: `a`
m = Imm(1)
println(try m.a = 2 catch e; sprint(showerror, e) end)
# expect: setfield!: immutable struct of type Imm cannot be changed
println(try l.n = "x" catch e; typeof(e) end)
# expect: MethodError
println(try if 1; end catch e; sprint(showerror, e) end)
# expect: TypeError: non-boolean (Int64) used in boolean context
f(x::Int) = x
println(try f("s") catch e; split(sprint(showerror, e), "\n")[1] end)
# expect: MethodError: no method matching f(::String)
println(try f(1, 2) catch e; split(sprint(showerror, e), "\n")[1] end)
# expect: MethodError: no method matching f(::Int64, ::Int64)
println(try (1)(2) catch e; split(sprint(showerror, e), "\n")[1] end)
# expect: MethodError: objects of type Int64 are not callable
amb(x::Int, y) = 1
amb(x, y::Int) = 2
println(try amb(1, 2) catch e; e isa MethodError end)
# expect: true
s(x) = x::String
println(try s(1) catch e; sprint(showerror, e) end)
# expect: TypeError: in typeassert, expected String, got a value of type Int64
function decl()
    x::Int = 2.0
    x
end
println(decl())
# expect: 2
rt(x)::Int = x
println(rt(3.0), " ", try rt(2.5) catch e; sprint(showerror, e) end)
# expect: 3 InexactError: Int64(2.5)
