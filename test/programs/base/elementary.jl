# Elementary functions: results are the nearest floats. Irrational constants. Taking floats apart.
println(exp(1), " ", exp(0.5), " ", exp(-10.3), " ", exp(700.1), " ", exp(710), " ", exp(-746), " ", exp2(10), " ", exp2(0.57), " ", exp10(2), " ", exp10(-9.5), " ", expm1(1e-10), " ", expm1(1.0))
# expect: 2.718281828459045 1.6487212707001282 3.363309518571897e-5 1.120899771073261e304 Inf 0.0 1024.0 1.4845235706290492 100.0 3.1622776601683795e-10 1.00000000005e-10 1.7182818284590453
println(log(10), " ", log(0.1), " ", log(2, 8), " ", log(10, 1000), " ", log(100, 1000000), " ", log2(8), " ", log2(10), " ", log10(1000), " ", log10(2), " ", log1p(1e-10), " ", log1p(0.5), " ", log(0), " ", log(Inf))
# expect: 2.302585092994046 -2.3025850929940455 3.0 2.9999999999999996 2.9999999999999996 3.0 3.321928094887362 3.0 0.3010299956639812 9.999999999500001e-11 0.4054651081081644 -Inf Inf
println(2^0.5, " ", 1.1^10, " ", 2.5^3.5, " ", 1.05^0.25, " ", 10.0^-5, " ", 1.5^100, " ", 0.9^1000, " ", (-2.0)^3, " ", (-8)^3.0, " ", 2.0^1023, " ", 2.0^-1074, " ", 0.0^-1, " ", 1.000001^1000000, " ", 3.7^-2.2, " ", NaN^0, " ", Inf^-1)
# expect: 1.4142135623730951 2.5937424601000023 24.705294220065465 1.0122722344290394 1.0e-5 4.065611775352152e17 1.7478712517226947e-46 -8.0 -512.0 8.98846567431158e307 5.0e-324 Inf 2.7182804690957534 0.05622846232438557 1.0 0.0
println(sinh(1.0), " ", cosh(1.0), " ", tanh(1.0), " ", asinh(1.0), " ", acosh(2.0), " ", atanh(0.5), " ", sinh(0.1), " ", tanh(0.01), " ", cosh(700), " ", asinh(-3.5), " ", sinh(-25.0))
# expect: 1.1752011936438014 1.5430806348152437 0.7615941559557649 0.881373587019543 1.3169578969248168 0.5493061443340549 0.10016675001984403 0.00999966667999946 5.0711602736750225e303 -1.9657204716496515 -3.600244966869294e10
println(hypot(3, 4), " ", hypot(1, 1), " ", hypot(3, 4, 12), " ", hypot(1e200, 1e200), " ", hypot(5e-324, 0), " ", cbrt(27), " ", sqrt(2), " ", hypot(-5, 12), " ", hypot(Inf, NaN))
# expect: 5.0 1.4142135623730951 13.0 1.414213562373095e200 5.0e-324 3.0 1.4142135623730951 13.0 Inf
println(sind(30), " ", cosd(60), " ", tand(45), " ", sinpi(0.5), " ", cospi(1), " ", sinpi(1), " ", sind(180), " ", cosd(90), " ", sincosd(45), " ", sinpi(1/6), " ", sind(60), " ", cosd(120), " ", sinpi(0.1), " ", deg2rad(180), " ", rad2deg(pi), " ", asind(1), " ", acosd(0.5), " ", atand(1), " ", sinc(0), " ", sec(0), " ", atan(1, 1), " ", acot(2.0))
# expect: 0.5 0.5 1.0 1.0 -1.0 0.0 0.0 0.0 (0.7071067811865476, 0.7071067811865476) 0.5 0.8660254037844386 -0.5 0.30901699437494745 3.141592653589793 180.0 90.0 60.00000000000001 45.0 1.0 1.0 0.7853981633974483 0.4636476090008061
println(π, " ", 2π, " ", π + 1, " ", typeof(π), " ", π / 2, " ", ℯ, " ", ℯ^2, " ", π^2, " ", -π, " ", Float32(π), " ", π == pi, " ", π > 3, " ", π == Float64(π), " ", π > Float64(π), " ", 3.0f0 * π, " ", [π, 1.0], " ", sin(π), " ", cos(π), " ", sin(π / 6), " ", Base.MathConstants.golden, " ", float(Base.MathConstants.φ), " ", round(Int, π), " ", big(π))
# expect: π 6.283185307179586 4.141592653589793 Irrational{:π} 1.5707963267948966 ℯ 7.38905609893065 9.869604401089358 -3.141592653589793 3.1415927 true true false true 9.424778 [3.141592653589793, 1.0] 0.0 -1.0 0.49999999999999994 φ 1.618033988749895 3 3.141592653589793238462643383279502884197169399375105820974944592307816406286198
println(eps(1.0), " ", eps(Float32), " ", nextfloat(1.0), " ", prevfloat(1.0), " ", nextfloat(1.0, 3), " ", floatmin(Float64), " ", floatmax(Float32), " ", exponent(8.5), " ", significand(8.5), " ", frexp(8.5), " ", ldexp(0.53125, 4), " ", floatmax(Float16), " ", exponent(5e-324), " ", frexp(5e-324), " ", ldexp(1.0, -1074), " ", ldexp(1.0, 2000), " ", precision(Float64))
# expect: 2.220446049250313e-16 1.1920929e-7 1.0000000000000002 0.9999999999999999 1.0000000000000007 2.2250738585072014e-308 3.4028235e38 3 1.0625 (0.53125, 4) 8.5 6.55e4 -1074 (0.5, -1073) 5.0e-324 Inf 53
println(Float16(1.5), " ", repr(Float16(1.5)), " ", 1.0f0, " ", repr(1.0f0), " ", 1.5f10, " ", repr(1.5f10), " ", 1f-8, " ", 1.0e10, " ", 1.0e6, " ", 1.0e5, " ", 1e-5, " ", 1e-4, " ", 123456789.0, " ", 0.1f0, " ", Float64(0.1f0), " ", Inf32, " ", [1.0f0, 2.5f0], " ", Float16[1, 2], " ", (1.0f0, Float16(2)))
# expect: 1.5 Float16(1.5) 1.0 1.0f0 1.5e10 1.5f10 1.0e-8 1.0e10 1.0e6 100000.0 1.0e-5 0.0001 1.23456789e8 0.1 0.10000000149011612 Inf Float32[1.0, 2.5] Float16[1.0, 2.0] (1.0f0, Float16(2.0))
println(big(1) / 3, " ", sqrt(big(2)), " ", big(2.5), " ", big"1.1", " ", big(7) / 2, " ", big(0.1), " ", big(1) / 3 < 0.3333333333333334, " ", big(2.0)^100, " ", floor(Int, big(7) / 2), " ", typeof(big(1) + 1.0), " ", Float64(big(1) / 3), " ", big"1e-10", " ", big(123456.5))
# expect: 0.3333333333333333333333333333333333333333333333333333333333333333333333333333348 1.414213562373095048801688724209698078569671875376948073176679737990732478462102 2.5 1.100000000000000000000000000000000000000000000000000000000000000000000000000003 3.5 0.1000000000000000055511151231257827021181583404541015625 true 1.267650600228229401496703205376e+30 3 BigFloat 0.3333333333333333 1.000000000000000000000000000000000000000000000000000000000000000000000000000003e-10 123456.5
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> sqrt(-1.0))
# expect: DomainError with -1.0: | sqrt was called with a negative real argument but will only return a complex result if called with a complex argument. Try sqrt(Complex(x)).
report(() -> log(-1))
# expect: DomainError with -1.0: | log was called with a negative real argument but will only return a complex result if called with a complex argument. Try log(Complex(x)).
report(() -> (-8.0)^(1 / 3))
# expect: DomainError with -8.0: | Exponentiation yielding a complex result requires a complex argument. | Replace x^y with (x+0im)^y, Complex(x)^y, or similar.
report(() -> acosh(0.5))
# expect: DomainError with 0.5: | acosh(x) is only defined for x ≥ 1.
report(() -> asin(2.0))
# expect: DomainError with 2.0: | asin(x) is not defined for |x| > 1.
report(() -> sin(Inf))
# expect: DomainError with Inf: | sin(x) is only defined for finite x.
report(() -> exponent(0.0))
# expect: DomainError with 0.0: | Cannot be ±0.0.
