# Ranges: arrays that are computed. Whole numbers count by machine arithmetic; floats are computed from the start, without
# accumulating rounding errors.

"`1:stop`, known to begin with one."
struct OneTo{T} <: AbstractUnitRange{T}
    stop::T
    OneTo{T}(stop::T) where {T} = new{T}(Intrinsics.slt_int(stop, zero(T)) ? zero(T) : stop)
end
OneTo(stop::T) where {T<:BitInteger} = OneTo{T}(stop)

struct UnitRange{T} <: AbstractUnitRange{T}
    start::T
    stop::T
    UnitRange{T}(start::T, stop::T) where {T} = new{T}(start, unit_stop(start, stop))
end
UnitRange(start::T, stop::T) where {T} = UnitRange{T}(start, stop)
UnitRange{T}(start, stop) where {T} = UnitRange{T}(convert(T, start), convert(T, stop))
UnitRange{T}(r::AbstractUnitRange) where {T} = UnitRange{T}(first(r), last(r))
UnitRange(r::AbstractUnitRange) = UnitRange(first(r), last(r))

"An empty range ends right before its start."
unit_stop(start::T, stop::T) where {T<:BitSigned} = start ≼ stop ? stop : start ⊖ one(T)
unit_stop(start::T, stop::T) where {T<:BitUnsigned} = Intrinsics.ule_int(start, stop) ? stop : start ⊖ one(T)
unit_stop(start, stop) = start <= stop ? start + floor(stop - start) : start - oneunit(stop - start)

struct StepRange{T,S} <: OrdinalRange{T,S}
    start::T
    step::S
    stop::T
    StepRange{T,S}(start::T, step::S, stop::T) where {T,S} = new{T,S}(start, step, step_stop(start, step, stop))
end
StepRange(start::T, step::S, stop::T) where {T,S} = StepRange{T,S}(start, step, stop)

"The last element: `stop`, or the element before it; right before `start` when there is none."
function step_stop(start, step, stop)
    iszero(step) && throw_argument("step cannot be zero")
    start == stop && return stop
    (step > zero(step)) === (stop > start) || return start - step
    return stop - rem(stop - start, step)
end

"""
Element `i` is `(start + (i - 1) * step) / den`: with whole `start` and `step` and the right `den` every element is the float
nearest to its decimal value, as in `0:0.1:1`.
"""
struct StepRangeLen{T} <: AbstractRange{T}
    start::T
    step::T
    len::Int64
    den::T
end

"`len` numbers from `start` to `stop`, by linear interpolation."
struct LinRange{T} <: AbstractRange{T}
    start::T
    stop::T
    len::Int64
    LinRange{T}(start, stop, len) where {T} = new{T}(start, stop, len)
end
LinRange(start, stop, len::Integer) = lin_range(promote(start / 1, stop / 1)..., Int64(len))
lin_range(start::T, stop::T, len::Int64) where {T} = LinRange{T}(start, stop, len)
first(r::LinRange) = r.start
last(r::LinRange) = r.stop
step(r::LinRange) = (r.stop - r.start) / (r.len - 1)
length(r::LinRange) = r.len
isempty(r::LinRange) = r.len ≟ 0
element(r::LinRange, i::Int64) =
    r.len ≟ 1 ? r.start : ((r.len - i) / (r.len - 1)) * r.start + ((i - 1) / (r.len - 1)) * r.stop
reverse(r::LinRange) = LinRange(r.stop, r.start, r.len)

(::Colon)(start::T, stop::T) where {T<:BitInteger} = UnitRange{T}(start, stop)
(::Colon)(start::T, stop::T) where {T<:Real} = UnitRange{T}(start, stop)
(::Colon)(start::Real, stop::Real) = (:)(promote(start, stop)...)
(::Colon)(start::T, stop::T) where {T<:AbstractFloat} = (:)(start, one(T), stop)
(::Colon)(start::Char, stop::Char) = StepRange(start, 1, stop)
(::Colon)(start::Char, step::Int64, stop::Char) = StepRange(start, step, stop)
(::Colon)(start::T, step::T, stop::T) where {T<:Integer} = StepRange(start, step, stop)
(::Colon)(start::Integer, step::Integer, stop::Integer) = (:)(promote(start, step, stop)...)
(::Colon)(start::T, step::T, stop::T) where {T<:Real} = StepRange(start, step, stop)
(::Colon)(start::Real, step::Real, stop::Real) = (:)(promote(start, step, stop)...)
(::Colon)(start, stop) = UnitRange(start, stop)
(::Colon)(start, step, stop) = StepRange(start, step, stop)

function (::Colon)(start::T, step::T, stop::T) where {T<:IEEEFloat}
    iszero(step) && throw_argument("step cannot be zero")
    den = denominator_of(start, step)
    if !iszero(den)
        a = round(start * den)
        s = round(step * den)
        count = (round(stop * den) - a) / s
        exact = round(stop * den) / den == stop ? floor(count) : floor((stop * den - a) / s)
        return StepRangeLen{T}(a, s, count_of(exact), den)
    end
    return StepRangeLen{T}(start, step, count_of(floor((stop - start) / step * (one(T) + 4 * eps(T)))), one(T))
end
count_of(steps) = steps < 0 ? 0 : Int64(steps) ⊕ 1

"The smallest power of ten (or small number) that makes whole numbers of both; zero when there is none."
function denominator_of(start::T, step::T) where {T<:IEEEFloat}
    for whole in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 16, 20, 25, 30, 32, 50, 60, 64, 100, 1000, 10000, 100000, 1000000)
        den = T(whole)
        makes_whole(start, den) && makes_whole(step, den) && return den
    end
    return zero(T)
end
makes_whole(x::T, den::T) where {T<:IEEEFloat} = abs(x * den) < maxintfloat(T) && round(x * den) / den == x

"`length` evenly spaced numbers from `start` to `stop`."
function range(start::Real, stop::Real, length::Integer)
    a, b = promote(float(start), float(stop))
    n = Int64(length)
    n ≟ 1 && return StepRangeLen{typeof(a)}(a, zero(a), 1, one(a))
    return span(a, b, n)
end
range(start::Real, stop::Real; length = nothing, step = nothing) = range_of(start, stop, step, length)
range(start; stop = nothing, length = nothing, step = nothing) = range_of(start, stop, step, length)
range(; start = nothing, stop = nothing, length = nothing, step = nothing) =
    start === nothing && stop !== nothing && length !== nothing ? range_before(stop, step, length) : range_of(start, stop, step, length)
range_of(start, stop, ::Nothing, ::Nothing) = start:stop
range_of(start, stop, step, ::Nothing) = start:step:stop
range_of(start, stop, ::Nothing, length) = range(start, stop, length)
range_of(start, ::Nothing, ::Nothing, length) = range_of(start, nothing, oneunit(start), length)
function range_of(start, ::Nothing, step, length)
    start isa Integer && step isa Integer && return step == 1 ? (start:start + length - 1) : (start:step:start + (length - 1) * step)
    return range(start, start + (length - 1) * step, length)
end
range_of(::Nothing, ::Nothing, ::Nothing, length) = OneTo(Int64(length))
range_before(stop, ::Nothing, length) = range_before(stop, oneunit(stop), length)
range_before(stop, step, length) = range_of(stop - (length - 1) * step, nothing, step, length)

function span(a::T, b::T, n::Int64) where {T}
    parts = T(n ⊖ 1)
    step = (b - a) / parts
    den = denominator_of(a, step)
    !iszero(den) && round(a * den) / den + parts * round(step * den) / den == b &&
        return StepRangeLen{T}(round(a * den), round(step * den), n, den)
    return StepRangeLen{T}(a * parts, b - a, n, parts)
end

# Properties

first(r::OneTo{T}) where {T} = one(T)
first(r::UnitRange) = r.start
first(r::StepRange) = r.start
first(r::StepRangeLen) = r.start / r.den
last(r::OneTo) = r.stop
last(r::UnitRange) = r.stop
last(r::StepRange) = r.stop
last(r::StepRangeLen) = element(r, r.len)
step(r::AbstractUnitRange{T}) where {T} = one(T)
step(r::StepRange) = r.step
step(r::StepRangeLen) = r.step / r.den
minimum(r::AbstractUnitRange) = isempty(r) ? throw_empty_reduction() : first(r)
maximum(r::AbstractUnitRange) = isempty(r) ? throw_empty_reduction() : last(r)

length(r::OneTo) = Int64(r.stop)
length(r::UnitRange{T}) where {T<:BitInteger} = rem(r.stop ⊖ r.start ⊕ one(T), Int64)
length(r::UnitRange) = Int64(r.stop - r.start) ⊕ 1
length(r::StepRangeLen) = r.len
length(r::StepRange) = isempty(r) ? 0 : Int64(div(r.stop - r.start, r.step)) ⊕ 1
isempty(r::OneTo) = iszero(r.stop)
isempty(r::UnitRange{T}) where {T<:BitInteger} = r.stop ⊕ one(T) ≟ r.start
isempty(r::UnitRange) = r.stop < r.start
isempty(r::StepRangeLen) = r.len ≟ 0
isempty(r::StepRange) = r.start != r.stop && (r.start < r.stop) !== (r.step > zero(r.step))
size(r::AbstractRange) = (length(r),)

"Element `i`, not checked."
element(r::OneTo{T}, i::Int64) where {T} = rem(i, T)
element(r::UnitRange{T}, i::Int64) where {T<:BitInteger} = r.start ⊕ rem(i ⊖ 1, T)
element(r::UnitRange{T}, i::Int64) where {T} = r.start + oftype(r.start, i ⊖ 1)
element(r::StepRange{T,S}, i::Int64) where {T<:BitInteger,S<:BitInteger} = r.start ⊕ rem(r.step, T) ⊗ rem(i ⊖ 1, T)
element(r::StepRange, i::Int64) = r.start + (i ⊖ 1) * r.step
element(r::StepRangeLen{T}, i::Int64) where {T} = (r.start + T(i ⊖ 1) * r.step) / r.den

getindex(r::AbstractRange, i::Integer) = element_of(r, Int64(i))
element_of(r::AbstractRange, i::Int64) = within(i, length(r)) ? element(r, i) : throw_boundserror(r, i)
getindex(r::AbstractRange, ::Colon) = r

function getindex(r::AbstractUnitRange{T}, s::AbstractUnitRange{<:Integer}) where {T}
    isempty(s) || within(Int64(first(s)), length(r)) && within(Int64(last(s)), length(r)) || throw_boundserror(r, s)
    start = first(r) + T(first(s)) - one(T)
    return UnitRange{T}(start, start + T(length(s)) - one(T))
end

# Iteration: the state is the element of whole ranges, its position otherwise.

iterate(r::OneTo{T}) where {T} = isempty(r) ? nothing : (one(T), one(T))
iterate(r::OneTo{T}, i::T) where {T} = i ≟ r.stop ? nothing : (i ⊕ one(T), i ⊕ one(T))
iterate(r::UnitRange{T}) where {T<:BitInteger} = isempty(r) ? nothing : (r.start, r.start)
iterate(r::UnitRange{T}, i::T) where {T<:BitInteger} = i ≟ r.stop ? nothing : (i ⊕ one(T), i ⊕ one(T))
iterate(r::StepRange{T,S}) where {T<:BitInteger,S<:BitInteger} = isempty(r) ? nothing : (r.start, r.start)
iterate(r::StepRange{T,S}, i::T) where {T<:BitInteger,S<:BitInteger} =
    i ≟ r.stop ? nothing : (i ⊕ rem(r.step, T), i ⊕ rem(r.step, T))
iterate(r::AbstractRange) = iterate_from(r, 1)
iterate(r::AbstractRange, i) = iterate_from(r, i)
iterate_from(r::AbstractRange, i::Int64) = within(i, length(r)) ? (element(r, i), i ⊕ 1) : nothing

# Operations

in(x::Real, r::AbstractUnitRange{<:Integer}) = isinteger(x) && first(r) <= x && x <= last(r)
in(x::Real, r::StepRange{<:Integer,<:Integer}) =
    !isempty(r) && isinteger(x) && min(r.start, r.stop) <= x && x <= max(r.start, r.stop) && iszero(rem(x - r.start, r.step))

reverse(r::AbstractUnitRange{T}) where {T<:Signed} = StepRange(last(r), -one(T), first(r))
reverse(r::StepRange) = StepRange(last(r), -r.step, first(r))
reverse(r::StepRangeLen) = StepRangeLen(r.start + (r.len - 1) * r.step, -r.step, r.len, r.den)

==(r::AbstractRange, s::AbstractRange) =
    length(r) ≟ length(s) && (isempty(r) || first(r) == first(s) && last(r) == last(s) && (length(r) ≟ 1 || step(r) == step(s)))

sum(r::AbstractUnitRange{<:Integer}) = div(length(r) * (first(r) + last(r)), 2)
sum(r::StepRange{<:Integer,<:Integer}) = isempty(r) ? zero(r.start) : div(length(r) * (first(r) + last(r)), 2)

# Arithmetic

+(r::UnitRange, x::Real) = (r.start + x):(r.stop + x)
+(r::OneTo, x::Real) = (first(r) + x):(last(r) + x)
+(x::Real, r::AbstractRange) = r + x
-(r::AbstractUnitRange, x::Real) = (first(r) - x):(last(r) - x)
+(r::StepRange, x::Real) = (r.start + x):r.step:(r.stop + x)
-(r::StepRange, x::Real) = (r.start - x):r.step:(r.stop - x)
-(r::AbstractRange) = (-first(r)):(-step(r)):(-last(r))
*(r::AbstractRange{<:Integer}, x::Integer) = (first(r) * x):(step(r) * x):(last(r) * x)
*(x::Integer, r::AbstractRange{<:Integer}) = r * x
intersect(r::AbstractUnitRange, s::AbstractUnitRange) = max(first(r), first(s)):min(last(r), last(s))

convert(::Type{UnitRange{T}}, r::AbstractUnitRange) where {T} = UnitRange{T}(first(r), last(r))
