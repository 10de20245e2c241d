# Division of integers: truncated (div, rem), floored (fld, mod), ceiled (cld).

const ÷ = div
%(x, y) = rem(x, y)

"Whether the division of `x` by `y` is an error: by zero, or the smallest number by -1."
undivided(x::T, y::T) where {T<:BitSigned} =
    y ≟ zero(T) || y ≟ Intrinsics.neg_int(one(T)) && x ≟ typemin(T)

div(x::T, y::T) where {T<:BitSigned} = undivided(x, y) ? throw_divide() : Intrinsics.sdiv_int(x, y)
div(x::T, y::T) where {T<:BitUnsigned} = y ≟ zero(T) ? throw_divide() : Intrinsics.udiv_int(x, y)

function rem(x::T, y::T) where {T<:BitSigned}
    y ≟ zero(T) && throw_divide()
    y ≟ Intrinsics.neg_int(one(T)) && return zero(T)
    return Intrinsics.srem_int(x, y)
end
rem(x::T, y::T) where {T<:BitUnsigned} = y ≟ zero(T) ? throw_divide() : Intrinsics.urem_int(x, y)

"Whether `x` and `y` have different signs."
opposite(x::T, y::T) where {T<:BitSigned} = Intrinsics.xor_int(x, y) ≺ zero(T)

function mod(x::T, y::T) where {T<:BitSigned}
    r = rem(x, y)
    return r ≭ zero(T) && opposite(r, y) ? r ⊕ y : r
end
mod(x::T, y::T) where {T<:BitUnsigned} = rem(x, y)

function fld(x::T, y::T) where {T<:BitSigned}
    d = div(x, y)
    return opposite(x, y) && d ⊗ y ≭ x ? d ⊖ one(T) : d
end
fld(x::T, y::T) where {T<:BitUnsigned} = div(x, y)

# Any other integer that has `rem` and `div`

function mod(x::T, y::T) where {T<:Integer}
    r = rem(x, y)
    return iszero(r) || signbit(r) === signbit(y) ? r : r + y
end
fld(x::T, y::T) where {T<:Integer} = div(x, y) - (signbit(x) !== signbit(y) && !iszero(rem(x, y)))
cld(x::T, y::T) where {T<:Integer} = div(x, y) + (signbit(x) === signbit(y) && !iszero(rem(x, y)))

function cld(x::T, y::T) where {T<:BitInteger}
    d = div(x, y)
    return d ⊗ y ≭ x && signbit(x) === signbit(y) ? d ⊕ one(T) : d
end


# A signed number and an unsigned one: magnitudes are divided in the wider unsigned type.

unsigned_pair(x, y) = promote_type(unsigned(typeof(x)), unsigned(typeof(y)))
div(x::BitSigned, y::BitUnsigned) = (q = div(magnitude_of(x), widest(y)); rem(signbit(x) ? Intrinsics.neg_int(q) : q, signed(unsigned_pair(x, y))))
div(x::BitUnsigned, y::BitSigned) = (q = div(widest(x), magnitude_of(y)); rem(signbit(y) ? Intrinsics.neg_int(q) : q, unsigned_pair(x, y)))
rem(x::BitSigned, y::BitUnsigned) = (r = rem(magnitude_of(x), widest(y)); rem(signbit(x) ? Intrinsics.neg_int(r) : r, signed(unsigned_pair(x, y))))
rem(x::BitUnsigned, y::BitSigned) = rem(rem(widest(x), magnitude_of(y)), unsigned_pair(x, y))
mod(x::BitSigned, y::BitUnsigned) =
    (r = rem(magnitude_of(x), widest(y)); rem(iszero(r) || !signbit(x) ? r : widest(y) ⊖ r, unsigned_pair(x, y)))
mod(x::BitUnsigned, y::BitSigned) =
    (r = rem(widest(x), magnitude_of(y)); rem(iszero(r) || !signbit(y) ? r : r ⊕ rem(y, UInt64), signed(unsigned_pair(x, y))))
widest(x::BitUnsigned) = rem(x, UInt64)
magnitude_of(x::BitSigned) = (n = rem(x, Int64); unsigned(n ≺ 0 ? Intrinsics.neg_int(n) : n))

divrem(x, y) = (div(x, y), rem(x, y))
fldmod(x, y) = (fld(x, y), mod(x, y))
mod1(x::Real, y::Real) = (m = mod(x, y); iszero(m) ? oftype(m, y) : m)
fld1(x::Real, y::Real) = (x + y - mod1(x, y)) ÷ y
fldmod1(x, y) = (fld1(x, y), mod1(x, y))
mod(x::Integer, r::AbstractUnitRange{<:Integer}) = mod(x - first(r), length(r)) + first(r)

# Common divisors and multiples

gcd(x::Integer) = checked_abs(x)
function gcd(x::T, y::T) where {T<:Integer}
    a, b = x, y
    while !iszero(b)
        a, b = b, rem(a, b)
    end
    return checked_abs(a)
end
gcd(x::Integer, y::Integer) = gcd(promote(x, y)...)
gcd(x::Real, y::Real, z::Real, rest::Real...) = gcd(gcd(x, y), z, rest...)
gcd(v::AbstractArray) = isempty(v) ? zero(eltype(v)) : reduce(gcd, v)

lcm(x::Integer) = checked_abs(x)
lcm(x::T, y::T) where {T<:Integer} = iszero(x) || iszero(y) ? zero(x) : checked_abs(checked_mul(x, div(y, gcd(x, y))))
lcm(x::Integer, y::Integer) = lcm(promote(x, y)...)
lcm(x::Real, y::Real, z::Real, rest::Real...) = lcm(lcm(x, y), z, rest...)
lcm(v::AbstractArray) = isempty(v) ? one(eltype(v)) : reduce(lcm, v)

function gcdx(x::Integer, y::Integer)
    a, b = promote(x, y)
    s0, s1 = one(a), zero(a)
    t0, t1 = s1, s0
    while !iszero(b)
        q = div(a, b)
        a, b = b, a - q * b
        s0, s1 = s1, s0 - q * s1
        t0, t1 = t1, t0 - q * t1
    end
    return a < zero(a) ? (-a, -s0, -t0) : (a, s0, t0)
end

invmod(n::Integer, m::Integer) = invmod(promote(n, m)...)
function invmod(n::T, m::T) where {T<:Integer}
    iszero(m) && throw_domain(m, "`m` must not be 0.")
    g, x, _ = gcdx(n, m)
    isone(g) || throw_domain((n, m), "Greatest common divisor is $g.")
    return mod(x, m)
end

powermod(x::Integer, p::Integer, m::Integer) = powermod(promote(x, m)[1], p, promote(x, m)[2])
function powermod(x::T, p::Integer, m::T) where {T<:Integer}
    p < 0 && return powermod(invmod(x, m), -p, m)
    isone(m) && return zero(m)
    result = mod(one(m), m)
    base = mod(x, m)
    rest = p
    while !iszero(rest)
        isodd(rest) && (result = product_mod(result, base, m))
        rest = rest >> 1
        iszero(rest) || (base = product_mod(base, base, m))
    end
    return result
end
product_mod(x::T, y::T, m::T) where {T<:Integer} = oftype(m, mod(widemul(x, y), m))
product_mod(x::Int64, y::Int64, m::Int64) =
    small_factor(x) && small_factor(y) ? mod(x ⊗ y, m) : Int64(mod(widemul(x, y), Int128(m)))

# Counting

factorial(n::Union{Int8,UInt8,Int16,UInt16,Int32,UInt32}) = factorial(Int64(n))
factorial(n::Union{Int64,UInt64}) = table_factorial(n, 20)
factorial(n::Int128) = table_factorial(n, 33)
factorial(n::UInt128) = table_factorial(n, 34)
factorial(n::BigInt) = n < 0 ? throw_domain(n, "`n` must not be negative.") : range_product(1, larger(1, Int64(n)))
function table_factorial(n::Integer, limit::Int64)
    n < 0 && throw_domain(n, "`n` must not be negative.")
    n > limit && throw(OverflowError(string(n, " is too large to look up in the table; consider using `factorial(big(", n, "))` instead")))
    result = one(n)
    for i in 2:Int64(n)
        result *= oftype(n, i)
    end
    return result
end
"`from * … * to` as a BigInt, by halves: large factors meet factors of their size."
function range_product(from::Int64, to::Int64)
    to ⊖ from ≼ 8 && return foldl(*, map(BigInt, from:to))
    middle = halved(from ⊕ to)
    return range_product(from, middle) * range_product(middle ⊕ 1, to)
end

binomial(n::Integer, k::Integer) = binomial(promote(n, k)...)
function binomial(n::T, k::T) where {T<:Integer}
    signbit(k) && return zero(T)
    if signbit(n)
        value = binomial(k - n - one(T), k)
        return isodd(k) ? -value : value
    end
    k > n && return zero(T)
    m = min(k, n - k)
    result = one(T)
    i = one(T)
    while i <= m
        wide = div(widemul(result, n - m + i), i)
        result = rem(wide, T)
        result == wide || throw(OverflowError(string("binomial(", n, ", ", k, ") overflows")))
        i += one(T)
    end
    return result
end

"Integer square root."
function isqrt(n::T) where {T<:BitInteger}
    n < zero(T) && throw_complex("sqrt", Float64(n))
    r = unsafe_trunc(T, sqrt(Float64(n)))
    while r != zero(T) && r > div(n, r)
        r -= one(T)
    end
    while r + one(T) <= div(n, r + one(T))
        r += one(T)
    end
    return r
end
"By Newton's method, from above."
function isqrt(n::T) where {T<:Union{WideInteger,BigInt}}
    n < zero(T) && throw_complex("sqrt", Float64(n))
    iszero(n) && return n
    r = one(T) << halved(bit_size(n) ⊕ 1)
    while true
        next = (r + div(n, r)) >> 1
        next < r || return r
        r = next
    end
end
bit_size(n::WideInteger) = 128 ⊖ leading_zeros(n)
bit_size(n::BigInt) = bit_length(limbs_of(n))

ispow2(x::Integer) = x > zero(x) && isone(count_ones(x))
ispow2(x::IEEEFloat) = !iszero(x) && isfinite(x) && significand(x) == 1

"The least power of `a` that is not below `x`."
function nextpow(a::Real, x::Real)
    x <= 0 && throw_domain(x, "`x` must be positive.")
    a <= 1 && throw_domain(a, "`a` must be greater than 1.")
    p = one(a)
    while p < x
        wider = p * a
        wider > p || throw(OverflowError("result is beyond the range of type of the base"))
        p = wider
    end
    return p
end

"The greatest power of `a` that is not above `x`."
function prevpow(a::T, x::Real) where {T<:Real}
    x < 1 && throw_domain(x, "`x` must be ≥ 1.")
    a <= 1 && throw_domain(a, "`a` must be greater than 1.")
    p = one(T)
    while p <= div(x, a)
        p *= a
    end
    return p
end
