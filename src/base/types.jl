# The types of Base that other definitions mention, and the unions that number methods are written for.

const BitSigned = Union{Int8,Int16,Int32,Int64}
const BitUnsigned = Union{UInt8,UInt16,UInt32,UInt64}
const BitInteger = Union{Int8,Int16,Int32,Int64,UInt8,UInt16,UInt32,UInt64}
const IEEEFloat = Union{Float16,Float32,Float64}
const BitReal = Union{Int8,Int16,Int32,Int64,UInt8,UInt16,UInt32,UInt64,Float16,Float32,Float64}

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
