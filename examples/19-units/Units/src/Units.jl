"Quantities: numbers of any type with a dimension. Dimensions are type parameters, so that they cost nothing at run time."
module Units

export Quantity, DimensionError, in_unit, number, unit
export metre, kilogram, second, kilometre, minute, hour, newton, joule

"""
    Quantity{T,L,M,S}(value)

A number of type `T` in the unit metre^L kilogram^M second^S.
"""
struct Quantity{T<:Number,L,M,S} <: Number
    value::T
end

quantity(value::T, ::Val{L}, ::Val{M}, ::Val{S}) where {T,L,M,S} = Quantity{T,L,M,S}(value)

"The same dimension around another number."
like(::Quantity{<:Number,L,M,S}, value::T) where {T<:Number,L,M,S} = Quantity{T,L,M,S}(value)

"The number of a quantity, in metres, kilograms and seconds."
number(q::Quantity) = q.value

"The quantity one of the same dimension."
unit(q::Quantity) = like(q, one(q.value))

dimension(::Quantity{T,L,M,S}) where {T,L,M,S} = (L, M, S)

const metre = Quantity{Int,1,0,0}(1)
const kilogram = Quantity{Int,0,1,0}(1)
const second = Quantity{Int,0,0,1}(1)

"Two quantities were added, compared or converted that are not of one dimension."
struct DimensionError <: Exception
    left::Quantity
    right::Quantity
end

function Base.showerror(io::IO, e::DimensionError)
    print(io, "DimensionError: ", e.left, " and ", e.right, " have different dimensions")
end

# Arithmetic: sums want one dimension, products add the exponents.

const Same{L,M,S} = Quantity{<:Number,L,M,S}

Base.:+(a::Same{L,M,S}, b::Same{L,M,S}) where {L,M,S} = like(a, a.value + b.value)
Base.:-(a::Same{L,M,S}, b::Same{L,M,S}) where {L,M,S} = like(a, a.value - b.value)
Base.:+(a::Quantity, b::Quantity) = throw(DimensionError(a, b))
Base.:-(a::Quantity, b::Quantity) = throw(DimensionError(a, b))
Base.:-(a::Quantity) = like(a, -a.value)
Base.abs(a::Quantity) = like(a, abs(a.value))

function Base.:*(a::Quantity{<:Number,L,M,S}, b::Quantity{<:Number,L2,M2,S2}) where {L,M,S,L2,M2,S2}
    return quantity(a.value * b.value, Val(L + L2), Val(M + M2), Val(S + S2))
end

function Base.:/(a::Quantity{<:Number,L,M,S}, b::Quantity{<:Number,L2,M2,S2}) where {L,M,S,L2,M2,S2}
    return quantity(divide(a.value, b.value), Val(L - L2), Val(M - M2), Val(S - S2))
end

Base.:*(a::Number, b::Quantity) = like(b, a * b.value)
Base.:*(a::Quantity, b::Number) = like(a, a.value * b)
Base.:/(a::Quantity, b::Number) = like(a, divide(a.value, b))
Base.:/(a::Number, b::Quantity) = (a * one(b.value) * (metre / metre)) / b

"Whole numbers are divided exactly: a unit such as metre / second must not make floats of what it multiplies."
divide(a, b) = a / b
divide(a::Integer, b::Integer) = a // b

"The exponent is part of the type of `q^2`: Julia hands over a literal exponent as a type."
function Base.literal_pow(::typeof(^), q::Quantity{<:Number,L,M,S}, ::Val{n}) where {L,M,S,n}
    return quantity(q.value^n, Val(L * n), Val(M * n), Val(S * n))
end

function Base.:^(q::Quantity{<:Number,L,M,S}, n::Integer) where {L,M,S}
    return quantity(q.value^n, Val(L * n), Val(M * n), Val(S * n))
end

function Base.sqrt(q::Quantity{<:Number,L,M,S}) where {L,M,S}
    all(iseven, (L, M, S)) || throw(DomainError(q, "the square root has no whole dimension"))
    return quantity(sqrt(q.value), Val(L ÷ 2), Val(M ÷ 2), Val(S ÷ 2))
end

# Comparison

Base.:(==)(a::Same{L,M,S}, b::Same{L,M,S}) where {L,M,S} = a.value == b.value
Base.isless(a::Same{L,M,S}, b::Same{L,M,S}) where {L,M,S} = isless(a.value, b.value)
Base.:<(a::Same{L,M,S}, b::Same{L,M,S}) where {L,M,S} = a.value < b.value
Base.:(==)(::Quantity, ::Quantity) = false
Base.isless(a::Quantity, b::Quantity) = throw(DimensionError(a, b))
Base.:<(a::Quantity, b::Quantity) = throw(DimensionError(a, b))

# Conversion

const kilometre = 1000metre
const minute = 60second
const hour = 60minute
const newton = kilogram * metre / second^2
const joule = newton * metre

"How many of `unit` a quantity is: a plain number."
in_unit(q::Same{L,M,S}, unit::Same{L,M,S}) where {L,M,S} = divide(q.value, unit.value)
in_unit(q::Quantity, unit::Quantity) = throw(DimensionError(q, unit))

# Printing

function Base.show(io::IO, q::Quantity)
    print(io, q.value)
    for (symbol, exponent) in zip(("m", "kg", "s"), dimension(q))
        exponent == 0 || print(io, ' ', symbol, superscript(exponent))
    end
end

superscript(n) = n == 1 ? "" : map(digit -> SUPERSCRIPTS[digit], string(n))

const SUPERSCRIPTS = Dict(zip("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))

end
