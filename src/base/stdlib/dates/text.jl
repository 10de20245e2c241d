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
