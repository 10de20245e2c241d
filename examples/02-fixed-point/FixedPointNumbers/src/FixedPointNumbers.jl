"Binary fixed-point numbers: an integer `i` that stands for `i / 2^f`. Knows nothing of matrices."
module FixedPointNumbers

export FixedPoint, Fixed, Q16, raw

abstract type FixedPoint{T<:Integer,f} <: Real end

struct Fixed{T<:Signed,f} <: FixedPoint{T,f}
    i::T
end

"16 bits before the point, 16 behind it."
const Q16 = Fixed{Int32,16}

"The integer behind a number."
raw(x::Fixed) = x.i

from_raw(::Type{Fixed{T,f}}, i::Int64) where {T,f} = Fixed{T,f}(i % T)

from_float(::Type{Fixed{T,f}}, x::Float64) where {T,f} = from_raw(Fixed{T,f}, round(Int64, x * Float64(1 << f)))

Base.convert(::Type{Fixed{T,f}}, x::Fixed{T,f}) where {T,f} = x
Base.convert(::Type{Fixed{T,f}}, x::Int64) where {T,f} = from_raw(Fixed{T,f}, x << f)
Base.convert(::Type{Fixed{T,f}}, x::Float64) where {T,f} = from_float(Fixed{T,f}, x)
Base.convert(::Type{Float64}, x::Fixed{T,f}) where {T,f} = Float64(x.i) / Float64(1 << f)
Base.Float64(x::Fixed) = convert(Float64, x)

Base.promote_rule(::Type{Fixed{T,f}}, ::Type{Int64}) where {T,f} = Fixed{T,f}
Base.promote_rule(::Type{Fixed{T,f}}, ::Type{Float64}) where {T,f} = Float64

Base.:+(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = Fixed{T,f}(x.i + y.i)
Base.:-(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = Fixed{T,f}(x.i - y.i)
Base.:-(x::Fixed{T,f}) where {T,f} = Fixed{T,f}(-x.i)
Base.:*(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = from_raw(Fixed{T,f}, (Int64(x.i) * Int64(y.i)) >> f)
Base.:/(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = from_raw(Fixed{T,f}, div(Int64(x.i) << f, Int64(y.i)))
Base.:(==)(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = x.i == y.i
Base.:<(x::Fixed{T,f}, y::Fixed{T,f}) where {T,f} = x.i < y.i

Base.zero(::Type{Fixed{T,f}}) where {T,f} = from_raw(Fixed{T,f}, 0)
Base.one(::Type{Fixed{T,f}}) where {T,f} = from_raw(Fixed{T,f}, 1 << f)
Base.abs(x::Fixed{T,f}) where {T,f} = x.i < zero(T) ? -x : x

Base.show(io::IO, x::Fixed) = print(io, Float64(x), "q")

end
