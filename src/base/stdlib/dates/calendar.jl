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
microsecond(t::Time) = mod(div(t.ns, 1000), 1000)
nanosecond(t::Time) = mod(t.ns, 1000)
microsecond(t::TimeType) = 0
nanosecond(t::TimeType) = 0
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
quarterofyear(t::TimeType) = quarter(t)
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
const Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Oct, Nov, Dec = 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12
dayname(n::Integer) = day_names[n]
dayname(t::TimeType) = day_names[dayofweek(t)]
dayabbr(x) = dayname(x)[1:3]
monthname(n::Integer) = month_names[n]
monthname(t::TimeType) = month_names[month(t)]
monthabbr(x) = monthname(x)[1:3]
