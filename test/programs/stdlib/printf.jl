# Formatted printing.
using Printf
@printf("%d %5d|%-5d|%05d %+d % d\n", 42, 42, 42, 42, 42, 42)
# expect: 42    42|42   |00042 +42  42
@printf("%.2f %8.3f|%-8.2f|%08.2f %+.1f %f\n", 3.14159, 2.71828, 1.5, -1.5, 2.0, 1/3)
# expect: 3.14    2.718|1.50    |-0001.50 +2.0 0.333333
@printf("%e %.3E %g %g %g %G\n", 12345.678, 0.00012, 1e10, 100000.0, 0.0001, 1e-10)
# expect: 1.234568e+04 1.200E-04 1e+10 100000 0.0001 1E-10
@printf("%s %10s|%-10s|%.2s %c %c\n", "abc", "hi", "hi", "hello", 'x', 65)
# expect: abc         hi|hi        |he x A
@printf("%x %X %o %#x %#o %08x %.3d\n", 255, 255, 8, 255, 8, 255, 7)
# expect: ff FF 10 0xff 010 000000ff 007
println(@sprintf("%5.1f%%", 99.55), @sprintf("%s", [1, 2]), @sprintf("%s", :a), @sprintf("%d", 3.7), @sprintf("%i", -5))
# expect:  99.5%[1, 2]a4-5
println(@sprintf("%.0f %.0f %.0f %.1f %.20f", 0.5, 1.5, 2.5, 0.25, 0.1))
# expect: 0 2 2 0.2 0.10000000000000000555
println(@sprintf("%*d|%-*d|%.*f", 5, 42, 5, 42, 2, 3.14159), @sprintf("%f %e %g", Inf, NaN, -Inf), @sprintf("%5s|%05.1f", nothing, Inf))
# expect:    42|42   |3.14Inf NaN -Infnothing|  Inf
println(@sprintf("%a %g %g %#g", 1.0, 123456789.0, 1.5, 1.5), @sprintf("%x %u %d", -255, 7, typemin(Int64)), @sprintf("%d", true))
# expect: 0x1p+0 1.23457e+08 1.5 1.50000-ff 7 -92233720368547758081
x = 3
name = "é"
println(@sprintf("x = %d, name = %-4s|", x, name), Printf.format(Printf.Format("%03d"), 7))
# expect: x = 3, name = é   |007
try Printf.format(Printf.Format("%d %d"), 1) catch e; showerror(stdout, e); println() end
# expect: ArgumentError: mismatch between # of format specifiers and provided args: 2 != 1
open(f -> (@printf f "%d\n" 1), tempname(), "w")
io = IOBuffer(); @printf(io, "%d-%s", 1, "a"); println(String(take!(io)))
# expect: 1-a
println(@sprintf("%.3f", 0.3333333), @sprintf("%.10e", 1.0e300), @sprintf("%.15g", 0.1), @sprintf("%.17g", 0.1), @sprintf("%6.2f", 1e5))
# expect: 0.3331.0000000000e+3000.10.10000000000000001100000.00
