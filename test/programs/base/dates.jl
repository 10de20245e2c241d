# Dates: calendar, periods, text.
using Dates
d = Date(2024, 2, 29)
println(d, " ", d + Year(1), " ", d + Month(1), " ", d - Day(60), " ", Date(2024,3,1) - d)
println(dayname(d), " ", dayofweek(d), " ", week(d), " ", dayofyear(d), " ", isleapyear(2023), " ", monthname(d), " ", quarter(d))
t = DateTime(2020, 1, 2, 3, 4, 5)
println(t, " ", t + Hour(25), " ", t + Dates.Second(10^9), " ", Dates.format(t, "yyyy/mm/dd HH:MM"), " ", Time(t))
println(Date("2021-05-06"), " ", DateTime("2021-05-06T07:08:09"), " ", Date("06.05.2021", "dd.mm.yyyy"), " ", Date("6 May 2021", dateformat"d U y"))
println(collect(Date(2020,1,30):Day(1):Date(2020,2,2)))
println(Hour(3) + Minute(5), " ", Minute(90) == Second(5400), " ", Day(7) == Week(1), " ", Dates.value(Hour(4)), " ", canonicalize(Minute(125)))
println(tonext(d, 1), " ", firstdayofmonth(d), " ", lastdayofmonth(Date(2023,2,3)), " ", typeof(t - DateTime(2020)))
try Date(2023, 2, 30) catch e; println(e.msg) end
println(repr(d), " ", repr(t), " ", Day(3), " ", repr(Day(3)), " ", datetime2unix(DateTime(1970,1,2)), " ", Date(2000) < Date(2001))
println(Millisecond(1500), " ", DateTime(2000,1,1,0,0,0,5), " ", tonext(x -> dayofweek(x) == Friday, d))
# expect: 2024-02-29 2025-02-28 2024-03-29 2023-12-31 1 day
# expect: Thursday 4 9 60 false February 1
# expect: 2020-01-02T03:04:05 2020-01-03T04:04:05 2051-09-10T04:50:45 2020/01/02 03:04 03:04:05
# expect: 2021-05-06 2021-05-06T07:08:09 2021-05-06 2021-05-06
# expect: Date[Date("2020-01-30"), Date("2020-01-31"), Date("2020-02-01"), Date("2020-02-02")]
# expect: 3 hours, 5 minutes true true 4 2 hours, 5 minutes
# expect: 2024-03-04 2024-02-01 2023-02-28 Millisecond
# expect: Day: 30 out of range (1:28)
# expect: Date("2024-02-29") DateTime("2020-01-02T03:04:05") 3 days Day(3) 86400.0 true
# expect: 1500 milliseconds 2000-01-01T00:00:00.005 2024-03-01
