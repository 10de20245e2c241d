# Messages of errors.
struct P; a::Int; end
g(x::Int, y) = 1
g(x, y::Int) = 2
function attempt(f)
    try
        f()
    catch e
        println(replace(sprint(showerror, e), r"@ Main .*" => "@ Main"))
    end
end
attempt(() -> g(1, 2))
# expect: MethodError: g(::Int64, ::Int64) is ambiguous.
# expect:
# expect: Candidates:
# expect:   g(x::Int64, y)
# expect:     @ Main
# expect:   g(x, y::Int64)
# expect:     @ Main
# expect:
# expect: Possible fix, define
# expect:   g(::Int64, ::Int64)
# expect:
attempt(() -> P())
# expect: MethodError: no method matching P()
# expect: The type `P` exists, but no method is defined for this combination of argument types when trying to construct it.
# expect:
# expect: Closest candidates are:
# expect:   P(!Matched::Int64)
# expect:    @ Main
# expect:   P(!Matched::Any)
# expect:    @ Main
# expect:
attempt(() -> (x = 5; x(3)))
# expect: MethodError: objects of type Int64 are not callable
# expect: The object of type `Int64` exists, but no method is defined for this combination of argument types when trying to treat it as a callable object.
# expect: Maybe you forgot to use an operator such as *, ^, %, / etc. ?
attempt(() -> [1,2,3]["a"])
# expect: ArgumentError: invalid index: "a" of type String
attempt(() -> [1,2,3][1.5])
# expect: ArgumentError: invalid index: 1.5 of type Float64
attempt(() -> g(1))
# expect: MethodError: no method matching g(::Int64)
# expect: The function `g` exists, but no method is defined for this combination of argument types.
# expect:
# expect: Closest candidates are:
# expect:   g(::Int64, !Matched::Any)
# expect:    @ Main
# expect:   g(::Any, !Matched::Int64)
# expect:    @ Main
# expect:
attempt(() -> g(1; q=2))
# expect: MethodError: no method matching g(::Int64; q::Int64)
# expect: The function `g` exists, but no method is defined for this combination of argument types.
# expect:
# expect: Closest candidates are:
# expect:   g(::Int64, !Matched::Any) got unsupported keyword argument "q"
# expect:    @ Main
# expect:   g(::Any, !Matched::Int64) got unsupported keyword argument "q"
# expect:    @ Main
# expect:
attempt(() -> throw(DomainError([1,2], "m")))
# expect: DomainError with [1, 2]:
# expect: m
attempt(() -> "abc"[2:9])
# expect: BoundsError: attempt to access 3-codeunit String at index [2:9]
attempt(() -> repeat("a", -1))
# expect: ArgumentError: can't repeat a string -1 times
attempt(() -> Char(-1))
# expect: InexactError: trunc(UInt32, -1)
attempt(() -> zeros(2,3)[3,1])
# expect: BoundsError: attempt to access 2×3 Matrix{Float64} at index [3, 1]
attempt(() -> zeros(2,3)[:,4])
# expect: BoundsError: attempt to access 2×3 Matrix{Float64} at index [1:2, 4]
attempt(() -> [1,2,3][end+1])
# expect: BoundsError: attempt to access 3-element Vector{Int64} at index [4]
attempt(() -> undef_fn(1))
# expect: UndefVarError: `undef_fn` not defined in `Main`
attempt(() -> let; local y; y; end)
try
    error("first")
catch e
    attempt(() -> rethrow())
end
try; try; error("a"); finally; println("fin"); end; catch e; println(e.msg, " ", e isa ErrorException); end
# expect: UndefVarError: `y` not defined in local scope
# expect: first
# expect: fin
# expect: a true
