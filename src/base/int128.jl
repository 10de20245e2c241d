# Int128 and UInt128: arithmetic on two halves of 64 bits, wrapping around as that of narrower integers does.

sizeof(::Type{T}) where {T<:WideInteger} = 16
signed(::Type{UInt128}) = Int128
unsigned(::Type{Int128}) = UInt128
signed(x::WideInteger) = Int128(x.lo, x.hi)
unsigned(x::WideInteger) = UInt128(x.lo, x.hi)
widen(::Type{Int64}) = Int128
widen(::Type{UInt64}) = UInt128

# Construction

rem(x::WideInteger, ::Type{T}) where {T<:WideInteger} = T(x.lo, x.hi)
rem(x::WideInteger, ::Type{T}) where {T<:BitInteger} = rem(x.lo, T)
rem(x::BitInteger, ::Type{T}) where {T<:WideInteger} = T(rem(x, UInt64), signbit(x) ? 0xffffffffffffffff : 0x0000000000000000)
rem(x::Bool, ::Type{T}) where {T<:WideInteger} = rem(Int64(x), T)
reinterpret(::Type{T}, x::WideInteger) where {T<:WideInteger} = T(x.lo, x.hi)

(::Type{T})(x::T) where {T<:WideInteger} = x
(::Type{T})(x::Bool) where {T<:WideInteger} = rem(x, T)
(::Type{T})(x::WideInteger) where {T<:WideInteger} =
    signbit(x) || signbit(rem(x, T)) ? throw_inexact(:check_top_bit, T, x) : rem(x, T)
(::Type{T})(x::BitInteger) where {T<:WideInteger} =
    T <: Unsigned && signbit(x) ? throw_inexact(:check_top_bit, T, x) : rem(x, T)

function (::Type{T})(x::WideInteger) where {T<:BitInteger}
    y = rem(x, T)
    rem(y, typeof(x)) === x && signbit(y) === signbit(x) || throw_inexact(:trunc, T, x)
    return y
end

function (::Type{T})(x::IEEEFloat) where {T<:WideInteger}
    wide = Float64(x)
    isinteger(wide) && (T <: Signed ? -0x1p127 <= wide < 0x1p127 : 0.0 <= wide < 0x1p128) || throw_inexact(nameof(T), T, x)
    return unsafe_trunc(T, wide)
end

function unsafe_trunc(::Type{T}, x::IEEEFloat) where {T<:WideInteger}
    magnitude = abs(trunc(Float64(x)))
    hi = floor(magnitude * 0x1p-64)
    y = T(unsafe_trunc(UInt64, magnitude - hi * 0x1p64), unsafe_trunc(UInt64, hi))
    return signbit(x) ? -y : y
end

function Float64(x::UInt128)
    iszero(x.hi) && return Float64(x.lo)
    n = 64 ⊖ leading_zeros(x.hi)
    top = x >> n
    # A bit that stands for all that are cut off rounds as they would.
    sticky = top << n === x ? 0x0000000000000000 : 0x0000000000000001
    return ldexp(Float64(Intrinsics.or_int(top.lo, sticky)), n)
end
Float64(x::Int128) = signbit(x) ? -Float64(unsigned(-x)) : Float64(unsigned(x))
(::Type{T})(x::WideInteger) where {T<:NarrowFloat} = T(Float64(x))
float(x::WideInteger) = Float64(x)

promote_rule(::Type{S}, ::Type{T}) where {S<:WideInteger,T<:BitInteger} = S
promote_rule(::Type{Int128}, ::Type{UInt128}) = UInt128
promote_rule(::Type{S}, ::Type{T}) where {S<:IEEEFloat,T<:WideInteger} = S

typemin(::Type{Int128}) = Int128(0x0000000000000000, 0x8000000000000000)
typemax(::Type{Int128}) = Int128(0xffffffffffffffff, 0x7fffffffffffffff)
typemin(::Type{UInt128}) = UInt128(0x0000000000000000, 0x0000000000000000)
typemax(::Type{UInt128}) = UInt128(0xffffffffffffffff, 0xffffffffffffffff)
zero(::Type{T}) where {T<:WideInteger} = T(0x0000000000000000, 0x0000000000000000)
one(::Type{T}) where {T<:WideInteger} = T(0x0000000000000001, 0x0000000000000000)
iszero(x::WideInteger) = Intrinsics.or_int(x.lo, x.hi) ≟ 0x0000000000000000
isodd(x::WideInteger) = isodd(x.lo)
signbit(x::Int128) = Intrinsics.slt_int(x.hi, 0x0000000000000000)
signbit(x::UInt128) = false

# Comparison

==(x::T, y::T) where {T<:WideInteger} = x.lo ≟ y.lo && x.hi ≟ y.hi
<(x::UInt128, y::UInt128) = x.hi ≟ y.hi ? Intrinsics.ult_int(x.lo, y.lo) : Intrinsics.ult_int(x.hi, y.hi)
<(x::Int128, y::Int128) = x.hi ≟ y.hi ? Intrinsics.ult_int(x.lo, y.lo) : Intrinsics.slt_int(x.hi, y.hi)
<=(x::T, y::T) where {T<:WideInteger} = !(y < x)
==(x::Int128, y::Unsigned) = !signbit(x) && unsigned(x) == UInt128(y)
==(x::Unsigned, y::Int128) = y == x
==(x::BitSigned, y::UInt128) = !signbit(x) && UInt128(x) == y
==(x::UInt128, y::BitSigned) = y == x
<(x::Int128, y::Unsigned) = signbit(x) || unsigned(x) < UInt128(y)
<(x::Unsigned, y::Int128) = !signbit(y) && UInt128(x) < unsigned(y)
<(x::BitSigned, y::UInt128) = signbit(x) || UInt128(x) < y
<(x::UInt128, y::BitSigned) = !signbit(y) && x < UInt128(y)
<=(x::Int128, y::Unsigned) = !(y < x)
<=(x::Unsigned, y::Int128) = !(y < x)
<=(x::BitSigned, y::UInt128) = !(y < x)
<=(x::UInt128, y::BitSigned) = !(y < x)

# Arithmetic

function +(x::T, y::T) where {T<:WideInteger}
    lo = x.lo ⊕ y.lo
    return T(lo, x.hi ⊕ y.hi ⊕ Intrinsics.zext_int(UInt64, Intrinsics.ult_int(lo, x.lo)))
end
-(x::T, y::T) where {T<:WideInteger} =
    T(x.lo ⊖ y.lo, x.hi ⊖ y.hi ⊖ Intrinsics.zext_int(UInt64, Intrinsics.ult_int(x.lo, y.lo)))
-(x::T) where {T<:WideInteger} = zero(T) - x

"The 128 bits of the product of two numbers of 64 bits, from products of their halves."
function full_product(x::UInt64, y::UInt64)
    a, b = Intrinsics.lshr_int(x, 32), Intrinsics.and_int(x, 0x00000000ffffffff)
    c, d = Intrinsics.lshr_int(y, 32), Intrinsics.and_int(y, 0x00000000ffffffff)
    low = b ⊗ d
    middle = a ⊗ d ⊕ Intrinsics.lshr_int(low, 32)
    other = b ⊗ c ⊕ Intrinsics.and_int(middle, 0x00000000ffffffff)
    return UInt128(x ⊗ y, a ⊗ c ⊕ Intrinsics.lshr_int(middle, 32) ⊕ Intrinsics.lshr_int(other, 32))
end

function *(x::T, y::T) where {T<:WideInteger}
    low = full_product(x.lo, y.lo)
    return T(low.lo, low.hi ⊕ x.lo ⊗ y.hi ⊕ x.hi ⊗ y.lo)
end

widemul(x::UInt64, y::UInt64) = full_product(x, y)
widemul(x::Int64, y::Int64) = Int128(x) * Int128(y)

"Quotient and remainder; `y` is not zero."
function divided(x::UInt128, y::UInt128)
    x < y && return (zero(UInt128), x)
    iszero(y.hi) && return divided(x, y.lo)
    # The quotient has fewer than 64 bits: found one by one.
    n = leading_zeros(y.hi) ⊖ leading_zeros(x.hi)
    y = y << n
    quotient = 0x0000000000000000
    while true
        quotient = Intrinsics.shl_int(quotient, 1)
        if y <= x
            x = x - y
            quotient = Intrinsics.or_int(quotient, 0x0000000000000001)
        end
        n ≟ 0 && return (UInt128(quotient, 0x0000000000000000), x)
        n = n ⊖ 1
        y = y >> 1
    end
end

function divided(x::UInt128, y::UInt64)
    iszero(x.hi) && return (UInt128(Intrinsics.udiv_int(x.lo, y), x.hi), UInt128(Intrinsics.urem_int(x.lo, y), x.hi))
    hi = Intrinsics.udiv_int(x.hi, y)
    lo, rest = divided_twice(Intrinsics.urem_int(x.hi, y), x.lo, y)
    return (UInt128(lo, hi), UInt128(rest, 0x0000000000000000))
end

"`hi * 2^64 + lo` by `y`, where `hi < y`: two steps of long division with digits of 32 bits."
function divided_twice(hi::UInt64, lo::UInt64, y::UInt64)
    shift = leading_zeros(y)
    divisor = Intrinsics.shl_int(y, shift)
    top = Intrinsics.or_int(Intrinsics.shl_int(hi, shift), Intrinsics.lshr_int(Intrinsics.lshr_int(lo, 1), 63 ⊖ shift))
    low = Intrinsics.shl_int(lo, shift)
    first, rest = quotient_digit(top, Intrinsics.lshr_int(low, 32), divisor)
    second, rest = quotient_digit(rest, Intrinsics.and_int(low, 0x00000000ffffffff), divisor)
    return (Intrinsics.or_int(Intrinsics.shl_int(first, 32), second), Intrinsics.lshr_int(rest, shift))
end

function quotient_digit(top::UInt64, next::UInt64, divisor::UInt64)
    d1, d0 = Intrinsics.lshr_int(divisor, 32), Intrinsics.and_int(divisor, 0x00000000ffffffff)
    q = Intrinsics.udiv_int(top, d1)
    r = Intrinsics.urem_int(top, d1)
    while Intrinsics.ult_int(0x00000000ffffffff, q) || Intrinsics.ult_int(Intrinsics.or_int(Intrinsics.shl_int(r, 32), next), q ⊗ d0)
        q = q ⊖ 0x0000000000000001
        r = r ⊕ d1
        Intrinsics.ult_int(0x00000000ffffffff, r) && break
    end
    return (q, Intrinsics.or_int(Intrinsics.shl_int(top, 32), next) ⊖ q ⊗ divisor)
end

magnitude(x::UInt128) = x
magnitude(x::Int128) = unsigned(signbit(x) ? -x : x)
divrem(x::UInt128, y::UInt128) = iszero(y) ? throw_divide() : divided(x, y)
function divrem(x::Int128, y::Int128)
    (iszero(y) || x === typemin(Int128) && y === Int128(-1)) && throw_divide()
    q, r = divided(magnitude(x), magnitude(y))
    return (signed(signbit(x) === signbit(y) ? q : -q), signed(signbit(x) ? -r : r))
end
div(x::T, y::T) where {T<:WideInteger} = divrem(x, y)[1]
rem(x::UInt128, y::UInt128) = divrem(x, y)[2]
rem(x::Int128, y::Int128) = y === Int128(-1) ? zero(y) : divrem(x, y)[2]

# Bits

~(x::T) where {T<:WideInteger} = T(Intrinsics.not_int(x.lo), Intrinsics.not_int(x.hi))
(&)(x::T, y::T) where {T<:WideInteger} = T(Intrinsics.and_int(x.lo, y.lo), Intrinsics.and_int(x.hi, y.hi))
(|)(x::T, y::T) where {T<:WideInteger} = T(Intrinsics.or_int(x.lo, y.lo), Intrinsics.or_int(x.hi, y.hi))
xor(x::T, y::T) where {T<:WideInteger} = T(Intrinsics.xor_int(x.lo, y.lo), Intrinsics.xor_int(x.hi, y.hi))

# Halves shift by any count: 64 and more leave nothing.

function <<(x::T, n::UInt64) where {T<:WideInteger}
    k = signed(n)
    within(k ⊕ 1, 64) || return T(0x0000000000000000, Intrinsics.shl_int(x.lo, n ⊖ 0x0000000000000040))
    return T(Intrinsics.shl_int(x.lo, n), Intrinsics.or_int(Intrinsics.shl_int(x.hi, n), Intrinsics.lshr_int(x.lo, 64 ⊖ k)))
end

function >>>(x::T, n::UInt64) where {T<:WideInteger}
    k = signed(n)
    within(k ⊕ 1, 64) || return T(Intrinsics.lshr_int(x.hi, n ⊖ 0x0000000000000040), 0x0000000000000000)
    return T(Intrinsics.or_int(Intrinsics.lshr_int(x.lo, n), Intrinsics.shl_int(x.hi, 64 ⊖ k)), Intrinsics.lshr_int(x.hi, n))
end
>>(x::UInt128, n::UInt64) = x >>> n

function >>(x::Int128, n::UInt64)
    k = signed(n)
    within(k ⊕ 1, 64) || return Int128(Intrinsics.ashr_int(x.hi, n ⊖ 0x0000000000000040), Intrinsics.ashr_int(x.hi, 63))
    return Int128(Intrinsics.or_int(Intrinsics.lshr_int(x.lo, n), Intrinsics.shl_int(x.hi, 64 ⊖ k)), Intrinsics.ashr_int(x.hi, n))
end

count_ones(x::WideInteger) = count_ones(x.lo) ⊕ count_ones(x.hi)
leading_zeros(x::WideInteger) = iszero(x.hi) ? 64 ⊕ leading_zeros(x.lo) : leading_zeros(x.hi)
trailing_zeros(x::WideInteger) = iszero(x.lo) ? 64 ⊕ trailing_zeros(x.hi) : trailing_zeros(x.lo)
bswap(x::T) where {T<:WideInteger} = T(bswap(x.hi), bswap(x.lo))
bitreverse(x::T) where {T<:WideInteger} = T(bitreverse(x.hi), bitreverse(x.lo))
bitstring(x::WideInteger) = string(bitstring(x.hi), bitstring(x.lo))
