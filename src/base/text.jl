# Working on text: case, first and last characters, margins, padding, escapes.

uppercase(s::AbstractString) = map(uppercase, s)
lowercase(s::AbstractString) = map(lowercase, s)
uppercasefirst(s::AbstractString) = with_first(uppercase, titlecase, s)
lowercasefirst(s::AbstractString) = with_first(lowercase, lowercase, s)
with_first(f, g, s::AbstractString) = isempty(s) ? "" : string(g(s[1]), SubString(s, nextind(s, 1)))

titlecase(s::AbstractString; wordsep=!isletter, strict::Bool=true) = titlecase_text(s, wordsep, strict)
function titlecase_text(s::AbstractString, wordsep, strict::Bool)
    io = IOBuffer()
    begins = true
    for c in s
        if wordsep(c)
            print(io, c)
            begins = true
        else
            print(io, begins ? titlecase(c) : strict ? lowercase(c) : c)
            begins = false
        end
    end
    return taken_string(io)
end

function map(f, s::AbstractString)
    io = IOBuffer()
    for c in s
        write_mapped(io, f(c))
    end
    return taken_string(io)
end
write_mapped(io::IO, c::AbstractChar) = write_char(io, c)
write_mapped(io::IO, x) =
    throw_argument("map(f, s::AbstractString) requires f to return AbstractChar; try map(f, collect(s)) or a comprehension instead")

function filter(f, s::AbstractString)
    io = IOBuffer()
    for c in s
        f(c) && write_char(io, c)
    end
    return taken_string(io)
end

reverse(s::AbstractString) = string_of_chars(reverse(collect(s)))
first(s::AbstractString) = isempty(s) ? throw_argument("collection must be non-empty") : s[1]
last(s::AbstractString) = isempty(s) ? throw_argument("collection must be non-empty") : s[lastindex(s)]
first(s::AbstractString, n::Integer) =
    n < 0 ? throw_argument("Number of elements must be non-negative") : s[1:smaller(lastindex(s), nextind(s, 0, Int64(n)))]
last(s::AbstractString, n::Integer) = n < 0 ? throw_argument("Number of elements must be non-negative") :
    s[larger(1, prevind(s, ncodeunits(s) ⊕ 1, Int64(n))):lastindex(s)]

function chop(s::AbstractString; head::Integer=0, tail::Integer=1)
    (head < 0 || tail < 0) && throw_argument("head and tail must be non-negative")
    return SubString(s, nextind(s, firstindex(s), head), prevind(s, lastindex(s), tail))
end
function chomp(s::AbstractString)
    n = ncodeunits(s)
    endswith(s, '\n') || return SubString(s)
    return SubString(s, 1, endswith(s, "\r\n") ? prevind(s, n ⊖ 1) : prevind(s, n))
end
chopprefix(s::AbstractString, t::AbstractString) = startswith(s, t) ? SubString(s, 1 ⊕ ncodeunits(t)) : SubString(s)
chopsuffix(s::AbstractString, t::AbstractString) =
    endswith(s, t) && !isempty(t) ? SubString(s, 1, prevind(s, ncodeunits(s) ⊖ ncodeunits(t) ⊕ 1)) : SubString(s)

# Margins

strip(s::AbstractString) = lstrip(rstrip(s))
strip(s::AbstractString, chars) = lstrip(rstrip(s, chars), chars)
strip(f, s::AbstractString) = lstrip(f, rstrip(f, s))
lstrip(s::AbstractString) = lstrip(isspace, s)
rstrip(s::AbstractString) = rstrip(isspace, s)
lstrip(s::AbstractString, chars::Chars) = lstrip(c -> matches(chars, c), s)
rstrip(s::AbstractString, chars::Chars) = rstrip(c -> matches(chars, c), s)

function lstrip(f, s::AbstractString)
    i = 1
    while i ≼ ncodeunits(s) && f(s[i])
        i = nextind(s, i)
    end
    return SubString(s, i, lastindex(s))
end

function rstrip(f, s::AbstractString)
    i = lastindex(s)
    while 1 ≼ i && f(s[i])
        i = prevind(s, i)
    end
    return SubString(s, 1, i)
end

# Padding

function textwidth(s::AbstractString)
    width = 0
    for c in s
        width = width ⊕ textwidth(c)
    end
    return width
end

lpad(x, n::Integer) = lpad(x, n, ' ')
rpad(x, n::Integer) = rpad(x, n, ' ')
lpad(x, n::Integer, p::Union{AbstractChar,AbstractString}) = (s = string(x); string(padding(s, Int64(n), p), s))
rpad(x, n::Integer, p::Union{AbstractChar,AbstractString}) = (s = string(x); string(s, padding(s, Int64(n), p)))
function padding(s::String, n::Int64, p::Union{AbstractChar,AbstractString})
    missing_columns = n ⊖ textwidth(s)
    missing_columns ≼ 0 && return ""
    width = textwidth(p)
    width ≟ 0 && throw_argument(string(repr(p), " has zero textwidth"))
    whole, rest = divrem(missing_columns, width)
    return string(repeat(p, whole), first(string(p), rest))
end

# Escapes

escape_string(s::AbstractString) = sprint(escape_string, s, ('"',))
escape_string(s::AbstractString, escaped) = sprint(escape_string, s, escaped)
escape_string(io::IO, s::AbstractString) = escape_string(io, s, ())
function escape_string(io::IO, s::AbstractString, escaped)
    for (i, c) in pairs(s)
        if in(c, escaped)
            write_byte(io, 0x5c)
            write_char(io, c)
        else
            next = nextind(s, i)
            write_escaped_char(io, c, next ≼ ncodeunits(s) ? s[next] : 'z')
        end
    end
    return nothing
end

"`next` is the character behind it: what could be taken for a digit of the escape makes the escape longer."
function write_escaped_char(io::IO, c::Char, next::Char)
    n = code(c)
    c == '\\' && return write_string(io, "\\\\")
    n ≟ 0 && return write_string(io, between(next, '0', '7') ? "\\x00" : "\\0")
    7 ≼ n && n ≼ 13 && return (write_byte(io, 0x5c); write_byte(io, byte_at("abtnvfr", n ⊖ 6)))
    n ≟ 27 && return write_string(io, "\\e")
    isprint(c) && return write_char(io, c)
    malformed(c) && return write_raw_escapes(io, c)
    n ≺ 128 && return (write_string(io, "\\x"); write_hex(io, rem(n, UInt64), 2))
    write_string(io, n ≺ 65536 ? "\\u" : "\\U")
    return write_hex(io, rem(n, UInt64), isxdigit(next) ? n ≺ 65536 ? 4 : 8 : ndigits_hex(n))
end
ndigits_hex(n::Int64) = n ≺ 16 ? 1 : 1 ⊕ ndigits_hex(Intrinsics.lshr_int(n, 4))

function write_raw_escapes(io::IO, c::Char)
    for b in codeunits(string(c))
        write_string(io, "\\x")
        write_hex(io, rem(b, UInt64), 2)
    end
    return nothing
end

function unescape_string(s::AbstractString)
    io = IOBuffer()
    i = 1
    while i ≼ ncodeunits(s)
        c = s[i]
        i = nextind(s, i)
        if c == '\\'
            i ≻ ncodeunits(s) && throw_argument(string("invalid escape sequence ", repr("\\")))
            i = write_unescaped(io, s, i)
        else
            write_char(io, c)
        end
    end
    return taken_string(io)
end

"Writes what the escape whose letter stands at `i` means; the place behind it."
function write_unescaped(io::IO, s::AbstractString, i::Int64)
    c = s[i]
    digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0
    if digits ≻ 0
        n, next = read_digits(s, i ⊕ 1, 16, digits)
        next ≟ i ⊕ 1 && throw_argument(string("invalid ", c == 'x' ? "hex" : "unicode", " escape sequence used in ", repr(s)))
        c == 'x' ? write_byte(io, byte(n)) : write_char(io, Char(n))
        return next
    end
    if between(c, '0', '7')
        n, next = read_digits(s, i, 8, 3)
        n ≻ 255 && throw_argument("octal escape sequence out of range")
        write_byte(io, byte(n))
        return next
    end
    at = findfirst(c, "abtnvfre\\\"'\$`?")
    at === nothing && throw_argument(string("invalid escape sequence \\", c))
    at ≼ 7 ? write_byte(io, byte(at ⊕ 6)) : at ≟ 8 ? write_byte(io, 0x1b) : write_char(io, c)
    return nextind(s, i)
end

function read_digits(s::AbstractString, i::Int64, base::Int64, most::Int64)
    n = 0
    stop = i ⊕ most
    while i ≺ stop && i ≼ ncodeunits(s)
        digit = isascii(s[i]) ? digit_in_base(code(s[i]), 36) : 99
        digit ≺ base || break
        n = n ⊗ base ⊕ digit
        i = i ⊕ 1
    end
    return (n, i)
end

bytes2hex(bytes) = sprint(write_all_hex, bytes)
function write_all_hex(io::IO, bytes)
    for b in bytes
        write_hex(io, rem(b, UInt64), 2)
    end
end
hex2bytes(s::AbstractString) = hex2bytes(codeunits(s))
function hex2bytes(digits::AbstractVector{UInt8})
    isodd(length(digits)) && throw_argument("length of iterable must be even")
    return UInt8[byte(hex_value(digits[i]) ⊗ 16 ⊕ hex_value(digits[i ⊕ 1])) for i in 1:2:length(digits)]
end
function hex_value(b::UInt8)
    n = digit_in_base(Int64(b), 36)
    return n ≺ 16 ? n : throw_argument("byte is not an ASCII hexadecimal digit")
end

"Bytes of each grapheme; one of 255 and more is 255 and the rest."
grapheme_lengths(s::String) = byte_vector(Intrinsics.text_graphemes(s.mem))
"In normal form C, D, KC or KD (0 to 3)."
normalized(s::String, form::Int64) = String(Intrinsics.text_normalize(s.mem, form))

"The same text in another encoding: bytes of UTF-8, units of UTF-16, code points of UTF-32."
transcode(::Type{String}, units) = String(transcode(UInt8, units))
transcode(::Type{T}, s::AbstractString) where {T<:Union{UInt8,UInt16,UInt32,Int32}} = transcode(T, codeunits(String(s)))
transcode(::Type{T}, units::AbstractVector{T}) where {T<:Union{UInt8,UInt16,UInt32,Int32}} = units
transcode(::Type{T}, units::AbstractVector) where {T<:Union{UInt8,UInt16,UInt32,Int32}} = encoded(T, decoded(units))
decoded(units::AbstractVector{UInt8}) = String(copy(units))
decoded(points::AbstractVector{<:Union{UInt32,Int32}}) = string_of_chars(Iterators.map(Char, points))
function decoded(units::AbstractVector{UInt16})
    io = IOBuffer()
    high = 0
    for unit in units
        n = Int64(unit)
        if 0xd800 <= n < 0xdc00
            high = n - 0xd800
        else
            print(io, Char(0xdc00 <= n < 0xe000 ? 0x10000 + 0x400 * high + n - 0xdc00 : n))
        end
    end
    return taken_string(io)
end
encoded(::Type{UInt8}, s::String) = Vector{UInt8}(s)
encoded(::Type{T}, s::String) where {T<:Union{UInt32,Int32}} = T[codepoint(c) for c in s]
function encoded(::Type{UInt16}, s::String)
    units = UInt16[]
    for c in s
        n = Int64(codepoint(c)) - 0x10000
        n < 0 ? push!(units, codepoint(c)) : push!(units, 0xd800 + n ÷ 0x400, 0xdc00 + n % 0x400)
    end
    return units
end
