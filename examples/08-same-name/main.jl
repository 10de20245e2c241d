# Case 8. Two packages export the same name; two packages define the same signature; a diamond joins them; a higher module settles
# the conflict.

module Shapes
export area
area(x) = "unknown"
end

module Round
import ..Shapes
Shapes.area(x::Int64) = "round"
show_area() = Shapes.area(1)
end

module Square
import ..Shapes
Shapes.area(x::Int64) = "square"
show_area() = Shapes.area(1)
end

module Diamond
import ..Shapes
using ..Round, ..Square
show_area() = Shapes.area(1)
end

module Settled
import ..Shapes
using ..Round, ..Square
Shapes.area(x::Int64) = "settled"
show_area() = Shapes.area(1)
end

# Each sees its own.
println(Round.show_area())
println(Square.show_area())

# The diamond sees both, and neither stands above the other.
try
    println(Diamond.show_area())
catch e
    println("ambiguous: ", e isa MethodError)
end

# A higher module shadows them both.
println(Settled.show_area())

module Left
export name
name() = "left"
end

module Right
export name
name() = "right"
end

using .Left, .Right

try
    println(name())
catch e
    println("undefined: ", e isa UndefVarError)
end
println(Left.name(), " ", Right.name())
