# The types of Base that other definitions mention, and the unions that number methods are written for.

const BitSigned = Union{Int8,Int16,Int32,Int64}
const BitUnsigned = Union{UInt8,UInt16,UInt32,UInt64}
const BitInteger = Union{Int8,Int16,Int32,Int64,UInt8,UInt16,UInt32,UInt64}
const IEEEFloat = Union{Float16,Float32,Float64}
const NarrowFloat = Union{Float16,Float32}
const BitReal = Union{Int8,Int16,Int32,Int64,UInt8,UInt16,UInt32,UInt64,Float16,Float32,Float64}

# Numbers made of others

"An integer of 128 bits, held as its halves."
struct Int128 <: Signed
    lo::UInt64
    hi::UInt64
    Int128(lo::UInt64, hi::UInt64) = new(lo, hi)
end

struct UInt128 <: Unsigned
    lo::UInt64
    hi::UInt64
    UInt128(lo::UInt64, hi::UInt64) = new(lo, hi)
end

const WideInteger = Union{Int128,UInt128}

"An integer of any size. One that fits in an Int64 is `value`; a larger one has `limbs`, the lowest first, and the sign of `value`."
struct BigInt <: Signed
    value::Int64
    limbs::Memory{UInt32}
    BigInt(value::Int64, limbs::Memory{UInt32}) = new(value, limbs)
end

"`num` and `den` have no common factor; `den` is not negative."
struct Rational{T<:Integer} <: Real
    num::T
    den::T
    Rational{T}(num::T, den::T, reduced::Nothing) where {T<:Integer} = new{T}(num, den)
end

struct Complex{T<:Real} <: Number
    re::T
    im::T
    Complex{T}(re::T, im::T) where {T<:Real} = new{T}(re, im)
end

abstract type AbstractIrrational <: Real end
"A constant that becomes a float of the precision that it meets."
struct Irrational{name} <: AbstractIrrational end

const NTuple{N,T} = Tuple{Vararg{T,N}}

# Arrays

abstract type AbstractArray{T,N} end
abstract type DenseArray{T,N} <: AbstractArray{T,N} end
const AbstractVector{T} = AbstractArray{T,1}
const AbstractMatrix{T} = AbstractArray{T,2}
const AbstractVecOrMat{T} = Union{AbstractArray{T,1},AbstractArray{T,2}}

"""
Elements stand in `mem`, the first column first. A vector may have spare room behind them: `size[1]` elements are in use.
"""
mutable struct Array{T,N} <: DenseArray{T,N}
    mem::Memory{T}
    size::NTuple{N,Int64}
    Array{T,N}(mem::Memory{T}, size::NTuple{N,Int64}) where {T,N} = new{T,N}(mem, size)
end

const Vector{T} = Array{T,1}
const Matrix{T} = Array{T,2}

struct UndefInitializer end
const undef = UndefInitializer()

struct Colon <: Function end
const (:) = Colon()

# Ranges

abstract type AbstractRange{T} <: AbstractArray{T,1} end
abstract type OrdinalRange{T,S} <: AbstractRange{T} end
abstract type AbstractUnitRange{T} <: OrdinalRange{T,T} end

# Dictionaries and sets

abstract type AbstractDict{K,V} end
abstract type AbstractSet{T} end

# Small containers

struct Pair{A,B}
    first::A
    second::B
end

struct Some{T}
    value::T
end

"A type whose only instance carries the value `x` in its type."
struct Val{x} end
Val(x) = Val{x}()

abstract type Ref{T} end

mutable struct RefValue{T} <: Ref{T}
    x::T
    RefValue{T}(x) where {T} = new{T}(x)
    RefValue{T}() where {T} = new{T}()
end

# Text

struct SubString{T<:AbstractString} <: AbstractString
    string::T
    offset::Int64
    ncodeunits::Int64
    SubString{T}(s::T, offset::Int64, n::Int64) where {T<:AbstractString} = new{T}(s, offset, n)
end
const Text = Union{String,SubString{String}}

# Input and output

abstract type IO end

# Exceptions

struct KeyError <: Exception
    key
end

struct DimensionMismatch <: Exception
    msg::String
end

struct StringIndexError <: Exception
    string::AbstractString
    index::Int64
end

struct InvalidCharError <: Exception
    char::AbstractChar
end

struct CodePointError <: Exception
    code
end

struct EOFError <: Exception end
struct InterruptException <: Exception end

struct SystemError <: Exception
    prefix::AbstractString
    errnum::Int32
    extrainfo
end

struct IOError <: Exception
    msg::AbstractString
    code::Int32
end

struct CanonicalIndexError <: Exception
    func::String
    type
end
