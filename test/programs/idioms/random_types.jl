# Random values of a type of one's own.
using Random
struct Die
    n::Int
end
Random.rand(rng::AbstractRNG, ::Random.SamplerType{Die}) = Die(rand(rng, 1:6))
println(rand(Die) isa Die, " ", all(d -> 1 <= d.n <= 6, rand(Die, 20)), " ", rand(Xoshiro(1), Die) == rand(Xoshiro(1), Die))
# expect: true true true
try
    rand(Xoshiro(1), String)
catch e
    println(typeof(e))
end
# expect: ArgumentError
