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

function cld(x::T, y::T) where {T<:BitInteger}
    d = div(x, y)
    return d ⊗ y ≭ x && signbit(x) === signbit(y) ? d ⊕ one(T) : d
end

divrem(x, y) = (div(x, y), rem(x, y))
fldmod(x, y) = (fld(x, y), mod(x, y))
mod1(x::Real, y::Real) = (m = mod(x, y); iszero(m) ? oftype(m, y) : m)
fld1(x::Integer, y::Integer) = fld(x - one(x), y) + one(x)
fldmod1(x, y) = (fld1(x, y), mod1(x, y))

gcd(x::Integer) = abs(x)
function gcd(x::T, y::T) where {T<:Integer}
    a, b = abs(x), abs(y)
    while !iszero(b)
        a, b = b, rem(a, b)
    end
    return a
end
gcd(x::Integer, y::Integer) = gcd(promote(x, y)...)
gcd(x::Integer, y::Integer, z::Integer, rest::Integer...) = gcd(gcd(x, y), z, rest...)

lcm(x::Integer) = abs(x)
lcm(x::T, y::T) where {T<:Integer} = iszero(x) || iszero(y) ? zero(x) : abs(x * div(y, gcd(x, y)))
lcm(x::Integer, y::Integer) = lcm(promote(x, y)...)
lcm(x::Integer, y::Integer, z::Integer, rest::Integer...) = lcm(lcm(x, y), z, rest...)

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

function factorial(n::Integer)
    n < 0 && throw_domain(n, "`n` must be nonnegative.")
    n > 20 && throw(OverflowError(string(n, " is too large to look up in the table; consider using `factorial(big(", n, "))` instead")))
    result = one(Int64)
    for i in 2:Int64(n)
        result *= i
    end
    return result
end

function binomial(n::Integer, k::Integer)
    k < 0 && return zero(n)
    n < 0 && return isodd(k) ? -binomial(-n + k - 1, k) : binomial(-n + k - 1, k)
    k > n && return zero(n)
    m = min(k, n - k)
    result = one(n)
    for i in 1:m
        result = div(result * (n - m + i), oftype(n, i))
    end
    return result
end

"Integer square root."
function isqrt(n::T) where {T<:BitInteger}
    n < zero(T) && throw_domain(n, "isqrt requires a nonnegative argument.")
    r = unsafe_trunc(T, sqrt(Float64(n)))
    while r != zero(T) && r > div(n, r)
        r -= one(T)
    end
    while r + one(T) <= div(n, r + one(T))
        r += one(T)
    end
    return r
end

ispow2(x::Integer) = x > zero(x) && isone(count_ones(x))

function nextpow(a::Integer, x::Integer)
    p = one(x)
    while p < x
        p *= a
    end
    return p
end

function prevpow(a::Integer, x::Integer)
    p = one(x)
    while p * a <= x
        p *= a
    end
    return p
end

"The digits of `n`, the lowest first."
function digits(n::Integer)
    n == 0 && return [0]
    result = Int64[]
    rest = Int64(n)
    while rest ≭ 0
        push!(result, rem(rest, 10))
        rest = div(rest, 10)
    end
    return result
end

function ndigits(n::Integer)
    count = 1
    rest = div(n, oftype(n, 10))
    while !iszero(rest)
        count = count ⊕ 1
        rest = div(rest, oftype(n, 10))
    end
    return count
end
