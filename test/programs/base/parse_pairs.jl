# Fractions, complex numbers and other encodings from text; keys of dictionaries that only have `get`.
println(parse(Rational{Int}, "3//4"), " ", parse(Rational{BigInt}, "-6//4"), " ", tryparse(Rational{Int}, "a//b"))
# expect: 3//4 -3//2 nothing
println(parse(ComplexF64, "1+2im"), " ", parse(Complex{Int}, "3 - 4im"), " ", parse(ComplexF64, "1e-3-2e+2im"), " ", tryparse(Complex{Int}, "x+1im"))
# expect: 1.0 + 2.0im 3 - 4im 0.001 - 200.0im nothing
println(transcode(UInt16, "a😀"), transcode(String, UInt16[0x0061, 0xd83d, 0xde00]))
# expect: UInt16[0x0061, 0xd83d, 0xde00]a😀
struct Squares <: AbstractDict{Int,Int}
    n::Int
end
Base.length(d::Squares) = d.n
Base.iterate(d::Squares, i = 1) = i > d.n ? nothing : (i => i^2, i + 1)
Base.get(d::Squares, k, default) = k in 1:d.n ? k^2 : default
println(haskey(Squares(3), 2), haskey(Squares(3), 4), Squares(3)[3], 2 in keys(Squares(3)), (2 => 4) in Squares(3))
# expect: truefalse9truetrue
