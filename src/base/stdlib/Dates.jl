# The standard module for dates and times: the proleptic Gregorian calendar, counted in days and milliseconds (Rata Die).
module Dates

export Period, DatePeriod, TimePeriod, Year, Quarter, Month, Week, Day, Hour, Minute, Second, Millisecond, Microsecond, Nanosecond
export TimeType, AbstractTime, Date, DateTime, Time, DateFormat, @dateformat_str, CompoundPeriod
export year, month, day, hour, minute, second, millisecond, quarter, week, yearmonth, yearmonthday, monthday, dayofweek, dayofmonth, dayofyear
export dayname, dayabbr, monthname, monthabbr, daysinmonth, daysinyear, isleapyear, dayofweekofmonth, daysofweekinmonth, dayofquarter
export firstdayofweek, lastdayofweek, firstdayofmonth, lastdayofmonth, firstdayofyear, lastdayofyear, firstdayofquarter, lastdayofquarter
export tonext, toprev, tofirst, tolast, now, today, canonicalize, adjust
export Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mon, Tue, Wed, Thu, Fri, Sat, Sun
export January, February, March, April, May, June, July, August, September, October, November, December
export datetime2unix, unix2datetime, datetime2julian, julian2datetime, rata2datetime, datetime2rata, days, value

abstract type AbstractTime end
abstract type Period <: AbstractTime end
abstract type DatePeriod <: Period end
abstract type TimePeriod <: Period end
abstract type TimeType <: AbstractTime end

# Periods: a number of one unit.

for (name, kind) in ((:Year, :DatePeriod), (:Quarter, :DatePeriod), (:Month, :DatePeriod), (:Week, :DatePeriod), (:Day, :DatePeriod),
        (:Hour, :TimePeriod), (:Minute, :TimePeriod), (:Second, :TimePeriod), (:Millisecond, :TimePeriod),
        (:Microsecond, :TimePeriod), (:Nanosecond, :TimePeriod))
    unit = lowercase(string(name))
    @eval begin
        struct $name <: $kind
            value::Int64
            $name(x::Number) = new(convert(Int64, x))
        end
        unit_name(::$name) = $unit
    end
end

value(p::Period) = p.value
Base.:+(p::P, q::P) where {P<:Period} = P(p.value + q.value)
Base.:-(p::P, q::P) where {P<:Period} = P(p.value - q.value)
Base.:-(p::P) where {P<:Period} = P(-p.value)
Base.:*(p::P, n::Real) where {P<:Period} = P(p.value * n)
Base.:*(n::Real, p::Period) = p * n
Base.:/(p::P, q::P) where {P<:Period} = p.value / q.value
Base.:/(p::P, n::Real) where {P<:Period} = P(p.value / n)
Base.div(p::P, q::P) where {P<:Period} = div(p.value, q.value)
Base.div(p::P, n::Integer) where {P<:Period} = P(div(p.value, n))
Base.rem(p::P, q::P) where {P<:Period} = P(rem(p.value, q.value))
Base.mod(p::P, q::P) where {P<:Period} = P(mod(p.value, q.value))
Base.abs(p::P) where {P<:Period} = P(abs(p.value))
Base.sign(p::Period) = sign(p.value)
Base.zero(::Type{P}) where {P<:Period} = P(0)
Base.zero(p::Period) = zero(typeof(p))
Base.one(::Type{P}) where {P<:Period} = 1
Base.iszero(p::Period) = p.value == 0
Base.isless(p::P, q::P) where {P<:Period} = isless(p.value, q.value)
Base.:(==)(p::P, q::P) where {P<:Period} = p.value == q.value
Base.hash(p::Period, h::UInt64) = is_fixed(p) ? hash(nanoseconds(p), h) : hash(in_months(p), h)
Base.show(io::IO, p::Period) = print(io, nameof(typeof(p)), "(", p.value, ")")
Base.print(io::IO, p::Period) = print(io, p.value, " ", unit_name(p), p.value == 1 || p.value == -1 ? "" : "s")
Base.Int64(p::Period) = p.value
Base.convert(::Type{Int64}, p::Period) = p.value

"Length in nanoseconds of the units that have one."
is_fixed(p::Period) = !(p isa Union{Year,Quarter,Month})
nanoseconds(p::Nanosecond) = Int128(p.value)
nanoseconds(p::Microsecond) = Int128(p.value) * 1000
nanoseconds(p::Millisecond) = Int128(p.value) * 1_000_000
nanoseconds(p::Second) = Int128(p.value) * 1_000_000_000
nanoseconds(p::Minute) = Int128(p.value) * 60_000_000_000
nanoseconds(p::Hour) = Int128(p.value) * 3_600_000_000_000
nanoseconds(p::Day) = Int128(p.value) * 86_400_000_000_000
nanoseconds(p::Week) = Int128(p.value) * 604_800_000_000_000
in_months(p::Month) = p.value
in_months(p::Quarter) = 3 * p.value
in_months(p::Year) = 12 * p.value
Base.:(==)(p::Period, q::Period) = is_fixed(p) == is_fixed(q) ?
    (is_fixed(p) ? nanoseconds(p) == nanoseconds(q) : in_months(p) == in_months(q)) : iszero(p) && iszero(q)
Base.isless(p::Period, q::Period) = is_fixed(p) && is_fixed(q) ? nanoseconds(p) < nanoseconds(q) : in_months(p) < in_months(q)

"Conversion to a unit; what does not come out even is an error."
function Base.convert(::Type{P}, p::Period) where {P<:Period}
    p isa P && return p
    whole, unit = is_fixed(p) ? (nanoseconds(p), nanoseconds(P(1))) : (Int128(in_months(p)), Int128(in_months(P(1))))
    rem(whole, unit) == 0 || throw(InexactError(:convert, P, p))
    return P(Int64(div(whole, unit)))
end
(::Type{P})(p::Period) where {P<:Period} = convert(P, p)
Base.promote_rule(::Type{P}, ::Type{Q}) where {P<:TimePeriod,Q<:TimePeriod} = nanoseconds(P(1)) < nanoseconds(Q(1)) ? P : Q

"Periods of several units, the largest first."
struct CompoundPeriod <: AbstractTime
    periods::Vector{Period}
end
CompoundPeriod(ps::Period...) = compound(collect(Period, ps))
function compound(ps)
    sums = Period[]
    for p in ps
        at = findfirst(q -> typeof(q) === typeof(p), sums)
        at === nothing ? push!(sums, p) : (sums[at] = sums[at] + p)
    end
    filter!(p -> p.value != 0, sums)
    return CompoundPeriod(sort!(sums; by = rank_of, rev = true))
end
rank_of(p) = is_fixed(p) ? nanoseconds(typeof(p)(1)) : Int128(in_months(typeof(p)(1))) * 2_600_000_000_000_000
Base.:+(p::Period, q::Period) = CompoundPeriod(p, q)
Base.:-(p::Period, q::Period) = CompoundPeriod(p, -q)
Base.:+(c::CompoundPeriod, p::Period) = compound(vcat(c.periods, Period[p]))
Base.:+(p::Period, c::CompoundPeriod) = c + p
Base.:+(a::CompoundPeriod, b::CompoundPeriod) = compound(vcat(a.periods, b.periods))
Base.:-(c::CompoundPeriod) = CompoundPeriod(Period[-p for p in c.periods])
Base.:-(c::CompoundPeriod, p::Union{Period,CompoundPeriod}) = c + (-p)
Base.:(==)(a::CompoundPeriod, b::CompoundPeriod) = a.periods == b.periods
periods(c::CompoundPeriod) = c.periods
Base.print(io::IO, c::CompoundPeriod) = print(io, isempty(c.periods) ? "empty period" : join(map(string, c.periods), ", "))
Base.show(io::IO, c::CompoundPeriod) = print(io, c)

function canonicalize(c::CompoundPeriod)
    left = sum(nanoseconds, filter(is_fixed, c.periods); init = Int128(0))
    months = sum(in_months, filter(!is_fixed, c.periods); init = 0)
    parts = Period[Year(div(months, 12)), Month(rem(months, 12))]
    for P in (Week, Day, Hour, Minute, Second, Millisecond, Microsecond, Nanosecond)
        unit = nanoseconds(P(1))
        push!(parts, P(Int64(div(left, unit))))
        left = rem(left, unit)
    end
    return compound(parts)
end
canonicalize(p::Period) = canonicalize(CompoundPeriod(p))

# The calendar

isleapyear(y::Integer) = y % 4 == 0 && y % 100 != 0 || y % 400 == 0
daysinmonth(y::Integer, m::Integer) = m == 2 ? (isleapyear(y) ? 29 : 28) : m in (4, 6, 9, 11) ? 30 : 31
daysinyear(y::Integer) = isleapyear(y) ? 366 : 365

"Days since the end of the year 0: the Rata Die number."
function totaldays(y, m, d)
    # The year begins in March, so that leap days come last.
    shifted = m < 3 ? y - 1 : y
    z = m < 3 ? m + 12 : m
    return d + div(153 * z - 457, 5) + 365 * shifted + fld(shifted, 4) - fld(shifted, 100) + fld(shifted, 400) - 306
end
"Year, month and day of a Rata Die number."
function calendar(n)
    z = n + 306
    h = 100 * z - 25
    a = fld(h, 3652425)
    b = a - fld(a, 4)
    y = fld(100 * b + h, 36525)
    c = b + z - 365 * y - fld(y, 4)
    m = div(5 * c + 456, 153)
    d = c - div(153 * m - 457, 5)
    return m > 12 ? (y + 1, m - 12, d) : (y, m, d)
end

struct Date <: TimeType
    days::Int64
    Date(::Val{:days}, n::Int64) = new(n)
end
struct DateTime <: TimeType
    ms::Int64
    DateTime(::Val{:ms}, n::Int64) = new(n)
end
struct Time <: TimeType
    ns::Int64
    Time(::Val{:ns}, n::Int64) = new(n)
end
of_days(n) = Date(Val(:days), n)
of_ms(n) = DateTime(Val(:ms), n)
of_ns(n) = Time(Val(:ns), mod(n, 86_400_000_000_000))

function check_date(y, m, d)
    1 <= m <= 12 || throw(ArgumentError("Month: $m out of range (1:12)"))
    1 <= d <= daysinmonth(y, m) || throw(ArgumentError("Day: $d out of range (1:$(daysinmonth(y, m)))"))
    return nothing
end
function check_time(h, mi, s, ms)
    0 <= h <= 23 || h == 24 && mi == s == ms == 0 || throw(ArgumentError("Hour: $h out of range (0:23)"))
    0 <= mi <= 59 || throw(ArgumentError("Minute: $mi out of range (0:59)"))
    0 <= s <= 59 || throw(ArgumentError("Second: $s out of range (0:59)"))
    0 <= ms <= 999 || throw(ArgumentError("Millisecond: $ms out of range (0:999)"))
    return nothing
end

function Date(y::Integer, m::Integer = 1, d::Integer = 1)
    check_date(y, m, d)
    return of_days(totaldays(Int64(y), Int64(m), Int64(d)))
end
function DateTime(y::Integer, m::Integer = 1, d::Integer = 1, h::Integer = 0, mi::Integer = 0, s::Integer = 0, ms::Integer = 0)
    check_date(y, m, d)
    check_time(h, mi, s, ms)
    return of_ms(((totaldays(Int64(y), Int64(m), Int64(d)) * 24 + h) * 60 + mi) * 60000 + s * 1000 + ms)
end
function Time(h::Integer, mi::Integer = 0, s::Integer = 0, ms::Integer = 0, us::Integer = 0, ns::Integer = 0)
    check_time(h, mi, s, ms)
    return of_ns((((h * 60 + mi) * 60 + s) * 1000 + ms) * 1_000_000 + us * 1000 + ns)
end
Date(y::Year, m::Month = Month(1), d::Day = Day(1)) = Date(y.value, m.value, d.value)
DateTime(y::Year, m::Month = Month(1), d::Day = Day(1), h::Hour = Hour(0), mi::Minute = Minute(0), s::Second = Second(0)) =
    DateTime(y.value, m.value, d.value, h.value, mi.value, s.value)
Time(h::Hour, mi::Minute = Minute(0), s::Second = Second(0)) = Time(h.value, mi.value, s.value)
Date(t::DateTime) = of_days(fld(t.ms, 86_400_000))
Date(d::Date) = d
DateTime(d::Date) = of_ms(d.days * 86_400_000)
DateTime(t::DateTime) = t
DateTime(d::Date, t::Time) = of_ms(d.days * 86_400_000 + div(t.ns, 1_000_000))
Time(t::DateTime) = of_ns(mod(t.ms, 86_400_000) * 1_000_000)
Base.convert(::Type{DateTime}, d::Date) = DateTime(d)
Base.convert(::Type{Date}, t::DateTime) = Date(t)
Base.promote_rule(::Type{Date}, ::Type{DateTime}) = DateTime

yearmonthday(d::Date) = calendar(d.days)
yearmonthday(t::DateTime) = calendar(fld(t.ms, 86_400_000))
yearmonth(t::TimeType) = yearmonthday(t)[1:2]
monthday(t::TimeType) = yearmonthday(t)[2:3]
year(t::TimeType) = yearmonthday(t)[1]
month(t::TimeType) = yearmonthday(t)[2]
day(t::TimeType) = yearmonthday(t)[3]
dayofmonth(t::TimeType) = day(t)
hour(t::DateTime) = mod(fld(t.ms, 3_600_000), 24)
minute(t::DateTime) = mod(fld(t.ms, 60_000), 60)
second(t::DateTime) = mod(fld(t.ms, 1000), 60)
millisecond(t::DateTime) = mod(t.ms, 1000)
hour(d::Date) = 0
minute(d::Date) = 0
second(d::Date) = 0
hour(t::Time) = div(t.ns, 3_600_000_000_000)
minute(t::Time) = mod(div(t.ns, 60_000_000_000), 60)
second(t::Time) = mod(div(t.ns, 1_000_000_000), 60)
millisecond(t::Time) = mod(div(t.ns, 1_000_000), 1000)
for (name, f) in ((:Year, :year), (:Month, :month), (:Day, :day), (:Hour, :hour), (:Minute, :minute), (:Second, :second),
        (:Millisecond, :millisecond), (:Quarter, :quarter), (:Week, :week))
    @eval $name(t::TimeType) = $name($f(t))
end
days(d::Date) = d.days
value(d::Date) = d.days
value(t::DateTime) = t.ms
days(t::DateTime) = fld(t.ms, 86_400_000)
days(p::Period) = Int64(div(nanoseconds(p), nanoseconds(Day(1))))

dayofweek(t::TimeType) = mod1(days(Date(t)), 7)
dayofyear(t::TimeType) = days(Date(t)) - totaldays(year(t), 1, 1) + 1
quarter(t::TimeType) = div(month(t) - 1, 3) + 1
dayofquarter(t::TimeType) = days(Date(t)) - days(firstdayofquarter(Date(t))) + 1
isleapyear(t::TimeType) = isleapyear(year(t))
daysinmonth(t::TimeType) = daysinmonth(yearmonth(t)...)
daysinyear(t::TimeType) = daysinyear(year(t))
"The ISO week: that of the Thursday."
function week(t::TimeType)
    thursday = days(Date(t)) - dayofweek(t) + 4
    return div(thursday - totaldays(calendar(thursday)[1], 1, 1), 7) + 1
end
dayofweekofmonth(t::TimeType) = div(day(t) - 1, 7) + 1
daysofweekinmonth(t::TimeType) = div(daysinmonth(t) - mod1(day(t), 7), 7) + 1

const day_names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
const month_names = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
const Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday = 1, 2, 3, 4, 5, 6, 7
const Mon, Tue, Wed, Thu, Fri, Sat, Sun = 1, 2, 3, 4, 5, 6, 7
const January, February, March, April, May, June, July, August, September, October, November, December = 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12
dayname(n::Integer) = day_names[n]
dayname(t::TimeType) = day_names[dayofweek(t)]
dayabbr(x) = dayname(x)[1:3]
monthname(n::Integer) = month_names[n]
monthname(t::TimeType) = month_names[month(t)]
monthabbr(x) = monthname(x)[1:3]

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
Base.floor(t::TimeType, P::Type{<:Period}) = trunc(t, P)

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

# Text

two(n) = lpad(n, 2, '0')
year_text(y) = y < 0 ? string("-", lpad(-y, 4, '0')) : lpad(y, 4, '0')
function Base.print(io::IO, d::Date)
    y, m, n = yearmonthday(d)
    return print(io, year_text(y), "-", two(m), "-", two(n))
end
function Base.print(io::IO, t::DateTime)
    print(io, Date(t), "T", two(hour(t)), ":", two(minute(t)), ":", two(second(t)))
    ms = millisecond(t)
    return ms == 0 ? nothing : print(io, ".", rstrip(lpad(ms, 3, '0'), '0'))
end
function Base.print(io::IO, t::Time)
    print(io, two(hour(t)), ":", two(minute(t)), ":", two(second(t)))
    ns = mod(t.ns, 1_000_000_000)
    return ns == 0 ? nothing : print(io, ".", rstrip(lpad(ns, 9, '0'), '0'))
end
Base.show(io::IO, d::Date) = print(io, "Date(\"", string(d), "\")")
Base.show(io::IO, t::DateTime) = print(io, "DateTime(\"", string(t), "\")")
Base.show(io::IO, t::Time) = print(io, "Time(", hour(t), ", ", minute(t), ", ", second(t), ")")

"A pattern: letters stand for parts, everything else for itself."
struct DateFormat
    pattern::String
end
macro dateformat_str(s) return :(DateFormat($s)) end
const ISODateFormat = DateFormat("yyyy-mm-dd")
const ISODateTimeFormat = DateFormat("yyyy-mm-dd\\THH:MM:SS.s")
const ISOTimeFormat = DateFormat("HH:MM:SS.s")

"Runs of one letter, and other characters, in order: `(letter, count)` or `(character, 0)`."
function pieces(f::DateFormat)
    found = Tuple{Char,Int}[]
    escaped = false
    for c in f.pattern
        if escaped
            push!(found, (c, 0))
            escaped = false
        elseif c == '\\'
            escaped = true
        elseif c in "yYmuUdeEHIMSspT" && c != 'T'
            isempty(found) || found[end] != (c, found[end][2]) || found[end][2] == 0 ? push!(found, (c, 1)) : (found[end] = (c, found[end][2] + 1))
        else
            push!(found, (c, 0))
        end
    end
    return found
end

function format(t::TimeType, f::DateFormat)
    io = IOBuffer()
    for (c, n) in pieces(f)
        if n == 0
            print(io, c)
        elseif c == 'y' || c == 'Y'
            print(io, n < 4 ? lpad(mod(year(t), 10^n), n, '0') : lpad(year(t), n, '0'))
        elseif c == 'm'
            print(io, lpad(month(t), n, '0'))
        elseif c == 'u'
            print(io, monthabbr(t))
        elseif c == 'U'
            print(io, monthname(t))
        elseif c == 'd'
            print(io, lpad(day(t), n, '0'))
        elseif c == 'e'
            print(io, dayabbr(t))
        elseif c == 'E'
            print(io, dayname(t))
        elseif c == 'H'
            print(io, lpad(hour(t), n, '0'))
        elseif c == 'I'
            print(io, lpad(mod1(hour(t), 12), n, '0'))
        elseif c == 'p'
            print(io, hour(t) < 12 ? "AM" : "PM")
        elseif c == 'M'
            print(io, lpad(minute(t), n, '0'))
        elseif c == 'S'
            print(io, lpad(second(t), n, '0'))
        else
            print(io, rstrip(lpad(millisecond(t), 3, '0'), '0') == "" ? "0" : n >= 3 ? lpad(millisecond(t), 3, '0') : rstrip(lpad(millisecond(t), 3, '0'), '0'))
        end
    end
    return String(take!(io))
end
format(t::TimeType, pattern::AbstractString) = format(t, DateFormat(pattern))

unparsed(s, f) = throw(ArgumentError(string("Unable to parse date time. Expected directive DatePart at char 1: ", repr(s))))

"The parts that a text writes: year, month, day, hour, minute, second, millisecond; `nothing` when it does not fit the pattern."
function parts_of(s::AbstractString, f::DateFormat)
    chars = collect(s)
    at = 1
    y, m, d, h, mi, sec, ms = 1, 1, 1, 0, 0, 0, 0
    list = pieces(f)
    afternoon = nothing
    for (k, (c, n)) in enumerate(list)
        if n == 0
            at > length(chars) && return (y, m, d, h, mi, sec, ms)
            chars[at] == c || return nothing
            at += 1
            continue
        end
        at > length(chars) && (c == 's' || k > 1) && break
        stop = at
        letters = c in ('u', 'U', 'e', 'E', 'p')
        # Only where the next part follows at once is the width of this one fixed.
        fixed = k < length(list) && list[k+1][2] > 0
        while stop <= length(chars) && (letters ? isletter(chars[stop]) : isdigit(chars[stop])) && (!fixed || stop - at < n)
            stop += 1
        end
        text = String(chars[at:stop-1])
        isempty(text) && return nothing
        at = stop
        if c == 'u' || c == 'U'
            found = findfirst(name -> lowercase(c == 'u' ? name[1:3] : name) == lowercase(text), month_names)
            found === nothing && return nothing
            m = found
        elseif c == 'p'
            afternoon = lowercase(text) == "pm"
        elseif letters
            continue
        elseif c == 's'
            ms = parse(Int, rpad(text[1:min(3, end)], 3, '0'))
        else
            number = parse(Int, text)
            c == 'y' || c == 'Y' ? (y = number) : c == 'm' ? (m = number) : c == 'd' ? (d = number) :
                c == 'H' || c == 'I' ? (h = number) : c == 'M' ? (mi = number) : (sec = number)
        end
    end
    at <= length(chars) && return nothing
    afternoon === nothing || (h = mod(h, 12) + (afternoon ? 12 : 0))
    return (y, m, d, h, mi, sec, ms)
end
function required_parts(s, f)
    parts = parts_of(s, f)
    return parts === nothing ? unparsed(s, f) : parts
end

Date(s::AbstractString, f::DateFormat = ISODateFormat) = Date(required_parts(s, f)[1:3]...)
Date(s::AbstractString, pattern::AbstractString) = Date(s, DateFormat(pattern))
DateTime(s::AbstractString, f::DateFormat = ISODateTimeFormat) = DateTime(required_parts(s, f)...)
DateTime(s::AbstractString, pattern::AbstractString) = DateTime(s, DateFormat(pattern))
Time(s::AbstractString, f::DateFormat = ISOTimeFormat) = Time(required_parts(s, f)[4:7]...)
Time(s::AbstractString, pattern::AbstractString) = Time(s, DateFormat(pattern))
Base.parse(::Type{T}, s::AbstractString, f::DateFormat) where {T<:TimeType} = T(s, f)
Base.parse(::Type{T}, s::AbstractString) where {T<:TimeType} = T(s)
function Base.tryparse(::Type{T}, s::AbstractString, f::DateFormat = T === Date ? ISODateFormat : ISODateTimeFormat) where {T<:TimeType}
    try
        return T(s, f)
    catch err
        err isa ArgumentError || rethrow()
        return nothing
    end
end

end
