# Machine integers: wrapping, division, bits, conversion.
println(7 ÷ 2, " ", -7 ÷ 2, " ", 7 % -3, " ", mod(-7, 3), " ", fld(-7, 2), " ", cld(7, 2))
# expect: 3 -3 1 2 -4 4
println(divrem(17, 5), " ", fldmod(-17, 5))
# expect: (3, 2) (-4, 3)
println(typemax(Int64) + 1 == typemin(Int64))
# expect: true
println(typemin(Int8), " ", typemax(Int8), " ", typemax(UInt16), " ", typemin(Int64))
# expect: -128 127 65535 -9223372036854775808
println(Int8(100) + Int8(100))
# expect: -56
println(typeof(Int8(1) + Int16(1)), " ", typeof(Int32(1) + 1), " ", typeof(UInt8(1) + Int8(1)), " ", typeof(true + true))
# expect: Int16 Int64 UInt8 Int64
println(0x0f, " ", 0x0f + 0x01, " ", 300 % UInt8, " ", -1 % UInt8)
# expect: 15 16 44 255
println(repr(0xff), " ", repr(0x00ff), " ", repr(UInt64(3)))
# expect: 0xff 0x00ff 0x0000000000000003
println(2^10, " ", 2^0, " ", (-3)^3, " ", 7^1)
# expect: 1024 1 -27 7
println(5 & 3, " ", 5 | 3, " ", 5 ⊻ 3, " ", ~5, " ", xor(true, false))
# expect: 1 7 6 -6 true
println(1 << 10, " ", -16 >> 2, " ", -1 >>> 60, " ", 1 << -1, " ", 1 << 64)
# expect: 1024 -4 15 0 0
println(count_ones(255), " ", leading_zeros(1), " ", trailing_zeros(8), " ", leading_zeros(UInt8(1)))
# expect: 8 63 3 7
println(gcd(12, 18), " ", lcm(4, 6), " ", gcd(-4, 6), " ", gcdx(12, 18))
# expect: 6 12 2 (6, -1, 1)
println(abs(-5), " ", sign(-5), " ", abs(typemin(Int64)), " ", signbit(-1), " ", copysign(3, -1), " ", flipsign(-3, -1))
# expect: 5 -1 -9223372036854775808 true -3 3
println(iseven(4), isodd(4), iszero(0), isone(1), " ", zero(3), one(3), " ", zero(UInt8))
# expect: truefalsetruetrue 01 0
println(min(3, 1, 2), " ", max(3, 1, 2), " ", minmax(5, 2), " ", clamp(15, 0, 10))
# expect: 1 3 (2, 5) 10
println(1 < 2 <= 2 < 3, " ", 1 == 1.0, " ", 1 === 1.0, " ", -1 < UInt8(1), " ", UInt64(5) == 5)
# expect: true true false true true
println(typemax(Int64) == 9.223372036854775807e18, " ", 9007199254740993 == 9007199254740992.0, " ", 2^53 + 1 > 2.0^53)
# expect: false false true
println(Int64(3.0), " ", Int8(5), " ", UInt8('a'), " ", Int(true), " ", Bool(1))
# expect: 3 5 97 1 true
println(sizeof(Int32), " ", sizeof(1), " ", typeof(widen(Int8(3))), " ", unsigned(-1))
# expect: 4 8 Int16 18446744073709551615
println(bitstring(UInt8(5)), " ", reinterpret(UInt64, 1.0), " ", ndigits(12345), " ", digits(123))
# expect: 00000101 4607182418800017408 5 [3, 2, 1]
println(factorial(5), " ", binomial(5, 2), " ", isqrt(17), " ", ispow2(64), " ", mod1(4, 4), " ", nextpow(2, 9))
# expect: 120 10 4 true 4 16
println(1 + 2 + 3 + 4 + 5 + 6, " ", 2 * 3 * 4 * 5, " ", 6 / 4, " ", 4 / 2, " ", 2 \ 6)
# expect: 21 120 1.5 2.0 3.0
println(true + 1, " ", true * 2.5, " ", !true, " ", true & false, " ", false < true)
# expect: 2 2.5 false false true
println(promote(1, 2.5), " ", promote_type(Int8, UInt8), " ", promote_type(Int64, Float32), " ", promote_type(Int64, String))
# expect: (1.0, 2.5) UInt8 Float32 Any
function attempt(f)
    try
        f()
    catch e
        showerror(stdout, e)
        println()
    end
end
attempt(() -> 1 ÷ 0)
# expect: DivideError: integer division error
attempt(() -> Int8(300))
# expect: InexactError: trunc(Int8, 300)
attempt(() -> Int64(1.5))
# expect: InexactError: Int64(1.5)
attempt(() -> Bool(2))
# expect: InexactError: Bool(2)
attempt(() -> rem(5, 0))
# expect: DivideError: integer division error
attempt(() -> typemin(Int64) ÷ -1)
# expect: DivideError: integer division error
