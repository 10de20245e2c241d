# The standard module for dates and times: the proleptic Gregorian calendar, counted in days and milliseconds (Rata Die).
module Dates

export Period, DatePeriod, TimePeriod, Year, Quarter, Month, Week, Day, Hour, Minute, Second, Millisecond, Microsecond, Nanosecond
export TimeType, AbstractTime, Date, DateTime, Time, DateFormat, @dateformat_str, CompoundPeriod
export year, month, day, hour, minute, second, millisecond, microsecond, nanosecond, quarter, quarterofyear, week, yearmonth, yearmonthday, monthday, dayofweek, dayofmonth, dayofyear
export dayname, dayabbr, monthname, monthabbr, daysinmonth, daysinyear, isleapyear, dayofweekofmonth, daysofweekinmonth, dayofquarter
export firstdayofweek, lastdayofweek, firstdayofmonth, lastdayofmonth, firstdayofyear, lastdayofyear, firstdayofquarter, lastdayofquarter
export tonext, toprev, tofirst, tolast, now, today, canonicalize, adjust
export Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, Mon, Tue, Wed, Thu, Fri, Sat, Sun
export January, February, March, April, May, June, July, August, September, October, November, December
export Jan, Feb, Mar, Apr, Jun, Jul, Aug, Sep, Oct, Nov, Dec
export datetime2unix, unix2datetime, datetime2julian, julian2datetime, rata2datetime, datetime2rata

abstract type AbstractTime end
abstract type Period <: AbstractTime end
abstract type DatePeriod <: Period end
abstract type TimePeriod <: Period end
abstract type TimeType <: AbstractTime end

include("dates/periods.jl")
include("dates/calendar.jl")
include("dates/arithmetic.jl")
include("dates/rounding.jl")
include("dates/text.jl")

end
