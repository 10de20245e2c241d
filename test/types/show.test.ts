import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NAMED_TUPLE_NAME, nominal, showType, tuple, typeKey, value } from '../../src/types/index.ts';
import { parse } from './universe.ts';

const printed: readonly (readonly [string, string])[] = [
  ['Vector{Int64}', 'Vector{Int64}'],
  ['Vector', 'Vector'],
  ['Array', 'Array'],
  ['Matrix{Float64}', 'Matrix{Float64}'],
  ['Array{Int64,3}', 'Array{Int64, 3}'],
  ['Vector{T} where T<:Integer', 'Vector{T} where T<:Integer'],
  ['Array{Int64}', 'Array{Int64}'],
  ['Union{Int64,Nothing}', 'Union{Nothing, Int64}'],
  ['Union{String,Int64}', 'Union{Int64, String}'],
  ['Union{}', 'Union{}'],
  ['Tuple{Int64,Vararg{T}} where T', 'Tuple{Int64, Vararg{T}} where T'],
  ['Tuple', 'Tuple'],
  ['Tuple{}', 'Tuple{}'],
  ['Pair{A,B} where {A,B}', 'Pair'],
  ['Pair{Int64}', 'Pair{Int64}'],
  ['Pair{T,T} where T', 'Pair{T, T} where T'],
  ['Pair{A,B} where {A<:Real,B}', 'Pair{A} where A<:Real'],
  ['Type{Int64}', 'Type{Int64}'],
  ['Type', 'Type'],
  ['typeof(+)', 'typeof(+)'],
  ['Val{:a}', 'Val{:a}'],
  ['Val{3}', 'Val{3}'],
  ['Vector{T} where Int64<:T<:Number', 'Vector{T} where Int64<:T<:Number'],
  ['Vector{T} where T>:Int64', 'Vector{T} where T>:Int64'],
  ['NTuple{5,Int64}', 'NTuple{5, Int64}'],
  ['UnitRange', 'UnitRange'],
  ['NTuple{N,T} where {N,T}', 'NTuple{N, T} where {N, T}'],
];

for (const [text, expected] of printed)
  test(`${text} prints as ${expected}`, () => {
    assert.equal(showType(parse(text)), expected);
  });

test('a printed type reads back as the same type', () => {
  for (const [text] of printed) {
    const type = parse(text);
    assert.equal(typeKey(parse(showType(type))), typeKey(type), text);
  }
});

test('qualified names carry their module', () => {
  assert.equal(
    showType(parse('Pair{Int64,Vector{Int8}}'), { qualified: true }),
    'Core.Pair{Core.Int64, Core.Vector{Core.Int8}}',
  );
});

test('named tuples print as the macro that makes them', () => {
  const names = tuple([value({ symbol: 'a' }), value({ symbol: 'b' })]);
  const type = nominal(NAMED_TUPLE_NAME, [names, tuple([parse('Int64'), parse('Any')])]);
  assert.equal(showType(type), '@NamedTuple{a::Int64, b}');
});

test('keys do not depend on the names of bound variables', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Vector{T} where T', 'Vector{S} where S'],
    ['Pair{A,B} where {A,B}', 'Pair{X,Y} where {X,Y}'],
    ['Tuple{T,Vector{S}} where {T,S<:T}', 'Tuple{A,Vector{B}} where {A,B<:A}'],
    ['Union{A,Vector{B}} where {A,B}', 'Union{Vector{S},Z} where {Z,S}'],
  ];
  for (const [a, b] of same) assert.equal(typeKey(parse(a)), typeKey(parse(b)));
  assert.notEqual(typeKey(parse('Pair{A,B} where {A,B}')), typeKey(parse('Pair{A,A} where A')));
  assert.notEqual(typeKey(parse('Val{:a}')), typeKey(parse('Val{3}')));
});
