# Numbers from text.

"The value of a digit; above 36, upper case stands for less than lower case."
function digit_in_base(b::Int64, base::Int64)
    48 ≼ b && b ≼ 57 && return b ⊖ 48
    65 ≼ b && b ≼ 90 && return b ⊖ 55
    return 97 ≼ b && b ≼ 122 ? (base ≼ 36 ? b ⊖ 87 : b ⊖ 61) : 99
end

const white_space = (9, 10, 11, 12, 13, 32)

"What stands where in the text of a whole number: sign, base, and its digits from the zero-based `from` up to `to`."
struct WholeText
    negative::Bool
    base::Int64
    from::Int64
    to::Int64
end

"`base` 0 stands for the one that a prefix names, 10 without one."
function whole_text(s::String, base::Int64, signed::Bool)
    i, n = 0, ncodeunits(s)
    while i ≺ n && in(unit(s.mem, i), white_space)
        i = i ⊕ 1
    end
    while i ≺ n && in(unit(s.mem, n ⊖ 1), white_space)
        n = n ⊖ 1
    end
    isnegative = signed && i ≺ n && unit(s.mem, i) ≟ 45
    (isnegative || i ≺ n && unit(s.mem, i) ≟ 43) && (i = i ⊕ 1)
    base ≟ 0 || return WholeText(isnegative, base, i, n)
    mark = i ⊕ 1 ≺ n && unit(s.mem, i) ≟ 48 ? unit(s.mem, i ⊕ 1) : 0
    mark ≟ 120 && return WholeText(isnegative, 16, i ⊕ 2, n)
    mark ≟ 98 && return WholeText(isnegative, 2, i ⊕ 2, n)
    mark ≟ 111 && return WholeText(isnegative, 8, i ⊕ 2, n)
    return WholeText(isnegative, 10, i, n)
end

"The place of the first byte that is no digit, `to` when there is none."
function first_bad(s::String, text::WholeText)
    i = text.from
    while i ≺ text.to && digit_in_base(unit(s.mem, i), text.base) ≺ text.base
        i = i ⊕ 1
    end
    return i
end

"The number that `s` writes, `nothing` when it writes none that fits."
function tryparse_in(::Type{T}, s::String, base::Int64) where {T<:Integer}
    text = whole_text(s, base, !(T <: Unsigned))
    text.from ≟ text.to && return nothing
    first_bad(s, text) ≟ text.to || return nothing
    return whole_value(T, s, text)
end

function whole_value(::Type{T}, s::String, text::WholeText) where {T<:BitInteger}
    value = zero(T)
    step = rem(text.base, T)
    for i in text.from:text.to ⊖ 1
        digit = rem(digit_in_base(unit(s.mem, i), text.base), T)
        value, wrapped = mul_with_overflow(value, step)
        wrapped && return nothing
        # A negative number is counted downwards: there is one more of them.
        value, wrapped = text.negative ? sub_with_overflow(value, digit) : add_with_overflow(value, digit)
        wrapped && return nothing
    end
    return value
end
function whole_value(::Type{T}, s::String, text::WholeText) where {T<:Integer}
    value = big_of(text.negative, limbs_from_digits(s.mem, text.from, text.to, text.base))
    return fits(T, value) ? T(value) : nothing
end

"The same, but what is wrong with the text is an error."
function parse_in(::Type{T}, s::String, base::Int64) where {T<:Integer}
    2 ≼ base && base ≼ 62 || base ≟ 0 || throw_argument(string("invalid base: base must be 2 ≤ base ≤ 62, got ", base))
    text = whole_text(s, base, !(T <: Unsigned))
    text.from ≟ text.to && throw_no_digits(s, text)
    bad = first_bad(s, text)
    bad ≟ text.to || throw_argument(string("invalid base ", text.base, " digit ", repr(s[thisind(s, bad ⊕ 1)]), " in ", repr(s)))
    value = whole_value(T, s, text)
    value === nothing && throw(OverflowError(string("overflow parsing ", repr(s))))
    return value
end
@noinline throw_no_digits(s::String, text::WholeText) = throw_argument(all(isspace, s) ?
    "input string is empty or only contains whitespace" : "premature end of integer: $(repr(s))")

tryparse(::Type{T}, s::AbstractString; base=0) where {T<:Integer} = tryparse_in(T, String(s), Int64(base))
parse(::Type{T}, s::AbstractString; base=0) where {T<:Integer} = parse_in(T, String(s), Int64(base))
parse(::Type{Integer}, s::AbstractString; base=0) = parse_in(Int64, String(s), Int64(base))
tryparse(::Type{Integer}, s::AbstractString; base=0) = tryparse_in(Int64, String(s), Int64(base))

function parse(::Type{T}, c::AbstractChar; base=10) where {T<:Integer}
    digit = digit_of(c, base)
    digit ≺ base || throw_argument(string("invalid base ", base, " digit ", repr(c)))
    return T(digit)
end
tryparse(::Type{T}, c::AbstractChar; base=10) where {T<:Integer} = (digit = digit_of(c, base); digit ≺ base ? T(digit) : nothing)
digit_of(c::AbstractChar, base::Integer) = code(c) ≺ 128 ? digit_in_base(code(c), Int64(base)) : 99

function tryparse(::Type{Float64}, s::String)
    text = String(strip(s))
    isempty(text) && return nothing
    value = Intrinsics.parse_float64(text.mem, 0, ncodeunits(text))
    return isnan(value) && lowercase(text) != "nan" ? nothing : value
end
tryparse(::Type{T}, s::String) where {T<:Union{Float16,Float32}} = (value = tryparse(Float64, s); value === nothing ? nothing : T(value))

tryparse(::Type{T}, s::AbstractString) where {T<:AbstractFloat} = tryparse(T, String(s))

function tryparse(::Type{Bool}, s::AbstractString)
    text = strip(s)
    return text == "true" || text == "1" ? true : text == "false" || text == "0" ? false : nothing
end
function parse(::Type{Bool}, s::AbstractString)
    value = tryparse(Bool, s)
    value === nothing || return value
    isempty(strip(s)) && throw_argument("input string is empty or only contains whitespace")
    throw_argument(string("invalid Bool representation: ", repr(s)))
end

function parse(::Type{T}, s::AbstractString) where {T<:AbstractFloat}
    value = tryparse(T, s)
    return value === nothing ? throw_unparsed_float(T, String(s)) : value
end
@noinline throw_unparsed_float(::Type{T}, s::String) where {T} = throw_argument(string("cannot parse ", repr(s), " as ", T))

# Fractions and complex numbers

"`3//4`, and `3` for a whole number."
function tryparse(::Type{Rational{T}}, s::AbstractString) where {T<:Integer}
    parts = split(s, "//")
    length(parts) ≼ 2 || return nothing
    num = tryparse(T, parts[1])
    den = length(parts) ≟ 1 ? one(T) : tryparse(T, parts[2])
    return num === nothing || den === nothing || iszero(num) && iszero(den) ? nothing : num // den
end
tryparse(::Type{Rational}, s::AbstractString) = tryparse(Rational{Int64}, s)
"`1 + 2im`, `2i`, `-1.5`: the sign that parts the two stands behind something other than an exponent's `e`."
function tryparse(::Type{Complex{T}}, s::AbstractString) where {T<:Real}
    text = replace(strip(s), r"(i|j|im)$" => "")
    text == strip(s) && return complex_of(T, tryparse(T, text), zero(T))
    m = match(r"^(.*[^eE+\-\s])?\s*([+-]?)\s*([^+\-\s]([^+\-]|[eE][+-])*)$", text)
    m === nothing && return nothing
    imag = tryparse(T, string(m[2], m[3]))
    real = m[1] === nothing ? zero(T) : m[2] == "" ? nothing : tryparse(T, m[1])
    return complex_of(T, real, imag)
end
complex_of(::Type{T}, real, imag) where {T} = real === nothing || imag === nothing ? nothing : Complex{T}(real, imag)
function parse(::Type{T}, s::AbstractString) where {T<:Union{Rational,Complex}}
    value = tryparse(T, s)
    return value === nothing ? throw_argument(string("cannot parse ", repr(String(s)), " as ", T)) : value
end
