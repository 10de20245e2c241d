/** Laws of strata and contexts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  below,
  buildStrata,
  contains,
  emptyWorld,
  POLICIES,
  strataIn,
  stratumOf,
  within,
} from '../../src/dispatch/index.ts';
import { contextFrom, contextPlan } from './entries.ts';
import { wideGraphs } from './generate.ts';
import { property, same } from './laws.ts';
import { reachable } from './reach.ts';

property('strata are the strongly connected components, and ≤ is reachability', wideGraphs, ({ modules }) => {
  const strata = buildStrata(modules);
  for (const a of modules) {
    const seen = reachable(modules, a.path);
    const own = strata.byModule.get(a.path)!;
    for (const b of modules) {
      const other = strata.byModule.get(b.path)!;
      assert.equal(below(other, own), seen.has(b.path));
      assert.equal(own === other, seen.has(b.path) && reachable(modules, b.path).has(a.path));
    }
  }
});

property(
  'ids are topological, cones transitive, names unique and independent of the order of modules',
  fc.tuple(wideGraphs, fc.nat()),
  ([{ modules }, seed]) => {
    const { all } = buildStrata(modules);
    for (const [i, s] of all.entries()) {
      assert.equal(s.id, i);
      assert.ok(s.cone.length <= (i >>> 5) + 1 && !all.some((t) => t.id > i && below(t, s)));
      for (const t of all) if (below(t, s)) for (const r of all) if (below(r, t)) assert.ok(below(r, s));
    }
    assert.equal(new Set(all.map((s) => s.name)).size, all.length);
    const at = seed % modules.length;
    const turned = buildStrata([...modules.slice(at), ...modules.slice(0, at)]);
    assert.deepEqual(turned.all.map((s) => s.name).sort(), all.map((s) => s.name).sort());
  },
);

property(
  'contexts are the lattice of sets closed downwards, one object each',
  fc.tuple(wideGraphs, contextPlan, contextPlan, contextPlan),
  ([{ modules }, ...plans]) => {
    const world = emptyWorld(modules, POLICIES.context);
    const { contexts } = world;
    const [a, b, c] = plans.map((plan) => contextFrom(world, plan)) as [
      typeof contexts.empty,
      typeof contexts.empty,
      typeof contexts.empty,
    ];
    const { join } = contexts;
    same(join(a, a), a);
    same(join(a, contexts.empty), a);
    same(join(a, contexts.full), contexts.full);
    same(join(a, b), join(b, a));
    same(join(a, join(b, c)), join(join(a, b), c));
    assert.equal(join(a, b) === b, within(a, b));
    assert.ok(within(a, join(a, b)) && within(b, join(a, b)));
    if (within(a, c) && within(b, c)) assert.ok(within(join(a, b), c));
    for (const context of [a, b, c]) {
      same(contexts.closure(strataIn(world.strata, context).map((s) => s.id)), context);
      same(contexts.byKey(context.key), context);
      same(contexts.byId(context.id), context);
      for (const s of strataIn(world.strata, context)) assert.ok(within(contexts.cone(s), context));
      same(contexts.closure(context.maximal.map((s) => s.id)), context);
      for (const s of context.maximal) for (const t of context.maximal) assert.ok(s === t || !below(s, t));
    }
  },
);

property(
  '↓ of any set of strata is the least context that holds it',
  fc.tuple(wideGraphs, fc.array(fc.nat({ max: 40 }), { maxLength: 4 })),
  ([{ modules }, picks]) => {
    const { contexts, strata } = emptyWorld(modules, POLICIES.context);
    const chosen = picks.map((at) => strata.all[at % strata.all.length]!);
    const down = contexts.closure(chosen.map((s) => s.id));
    for (const s of strata.all)
      assert.equal(
        contains(down, s),
        chosen.some((top) => below(s, top)),
      );
  },
);

test('the script is alone: nobody depends on it, and its modules are packages of their own', () => {
  const world = emptyWorld(
    [
      { path: 'Core', dependsOn: [] },
      { path: 'Base', dependsOn: [] },
      { path: 'Main.A', parent: 'Main', dependsOn: ['Main'] },
      { path: 'Main.A.Inner', parent: 'Main.A', dependsOn: [] },
      { path: 'Main', dependsOn: ['Main.A'] },
    ],
    POLICIES.context,
  );
  assert.deepEqual(
    world.strata.all.map((s) => s.name),
    ['Core', 'Base', 'Main.A', 'Main'],
  );
  same(stratumOf(world, 'Main.A'), stratumOf(world, 'Main.A.Inner'));
  assert.ok(!below(stratumOf(world, 'Main'), stratumOf(world, 'Main.A')));
});

test('cyclic imports make one stratum, named after its root modules', () => {
  const { all } = buildStrata([
    { path: 'B', dependsOn: ['A'] },
    { path: 'A', dependsOn: ['B'] },
    { path: 'C', dependsOn: ['A'] },
  ]);
  assert.deepEqual(
    all.map((s) => s.name),
    ['A+B', 'C'],
  );
});
