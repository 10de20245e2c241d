# Numbers to text in any base and back; what is wrong with a text that is no number.
println(string(255; base=16), " ", string(5; base=2, pad=8), " ", string(-255, base=2), " ", string(7), " ", string(true), " ", string(35, base=36), " ", string(61, base=62), " ", string(0x1f), " ", string(-128 % Int8; base=16), " ", string(typemin(Int); base=16))
# expect: ff 00000101 -11111111 7 true z z 31 -80 -8000000000000000
println(digits(1234), " ", digits(10; base=2), " ", digits(10, base=2, pad=8), " ", ndigits(1234), " ", ndigits(255; base=16), " ", digits(-12), " ", digits(0), " ", ndigits(0), " ", digits(UInt8, 255; base=16), " ", digits!([0, 0, 0], 42), " ", sum(digits(2^15)))
# expect: [4, 3, 2, 1] [0, 1, 0, 1] [0, 1, 0, 1, 0, 0, 0, 0] 4 2 [-2, -1] [0] 1 UInt8[0x0f, 0x0f] [2, 4, 0] 26
println(parse(Int, "ff"; base=16), " ", parse(Int, "0x1f"), " ", parse(Int, "0b101"), " ", parse(Int, "0o17"), " ", parse(Int, " 12 "), " ", parse(UInt8, "200"), " ", parse(Int, '7'), " ", parse(Int, 'f'; base=16), " ", parse(Int, "-0"), " ", parse(Float64, " 1.5e3 "), " ", parse(Int, "z"; base=36), " ", parse(Int8, "-128"), " ", parse(Bool, "true"), " ", parse(Float32, "0.1"), " ", parse(Int, "+5"))
# expect: 255 31 5 15 12 200 7 15 0 1500.0 35 -128 true 0.1 5
println(tryparse(Int, "12a"), " ", tryparse(Int, ""), " ", tryparse(Float64, "1e5"), " ", tryparse(Float64, "x"), " ", tryparse(Int8, "128"), " ", tryparse(Int, "11"; base=2), " ", tryparse(UInt8, "-1"), " ", tryparse(Int, "9223372036854775807"), " ", tryparse(Int, "9223372036854775808"))
# expect: nothing nothing 100000.0 nothing nothing 3 nothing 9223372036854775807 nothing
println(bitstring(Int8(-1)), " ", bitstring(1.0f0), " ", bitstring(0x05), " ", bitstring(true), " ", bitstring(Float16(1)))
# expect: 11111111 00111111100000000000000000000000 00000101 00000001 0011110000000000
report(f) = println(replace(string(try f() catch e; sprint(showerror, e) end), "\n" => " | "))
report(() -> parse(Int, ""))
# expect: ArgumentError: input string is empty or only contains whitespace
report(() -> parse(Int, "  "))
# expect: ArgumentError: input string is empty or only contains whitespace
report(() -> parse(Int, "12a"))
# expect: ArgumentError: invalid base 10 digit 'a' in "12a"
report(() -> parse(Int, "99999999999999999999"))
# expect: OverflowError: overflow parsing "99999999999999999999"
report(() -> parse(Int, "-"))
# expect: ArgumentError: premature end of integer: "-"
report(() -> parse(Int, "1.5"))
# expect: ArgumentError: invalid base 10 digit '.' in "1.5"
report(() -> parse(Int, "0x"))
# expect: ArgumentError: premature end of integer: "0x"
report(() -> parse(Int, "é"))
# expect: ArgumentError: invalid base 10 digit 'é' in "é"
report(() -> parse(UInt8, "256"))
# expect: OverflowError: overflow parsing "256"
report(() -> parse(UInt8, "-1"))
# expect: ArgumentError: invalid base 10 digit '-' in "-1"
report(() -> parse(Int, "12"; base=2))
# expect: ArgumentError: invalid base 2 digit '2' in "12"
report(() -> parse(Int, "0x10"; base=16))
# expect: ArgumentError: invalid base 16 digit 'x' in "0x10"
report(() -> parse(Float64, "x"))
# expect: ArgumentError: cannot parse "x" as Float64
report(() -> parse(Float64, ""))
# expect: ArgumentError: cannot parse "" as Float64
report(() -> parse(Bool, "yes"))
# expect: ArgumentError: invalid Bool representation: "yes"
report(() -> parse(Int, 'x'))
# expect: ArgumentError: invalid base 10 digit 'x'
