# Case 12. A session that ends, and the next one that starts with everything it compiled. See README.md.

module Bottom
export scale
scale(x) = 2x
end

module Middle
using ..Bottom
export twice
function twice(xs)
    total = 0
    for x in xs
        total += scale(x)
    end
    return total
end
end

module Top
using ..Middle
println(twice([1, 2, 3]))
println(twice([1.5, 2.5]))
end
