import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morespecific } from '../../src/types/index.ts';
import { parse } from './universe.ts';

/** The first signature is more specific than the second. */
const ordered: readonly (readonly [string, string])[] = [
  ['Tuple{Int64}', 'Tuple{Integer}'],
  ['Tuple{Int64}', 'Tuple{T} where T<:Integer'],
  ['Tuple{T} where T<:Integer', 'Tuple{T} where T'],
  ['Tuple{Int64,Any}', 'Tuple{Any,Any}'],
  ['Tuple{T,T} where T', 'Tuple{Any,Any}'],
  ['Tuple{Int64,Int64}', 'Tuple{T,T} where T'],
  ['Tuple{T,T} where T<:Integer', 'Tuple{T,T} where T<:Number'],
  ['Tuple{T,T} where T<:Integer', 'Tuple{Number,Number}'],
  ['Tuple{Any}', 'Tuple{Vararg{Any}}'],
  ['Tuple{Any,Any}', 'Tuple{Any,Vararg{Any}}'],
  ['Tuple{Int64,Vararg{Int64}}', 'Tuple{Vararg{Int64}}'],
  ['Tuple{Int64,Vararg{Any}}', 'Tuple{Any,Vararg{Any}}'],
  ['Tuple{Any,Any}', 'Tuple{Any,Any,Vararg{Any}}'],
  ['Tuple{}', 'Tuple{Vararg{T}} where T'],
  ['Tuple{Type{Int64}}', 'Tuple{DataType}'],
  ['Tuple{Type{T}} where T<:Integer', 'Tuple{DataType}'],
  ['Tuple{DataType}', 'Tuple{Type}'],
  ['Tuple{Type{Int64},Any}', 'Tuple{Type{T},Any} where T<:Integer'],
  ['Tuple{Type{T},T} where T', 'Tuple{Type{T},Any} where T'],
  ['Tuple{Vector{Int64}}', 'Tuple{AbstractVector}'],
  ['Tuple{Vector{T}} where T<:Integer', 'Tuple{AbstractVector{T}} where T<:Integer'],
  ['Tuple{Vector}', 'Tuple{AbstractArray}'],
  ['Tuple{Vector{T},T} where T', 'Tuple{Vector,Any}'],
  ['Tuple{Array{T,N},Vararg{Int64,N}} where {T,N}', 'Tuple{Array,Vararg{Int64}}'],
  ['Tuple{Union{Int64,String}}', 'Tuple{Any}'],
  ['Tuple{Int64}', 'Tuple{Union{Int64,String}}'],
  ['Tuple{Union{Int64,String}}', 'Tuple{Integer}'],
  ['Tuple{Nothing,Any}', 'Tuple{Union{Nothing,T},T} where T'],
  ['Tuple{Int64,Integer}', 'Tuple{Number,Number}'],
  ['Tuple{Int64,Vararg{Int64}}', 'Tuple{Any}'],
  ['Tuple{typeof(+),Int64}', 'Tuple{Function,Int64}'],
  ['Tuple{Pair{T,T}} where T', 'Tuple{Pair}'],
];

/** Neither is more specific. */
const ambiguous: readonly (readonly [string, string])[] = [
  ['Tuple{Int64,Any}', 'Tuple{Any,Int64}'],
  ['Tuple{Integer,Any}', 'Tuple{Any,Integer}'],
  ['Tuple{Int64}', 'Tuple{String}'],
  ['Tuple{T} where T', 'Tuple{Any}'],
  ['Tuple{Int64,Number}', 'Tuple{Number,Int64}'],
  ['Tuple{Vector{Int64},Any}', 'Tuple{AbstractVector,Vector}'],
];

for (const [a, b] of ordered)
  test(`${a} is more specific than ${b}`, () => {
    assert.equal(morespecific(parse(a), parse(b)), true);
    assert.equal(morespecific(parse(b), parse(a)), false);
  });
for (const [a, b] of ambiguous)
  test(`${a} and ${b} are ambiguous`, () => {
    assert.equal(morespecific(parse(a), parse(b)), false);
    assert.equal(morespecific(parse(b), parse(a)), false);
  });
