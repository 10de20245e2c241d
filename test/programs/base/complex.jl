# Complex numbers: text, arithmetic, parts, functions, promotion.
z = 2 + 3im
println(z, " ", z * z, " ", z / (1 - im), " ", abs(3 + 4im), " ", abs2(z), " ", conj(z), " ", real(z), " ", imag(z), " ", reim(z), " ", -z, " ", z + 1, " ", z * 2.0, " ", 1 / z, " ", z^2, " ", z^-1)
# expect: 2 + 3im -5 + 12im -0.5 + 2.5im 5.0 13 2 - 3im 2 3 (2, 3) -2 - 3im 3 + 3im 4.0 + 6.0im 0.15384615384615385 - 0.23076923076923078im -5 + 12im 0.15384615384615385 - 0.23076923076923078im
println(typeof(z), " ", typeof(1.0im), " ", typeof(1.0f0im), " ", im, " ", im^2, " ", im * im, " ", typeof(im), " ", ComplexF64, " ", Vector{ComplexF64}, " ", promote_type(Int, ComplexF32), " ", typeof(1 + 2im + 0.5))
# expect: Complex{Int64} ComplexF64 ComplexF32 im -1 + 0im -1 + 0im Complex{Bool} ComplexF64 Vector{ComplexF64} ComplexF32 ComplexF64
println(1.0 - 0.0im, " ", -1.0im, " ", 2im, " ", 1.5 + NaN * im, " ", [1 + 2im, 3], " ", [1.0 + 2im], " ", Complex(1//2, 3), " ", 1 + Inf * im, " ", Complex(typemin(Int), typemin(Int)), " ", (1 + 2im)//3, " ", complex(1, 2.5))
# expect: 1.0 - 0.0im -0.0 - 1.0im 0 + 2im 1.5 + NaN*im Complex{Int64}[1 + 2im, 3 + 0im] ComplexF64[1.0 + 2.0im] 1//2 + 3//1*im 1.0 + Inf*im -9223372036854775808 - 9223372036854775808im 1//3 + 2//3*im 1.0 + 2.5im
println(z == 2 + 3im, " ", 2 + 0im == 2, " ", isreal(2 + 0im), " ", hash(2 + 0im) == hash(2), " ", Dict(1 + im => 1)[1 + im], " ", 3 + 0im == big(3), " ", isequal(0.0im, -0.0im), " ", isinteger(3 + 0im), " ", 1.0 + 0im ≈ 1.0, " ", Int(3 + 0im), " ", iszero(0im))
# expect: true true true true 1 true false true true 3 true
println(exp(im * π), " ", sqrt(-1 + 0im), " ", sqrt(Complex(-4)), " ", log(-1 + 0im), " ", cis(π / 2), " ", angle(1im), " ", abs(-1.0im), " ", sqrt(2im), " ", sqrt(3 + 4im), " ", angle(-1), " ", exp(1im), " ", cispi(0.5))
# expect: -1.0 + 1.2246467991473532e-16im 0.0 + 1.0im 0.0 + 2.0im 0.0 + 3.141592653589793im 6.123233995736766e-17 + 1.0im 1.5707963267948966 1.0 1.0 + 1.0im 2.0 + 1.0im 3.141592653589793 0.5403023058681398 + 0.8414709848078965im 0.0 + 1.0im
println(sin(1 + 2im), " ", cos(1 + 2im), " ", exp(1 + 2im), " ", log(1 + 2im), " ", sinh(1 + im), " ", tanh(0.5 + im))
# expect: 3.165778513216168 + 1.959601041421606im 2.0327230070196656 - 3.0518977991517997im -1.1312043837568135 + 2.4717266720048188im 0.8047189562170501 + 1.1071487177940904im 0.6349639147847361 + 1.2984575814159773im 1.042830728344361 + 0.806877412163085im
println((1 + 2im)^0.5, " ", (1 + 2im)^(1 + im), " ", 2^(1 + im), " ", (1 + 2im)^3, " ", (1 + 2im)^-2, " ", im^3, " ", 2im^2, " ", ℯ^(im * π / 2))
# expect: 1.272019649514069 + 0.7861513777574233im -0.24720004426291722 + 0.6964504870825432im 1.5384778027279442 + 1.2779225526272695im -11 - 2im -0.12000000000000002 - 0.16000000000000003im 0 - 1im -2 + 0im 6.123233995736766e-17 + 1.0im
println(sum([1 + im, 2 - im]), " ", zero(z), " ", one(z), " ", ComplexF64(1, 2), " ", (0.1 + 0.2im) * (0.3 - 0.4im), " ", round(1.6 + 2.4im), " ", inv(1 + 2im), " ", 3 - 1im, " ", 1im / 2, " ", (1 + 2im) / (3 + 4im), " ", (1.0 + 2.0im) / (3.0 + 4.0im), " ", 2 - z, " ", 1.0 * im)
# expect: 3 + 0im 0 + 0im 1 + 0im 1.0 + 2.0im 0.11000000000000001 + 0.01999999999999999im 2.0 + 2.0im 0.2 - 0.4im 3 - 1im 0.0 + 0.5im 0.44 + 0.08im 0.44 + 0.08im 0 - 3im 0.0 + 1.0im
println(abs.([3 + 4im, 1im]), " ", real.([1 + 2im]), " ", conj([1im]), " ", (1 + 2im)', " ", [1 + im 2; 3 4.0], " ", prod([1 + im, 1 - im]), " ", zeros(ComplexF64, 1), " ", Complex{Int}(3.0), " ", convert(ComplexF64, 1), " ", repr(1 + 2im), " ", "$(2im)")
# expect: [5.0, 1.0] [1] Complex{Int64}[0 - 1im] 1 - 2im ComplexF64[1.0 + 1.0im 2.0 + 0.0im; 3.0 + 0.0im 4.0 + 0.0im] 2 + 0im ComplexF64[0.0 + 0.0im] 3 + 0im 1.0 + 0.0im 1 + 2im 0 + 2im
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> Int(1 + 2im))
# expect: InexactError: Int64(1 + 2im)
report(() -> (1im)^(-1 + length("")))
# expect: DomainError with -1: | Cannot raise an integer x to a negative power -1. | Convert input to float.
