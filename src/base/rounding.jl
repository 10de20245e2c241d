# Rounding to whole numbers. `round` takes ties to the even neighbour, unless a mode says otherwise.

"How a number between two whole ones is rounded."
struct RoundingMode{mode} end
const RoundNearest = RoundingMode{:Nearest}()
const RoundNearestTiesAway = RoundingMode{:NearestTiesAway}()
const RoundNearestTiesUp = RoundingMode{:NearestTiesUp}()
const RoundToZero = RoundingMode{:ToZero}()
const RoundFromZero = RoundingMode{:FromZero}()
const RoundUp = RoundingMode{:Up}()
const RoundDown = RoundingMode{:Down}()

floor(x::IEEEFloat) = Intrinsics.floor_float(x)
ceil(x::IEEEFloat) = Intrinsics.ceil_float(x)
trunc(x::IEEEFloat) = Intrinsics.trunc_float(x)
round(x::IEEEFloat) = Intrinsics.rint_float(x)

floor(x::Integer) = x
ceil(x::Integer) = x
trunc(x::Integer) = x
round(x::Integer) = x
round(x::Integer, ::RoundingMode) = x

round(x::IEEEFloat, ::RoundingMode{:Nearest}) = round(x)
round(x::IEEEFloat, ::RoundingMode{:ToZero}) = trunc(x)
round(x::IEEEFloat, ::RoundingMode{:Up}) = ceil(x)
round(x::IEEEFloat, ::RoundingMode{:Down}) = floor(x)
round(x::IEEEFloat, ::RoundingMode{:FromZero}) = signbit(x) ? floor(x) : ceil(x)
round(x::IEEEFloat, ::RoundingMode{:NearestTiesAway}) =
    (y = trunc(x); abs(x - y) < 0.5 || isinteger(x) || !isfinite(x) ? y : y + copysign(one(x), x))
round(x::IEEEFloat, ::RoundingMode{:NearestTiesUp}) =
    (y = floor(x); x - y < 0.5 || !isfinite(x) ? y : y + one(x))

floor(::Type{T}, x::IEEEFloat) where {T<:Number} = convert(T, floor(x))
ceil(::Type{T}, x::IEEEFloat) where {T<:Number} = convert(T, ceil(x))
trunc(::Type{T}, x::IEEEFloat) where {T<:Number} = convert(T, trunc(x))
round(::Type{T}, x::IEEEFloat) where {T<:Number} = convert(T, round(x))
round(::Type{T}, x::Real, mode::RoundingMode) where {T} = convert(T, round(x, mode))
convert(::Type{Integer}, x::Number) = Integer(x)

# To digits

round(x::Real; digits=nothing, sigdigits=nothing, base=10) = round_places(x, RoundNearest, digits, sigdigits, base)
floor(x::Real; digits=nothing, sigdigits=nothing, base=10) = round_places(x, RoundDown, digits, sigdigits, base)
ceil(x::Real; digits=nothing, sigdigits=nothing, base=10) = round_places(x, RoundUp, digits, sigdigits, base)
trunc(x::Real; digits=nothing, sigdigits=nothing, base=10) = round_places(x, RoundToZero, digits, sigdigits, base)
round(x::Real, mode::RoundingMode; digits=nothing, sigdigits=nothing, base=10) = round_places(x, mode, digits, sigdigits, base)
round(::Type{T}, x::Real; digits=nothing, sigdigits=nothing, base=10) where {T} =
    convert(T, round_places(x, RoundNearest, digits, sigdigits, base))
floor(::Type{T}, x::Real; digits=nothing, sigdigits=nothing, base=10) where {T} =
    convert(T, round_places(x, RoundDown, digits, sigdigits, base))
ceil(::Type{T}, x::Real; digits=nothing, sigdigits=nothing, base=10) where {T} =
    convert(T, round_places(x, RoundUp, digits, sigdigits, base))
trunc(::Type{T}, x::Real; digits=nothing, sigdigits=nothing, base=10) where {T} =
    convert(T, round_places(x, RoundToZero, digits, sigdigits, base))

round_places(x, mode::RoundingMode, ::Nothing, ::Nothing, base) = x isa Union{Integer,IEEEFloat,Rational} ? round(x, mode) : round(float(x), mode)
round_places(x, mode::RoundingMode, digits::Integer, ::Nothing, base) = round_digits(x, mode, digits, base)
round_places(x, mode::RoundingMode, ::Nothing, digits::Integer, base) = round_sigdigits(x, mode, digits, base)
round_places(x, mode::RoundingMode, ::Integer, ::Integer, base) = throw_argument("`round` cannot use both `digits` and `sigdigits` arguments.")

"`x` rounded to a multiple of `base^-digits`."
function round_digits(x::Real, mode::RoundingMode, digits::Integer, base::Integer)
    y = float(x)
    isfinite(y) || return y
    if digits ≽ 0
        scale = oftype(y, base)^digits
        rounded = round(y * scale, mode) / scale
        return isfinite(rounded) ? rounded : y
    end
    step = oftype(y, base)^Intrinsics.neg_int(digits)
    rounded = round(y / step, mode) * step
    return isfinite(rounded) ? rounded : y
end

round_sigdigits(x::Real, mode::RoundingMode, digits::Integer, base::Integer) =
    isfinite(x) ? round_digits(x, mode, digits ⊖ leading_place(float(x), base), base) : float(x)
"The number of digits before the point; negative for zeros behind it."
leading_place(x::AbstractFloat, base::Integer) =
    iszero(x) ? 0 : base == 10 ? 1 ⊕ floor(Int64, log10(abs(x))) : base == 2 ? 1 ⊕ exponent(x) : 1 ⊕ floor(Int64, log(base, abs(x)))

# Division of integers, rounded in any way

div(x::Integer, y::Integer, mode::RoundingMode) = rounded_quotient(promote(x, y)..., mode)
div(x::Real, y::Real, mode::RoundingMode) = round(x / y, mode)
divrem(x::Real, y::Real, mode::RoundingMode) = (q = div(x, y, mode); (q, x - q * y))
rem(x::Integer, y::Integer, mode::RoundingMode) = x - y * div(x, y, mode)
rem(x::Real, y::Real, ::RoundingMode{:ToZero}) = rem(x, y)
rem(x::Real, y::Real, ::RoundingMode{:Down}) = mod(x, y)
rem(x::Integer, y::Integer, ::RoundingMode{:Down}) = mod(x, y)
rem(x::Integer, y::Integer, ::RoundingMode{:ToZero}) = rem(x, y)
rem(x::Real, y::Real, mode::RoundingMode{:Nearest}) = nearest_remainder(promote(x, y)...)
rem(x::Integer, y::Integer, mode::RoundingMode{:Nearest}) = x - y * div(x, y, mode)

"The remainder of the nearest quotient, the even one of two: exact."
function nearest_remainder(x::T, y::T) where {T<:IEEEFloat}
    size = abs(y)
    r = size <= floatmax(T) / 2 ? rem(abs(x), size + size) : abs(x)
    # Now r < 2size: the quotient's last two bits are still to be found.
    odd = r >= size
    rest = odd ? r - size : r
    away = rest > size - rest || odd && rest == size - rest
    rest = away ? rest - size : rest
    return signbit(x) ? -rest : rest
end

rounded_quotient(x::T, y::T, ::RoundingMode{:ToZero}) where {T<:Integer} = div(x, y)
rounded_quotient(x::T, y::T, ::RoundingMode{:Down}) where {T<:Integer} = fld(x, y)
rounded_quotient(x::T, y::T, ::RoundingMode{:Up}) where {T<:Integer} = cld(x, y)
rounded_quotient(x::T, y::T, ::RoundingMode{:FromZero}) where {T<:Integer} =
    signbit(x) === signbit(y) ? cld(x, y) : fld(x, y)
function rounded_quotient(x::T, y::T, mode::RoundingMode) where {T<:Integer}
    q, r = divrem(x, y)
    iszero(r) && return q
    size = abs(r)
    rest = abs(y) - size
    size < rest && return q
    step = signbit(x) === signbit(y) ? one(T) : -one(T)
    return size > rest || tie_moves(mode, q, signbit(step)) ? q + step : q
end
tie_moves(::RoundingMode{:Nearest}, q, down::Bool) = isodd(q)
tie_moves(::RoundingMode{:NearestTiesAway}, q, down::Bool) = true
tie_moves(::RoundingMode{:NearestTiesUp}, q, down::Bool) = !down

"Fractional and whole part."
modf(x::IEEEFloat) = isinf(x) ? (copysign(zero(x), x), x) : (copysign(x - trunc(x), x), trunc(x))
modf(x::Real) = modf(float(x))

# Equality up to rounding

"The relative tolerance of `isapprox`: half of the digits, none for whole numbers."
default_rtol(x::Number, y::Number) = larger_tolerance(tolerance(real(typeof(x))), tolerance(real(typeof(y))))
tolerance(::Type{T}) where {T<:AbstractFloat} = Float64(sqrt(eps(T)))
tolerance(::Type) = 0.0
larger_tolerance(a::Float64, b::Float64) = a < b ? b : a

isapprox(x::Number, y::Number; atol=0, rtol=atol > 0 ? 0 : default_rtol(x, y), nans=false, norm=abs) =
    x == y || isfinite(x) && isfinite(y) && norm(x - y) <= max(atol, rtol * max(norm(x), norm(y))) || nans && isnan(x) && isnan(y)
isapprox(y; kw...) = x -> isapprox(x, y; kw...)
const ≈ = isapprox
≉(x, y) = !isapprox(x, y)
