# Case 8. Two packages export the same name; two packages define the same signature; a diamond joins them; a higher module settles
# the conflict.

module Shapes
export area
area(x) = "unknown"
end

module Round
import ..Shapes
Shapes.area(x::Int64) = "round"
println("Round: ", Shapes.area(1))
end

module Square
import ..Shapes
Shapes.area(x::Int64) = "square"
println("Square: ", Shapes.area(1))
end

module Diamond
import ..Shapes
using ..Round, ..Square
# Sees both, and neither stands above the other.
try
    println("Diamond: ", Shapes.area(1))
catch e
    println("Diamond: ambiguous ", e isa MethodError)
end
end

module Settled
import ..Shapes
using ..Round, ..Square
Shapes.area(x::Int64) = "settled"
# A higher module shadows them both.
println("Settled: ", Shapes.area(1))
end

module Left
export name
name() = "left"
end

module Right
export name
name() = "right"
end

module Both
using ..Left, ..Right
try
    println("Both: ", name())
catch e
    println("Both: undefined ", e isa UndefVarError)
end
println("Both: ", Left.name(), " ", Right.name())
end
