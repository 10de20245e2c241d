# Case 11. A call whose argument types are known only at run time dispatches in the running context. Base's `print` calls `show`
# openly here, and finds the method of a module that Base does not know, because the value brings its type's methods.

module Temperature
export Celsius
struct Celsius
    degrees::Float64
end
Base.show(io::IO, c::Celsius) = print(io, c.degrees, " °C")
end

using .Temperature

things = Any[Celsius(21.5), 3, "text"]
for thing in things
    println(thing)
end
