"Derivatives and values of formulas. Another function is one more method of `slope`."
module Calculus

using ..Expressions

export derivative, value, slope

"The derivative of `f` as a formula in its argument."
slope(::typeof(sin), x) = cos(x)
slope(::typeof(cos), x) = -sin(x)
slope(::typeof(exp), x) = exp(x)
slope(::typeof(log), x) = 1 / x
slope(::typeof(sqrt), x) = 1 / (2 * sqrt(x))

"The derivative of a formula by a variable."
derivative(::Constant, ::Symbol) = Constant(0)
derivative(v::Variable, x::Symbol) = Constant(v.name == x ? 1 : 0)
derivative(s::Sum, x::Symbol) = derivative(s.left, x) + derivative(s.right, x)
derivative(p::Product, x::Symbol) = derivative(p.left, x) * p.right + p.left * derivative(p.right, x)
derivative(p::Power, x::Symbol) = p.exponent * p.base^(p.exponent - 1) * derivative(p.base, x)
derivative(a::Applied, x::Symbol) = slope(a.f, a.argument) * derivative(a.argument, x)

"""
    value(formula; x = 1.5, y = 2, …)

The value where the variables are numbers of any kind.
"""
value(f::Formula; variables...) = value(f, Dict{Symbol,Any}(variables))

value(c::Constant, _) = c.value
value(v::Variable, variables) = variables[v.name]
value(s::Sum, variables) = value(s.left, variables) + value(s.right, variables)
value(p::Product, variables) = value(p.left, variables) * value(p.right, variables)
value(p::Power, variables) = p.exponent < 0 ? 1 / value(p.base, variables)^-p.exponent : value(p.base, variables)^p.exponent
value(a::Applied, variables) = a.f(value(a.argument, variables))

end
