# Trigonometry of 256 bits.
println(sin(big(1.0)))
# expect: 0.8414709848078965066525023216302989996225630607983710656727517099919104043912398
println(sin(big(π)))
# expect: 1.096917440979352076742130626395698021050758236508687951179005716992142688513354e-77
println(4atan(big(1)) == big(π), " ", atan(big(-1.0), big(-1.0)) ≈ -3big(π) / 4, " ", acos(big"0.5") ≈ big(π) / 3, " ", tan(asin(big"0.6")) ≈ big"0.75")
# expect: true true true true
println(cosh(big(1.0))^2 - sinh(big(1.0))^2 ≈ 1, " ", sinh(big"1e-20") ≈ big"1e-20", " ", atanh(tanh(big"0.5")) ≈ big"0.5")
# expect: true true true
println(setprecision(() -> precision(BigFloat), BigFloat, 256))
# expect: 256
