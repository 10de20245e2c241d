# Functions of whole numbers, and comparison and arithmetic across number types.
println(gcd(12, 18, 27), " ", lcm(2, 3, 4), " ", gcd([12, 18]), " ", lcm([4, 6]), " ", gcdx(12, 42), " ", invmod(3, 7), " ", powermod(2, 10, 1000), " ", powermod(3, -1, 7), " ", gcd(0, 0), " ", lcm(0, 5), " ", gcd(-4, 6), " ", powermod(123456789, 987654321, 1000000007), " ", gcd(0x0c, 18))
# expect: 3 12 6 12 (6, -3, 1) 5 24 5 0 0 2 652541198 6
println(fld1(7, 3), " ", mod1(6, 3), " ", fldmod(-7, 3), " ", divrem(-7, 3), " ", mod(-7, 3), " ", mod(7, -3), " ", rem(-7, 3), " ", mod(5.5, 2), " ", mod(-1, 1:3), " ", mod(-3, UInt8(5)), " ", -7 % 0x03, " ", fldmod1(7, 3), " ", 0x07 ÷ -2, " ", mod(-3.7, 1), " ", mod(3, 0x02), " ", fld1(7.5, 2))
# expect: 3 3 (-3, 2) (-2, -1) 2 -2 -1 1.5 2 2 -1 (3, 1) 18446744073709551613 0.2999999999999998 1 4.0
println(factorial(20), " ", factorial(5), " ", binomial(10, 3), " ", binomial(-3, 2), " ", binomial(60, 30), " ", binomial(5, 7), " ", isqrt(99), " ", isqrt(typemax(Int)), " ", nextpow(2, 100), " ", prevpow(2, 100), " ", nextpow(10, 1000), " ", prevpow(3, 81), " ", ispow2(64), " ", ispow2(0), " ", ispow2(0.5), " ", evalpoly(2, (1, 2, 3)), " ", evalpoly(2.0, [1, 2, 3]))
# expect: 2432902008176640000 120 120 6 118264581564861424 0 9 3037000499 128 64 1000 81 true false true 17 17.0
println(count_ones(255), " ", count_zeros(0x0f), " ", leading_zeros(Int8(1)), " ", trailing_ones(7), " ", bswap(0x1234), " ", bitrotate(0x01, -1), " ", bitreverse(0x01), " ", xor(true, false), " ", 5 ⊻ 3, " ", nand(true, true), " ", nor(false, false), " ", 5 ⊼ 3, " ", 5 ⊽ 3, " ", -7 >> 1, " ", -7 >>> 60, " ", 1 << 70)
# expect: 8 4 7 3 13330 128 128 true 6 false true -2 -8 -4 15 0
println(2^53 + 1 == 2.0^53, " ", 9007199254740993 < 9007199254740992.0, " ", typemax(Int) == 2.0^63, " ", big(2)^63 == 2.0^63, " ", 1//2 == 0.5, " ", 0x01 == 1.0, " ", big(3) == 3 + 0im, " ", isequal(1, 1.0), " ", isequal(0.0, -0.0), " ", typemax(UInt64) < 2.0^64, " ", 1 < 1.5 < 2//1, " ", Int128(2)^70 > 1e21)
# expect: false false false true true true true true false true true true
println(min(1, 2, 0), " ", max(1.0, NaN, 2), " ", min(NaN, 1), " ", minmax(3, 1.5), " ", max(big(3), 2), " ", min(1//2, 0.3), " ", max(1, 2.5, 3//1), " ", clamp(1.5, 0, 1), " ", clamp(5, 1, 3), " ", clamp!([1, 5, 9], 2, 6), " ", clamp(300, Int8), " ", clamp(7, 1:5), " ", sum(Int8[100, 100]), " ", prod(UInt8[200, 2]), " ", sum([true, true]))
# expect: 0 NaN NaN (1.5, 3.0) 3 0.3 3.0 1.0 3 [2, 5, 6] 127 5 200 400 2
println(signed(0xff), " ", unsigned(-1), " ", widen(Int32) , " ", widemul(Int32(2)^30, Int32(4)), " ", sign(-2.5), " ", signbit(-0.0), " ", copysign(3, -1), " ", flipsign(3, -1), " ", muladd(2, 3, 4), " ", fma(0.1, 10.0, -1.0), " ", fma(1e308, 10.0, -Inf), " ", typemax(Int) * 2, " ", reinterpret(Int8, 0xff), " ", reinterpret(UInt64, -0.0))
# expect: -1 18446744073709551615 Int64 4294967296 -1.0 true -3 -3 10 5.551115123125783e-17 -Inf -2 -1 9223372036854775808
println(2^-1, " ", 2^-2, " ", [1, 2, 4] .^ -1, " ", 10^-3, " ", (-1)^-1, " ", 2.0^-2, " ", 0x02^3, " ", true^2, " ", (-2)^3, " ", 2^0.5, " ", 4^(-1//2), " ", 2 .^ [1, 2, 3], " ", (2//3)^-1)
# expect: 0.5 0.25 [1.0, 0.5, 0.25] 0.001 -1.0 0.25 8 true -8 1.4142135623730951 0.5 [2, 4, 8] 3//2
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> factorial(21))
# expect: OverflowError: 21 is too large to look up in the table; consider using `factorial(big(21))` instead
report(() -> factorial(-1))
# expect: DomainError with -1: | `n` must not be negative.
report(() -> 2^(-length("ab")))
# expect: DomainError with -2: | Cannot raise an integer x to a negative power -2. | Make x or -2 a float by adding a zero decimal (e.g., 2.0^-2 or 2^-2.0 instead of 2^-2) or write 1/x^2, float(x)^-2, x^float(-2) or (x//1)^-2.
report(() -> isqrt(-1))
# expect: DomainError with -1.0: | sqrt was called with a negative real argument but will only return a complex result if called with a complex argument. Try sqrt(Complex(x)).
report(() -> binomial(100, 50))
# expect: OverflowError: binomial(100, 50) overflows
report(() -> gcd(typemin(Int), 0))
# expect: OverflowError: checked arithmetic: cannot compute |x| for x = -9223372036854775808::Int64
report(() -> invmod(2, 4))
# expect: DomainError with (2, 4): | Greatest common divisor is 2.
report(() -> nextpow(1, 5))
# expect: DomainError with 1: | `a` must be greater than 1.
report(() -> Base.checked_add(typemax(Int), 1))
# expect: OverflowError: 9223372036854775807 + 1 overflowed for type Int64
report(() -> Base.Checked.checked_mul(2^40, 2^40))
# expect: OverflowError: 1099511627776 * 1099511627776 overflowed for type Int64
report(() -> Base.checked_sub(0x01, 0x02))
# expect: OverflowError: 1 - 2 overflowed for type UInt8
report(() -> Base.checked_neg(typemin(Int8)))
# expect: OverflowError: checked arithmetic: cannot compute -x for x = -128::Int8
report(() -> UInt8(-1))
# expect: InexactError: trunc(UInt8, -1)
report(() -> Int8(200))
# expect: InexactError: trunc(Int8, 200)
report(() -> Int(3.5))
# expect: InexactError: Int64(3.5)
report(() -> UInt(-1))
# expect: InexactError: check_top_bit(UInt64, -1)
