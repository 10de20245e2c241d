# Global variables with types: every assignment converts.
x::Int = 1
x = 2.0
println(x, typeof(x))
# expect: 2Int64
try
    global x = "s"
catch e
    println(typeof(e))
end
# expect: MethodError
global y::Float64 = 3
println(y)
# expect: 3.0
y += 1
println(y)
# expect: 4.0
function f()
    local a::Int = 2.0
    a
end
println(f())
# expect: 2
function g()
    global x = 7.0
    x
end
println(g(), x)
# expect: 77
