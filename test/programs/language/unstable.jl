# Code whose types are not known to the compiler.
function changing(n)
    x = 1
    for i in 1:n
        if i == 2
            x = "s"
        elseif i == 3
            x = 2.5
        elseif i == 4
            x = nothing
        elseif i == 5
            x = [i]
        elseif i == 6
            x = :sym
        end
    end
    x
end
for n in 1:6
    print(changing(n), " ")
end
println()
# expect: 1 s 2.5 nothing [5] sym 
v = Any[1, "two", 3.0, nothing, :five, (6, "six"), [7], 'c', true, Int8(3)]
for x in v
    print(typeof(x), " ")
end
println()
# expect: Int64 String Float64 Nothing Symbol Tuple{Int64, String} Vector{Int64} Char Bool Int8 
total(v) = (s = 0; for x in v; if x isa Number; s += x; end; end; s)
println(total(v))
# expect: 8.0
mutable struct Node
    value::Int
    next::Union{Nothing,Node}
end
function build(n)
    head = nothing
    for i in n:-1:1
        head = Node(i, head)
    end
    head
end
function sumlist(node)
    s = 0
    while node !== nothing
        s += node.value
        node = node.next
    end
    s
end
println(sumlist(build(100)), " ", build(2).next.next === nothing)
# expect: 5050 true
struct Tree
    left::Union{Tree,Nothing}
    key::Int
    right::Union{Tree,Nothing}
end
insert(::Nothing, k) = Tree(nothing, k, nothing)
insert(t::Tree, k) = k < t.key ? Tree(insert(t.left, k), t.key, t.right) : Tree(t.left, t.key, insert(t.right, k))
walk(::Nothing) = Int[]
walk(t::Tree) = vcat(walk(t.left), [t.key], walk(t.right))
t = nothing
for k in [5, 2, 8, 1, 9, 3]
    global t = insert(t, k)
end
println(walk(t))
# expect: [1, 2, 3, 5, 8, 9]
println(Tree(nothing, 1, nothing))
# expect: Tree(nothing, 1, nothing)
maybe(x) = x > 0 ? x : nothing
println(maybe(1), " ", maybe(-1), " ", something(maybe(-1), 5))
# expect: 1 nothing 5
tup = (1, "a", 2.5, :s, nothing)
for i in 1:length(tup)
    print(tup[i], ",")
end
println()
# expect: 1,a,2.5,s,nothing,
ops = Dict("add" => +, "mul" => *, "neg" => -)
println(ops["add"](2, 3), " ", ops["mul"](2, 3), " ", ops["neg"](2))
# expect: 5 6 -2
types = [Int8, Float32, String]
println([T === String ? "str" : string(T(1)) for T in types])
# expect: ["1", "1.0", "str"]
fs = [sin, x -> x + 1, string]
println(fs[2](1), " ", fs[3](12))
# expect: 2 12
narrow(x) = x isa Int ? x + 1 : x isa String ? length(x) : -1
println(narrow(1), narrow("abc"), narrow(2.0))
# expect: 23-1
function loopunion()
    acc = nothing
    for i in 1:4
        acc = acc === nothing ? i : acc * i
    end
    acc
end
println(loopunion())
# expect: 24
d = Dict{Any,Any}(1 => "one", "two" => 2, :three => [3])
println(d[1], d["two"], d[:three])
# expect: one2[3]
poly(x) = x
poly(x::Int) = "int"
poly(x::AbstractString) = "str"
println([poly(x) for x in Any[1, "a", 2.5]])
# expect: Any["int", "str", 2.5]
mixed(b) = b ? 1 : 2.0
println(mixed(true) + mixed(false), " ", typeof(mixed(true)), " ", typeof(mixed(false)))
# expect: 3.0 Int64 Float64
mutable struct Holder
    x
end
hd = Holder(1)
hd.x = "str"
println(hd.x, " ", typeof(hd.x))
# expect: str String
hd.x = hd
println(hd.x.x === hd)
# expect: true
struct Points
    a::Int
    b::Float64
end
ps = [Points(i, i / 2) for i in 1:3]
ps[2] = Points(20, 0.5)
println(ps, " ", sum(p.b for p in ps))
# expect: Points[Points(1, 0.5), Points(20, 0.5), Points(3, 1.5)] 2.5
gl = 1
setgl(x) = global gl = x
setgl("changed")
println(gl)
# expect: changed
