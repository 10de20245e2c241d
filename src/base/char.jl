# Characters: code points.

codepoint(c::Char) = Intrinsics.bitcast(UInt32, c)

"The code point as an Int64, for counting."
code(c::Char) = Intrinsics.zext_int(Int64, Intrinsics.bitcast(UInt32, c))

@noinline throw_code_point(n) = throw(ArgumentError(string("invalid Unicode code point ", n)))
char_at(n::Int64) = Intrinsics.ult_int(n, 0x0000000000110000 % Int64) ?
    Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, n)) : throw_code_point(n)
Char(c::Char) = c
Char(n::Integer) = char_at(Int64(n))
(::Type{T})(c::Char) where {T<:BitInteger} = T(codepoint(c))
convert(::Type{Char}, n::Number) = Char(n)
convert(::Type{T}, c::Char) where {T<:Number} = T(c)

==(a::Char, b::Char) = Intrinsics.eq_int(a, b)
<(a::Char, b::Char) = Intrinsics.ult_int(a, b)
<=(a::Char, b::Char) = Intrinsics.ule_int(a, b)
isless(a::Char, b::Char) = Intrinsics.ult_int(a, b)
+(c::Char, n::Integer) = char_at(code(c) ⊕ Int64(n))
+(n::Integer, c::Char) = c + n
-(c::Char, n::Integer) = char_at(code(c) ⊖ Int64(n))
-(a::Char, b::Char) = code(a) ⊖ code(b)
typemin(::Type{Char}) = '\0'
typemax(::Type{Char}) = Intrinsics.bitcast(Char, 0x0010ffff)

length(::Char) = 1
iterate(c::Char) = (c, nothing)
iterate(c::Char, ::Nothing) = nothing
getindex(c::Char, i::Integer) = isone(i) ? c : throw_boundserror(c, i)
eltype(::Type{Char}) = Char
in(x::Char, y::Char) = x == y
isempty(::Char) = false

between(c::Char, low::Char, high::Char) = Intrinsics.ule_int(low, c) && Intrinsics.ule_int(c, high)
isascii(c::Char) = code(c) ≺ 128
isdigit(c::Char) = between(c, '0', '9')
isxdigit(c::Char) = isdigit(c) || between(c, 'a', 'f') || between(c, 'A', 'F')
isspace(c::Char) = c == ' ' || between(c, '\t', '\r') || code(c) ≟ 0x85 % Int64 || code(c) ≟ 0xa0 % Int64
iscntrl(c::Char) = code(c) ≺ 32 || 127 ≼ code(c) && code(c) ≺ 160
isprint(c::Char) = !iscntrl(c)
ispunct(c::Char) = between(c, '!', '#') || between(c, '%', '*') || between(c, ',', '/') || c == ':' || c == ';' || c == '?' ||
    c == '@' || between(c, '[', ']') || c == '_' || c == '{' || c == '}'

# Case, for ASCII, Latin-1, Greek and Cyrillic

isuppercase(c::Char) = between(c, 'A', 'Z') || between(c, 'À', 'Þ') && c != '×' || between(c, 'Α', 'Ω') || between(c, 'Ѐ', 'Я')
islowercase(c::Char) = between(c, 'a', 'z') || between(c, 'ß', 'ÿ') && c != '÷' || between(c, 'α', 'ω') || between(c, 'а', 'џ')
isletter(c::Char) = isuppercase(c) || islowercase(c) || c == 'ª' || c == 'µ' || c == 'º' || 256 ≼ code(c) && !isspace(c)
isnumeric(c::Char) = isdigit(c)

function uppercase(c::Char)
    islowercase(c) || return c
    c == 'ß' && return 'ẞ'
    c == 'ÿ' && return 'Ÿ'
    c == 'ς' && return 'Σ'
    return between(c, 'ѐ', 'џ') ? char_at(code(c) ⊖ 80) : char_at(code(c) ⊖ 32)
end

function lowercase(c::Char)
    isuppercase(c) || return c
    return between(c, 'Ѐ', 'Џ') ? char_at(code(c) ⊕ 80) : char_at(code(c) ⊕ 32)
end
titlecase(c::Char) = uppercase(c)

ncodeunits(c::Char) = code(c) ≺ 0x80 % Int64 ? 1 : code(c) ≺ 0x800 % Int64 ? 2 : code(c) ≺ 0x10000 % Int64 ? 3 : 4
