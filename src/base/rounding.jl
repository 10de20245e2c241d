# Rounding to whole numbers. `round` takes ties to the even neighbour.

floor(x::IEEEFloat) = Intrinsics.floor_float(x)
ceil(x::IEEEFloat) = Intrinsics.ceil_float(x)
trunc(x::IEEEFloat) = Intrinsics.trunc_float(x)
round(x::IEEEFloat) = Intrinsics.rint_float(x)

floor(x::Integer) = x
ceil(x::Integer) = x
trunc(x::Integer) = x
round(x::Integer) = x

floor(::Type{T}, x::Real) where {T} = convert(T, floor(x))
ceil(::Type{T}, x::Real) where {T} = convert(T, ceil(x))
trunc(::Type{T}, x::Real) where {T} = convert(T, trunc(x))
round(::Type{T}, x::Real) where {T} = convert(T, round(x))

"Fractional and whole part."
modf(x::IEEEFloat) = isinf(x) ? (copysign(zero(x), x), x) : (copysign(x - trunc(x), x), trunc(x))

# Equality up to rounding

default_tolerance(x::Number, y::Number) = larger_tolerance(tolerance(typeof(x)), tolerance(typeof(y)))
tolerance(::Type{T}) where {T<:AbstractFloat} = sqrt(Float64(eps(T)))
tolerance(::Type) = 0.0
larger_tolerance(a::Float64, b::Float64) = a < b ? b : a

isapprox(x::Number, y::Number) =
    x == y || isfinite(x) && isfinite(y) && abs(x - y) <= default_tolerance(x, y) * max(abs(x), abs(y))
isapprox(x::Integer, y::Integer) = x == y
const ≈ = isapprox
≉(x, y) = !isapprox(x, y)
