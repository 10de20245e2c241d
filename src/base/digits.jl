# Digits of whole numbers in any base, the lowest first.

digits(n::Integer; base=10, pad=1) = digits_in(typeof(base), n, base, pad)
digits(::Type{T}, n::Integer; base=10, pad=1) where {T<:Integer} = digits_in(T, n, base, pad)

"`digits` as a vector of `T`, with zeros up to `pad` of them."
function digits_in(::Type{T}, n::Integer, base::Integer, pad::Integer) where {T<:Integer}
    return fill_digits!(Vector{T}(undef, ndigits_in(n, base, pad)), n, base)
end
digits!(a::AbstractVector, n::Integer; base=10) = fill_digits!(a, n, base)

function fill_digits!(a::AbstractVector{T}, n::Integer, base::Integer) where {T<:Integer}
    2 <= base || throw_domain(base, "base must be ≥ 2")
    rest = n
    divisor = n isa BigInt ? big(base) : base
    for i in eachindex(a)
        iszero(rest) && (a[i] = zero(T); continue)
        rest, digit = divrem(rest, divisor)
        a[i] = T(digit)
    end
    return a
end

ndigits(n::Integer; base=10, pad=1) = ndigits_in(n, base, pad)

"The number of digits, at least `pad`."
function ndigits_in(n::Integer, base::Integer, pad::Integer)
    2 <= base || throw_domain(base, "The base must not be in `[-1, 0, 1]`.")
    return larger(Int64(pad), digit_count(n, Int64(base)))
end
function digit_count(n::Integer, base::Int64)
    count = 0
    rest = n
    while !iszero(rest)
        count = count ⊕ 1
        rest = div(rest, base)
    end
    return count
end
digit_count(n::BigInt, base::Int64) = iszero(n) ? 0 : ncodeunits(digits_of(n, base))

"The digits of `n ≥ 0` as text."
digits_of(n::Integer, base::Int64) = limb_digits(limbs_of(big(n)), base)
function digits_of(n::BitInteger, base::Int64)
    rest = rem(n, UInt64)
    text = Intrinsics.memory_new(UInt8, 64)
    at = 64
    divisor = unsigned(base)
    while true
        at = at ⊖ 1
        Intrinsics.memory_set(text, at, digit_mark(signed(Intrinsics.urem_int(rest, divisor)), base))
        rest = Intrinsics.udiv_int(rest, divisor)
        rest ≟ 0x0000000000000000 && return string_of(text, at, 64 ⊖ at)
    end
end

string(n::Union{BitInteger,WideInteger,BigInt}; base=10, pad=1) = number_text(n, Int64(base), Int64(pad))
string(b::Bool; base=10, pad=1) = base == 10 && pad ≼ 1 ? (b ? "true" : "false") : number_text(Int64(b), Int64(base), Int64(pad))

"`n` in `base`, with zeros in front up to `pad` digits."
function number_text(n::Integer, base::Int64, pad::Int64)
    2 ≼ base && base ≼ 62 || throw_argument(string("base must be 2 ≤ base ≤ 62, got ", base))
    isnegative = signbit(n)
    digits = isnegative ? digits_of(unsigned_magnitude(n), base) : digits_of(n, base)
    zeros = pad ⊖ ncodeunits(digits)
    zeros ≼ 0 && return isnegative ? string("-", digits) : digits
    return string(isnegative ? "-" : "", repeat("0", zeros), digits)
end
unsigned_magnitude(n::BitSigned) = magnitude_of(n)
unsigned_magnitude(n::Integer) = abs(big(n))
