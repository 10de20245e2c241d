/**
 * Specificity must order any set of methods that a call can choose among: no circles. Signatures
 * that have no call in common are compared too, as in Julia, by rules that do not keep order: `Tuple{Array}` before
 * `Tuple{Array{T,N},Vararg{Int,N}}`, that before `Tuple{Vector,Any}`, and that before `Tuple{Array}`.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issubtype, morespecific, showType, type Type } from '../../src/types/index.ts';
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

const leaves = [
  'Int64',
  'Float64',
  'String',
  'Nothing',
  'Vector{Int64}',
  'Matrix{Float64}',
  'Array{Int64,0}',
  'UnitRange{Int64}',
  'Type{Int64}',
  'Type{Vector}',
  'typeof(+)',
  'Tuple{}',
  'Tuple{Int64,Int64}',
];
const calls = ['', ...leaves, ...leaves.flatMap((x) => leaves.map((y) => `${x},${y}`)), 'Int64,Int64,Int64'].map(
  (list) => parse(`Tuple{${list}}`),
);

test('no circle among the signatures that a call can choose among', () => {
  let compared = 0;
  for (const call of calls) {
    const applicable = signatures.filter((s) => issubtype(call, s));
    const state = new Map<Type, 'open' | 'done'>();
    const visit = (a: Type, path: readonly Type[]): void => {
      if (state.get(a) === 'done') return;
      assert.notEqual(state.get(a), 'open', `circle through ${[...path, a].map((t) => showType(t)).join(' → ')}`);
      state.set(a, 'open');
      for (const b of applicable) {
        if (!morespecific(a, b)) continue;
        compared += 1;
        visit(b, [...path, a]);
      }
      state.set(a, 'done');
    };
    for (const a of applicable) visit(a, []);
  }
  assert.ok(compared > 500);
});
