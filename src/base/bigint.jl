# BigInt: numbers that fit in an Int64 are computed by machine arithmetic; what overflows, on magnitudes (limbs.jl).

const NO_LIMBS = Intrinsics.memory_new(UInt32, 0)

small(x::BigInt) = Intrinsics.memory_length(x.limbs) ≟ 0
small_big(n::Int64) = BigInt(n, NO_LIMBS)
magnitude(n::Int64) = Intrinsics.bitcast(UInt64, n ≺ 0 ? Intrinsics.neg_int(n) : n)
limbs_of(x::BigInt) = small(x) ? limbs_of(magnitude(x.value)) : x.limbs
negative(x::BigInt) = x.value ≺ 0

"The number with this sign and trimmed magnitude, in its only representation."
function big_of(isnegative::Bool, limbs::Memory{UInt32})
    n = Intrinsics.memory_length(limbs)
    if n ≼ 2
        low = low_bits(limbs)
        Intrinsics.ult_int(low, 0x8000000000000000) && return small_big(isnegative ? Intrinsics.neg_int(signed(low)) : signed(low))
        isnegative && low ≟ 0x8000000000000000 && return small_big(typemin(Int64))
    end
    return BigInt(isnegative ? -1 : 1, limbs)
end

# Construction and conversion

BigInt(x::BigInt) = x
BigInt(x::Union{Bool,BitSigned,UInt8,UInt16,UInt32}) = small_big(Int64(x))
BigInt(x::UInt64) = big_of(false, limbs_of(x))
BigInt(x::WideInteger) = big_of(signbit(x), limbs_of(magnitude(x)))
function BigInt(x::IEEEFloat)
    isinteger(x) || throw_inexact(:BigInt, BigInt, x)
    return trunc(BigInt, x)
end
function trunc(::Type{BigInt}, x::IEEEFloat)
    isfinite(x) || throw_inexact(:trunc, BigInt, x)
    wide = trunc(Float64(x))
    abs(wide) < 0x1p63 && return small_big(unsafe_trunc(Int64, wide))
    fraction, exponent = frexp(wide)
    return small_big(unsafe_trunc(Int64, fraction * 0x1p53)) << (exponent ⊖ 53)
end
floor(::Type{BigInt}, x::IEEEFloat) = trunc(BigInt, floor(x))
ceil(::Type{BigInt}, x::IEEEFloat) = trunc(BigInt, ceil(x))
round(::Type{BigInt}, x::IEEEFloat) = trunc(BigInt, round(x))

big(x::Integer) = BigInt(x)
big(::Type{T}) where {T<:Integer} = BigInt
widen(::Type{T}) where {T<:Union{WideInteger,BigInt}} = BigInt
signed(x::BigInt) = x
Signed(x::UInt128) = Int128(x)
Unsigned(x::Int128) = UInt128(x)

"The low 64 bits, in two's complement."
bits64(x::BigInt) = small(x) ? unsigned(x.value) : negative(x) ? Intrinsics.neg_int(low_bits(x.limbs)) : low_bits(x.limbs)
rem(x::BigInt, ::Type{T}) where {T<:BitInteger} = rem(bits64(x), T)
rem(x::BigInt, ::Type{T}) where {T<:WideInteger} = T(bits64(x), bits64(x >> 64))
rem(x::BigInt, ::Type{BigInt}) = x
rem(x::Integer, ::Type{BigInt}) = BigInt(x)

(::Type{T})(x::BigInt) where {T<:BitInteger} = exactly(T, x)
(::Type{T})(x::BigInt) where {T<:WideInteger} = exactly(T, x)
function exactly(::Type{T}, x::BigInt) where {T}
    y = rem(x, T)
    BigInt(y) == x || throw_inexact(nameof(T), T, x)
    return y
end

function Float64(x::BigInt)
    small(x) && return Float64(x.value)
    n = bit_length(x.limbs) ⊖ 64
    n ≽ 1024 && return negative(x) ? -Inf : Inf
    top = low_bits(shifted_right(x.limbs, larger(n, 0)))
    sticky = n ≻ 0 && trailing_zeros(x) ≺ n ? 0x0000000000000001 : 0x0000000000000000
    y = ldexp(Float64(Intrinsics.or_int(top, sticky)), larger(n, 0))
    return negative(x) ? -y : y
end
(::Type{T})(x::BigInt) where {T<:Union{Float16,Float32}} = T(Float64(x))

promote_rule(::Type{BigInt}, ::Type{T}) where {T<:Union{BitInteger,WideInteger}} = BigInt
zero(::Type{BigInt}) = small_big(0)
one(::Type{BigInt}) = small_big(1)
iszero(x::BigInt) = small(x) && x.value ≟ 0
isone(x::BigInt) = small(x) && x.value ≟ 1
signbit(x::BigInt) = x.value ≺ 0
sign(x::BigInt) = small_big(x.value ≺ 0 ? -1 : x.value ≟ 0 ? 0 : 1)
isodd(x::BigInt) = isodd(bits64(x))
abs(x::BigInt) = signbit(x) ? -x : x
copysign(x::BigInt, y::Real) = signbit(x) === signbit(y) ? x : -x

# Comparison

==(x::BigInt, y::BigInt) =
    x.value ≟ y.value && (small(x) ? small(y) : compare_limbs(x.limbs, y.limbs) ≟ 0)
function <(x::BigInt, y::BigInt)
    small(x) && small(y) && return x.value ≺ y.value
    small(x) && return !negative(y)
    small(y) && return negative(x)
    negative(x) === negative(y) || return negative(x)
    order = compare_limbs(x.limbs, y.limbs)
    return negative(x) ? order ≻ 0 : order ≺ 0
end
<=(x::BigInt, y::BigInt) = !(y < x)
==(x::BigInt, y::Int64) = small(x) && x.value ≟ y
==(x::Int64, y::BigInt) = y == x
<(x::BigInt, y::Int64) = small(x) ? x.value ≺ y : negative(x)
<(x::Int64, y::BigInt) = small(y) ? x ≺ y.value : !negative(y)
<=(x::BigInt, y::Int64) = !(y < x)
<=(x::Int64, y::BigInt) = !(y < x)

# A float is compared by the whole number below it.

const LongInteger = Union{Int128,UInt128,BigInt}
==(x::LongInteger, y::IEEEFloat) = isinteger(y) && BigInt(x) == BigInt(y)
==(x::IEEEFloat, y::LongInteger) = y == x
<(x::LongInteger, y::IEEEFloat) = isfinite(y) ? BigInt(x) < ceil(BigInt, y) : y > 0
<(x::IEEEFloat, y::LongInteger) = isfinite(x) ? floor(BigInt, x) < BigInt(y) : x < 0
<=(x::LongInteger, y::IEEEFloat) = !isnan(y) && !(y < x)
<=(x::IEEEFloat, y::LongInteger) = !isnan(x) && !(y < x)

# Arithmetic

"Whether the sum `s` of `x` and `y` wrapped around: its sign is neither's."
sum_wrapped(x::Int64, y::Int64, s::Int64) = Intrinsics.and_int(Intrinsics.xor_int(x, s), Intrinsics.xor_int(y, s)) ≺ 0

function +(x::BigInt, y::BigInt)
    if small(x) && small(y)
        s = x.value ⊕ y.value
        sum_wrapped(x.value, y.value, s) || return small_big(s)
    end
    return signed_sum(negative(x), limbs_of(x), negative(y), limbs_of(y))
end

function -(x::BigInt, y::BigInt)
    if small(x) && small(y)
        d = x.value ⊖ y.value
        sum_wrapped(d, y.value, x.value) || return small_big(d)
    end
    return signed_sum(negative(x), limbs_of(x), !negative(y), limbs_of(y))
end

function signed_sum(xneg::Bool, x::Memory{UInt32}, yneg::Bool, y::Memory{UInt32})
    xneg === yneg && return big_of(xneg, add_limbs(x, y))
    return compare_limbs(x, y) ≽ 0 ? big_of(xneg, subtract_limbs(x, y)) : big_of(yneg, subtract_limbs(y, x))
end

function -(x::BigInt)
    small(x) && x.value ≭ typemin(Int64) && return small_big(Intrinsics.neg_int(x.value))
    return big_of(!negative(x), limbs_of(x))
end

function *(x::BigInt, y::BigInt)
    if small(x) && small(y)
        p = x.value ⊗ y.value
        product_fits(x.value, y.value, p) && return small_big(p)
    end
    return big_of(negative(x) !== negative(y), multiply_limbs(limbs_of(x), limbs_of(y)))
end

"Whether the wrapped product `p` is the product of `x` and `y`."
function product_fits(x::Int64, y::Int64, p::Int64)
    small_factor(x) && small_factor(y) && return true
    x ≟ 0 && return true
    x ≟ -1 && return y ≭ typemin(Int64)
    return Intrinsics.sdiv_int(p, x) ≟ y && !(y ≟ -1 && x ≟ typemin(Int64))
end
small_factor(x::Int64) = Intrinsics.ult_int(x ⊕ 2147483648, 4294967296)

function divrem(x::BigInt, y::BigInt)
    iszero(y) && throw_divide()
    if small(x) && small(y) && !(x.value ≟ typemin(Int64) && y.value ≟ -1)
        return (small_big(Intrinsics.sdiv_int(x.value, y.value)), small_big(Intrinsics.srem_int(x.value, y.value)))
    end
    quotient, rest = divide_limbs(limbs_of(x), limbs_of(y))
    return (big_of(negative(x) !== negative(y), quotient), big_of(negative(x), rest))
end
div(x::BigInt, y::BigInt) = divrem(x, y)[1]
rem(x::BigInt, y::BigInt) = divrem(x, y)[2]

function fldmod(x::BigInt, y::BigInt)
    q, r = divrem(x, y)
    return iszero(r) || negative(r) === negative(y) ? (q, r) : (q - 1, r + y)
end
fld(x::BigInt, y::BigInt) = fldmod(x, y)[1]
mod(x::BigInt, y::BigInt) = fldmod(x, y)[2]

^(x::BigInt, p::BigInt) = power_by_squaring(x, Int64(p))
^(x::BigInt, p::Integer) = power_by_squaring(x, Int64(p))
^(x::BitInteger, p::BigInt) = BigInt(x)^p
^(x::Integer, p::BigInt) = BigInt(x)^p
^(x::BigInt, p::Bool) = p ? x : one(x)
^(x::Bool, p::BigInt) = x || iszero(p)

function gcd(x::BigInt, y::BigInt)
    a, b = abs(x), abs(y)
    while !small(a) || !small(b)
        iszero(b) && return a
        a, b = b, rem(a, b)
    end
    return small_big(gcd(a.value, b.value))
end

# Bits: a negative number has infinitely many ones in front.

function <<(x::BigInt, n::UInt64)
    iszero(x) && return x
    small(x) && Intrinsics.ult_int(n, 0x000000000000003f) && Intrinsics.ashr_int(Intrinsics.shl_int(x.value, n), n) ≟ x.value &&
        return small_big(Intrinsics.shl_int(x.value, n))
    return big_of(negative(x), shifted_left(limbs_of(x), Int64(n)))
end
function >>(x::BigInt, n::UInt64)
    small(x) && return small_big(Intrinsics.ashr_int(x.value, n))
    # Rounds down: one more where ones are cut off from a negative number.
    shifted = big_of(negative(x), shifted_right(x.limbs, Int64(n)))
    return negative(x) && trailing_zeros(x) ≺ Int64(n) ? shifted - 1 : shifted
end
>>>(x::BigInt, n::UInt64) = x >> n

~(x::BigInt) = -1 - x
(&)(x::BigInt, y::BigInt) = small(x) && small(y) ? small_big(Intrinsics.and_int(x.value, y.value)) : bitwise(&, x, y)
(|)(x::BigInt, y::BigInt) = small(x) && small(y) ? small_big(Intrinsics.or_int(x.value, y.value)) : bitwise(|, x, y)
xor(x::BigInt, y::BigInt) = small(x) && small(y) ? small_big(Intrinsics.xor_int(x.value, y.value)) : bitwise(xor, x, y)

function bitwise(op, x::BigInt, y::BigInt)
    a, b = limbs_of(x), limbs_of(y)
    n = larger(Intrinsics.memory_length(a), Intrinsics.memory_length(b)) ⊕ 1
    a, b = complemented(a, negative(x), n), complemented(b, negative(y), n)
    for i in 0:n ⊖ 1
        Intrinsics.memory_set(a, i, op(Intrinsics.memory_get(a, i), Intrinsics.memory_get(b, i)))
    end
    isnegative = Intrinsics.slt_int(Intrinsics.memory_get(a, n ⊖ 1), 0x00000000)
    return big_of(isnegative, trimmed(complemented(a, isnegative, n)))
end

trailing_zeros(x::BigInt) = small(x) ? trailing_zeros(x.value) : low_zeros(x.limbs)
trailing_ones(x::BigInt) = trailing_zeros(~x)
function count_ones(x::BigInt)
    signbit(x) && throw_domain(x, "`x` must be nonnegative.")
    small(x) && return count_ones(x.value)
    n = 0
    for i in 0:Intrinsics.memory_length(x.limbs) ⊖ 1
        n = n ⊕ count_ones(Intrinsics.memory_get(x.limbs, i))
    end
    return n
end
ispow2(x::BigInt) = !signbit(x) && !iszero(x) && trailing_zeros(x) ≟ bit_length(limbs_of(x)) ⊖ 1

# Text

digits_of(x::BigInt, base::Int64) = limb_digits(limbs_of(x), base)
function show(io::IO, x::BigInt)
    small(x) && return show(io, x.value)
    negative(x) && write_byte(io, 0x2d)
    return write_string(io, digits_of(x, 10))
end

"The number that the text of a literal writes: whole, or a BigFloat."
function big_literal(s::String)
    text = replace(s, "_" => "")
    value = tryparse(BigInt, text)
    return value === nothing ? parse(BigFloat, text) : value
end
