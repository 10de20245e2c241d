/** Piracy that matters to stored code, and piracy that splits data structures. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  emptyWorld,
  makeFunction,
  makeMethod,
  makeSignature,
  makeTypeName,
  mayInterfere,
  outcomeKey,
  POLICIES,
  resolve,
  splitsData,
  types as t,
  typeNamed,
} from '../../src/dispatch/index.ts';
import { anyCall, contextFrom, contextPlan, startPlans } from './entries.ts';
import { programs } from './generate.ts';
import { property } from './laws.ts';
import { load } from './worlds.ts';

property(
  'above a cone, calls of a function resolve as in it unless a pirate of the function is there that the cone has not',
  fc.tuple(programs, contextPlan, contextPlan, startPlans),
  ([program, low, high, calls]) => {
    const { world } = load(program);
    const cone = contextFrom(world, low);
    const above = world.contexts.join(cone, contextFrom(world, high));
    for (const call of calls.map((c) => anyCall(program, c))) {
      if (mayInterfere(world, above, cone, call.elements[0]!)) continue;
      assert.deepEqual(outcomeKey(resolve(world, above, call)), outcomeKey(resolve(world, cone, call)));
    }
  },
);

const modules = [
  { path: 'Core', dependsOn: [] },
  { path: 'Base', dependsOn: [] },
  { path: 'Own', dependsOn: [] },
];
const world = emptyWorld(modules, POLICIES.context);
const int = t.nominal(makeTypeName('Base', 'Int', { flavor: 'struct' }));
const box = makeTypeName('Base', 'Box', { flavor: 'struct', params: [t.typeVar('T')] });
const own = t.nominal(makeTypeName('Own', 'Own', { flavor: 'abstract' }));
const below = t.typeVar('T', t.BOTTOM, own);
const T = t.variable(below);
const any = t.typeVar('A');
const ownBox = makeTypeName('Own', 'OwnBox', { flavor: 'struct', params: [t.typeVar('T')] });

const splits = (name: string, params: readonly t.Type[], vars: readonly t.TypeVar[] = [], module = 'Own'): boolean => {
  const signature = makeSignature(makeFunction('Base', name), params, vars);
  return splitsData(world, makeMethod(world, { name, module, signature }));
};

test('pirates of the functions by which data structures find what they hold are told from ordinary methods', () => {
  assert.ok(splits('hash', [int]));
  assert.ok(splits('==', [int, t.ANY]));
  assert.ok(splits('isless', [t.nominal(box, [int]), int]));
  assert.ok(splits('convert', [t.typeOfType(int), int]));
  assert.ok(splits('convert', [typeNamed(box), int]));
  assert.ok(!splits('hash', [own]));
  assert.ok(!splits('==', [own, t.ANY]));
  assert.ok(!splits('convert', [t.typeOfType(own), int]));
  assert.ok(!splits('show', [int]), 'other functions may be pirated');
  assert.ok(!splits('hash', [int], [], 'Base'), 'Base is at home');
});

test('a method that is a pirate only for `Union{}` or an empty vararg does not split data', () => {
  assert.ok(!splits('convert', [t.typeOfType(T), int], [below]));
  assert.ok(!splits('==', [t.nominal(box, [T]), t.nominal(box, [T])], [below]));
  assert.ok(!splits('convert', [t.typeOfType(t.nominal(ownBox, [T])), int], [below]));
  assert.ok(splits('convert', [t.typeOfType(t.nominal(box, [t.variable(any)])), int], [any]));
  assert.ok(!splits('hash', [t.vararg(own)]));
  assert.ok(!splits('==', [t.tuple([t.vararg(own)]), t.ANY]));
});
