# Modules as values.
module Outer
export greet
greet() = "hi"
const limit = 10
state = 0
module Inner
deep(x) = x + 1
where_am_i() = @__MODULE__
const Up = parentmodule(@__MODULE__)
end
me() = @__MODULE__
end
using .Outer
println(Outer, " ", Outer.Inner, " ", Base, " ", Main, " ", @__MODULE__)
# expect: Main.Outer Main.Outer.Inner Base Main Main
println(typeof(Outer), " ", Outer isa Module, " ", nameof(Outer.Inner), " ", parentmodule(Outer.Inner), " ", parentmodule(Outer))
# expect: Module true Inner Main.Outer Main
println(Outer.me(), " ", Outer.Inner.where_am_i(), " ", Outer.Inner.Up, " ", fullname(Outer.Inner))
# expect: Main.Outer Main.Outer.Inner Main.Outer (:Main, :Outer, :Inner)
const M = Outer
const In = M.Inner
println(M.greet(), " ", In.deep(1), " ", M === Outer, " ", M == Outer, " ", In === Outer)
# expect: hi 2 true true false
println(isdefined(Outer, :limit), " ", isdefined(Outer, :nope), " ", isdefined(Main, :M), " ", isdefined(Main, :later), " ", isdefined(Base, :println))
# expect: true false true false true
later = 1
println(isdefined(Main, :later), " ", isdefined(@__MODULE__, :later))
# expect: true true
println(getfield(Outer, :limit), " ", Outer.state, " ", Main.later, " ", Main.Outer.limit)
# expect: 10 0 1 10
f(x) = Main.later + x
println(f(2), " ", Main.f(3))
# expect: 3 4
describe(m::Module) = string("module ", nameof(m))
println(describe(Outer), " ", describe(Main.Outer.Inner))
# expect: module Outer module Inner
println([Outer, Base], " ", string(Outer), " ", repr(Outer.Inner), " ", Dict(Outer => 1)[Outer])
# expect: Module[Main.Outer, Base] Main.Outer Main.Outer.Inner 1
