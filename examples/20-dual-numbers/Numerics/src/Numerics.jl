"""
Methods of numerical mathematics for any real numbers. Derivatives come from a `Differentiation`; this package has finite
differences and leaves the rest to others. Knows nothing of dual numbers.
"""
module Numerics

export Differentiation, FiniteDifferences, derivative, gradient, newton, descend

"A way to differentiate: methods of `derivative` are what makes one."
abstract type Differentiation end

"Differences over a small step: good for half of the digits."
@kwdef struct FiniteDifferences <: Differentiation
    step::Float64 = 1e-6
end

"""
    derivative(by, f, x)

The derivative of `f` at `x`.
"""
function derivative end

derivative(by::FiniteDifferences, f, x) = (f(x + by.step) - f(x - by.step)) / (2 * by.step)

"The partial derivatives of a function of a vector."
function gradient(by::Differentiation, f, x::AbstractVector)
    return [derivative(by, t -> f(replaced(x, i, t)), x[i]) for i in eachindex(x)]
end

replaced(x, i, t) = [j == i ? t : oftype(t, x[j]) for j in eachindex(x)]

"""
    newton(f, x; by, steps = 20, tolerance = 0)

A zero of `f` near `x`, and how many steps it took.
"""
function newton(f, x; by::Differentiation = FiniteDifferences(), steps = 20, tolerance = zero(x))
    for step in 1:steps
        y = f(x)
        abs(y) <= tolerance && return x, step - 1
        x -= y / derivative(by, f, x)
    end
    return x, steps
end

"""
    descend(f, x; by, rate = 0.1, steps = 100)

Walks down the gradient of `f` from `x`. The rate is halved for a step that would go up.
"""
function descend(f, x::AbstractVector; by::Differentiation = FiniteDifferences(), rate = 0.1, steps = 100)
    for _ in 1:steps
        x = downhill(f, x, gradient(by, f, x), rate)
    end
    return x
end

function downhill(f, x, slope, rate)
    while rate > 1e-12
        next = x - rate * slope
        f(next) <= f(x) && return next
        rate /= 2
    end
    return x
end

end
