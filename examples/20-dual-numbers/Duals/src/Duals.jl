"Dual numbers a + bε with ε² = 0: computing with them computes derivatives. Knows no numerical methods."
module Duals

export Dual, value, slope

"A value and its derivative, over any real numbers, other dual numbers included."
struct Dual{T<:Real} <: Real
    value::T
    slope::T
end

Dual(value::Real, slope::Real) = Dual(promote(value, slope)...)

"A constant."
Dual(value::Real) = Dual(value, zero(value))

value(x::Dual) = x.value
slope(x::Dual) = x.slope

"A constant has the derivative zero."
slope(x::Real) = zero(x)

Base.convert(::Type{Dual{T}}, x::Dual{T}) where {T<:Real} = x
Base.convert(::Type{Dual{T}}, x::Real) where {T<:Real} = Dual{T}(x, zero(T))
Base.promote_rule(::Type{Dual{T}}, ::Type{S}) where {T<:Real,S<:Real} = Dual{promote_type(T, S)}

Base.zero(::Type{Dual{T}}) where {T<:Real} = Dual(zero(T), zero(T))
Base.one(::Type{Dual{T}}) where {T<:Real} = Dual(one(T), zero(T))

# Arithmetic

Base.:+(a::Dual{T}, b::Dual{T}) where {T<:Real} = Dual(a.value + b.value, a.slope + b.slope)
Base.:-(a::Dual{T}, b::Dual{T}) where {T<:Real} = Dual(a.value - b.value, a.slope - b.slope)
Base.:-(a::Dual) = Dual(-a.value, -a.slope)
Base.:*(a::Dual{T}, b::Dual{T}) where {T<:Real} = Dual(a.value * b.value, a.slope * b.value + a.value * b.slope)

function Base.:/(a::Dual{T}, b::Dual{T}) where {T<:Real}
    return Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / (b.value * b.value))
end

# Comparison looks at the values alone: a program takes the branch that it would take without derivatives.

Base.:(==)(a::Dual{T}, b::Dual{T}) where {T<:Real} = a.value == b.value
Base.:<(a::Dual{T}, b::Dual{T}) where {T<:Real} = a.value < b.value
Base.:<=(a::Dual{T}, b::Dual{T}) where {T<:Real} = a.value <= b.value
Base.isless(a::Dual{T}, b::Dual{T}) where {T<:Real} = isless(a.value, b.value)

Base.abs(a::Dual) = a.value < zero(a.value) ? -a : a

# The chain rule: one line for each function, from a table of derivatives.

for (f, derivative) in (
    :sin => :(cos(x)),
    :cos => :(-sin(x)),
    :tan => :(1 + tan(x)^2),
    :exp => :(exp(x)),
    :log => :(1 / x),
    :sqrt => :(1 / (2 * sqrt(x))),
    :atan => :(1 / (1 + x * x)),
)
    @eval function Base.$f(a::Dual)
        x = a.value
        return Dual($f(x), a.slope * $derivative)
    end
end

Base.show(io::IO, a::Dual) = print(io, "(", a.value, " + ", a.slope, "ε)")

end
