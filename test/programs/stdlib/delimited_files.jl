# Tables as text.
using DelimitedFiles
io = IOBuffer()
writedlm(io, [1 2; 3 4]); writedlm(io, [1.5, 2.5], ','); writedlm(io, [("a", 1), ("b", 2)], ',')
print(String(take!(io)))
# expect: 1	2
# expect: 3	4
# expect: 1.5
# expect: 2.5
# expect: a,1
# expect: b,2
println(readdlm(IOBuffer("1 2\n3 4\n")), readdlm(IOBuffer("1,2\n3,4.5\n"), ','), readdlm(IOBuffer("1,2\n3,4\n"), ',', Int))
# expect: [1.0 2.0; 3.0 4.0][1.0 2.0; 3.0 4.5][1 2; 3 4]
println(readdlm(IOBuffer("a,b\n1,\"x,y\"\n"), ','), readdlm(IOBuffer("a b\n1 2\n"); header=true))
# expect: Any["a" "b"; 1 "x,y"]([1.0 2.0], AbstractString["a" "b"])
println(readdlm(IOBuffer("# c\n1 2\n"); comments=true), readdlm(IOBuffer("x\n1 2\n"); skipstart=1))
# expect: [1.0 2.0][1.0 2.0]
f = tempname(); writedlm(f, [1 2], ','); println(readdlm(f, ','))
# expect: [1.0 2.0]
