# Integer wrap-around, conversions, promotion, shifts, Float16.
println(typemax(Int) + 1 == typemin(Int), " ", typemax(Int8) + Int8(1), " ", UInt8(255) + UInt8(1), " ", -typemin(Int32))
# expect: true -128 0 -2147483648
println(Int8(100) * Int8(3), " ", typemin(Int16) - Int16(1), " ", UInt32(5) - UInt32(6), " ", 0x00 - 0x01)
# expect: 44 32767 4294967295 255
println(Int8(1) + 1, " ", typeof(Int8(1) + 1), " ", typeof(Int8(1) + UInt8(1)), " ", typeof(1 + 0x01), " ", typeof(Int32(1) + 1.0f0))
# expect: 2 Int64 UInt8 Int64 Float32
println(7 ÷ 2, " ", -7 ÷ 2, " ", fld(-7, 2), " ", cld(-7, 2), " ", -7 % 3, " ", mod(-7, 3), " ", rem(7, -3), " ", mod(7, -3))
# expect: 3 -3 -4 -3 -1 2 1 -2
println(1 << 3, " ", 1 << 64, " ", -8 >> 1, " ", -8 >>> 60, " ", 1 << -1, " ", Int8(1) << 7, " ", 0xff >> 4)
# expect: 8 0 -4 15 0 -128 15
println(5 & 3, " ", 5 | 3, " ", 5 ⊻ 3, " ", ~5, " ", count_ones(255), " ", leading_zeros(1), " ", trailing_zeros(8))
# expect: 1 7 6 -6 8 63 3
println(Int(3.0), " ", Int8(127), " ", UInt8(200), " ", Float64(3), " ", Float32(1) / 3, " ", Int('a'), " ", Char(98))
# expect: 3 127 200 3.0 0.33333334 97 b
println(trunc(Int, 2.7), " ", round(Int, 2.5), " ", round(Int, 3.5), " ", floor(Int, -2.1), " ", ceil(Int, 2.1))
# expect: 2 2 4 -3 3
println(300 % Int8, " ", -1 % UInt8, " ", unsafe_trunc(Int8, 3.9), " ", reinterpret(UInt64, 1.0))
# expect: 44 255 3 4607182418800017408
println(2^10, " ", 2^62, " ", 2.0^-1, " ", 10^18, " ", (-2)^3, " ", 2^0)
# expect: 1024 4611686018427387904 0.5 1000000000000000000 -8 1
println(1 / 2, " ", 1 / 0, " ", -1 / 0, " ", 0 / 0, " ", 1.0 + 2, " ", 3 * 0.1)
# expect: 0.5 Inf -Inf NaN 3.0 0.30000000000000004
println(Float16(1) / Float16(3), " ", Float16(65504) * 2, " ", Float16(0.1) + Float16(0.2), " ", typeof(Float16(1) + 1))
# expect: 0.3333 Inf 0.2998 Float16
println(Float16(1) < Float16(2), " ", -Float16(2.5), " ", sqrt(Float16(4)), " ", abs(Float16(-3)))
# expect: true -2.5 2.0 3.0
println(true + true, " ", true * 5, " ", typeof(true + true), " ", false - true, " ", xor(true, false), " ", true & false, " ", !true)
# expect: 2 5 Int64 -1 true false false
println(abs(-5), " ", sign(-3), " ", gcd(12, 18), " ", lcm(4, 6), " ", isodd(3), " ", iseven(0), " ", abs(typemin(Int8)))
# expect: 5 -1 6 12 true true -128
println(min(1, 2.5), " ", max(3, 2), " ", clamp(15, 1, 10), " ", divrem(7, 2), " ", minmax(3, 1))
# expect: 1.0 3 10 (3, 1) (1, 3)
println(0x1f, " ", 0b101, " ", 0o17, " ", typeof(0x1f), " ", typeof(0x1234), " ", 1_000_000)
# expect: 31 5 15 UInt8 UInt16 1000000
println(typemax(UInt64), " ", typemin(Int64), " ", typemax(Int8), " ", typemax(UInt16))
# expect: 18446744073709551615 -9223372036854775808 127 65535
println(Float32(0.1) == 0.1, " ", 0.1f0 + 0.2f0, " ", typeof(1.0f0 * 2), " ", 1.0f0 * 2.0)
# expect: false 0.3 Float32 2.0
println(Int32(7) / Int32(2), " ", Int8(7) ÷ Int8(2), " ", UInt8(7) % UInt8(4), " ", div(UInt8(200), UInt8(3)))
# expect: 3.5 3 3 66
println(1 == 0x01, " ", -1 == 0xff, " ", -1 < 0x01, " ", typemax(UInt64) > typemax(Int64), " ", UInt64(5) == 5.0)
# expect: true false true true true
for (T, x) in ((Int8, 128), (UInt8, -1), (Int64, 1.0e19), (Int32, 3000000000), (Bool, 2))
    print(try T(x) catch e; e isa InexactError ? "inexact " : "other " end)
end
println()
# expect: inexact inexact inexact inexact inexact 
println(try 1 ÷ 0 catch e; e end, " ", try 1 % 0 catch e; e end, " ", try typemin(Int) ÷ -1 catch e; e end, " ", typemin(Int) % -1)
# expect: DivideError() DivideError() DivideError() 0
println(promote(1, 2.5), " ", promote_type(Int8, Float32), " ", promote(Int8(1), UInt16(2)))
# expect: (1.0, 2.5) Float32 (0x0001, 0x0002)
println(parse(Int, "-42"), " ", parse(Float64, "2.5e3"), " ", tryparse(Int, "x") === nothing)
# expect: -42 2500.0 true
println(isnan(0 / 0), " ", -0.0 == 0.0, " ", -0.0 === 0.0, " ", NaN === NaN, " ", isequal(NaN, NaN))
# expect: true true false true true
