"Formulas as trees: numbers, variables, sums, products, powers and functions. They are made by Julia's own operators."
module Expressions

export Formula, Constant, Variable, Sum, Product, Power, Applied, formula

abstract type Formula end

struct Constant <: Formula
    value::Rational{Int}
end

struct Variable <: Formula
    name::Symbol
end

struct Sum <: Formula
    left::Formula
    right::Formula
end

struct Product <: Formula
    left::Formula
    right::Formula
end

struct Power <: Formula
    base::Formula
    exponent::Int
end

"A function such as `sin` of a formula: the function is part of the type, and what is known of it are methods."
struct Applied{F} <: Formula
    f::F
    argument::Formula
end

"What a number is as a formula; a formula is one already."
formula(x::Formula) = x
formula(x::Union{Integer,Rational}) = Constant(x)

Base.:+(a::Formula, b::Formula) = Sum(a, b)
Base.:*(a::Formula, b::Formula) = Product(a, b)
Base.:-(a::Formula) = Product(Constant(-1), a)
Base.:-(a::Formula, b::Formula) = a + -b
Base.:/(a::Formula, b::Formula) = a * b^-1
Base.:^(a::Formula, n::Integer) = Power(a, n)
Base.literal_pow(::typeof(^), a::Formula, ::Val{n}) where {n} = Power(a, n)

for operator in (:+, :-, :*, :/)
    @eval Base.$operator(a::Formula, b::Real) = $operator(a, formula(b))
    @eval Base.$operator(a::Real, b::Formula) = $operator(formula(a), b)
end

for f in (:sin, :cos, :exp, :log, :sqrt)
    @eval Base.$f(a::Formula) = Applied($f, a)
end

Base.:(==)(a::Constant, b::Constant) = a.value == b.value
Base.:(==)(a::Variable, b::Variable) = a.name == b.name
Base.:(==)(a::Sum, b::Sum) = a.left == b.left && a.right == b.right
Base.:(==)(a::Product, b::Product) = a.left == b.left && a.right == b.right
Base.:(==)(a::Power, b::Power) = a.base == b.base && a.exponent == b.exponent
Base.:(==)(a::Applied{F}, b::Applied{F}) where {F} = a.argument == b.argument
Base.:(==)(::Formula, ::Formula) = false

include("Printing.jl")

end
