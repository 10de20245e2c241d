# A parameter whose variable disappears with another one.
println(NTuple{0,Int}, " ", () isa NTuple{0,Int})
struct S{N}; a::NTuple{N,Int}; end
println(S(()))
println(S{0}(()))
struct T2{X,N,P}; a::P; b::NTuple{N,Int}; end
println(T2{Int,0,String}("a", ()))
# expect: Tuple{} true
# expect: S{0}(())
# expect: S{0}(())
# expect: T2{Int64, 0, String}("a", ())
