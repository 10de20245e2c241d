# π, ℯ and their like: symbols until they meet a float.

const π = Irrational{:π}()
const pi = π
const ℯ = Irrational{:ℯ}()

Float64(::Irrational{:π}) = 3.141592653589793
Float64(::Irrational{:ℯ}) = 2.718281828459045
Float64(::Irrational{:γ}) = 0.5772156649015329
Float64(::Irrational{:φ}) = 1.618033988749895
Float64(::Irrational{:catalan}) = 0.915965594177219
"Whether the float is below the constant itself."
rounded_down(::AbstractIrrational) = true
rounded_down(::Union{Irrational{:γ},Irrational{:φ}}) = false

(::Type{T})(x::AbstractIrrational) where {T<:NarrowFloat} = T(Float64(x))
(::Type{T})(x::AbstractIrrational) where {T<:Integer} = throw_inexact(nameof(T), T, x)
Bool(x::AbstractIrrational) = throw_inexact(:Bool, Bool, x)
AbstractFloat(x::AbstractIrrational) = Float64(x)
float(x::AbstractIrrational) = Float64(x)
float(::Type{<:AbstractIrrational}) = Float64
Rational{T}(x::AbstractIrrational) where {T<:Integer} = Rational{T}(Float64(x))

promote_rule(::Type{<:AbstractIrrational}, ::Type{T}) where {T<:Real} = promote_type(Float64, T)
promote_rule(::Type{<:AbstractIrrational}, ::Type{T}) where {T<:IEEEFloat} = T
promote_rule(::Type{<:AbstractIrrational}, ::Type{<:AbstractIrrational}) = Float64
promote_rule(::Type{Bool}, ::Type{<:AbstractIrrational}) = Float64

-(x::AbstractIrrational) = -Float64(x)
inv(x::AbstractIrrational) = 1.0 / Float64(x)
zero(::Type{<:AbstractIrrational}) = false
one(::Type{<:AbstractIrrational}) = true
# One and the same constant is not promoted.
+(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) + Float64(y)
-(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) - Float64(y)
*(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) * Float64(y)
/(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) / Float64(y)
^(x::T, y::T) where {T<:AbstractIrrational} = Float64(x)^Float64(y)
^(x::AbstractIrrational, y::Integer) = Float64(x)^y
^(x::AbstractIrrational, y::Bool) = y ? Float64(x) : 1.0
^(::Irrational{:ℯ}, y::Bool) = exp(y)
div(x::T, y::T) where {T<:AbstractIrrational} = div(Float64(x), Float64(y))
rem(x::T, y::T) where {T<:AbstractIrrational} = rem(Float64(x), Float64(y))
mod(x::T, y::T) where {T<:AbstractIrrational} = mod(Float64(x), Float64(y))
literal_pow(::typeof(^), x::AbstractIrrational, ::Val{p}) where {p} = Float64(x)^p
literal_pow(::typeof(^), ::Irrational{:ℯ}, ::Val{p}) where {p} = exp(p)
^(::Irrational{:ℯ}, x::Number) = exp(x)
^(::Irrational{:ℯ}, x::Integer) = exp(x)
^(::Irrational{:ℯ}, x::Rational) = exp(x)
^(::Irrational{:ℯ}, x::AbstractIrrational) = exp(x)
^(::Irrational{:ℯ}, x::Irrational{:ℯ}) = exp(x)
log(::Irrational{:ℯ}) = 1
log(::Irrational{:ℯ}, x::Real) = log(x)
sin(::Irrational{:π}) = 0.0
cos(::Irrational{:π}) = -1.0
sincos(::Irrational{:π}) = (0.0, -1.0)
tan(::Irrational{:π}) = 0.0

==(x::AbstractIrrational, y::AbstractIrrational) = x === y
==(x::T, y::T) where {T<:AbstractIrrational} = true
==(x::AbstractIrrational, y::Real) = false
==(x::Real, y::AbstractIrrational) = false
<(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) < Float64(y)
<=(x::AbstractIrrational, y::AbstractIrrational) = x === y || x < y
<(x::T, y::T) where {T<:AbstractIrrational} = false
<=(x::T, y::T) where {T<:AbstractIrrational} = true
<(x::AbstractIrrational, y::Real) = Float64(x) < y || !rounded_down(x) && Float64(x) == y
<(x::Real, y::AbstractIrrational) = x < Float64(y) || rounded_down(y) && Float64(y) == x
<=(x::AbstractIrrational, y::Real) = x < y
<=(x::Real, y::AbstractIrrational) = x < y
isfinite(::AbstractIrrational) = true
isinteger(::AbstractIrrational) = false
iszero(::AbstractIrrational) = false
isone(::AbstractIrrational) = false
signbit(::AbstractIrrational) = false
hash(x::AbstractIrrational, h::UInt64) = mix(Intrinsics.objectid(x), h)
round(x::AbstractIrrational, mode::RoundingMode) = round(float(x), mode)
floor(x::AbstractIrrational) = floor(float(x))
ceil(x::AbstractIrrational) = ceil(float(x))
trunc(x::AbstractIrrational) = trunc(float(x))
round(x::AbstractIrrational) = round(float(x))

show(io::IO, ::Irrational{name}) where {name} = write_string(io, String(name))

"`Base.MathConstants`."
module MathConstants
import ..Base: Irrational, π, pi, ℯ
const e = ℯ
const γ = Irrational{:γ}()
const eulergamma = γ
const φ = Irrational{:φ}()
const golden = φ
const catalan = Irrational{:catalan}()
export π, pi, ℯ, e, γ, eulergamma, φ, golden, catalan
end
