# Operations on pairs of number types that promotion alone does not settle.
println(floor(big(7.5)), " ", modf(big(2.5)), " ", big(2.0)^true, " ", 2.0^true, " ", (1 + im)^true, " ", 1//2 < true, " ", fld(big(7.5), 2), " ", hypot(big(3), 4), " ", round(Int, big(2.6)), " ", widemul(true, 3), " ", π^true, " ", rem(π, π))
# expect: 7.0 (0.5, 2.0) 2.0 2.0 1 + 1im true 3.0 5.0 3 3 3.141592653589793 0.0
println(big(2)^0.5 ≈ sqrt(2), " ", 2^big(10), " ", 2.0^big(3), " ", big(3) * 1//2, " ", big(3) + 1.5, " ", Int128(3) * 0.5, " ", 0x02 * big(3), " ", true + big(1), " ", (1//2) * im + 1, " ", big(2) + im, " ", π * big(2) > 6, " ", typeof(Int128(1) // 2))
# expect: true 1024 8.0 3//2 4.5 1.5 6 2 1//1 + 1//2*im 2 + 1im true Rational{Int128}
println(-7 ÷ 0x02, " ", 0x07 ÷ -2, " ", -7 % 0x03, " ", mod(-7, 0x03), " ", mod(0x07, -3), " ", typeof(Int8(-7) ÷ UInt64(2)), " ", typeof(mod(-7, 0x03)), " ", fld(-7, 0x02))
# expect: -3 18446744073709551613 -1 2 -2 Int64 UInt64 -4
println(inv(big(4)), " ", big(1) / 0, " ", big(0) / 0, " ", exp(big(1)), " ", log(big(2)), " ", eps(BigFloat) == eps(big(1.0)))
# expect: 0.25 Inf NaN 2.718281828459045235360287471352662497757247093699959574966967627724076630353555 0.6931471805599453094172321214581765680755001343602552541206800094933936219696955 true
