# Random numbers: xoshiro256++ (Blackman and Vigna, "Scrambled linear pseudorandom number generators"), seeded by splitmix64.

abstract type AbstractRNG end

mutable struct Xoshiro <: AbstractRNG
    s0::UInt64
    s1::UInt64
    s2::UInt64
    s3::UInt64
end
Xoshiro(seed::Integer) = seed!(Xoshiro(0x00, 0x00, 0x00, 0x00), seed)
Xoshiro() = Xoshiro(rem(time_ns(), UInt64))
==(a::Xoshiro, b::Xoshiro) = a.s0 === b.s0 && a.s1 === b.s1 && a.s2 === b.s2 && a.s3 === b.s3
copy(r::Xoshiro) = Xoshiro(r.s0, r.s1, r.s2, r.s3)

function splitmix(x::UInt64)
    z = x + 0x9e3779b97f4a7c15
    z = (z ⊻ (z >> 30)) * 0xbf58476d1ce4e5b9
    z = (z ⊻ (z >> 27)) * 0x94d049bb133111eb
    return z ⊻ (z >> 31)
end

function seed!(r::Xoshiro, seed::Integer)
    x = rem(seed, UInt64)
    setfield!(r, :s0, splitmix(x))
    setfield!(r, :s1, splitmix(x + 0x9e3779b97f4a7c15))
    setfield!(r, :s2, splitmix(x + 0x3c6ef372fe94f82a))
    setfield!(r, :s3, splitmix(x + 0xdaa66d2c7ddf743f))
    return r
end
seed!(seed::Integer) = seed!(default_rng(), seed)
seed!() = seed!(default_rng(), time_ns())
seed!(r::AbstractRNG) = seed!(r, time_ns())

const shared_rng = Xoshiro(0x0000000000000000, 0x0000000000000000, 0x0000000000000000, 0x0000000000000000)
"The generator of programs that name none; its first use seeds it."
function default_rng()
    shared_rng.s0 === 0x0000000000000000 && shared_rng.s3 === 0x0000000000000000 && seed!(shared_rng, time_ns())
    return shared_rng
end

function next_bits(r::Xoshiro)
    s0, s1, s2, s3 = r.s0, r.s1, r.s2, r.s3
    result = bitrotate(s0 + s3, 23) + s0
    t = s1 << 17
    s2 = s2 ⊻ s0
    s3 = s3 ⊻ s1
    setfield!(r, :s1, s1 ⊻ s2)
    setfield!(r, :s0, s0 ⊻ s3)
    setfield!(r, :s2, s2 ⊻ t)
    setfield!(r, :s3, bitrotate(s3, 45))
    return result
end
"A generator of one's own has a method of this or of `rand(r, UInt64)`."
next_bits(r::AbstractRNG) = rand(r, UInt64)

rand(r::AbstractRNG) = rand(r, Float64)
rand(r::Xoshiro, ::Type{UInt64}) = next_bits(r)
rand(r::AbstractRNG, ::Type{Float64}) = Float64(next_bits(r) >> 11) * 1.1102230246251565e-16
rand(r::AbstractRNG, ::Type{Float32}) = Float32(next_bits(r) >> 40) * 5.9604645f-8
rand(r::AbstractRNG, ::Type{Bool}) = next_bits(r) >> 63 === 0x0000000000000001
rand(r::AbstractRNG, ::Type{T}) where {T<:Union{BitSigned,UInt8,UInt16,UInt32}} = rem(next_bits(r), T)
rand(r::AbstractRNG, ::Type{Char}) = Char(rand(r, 0x00:0x7f))
"What methods of `rand` for a type of one's own dispatch on."
struct SamplerType{T} end
rand(r::AbstractRNG, ::Type{T}) where {T} = rand(r, SamplerType{T}())
rand(r::AbstractRNG, ::SamplerType{T}) where {T} = throw_argument(string("Sampler for this object is not defined: ", T))

"A whole number below `n`, each equally likely: draws from an incomplete last stretch are repeated."
function rand_below(r::AbstractRNG, n::UInt64)
    limit = typemax(UInt64) - rem(typemax(UInt64), n)
    while true
        bits = next_bits(r)
        bits < limit && return rem(bits, n)
    end
end

function rand(r::AbstractRNG, items::AbstractArray)
    isempty(items) && throw_argument("collection must be non-empty")
    return items[Int64(rand_below(r, UInt64(length(items)))) + 1]
end
rand(r::AbstractRNG, items::Tuple) = items[Int64(rand_below(r, UInt64(length(items)))) + 1]
rand(r::AbstractRNG, text::AbstractString) = rand(r, collect(text))
rand(r::AbstractRNG, items::Union{AbstractSet,AbstractDict}) = rand(r, collect(items))

rand(r::AbstractRNG, S, dims::Integer...) = rand_array(r, S, map(Int64, dims))
rand(r::AbstractRNG, S, dims::Dims) = rand_array(r, S, dims)
rand(r::AbstractRNG, n::Integer, dims::Integer...) = rand_array(r, Float64, (Int64(n), map(Int64, dims)...))
rand(r::AbstractRNG, dims::Dims) = rand_array(r, Float64, dims)
rand() = rand(default_rng(), Float64)
rand(S) = rand(default_rng(), S)
rand(n::Integer, dims::Integer...) = rand(default_rng(), n, dims...)
rand(dims::Dims) = rand(default_rng(), dims)
rand(S, dims::Integer...) = rand_array(default_rng(), S, map(Int64, dims))
rand(S, dims::Dims) = rand_array(default_rng(), S, dims)

sampled(::Type{T}) where {T} = T
sampled(items) = eltype(items)
function rand_array(r::AbstractRNG, S, dims::Tuple)
    A = Array{sampled(S)}(undef, dims)
    return rand!(r, A, S)
end
function rand!(r::AbstractRNG, A::AbstractArray, S = eltype(A))
    for i in eachindex(A)
        A[i] = rand(r, S)
    end
    return A
end
rand!(A::AbstractArray, S = eltype(A)) = rand!(default_rng(), A, S)

"Normally distributed: the polar method of Marsaglia."
function randn(r::AbstractRNG)
    while true
        u = 2 * rand(r, Float64) - 1
        v = 2 * rand(r, Float64) - 1
        s = u * u + v * v
        0 < s && s < 1 && return u * sqrt(-2 * log(s) / s)
    end
end
randn(r::AbstractRNG, ::Type{T}) where {T<:AbstractFloat} = T(randn(r))
randn(r::AbstractRNG, dims::Integer...) = randn_array(r, map(Int64, dims))
randn(dims::Integer...) = randn_array(default_rng(), map(Int64, dims))
randn(::Type{T}, dims::Integer...) where {T<:AbstractFloat} = map(T, randn_array(default_rng(), map(Int64, dims)))
randn() = randn(default_rng())
function randn_array(r::AbstractRNG, dims::Tuple)
    A = Array{Float64}(undef, dims)
    for i in eachindex(A)
        A[i] = randn(r)
    end
    return A
end
randexp(r::AbstractRNG) = -log(1 - rand(r))
randexp() = randexp(default_rng())

"Shuffled in place (Fisher and Yates)."
function shuffle!(r::AbstractRNG, v::AbstractVector)
    for i in length(v):-1:2
        j = Int64(rand_below(r, UInt64(i))) + 1
        v[i], v[j] = v[j], v[i]
    end
    return v
end
shuffle!(v::AbstractVector) = shuffle!(default_rng(), v)
shuffle(r::AbstractRNG, v) = shuffle!(r, collect(v))
shuffle(v) = shuffle!(default_rng(), collect(v))
randperm(r::AbstractRNG, n::Integer) = shuffle!(r, collect(1:Int64(n)))
randperm(n::Integer) = randperm(default_rng(), n)
randcycle(n::Integer) = (p = randperm(n); c = similar(p); for i in 1:n c[p[i]] = p[mod1(i + 1, n)] end; c)

const alphanumeric = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
randstring(r::AbstractRNG, chars, n::Integer) = String(rand(r, chars isa AbstractArray ? chars : collect(chars), n))
randstring(r::AbstractRNG, n::Integer = 8) = randstring(r, alphanumeric, n)
randstring(chars, n::Integer) = randstring(default_rng(), chars, n)
randstring(n::Integer = 8) = randstring(default_rng(), alphanumeric, n)
randsubseq(v, p::Real) = filter(x -> rand() < p, collect(v))
