# Rounding to multiples of a period, and division of periods of different units.

"Both periods in the smaller one's unit."
function in_one_unit(p::Period, q::Period)
    is_fixed(p) == is_fixed(q) || throw(MethodError(div, (p, q)))
    U = rank_of(p) < rank_of(q) ? typeof(p) : typeof(q)
    return convert(U, p), convert(U, q)
end
Base.:/(p::Period, q::Period) = ((a, b) = in_one_unit(p, q); a.value / b.value)
for f in (:div, :fld, :cld)
    @eval Base.$f(p::Period, q::Period) = ((a, b) = in_one_unit(p, q); $f(a.value, b.value))
end
for f in (:rem, :mod)
    @eval Base.$f(p::Period, q::Period) = ((a, b) = in_one_unit(p, q); typeof(a)($f(a.value, b.value)))
end
Base.gcd(p::P, q::P) where {P<:Period} = P(gcd(p.value, q.value))
Base.lcm(p::P, q::P) where {P<:Period} = P(lcm(p.value, q.value))

"Counts begin with the year 0, of weeks with its first Monday."
epoch(::Period) = days(Date(0, 1, 1))
epoch(::Week) = days(Date(0, 1, 3))

function Base.floor(t::Date, p::Period)
    is_fixed(p) || return floor_months(t, in_months(p))
    start = epoch(p)
    return of_days(days(t) - mod(days(t) - start, Day(p).value))
end
function Base.floor(t::DateTime, p::Period)
    is_fixed(p) || return DateTime(floor_months(Date(t), in_months(p)))
    start = epoch(p) * 86_400_000
    return of_ms(t.ms - mod(t.ms - start, Millisecond(p).value))
end
function floor_months(t::Date, step::Int64)
    count = 12 * year(t) + month(t) - 1
    y, m = fldmod(count - mod(count, step), 12)
    return Date(y, m + 1, 1)
end
Base.ceil(t::TimeType, p::Period) = (low = floor(t, p); low == t ? t : low + p)
"Half-way goes up."
function Base.round(t::TimeType, p::Period)
    low, high = floor(t, p), ceil(t, p)
    return t - low < high - t ? low : high
end

Base.floor(p::Period, q::Period) = typeof(q)(q.value * fld(p, q))
Base.ceil(p::Period, q::Period) = typeof(q)(q.value * cld(p, q))
function Base.round(p::Period, q::Period)
    a, b = in_one_unit(p, q)
    below = mod(a.value, b.value)
    return 2 * below < b.value ? floor(p, q) : ceil(p, q)
end
for f in (:floor, :ceil, :round)
    @eval Base.$f(t::Union{TimeType,Period}, P::Type{<:Period}) = $f(t, P(1))
end
Base.trunc(p::Period, P::Type{<:Period}) = P(div(p, P(1)))
