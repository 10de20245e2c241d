"The same methods with rational numbers, which stay exact, and dual numbers of dual numbers."
module Exact

using Duals, Numerics, ForwardMode

ratio(x) = (x^2 + 1) / (x - 1)

function roots()
    println("Newton's steps to the square root of 2:")
    for steps in 1:5
        println("  ", newton(x -> x^2 - 2, 1 // 1; by = Forward(), steps)[1])
    end
end

function higher_derivatives()
    first_derivative(x) = derivative(Forward(), ratio, x)
    second_derivative(x) = derivative(Forward(), first_derivative, x)
    x = 3 // 1
    println("ratio(3) = ", ratio(x), ", first derivative ", first_derivative(x), ", second ", second_derivative(x))
    println("a dual number of dual numbers: ", ratio(Dual(Dual(x, 1 // 1), Dual(1 // 1, 0 // 1))))
end

function matrices()
    a = [Dual(2 // 1, 1 // 1) Dual(1 // 1); Dual(0 // 1) Dual(3 // 1)]
    product = a * a
    println("a matrix that depends on x, squared: ", value.(product), ", its derivative: ", slope.(product))
end

function main()
    roots()
    higher_derivatives()
    matrices()
end

end
