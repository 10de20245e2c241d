# Rounding: modes, digits, types; approximate equality.
println(round(3.14159; digits=2), " ", round(3.14159, digits=3), " ", round(1234.5; digits=-2), " ", round(0.00123456; sigdigits=3), " ", floor(3.789; digits=1), " ", ceil(3.001; digits=2), " ", trunc(-3.789; digits=1), " ", round(123; digits=-1), " ", round(5.015, digits=2), " ", round(2.675, digits=2), " ", round(Int, 1234; digits=-2), " ", round(5.5; base=2, digits=0), " ", round(123.456; sigdigits=4), " ", round(1.0e300; digits=20))
# expect: 3.14 3.142 1200.0 0.00123 3.7 3.01 -3.7 120.0 5.01 2.68 1200 6.0 123.5 1.0e300
println(round(2.5), " ", round(3.5), " ", round(-2.5), " ", round(2.5, RoundNearestTiesAway), " ", round(-2.5, RoundNearestTiesAway), " ", round(2.4999999999999996, RoundNearestTiesAway), " ", round(-2.5, RoundNearestTiesUp), " ", round(2.2, RoundUp), " ", round(2.8, RoundDown), " ", round(-2.2, RoundToZero), " ", round(-2.2, RoundFromZero), " ", round(Int, 2.5, RoundNearestTiesAway), " ", round(0.49999999999999994))
# expect: 2.0 4.0 -2.0 3.0 -3.0 2.0 -2.0 3.0 2.0 -2.0 -3.0 3 0.0
println(round(Int, 2.5), " ", floor(Int8, -1.5), " ", ceil(UInt8, 254.1), " ", trunc(Int, -2.7), " ", round(BigInt, 1.0e20), " ", floor(Integer, 2.7), " ", round(Int, 7//2), " ", typeof(round(1.5f0)), " ", round(7), " ", round(π; digits=3), " ", floor(Int, π), " ", trunc(Float32, 1.7))
# expect: 2 -2 255 -2 100000000000000000000 2 4 Float32 7 3.142 3 1.0
println(div(-7, 2, RoundUp), " ", div(7, 2, RoundNearest), " ", div(5, 2, RoundNearest), " ", div(-7, 2, RoundFromZero), " ", divrem(7, 2, RoundUp), " ", rem(5, 3, RoundNearest), " ", rem(5.5, 2.0, RoundNearest), " ", rem(-7, 3, RoundDown), " ", cld(7, 2), " ", fld(-7, 2), " ", cld(-7, 2))
# expect: -3 4 2 -4 (4, -1) -1 -0.5 2 4 -4 -3
println(isapprox(1.0, 1.01; atol=0.1), " ", isapprox(1.0, 1.01; rtol=0.001), " ", 0.1 + 0.2 ≈ 0.3, " ", 1 ≈ 1 + 1e-9, " ", [1.0, 2.0] ≈ [1.0, 2.0 + 1e-9], " ", isapprox(1e-10, 0), " ", isapprox(1e-10, 0; atol=1e-8), " ", isapprox(NaN, NaN; nans=true), " ", filter(≈(1.0), [1.0, 1 + 1e-12, 2]), " ", 1.0f0 ≈ 1.0001f0, " ", 5 ≈ 6, " ", isapprox(5, 6; atol=1), " ", 1 ≉ 2)
# expect: true false true true true false true true [1.0, 1.000000000001] true false true true
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> round(Int, Inf))
# expect: InexactError: Int64(Inf)
report(() -> trunc(Int, 1e20))
# expect: InexactError: Int64(1.0e20)
report(() -> floor(Int8, 200.5))
# expect: InexactError: Int8(200.0)
report(() -> round(1.5; digits=1, sigdigits=2))
# expect: ArgumentError: `round` cannot use both `digits` and `sigdigits` arguments.
