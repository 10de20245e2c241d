# Modules, submodules, using, import, export, qualified names.
module Shapes
export area, Circle
abstract type Shape end
struct Circle <: Shape
    r::Float64
end
struct Square <: Shape
    a::Float64
end
area(c::Circle) = 3.0 * c.r^2
area(s::Square) = s.a^2
hidden() = "hidden"
module Inner
export deep
deep() = "deep"
up() = parentmodule_name()
parentmodule_name() = "Inner"
end
using .Inner
viadeep() = deep() * "!"
end

module Extends
import ..Shapes: area, Shape
using ..Shapes: hidden as h
struct Tri <: Shape
    b::Float64
    h::Float64
end
area(t::Tri) = t.b * t.h / 2
callhidden() = h()
end

using .Shapes
import .Extends
println(area(Circle(2.0)))
# expect: 12.0
println(area(Shapes.Square(3.0)))
# expect: 9.0
println(area(Extends.Tri(4.0, 5.0)))
# expect: 10.0
println(Shapes.hidden(), " ", Extends.callhidden(), " ", Shapes.viadeep(), " ", Shapes.Inner.up())
# expect: hidden hidden deep! Inner
println(Shapes.Circle(1.0))
# expect: Circle(1.0)
println(Extends.Tri(1.0, 2.0))
# Julia qualifies the name here: what a module sees must not decide what compiled code prints.
# expect: Tri(1.0, 2.0)
println(typeof(Extends.Tri(1.0, 2.0)) <: Shapes.Shape)
# expect: true
println(Circle === Shapes.Circle)
# expect: true
module Counter
n = 0
bump() = (global n += 1)
end
Counter.bump()
Counter.bump()
println(Counter.n)
# expect: 2
