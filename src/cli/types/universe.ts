/** The types that everybody knows, as declarations: what `strata types check` starts from, whatever a program's Base holds. */
import * as t from '../../types/index.ts';
import { declare, type Names } from './notation.ts';

const DECLARATIONS = `
abstract type Number end
abstract type Real <: Number end
abstract type AbstractFloat <: Real end
abstract type Integer <: Real end
abstract type Signed <: Integer end
abstract type Unsigned <: Integer end
abstract type AbstractIrrational <: Real end
primitive type Bool <: Integer 8 end
primitive type Int8 <: Signed 8 end
primitive type Int16 <: Signed 16 end
primitive type Int32 <: Signed 32 end
primitive type Int64 <: Signed 64 end
primitive type Int128 <: Signed 128 end
primitive type UInt8 <: Unsigned 8 end
primitive type UInt16 <: Unsigned 16 end
primitive type UInt32 <: Unsigned 32 end
primitive type UInt64 <: Unsigned 64 end
primitive type UInt128 <: Unsigned 128 end
primitive type Float16 <: AbstractFloat 16 end
primitive type Float32 <: AbstractFloat 32 end
primitive type Float64 <: AbstractFloat 64 end
mutable struct BigInt <: Signed end
mutable struct BigFloat <: AbstractFloat end
struct Irrational{sym} <: AbstractIrrational end
struct Rational{T<:Integer} <: Real
  num::T
  den::T
end
struct Complex{T<:Real} <: Number
  re::T
  im::T
end
Int = Int64
UInt = UInt64
ComplexF64 = Complex{Float64}
ComplexF32 = Complex{Float32}
ComplexF16 = Complex{Float16}
BitInteger = Union{Int8, Int16, Int32, Int64, Int128, UInt8, UInt16, UInt32, UInt64, UInt128}
BitSigned = Union{Int8, Int16, Int32, Int64, Int128}
BitUnsigned = Union{UInt8, UInt16, UInt32, UInt64, UInt128}
IEEEFloat = Union{Float16, Float32, Float64}

abstract type AbstractChar end
primitive type Char <: AbstractChar 32 end
abstract type AbstractString end
mutable struct String <: AbstractString end
struct SubString{T<:AbstractString} <: AbstractString end
mutable struct Symbol end
struct Nothing end
struct Missing end
Cvoid = Nothing
struct Some{T}
  value::T
end

abstract type AbstractArray{T, N} end
abstract type DenseArray{T, N} <: AbstractArray{T, N} end
mutable struct Array{T, N} <: DenseArray{T, N} end
mutable struct Memory{T} <: DenseArray{T, 1} end
mutable struct BitArray{N} <: AbstractArray{Bool, N} end
AbstractVector{T} = AbstractArray{T, 1}
AbstractMatrix{T} = AbstractArray{T, 2}
AbstractVecOrMat{T} = Union{AbstractVector{T}, AbstractMatrix{T}}
DenseVector{T} = DenseArray{T, 1}
DenseMatrix{T} = DenseArray{T, 2}
Vector{T} = Array{T, 1}
Matrix{T} = Array{T, 2}
VecOrMat{T} = Union{Vector{T}, Matrix{T}}
BitVector = BitArray{1}
BitMatrix = BitArray{2}
abstract type AbstractRange{T} <: AbstractArray{T, 1} end
abstract type OrdinalRange{T, S} <: AbstractRange{T} end
abstract type AbstractUnitRange{T} <: OrdinalRange{T, T} end
struct UnitRange{T<:Real} <: AbstractUnitRange{T} end
struct StepRange{T, S} <: OrdinalRange{T, S} end
struct OneTo{T<:Integer} <: AbstractUnitRange{T} end
struct Slice{T<:AbstractUnitRange} <: AbstractUnitRange{Int} end
struct StepRangeLen{T, R, S, L<:Integer} <: AbstractRange{T} end
struct LinRange{T, L<:Integer} <: AbstractRange{T} end
RangeIndex = Union{Int, AbstractRange{Int}}
abstract type AbstractCartesianIndex{N} end
struct CartesianIndex{N} <: AbstractCartesianIndex{N} end
struct CartesianIndices{N, R<:NTuple{N, OrdinalRange{Int, Int}}} <: AbstractArray{CartesianIndex{N}, N} end
struct LinearIndices{N, R<:NTuple{N, AbstractUnitRange{Int}}} <: AbstractArray{Int, N} end
struct SubArray{T, N, P, I, L} <: AbstractArray{T, N} end
struct ReshapedArray{T, N, P<:AbstractArray, MI<:Tuple} <: AbstractArray{T, N} end
Dims{N} = NTuple{N, Int}
DimsInteger{N} = NTuple{N, Integer}
Indices{N} = NTuple{N, AbstractUnitRange}
StridedArray{T, N} = Union{DenseArray{T, N}, SubArray{T, N, A, I} where {A<:DenseArray, I<:Tuple{Vararg{Union{Int, AbstractRange{Int}}}}}}
StridedVector{T} = StridedArray{T, 1}
StridedMatrix{T} = StridedArray{T, 2}
StridedVecOrMat{T} = Union{StridedVector{T}, StridedMatrix{T}}
struct Diagonal{T, V<:AbstractVector{T}} <: AbstractMatrix{T} end
struct Adjoint{T, S} <: AbstractMatrix{T} end
struct Transpose{T, S} <: AbstractMatrix{T} end
struct Symmetric{T, S<:AbstractMatrix{<:T}} <: AbstractMatrix{T} end
struct Hermitian{T, S<:AbstractMatrix{<:T}} <: AbstractMatrix{T} end
abstract type AbstractTriangular{T} <: AbstractMatrix{T} end
struct UpperTriangular{T, S<:AbstractMatrix{T}} <: AbstractTriangular{T} end
struct LowerTriangular{T, S<:AbstractMatrix{T}} <: AbstractTriangular{T} end
struct UnitUpperTriangular{T, S<:AbstractMatrix{T}} <: AbstractTriangular{T} end
struct UnitLowerTriangular{T, S<:AbstractMatrix{T}} <: AbstractTriangular{T} end
struct Bidiagonal{T, V<:AbstractVector{T}} <: AbstractMatrix{T} end
struct Tridiagonal{T, V<:AbstractVector{T}} <: AbstractMatrix{T} end
struct UniformScaling{T<:Number} end
RealHermSymComplexHerm{T<:Real, S} = Union{Hermitian{T, S}, Symmetric{T, S}, Hermitian{Complex{T}, S}}

struct Pair{A, B}
  first::A
  second::B
end
struct Val{x} end
struct VecElement{T} end
abstract type Ref{T} end
mutable struct RefValue{T} <: Ref{T} end
struct RefArray{T, A<:AbstractArray{T}, R} <: Ref{T} end
primitive type Ptr{T} <: Ref{T} 64 end
abstract type AbstractDict{K, V} end
mutable struct Dict{K, V} <: AbstractDict{K, V} end
mutable struct IdDict{K, V} <: AbstractDict{K, V} end
mutable struct WeakKeyDict{K, V} <: AbstractDict{K, V} end
abstract type AbstractSet{T} end
struct Set{T} <: AbstractSet{T} end
mutable struct BitSet <: AbstractSet{Int} end
struct KeySet{K, T<:AbstractDict{K}} <: AbstractSet{K} end
struct ValueIterator{T<:AbstractDict} end
abstract type AbstractChannel{T} end
mutable struct Channel{T} <: AbstractChannel{T} end
struct Generator{I, F} end
struct Zip{Is<:Tuple} end
struct Enumerate{I} end
struct Nullable{T} end

abstract type IO end
abstract type AbstractPipe <: IO end
mutable struct IOBuffer <: IO end
mutable struct IOStream <: IO end
struct IOContext{IO_t<:IO} <: AbstractPipe end
abstract type Exception end
struct ErrorException <: Exception end
struct ArgumentError <: Exception end
struct BoundsError <: Exception end
struct MethodError <: Exception end
abstract type Enum{T<:Integer} end
abstract type AbstractMatch end
mutable struct Regex end
struct RegexMatch{S<:AbstractString} <: AbstractMatch end
mutable struct Module end
mutable struct Expr end
mutable struct Method end
mutable struct Task end
struct Colon <: Function end
abstract type Builtin <: Function end
abstract type AbstractLock end
struct VersionNumber end
abstract type AbstractTime end
`;

const NATIVE: Names = new Map<string, t.Type>([
  ['Any', t.ANY],
  ['Bottom', t.BOTTOM],
  ['Type', t.TYPE],
  ['DataType', t.DATATYPE],
  ['UnionAll', t.UNIONALL],
  ['Union', t.UNION_TYPE],
  ['TypeofBottom', t.typeOfType(t.BOTTOM)],
  ['TypeVar', t.TYPEVAR],
  ['Function', t.FUNCTION],
  ['Tuple', t.TUPLE],
]);

/** Names that have no declaration in the notation itself. */
const withAliases = (names: Names): Names => {
  const [n, e] = [t.typeVar('N'), t.typeVar('T')];
  const ntuple = t.forall(n, t.forall(e, t.tuple([t.vararg(t.variable(e), t.variable(n))])));
  const [keys, values] = [t.typeVar('names'), t.typeVar('T', t.BOTTOM, t.TUPLE)];
  const namedTuple = t.nominal(t.NAMED_TUPLE_NAME, [t.variable(keys), t.variable(values)]);
  return new Map([...names, ['NTuple', ntuple], ['NamedTuple', t.forall(keys, t.forall(values, namedTuple))]]);
};

export const universe = (): Names => declare(DECLARATIONS, withAliases(NATIVE));
