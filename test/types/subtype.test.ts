import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issubtype } from '../../src/types/index.ts';
import { parse } from './universe.ts';

/** Each line is `a <: b`, and no more: b is not below a. */
const strictly = `
Int64 < Signed | Signed < Integer | Int64 < Number | Number < Any | Union{} < Int64 | Union{} < Any
Int64 < Union{Int64,String} | Union{Int64,Bool} < Integer | Union{Int64,String} < Union{Int64,String,Nothing}
Union{Int64,Float64} < Union{Integer,AbstractFloat} | Union{} < Union{Int64,String} | Union{Int8,String} < Union{Signed,AbstractString}
Vector{Int64} < Vector | Vector < Array | Vector{Int64} < Array | Array{Int64} < Array | Vector{Int64} < AbstractVector
Vector{Int64} < AbstractVector{Int64} | Vector{Int64} < DenseArray{Int64,1} | Vector{Int64} < AbstractArray{Int64}
Vector{Int64} < Vector{<:Integer} | Vector{<:Signed} < Vector{<:Integer} | Vector{<:Integer} < Vector | Vector{Integer} < Vector{<:Integer}
UnitRange{Int64} < AbstractVector{Int64} | UnitRange{Int64} < AbstractRange | UnitRange < AbstractVector | UnitRange < AbstractVector{<:Real}
Vector{Vector{Int64}} < Vector{<:Vector} | Vector{Vector{Int64}} < Vector{<:Vector{<:Integer}} | Vector{Vector} < Vector{<:Vector}
Vector{Vector{Int64}} < (Vector{Vector{T}} where T) | (Vector{Vector{T}} where T) < Vector{<:Vector}
Pair{Int64,Int64} < (Pair{T,T} where T) | (Pair{T,T} where T) < Pair | Pair{Int64} < Pair | Pair{Int64,String} < Pair{Int64}
Pair{Int64,Vector{Int64}} < (Pair{T,Vector{T}} where T) | (Pair{T,Vector{T}} where T) < (Pair{T,Vector{S}} where {T,S})
Tuple{Int64} < Tuple{Integer} | Tuple{Int64,String} < Tuple{Any,Any} | Tuple{} < Tuple | Tuple{Int64} < Tuple | Tuple{Int64} < Any
Tuple{} < Tuple{Vararg{Int64}} | Tuple{Int64,Int64} < Tuple{Vararg{Int64}} | Tuple{Int64,Int64} < Tuple{Int64,Vararg{Int64}}
Tuple{Int64,Vararg{Int64}} < Tuple{Vararg{Int64}} | Tuple{Vararg{Int64}} < Tuple{Vararg{Integer}} | Tuple{Int64,Vararg{Int8}} < Tuple{Signed,Vararg{Integer}}
Tuple{Int64,Int64} < (NTuple{N,Int64} where N) | Tuple{Int64,Int64} < NTuple{2,Integer} | Tuple{Int64,Int64} < (NTuple{2,T} where T)
Tuple{Int64,Int64} < (Tuple{T,T} where T) | (Tuple{T,T} where T) < Tuple{Any,Any} | Tuple{Int64,Int64} < (NTuple{N,T} where {N,T})
(NTuple{N,T} where {N,T}) < Tuple | (Tuple{T,T} where T<:Integer) < Tuple{Integer,Integer} | (Tuple{T,T} where T<:Integer) < (Tuple{T,T} where T)
(Tuple{T,T} where T) < (Tuple{T,S} where {T,S}) | (Tuple{T,Vector{T}} where T) < (Tuple{T,Vector{S}} where {T,S})
Tuple{Int64,Vector{Int64}} < (Tuple{T,Vector{T}} where T) | Tuple{Int64,Vector{Integer}} < (Tuple{T,Vector{T}} where T)
Tuple{Integer,Vector{Integer}} < (Tuple{T,Vector{T}} where T) | Tuple{Int64,Int8,Vector{Integer}} < (Tuple{T,T,Vector{T}} where T)
Tuple{Int64,Int64,Vector{Int64}} < (Tuple{T,T,Vector{T}} where T) | Tuple{Int64,String,Vector{Any}} < (Tuple{T,T,Vector{T}} where T)
Tuple{Array{Int64,1},Int64} < (Tuple{Array{T,N},T} where {T,N}) | Tuple{Array{Int64,2},Int64,Int64} < (Tuple{Array{T,N},Vararg{Int64,N}} where {T,N})
Tuple{Array{Int64,1},Int64} < (Tuple{Array{T,N},Vararg{Int64,N}} where {T,N}) | Tuple{Val{2},Int64,Int64} < (Tuple{Val{N},Vararg{Int64,N}} where N)
Tuple{Int64} < Union{Tuple{Int64},Tuple{String}} | Tuple{Union{Int64,String}} < Tuple{Any} | Union{Tuple{Int64},Tuple{Int64,Int64}} < Tuple{Vararg{Int64}}
Vector{Int64} < Union{Vector{Int64},Vector{String}} | Union{Vector{Int64},Vector{String}} < Vector | Union{Vector{Int64},Vector{String}} < (Vector{T} where T<:Union{Int64,String})
Vector{Int64} < (Vector{T} where T<:Union{Int64,String}) | Vector{Union{Int64,String}} < (Vector{T} where T<:Union{Int64,String})
Type{Int64} < Type | Type{Int64} < DataType | DataType < Type | UnionAll < Type | Type{Vector} < UnionAll | Type{Int64} < (Type{T} where T<:Integer)
Type{Integer} < Type{<:Integer} | Type{<:Integer} < Type | Type{<:Integer} < Type{<:Real} | Type{Union{Int64,String}} < TypeofUnion | Type{Union{}} < Type{<:Integer}
Type{Vector{Int64}} < Type{<:Vector} | Type{Vector} < Type{<:Vector} | Type{Vector{Int64}} < Type{<:AbstractArray} | Tuple{Type{Int64},Int64} < (Tuple{Type{T},T} where T)
Tuple{Type{Integer},Int64} < (Tuple{Type{T},T} where T) | (Tuple{Type{T},T} where T) < Tuple{Type,Any} | Type{Tuple{Int64}} < DataType
typeof(+) < Function | Tuple{typeof(+),Int64} < Tuple{Function,Vararg{Any}} | Ref{Int64} < Ref | RefValue{Int64} < Ref{Int64} | RefValue{Int64} < Ref{<:Integer}
Val{1} < Val | Val{:a} < Val | Val{true} < Val | Complex{Int64} < Complex | Complex{Int64} < Number | Rational{Int64} < Real | Complex < Number
Dict{Symbol,Int64} < AbstractDict | Dict{Symbol,Int64} < AbstractDict{Symbol} | Dict{Symbol,Int64} < (AbstractDict{K,V} where {K,V<:Integer}) | Set{Int64} < AbstractSet{Int64}
(Vector{T} where T>:Int64) < Vector | Vector{Integer} < (Vector{T} where T>:Int64) | Vector{Int64} < (Vector{T} where T>:Int64) | Vector{Real} < (Vector{T} where Int64<:T<:Number)
Tuple{Vector{Int64},Vector{Int64}} < (Tuple{Vector{T},Vector{T}} where T) | (Tuple{Vector{T},Vector{T}} where T) < Tuple{Vector,Vector}
(Tuple{Vector{T},Vector{T}} where T) < Tuple{AbstractVector,AbstractVector} | (Tuple{Vector{T},Vector{T}} where T) < (Tuple{AbstractVector{T},AbstractVector{T}} where T)
Tuple{Vector{Int64},Matrix{Int64}} < (Tuple{Array{T,N},Array{T,M}} where {T,N,M}) | Pair{Tuple{Int64},Int64} < (Pair{Tuple{T},T} where T)
(Pair{T,S} where {T,S<:T}) < Pair | Pair{Integer,Int64} < (Pair{T,S} where {T,S<:T}) | Tuple{Integer,Int64,Ref{Int64}} < (Tuple{Integer,T,Ref{T}} where T<:Integer)
Tuple{Vector{Int64},Int64} < (Tuple{V,T} where {T,V<:AbstractVector{T}}) | Tuple{Vector{Int64}} < (Tuple{V} where {T<:Integer,V<:AbstractVector{T}})
Vector{Vector{T} where T<:Integer} < Vector{<:Vector} | Ref{Vector} < Ref{<:AbstractArray} | (Ref{Vector{T}} where T) < (Ref{S} where S<:Vector)
Tuple{Nothing,Integer} < (Tuple{Union{Nothing,T},T} where T) | Tuple{Int64,Int64} < (Tuple{Union{Nothing,T},T} where T) | NamedTuple{(Tuple{:a})} < NamedTuple
Tuple{DataType} < (Tuple{Type{T}} where T) | Tuple{Type{Int64},Type{Int8}} < (Tuple{T,T} where T) | Tuple{Type{Int64}} < (Tuple{T} where T)
(Union{T,Vector{T}} where T<:Integer) < Any | Int64 < (Union{T,Vector{T}} where T<:Integer) | Vector{Int64} < (Union{T,Vector{T}} where T<:Integer)
`;

/** Each pair is unrelated, both ways. */
const unrelated = `
Int64 ! String | Int64 ! Unsigned | Vector{Int64} ! Vector{Integer} | Vector{Int64} ! Vector{Any} | Vector{Any} ! Vector{<:Integer}
Array{Int64,1} ! Array{Int64,2} | Vector{Vector} ! (Vector{Vector{T}} where T) | Vector{Vector{Int64}} ! Vector{Vector}
Tuple{Int64} ! Tuple{Int64,Int64} | Tuple{Int64} ! Int64 | Tuple{Int64,String} ! (Tuple{T,T} where T) | Tuple{Any,Any} ! Tuple{Vararg{Integer}}
Tuple{Int64,Vararg{Any}} ! Tuple{Vararg{Integer}}
Tuple{Integer,Vector{Int64}} ! (Tuple{T,Vector{T}} where T) | Tuple{String,Vector{Int64}} ! (Tuple{T,Vector{T}} where T)
Pair{Int64,Integer} ! (Pair{T,T} where T) | Tuple{Array{Int64,2},Int64} ! (Tuple{Array{T,N},Vararg{Int64,N}} where {T,N})
Type{Int64} ! Type{Integer} | Type{Int64} ! UnionAll | Type{Vector} ! DataType | Type{Int64} ! Int64 | DataType ! UnionAll | DataType ! Type{<:Integer}
Val{1} ! Val{2} | Val{:a} ! Val{:b} | Val{true} ! Val{1} | Val{1} ! (Val{T} where T<:Integer) | Ref{Tuple{Vararg{Int64}}} ! (Ref{NTuple{N,Int64}} where N)
Ref{Vector{T} where T} ! (Ref{Vector{T}} where T) | Tuple{Vector,Vector} ! Vector | Tuple{String,Int64} ! (Tuple{Union{Nothing,T},T} where T)
Vector{Integer} ! (Vector{T} where T>:Number) | (Vector{T} where T>:Int64) ! (Vector{T} where T<:Integer) | Tuple{Type{Int64},String} ! (Tuple{Type{T},T} where T)
Ref{Union{Int64,String}} ! Union{Ref{Int64},Ref{String}} | Pair{Int64,Int8} ! (Pair{T,S} where {T,S<:T}) | Vector{Float64} ! (Vector{T} where T<:Union{Int64,String})
Tuple{Vector{Int64},Vector{String}} ! (Tuple{Vector{T},Vector{T}} where T) | Tuple{Matrix{Int64},Int64} ! (Tuple{V,T} where {T,V<:AbstractVector{T}})
`;

/** Each pair is equal: below one another. */
const equal = `
Int64 = Union{Int64} | Union{Int64,String} = Union{String,Int64} | Union{Int64,Integer} = Integer | Vector = (Array{S,1} where S)
Tuple{Union{Int64,String}} = Union{Tuple{Int64},Tuple{String}} | Vector{Union{Int64,String}} = Vector{Union{String,Int64}}
Ref{Tuple{Union{Int64,String}}} = Ref{Union{Tuple{Int64},Tuple{String}}} | Ref{Vector} = Ref{Array{S,1} where S} | (Tuple{T} where T) = Tuple{Any}
(Tuple{Vector{T}} where T) = Tuple{Vector} | (Tuple{T} where T<:Integer) = Tuple{Integer} | NTuple{2,Int64} = Tuple{Int64,Int64}
(NTuple{N,Int64} where N) = Tuple{Vararg{Int64}} | (Vector{T} where Int64<:T<:Int64) = Vector{Int64} | (Type{T} where T) = Type
(Pair{A,B} where {A,B}) = (Pair{A,B} where {B,A}) | (Tuple{T,S} where {T<:Integer,S}) = Tuple{Integer,Any} | Union{Vector{Int64},Vector} = Vector
Tuple{Vararg{Union{}}} = Tuple{} | (Tuple{T,T} where T<:Int64) = Tuple{Int64,Int64} | (Tuple{Int64,Vararg{Int64,N}} where N) = Tuple{Int64,Vararg{Int64}}
`;

function facts(table: string, sign: string): readonly (readonly [string, string])[] {
  return table
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [a, b] = line.split(` ${sign} `);
      assert.ok(a !== undefined && b !== undefined, line);
      return [a, b] as const;
    });
}

for (const [a, b] of facts(strictly, '<'))
  test(`${a} is strictly below ${b}`, () => {
    assert.equal(issubtype(parse(a), parse(b)), true, 'below');
    const [x, y] = [parse(a), parse(b)];
    assert.equal(issubtype(y, x), false, 'strictly');
  });
for (const [a, b] of facts(unrelated, '!'))
  test(`${a} and ${b} are unrelated`, () => {
    assert.equal(issubtype(parse(a), parse(b)), false);
    assert.equal(issubtype(parse(b), parse(a)), false);
  });
for (const [a, b] of facts(equal, '='))
  test(`${a} equals ${b}`, () => {
    assert.equal(issubtype(parse(a), parse(b)), true);
    assert.equal(issubtype(parse(b), parse(a)), true);
  });
