# How values of all kinds print, and the messages of exceptions.
struct Point
    x::Int
    y::Float64
end
struct Box2{T}
    value::T
end
mutable struct Counter
    n::Int
    name::String
end
struct Empty end
println(Point(1, 2), " ", Box2(3), " ", Box2("s"), " ", Box2{Any}(1), " ", Counter(1, "c"), " ", Empty(), " ", [Point(1, 2)])
# expect: Point(1, 2.0) Box2{Int64}(3) Box2{String}("s") Box2{Any}(1) Counter(1, "c") Empty() Point[Point(1, 2.0)]
println([Box2(1), Box2(2)], " ", (Point(0, 0), 1), " ", Dict(1 => Empty()), " ", [Empty()], " ", Any[1, 2.0], " ", Real[1, 2.5])
# expect: Box2{Int64}[Box2{Int64}(1), Box2{Int64}(2)] (Point(0, 0.0), 1) Dict(1 => Empty()) [Empty()] Any[1, 2.0] Real[1, 2.5]
println(Int64, " ", Vector{Int64}, " ", Union{Int64,String}, " ", Tuple{Int64,String}, " ", Dict{String,Vector{Int64}}, " ", Array, " ", Type{Int64})
# expect: Int64 Vector{Int64} Union{Int64, String} Tuple{Int64, String} Dict{String, Vector{Int64}} Array Type{Int64}
println(sin, " ", typeof(sin), " ", +, " ", nothing, " ", :a, " ", true, " ", Nothing, " ", typeof(nothing), " ", typeof(1:2))
# expect: sin typeof(sin) + nothing a true Nothing Nothing UnitRange{Int64}
struct Fancy
    n::Int
end
Base.show(io::IO, f::Fancy) = print(io, "<", f.n, ">")
println(Fancy(3), " ", [Fancy(1), Fancy(2)], " ", (Fancy(1),), " ", "in text: $(Fancy(4))", " ", repr(Fancy(5)), " ", string(Fancy(6)))
# expect: <3> Fancy[<1>, <2>] (<1>,) in text: <4> <5> <6>
print("a", 1)
print('b', "\n")
# expect: a1b
show(stdout, "q")
show([1, 2])
println()
# expect: "q"[1, 2]
io = IOBuffer()
print(io, "x", 1)
write(io, "yz")
println(String(take!(io)), " ", sprint(show, "s"), " ", sprint(print, 1, 2))
# expect: x1yz "s" 12
println([[1, 2], [3]], " ", [[1.5]], " ", Any[[1, 2]], " ", [Int32[1]], " ", Vector{Any}[[1]], " ", [(1, 2.0)], " ", ["a" "b"], " ", [1, nothing])
# expect: [[1, 2], [3]] [[1.5]] Any[[1, 2]] Vector{Int32}[[1]] Vector{Any}[[1]] [(1, 2.0)] ["a" "b"] Union{Nothing, Int64}[1, nothing]
function attempt(f)
    try
        f()
    catch e
        showerror(stdout, e)
        println()
    end
end
attempt(() -> error("bad ", 1))
# expect: bad 1
attempt(() -> throw(ArgumentError("wrong")))
# expect: ArgumentError: wrong
attempt(() -> @assert 1 == 2)
# expect: AssertionError: 1 == 2
attempt(() -> @assert false "with text")
# expect: AssertionError: with text
attempt(() -> 1::String)
# expect: TypeError: in typeassert, expected String, got a value of type Int64
attempt(() -> if 1 end)
# expect: TypeError: non-boolean (Int64) used in boolean context
attempt(() -> throw(DomainError(-1, "must be positive")))
# expect: DomainError with -1:
# expect: must be positive
attempt(() -> throw(DimensionMismatch("sizes")))
# expect: DimensionMismatch: sizes
attempt(() -> throw(OverflowError("big")))
# expect: OverflowError: big
attempt(() -> throw(Point(1, 2)))
# expect: Point(1, 2.0)
println(ErrorException("m"), " ", ArgumentError("m") isa Exception, " ", fieldnames(Point), " ", nfields(Point(1, 2)))
# expect: ErrorException("m") true (:x, :y) 2
c = Counter(1, "c")
c.n += 1
c.name = "d"
println(c.n, c.name, " ", getfield(c, :n), " ", fieldtype(Point, :y), " ", typeof(c) === Counter, " ", c isa Counter, " ", supertype(Int64))
# expect: 2d 2 Float64 true true Signed
