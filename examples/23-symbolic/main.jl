# Symbolic differentiation: formulas from a macro, derivatives, simplification, printing; and a check by dual numbers.

include("Expressions.jl")
include("Calculus.jl")
include("Simplify.jl")
include("Notation.jl")
include("Duals.jl")

using .Expressions, .Calculus, .Simplify, .Notation, .Duals
using Printf

const formulas = [
    @formula(x^2 + sin(x)),
    @formula(3 * x^3 - 2 * x + 7),
    @formula(x * exp(x)),
    @formula(sin(x)^2 + cos(x)^2),
    @formula(log(x) / x),
    @formula(sqrt(1 + x^2)),
    @formula(exp(-x^2 / 2)),
    @formula(sin(cos(x)) * (x + 1)^3),
    @formula(log(exp(x + x)) - 2 * x),
]

println("Derivatives")
for f in formulas
    df = simplify(derivative(f, :x))
    symbolic = value(df; x = 1.25)
    by_duals = value(f; x = Dual(1.25, 1.0)).slope
    @printf("  %-28s → %-50s %9.5f %s\n", string(f), string(df), symbolic, isapprox(symbolic, by_duals; atol = 1e-12) ? "✓" : "✗")
end

println("Higher derivatives of x^4 - x^2")
f = @formula x^4 - x^2
for n in 0:5
    println("  ", n, ": ", f)
    global f = simplify(derivative(f, :x))
end

println("Several variables")
energy = @formula m * v^2 / 2
println("  ", energy, "; by v: ", simplify(derivative(energy, :v)), "; by m: ", simplify(derivative(energy, :m)))
println("  for m = 3//2, v = 4: ", value(energy; m = 3 // 2, v = 4))
half = @formula(1 / 2 * y)
println("  a formula inside another: ", simplify(@formula $half + $half + $(1 // 3) * y))

println("Simplified")
for f in (@formula(0 * x + 1 * y), @formula(x * y * x / y), @formula(2 * (3 * x) + x), @formula((x^2)^3 * x^-5), @formula(x - (y - x)))
    println("  ", f, " = ", simplify(f))
end

# A function that formulas did not have: how it prints and what its value is are known already, its derivative is one method.
Base.tanh(a::Formula) = Applied(tanh, a)
Calculus.slope(::typeof(tanh), x) = 1 - tanh(x)^2
println("One more function")
println("  ", @formula(tanh(2 * x)), " → ", simplify(derivative(@formula(tanh(2 * x)), :x)), ", ", value(@formula(tanh(2 * x)); x = 0))
