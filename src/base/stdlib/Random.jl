# The standard module for random numbers: what Base has, under the names that programs import.
module Random

using Base: AbstractRNG, Xoshiro, seed!, default_rng, rand, rand!, randn, randexp, shuffle, shuffle!, randperm, randcycle, randstring
using Base: randsubseq, SamplerType

export AbstractRNG, Xoshiro, MersenneTwister, RandomDevice, TaskLocalRNG, rand!, randexp, shuffle, shuffle!, randperm, randcycle
export randstring, randsubseq, seed!, bitrand

"Other generators' names: their streams are those of xoshiro256++."
const MersenneTwister = Xoshiro
const RandomDevice = Xoshiro
TaskLocalRNG() = default_rng()
const GLOBAL_RNG = default_rng()
bitrand(dims::Integer...) = rand(Bool, dims...)

end
