using Dates
struct Clock
    minutes::Int
    Clock(h::Integer, m::Integer) = new(mod(60h + m, 1440))
end
Base.:+(c::Clock, m::Dates.Minute) = Clock(0, c.minutes + Dates.value(m))
Base.:-(c::Clock, m::Dates.Minute) = c + -m
Base.:+(c::Clock, p::Period) = c + convert(Minute, p)
Base.show(io::IO, c::Clock) = print(io, '"', lpad(c.minutes ÷ 60, 2, '0'), ':', lpad(c.minutes % 60, 2, "0"), '"')
Base.string(c::Clock) = sprint(show, c)
