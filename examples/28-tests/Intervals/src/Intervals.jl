"Sets of numbers between two ends, either of which may belong to the set or not."
module Intervals

export Interval, interval, EmptyIntervalError, width, overlaps, hull, midpoint, split_at

"Two ends enclose no number."
struct EmptyIntervalError{T} <: Exception
    low::T
    high::T
end

Base.showerror(io::IO, e::EmptyIntervalError) = print(io, "EmptyIntervalError: nothing lies between ", e.low, " and ", e.high)

"The numbers from `low` to `high`; `open_low` and `open_high` tell which ends do not belong to them."
struct Interval{T}
    low::T
    high::T
    open_low::Bool
    open_high::Bool
end

"""
    interval(low, high; open_low = false, open_high = false, open = nothing)

The interval with these ends. `open` stands for both. An `EmptyIntervalError` is thrown if it has no number.
"""
function interval(low, high; open = nothing, open_low = something(open, false), open_high = something(open, false))
    a, b = promote(low, high)
    a < b || a == b && !open_low && !open_high || throw(EmptyIntervalError(a, b))
    return Interval(a, b, open_low, open_high)
end

Base.in(x, i::Interval) = (i.open_low ? i.low < x : i.low <= x) && (i.open_high ? x < i.high : x <= i.high)

Base.:(==)(a::Interval, b::Interval) =
    a.low == b.low && a.high == b.high && a.open_low == b.open_low && a.open_high == b.open_high

Base.hash(i::Interval, h::UInt) = hash((i.low, i.high, i.open_low, i.open_high), h)

width(i::Interval) = i.high - i.low
midpoint(i::Interval) = (i.low + i.high) / 2

"The end that is further in, and whether it is open: `pick` is `max` for low ends, `min` for high ones."
function inner(pick, a, a_open, b, b_open)
    a == b && return a, a_open || b_open
    return pick(a, b) == a ? (a, a_open) : (b, b_open)
end

"What two intervals have in common, or nothing."
function Base.intersect(a::Interval, b::Interval)
    low, open_low = inner(max, a.low, a.open_low, b.low, b.open_low)
    high, open_high = inner(min, a.high, a.open_high, b.high, b.open_high)
    try
        return interval(low, high; open_low, open_high)
    catch e
        e isa EmptyIntervalError || rethrow()
        return nothing
    end
end

overlaps(a::Interval, b::Interval) = intersect(a, b) !== nothing

"The smallest interval around two of them."
function hull(a::Interval, b::Interval)
    low, open_low = a.low == b.low ? (a.low, a.open_low && b.open_low) : minimum(((a.low, a.open_low), (b.low, b.open_low)))
    high, open_high = a.high == b.high ? (a.high, a.open_high && b.open_high) : maximum(((a.high, a.open_high), (b.high, b.open_high)))
    return Interval(low, high, open_low, open_high)
end

"The parts below `x` and from `x` on."
function split_at(i::Interval, x)
    x in i || throw(DomainError(x, "the place to split is outside of $i"))
    return interval(i.low, x; i.open_low, open_high = true), interval(x, i.high; i.open_high)
end

Base.show(io::IO, i::Interval) = print(io, i.open_low ? '(' : '[', i.low, ", ", i.high, i.open_high ? ')' : ']')

"""
    parse(Interval{T}, text)

Reads what `show` writes, such as `[1, 2)`.
"""
function Base.parse(::Type{Interval{T}}, text::AbstractString) where {T}
    m = match(r"^([\[(])\s*([^,\s]+)\s*,\s*([^,\s]+)\s*([\])])$", text)
    m === nothing && throw(ArgumentError("not an interval: $(repr(text))"))
    return interval(parse(T, m[2]), parse(T, m[3]); open_low = m[1] == "(", open_high = m[4] == ")")
end

end
