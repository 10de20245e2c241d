# Arithmetic

"Months later, on the same day or the last one that the month has."
function add_months(t, n)
    y, m, d = yearmonthday(t)
    total = y * 12 + m - 1 + n
    year, month = fld(total, 12), mod(total, 12) + 1
    return totaldays(year, month, min(d, daysinmonth(year, month)))
end
Base.:+(d::Date, p::Union{Year,Quarter,Month}) = of_days(add_months(d, in_months(p)))
Base.:+(t::DateTime, p::Union{Year,Quarter,Month}) = of_ms(add_months(t, in_months(p)) * 86_400_000 + mod(t.ms, 86_400_000))
Base.:+(d::Date, p::Union{Day,Week}) = of_days(d.days + days(p))
Base.:+(t::DateTime, p::Period) = of_ms(t.ms + Int64(div(nanoseconds(p), 1_000_000)))
Base.:+(t::Time, p::TimePeriod) = of_ns(t.ns + Int64(nanoseconds(p)))
Base.:-(t::TimeType, p::Period) = t + (-p)
Base.:+(p::Period, t::TimeType) = t + p
Base.:+(t::TimeType, c::CompoundPeriod) = foldl(+, c.periods; init = t)
Base.:-(t::TimeType, c::CompoundPeriod) = foldl(-, c.periods; init = t)
Base.:+(d::Date, t::Time) = DateTime(d, t)
Base.:-(a::Date, b::Date) = Day(a.days - b.days)
Base.:-(a::DateTime, b::DateTime) = Millisecond(a.ms - b.ms)
Base.:-(a::Time, b::Time) = Nanosecond(a.ns - b.ns)
Base.:-(a::Date, b::DateTime) = DateTime(a) - b
Base.:-(a::DateTime, b::Date) = a - DateTime(b)
Base.isless(a::Date, b::Date) = a.days < b.days
Base.isless(a::DateTime, b::DateTime) = a.ms < b.ms
Base.isless(a::Time, b::Time) = a.ns < b.ns
Base.isless(a::Date, b::DateTime) = DateTime(a) < b
Base.isless(a::DateTime, b::Date) = a < DateTime(b)
Base.:(==)(a::Date, b::Date) = a.days == b.days
Base.:(==)(a::DateTime, b::DateTime) = a.ms == b.ms
Base.:(==)(a::Time, b::Time) = a.ns == b.ns
Base.:(==)(a::Date, b::DateTime) = DateTime(a) == b
Base.:(==)(a::DateTime, b::Date) = a == DateTime(b)
Base.hash(t::TimeType, h::UInt64) = hash(t isa Time ? t.ns : DateTime(t).ms, h)

"`start:step:stop` over dates."
struct TimeRange{T<:TimeType,P<:Period} <: AbstractVector{T}
    start::T
    step::P
    len::Int64
end
function (::Colon)(start::T, step::P, stop::T) where {T<:TimeType,P<:Period}
    step.value == 0 && throw(ArgumentError("step cannot be zero"))
    n = 0
    while step.value > 0 ? start + step * n <= stop : start + step * n >= stop
        n += 1
    end
    return TimeRange{T,P}(start, step, n)
end
(::Colon)(start::Date, stop::Date) = throw(ArgumentError("a step is required: write start:Day(1):stop"))
Base.size(r::TimeRange) = (r.len,)
Base.getindex(r::TimeRange, i::Int) = (checkbounds(r, i); r.start + r.step * (i - 1))
Base.step(r::TimeRange) = r.step
Base.in(t::TimeType, r::TimeRange) = any(==(t), r)
Base.show(io::IO, r::TimeRange) = (show(io, first(r)); print(io, ":"); show(io, r.step); print(io, ":"); show(io, last(r)))

# Adjusting

firstdayofweek(d::Date) = d - Day(dayofweek(d) - 1)
lastdayofweek(d::Date) = d + Day(7 - dayofweek(d))
firstdayofmonth(d::Date) = Date(year(d), month(d), 1)
lastdayofmonth(d::Date) = Date(year(d), month(d), daysinmonth(d))
firstdayofyear(d::Date) = Date(year(d), 1, 1)
lastdayofyear(d::Date) = Date(year(d), 12, 31)
firstdayofquarter(d::Date) = Date(year(d), 3 * quarter(d) - 2, 1)
lastdayofquarter(d::Date) = lastdayofmonth(Date(year(d), 3 * quarter(d), 1))
for f in (:firstdayofweek, :lastdayofweek, :firstdayofmonth, :lastdayofmonth, :firstdayofyear, :lastdayofyear, :firstdayofquarter, :lastdayofquarter)
    @eval $f(t::DateTime) = DateTime($f(Date(t)))
end

function step_to(f, t, step, same, limit)
    same || (t += step)
    for _ in 1:limit
        f(t) && return t
        t += step
    end
    throw(ArgumentError("Adjustment limit reached: $limit iterations"))
end
adjust(f::Function, t::TimeType; step::Period = Day(1), limit::Integer = 10000) = step_to(f, t, step, true, limit)
tonext(f::Function, t::TimeType; step::Period = Day(1), limit::Integer = 10000, same::Bool = false) = step_to(f, t, step, same, limit)
toprev(f::Function, t::TimeType; step::Period = Day(-1), limit::Integer = 10000, same::Bool = false) = step_to(f, t, step, same, limit)
tonext(t::TimeType, dow::Integer; same::Bool = false) = tonext(x -> dayofweek(x) == dow, t; same)
toprev(t::TimeType, dow::Integer; same::Bool = false) = toprev(x -> dayofweek(x) == dow, t; same)
tofirst(t::TimeType, dow::Integer; of = Month) =
    tonext(of === Month ? firstdayofmonth(t) : firstdayofyear(t), dow; same = true)
tolast(t::TimeType, dow::Integer; of = Month) =
    toprev(of === Month ? lastdayofmonth(t) : lastdayofyear(t), dow; same = true)
Base.trunc(t::DateTime, ::Type{P}) where {P<:TimePeriod} = t - Millisecond(mod(t.ms, Int64(div(nanoseconds(P(1)), 1_000_000))))
Base.trunc(t::DateTime, ::Type{Day}) = DateTime(Date(t))
Base.trunc(t::TimeType, ::Type{Month}) = firstdayofmonth(t)
Base.trunc(t::TimeType, ::Type{Year}) = firstdayofyear(t)

# The present. Time zones are not known: local time is universal time.

unix2datetime(x::Real) = of_ms(round(Int64, x * 1000) + 62_135_683_200_000)
datetime2unix(t::DateTime) = (t.ms - 62_135_683_200_000) / 1000
datetime2rata(t::TimeType) = days(t)
rata2datetime(n::Integer) = DateTime(of_days(Int64(n)))
datetime2julian(t::DateTime) = (t.ms - 148_731_163_200_000 + 210_866_803_200_000) / 86_400_000 - 719163.0 + 1.0
julian2datetime(x::Real) = unix2datetime((x - 2440587.5) * 86400)
struct UTC end
now() = unix2datetime(time())
now(::Type{UTC}) = now()
today() = Date(now())
