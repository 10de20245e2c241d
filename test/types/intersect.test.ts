import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isdisjoint, showType, typeequal, typeintersect, typejoin } from '../../src/types/index.ts';
import { parse } from './universe.ts';

const intersections: readonly (readonly [string, string, string])[] = [
  ['Int64', 'Integer', 'Int64'],
  ['Int64', 'String', 'Union{}'],
  ['Union{Int64,String}', 'Integer', 'Int64'],
  ['Union{Int64,String,Bool}', 'Union{Integer,Symbol}', 'Union{Int64,Bool}'],
  ['Vector', 'AbstractArray{Int64}', 'Vector{Int64}'],
  ['Vector{T} where T<:Integer', 'AbstractVector{T} where T<:Signed', 'Vector{T} where T<:Signed'],
  ['Vector{T} where T<:Integer', 'Vector{T} where T<:AbstractFloat', 'Vector{Union{}}'],
  ['Vector{Int64}', 'Vector{String}', 'Union{}'],
  ['Tuple{Int64,Any}', 'Tuple{Any,String}', 'Tuple{Int64,String}'],
  ['Tuple{Integer,Vararg{Any}}', 'Tuple{Any,Int64}', 'Tuple{Integer,Int64}'],
  ['Tuple{Vararg{Integer}}', 'Tuple{Vararg{Signed}}', 'Tuple{Vararg{Signed}}'],
  ['Tuple{Vararg{Integer}}', 'Tuple{String,Vararg{Any}}', 'Union{}'],
  ['Tuple{Int64}', 'Tuple{Int64,Int64}', 'Union{}'],
  ['Tuple{T,T} where T', 'Tuple{Int64,Any}', 'Tuple{Int64,Int64}'],
  ['Tuple{T,T} where T', 'Tuple{Integer,Number}', 'Tuple{T,T} where T<:Integer'],
  ['Tuple{Vector{T},T} where T', 'Tuple{Vector{Int64},Any}', 'Tuple{Vector{Int64},Int64}'],
  ['Tuple{T,Vector{T}} where T', 'Tuple{Any,Vector{Int64}}', 'Tuple{Int64,Vector{Int64}}'],
  ['Pair{T,T} where T', 'Pair{Int64}', 'Pair{Int64,Int64}'],
  ['Pair{Int64}', 'Pair{A,String} where A', 'Pair{Int64,String}'],
  ['Type{Int64}', 'Type{T} where T<:Integer', 'Type{Int64}'],
  ['Type{Int64}', 'UnionAll', 'Union{}'],
  ['Real', 'AbstractString', 'Union{}'],
  ['Val{1}', 'Val{2}', 'Union{}'],
];

for (const [a, b, expected] of intersections)
  test(`${a} ∩ ${b} is ${expected}`, () => {
    const found = typeintersect(parse(a), parse(b));
    assert.ok(typeequal(found, parse(expected)), showType(found));
    const flipped = typeintersect(parse(b), parse(a));
    assert.ok(typeequal(flipped, parse(expected)), showType(flipped));
  });

const joins: readonly (readonly [string, string, string])[] = [
  ['Int64', 'Float64', 'Real'],
  ['Int64', 'Int8', 'Signed'],
  ['Int64', 'String', 'Any'],
  ['Int64', 'Integer', 'Integer'],
  ['Vector{Int64}', 'Vector{Float64}', 'Vector'],
  ['Vector{Int64}', 'UnitRange{Int64}', 'AbstractVector{Int64}'],
  ['Vector{Int64}', 'Matrix{Int64}', 'Array{Int64}'],
  ['Pair{Int64,Int64}', 'Pair{Int64,String}', 'Pair{Int64}'],
  ['Tuple{Int64,String}', 'Tuple{Int8,String}', 'Tuple{Signed,String}'],
  ['Tuple{Int64}', 'Tuple{Int64,Int8}', 'Tuple{Int64,Vararg{Int8}}'],
  ['Union{}', 'Int64', 'Int64'],
  ['Union{Int64,Int8}', 'Bool', 'Integer'],
];

for (const [a, b, expected] of joins)
  test(`${a} and ${b} join in ${expected}`, () => {
    const found = typejoin(parse(a), parse(b));
    assert.ok(typeequal(found, parse(expected)), showType(found));
  });

test('disjointness', () => {
  assert.equal(isdisjoint(parse('Int64'), parse('String')), true);
  assert.equal(isdisjoint(parse('Tuple{Int64,Any}'), parse('Tuple{Any,String}')), false);
});
