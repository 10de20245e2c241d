"Dual numbers: a value and its derivative. Knows nothing of units."
module Duals

export Dual, derivative

struct Dual{T<:Real} <: Number
    value::T
    slope::T
end

Dual(value::Real, slope::Real) = Dual(promote(value, slope)...)

derivative(d::Dual) = d.slope

Base.:+(a::Dual, b::Dual) = Dual(a.value + b.value, a.slope + b.slope)
Base.:-(a::Dual, b::Dual) = Dual(a.value - b.value, a.slope - b.slope)
Base.:-(a::Dual) = Dual(-a.value, -a.slope)
Base.:*(a::Dual, b::Dual) = Dual(a.value * b.value, a.slope * b.value + a.value * b.slope)
Base.:/(a::Dual, b::Dual) = Dual(a.value / b.value, (a.slope * b.value - a.value * b.slope) / b.value^2)

Base.sqrt(a::Dual) = Dual(sqrt(a.value), a.slope / 2sqrt(a.value))

Base.convert(::Type{Dual{T}}, x::Real) where {T<:Real} = Dual{T}(x, zero(T))
Base.convert(::Type{Dual{T}}, x::Dual) where {T<:Real} = Dual{T}(x.value, x.slope)
Base.promote_rule(::Type{Dual{T}}, ::Type{S}) where {T<:Real,S<:Real} = Dual{promote_type(T, S)}
Base.promote_rule(::Type{Dual{T}}, ::Type{Dual{S}}) where {T<:Real,S<:Real} = Dual{promote_type(T, S)}

Base.show(io::IO, d::Dual) = print(io, "(", d.value, " + ", d.slope, "ε)")

end
