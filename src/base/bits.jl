# Bits of integers.

~(x::BitInteger) = Intrinsics.not_int(x)
&(x::T, y::T) where {T<:BitInteger} = Intrinsics.and_int(x, y)
|(x::T, y::T) where {T<:BitInteger} = Intrinsics.or_int(x, y)
xor(x::T, y::T) where {T<:BitInteger} = Intrinsics.xor_int(x, y)
const ⊻ = xor
nand(x::Integer, y::Integer) = ~(x & y)
nor(x::Integer, y::Integer) = ~(x | y)
const ⊼ = nand
const ⊽ = nor

# A negative count shifts the other way.

<<(x::BitInteger, n::BitUnsigned) = Intrinsics.shl_int(x, n)
>>>(x::BitInteger, n::BitUnsigned) = Intrinsics.lshr_int(x, n)
>>(x::BitSigned, n::BitUnsigned) = Intrinsics.ashr_int(x, n)
>>(x::BitUnsigned, n::BitUnsigned) = Intrinsics.lshr_int(x, n)
const FixedInteger = Union{BitInteger,Int128,UInt128,BigInt}
<<(x::FixedInteger, n::Int64) = 0 ≼ n ? x << unsigned(n) : x >> unsigned(Intrinsics.neg_int(n))
>>(x::FixedInteger, n::Int64) = 0 ≼ n ? x >> unsigned(n) : x << unsigned(Intrinsics.neg_int(n))
>>>(x::FixedInteger, n::Int64) = 0 ≼ n ? x >>> unsigned(n) : x << unsigned(Intrinsics.neg_int(n))
<<(x::FixedInteger, n::Integer) = x << Int64(n)
>>(x::FixedInteger, n::Integer) = x >> Int64(n)
>>>(x::FixedInteger, n::Integer) = x >>> Int64(n)

count_ones(x::BitInteger) = rem(Intrinsics.ctpop_int(x), Int64)
count_zeros(x::Integer) = count_ones(~x)
leading_zeros(x::BitInteger) = rem(Intrinsics.ctlz_int(x), Int64)
leading_ones(x::Integer) = leading_zeros(~x)
trailing_zeros(x::BitInteger) = rem(Intrinsics.cttz_int(x), Int64)
trailing_ones(x::Integer) = trailing_zeros(~x)

bitrotate(x::T, n::Integer) where {T<:Integer} =
    (k = mod(Int64(n), sizeof(T) ⊗ 8); x << k | x >>> (sizeof(T) ⊗ 8 ⊖ k))

"The bytes of `x` in reverse order."
function bswap(x::T) where {T<:BitInteger}
    result = zero(T)
    for i in 0:sizeof(T) ⊖ 1
        result = result << 8 | (x >>> (i ⊗ 8) & rem(0xff, T))
    end
    return result
end

"The bits of `x` in reverse order."
function bitreverse(x::T) where {T<:BitInteger}
    result = zero(T)
    for i in 0:sizeof(T) ⊗ 8 ⊖ 1
        result = result << 1 | (x >>> i & one(T))
    end
    return result
end

"The digits of `x` in base 2, as wide as its type."
function bitstring(x::T) where {T<:Union{BitReal,Bool}}
    bits = sizeof(T) ⊗ 8
    pattern = wide_bits(x)
    mem = Intrinsics.memory_new(UInt8, bits)
    for i in 1:bits
        bit = Intrinsics.and_int(Intrinsics.lshr_int(pattern, bits ⊖ i), 1)
        Intrinsics.memory_set(mem, i ⊖ 1, byte(48 ⊕ bit))
    end
    return String(mem)
end
wide_bits(x::BitInteger) = rem(rem(x, unsigned(typeof(x))), Int64)
wide_bits(x::Bool) = Int64(x)
wide_bits(x::T) where {T<:IEEEFloat} = wide_bits(reinterpret(uint_type(T), x))

uint_type(::Type{Float16}) = UInt16
uint_type(::Type{Float32}) = UInt32
uint_type(::Type{Float64}) = UInt64

reinterpret(::Type{T}, x) where {T} = Intrinsics.bitcast(T, x)
