import assert from 'node:assert/strict';
import { test } from 'node:test';
import { issubtype, TypeBudgetError, tuple, vararg } from '../../src/types/index.ts';
import { parse } from './universe.ts';

const many = tuple(Array.from({ length: 30 }, () => parse('Union{Int64,String,Nothing}')));

test('a question with too many cases is refused, and soon', () => {
  const start = performance.now();
  assert.throws(
    () => issubtype(many, parse('Tuple{Vararg{Union{Vector{T},Union{Int64,String,Nothing}}}} where T')),
    TypeBudgetError,
  );
  assert.ok(performance.now() - start < 3000);
});

test('unions that meet closed types are not multiplied out', () => {
  const rest = vararg(parse('Union{Integer,AbstractString,Nothing}'));
  assert.equal(issubtype(many, tuple([rest])), true);
  assert.equal(issubtype(many, parse('Tuple{T,Vararg{Any}} where T')), true);
});

test('a type nested too deep is refused', () => {
  let deep = parse('Int64');
  for (let i = 0; i < 20_000; i += 1) deep = tuple([deep]);
  assert.throws(
    () => issubtype(tuple([parse('Union{Int64,String}'), deep]), parse('Tuple{T,S} where {T,S<:Tuple{Tuple{T}}}')),
    TypeBudgetError,
  );
});
