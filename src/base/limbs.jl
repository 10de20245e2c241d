# Magnitudes of big integers: digits in base 2^32, the lowest first, without zeros on top.

const LIMB_MASK = 0x00000000ffffffff

limb(x::Memory{UInt32}, i::Int64) = Intrinsics.zext_int(UInt64, Intrinsics.memory_get(x, i))
set_limb(x::Memory{UInt32}, i::Int64, value::UInt64) = Intrinsics.memory_set(x, i, Intrinsics.trunc_int(UInt32, value))
limb_count(x::Memory{UInt32}) = Intrinsics.memory_length(x)

function limbs_of(n::UInt64)
    n ≟ 0x0000000000000000 && return NO_LIMBS
    count = Intrinsics.ult_int(LIMB_MASK, n) ? 2 : 1
    limbs = Intrinsics.memory_new(UInt32, count)
    set_limb(limbs, 0, n)
    count ≟ 2 && set_limb(limbs, 1, Intrinsics.lshr_int(n, 32))
    return limbs
end

function limbs_of(n::UInt128)
    limbs = Intrinsics.memory_new(UInt32, 4)
    set_limb(limbs, 0, n.lo)
    set_limb(limbs, 1, Intrinsics.lshr_int(n.lo, 32))
    set_limb(limbs, 2, n.hi)
    set_limb(limbs, 3, Intrinsics.lshr_int(n.hi, 32))
    return trimmed(limbs)
end

"The lowest 64 bits."
function low_bits(x::Memory{UInt32})
    n = limb_count(x)
    n ≟ 0 && return 0x0000000000000000
    n ≟ 1 && return limb(x, 0)
    return Intrinsics.or_int(Intrinsics.shl_int(limb(x, 1), 32), limb(x, 0))
end

function trimmed(x::Memory{UInt32})
    n = limb_count(x)
    while n ≻ 0 && Intrinsics.memory_get(x, n ⊖ 1) ≟ 0x00000000
        n = n ⊖ 1
    end
    return n ≟ limb_count(x) ? x : limb_piece(x, 0, n)
end

"Limbs `from` to `to`, zero-based and without the last, as they stand."
function limb_piece(x::Memory{UInt32}, from::Int64, to::Int64)
    piece = Intrinsics.memory_new(UInt32, to ⊖ from)
    Intrinsics.memory_copy(piece, 0, x, from, to ⊖ from)
    return piece
end

bit_length(x::Memory{UInt32}) =
    limb_count(x) ≟ 0 ? 0 : limb_count(x) ⊗ 32 ⊖ leading_zeros(Intrinsics.memory_get(x, limb_count(x) ⊖ 1))

"The number of zeros below the lowest one; there is one."
function low_zeros(x::Memory{UInt32})
    i = 0
    while Intrinsics.memory_get(x, i) ≟ 0x00000000
        i = i ⊕ 1
    end
    return i ⊗ 32 ⊕ trailing_zeros(Intrinsics.memory_get(x, i))
end

"Negative, zero or positive as `x` is smaller, equal or greater."
function compare_limbs(x::Memory{UInt32}, y::Memory{UInt32})
    n = limb_count(x)
    n ≟ limb_count(y) || return n ⊖ limb_count(y)
    while n ≻ 0
        n = n ⊖ 1
        a, b = limb(x, n), limb(y, n)
        a ≟ b || return Intrinsics.ult_int(a, b) ? -1 : 1
    end
    return 0
end

function add_limbs(x::Memory{UInt32}, y::Memory{UInt32})
    limb_count(x) ≺ limb_count(y) && return add_limbs(y, x)
    n, m = limb_count(x), limb_count(y)
    sum = Intrinsics.memory_new(UInt32, n ⊕ 1)
    carry = 0x0000000000000000
    i = 0
    while i ≺ n
        carry = carry ⊕ limb(x, i) ⊕ (i ≺ m ? limb(y, i) : 0x0000000000000000)
        set_limb(sum, i, carry)
        carry = Intrinsics.lshr_int(carry, 32)
        i = i ⊕ 1
    end
    set_limb(sum, n, carry)
    return trimmed(sum)
end

"`x - y`, which is not negative."
function subtract_limbs(x::Memory{UInt32}, y::Memory{UInt32})
    difference = limb_piece(x, 0, limb_count(x))
    subtract_at!(difference, 0, y)
    return trimmed(difference)
end

"Subtracts `y` from the limbs of `x` that stand `offset` places higher."
function subtract_at!(x::Memory{UInt32}, offset::Int64, y::Memory{UInt32})
    n, m = limb_count(x), limb_count(y)
    borrow = 0
    i = 0
    while (i ≺ m || borrow ≭ 0) && offset ⊕ i ≺ n
        d = signed(limb(x, offset ⊕ i)) ⊕ borrow ⊖ (i ≺ m ? signed(limb(y, i)) : 0)
        set_limb(x, offset ⊕ i, unsigned(d))
        borrow = Intrinsics.ashr_int(d, 32)
        i = i ⊕ 1
    end
    return nothing
end

"Adds `y` to the limbs of `x` that stand `offset` places higher; there is room."
function add_at!(x::Memory{UInt32}, offset::Int64, y::Memory{UInt32})
    m = limb_count(y)
    carry = 0x0000000000000000
    i = 0
    while i ≺ m || carry ≭ 0x0000000000000000
        carry = carry ⊕ limb(x, offset ⊕ i) ⊕ (i ≺ m ? limb(y, i) : 0x0000000000000000)
        set_limb(x, offset ⊕ i, carry)
        carry = Intrinsics.lshr_int(carry, 32)
        i = i ⊕ 1
    end
    return nothing
end

# Multiplication: by hand up to some size, by Karatsuba's three products above it.

const KARATSUBA_LIMBS = 48

function multiply_limbs(x::Memory{UInt32}, y::Memory{UInt32})
    limb_count(x) ≺ limb_count(y) && return multiply_limbs(y, x)
    limb_count(y) ≟ 0 && return NO_LIMBS
    limb_count(y) ≺ KARATSUBA_LIMBS && return multiply_by_hand(x, y)
    half = halved(limb_count(x) ⊕ 1)
    product = Intrinsics.memory_new(UInt32, limb_count(x) ⊕ limb_count(y) ⊕ 1)
    x0, x1 = trimmed(limb_piece(x, 0, half)), limb_piece(x, half, limb_count(x))
    if limb_count(y) ≼ half
        add_at!(product, 0, multiply_limbs(x0, y))
        add_at!(product, half, multiply_limbs(x1, y))
        return trimmed(product)
    end
    y0, y1 = trimmed(limb_piece(y, 0, half)), limb_piece(y, half, limb_count(y))
    low, high = multiply_limbs(x0, y0), multiply_limbs(x1, y1)
    cross = multiply_limbs(add_limbs(x0, x1), add_limbs(y0, y1))
    add_at!(product, 0, low)
    add_at!(product, 2 ⊗ half, high)
    add_at!(product, half, subtract_limbs(subtract_limbs(cross, low), high))
    return trimmed(product)
end

function multiply_by_hand(x::Memory{UInt32}, y::Memory{UInt32})
    n, m = limb_count(x), limb_count(y)
    product = Intrinsics.memory_new(UInt32, n ⊕ m)
    j = 0
    while j ≺ m
        factor = limb(y, j)
        carry = 0x0000000000000000
        i = 0
        while i ≺ n
            carry = limb(x, i) ⊗ factor ⊕ limb(product, i ⊕ j) ⊕ carry
            set_limb(product, i ⊕ j, carry)
            carry = Intrinsics.lshr_int(carry, 32)
            i = i ⊕ 1
        end
        set_limb(product, n ⊕ j, carry)
        j = j ⊕ 1
    end
    return trimmed(product)
end

# Division

"Divides `x` in place by a number below 2^32; the remainder."
function divide_by_limb!(x::Memory{UInt32}, divisor::UInt64)
    rest = 0x0000000000000000
    i = limb_count(x) ⊖ 1
    while 0 ≼ i
        rest = Intrinsics.or_int(Intrinsics.shl_int(rest, 32), limb(x, i))
        set_limb(x, i, Intrinsics.udiv_int(rest, divisor))
        rest = Intrinsics.urem_int(rest, divisor)
        i = i ⊖ 1
    end
    return rest
end

"Quotient and remainder; `y` is not zero. Knuth's algorithm D: the divisor's top bit is set, so a digit is guessed from two."
function divide_limbs(x::Memory{UInt32}, y::Memory{UInt32})
    compare_limbs(x, y) ≺ 0 && return (NO_LIMBS, x)
    n, m = limb_count(x), limb_count(y)
    if m ≟ 1
        quotient = limb_piece(x, 0, n)
        rest = divide_by_limb!(quotient, limb(y, 0))
        return (trimmed(quotient), limbs_of(rest))
    end
    shift = leading_zeros(Intrinsics.memory_get(y, m ⊖ 1))
    divisor = shifted_left(y, shift)
    rest = Intrinsics.memory_new(UInt32, n ⊕ 1)
    shifted = shifted_left(x, shift)
    Intrinsics.memory_copy(rest, 0, shifted, 0, limb_count(shifted))
    quotient = Intrinsics.memory_new(UInt32, n ⊖ m ⊕ 1)
    j = n ⊖ m
    while 0 ≼ j
        digit = guessed_digit(rest, divisor, j, m)
        if subtract_multiple!(rest, j, divisor, digit)
            digit = digit ⊖ 0x0000000000000001
            add_back!(rest, j, divisor)
        end
        set_limb(quotient, j, digit)
        j = j ⊖ 1
    end
    return (trimmed(quotient), shifted_right(trimmed(rest), shift))
end

"The next digit of the quotient, or one more."
function guessed_digit(rest::Memory{UInt32}, divisor::Memory{UInt32}, j::Int64, m::Int64)
    top = Intrinsics.or_int(Intrinsics.shl_int(limb(rest, j ⊕ m), 32), limb(rest, j ⊕ m ⊖ 1))
    first, second = limb(divisor, m ⊖ 1), limb(divisor, m ⊖ 2)
    q = Intrinsics.udiv_int(top, first)
    r = Intrinsics.urem_int(top, first)
    while Intrinsics.ult_int(LIMB_MASK, q) ||
            Intrinsics.ult_int(Intrinsics.or_int(Intrinsics.shl_int(r, 32), limb(rest, j ⊕ m ⊖ 2)), q ⊗ second)
        q = q ⊖ 0x0000000000000001
        r = r ⊕ first
        Intrinsics.ult_int(LIMB_MASK, r) && break
    end
    return q
end

"Subtracts `digit` times the divisor; whether that was too much."
function subtract_multiple!(rest::Memory{UInt32}, j::Int64, divisor::Memory{UInt32}, digit::UInt64)
    m = limb_count(divisor)
    carry = 0x0000000000000000
    borrow = 0
    i = 0
    while i ≺ m
        carry = carry ⊕ digit ⊗ limb(divisor, i)
        d = signed(limb(rest, i ⊕ j)) ⊖ signed(Intrinsics.and_int(carry, LIMB_MASK)) ⊕ borrow
        set_limb(rest, i ⊕ j, unsigned(d))
        borrow = Intrinsics.ashr_int(d, 32)
        carry = Intrinsics.lshr_int(carry, 32)
        i = i ⊕ 1
    end
    d = signed(limb(rest, j ⊕ m)) ⊖ signed(carry) ⊕ borrow
    set_limb(rest, j ⊕ m, unsigned(d))
    return d ≺ 0
end

"Adds the divisor back; the carry ends the borrow."
function add_back!(rest::Memory{UInt32}, j::Int64, divisor::Memory{UInt32})
    m = limb_count(divisor)
    carry = 0x0000000000000000
    i = 0
    while i ≼ m
        carry = carry ⊕ limb(rest, i ⊕ j) ⊕ (i ≺ m ? limb(divisor, i) : 0x0000000000000000)
        set_limb(rest, i ⊕ j, carry)
        carry = Intrinsics.lshr_int(carry, 32)
        i = i ⊕ 1
    end
    return nothing
end

# Shifts and complement

function shifted_left(x::Memory{UInt32}, count::Int64)
    limb_count(x) ≟ 0 && return x
    places, bits = Intrinsics.ashr_int(count, 5), Intrinsics.and_int(count, 31)
    n = limb_count(x)
    result = allocate(UInt32, n ⊕ places ⊕ 1)
    carry = 0x0000000000000000
    i = 0
    while i ≺ n
        carry = Intrinsics.or_int(Intrinsics.shl_int(limb(x, i), bits), carry)
        set_limb(result, i ⊕ places, carry)
        carry = Intrinsics.lshr_int(carry, 32)
        i = i ⊕ 1
    end
    set_limb(result, n ⊕ places, carry)
    return trimmed(result)
end

function shifted_right(x::Memory{UInt32}, count::Int64)
    places, bits = Intrinsics.ashr_int(count, 5), Intrinsics.and_int(count, 31)
    n = limb_count(x) ⊖ places
    n ≼ 0 && return NO_LIMBS
    result = Intrinsics.memory_new(UInt32, n)
    i = 0
    while i ≺ n
        above = i ⊕ 1 ≺ n ? Intrinsics.shl_int(limb(x, i ⊕ places ⊕ 1), 32) : 0x0000000000000000
        set_limb(result, i, Intrinsics.lshr_int(Intrinsics.or_int(above, limb(x, i ⊕ places)), bits))
        i = i ⊕ 1
    end
    return trimmed(result)
end

"`n` limbs of `x`, or of its two's complement."
function complemented(x::Memory{UInt32}, isnegative::Bool, n::Int64)
    result = Intrinsics.memory_new(UInt32, n)
    Intrinsics.memory_copy(result, 0, x, 0, smaller(n, limb_count(x)))
    isnegative || return result
    carry = 0x0000000000000001
    for i in 0:n ⊖ 1
        carry = carry ⊕ Intrinsics.xor_int(limb(result, i), LIMB_MASK)
        set_limb(result, i, carry)
        carry = Intrinsics.lshr_int(carry, 32)
    end
    return result
end

# Digits in any base up to 62, as many at a time as one limb holds.

"The number of digits that make one step, and the base to that power."
function digit_steps(base::Int64)
    count = 0
    power = 1
    while power ⊗ base ≼ 4294967295
        power = power ⊗ base
        count = count ⊕ 1
    end
    return (count, unsigned(power))
end

digit_mark(d::Int64, base::Int64) = byte(d ≺ 10 ? d ⊕ 48 : base ≼ 36 || 36 ≼ d ? d ⊕ (base ≼ 36 ? 87 : 61) : d ⊕ 55)

function limb_digits(x::Memory{UInt32}, base::Int64)
    count, power = digit_steps(base)
    rest = limb_piece(x, 0, limb_count(x))
    room = limb_count(x) ⊗ 32 ⊕ 32
    text = Intrinsics.memory_new(UInt8, room)
    at = room
    while limb_count(rest) ≻ 0
        part = signed(divide_by_limb!(rest, power))
        rest = trimmed(rest)
        for _ in 1:count
            at = at ⊖ 1
            Intrinsics.memory_set(text, at, digit_mark(Intrinsics.srem_int(part, base), base))
            part = Intrinsics.sdiv_int(part, base)
        end
    end
    while at ≺ room ⊖ 1 && Intrinsics.memory_get(text, at) ≟ 0x30
        at = at ⊕ 1
    end
    return at ≟ room ? "0" : string_of(text, at, room ⊖ at)
end

"The number that the digits at `from` up to `to`, zero-based, write. They are digits of the base."
function limbs_from_digits(text::Memory{UInt8}, from::Int64, to::Int64, base::Int64)
    limbs = Intrinsics.memory_new(UInt32, halved(to ⊖ from) ⊕ halved(to ⊖ from) ⊕ 2)
    used = 0
    for i in from:to ⊖ 1
        carry = unsigned(digit_in_base(unit(text, i), base))
        for j in 0:used ⊖ 1
            carry = limb(limbs, j) ⊗ unsigned(base) ⊕ carry
            set_limb(limbs, j, carry)
            carry = Intrinsics.lshr_int(carry, 32)
        end
        if carry ≭ 0x0000000000000000
            set_limb(limbs, used, carry)
            used = used ⊕ 1
        end
    end
    return limb_piece(limbs, 0, used)
end
