# Rational numbers: arithmetic in lowest terms, overflow, comparison, rounding, conversion, text.
x = 1//2 + 1//3
println(x, " ", x * 3, " ", x / 2, " ", 2//4, " ", -1//3, " ", 3//-6, " ", typeof(x), " ", x == 5//6, " ", x < 1, " ", x > 0.5, " ", 1//2 == 0.5, " ", 1//3 == 1 / 3)
# expect: 5//6 5//2 5//12 1//2 -1//3 -1//2 Rational{Int64} true true true true false
println(numerator(x), " ", denominator(x), " ", float(x), " ", Int(4//2), " ", floor(Int, 7//2), " ", round(5//2), " ", round(Int, 7//2), " ", ceil(7//3), " ", trunc(-7//3), " ", round(5//2, RoundUp), " ", round(-5//2, RoundNearestTiesAway))
# expect: 5 6 0.8333333333333334 2 3 2//1 4 3//1 -2//1 3//1 -3//1
println((2//3)^2, " ", (2//3)^-2, " ", 2//3 + 1, " ", 1 - 2//3, " ", 2 * (1//4), " ", 1//2 + 0.25, " ", inv(3//4), " ", abs(-3//4), " ", div(7//2, 1), " ", mod(7//2, 1), " ", rem(-7//2, 1), " ", 2^(1//2), " ", 4.0^(1//2), " ", fld(-7//2, 2))
# expect: 4//9 9//4 5//3 1//3 1//2 0.75 4//3 3//4 3 1//2 -1//2 1.4142135623730951 2.0 -2
println([1//2, 1//3], " ", sum([1//2, 1//3, 1//6]), " ", sort([3//4, 1//2, 2//3]), " ", maximum([1//2, 2//3]), " ", [1//2, 1], " ", [1//2 3; 4 5], " ", sum(1//k for k in 1:10), " ", collect(0:1//4:1), " ", 1:1//2:3, " ", float.([1//2, 3//4]))
# expect: Rational{Int64}[1//2, 1//3] 1//1 Rational{Int64}[1//2, 2//3, 3//4] 2//3 Rational{Int64}[1//2, 1//1] Rational{Int64}[1//2 3//1; 4//1 5//1] 7381//2520 Rational{Int64}[0//1, 1//4, 1//2, 3//4, 1//1] 1//1:1//2:3//1 [0.5, 0.75]
println(rationalize(0.1), " ", rationalize(3.14159), " ", rationalize(0.333), " ", Rational(0.5), " ", rationalize(1 / 3), " ", rationalize(float(pi)), " ", Rational(0.1), " ", rationalize(-1.75), " ", rationalize(0.333; tol=0.01), " ", rationalize(Int32, 0.25), " ", rationalize(pi; tol=0.01))
# expect: 1//10 314159//100000 333//1000 1//2 1//3 165707065//52746197 3602879701896397//36028797018963968 -7//4 1//3 1//4 22//7
println(big(1)//3, " ", big(2)//3 * 3, " ", 1//0, " ", -1//0, " ", 1//2 < 2//3, " ", hash(1//2) == hash(0.5), " ", hash(4//2) == hash(2), " ", zero(1//2), " ", one(1//2), " ", isinteger(4//2), " ", gcd(1//2, 1//3), " ", iszero(0//1), " ", sign(-1//2), " ", typemax(Rational{Int}))
# expect: 1//3 2//1 1//0 -1//0 true true true 0//1 1//1 true 1//6 true -1//1 1//0
println(typeof(1 + 1//2), " ", typeof(1.0 + 1//2), " ", typeof(true + 1//2), " ", promote(1, 2//3), " ", typeof([1, 2//3]), " ", convert(Rational{Int}, 0.5), " ", Rational{BigInt}(1//3), " ", Float32(1//3), " ", Float64(big(1)//3), " ", zeros(Rational{Int}, 2), " ", isless(1//2, 0.75), " ", 1//2 in [0.5], " ", Dict(1//2 => "half")[0.5])
# expect: Rational{Int64} Float64 Rational{Int64} (1//1, 2//3) Vector{Rational{Int64}} 1//2 1//3 0.33333334 0.3333333333333333 Rational{Int64}[0//1, 0//1] true true half
println("$(1//3) ", repr(1//2), " ", string(-2//4), " ", (1//2, 3), " ", 1//2 isa Real, " ", 1//1 == 1, " ", isequal(1//1, 1), " ", nextpow(2, 9//2), " ", clamp(5//2, 0, 2), " ", minmax(1//2, 1//3), " ", cmp(1//2, 1//3))
# expect: 1//3 1//2 -1//2 (1//2, 3) true true true 8 2//1 (1//3, 1//2) 1
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> 0//0)
# expect: ArgumentError: invalid rational: zero(Int64)//zero(Int64)
report(() -> typemax(Int)//1 + 1)
# expect: OverflowError: 9223372036854775807 + 1 overflowed for type Int64
report(() -> (1//typemax(Int)) * (1//2))
# expect: OverflowError: 9223372036854775807 * 2 overflowed for type Int64
report(() -> Int(1//2))
# expect: InexactError: Int64(1//2)
report(() -> typemin(Int)//1 * -1)
# expect: OverflowError: -9223372036854775808 * -1 overflowed for type Int64
