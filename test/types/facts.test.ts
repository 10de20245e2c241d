/**
 * Facts about types as Julia decides them, asked in the way of `strata types check`. Each line: what holds, and of which types;
 * facts that must not hold are as many as those that must.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerLine } from '../../src/cli/types/check.ts';
import { universe } from '../../src/cli/types/universe.ts';

const DECLARED = `
abstract type Shape{D} end
abstract type Solid{D} <: Shape{D} end
struct Ball{D, R<:Real} <: Solid{D} end
struct Cube{R} <: Solid{3} end
struct Tagged{names, T<:NamedTuple{names}} end
struct Grid{T, N} <: AbstractArray{Union{T, Missing}, N} end
`;

/** `a < b`: below and not above. `a = b`: each below the other. `a ! b`: neither. */
const RELATIONS = `
Int < Integer
UInt8 < Unsigned
Float32 < Real
Rational{Int} < Rational
Rational{Int} < Real
Complex{Float64} < Number
Vector{Int} < AbstractVector{Int}
Vector{Int} < DenseArray
Vector{Int} ! Vector{Integer}
Vector{Int} < Vector{<:Integer}
Vector{Integer} < Vector{<:Integer}
Vector{<:Integer} < Vector{<:Real}
Vector{Real} < Vector{>:Int}
Vector{Int8} ! Vector{>:Int}
BitVector < AbstractVector{Bool}
UnitRange{Int} < AbstractVector{Int}
UnitRange{Int} < AbstractRange
Dict{String,Int} < AbstractDict{String}
Dict{String,Int} ! AbstractDict{Symbol}
Set{Int} < AbstractSet
Ball{2,Float64} < Solid{2}
Ball{2} < Shape{2}
Ball{2} ! Shape{3}
Ball < Solid
Cube{Int} < Shape{3}
Cube < Shape
Grid{Int,2} < AbstractMatrix{Union{Missing,Int}}
Grid{Int,2} ! AbstractMatrix{Int}
Grid{T,1} where T < AbstractVector
Nothing < Union{Nothing,Int}
Union{Int,Nothing} = Union{Nothing,Int}
Union{Int,Integer} = Integer
Union{Vector{Int},Vector} = Vector
Union{} < Nothing
Union{Int8,Int16} < Signed
Union{Int8,String} ! Signed
Ref{Union{Int8,Int16}} ! Union{Ref{Int8},Ref{Int16}}
Tuple{Int,String} < Tuple{Integer,AbstractString}
Tuple{Int} ! Tuple{Int,Int}
Tuple{} < Tuple{Vararg{String}}
Tuple{String,String} < Tuple{Vararg{String}}
Tuple{String,Vararg{String}} < Tuple{Vararg{String}}
Tuple{Vararg{Int8}} < Tuple{Vararg{Integer}}
Tuple{Int,Vararg{Int,2}} = Tuple{Int,Int,Int}
NTuple{2,Int} = Tuple{Int,Int}
NTuple{2,Int} < NTuple{2,Integer}
NTuple{2,Int} < NTuple{2}
NTuple{2,Int} < Tuple{T,T} where T
Tuple{Int,Int8} ! Tuple{T,T} where T
Tuple{Real,Real} ! NTuple{2,Char}
Tuple{T,T} where T < Tuple{Any,Any}
Tuple{T,T} where T<:Integer < Tuple{T,T} where T<:Real
Tuple{T,S} where {T,S} = Tuple{Any,Any}
Tuple{T} where T<:Real = Tuple{Real}
Tuple{T,Vector{T}} where T<:Real < Tuple{Real,Vector}
Tuple{Int,Vector{Real}} < Tuple{T,Vector{T}} where T
Tuple{String,Vector{Real}} ! Tuple{T,Vector{T}} where T
Tuple{Union{Int,Bool},Char} = Union{Tuple{Int,Char},Tuple{Bool,Char}}
Tuple{Union{Vector{Int},Vector{Char}}} < Tuple{Vector{T}} where T
Ref{Union{Vector{Int},Vector{Char}}} ! Ref{Vector{T}} where T
Ref{Tuple{T} where T} = Ref{Tuple{Any}}
Vector{Vector} ! Vector{Vector{T}} where T
Vector{Vector{Int}} < Vector{Vector{T}} where T
Vector{Vector{Int}} < Vector{<:Vector}
Vector{Vector{T} where T<:Int} ! Vector{Vector{Int}}
Vector{T where T<:Int} = Vector{Int}
Pair{Int,Int} < Pair{T,T} where T
Pair{Int,Int8} ! Pair{T,T} where T
Pair{T,T} where T < Pair
Pair{Int,S} where S = Pair{Int}
Pair{T,S} where {T,S<:T} < Pair
Pair{Int,Bool} ! Pair{T,S} where {T,S<:T}
Pair{Real,Bool} < Pair{T,S} where {T,S<:T}
Ref{T} where Int<:T<:Int = Ref{Int}
Ref{T} where Int8<:T<:Integer < Ref{T} where T<:Real
Vector{X} where X<:(Vector{Y} where Y<:Real) = Vector{<:Vector{<:Real}}
Type{Int} < DataType
Type{Vector} < UnionAll
Type{Union{Int,Char}} < Union
DataType < Type
Type{Int} < Type{<:Integer}
Type{Integer} < Type{<:Integer}
Type{Int} ! Type{Integer}
Type{<:Integer} ! DataType
Type{Union{}} < Type{<:Real}
Core.TypeofBottom = Type{Union{}}
Tuple{Type{Int},Int} < Tuple{Type{T},T} where T
Tuple{Type{Int},Char} ! Tuple{Type{T},T} where T
Tuple{Type{Real},Int} < Tuple{Type{T},T} where T
Tuple{Type{Int},Type{Char}} < Tuple{T,T} where T
Val{1} < Val
Val{1} ! Val{2}
Val{:a} ! Val{:b}
Val{true} ! Val{1}
Val{(1,2)} ! Val{(2,1)}
Val{'a'} ! Val{'b'}
typeof(sin) < Function
typeof(sin) ! typeof(cos)
Array{Int,2} < Array{Int,N} where N
Tuple{Array{Int,2},Int,Int} < Tuple{Array{T,N},Vararg{Int,N}} where {T,N}
Tuple{Array{Int,2},Int} ! Tuple{Array{T,N},Vararg{Int,N}} where {T,N}
Tuple{Val{2},Val{2}} < Tuple{Vararg{Val{N},N}} where N
Tuple{Val{2}} ! Tuple{Vararg{Val{N},N}} where N
@NamedTuple{a::Int} < NamedTuple{(:a,)}
@NamedTuple{a::Int,b::Char} = NamedTuple{(:a,:b),Tuple{Int,Char}}
@NamedTuple{a::Int} ! @NamedTuple{b::Int}
@NamedTuple{a::Int} < NamedTuple{names,<:Tuple{Vararg{Integer}}} where names
Tagged{(:x,),@NamedTuple{x::Int}} < Tagged{(:x,)}
Diagonal{Int,Vector{Int}} < AbstractMatrix{Int}
Adjoint{Float64,Matrix{Float64}} < AbstractMatrix
Base.RefValue{Int} < Ref{Int}
Ptr{Cvoid} < Ref
`;

/** `a > b`: more specific, and not the other way; `a ~ b`: neither. */
const SPECIFICITY = `
Tuple{Int} > Tuple{Integer}
Tuple{Int,Any} > Tuple{Any,Any}
Tuple{Int,Any} ~ Tuple{Any,Int}
Tuple{Int,Integer} ~ Tuple{Integer,Int}
Tuple{T,T} where T > Tuple{Any,Any}
Tuple{T,T} where T<:Real > Tuple{Real,Real}
Tuple{Int,Int} > Tuple{T,T} where T
Tuple{Int} > Tuple{Vararg{Int}}
Tuple{Int,Vararg{Int}} > Tuple{Vararg{Int}}
Tuple{Vararg{Int}} > Tuple{Vararg{Integer}}
Tuple{Integer,Vararg{Int}} > Tuple{Vararg{Integer}}
Tuple{Vector{Int}} > Tuple{Vector{T}} where T<:Integer
Tuple{Vector{T}} where T<:Integer > Tuple{Vector}
Tuple{Vector} > Tuple{AbstractVector}
Tuple{Vector} > Tuple{Array}
Tuple{AbstractVector{Int}} ~ Tuple{Set}
Tuple{Type{Int}} > Tuple{Type{<:Integer}}
Tuple{Type{<:Integer}} > Tuple{Type}
Tuple{Type{<:Integer}} > Tuple{DataType}
Tuple{Type{T},T} where T > Tuple{Type,Any}
Tuple{Type{T},T} where T<:Real > Tuple{Type{T},Any} where T<:Real
Tuple{Union{Int,Char}} > Tuple{Union{Integer,Char}}
Tuple{Union{Int,String}} > Tuple{Integer}
Tuple{Union{Integer,String}} > Tuple{Union{Real,Char}}
Tuple{Array{T,N},Vararg{Int,N}} where {T,N} > Tuple{Array,Vararg{Int}}
Tuple{Ball{2}} > Tuple{Solid}
Tuple{Ball{D},Ball{D}} where D > Tuple{Solid,Solid}
Tuple{Val{1}} > Tuple{Val}
Tuple{typeof(sin),Any} > Tuple{Function,Any}
Tuple{Tuple{Int,Int}} > Tuple{NTuple{N,Int}} where N
Tuple{NTuple{N,Int}} where N > Tuple{Tuple}
`;

/** `a & b = c` */
const INTERSECTIONS = `
Int & Integer = Int
Int & String = Union{}
Union{Int,String} & Integer = Int
Union{Int8,Int16,Char} & Union{Int16,Char,String} = Union{Int16,Char}
Vector & AbstractArray{Int} = Vector{Int}
Vector{<:Integer} & Vector{<:Signed} = Vector{<:Signed}
Vector{Int} & Vector{Integer} = Union{}
Array{Int} & AbstractMatrix = Matrix{Int}
Ball & Shape{2} = Ball{2}
Ball & Shape{T} where T<:Tuple = Ball{D} where D<:Tuple
Cube & Shape{2} = Union{}
Grid & AbstractVector{Union{Missing,Int}} = Grid{T,1} where Int<:T<:Union{Missing,Int}
Tuple{Int,Any} & Tuple{Any,String} = Tuple{Int,String}
Tuple{Vararg{Int}} & Tuple{Vararg{String}} = Tuple{}
Tuple{Int,Vararg{Int}} & Tuple{Vararg{Integer,2}} = Tuple{Int,Int}
Tuple{Vararg{Int}} & Tuple{Any,Vararg{Any}} = Tuple{Int,Vararg{Int}}
NTuple{N,Int} where N & Tuple{Any,Any} = Tuple{Int,Int}
NTuple{N,Int} where N & NTuple{N,Char} where N = Tuple{}
Tuple{T,T} where T & Tuple{Int,Any} = Tuple{Int,Int}
Tuple{T,T} where T & Tuple{Real,Integer} = Tuple{T,T} where T<:Integer
Tuple{T,Vector{T}} where T & Tuple{Any,Vector{Char}} = Tuple{Char,Vector{Char}}
Tuple{Vector{T},Vector{T}} where T & Tuple{Vector{Int},Any} = Tuple{Vector{Int},Vector{Int}}
Tuple{Vector{T},Vector{T}} where T & Tuple{Vector{Int},Vector{Char}} = Union{}
Tuple{Array{Int,N},Vararg{Int,N}} where N & Tuple{Vector{Int},Vararg{Any}} = Tuple{Vector{Int},Int}
Tuple{Array{Int,N},NTuple{N,Int}} where N & Tuple{Any,Tuple{Any,Any}} = Tuple{Matrix{Int},Tuple{Int,Int}}
Tuple{Vararg{Val{N},N}} where N & Tuple{Val{2},Vararg{Any}} = Tuple{Val{2},Val{2}}
Pair{T,T} where T & Pair{Int} = Pair{Int,Int}
Pair{T,T} where T & Pair{Int,Char} = Union{}
Pair{T,Vector{T}} where T & Pair{S,S} where S = Union{}
Pair{<:Integer} & Pair{T,T} where T<:Real = Pair{T,T} where T<:Integer
Ref{Ref{T}} where T & Ref{S} where S<:(Ref{U} where U<:Integer) = Ref{Ref{T}} where T<:Integer
Type{Int} & DataType = Type{Int}
Type{Int} & UnionAll = Union{}
DataType & Type = DataType
Type{<:Integer} & Type{<:Signed} = Type{<:Signed}
Type{<:Array} & Type{Vector{T}} where T = Type{Vector{T}} where T
Type{<:Vector} & Type{AbstractArray{Int}} = Union{}
Tuple{Type{T},T} where T & Tuple{Type{Int},Any} = Tuple{Type{Int},Int}
Tuple{Type{T},T} where T & Tuple{Type{Char},Int} = Union{}
Val{1} & Val{N} where N = Val{1}
Val{1} & Val{2} = Union{}
NamedTuple{(:a,)} & NamedTuple{n,Tuple{Int}} where n = @NamedTuple{a::Int}
Union{Vector{T},Set{T}} where T & AbstractSet{Int} = Set{Int}
Base.RefValue & Ref{Union{Int,T}} where T = Base.RefValue{Union{Int,T}} where T
`;

const JOINS = `
Int | Int8 = Signed
Int | Float64 = Real
Int | String = Any
Vector{Int} | Vector{Int} = Vector{Int}
Vector{Int} | Vector{Char} = Vector
Tuple{Int,Int} | Tuple{Int8,Char} = Tuple{Signed,Any}
Ball{2,Int} | Ball{3,Int} = Ball{D,Int} where D
Nothing | Nothing = Nothing
`;

const names = (() => {
  const { answer, names: declared } = answerLine(JSON.stringify({ op: 'declare', source: DECLARED }), universe());
  assert.deepEqual(answer, { result: true });
  return declared;
})();

const ask = (question: Readonly<Record<string, string>>): unknown => {
  const { answer } = answerLine(JSON.stringify(question), names);
  assert.ok('result' in answer, JSON.stringify([question, answer]));
  return answer.result;
};

const each = (table: string, check: (line: string) => void): void => {
  for (const line of table.trim().split('\n')) test(line, () => check(line));
};

const apart = (line: string, sign: string): [string, string] => {
  const at = line.indexOf(` ${sign} `);
  return [line.slice(0, at), line.slice(at + sign.length + 2)];
};

each(RELATIONS, (line) => {
  const sign = / ([<=!]) /.exec(line)![1]!;
  const [a, b] = apart(line, sign);
  assert.equal(ask({ op: 'sub', a, b }), sign !== '!');
  assert.equal(ask({ op: 'sub', a: b, b: a }), sign === '=');
  assert.equal(ask({ op: 'equal', a, b }), sign === '=');
});

each(SPECIFICITY, (line) => {
  const sign = line.includes(' > ') ? '>' : '~';
  const [a, b] = apart(line, sign);
  assert.equal(ask({ op: 'morespecific', a, b }), sign === '>');
  assert.equal(ask({ op: 'morespecific', a: b, b: a }), false);
});

each(INTERSECTIONS, (line) => {
  const [pair, c] = apart(line, '=');
  const [a, b] = apart(pair, '&');
  assert.equal(ask({ op: 'intersect', a, b, c }), true, String(ask({ op: 'intersect', a, b })));
  assert.equal(ask({ op: 'intersect', a: b, b: a, c }), true, String(ask({ op: 'intersect', a: b, b: a })));
});

each(JOINS, (line) => {
  const [pair, c] = apart(line, '=');
  const [a, b] = apart(pair, '|');
  assert.equal(
    ask({ op: 'equal', a: String(ask({ op: 'join', a, b })), b: c }),
    true,
    String(ask({ op: 'join', a, b })),
  );
});
