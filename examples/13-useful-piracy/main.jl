# Case 13. Useful piracy: Colors defines RGB; VectorSpace adds `+` for it; Images knows only Colors and sums pixels. An application
# that loads all of them can sum an image under `context`; under `lexical` Images does not see the method.

module Colors
export RGB
struct RGB
    r::Float64
    g::Float64
    b::Float64
end
end

module VectorSpace
using ..Colors
Base.:+(a::RGB, b::RGB) = RGB(a.r + b.r, a.g + b.g, a.b + b.b)
end

module Images
using ..Colors
export brightness
function brightness(pixels)
    total = pixels[1]
    for i in 2:length(pixels)
        total = total + pixels[i]
    end
    return total.r + total.g + total.b
end
end

module App
using ..Colors, ..VectorSpace, ..Images
try
    println("App: ", brightness([RGB(0.5, 0.25, 0.25), RGB(1.0, 0.5, 0.5)]))
catch e
    println("App: no method ", e isa MethodError)
end
end

module Plain
using ..Colors, ..Images
# Does not load VectorSpace: for it there is no sum.
try
    println("Plain: ", brightness([RGB(0.5, 0.25, 0.25), RGB(1.0, 0.5, 0.5)]))
catch e
    println("Plain: no method ", e isa MethodError)
end
end
