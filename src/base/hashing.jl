# Hashes: `isequal` values have equal ones, whatever their types.

hash(x) = hash(x, zero(UInt64))

"Mixes all bits of `x` into `h` (the finalizer of the splitmix64 generator)."
function mix(x::UInt64, h::UInt64)
    z = Intrinsics.add_int(Intrinsics.xor_int(x, Intrinsics.mul_int(h, 0xff51afd7ed558ccd)), 0x9e3779b97f4a7c15)
    z = Intrinsics.mul_int(Intrinsics.xor_int(z, Intrinsics.lshr_int(z, 30)), 0xbf58476d1ce4e5b9)
    z = Intrinsics.mul_int(Intrinsics.xor_int(z, Intrinsics.lshr_int(z, 27)), 0x94d049bb133111eb)
    return Intrinsics.xor_int(z, Intrinsics.lshr_int(z, 31))
end

hash(x::BitInteger, h::UInt64) = mix(rem(x, UInt64), h)
hash(x::Bool, h::UInt64) = mix(UInt64(x), h)
hash(x::Char, h::UInt64) = mix(rem(Intrinsics.bitcast(UInt32, x), UInt64), mix(0x0000000000000c4a, h))
hash(x::Real, h::UInt64) = hash(Float64(x), h)
hash(x::WideInteger, h::UInt64) = hash(BigInt(x), h)

"A number that a float holds hashes as that float."
function hash(x::BigInt, h::UInt64)
    small(x) && return hash(x.value, h)
    limb_count(x.limbs) ≟ 2 && !negative(x) && return hash(low_bits(x.limbs), h)
    wide = Float64(x)
    isfinite(wide) && trunc(BigInt, wide) == x && return hash(wide, h)
    for i in 0:limb_count(x.limbs) ⊖ 1
        h = mix(limb(x.limbs, i), h)
    end
    return mix(unsigned(x.value), h)
end

function hash(x::Rational, h::UInt64)
    isone(x.den) && return hash(x.num, h)
    ispow2(x.den) && Float64(x) == x && return hash(Float64(x), h)
    return hash(x.den, hash(x.num, h))
end

function hash(x::IEEEFloat, h::UInt64)
    wide = Float64(x)
    isinteger(wide) && holds(Int64, wide) && !(iszero(wide) && signbit(wide)) && return hash(unsafe_trunc(Int64, wide), h)
    isinteger(wide) && holds(UInt64, wide) && !signbit(wide) && return hash(unsafe_trunc(UInt64, wide), h)
    return mix(Intrinsics.bitcast(UInt64, isnan(wide) ? NaN : wide), h)
end

hash(s::String, h::UInt64) = hash_bytes(s.mem, mix(0x0000000000005712, h))
hash(s::Symbol, h::UInt64) = hash_bytes(s.mem, mix(0x0000000000005e8b, h))
hash(x::Nothing, h::UInt64) = mix(0x0000000000000171, h)

hash_bytes(mem::Memory{UInt8}, h::UInt64) = hash_range(mem, 0, Intrinsics.memory_length(mem), h)
function hash_range(mem::Memory{UInt8}, offset::Int64, n::Int64, h::UInt64)
    sum = mix(Intrinsics.bitcast(UInt64, n), h)
    i = offset
    while i ≺ offset ⊕ n
        unit = Intrinsics.zext_int(UInt64, Intrinsics.memory_get(mem, i))
        sum = Intrinsics.mul_int(Intrinsics.xor_int(sum, unit), 0x00000100000001b3)
        i = i ⊕ 1
    end
    return mix(sum, h)
end

hash(x, h::UInt64) = mix(objectid(x), h)

"""
The same for values that are `===`: that of an immutable one comes from its fields. Its type is left out: a number for a type is
looked up in the host, which takes longer than all the rest.
"""
objectid(x) = ismutable(x) || nfields(x) ≟ 0 ? Intrinsics.objectid(x) :
    objectid_fields(x, Val(nfields(x)), 0x0000000000005ac7)
objectid_fields(x, ::Val{0}, h::UInt64) = h
objectid_fields(x, ::Val{i}, h::UInt64) where {i} = objectid_fields(x, Val(i ⊖ 1), mix(objectid(getfield(x, i)), h))
objectid(x::Union{BitReal,Bool,Char,String,Symbol}) = hash(x)
objectid(t::Tuple) = objectid_items(t, 0x0000000000007d3b)
objectid_items(::Tuple{}, h::UInt64) = h
objectid_items(t::Tuple, h::UInt64) = objectid_items(tail(t), mix(objectid(t[1]), h))
hash(x, h::Int64) = hash(x, Intrinsics.bitcast(UInt64, h))
hash(t::Tuple, h::UInt64) = hash_items(t, mix(0x0000000000007d3b, h))
hash(p::Pair, h::UInt64) = hash(p.second, hash(p.first, mix(0x00000000000070a1, h)))
hash(a::AbstractArray, h::UInt64) = hash_items(a, mix(0x000000000000a77a, h))

function hash_items(items, h::UInt64)
    for item in items
        h = hash(item, h)
    end
    return h
end
