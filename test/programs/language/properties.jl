# Properties: what `x.f` and `x.f = v` mean for a type is for its module to say.
struct Polar
    r::Float64
    theta::Float64
end
function Base.getproperty(p::Polar, name::Symbol)
    if name === :x
        return getfield(p, :r) * cos(getfield(p, :theta))
    elseif name === :y
        return getfield(p, :r) * sin(getfield(p, :theta))
    end
    return getfield(p, name)
end
Base.propertynames(p::Polar) = (:r, :theta, :x, :y)
p = Polar(2.0, 0.0)
println(p.x, " ", p.y, " ", p.r, " ", propertynames(p), " ", hasproperty(p, :x), " ", hasproperty(p, :z))
# expect: 2.0 0.0 2.0 (:r, :theta, :x, :y) true false
norm2(p) = p.x^2 + p.y^2
println(norm2(p))
# expect: 4.0
mutable struct Temp
    celsius::Float64
end
function Base.setproperty!(t::Temp, name::Symbol, value)
    if name === :fahrenheit
        setfield!(t, :celsius, (value - 32) * 5 / 9)
    else
        setfield!(t, name, convert(Float64, value))
    end
end
Base.getproperty(t::Temp, s::Symbol) = s === :fahrenheit ? getfield(t, :celsius) * 9 / 5 + 32 : getfield(t, s)
t = Temp(100.0)
println(t.fahrenheit)
# expect: 212.0
t.fahrenheit = 212
println(t.celsius)
# expect: 100.0
t.fahrenheit += 18
println(t.celsius, " ", t.fahrenheit)
# expect: 110.0 230.0
t.celsius = 5
println(t.celsius)
# expect: 5.0
(; x, y) = p
println(x, " ", y)
# expect: 2.0 0.0
struct Wrapper
    data::Dict{Symbol,Any}
end
Base.getproperty(w::Wrapper, s::Symbol) = s === :data ? getfield(w, :data) : getfield(w, :data)[s]
Base.setproperty!(w::Wrapper, s::Symbol, v) = (getfield(w, :data)[s] = v)
w = Wrapper(Dict{Symbol,Any}(:a => 1))
w.b = "new"
w.a += 41
println(w.a, " ", w.b, " ", length(w.data))
# expect: 42 new 2
for name in (:a, :b)
    println(name, " ", getproperty(w, name))
end
# expect: a 42
# expect: b new
mutable struct Plain
    a::Int
    b::String
end
q = Plain(1, "x")
for name in fieldnames(Plain)
    println(name, " = ", getfield(q, name), " ", getproperty(q, name))
end
# expect: a = 1 1
# expect: b = x x
setproperty!(q, :a, 5)
setfield!(q, :b, "y")
println(q.a, q.b, " ", nfields(q), " ", getfield(q, 1), " ", fieldcount(Plain), " ", fieldtype(Plain, :b), " ", hasfield(Plain, :c))
# expect: 5y 2 5 2 String false
q.a = 7.0
println(q.a)
# expect: 7
try
    q.a = "no"
catch e
    println(e isa MethodError)
end
# expect: true
try
    q.zzz
catch e
    println(sprint(showerror, e))
end
# expect: FieldError: type Plain has no field `zzz`, available fields: `a`, `b`
struct Fixed
    a::Int
end
try
    Fixed(1).a = 2
catch e
    println(sprint(showerror, e))
end
# expect: setfield!: immutable struct of type Fixed cannot be changed
println(map(x -> x.a, [Fixed(1), Fixed(2)]), " ", getproperty.([Fixed(3)], :a), " ", sum(f.a for f in [Fixed(5), Fixed(6)]))
# expect: [1, 2] [3] 11
mixed = Any[Fixed(1), Plain(2, "z")]
println([m.a for m in mixed])
# expect: [1, 2]
