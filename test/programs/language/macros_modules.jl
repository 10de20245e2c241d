# Macros across modules, string macros, generated methods.
println(raw"a\b", " ", b"ab\n"[3])
macro m(x) :(2 * $(esc(x))) end
println(@macroexpand @m y)
println(Meta.isexpr(:(a+b), :call), Meta.quot(:x))
macro sym_str(s) QuoteNode(Symbol(s)) end
println(sym"hello")
module A
export @inc
g(x) = x + 1
macro inc(x) :(g($(esc(x)))) end
macro def(name, val)
    quote
        $(esc(name))() = $(esc(val))
    end
end
end
using .A
g(x) = 100
println(@inc 5)
A.@def foo 42
println(foo())
macro myassert(ex, msgs...)
    msg = isempty(msgs) ? string(ex) : msgs[1]
    return :($(esc(ex)) ? nothing : throw(AssertionError($msg)))
end
try
  @myassert 1 == 2
catch e
  println(e)
end
macro repeat(n, body)
    quote
        for i in 1:$(esc(n))
            $(esc(body))
        end
    end
end
i = 10
@repeat 2 println("i = ", i)
struct P; x; y; end
for field in fieldnames(P)
    @eval $(Symbol(:get_, field))(p::P) = p.$field
end
println(get_x(P(1,2)), get_y(P(1,2)))
const OPS = Dict(:add => :+, :mul => :*)
for (name, op) in OPS
    @eval function $(Symbol("my_", name))(a, b)
        $op(a, b)
    end
end
println(my_add(1,2), my_mul(3,4))
macro kwm(ex...)
    d = Dict{Symbol,Any}()
    for e in ex
        d[e.args[1]] = e.args[2]
    end
    return d[:a] + d[:b]
end
println(@kwm a=1 b=2)
ex = Expr(:call, :+, 1, Expr(:call, :*, 2, 3))
println(ex)
macro timeit(ex)
    quote
        local t0 = time_ns()
        local val = $(esc(ex))
        local t1 = time_ns()
        (val, t1 >= t0)
    end
end
println(@timeit 1+1)
h(x) = @timeit(x*2)
println(h(4))
# expect: a\b 10
# expect: 2 * y
# expect: true:x
# expect: hello
# expect: 6
# expect: 42
# expect: AssertionError("1 == 2")
# expect: i = 10
# expect: i = 10
# expect: 12
# expect: 312
# expect: 3
# expect: 1 + 2 * 3
# expect: (2, true)
# expect: (8, true)
