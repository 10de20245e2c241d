/** Laws of worlds: immutable, with one method for one signature and home. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allMethods, methodId, outcomeKey, resolve, types as t, withoutMethod } from '../../src/dispatch/index.ts';
import { startContext, startFrom, startPlans } from './entries.ts';
import { methodFrom, programs } from './generate.ts';
import { property } from './laws.ts';
import { run } from './machine.ts';
import { methodPlan } from './plan.ts';
import { load, withSpec } from './worlds.ts';

property(
  'an old world answers as before when newer ones have been made and asked',
  fc.tuple(programs, methodPlan, startPlans),
  ([program, added, starts]) => {
    const old = load(program);
    const runs = (): readonly (readonly string[])[] =>
      starts.map((s) => {
        const start = startFrom(program, s);
        return run(old, startContext(old.world, start), start.call).text;
      });
    const before = runs();
    const newer = withSpec(old, methodFrom(program, added));
    for (const s of starts) resolve(newer.world, newer.world.contexts.full, startFrom(program, s).call);
    assert.deepEqual(runs(), before);
    assert.ok(newer.world.age > old.world.age);
  },
);

property(
  'a newer world knows nothing of what older ones have answered',
  fc.tuple(programs, methodPlan, startPlans),
  ([program, added, starts]) => {
    const spec = methodFrom(program, added);
    const [old, untouched] = [load(program), load(program)];
    for (const s of starts) resolve(old.world, old.world.contexts.full, startFrom(program, s).call);
    const [warm, fresh] = [withSpec(old, spec).world, withSpec(untouched, spec).world];
    for (const { call } of starts.map((s) => startFrom(program, s))) {
      const answers = [warm, fresh].map((w) => outcomeKey(resolve(w, w.contexts.full, call)));
      assert.deepEqual(answers[0], answers[1]);
    }
  },
);

property('a world holds one method for each signature and home, and names it so', programs, (program) => {
  const { world, methods } = load(program);
  assert.equal(new Set(methods.map((m) => m.id)).size, methods.length);
  for (const m of methods) {
    assert.equal(m.id, methodId(m.home, m.signature));
    assert.equal(methods.filter((o) => o.home === m.home && t.typeequal(o.signature, m.signature)).length, 1);
    assert.ok(methods.length === 0 || world.strata.all[m.home.id] === m.home);
  }
});

property(
  'adding a method and removing it again changes no outcome',
  fc.tuple(programs, methodPlan, startPlans),
  ([program, added, starts]) => {
    const before = load(program);
    const spec = methodFrom(program, added);
    const { world } = withSpec(before, spec);
    const made = allMethods(world).filter((m) => !before.methods.includes(m));
    const back = made.reduce(withoutMethod, world);
    fc.pre(allMethods(back).length === before.methods.length);
    for (const s of starts) {
      const { call } = startFrom(program, s);
      assert.deepEqual(
        outcomeKey(resolve(back, back.contexts.full, call)),
        outcomeKey(resolve(before.world, back.contexts.full, call)),
      );
    }
  },
);
