"Just enough of dual numbers to check derivatives with: a second way to the same numbers that knows no formulas."
module Duals

export Dual

struct Dual <: Number
    value::Float64
    slope::Float64
end

Base.:+(a::Dual, b::Dual) = Dual(a.value + b.value, a.slope + b.slope)
Base.:*(a::Dual, b::Dual) = Dual(a.value * b.value, a.slope * b.value + a.value * b.slope)
Base.:/(a::Dual, b::Dual) = Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / b.value^2)

Base.sin(a::Dual) = Dual(sin(a.value), a.slope * cos(a.value))
Base.cos(a::Dual) = Dual(cos(a.value), -a.slope * sin(a.value))
Base.exp(a::Dual) = Dual(exp(a.value), a.slope * exp(a.value))
Base.log(a::Dual) = Dual(log(a.value), a.slope / a.value)
Base.sqrt(a::Dual) = Dual(sqrt(a.value), a.slope / 2sqrt(a.value))

Base.convert(::Type{Dual}, x::Real) = Dual(x, 0)
Base.promote_rule(::Type{Dual}, ::Type{<:Real}) = Dual

end
