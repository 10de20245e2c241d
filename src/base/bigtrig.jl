# Trigonometry of BigFloat in fixed point. There are more bits behind the point than for the exponential: close to a multiple of
# π as many are lost as the argument has.

const TURN_BITS = 640
const PI_DIGITS = "314159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798214808651328230664709384460955058223172535940812848111745028410270193852110555964462294895493038196"
fixed_pi() = (parse(BigInt, PI_DIGITS) << TURN_BITS) ÷ big(10)^(ncodeunits(PI_DIGITS) ⊖ 1)
from_turns(x::BigInt) = rounded_big(x, Intrinsics.neg_int(TURN_BITS), true)

"Sine and cosine of a number in fixed point, by their series."
function fixed_sincos(x::BigInt)
    term = big(1) << TURN_BITS
    sums = [zero(x), term]
    n = 1
    while !iszero(term) && term != -1
        term = div((term * x) >> TURN_BITS, n)
        k = isodd(n) ? 1 : 2
        sums[k] += mod(n, 4) < 2 ? term : -term
        n = n ⊕ 1
    end
    return sums[1], sums[2]
end

"Too small for anything but the first term of a series to matter."
tiny(x::BigFloat) = iszero(x) || x.exponent ≺ -2 ⊗ BIG_PRECISION

function sincos(x::BigFloat)
    isfinite(x) || throw_domain(x, "sin and cos are only defined for finite arguments")
    tiny(x) && return (x, one(x))
    x.exponent ≽ 0 && throw_argument(string("sin and cos of a BigFloat as large as ", x, " are not supported yet"))
    angle = x.mantissa << (x.exponent ⊕ TURN_BITS)
    quarter = fixed_pi() >> 1
    k = fld(2 * angle + quarter, 2 * quarter)
    s, c = fixed_sincos(angle - k * quarter)
    turn = mod(k, 4)
    turn == 0 && return (from_turns(s), from_turns(c))
    turn == 1 && return (from_turns(c), from_turns(-s))
    turn == 2 && return (from_turns(-s), from_turns(-c))
    return (from_turns(-c), from_turns(s))
end
sin(x::BigFloat) = sincos(x)[1]
cos(x::BigFloat) = sincos(x)[2]
tan(x::BigFloat) = ((s, c) = sincos(x); s / c)

"The float's arc tangent, made better by the tangent of the difference."
function atan(x::BigFloat)
    isnan(x) && return x
    isinf(x) && return flipsign(BigFloat(π) / 2, x)
    tiny(x) && return x
    abs(x) > 1 && return flipsign(BigFloat(π) / 2, x) - atan(inv(x))
    t = x.mantissa << (x.exponent ⊕ TURN_BITS)
    angle = let start = BigFloat(atan(Float64(x)))
        iszero(start) ? zero(t) : start.mantissa << (start.exponent ⊕ TURN_BITS)
    end
    for _ in 1:5
        s, c = fixed_sincos(angle)
        angle += ((((t * c) >> TURN_BITS) - s) << TURN_BITS) ÷ (c + ((t * s) >> TURN_BITS))
    end
    return from_turns(angle)
end
function atan(y::BigFloat, x::BigFloat)
    iszero(y) && return signbit(x) ? BigFloat(π) : zero(y)
    iszero(x) && return flipsign(BigFloat(π) / 2, y)
    return signbit(x) ? atan(y / x) + flipsign(BigFloat(π), y) : atan(y / x)
end
asin(x::BigFloat) = abs(x) > 1 ? throw_domain(x, "asin(x) is not defined for |x| > 1") :
    abs(x) == 1 ? flipsign(BigFloat(π) / 2, x) : atan(x / sqrt((1 - x) * (1 + x)))
acos(x::BigFloat) = abs(x) > 1 ? throw_domain(x, "acos(x) is not defined for |x| > 1") :
    x == -1 ? BigFloat(π) : 2 * atan(sqrt((1 - x) / (1 + x)))

function sinh(x::BigFloat)
    abs(x) < 0.125 || return (exp(x) - exp(-x)) / 2
    sum = term = x
    n = 2
    while !iszero(term) && term.exponent ≻ sum.exponent ⊖ BIG_PRECISION ⊖ 8
        term = term * x * x / (n * (n + 1))
        sum += term
        n = n ⊕ 2
    end
    return sum
end
cosh(x::BigFloat) = (exp(x) + exp(-x)) / 2
tanh(x::BigFloat) = abs(x) > 100 ? flipsign(one(x), x) : sinh(x) / cosh(x)
asinh(x::BigFloat) = flipsign(log(abs(x) + sqrt(x * x + 1)), x)
acosh(x::BigFloat) = log(x + sqrt(x * x - 1))
atanh(x::BigFloat) = log((1 + x) / (1 - x)) / 2

"The precision is fixed: asking for that one changes nothing."
function setprecision(::Type{BigFloat}, bits::Integer; base = 2)
    base == 2 && bits == BIG_PRECISION || throw_argument(string("a precision of BigFloat other than ", BIG_PRECISION, " bits is not supported"))
    return bits
end
setprecision(bits::Integer; base = 2) = setprecision(BigFloat, bits; base)
setprecision(f::Function, ::Type{BigFloat}, bits::Integer; base = 2) = (setprecision(BigFloat, bits; base); f())
setprecision(f::Function, bits::Integer; base = 2) = setprecision(f, BigFloat, bits; base)
