# Floating-point numbers: printing, rounding, comparison, functions.
println(1.0, " ", 0.1, " ", -0.0, " ", 123456.0, " ", 1234567.0, " ", 1e5, " ", 1e6, " ", 0.0001, " ", 0.00001)
# expect: 1.0 0.1 -0.0 123456.0 1.234567e6 100000.0 1.0e6 0.0001 1.0e-5
println(1e21, " ", 1e-7, " ", 1.5e300, " ", 5e-324, " ", 1/3, " ", 2/3, " ", 100.0, " ", 12.5)
# expect: 1.0e21 1.0e-7 1.5e300 5.0e-324 0.3333333333333333 0.6666666666666666 100.0 12.5
println(NaN, " ", Inf, " ", -Inf, " ", 0.1 + 0.2, " ", floatmax(Float64), " ", eps())
# expect: NaN Inf -Inf 0.30000000000000004 1.7976931348623157e308 2.220446049250313e-16
println(1.5f0, " ", Float32(0.1), " ", 1.0f10, " ", Float16(0.1), " ", Float16(1000), " ", Float16(0.5))
# expect: 1.5 0.1 1.0e10 0.1 1.0e3 0.5
println(repr(1.5f0), " ", repr(1.0f10), " ", repr(Float16(1.5)), " ", repr(NaN32), " ", repr(-Inf32), " ", repr(Inf16))
# expect: 1.5f0 1.0f10 Float16(1.5) NaN32 -Inf32 Inf16
println([1.5f0, 2.0f0], " ", Float16[1.5, 2.0], " ", [1.0, 2.5])
# expect: Float32[1.5, 2.0] Float16[1.5, 2.0] [1.0, 2.5]
println(round(2.5), " ", round(3.5), " ", round(-2.5), " ", floor(-1.5), " ", ceil(1.2), " ", trunc(-1.7))
# expect: 2.0 4.0 -2.0 -2.0 2.0 -1.0
println(round(Int, 2.6), " ", floor(Int, -1.5), " ", ceil(Int, 1.2), " ", trunc(Int, 3.99), " ", floor(Int8, 3.7))
# expect: 3 -2 2 3 3
println(5.5 % 2, " ", mod(-1.0, 3.0), " ", rem(-1.0, 3.0), " ", div(7.5, 2.0), " ", fld(-7.5, 2.0))
# expect: 1.5 2.0 -1.0 3.0 -4.0
println(sqrt(2), " ", sqrt(16.0), " ", cbrt(27.0), " ", hypot(3, 4), " ", 2.0^0.5, " ", 2.0^3, " ", 2.0^-1)
# expect: 1.4142135623730951 4.0 3.0 5.0 1.4142135623730951 8.0 0.5
println(exp(0), " ", log(1), " ", log2(8), " ", log10(1000), " ", log(2, 8), " ", sin(0.0), " ", cos(0), " ", atan(1.0, 1.0))
# expect: 1.0 0.0 3.0 3.0 3.0 0.0 1.0 0.7853981633974483
println(typeof(sqrt(2.0f0)), " ", typeof(1 + 1.0f0), " ", typeof(Float16(1) + Int8(2)), " ", typeof(1.0f0 + 1.0))
# expect: Float32 Float32 Float16 Float64
println(Float16(1) + Int8(2), " ", 1.0f0 / 3, " ", Float64(0.1f0))
# expect: 3.0 0.33333334 0.10000000149011612
println(NaN == NaN, " ", isequal(NaN, NaN), " ", isequal(0.0, -0.0), " ", 0.0 == -0.0, " ", isless(1.0, NaN), " ", NaN < 1)
# expect: false true false true true false
println(isnan(NaN), " ", isinf(-Inf), " ", isfinite(1.0), " ", isinteger(2.0), " ", isinteger(2.5), " ", signbit(-0.0))
# expect: true true true true false true
println(min(1.0, NaN), " ", max(2, 3.5), " ", abs(-2.5), " ", sign(-2.5), " ", clamp(1.5, 0, 1))
# expect: NaN 3.5 2.5 -1.0 1.0
println(nextfloat(1.0), " ", prevfloat(1.0), " ", 0.1 + 0.2 ≈ 0.3, " ", 1.0 ≈ 1.1)
# expect: 1.0000000000000002 0.9999999999999999 true false
println(1.0 == 1, " ", 1 < 1.5, " ", 2.5 > 2, " ", 1 != 1.0, " ", Int8(1) == 1.0f0)
# expect: true true true false true
println(Float64(π), " ", Float32(π), " ", muladd(2, 3, 4), " ", inv(4), " ", float(3), " ", deg2rad(180))
# expect: 3.141592653589793 3.1415927 10 0.25 3.0 3.141592653589793
function attempt(f)
    try
        f()
    catch e
        showerror(stdout, e)
        println()
    end
end
attempt(() -> sqrt(-1.0))
# expect: DomainError with -1.0:
# expect: sqrt was called with a negative real argument but will only return a complex result if called with a complex argument. Try sqrt(Complex(x)).
attempt(() -> floor(Int, 1e20))
# expect: InexactError: Int64(1.0e20)
attempt(() -> sin(Inf))
# expect: DomainError with Inf:
# expect: sin(x) is only defined for finite x.
