# BigFloat with a fixed precision of 256 bits, on top of BigInt.

const BIG_PRECISION = 256

"`mantissa * 2^exponent`; the mantissa is zero or has exactly 256 bits. Infinity and NaN have the mantissas ±1 and 0 with the largest exponent."
struct BigFloat <: AbstractFloat
    mantissa::BigInt
    exponent::Int64
    BigFloat(mantissa::BigInt, exponent::Int64) = new(mantissa, exponent)
end

const SPECIAL = typemax(Int64)
big_nan() = BigFloat(small_big(0), SPECIAL)
big_inf(isnegative::Bool) = BigFloat(small_big(isnegative ? -1 : 1), SPECIAL)

"`m * 2^e`, rounded to the nearest; `inexact` says that a little is missing beyond the last bit of `m`."
function rounded_big(m::BigInt, e::Int64, inexact::Bool)
    iszero(m) && return BigFloat(m, 0)
    excess = bit_size(m) ⊖ BIG_PRECISION
    excess ≼ 0 && return BigFloat(m << Intrinsics.neg_int(excess), e ⊕ excess)
    size = abs(m)
    q = size >> excess
    zeros = trailing_zeros(size)
    half = isodd(size >> (excess ⊖ 1))
    up = half && (inexact || zeros ≺ excess ⊖ 1 || isodd(q))
    q = up ? q + 1 : q
    if bit_size(q) ≻ BIG_PRECISION
        q, excess = q >> 1, excess ⊕ 1
    end
    return BigFloat(signbit(m) ? -q : q, e ⊕ excess)
end

BigFloat(x::BigFloat) = x
BigFloat(x::Integer) = rounded_big(big(x), 0, false)
BigFloat(x::Rational) = BigFloat(x.num) / BigFloat(x.den)
function BigFloat(x::IEEEFloat)
    isnan(x) && return big_nan()
    isinf(x) && return big_inf(signbit(x))
    fraction, power = frexp(Float64(x))
    return rounded_big(BigInt(unsafe_trunc(Int64, fraction * 0x1p53)), power ⊖ 53, false)
end
BigFloat(s::AbstractString) = parse(BigFloat, s)
BigFloat(x::Irrational{name}) where {name} = big_constant(x)
big_constant(::Irrational{:π}) =
    parse(BigFloat, "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534")
big_constant(::Irrational{:ℯ}) =
    parse(BigFloat, "2.71828182845904523536028747135266249775724709369995957496696762772407663035354759457138217853")
big_constant(::Irrational{:γ}) =
    parse(BigFloat, "0.57721566490153286060651209008240243104215933593992359880576723488486772677766467093694706329")
big_constant(::Irrational{:φ}) =
    parse(BigFloat, "1.61803398874989484820458683436563811772030917980576286213544862270526046281890244970720720419")
big_constant(::Irrational{:catalan}) =
    parse(BigFloat, "0.91596559417721901505460351493238411077414937428167213426649811962176301977625476935651292611")

big(x::Union{IEEEFloat,BigFloat,AbstractIrrational}) = BigFloat(x)
big(::Type{T}) where {T<:AbstractFloat} = BigFloat
float(x::BigInt) = BigFloat(x)
float(::Type{BigInt}) = BigFloat
AbstractFloat(x::BigInt) = BigFloat(x)
AbstractFloat(x::Rational{BigInt}) = BigFloat(x)
float(x::Rational{BigInt}) = BigFloat(x)
widen(::Type{<:Union{Float64,BigFloat}}) = BigFloat
promote_rule(::Type{BigFloat}, ::Type{T}) where {T<:Union{Integer,Rational,IEEEFloat}} = BigFloat
promote_rule(::Type{BigInt}, ::Type{T}) where {T<:IEEEFloat} = BigFloat
promote_rule(::Type{Rational{BigInt}}, ::Type{T}) where {T<:IEEEFloat} = BigFloat
promote_rule(::Type{<:AbstractIrrational}, ::Type{BigFloat}) = BigFloat
promote_rule(::Type{<:AbstractIrrational}, ::Type{BigInt}) = BigFloat

function (::Type{T})(x::BigFloat) where {T<:IEEEFloat}
    isfinite(x) && !iszero(x) || return T(stand_in(x))
    # 64 bits, the last one set when more follow, round as the whole number does.
    dropped = BIG_PRECISION ⊖ 64
    top = abs(x.mantissa) >> dropped
    wide = ldexp(Float64(trailing_zeros(x.mantissa) ≺ dropped ? top | 1 : top), x.exponent ⊕ dropped)
    return T(signbit(x) ? -wide : wide)
end
function BigInt(x::BigFloat)
    isinteger(x) || throw_inexact(:BigInt, BigInt, x)
    return x.mantissa << x.exponent
end
(::Type{T})(x::BigFloat) where {T<:Union{BitInteger,WideInteger}} =
    isinteger(x) ? T(BigInt(x)) : throw_inexact(nameof(T), T, x)
Rational{BigInt}(x::BigFloat) =
    x.exponent ≺ 0 ? x.mantissa // (big(1) << Intrinsics.neg_int(x.exponent)) : Rational{BigInt}(x.mantissa << x.exponent)

# Properties

isnan(x::BigFloat) = x.exponent ≟ SPECIAL && iszero(x.mantissa)
isfinite(x::BigFloat) = x.exponent ≭ SPECIAL
isinf(x::BigFloat) = x.exponent ≟ SPECIAL && !iszero(x.mantissa)
iszero(x::BigFloat) = x.exponent ≭ SPECIAL && iszero(x.mantissa)
isinteger(x::BigFloat) = isfinite(x) && (x.exponent ≽ 0 || iszero(x.mantissa) || trailing_zeros(x.mantissa) ≽ Intrinsics.neg_int(x.exponent))
signbit(x::BigFloat) = signbit(x.mantissa)
sign(x::BigFloat) = isnan(x) || iszero(x) ? x : BigFloat(sign(x.mantissa))
abs(x::BigFloat) = BigFloat(abs(x.mantissa), x.exponent)
copysign(x::BigFloat, y::Real) = signbit(x) === signbit(y) ? x : -x
zero(::Type{BigFloat}) = BigFloat(0)
one(::Type{BigFloat}) = BigFloat(1)
eps(::Type{BigFloat}) = BigFloat(big(1) << 255, -510)
eps(x::BigFloat) = iszero(x) ? BigFloat(small_big(1) << 255, -1073742079) : BigFloat(small_big(1) << 255, x.exponent ⊖ 255)
precision(::Type{BigFloat}) = BIG_PRECISION
typemax(::Type{BigFloat}) = big_inf(false)
typemin(::Type{BigFloat}) = big_inf(true)
hash(x::BigFloat, h::UInt64) = isfinite(x) ? hash(Rational{BigInt}(x), h) : hash(Float64(x), h)

# Comparison

==(x::BigFloat, y::BigFloat) = !isnan(x) && x.exponent ≟ y.exponent && x.mantissa == y.mantissa && !isnan(y)
function <(x::BigFloat, y::BigFloat)
    (isnan(x) || isnan(y)) && return false
    (signbit(x) !== signbit(y) || iszero(x) || iszero(y)) && return x.mantissa < y.mantissa
    x.exponent ≟ y.exponent && return x.mantissa < y.mantissa
    return (x.exponent ≺ y.exponent) !== signbit(x)
end
<=(x::BigFloat, y::BigFloat) = x < y || x == y

# Arithmetic

"A float that stands for `x` where infinities and NaN meet finite numbers."
stand_in(x::BigFloat) = isnan(x) ? NaN : Float64(sign(x.mantissa)) * (isinf(x) ? Inf : 1.0)

-(x::BigFloat) = BigFloat(-x.mantissa, x.exponent)
-(x::BigFloat, y::BigFloat) = x + -y
function +(x::BigFloat, y::BigFloat)
    isfinite(x) && isfinite(y) || return BigFloat(stand_in(x) + stand_in(y))
    iszero(x) && return y
    iszero(y) && return x
    x.exponent ≺ y.exponent && return y + x
    distance = x.exponent ⊖ y.exponent
    # Far below the last bit only the sign of `y` matters.
    distance ≻ 2 ⊗ BIG_PRECISION && return rounded_big((x.mantissa << 8) + sign(y.mantissa), x.exponent ⊖ 8, false)
    return rounded_big((x.mantissa << distance) + y.mantissa, y.exponent, false)
end
function *(x::BigFloat, y::BigFloat)
    isfinite(x) && isfinite(y) || return BigFloat(stand_in(x) * stand_in(y))
    return rounded_big(x.mantissa * y.mantissa, x.exponent ⊕ y.exponent, false)
end
function /(x::BigFloat, y::BigFloat)
    isfinite(x) && isfinite(y) && !iszero(y) || return BigFloat(stand_in(x) / stand_in(y))
    iszero(x) && return x
    q, r = divrem(x.mantissa << (BIG_PRECISION ⊕ 2), y.mantissa)
    return rounded_big(q, x.exponent ⊖ y.exponent ⊖ (BIG_PRECISION ⊕ 2), !iszero(r))
end
/(x::BigInt, y::BigInt) = BigFloat(x) / BigFloat(y)
inv(x::BigInt) = BigFloat(1) / BigFloat(x)
muladd(x::BigFloat, y::BigFloat, z::BigFloat) = x * y + z
fma(x::BigFloat, y::BigFloat, z::BigFloat) = x * y + z

function sqrt(x::BigFloat)
    x < 0 && throw_complex("sqrt", x)
    (iszero(x) || !isfinite(x)) && return x
    shift = isodd(x.exponent) ? BIG_PRECISION ⊕ 5 : BIG_PRECISION ⊕ 4
    wide = x.mantissa << shift
    root = isqrt(wide)
    return rounded_big(root, halved(x.exponent ⊖ shift), root * root != wide)
end
sqrt(x::BigInt) = sqrt(BigFloat(x))
# Exponential and logarithm in fixed point, with 400 bits behind the point

const FIXED_BITS = 400
fixed(x::BigFloat) = x.mantissa << (x.exponent ⊕ FIXED_BITS)
fixed_product(x::BigInt, y::BigInt) = (x * y) >> FIXED_BITS
fixed_ln2() =
    (parse(BigInt, "6931471805599453094172321214581765680755001343602552541206800094933936219696947156058633269964186875420014810205706857336855202357") << FIXED_BITS) ÷ big(10)^130

"The exponential of a small number: that of a 256th of it, by its series, squared eight times."
function fixed_exp(x::BigInt)
    part = x >> 8
    sum = term = big(1) << FIXED_BITS
    n = 1
    while !iszero(term) && term != -1
        term = div(fixed_product(term, part), n)
        sum += term
        n = n ⊕ 1
    end
    for _ in 1:8
        sum = fixed_product(sum, sum)
    end
    return sum
end

"The exponential of a number in fixed point, whole powers of two taken out."
function big_exp(x::BigInt)
    ln2 = fixed_ln2()
    k = fld(x, ln2)
    bit_size(k) ≻ 60 && return signbit(x) ? zero(BigFloat) : big_inf(false)
    return rounded_big(fixed_exp(x - k * ln2), Int64(k) ⊖ FIXED_BITS, true)
end

"The logarithm of a positive number in fixed point, the float's made better by its exponential."
function big_log(x::BigFloat)
    part = BigFloat(x.mantissa, 1 ⊖ BIG_PRECISION)
    m = fixed(part)
    y = fixed(BigFloat(log(Float64(part))))
    for _ in 1:3
        e = fixed_exp(y)
        y += ((2 * (m - e)) << FIXED_BITS) ÷ (m + e)
    end
    return y + (x.exponent ⊕ BIG_PRECISION ⊖ 1) * fixed_ln2()
end

exp(x::BigFloat) = isfinite(x) ? (x.exponent ≻ -200 ? BigFloat(exp(Float64(x))) : big_exp(fixed(x))) : isnan(x) || !signbit(x) ? x : zero(x)
function log(x::BigFloat)
    x < 0 && throw_complex("log", x)
    return iszero(x) ? big_inf(true) : isfinite(x) ? rounded_big(big_log(x), Intrinsics.neg_int(FIXED_BITS), true) : x
end
log2(x::BigFloat) = log(x) / rounded_big(fixed_ln2(), Intrinsics.neg_int(FIXED_BITS), true)
log10(x::BigFloat) = log(x) / log(BigFloat(10))

^(x::BigFloat, n::Bool) = n ? x : one(x)
^(x::BigFloat, n::Integer) = n < 0 ? inv(power_by_squaring(x, -n)) : power_by_squaring(x, n)
function ^(x::BigFloat, y::BigFloat)
    isinteger(y) && abs(y) < 0x1p62 && return x^Int64(y)
    x < 0 && throw_domain(x, complex_power)
    (iszero(x) || !isfinite(x) || !isfinite(y)) && return BigFloat(Float64(x)^Float64(y))
    return big_exp(fixed_product(big_log(x), fixed(y)))
end
^(x::BigInt, y::AbstractFloat) = BigFloat(x)^BigFloat(y)

trunc(x::BigFloat) = isfinite(x) && x.exponent ≺ 0 ? BigFloat(flipsign(abs(x.mantissa) >> Intrinsics.neg_int(x.exponent), x.mantissa)) : x
floor(x::BigFloat) = (y = trunc(x); y > x ? y - 1 : y)
ceil(x::BigFloat) = (y = trunc(x); y < x ? y + 1 : y)
function round(x::BigFloat)
    y = floor(x)
    rest = x - y
    return rest > 0.5 || rest == 0.5 && isodd(BigInt(y)) ? y + 1 : y
end
round(x::BigFloat, ::RoundingMode{:Nearest}) = round(x)
round(x::BigFloat, ::RoundingMode{:Up}) = ceil(x)
round(x::BigFloat, ::RoundingMode{:Down}) = floor(x)
round(x::BigFloat, ::RoundingMode{:ToZero}) = trunc(x)
modf(x::BigFloat) = (x - trunc(x), trunc(x))
trunc(::Type{T}, x::BigFloat) where {T<:Integer} = T(BigInt(trunc(x)))
floor(::Type{T}, x::BigFloat) where {T<:Integer} = T(BigInt(floor(x)))
ceil(::Type{T}, x::BigFloat) where {T<:Integer} = T(BigInt(ceil(x)))
round(::Type{T}, x::BigFloat) where {T<:Integer} = T(BigInt(round(x)))
rem(x::BigFloat, y::BigFloat) = x - y * trunc(x / y)
mod(x::BigFloat, y::BigFloat) = (r = rem(x, y); iszero(r) || signbit(r) === signbit(y) ? r : r + y)
div(x::BigFloat, y::BigFloat) = trunc(x / y)
fld(x::BigFloat, y::BigFloat) = floor(x / y)
cld(x::BigFloat, y::BigFloat) = ceil(x / y)
hypot(x::BigFloat, y::BigFloat) = sqrt(x * x + y * y)

# Text

"The first 79 digits of `x > 0`, rounded, and the place of the point: `x` is about `0.digits * 10^point`."
function decimal_digits(x::BigFloat)
    iszero(x) && return ("0", 1)
    count = 79
    point = Int64(floor((x.exponent ⊕ BIG_PRECISION) * 0.30102999566398120))
    while true
        power = count ⊖ point
        num = power ≽ 0 ? x.mantissa * big(10)^power : x.mantissa
        den = power ≽ 0 ? big(1) : big(10)^Intrinsics.neg_int(power)
        num, den = x.exponent ≽ 0 ? (num << x.exponent, den) : (num, den << Intrinsics.neg_int(x.exponent))
        digits = string(rounded_quotient(num, den, RoundNearest))
        ncodeunits(digits) ≟ count && return (String(rstrip(digits, '0')), point)
        point = point ⊕ ncodeunits(digits) ⊖ count
    end
end

function show(io::IO, x::BigFloat)
    isnan(x) && return write_string(io, "NaN")
    signbit(x) && write_byte(io, 0x2d)
    isinf(x) && return write_string(io, "Inf")
    digits, point = decimal_digits(abs(x))
    -4 ≺ point && point ≼ 6 && return write_positional(io, digits, ncodeunits(digits), point)
    write_positional(io, digits, ncodeunits(digits), 1)
    exponent = point ⊖ 1
    write_string(io, exponent ≺ 0 ? "e-" : "e+")
    return write_string(io, number_text(abs(exponent), 10, 2))
end
print(io::IO, x::BigFloat) = show(io, x)

function tryparse(::Type{BigFloat}, s::AbstractString)
    text = lowercase(strip(s))
    in(text, ("inf", "+inf", "infinity")) && return big_inf(false)
    in(text, ("-inf", "-infinity")) && return big_inf(true)
    text == "nan" && return big_nan()
    parts = split(text, 'e')
    power = length(parts) ≟ 1 ? 0 : length(parts) ≟ 2 ? tryparse(Int64, parts[2]) : nothing
    power === nothing && return nothing
    halves = split(parts[1], '.')
    length(halves) ≼ 2 || return nothing
    fraction = length(halves) ≟ 2 ? halves[2] : ""
    m = tryparse(BigInt, string(halves[1] in ("", "-", "+") ? string(halves[1], "0") : halves[1], fraction))
    (m === nothing || !all(isdigit, fraction) || length(parts[1]) ≟ 0) && return nothing
    power = power ⊖ ncodeunits(fraction)
    value = power ≽ 0 ? BigFloat(m * big(10)^power) : BigFloat(m // big(10)^Intrinsics.neg_int(power))
    return value
end
