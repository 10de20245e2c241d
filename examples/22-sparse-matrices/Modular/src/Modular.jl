"Whole numbers modulo a prime, a field. Knows nothing of matrices."
module Modular

export Mod

"A number modulo `p`."
struct Mod{p} <: Number
    value::Int
    Mod{p}(value::Integer) where {p} = new{p}(mod(value, p))
end

Mod{p}(x::Mod{p}) where {p} = x

Base.:+(a::Mod{p}, b::Mod{p}) where {p} = Mod{p}(a.value + b.value)
Base.:-(a::Mod{p}, b::Mod{p}) where {p} = Mod{p}(a.value - b.value)
Base.:-(a::Mod{p}) where {p} = Mod{p}(-a.value)
Base.:*(a::Mod{p}, b::Mod{p}) where {p} = Mod{p}(a.value * b.value)
Base.:/(a::Mod{p}, b::Mod{p}) where {p} = a * inv(b)
Base.inv(a::Mod{p}) where {p} = iszero(a) ? throw(DivideError()) : Mod{p}(invmod(a.value, p))

Base.zero(::Type{Mod{p}}) where {p} = Mod{p}(0)
Base.one(::Type{Mod{p}}) where {p} = Mod{p}(1)
Base.promote_rule(::Type{Mod{p}}, ::Type{<:Integer}) where {p} = Mod{p}

Base.show(io::IO, a::Mod{p}) where {p} = print(io, a.value, " mod ", p)

end
