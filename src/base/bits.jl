# Bits of integers.

~(x::BitInteger) = Intrinsics.not_int(x)
&(x::T, y::T) where {T<:BitInteger} = Intrinsics.and_int(x, y)
|(x::T, y::T) where {T<:BitInteger} = Intrinsics.or_int(x, y)
xor(x::T, y::T) where {T<:BitInteger} = Intrinsics.xor_int(x, y)
const ⊻ = xor
nand(x::Integer, y::Integer) = ~(x & y)
nor(x::Integer, y::Integer) = ~(x | y)

# A negative count shifts the other way.

<<(x::BitInteger, n::BitUnsigned) = Intrinsics.shl_int(x, n)
>>>(x::BitInteger, n::BitUnsigned) = Intrinsics.lshr_int(x, n)
>>(x::BitSigned, n::BitUnsigned) = Intrinsics.ashr_int(x, n)
>>(x::BitUnsigned, n::BitUnsigned) = Intrinsics.lshr_int(x, n)
<<(x::BitInteger, n::Int64) = 0 ≼ n ? x << unsigned(n) : x >> unsigned(Intrinsics.neg_int(n))
>>(x::BitInteger, n::Int64) = 0 ≼ n ? x >> unsigned(n) : x << unsigned(Intrinsics.neg_int(n))
>>>(x::BitInteger, n::Int64) = 0 ≼ n ? x >>> unsigned(n) : x << unsigned(Intrinsics.neg_int(n))
<<(x::BitInteger, n::Integer) = x << Int64(n)
>>(x::BitInteger, n::Integer) = x >> Int64(n)
>>>(x::BitInteger, n::Integer) = x >>> Int64(n)

count_ones(x::BitInteger) = rem(Intrinsics.ctpop_int(x), Int64)
count_zeros(x::BitInteger) = count_ones(~x)
leading_zeros(x::BitInteger) = rem(Intrinsics.ctlz_int(x), Int64)
leading_ones(x::BitInteger) = leading_zeros(~x)
trailing_zeros(x::BitInteger) = rem(Intrinsics.cttz_int(x), Int64)
trailing_ones(x::BitInteger) = trailing_zeros(~x)

bitrotate(x::T, n::Integer) where {T<:BitInteger} =
    (k = mod(Int64(n), sizeof(T) ⊗ 8); x << k | x >>> (sizeof(T) ⊗ 8 ⊖ k))

"The digits of `x` in base 2, as wide as its type."
function bitstring(x::T) where {T<:BitReal}
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
wide_bits(x::T) where {T<:IEEEFloat} = wide_bits(reinterpret(uint_type(T), x))

uint_type(::Type{Float16}) = UInt16
uint_type(::Type{Float32}) = UInt32
uint_type(::Type{Float64}) = UInt64

reinterpret(::Type{T}, x) where {T} = Intrinsics.bitcast(T, x)
