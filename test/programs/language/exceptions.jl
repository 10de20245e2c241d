# try, catch, else, finally, rethrow; through calls, loops and open sites.
function safe(f)
    try
        return f()
    catch e
        return e
    end
end
println(safe(() -> error("boom")).msg)
# expect: boom
println(safe(() -> 42))
# expect: 42
println(safe(() -> throw("a string")), " ", safe(() -> throw(3)))
# expect: a string 3
println(typeof(safe(() -> [1, 2][3])), " ", typeof(safe(() -> 1 ÷ 0)), " ", typeof(safe(() -> sqrt(-1.0))))
# expect: BoundsError DivideError DomainError
println(safe(() -> div(typemin(Int), -1)))
# expect: DivideError()
println(typeof(safe(() -> Int8(300))), " ", safe(() -> Int(2.5)))
# expect: InexactError InexactError(:Int64, Int64, 2.5)
println(typeof(safe(() -> undefinedname)), " ", typeof(safe(() -> nosuch(1))))
# expect: UndefVarError UndefVarError
println(typeof(safe(() -> "a" + 1)))
# expect: MethodError
println(typeof(safe(() -> (1, 2)[5])), " ", typeof(safe(() -> Dict(1 => 2)[3])))
# expect: BoundsError KeyError
println(typeof(safe(() -> convert(Int, "x"))), " ", typeof(safe(() -> "x"::Int)))
# expect: MethodError TypeError
function order()
    log = String[]
    try
        push!(log, "body")
        try
            throw(ArgumentError("inner"))
        finally
            push!(log, "finally1")
        end
    catch e
        push!(log, "catch " * e.msg)
    else
        push!(log, "else")
    finally
        push!(log, "finally2")
    end
    log
end
println(order())
# expect: ["body", "finally1", "catch inner", "finally2"]
function early(n)
    for i in 1:n
        try
            i == 2 && continue
            i == 4 && break
            i == 7 && return "ret"
            print(i, " ")
        finally
            print("f", i, " ")
        end
    end
    "end"
end
println(early(5))
# expect: 1 f1 f2 3 f3 f4 end
function retfinally()
    try
        return "try"
    finally
        print("cleanup ")
    end
end
println(retfinally())
# expect: cleanup try
function rethrowing()
    try
        try
            error("first")
        catch
            rethrow()
        end
    catch e
        e.msg
    end
end
println(rethrowing())
# expect: first
struct MyErr <: Exception
    code::Int
end
function level(n)
    n == 0 && throw(MyErr(7))
    level(n - 1) + 1
end
println(try level(50) catch e; e.code end)
# expect: 7
println(try throw(MyErr(1)) catch e; e isa MyErr ? "mine" : "other" end)
# expect: mine
x = try
    1 + 1
catch
    0
end
println(x)
# expect: 2
function accumulate_errors(fs)
    n = 0
    for f in fs
        try
            f()
        catch e
            n += e isa ErrorException ? 1 : 10
        end
    end
    n
end
println(accumulate_errors(Any[() -> error("a"), () -> 1, () -> [1][2], () -> error("b")]))
# expect: 12
function vars()
    a = 1
    s = "x"
    try
        a = 2
        s = 3.5
        error("e")
        a = 4
    catch
        s = (s, a)
    end
    a, s
end
println(vars())
# expect: (2, (3.5, 2))
function overflow(n)
    overflow(n + 1) + 1
end
println(try overflow(1) catch e; e end)
# expect: StackOverflowError()
println(try overflow(1) catch e; typeof(e) end)
# expect: StackOverflowError
function inloop()
    total = 0
    for i in 1:1000
        try
            i % 3 == 0 && throw(i)
            total += 1
        catch e
            total += e
        end
    end
    total
end
println(inloop())
# expect: 167500
println(sprint(showerror, ErrorException("msg")), "; ", sprint(showerror, BoundsError([1, 2], 3)))
# expect: msg; BoundsError: attempt to access 2-element Vector{Int64} at index [3]
@assert 1 + 1 == 2
println(try @assert(1 == 2) catch e; e.msg end)
# expect: 1 == 2
println(try @assert(1 == 2, "custom") catch e; e.msg end)
# expect: custom
function nest()
    try
        try
            error("a")
        catch e
            error("b after " * e.msg)
        end
    catch e
        e.msg
    end
end
println(nest())
# expect: b after a
