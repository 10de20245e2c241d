/** Specificity must order any set of methods: no circles. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { morespecific } from '../../src/types/index.ts';
import { parse } from './universe.ts';

const arguments1 = [
  'Any',
  'Int64',
  'Integer',
  'Number',
  'Real',
  'String',
  'AbstractString',
  'Union{Int64,String}',
  'Union{Nothing,Int64}',
  'Union{Integer,AbstractString}',
  'Vector',
  'AbstractVector',
  'Vector{Int64}',
  'AbstractArray{<:Integer}',
  'Array',
  'Type',
  'DataType',
  'Type{Int64}',
  'Type{<:Integer}',
  'Function',
  'typeof(+)',
  'Tuple',
  'Tuple{Vararg{Int64}}',
  'Nothing',
  'Union{Vector,Tuple}',
  'Vector{<:Real}',
  'AbstractVector{Int64}',
  'Union{Number,AbstractArray}',
  'Type{<:AbstractArray}',
];
const signatures = [
  ...arguments1.map((x) => `Tuple{${x}}`),
  ...arguments1
    .slice(0, 12)
    .flatMap((x) => ['Any', 'Integer', 'Vararg{Any}', 'Vararg{Int64}'].map((y) => `Tuple{${x},${y}}`)),
  'Tuple{T,T} where T',
  'Tuple{T,T} where T<:Integer',
  'Tuple{T,Vector{T}} where T',
  'Tuple{Vector{T},T} where T',
  'Tuple{Vector{T},Vector{T}} where T',
  'Tuple{AbstractVector{T},AbstractVector{S}} where {T,S}',
  'Tuple{Vararg{T}} where T',
  'Tuple{T,Vararg{T}} where T<:Number',
  'Tuple{Type{T},T} where T',
  'Tuple{Type{T},Any} where T<:Integer',
  'Tuple{Array{T,N},Vararg{Int64,N}} where {T,N}',
  'Tuple{Vararg{Any}}',
  'Tuple{Vararg{Int64}}',
  'Tuple{}',
  'Tuple{Union{T,Vector{T}}} where T<:Real',
  'Tuple{Union{Nothing,T},T} where T',
].map(parse);

test('no circle among many signatures of the usual forms', () => {
  const wins = signatures.map((a) => signatures.flatMap((b, j) => (morespecific(a, b) ? [j] : [])));
  const state = new Map<number, 'open' | 'done'>();
  const visit = (i: number, path: readonly number[]): void => {
    if (state.get(i) === 'done') return;
    assert.notEqual(state.get(i), 'open', `circle through ${[...path, i].join(' → ')}`);
    state.set(i, 'open');
    for (const j of wins[i]!) visit(j, [...path, i]);
    state.set(i, 'done');
  };
  for (const i of signatures.keys()) visit(i, []);
  assert.ok(wins.flat().length > 500);
});
