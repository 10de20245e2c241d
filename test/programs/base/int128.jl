# Int128 and UInt128: literals, arithmetic that wraps around, division, shifts, conversion, text.
println(170141183460469231731687303715884105727, " ", -170141183460469231731687303715884105728, " ", typeof(9223372036854775808), " ", typeof(-9223372036854775808))
# expect: 170141183460469231731687303715884105727 -170141183460469231731687303715884105728 Int128 Int64
println(0xffffffffffffffffffff, " ", typeof(0x1ffffffffffffffff), " ", typeof(170141183460469231731687303715884105728), " ", repr(UInt128(255)))
# expect: 1208925819614629174706175 UInt128 BigInt 0x000000000000000000000000000000ff
x = Int128(10)^30
println(x, " ", x ÷ 7, " ", x % 7, " ", -x ÷ 7, " ", mod(-x, 7), " ", x * 12345, " ", x - 1, " ", x ÷ (x ÷ 3), " ", x % (x ÷ 3))
# expect: 1000000000000000000000000000000 142857142857142857142857142857 1 -142857142857142857142857142857 6 12345000000000000000000000000000000 999999999999999999999999999999 3 1
println(typemax(Int128), " ", typemin(Int128), " ", typemax(UInt128), " ", typemax(Int128) + 1 == typemin(Int128), " ", abs(typemin(Int128)))
# expect: 170141183460469231731687303715884105727 -170141183460469231731687303715884105728 340282366920938463463374607431768211455 true -170141183460469231731687303715884105728
println(Float64(x), " ", x == 1e30, " ", Int128(2)^100 == 2.0^100, " ", Int128(1e20), " ", widemul(typemax(Int), typemax(Int)), " ", Float64(typemax(UInt128)))
# expect: 1.0e30 false true 100000000000000000000 85070591730234615847396907784232501249 3.402823669209385e38
println(x >> 10, " ", x << 3, " ", -x >> 70, " ", -x >>> 70, " ", x & 0xffff, " ", x | 1, " ", ~x, " ", count_ones(x), " ", leading_zeros(x), " ", trailing_zeros(x))
# expect: 976562500000000000000000000 8000000000000000000000000000000 -847032948 288230375304678796 0 1000000000000000000000000000001 -1000000000000000000000000000001 37 28 30
println(typeof(x + 1), " ", typeof(x + 0x01), " ", typeof(x + UInt128(1)), " ", typeof(x + 1.0), " ", Int128(5) < 6, " ", UInt128(5) > -1, " ", Int128[1, 2], " ", hash(Int128(7)) == hash(7))
# expect: Int128 Int128 UInt128 Float64 true true Int128[1, 2] true
println(parse(Int128, "123456789012345678901234567890"), " ", string(x; base=16), " ", digits(Int128(123)), " ", isqrt(x), " ", gcd(x, Int128(6)^20), " ", factorial(Int128(30)))
# expect: 123456789012345678901234567890 c9f2c9cd04674edea40000000 [3, 2, 1] 1000000000000000 1048576 265252859812191058636308480000000
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> Int64(x))
# expect: InexactError: trunc(Int64, 1000000000000000000000000000000)
report(() -> UInt128(-1))
# expect: InexactError: check_top_bit(UInt128, -1)
report(() -> x ÷ 0)
# expect: DivideError: integer division error
report(() -> Base.checked_mul(x, x))
# expect: OverflowError: 1000000000000000000000000000000 * 1000000000000000000000000000000 overflowed for type Int128
