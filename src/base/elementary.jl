# Exponential, logarithm, power and hyperbolic functions in Float64, right to the last bit in all but very few cases: sums and products of two floats
# that keep what rounding loses.

"Exact sum of two floats: rounded, and what rounding lost."
function exact_sum(x::Float64, y::Float64)
    s = x + y
    t = s - x
    return (s, (x - (s - t)) + (y - t))
end

"Exact product: each factor is split into halves of 26 bits."
function exact_product(x::Float64, y::Float64)
    p = x * y
    a, b = upper_half(x), upper_half(y)
    c, d = x - a, y - b
    return (p, ((a * b - p) + a * d + c * b) + c * d)
end
upper_half(x::Float64) = Intrinsics.bitcast(Float64, Intrinsics.and_int(Intrinsics.bitcast(UInt64, x), 0xfffffffff8000000))

"`x` and the smaller `y`, with `x` as near to their sum as it can be."
tidied(x::Float64, y::Float64) = (s = x + y; (s, y - (s - x)))


"""
`x + rest` is `k * log(2) + r + r_rest`. Its exponential without `2^k` is `1 + r + square/2 + cubic` and what the parts lost.
"""
function exp_terms(x::Float64, rest::Float64)
    k = round(x * 1.4426950408889634)
    c = k * 4.7493250390316726e-07
    near = x - k * 0.6931467056274414
    r, r_rest = tidied(near - c, (near - (near - c)) - c + rest)
    square, square_rest = exact_product(r, r)
    tail = r * (2.755731922398589e-07 + r * (2.505210838544172e-08 + r * (2.08767569878681e-09 + r * (1.6059043836821613e-10 +
        r * (1.1470745597729725e-11 + r * 7.647163731819816e-13)))))
    cubic = r * square * (0.16666666666666666 + r * (0.041666666666666664 + r * (0.008333333333333333 + r * (0.001388888888888889 +
        r * (0.0001984126984126984 + r * (2.48015873015873e-05 + r * (2.7557319223985893e-06 + tail)))))))
    return (r, square, cubic + (r_rest + (square_rest / 2 + r * r_rest)), k)
end

"`exp(x + rest)` as `(hi + lo) * 2^k`, to about 60 bits."
function exp_parts(x::Float64, rest::Float64)
    r, square, small_terms, k = exp_terms(x, rest)
    s, lost = exact_sum(1.0, r)
    s, lost_too = exact_sum(s, square / 2)
    hi, lo = tidied(s, lost + (lost_too + small_terms))
    return (hi, lo, k)
end

"`(hi + lo) * r + c`, all of them in two parts."
function horner_step(hi::Float64, lo::Float64, r::Float64, rest::Float64, c::Float64, c_rest::Float64)
    p, lost = exact_product(hi, r)
    s, lost_too = exact_sum(c, p)
    return tidied(s, lost_too + (lost + hi * rest + lo * r + c_rest))
end

"The same to about 100 bits."
function exp_long(x::Float64, rest::Float64)
    k = round(x * 1.4426950408889634)
    c, c_rest = exact_product(k, 4.7493250390316726e-07)
    near, lost = exact_sum(x - k * 0.6931467056274414, -c)
    r, rest = tidied(near, lost - c_rest - k * -2.3407938865678234e-23 + rest)
    hi = 2.7557319223985893e-06 + r * (2.755731922398589e-07 + r * (2.505210838544172e-08 + r * (2.08767569878681e-09 +
        r * (1.6059043836821613e-10 + r * (1.1470745597729725e-11 + r * (7.647163731819816e-13 + r * (4.779477332387385e-14 +
        r * (2.8114572543455206e-15 + r * 1.5619206968586225e-16))))))))
    hi, lo = horner_step(hi, 0.0, r, rest, 2.48015873015873e-05, 2.1511947866775882e-23)
    hi, lo = horner_step(hi, lo, r, rest, 0.0001984126984126984, 1.7209558293420705e-22)
    hi, lo = horner_step(hi, lo, r, rest, 0.001388888888888889, -5.300543954373577e-20)
    hi, lo = horner_step(hi, lo, r, rest, 0.008333333333333333, 1.1564823173178714e-19)
    hi, lo = horner_step(hi, lo, r, rest, 0.041666666666666664, 2.3129646346357427e-18)
    hi, lo = horner_step(hi, lo, r, rest, 0.16666666666666666, 9.25185853854297e-18)
    hi, lo = horner_step(hi, lo, r, rest, 0.5, 0.0)
    hi, lo = horner_step(hi, lo, r, rest, 1.0, 0.0)
    hi, lo = horner_step(hi, lo, r, rest, 1.0, 0.0)
    return (hi, lo, k)
end

"`(hi + lo) * 2^k`, rounded."
scaled(hi::Float64, lo::Float64, k::Float64) =
    -1000.0 < k && k < 1000.0 ? (hi + lo) * power_of_two(unsafe_trunc(Int64, k)) : ldexp(hi + lo, unsafe_trunc(Int64, k))

function exp(x::Float64)
    abs(x) < 745.2 || return isnan(x) ? x : signbit(x) ? 0.0 : Inf
    x > 709.79 && return Inf
    hi, lo, k = exp_parts(x, 0.0)
    return scaled(hi, lo, k)
end

function exp2(x::Float64)
    abs(x) < 1076.0 || return isnan(x) ? x : signbit(x) ? 0.0 : Inf
    whole = round(x)
    p, rest = exact_product(x - whole, 0.6931471805599453)
    hi, lo, k = exp_parts(p, rest + (x - whole) * 2.3190468138462996e-17)
    return scaled(hi, lo, k + whole)
end

function exp10(x::Float64)
    abs(x) < 324.0 || return isnan(x) ? x : signbit(x) ? 0.0 : Inf
    p, rest = exact_product(x, 2.302585092994046)
    hi, lo, k = exp_parts(p, rest + x * -2.1707562233822494e-16)
    return scaled(hi, lo, k)
end

function expm1(x::Float64)
    abs(x) < 40.0 || return x < 0.0 ? -1.0 : exp(x)
    abs(x) < 1.0e-16 && return x
    r, square, small_terms, k = exp_terms(x, 0.0)
    s, lost = exact_sum(r, square / 2)
    k == 0.0 && return s + (lost + small_terms)
    hi, lo, k = exp_parts(x, 0.0)
    scale = power_of_two(unsafe_trunc(Int64, k))
    s, lost = exact_sum(hi * scale, -1.0)
    return s + (lost + lo * scale)
end

"`log(x)` in two parts: the host's, corrected by how far its exponential is from `x`."
function log_parts(exponential, x::Float64)
    guess = Intrinsics.log(x)
    hi, lo, k = exponential(-guess, 0.0)
    fraction, power = frexp(x)
    scale = fraction * power_of_two(power ⊕ unsafe_trunc(Int64, k))
    p, rest = exact_product(scale, hi)
    z = (p - 1.0) + (rest + scale * lo)
    return tidied(guess, z - z * z / 2)
end

"The positive finite numbers, whose logarithm has to be computed."
has_log(x::Float64) = x > 0.0 && x < Inf

function log(x::Float64)
    x < 0.0 && throw_complex("log", x)
    return has_log(x) ? log_parts(exp_parts, x)[1] : Intrinsics.log(x)
end

"`log(x)` times a constant that is given in two parts."
function scaled_log(x::Float64, factor::Float64, factor_rest::Float64)
    hi, lo = log_parts(exp_parts, x)
    p, rest = exact_product(hi, factor)
    return p + (rest + hi * factor_rest + lo * factor)
end
function log2(x::Float64)
    x < 0.0 && throw_complex("log2", x)
    return has_log(x) ? scaled_log(x, 1.4426950408889634, 2.0355273740931033e-17) : Intrinsics.log(x)
end
function log10(x::Float64)
    x < 0.0 && throw_complex("log10", x)
    return has_log(x) ? scaled_log(x, 0.4342944819032518, 1.098319650216765e-17) : Intrinsics.log(x)
end
function log1p(x::Float64)
    x < -1.0 && throw_complex("log1p", x)
    abs(x) < 1.0e-16 && return x
    u, lost = exact_sum(1.0, x)
    has_log(u) || return Intrinsics.log(u)
    hi, lo = log_parts(exp_parts, u)
    return hi + (lo + lost / u)
end

# Powers

"`x^n` by squaring, in two parts."
function whole_power(x::Float64, n::Int64)
    n ≟ 0 && return 1.0
    n ≟ 1 && return x
    n ≟ 2 && return x * x
    n ≟ 3 && return x * x * x
    n ≟ -1 && return 1.0 / x
    n ≟ -2 && return (y = 1.0 / x; y * y)
    (-4096 ≼ n && n ≼ 24576) || return long_power(x, Float64(n))
    hi, lo, base, base_rest, rest = 1.0, 0.0, x, 0.0, n
    if n ≺ 0
        rest = Intrinsics.neg_int(n)
        base = 1.0 / x
        p, lost = exact_product(x, base)
        base_rest = ((1.0 - p) - lost) * base
    end
    while true
        if Intrinsics.and_int(rest, 1) ≟ 1
            p, lost = exact_product(hi, base)
            hi, lo = tidied(p, lost + (hi * base_rest + lo * base))
        end
        rest = halved(rest)
        rest ≟ 0 && break
        p, lost = exact_product(base, base)
        base, base_rest = tidied(p, lost + 2 * base * base_rest)
    end
    # Beyond the range in which the parts are exact.
    1.0e-250 < abs(hi) && abs(hi) < 1.0e290 && abs(base) < 1.0e290 || return Intrinsics.pow(x, Float64(n))
    return hi + lo
end

"`|x|^y` by the logarithm, with the sign that a negative `x` gives to a whole power."
function long_power(x::Float64, y::Float64)
    (iszero(x) || !isfinite(x) || !isfinite(y)) && return Intrinsics.pow(x, y)
    hi, lo = log_parts(exp_long, abs(x))
    abs(hi * y) < 746.0 || return Intrinsics.pow(x, y)
    p, rest = exact_product(hi, y)
    hi, lo, k = exp_parts(p, rest + lo * y)
    result = scaled(hi, lo, k)
    return signbit(x) && isodd(y) ? -result : result
end

# Hyperbolic functions, from both exponentials in two parts

"`1 / (hi + lo)` in two parts."
function inverse_parts(hi::Float64, lo::Float64)
    y = 1.0 / hi
    p, rest = exact_product(hi, y)
    return (y, ((1.0 - p) - rest - lo * y) * y)
end

"`(exp(x) + sign * exp(-x)) / 2` of an `x` that is neither negative nor large."
function both_exponentials(x::Float64, sign::Float64)
    hi, lo, k = exp_parts(x, 0.0)
    scale = power_of_two(unsafe_trunc(Int64, k) ⊖ 1)
    inverse, inverse_rest = inverse_parts(hi, lo)
    small = sign * 0.25 / scale
    s, lost = exact_sum(hi * scale, inverse * small)
    return tidied(s, lost + (lo * scale + inverse_rest * small))
end

function sinh_parts(x::Float64)
    0.3 < x && return both_exponentials(x, -1.0)
    y = x * x
    return tidied(x, x * y * (0.16666666666666666 + y * (0.008333333333333333 + y * (0.0001984126984126984 +
        y * (2.7557319223985893e-06 + y * (2.505210838544172e-08 + y * 1.6059043836821613e-10))))))
end

"`exp(y) / 2`, which overflows later than `exp(y)`."
function half_exp(y::Float64)
    y < 711.0 || return isnan(y) ? y : Inf
    hi, lo, k = exp_parts(y, 0.0)
    return scaled(hi, lo, k - 1.0)
end

function sinh(x::Float64)
    y = abs(x)
    y < 22.0 && return copysign(sinh_parts(y)[1], x)
    return copysign(half_exp(y), x)
end
function cosh(x::Float64)
    y = abs(x)
    y < 22.0 && return both_exponentials(y, 1.0)[1]
    return half_exp(y)
end
function tanh(x::Float64)
    y = abs(x)
    y < 22.0 || return isnan(x) ? x : copysign(1.0, x)
    y < 1.0e-8 && return x
    a, a_rest = sinh_parts(y)
    b, b_rest = both_exponentials(y, 1.0)
    q = a / b
    p, lost = exact_product(q, b)
    return copysign(q + ((a - p) - lost + a_rest - q * b_rest) / b, x)
end

"`log(hi + lo)`, rounded."
log_of(hi::Float64, lo::Float64) = ((y, rest) = log_parts(exp_parts, hi); y + (rest + lo / hi))
"`sqrt(hi + lo)` in two parts."
function sqrt_parts(hi::Float64, lo::Float64)
    y = Intrinsics.sqrt_float(hi)
    p, rest = exact_product(y, y)
    return (y, ((hi - p) - rest + lo) / (2.0 * y))
end
"`log(x + sqrt(x^2 + sign))`"
function area(x::Float64, sign::Float64)
    square, lost = exact_product(x, x)
    s, lost_too = exact_sum(square, sign)
    root, root_rest = sqrt_parts(s, lost_too + lost)
    sum, rest = exact_sum(x, root)
    return log_of(tidied(sum, rest + root_rest)...)
end

function asinh(x::Float64)
    y = abs(x)
    (y < 1.0e-9 || !isfinite(x)) && return x
    return copysign(y < 1.0e9 ? area(y, 1.0) : log_of(y, 0.0) + 0.6931471805599453, x)
end
function acosh(x::Float64)
    x < 1.0 && throw_domain(x, "acosh(x) is only defined for x ≥ 1.")
    x == 1.0 && return 0.0
    return x < 1.0e9 ? area(x, -1.0) : isfinite(x) ? log_of(x, 0.0) + 0.6931471805599453 : x
end
function atanh(x::Float64)
    y = abs(x)
    y > 1.0 && throw_domain(x, "atanh(x) is only defined for |x| ≤ 1.")
    (y < 1.0e-9 || isnan(x)) && return x
    y == 1.0 && return copysign(Inf, x)
    above, above_rest = exact_sum(1.0, y)
    below, below_rest = exact_sum(1.0, -y)
    inverse, inverse_rest = inverse_parts(below, below_rest)
    p, lost = exact_product(above, inverse)
    hi, lo = tidied(p, lost + above * inverse_rest + above_rest * inverse)
    return copysign(log_of(hi, lo) / 2.0, x)
end
