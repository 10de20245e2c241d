"Fits a curve and finds zeros, with floats. It never mentions dual numbers: it asks for `Forward()`."
module Fit

using Numerics, ForwardMode
using Printf

"What is left of the heat of a cup of tea after `t` minutes."
model(p, t) = p[1] * exp(-p[2] * t) + p[3]

const minutes = [0.0, 1.0, 2.0, 3.0, 5.0, 8.0]
const warmth = [3.0, 2.2131, 1.7358, 1.4463, 1.1642, 1.0366]

misfit(p) = sum((model(p, t) - y)^2 for (t, y) in zip(minutes, warmth))

function zeros_of_functions()
    for (name, f, start) in (("cos x = x", x -> cos(x) - x, 1.0), ("x³ = 2", x -> x * x * x - 2, 1.0), ("eˣ = 5", x -> exp(x) - 5, 1.0))
        x, steps = newton(f, start; by = Forward(), tolerance = 1e-15)
        rough, more = newton(f, start; tolerance = 1e-15)
        @printf("%-10s x = %.12f  %d steps, %d with differences\n", name, x, steps, more)
        isapprox(x, rough; atol = 1e-9) || println("  they differ by ", x - rough)
    end
end

function curve()
    start = [1.0, 1.0, 0.0]
    @printf("misfit     %.4f\n", misfit(start))
    println("gradient   ", round.(gradient(Forward(), misfit, start); digits = 6))
    println("difference ", round.(gradient(FiniteDifferences(), misfit, start); digits = 6))
    p = descend(misfit, start; by = Forward(), rate = 0.5, steps = 400)
    @printf("fitted     %.3f exp(-%.3f t) + %.3f, misfit %.1e\n", p..., misfit(p))
end

function main()
    zeros_of_functions()
    curve()
end

end
