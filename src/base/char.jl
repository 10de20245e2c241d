# Characters. The bits of a Char are its code point. What is no UTF-8 is kept as it was read: bit 31, the number of bytes in bits 28 and
# 29, and the bytes; four bytes are kept as the number that they spell.

codepoint(c::Char) = malformed(c) ? throw_invalid_char(c) : Intrinsics.bitcast(UInt32, c)
@noinline throw_invalid_char(c::Char) = throw(InvalidCharError(c))

"The code point as an Int64, for counting."
code(c::Char) = Intrinsics.zext_int(Int64, Intrinsics.bitcast(UInt32, c))
malformed(c::Char) = code(c) ≻ 1114111
ismalformed(c::Char) = malformed(c) && malformed_width(c) ≺ 4
isoverlong(c::Char) = malformed(c) && malformed_width(c) ≟ 4

"Bytes of a character that is none."
function malformed_width(c::Char)
    n = Intrinsics.and_int(Intrinsics.lshr_int(code(c), 28), 3)
    return n ≟ 0 ? 4 : n
end

@noinline throw_code_point(n) = throw(CodePointError(n))
char_at(n::Int64) = Intrinsics.ult_int(n, 0x0000000000110000 % Int64) ?
    Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, n)) : throw_code_point(n)
Char(c::Char) = c
Char(n::Integer) = n < 0 ? throw_inexact(:trunc, UInt32, n) : char_at(Int64(n))
Char(n::Number) = Char(Int64(n))
(::Type{T})(c::Char) where {T<:BitInteger} = T(codepoint(c))
(::Type{T})(c::Char) where {T<:AbstractFloat} = T(codepoint(c))
AbstractChar(n::Number) = Char(n)
AbstractChar(c::AbstractChar) = c
convert(::Type{Char}, n::Number) = Char(n)
convert(::Type{T}, c::Char) where {T<:Number} = T(c)
rem(c::Char, ::Type{T}) where {T<:BitInteger} = rem(codepoint(c), T)

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
isvalid(c::Char) = !malformed(c) && !(55296 ≼ code(c) && code(c) ≼ 57343)
isvalid(::Type{Char}, n::Integer) = 0 <= n <= 0x10ffff && !(0xd800 <= n <= 0xdfff)
isvalid(::Type{Char}, c::Char) = isvalid(c)

length(::AbstractChar) = 1
size(::AbstractChar) = ()
iterate(c::AbstractChar) = (c, nothing)
iterate(c::AbstractChar, ::Nothing) = nothing
getindex(c::AbstractChar, i::Integer) = isone(i) ? c : throw_boundserror(c, i)
first(c::AbstractChar) = c
last(c::AbstractChar) = c
eltype(::Type{T}) where {T<:AbstractChar} = T
in(x::AbstractChar, y::AbstractChar) = x == y
isempty(::AbstractChar) = false

between(c::Char, low::Char, high::Char) = Intrinsics.ule_int(low, c) && Intrinsics.ule_int(c, high)
isascii(c::Char) = code(c) ≺ 128
isdigit(c::Char) = between(c, '0', '9')
isxdigit(c::Char) = isdigit(c) || between(c, 'a', 'f') || between(c, 'A', 'F')
iscntrl(c::Char) = code(c) ≺ 32 || 127 ≼ code(c) && code(c) ≺ 160
isspace(c::Char) = c == ' ' || between(c, '\t', '\r') || 128 ≼ code(c) && (code(c) ≟ 133 || category_code(c) ≟ 23)

# General categories, as Unicode numbers them for the rest of Base: letters are 1 to 5, marks 6 to 8, numbers 9 to 11, punctuation 12 to 18,
# symbols 19 to 22, separators 23 to 25.

category_code(c::Char) = malformed(c) ? 30 : Intrinsics.char_category(code(c))
isletter(c::Char) = isascii(c) ? between(c, 'a', 'z') || between(c, 'A', 'Z') : within(category_code(c), 5)
isuppercase(c::Char) = isascii(c) ? between(c, 'A', 'Z') : category_code(c) ≟ 1
islowercase(c::Char) = isascii(c) ? between(c, 'a', 'z') : category_code(c) ≟ 2
isnumeric(c::Char) = isascii(c) ? isdigit(c) : within(category_code(c) ⊖ 8, 3)
ispunct(c::Char) = within(category_code(c) ⊖ 11, 7)
isprint(c::Char) = isascii(c) ? between(c, ' ', '~') : within(category_code(c), 23)

uppercase(c::Char) = isascii(c) ? between(c, 'a', 'z') ? c - 32 : c : changed_case(c, 0)
lowercase(c::Char) = isascii(c) ? between(c, 'A', 'Z') ? c + 32 : c : changed_case(c, 1)
titlecase(c::Char) = isascii(c) ? uppercase(c) : changed_case(c, 2)
changed_case(c::Char, to::Int64) =
    malformed(c) ? c : Intrinsics.bitcast(Char, Intrinsics.trunc_int(UInt32, Intrinsics.char_case(code(c), to)))

textwidth(c::Char) = isascii(c) ? isprint(c) ? 1 : 0 : malformed(c) ? 1 : Intrinsics.char_width(code(c))
ncodeunits(c::Char) = code(c) ≺ 128 ? 1 : code(c) ≺ 2048 ? 2 : code(c) ≺ 65536 ? 3 : malformed(c) ? malformed_width(c) : 4
