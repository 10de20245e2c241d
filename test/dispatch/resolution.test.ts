/** Laws of `resolve` on single calls. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  callHomes,
  contains,
  dominates,
  homesOf,
  isPirate,
  outcomeKey,
  POLICIES,
  pirateClass,
  resolve,
  sameOutcome,
  shiftBetween,
  shiftContext,
  strataIn,
  types,
  visibleContext,
  within,
} from '../../src/dispatch/index.ts';
import { anyCall, contextFrom, contextPlan, startPlan, startPlans, universe } from './entries.ts';
import { programs } from './generate.ts';
import { property } from './laws.ts';
import { load, loadOrder } from './worlds.ts';

property(
  'the winner dominates every applicable visible method; ambiguity lists what none dominates',
  fc.tuple(programs, contextPlan, startPlans),
  ([program, plan, calls]) => {
    const { world, methods } = load(program);
    const context = contextFrom(world, plan);
    for (const call of calls.map((c) => anyCall(program, c))) {
      const lambda = visibleContext(world, context, call);
      assert.equal(lambda, world.contexts.join(context, world.contexts.closure(homesOf(world, call))));
      const applicable = methods.filter((m) => contains(lambda, m.home) && types.matchSignature(call, m.signature));
      const outcome = resolve(world, context, call);
      const winners = applicable.filter((m) => applicable.every((o) => o === m || dominates(world, m, o)));
      switch (outcome.kind) {
        case 'none':
          assert.equal(applicable.length, 0);
          break;
        case 'method':
          assert.deepEqual(winners, [outcome.method]);
          break;
        case 'ambiguous': {
          assert.ok(applicable.length > 1 && winners.length === 0);
          const undominated = applicable.filter((m) => !applicable.some((o) => dominates(world, o, m)));
          for (const m of undominated) assert.ok(outcome.methods.includes(m));
          for (const m of outcome.methods) assert.ok(applicable.includes(m));
          break;
        }
        default:
          outcome satisfies never;
      }
    }
  },
);

property(
  'dominance: equal signatures are settled by the higher stratum alone, under `global` by the last loaded',
  programs,
  (program) => {
    for (const policy of ['context', 'global'] as const) {
      const { world, methods } = load(program, policy);
      for (const m of methods) {
        for (const o of methods) {
          assert.ok(!(dominates(world, m, o) && dominates(world, o, m)));
          if (m === o || !types.typeequal(m.signature, o.signature)) continue;
          assert.notEqual(m.home, o.home);
          const higher = within(world.contexts.cone(o.home), world.contexts.cone(m.home));
          assert.equal(dominates(world, m, o), policy === 'global' ? m.order > o.order : higher);
        }
      }
    }
  },
);

property(
  'narrowing lemma: X ⊆ κ resolves a call as κ does iff it sees the homes of the outcome',
  fc.tuple(programs, contextPlan, contextPlan, startPlans),
  ([program, wide, narrow, calls]) => {
    const { world } = load(program);
    const x = contextFrom(world, narrow);
    const kappa = world.contexts.join(contextFrom(world, wide), x);
    for (const call of calls.map((c) => anyCall(program, c))) {
      const outcome = resolve(world, kappa, call);
      const methods =
        outcome.kind === 'method' ? [outcome.method] : outcome.kind === 'ambiguous' ? outcome.methods : [];
      const sees = methods.every((m) => contains(visibleContext(world, x, call), m.home));
      assert.equal(sameOutcome(outcomeKey(resolve(world, x, call)), outcomeKey(outcome)), sees);
    }
  },
);

property(
  '2 projection: contexts with equal pirate classes resolve alike',
  fc.tuple(programs, contextPlan, contextPlan, startPlans),
  ([program, left, right, calls]) => {
    const { world } = load(program);
    const fresh = load(program);
    for (const call of calls.map((c) => anyCall(program, c))) {
      const [a, b] = [contextFrom(world, left), contextFrom(fresh.world, right)];
      const ids = (w: typeof world, c: typeof a): string[] => pirateClass(w, c, call).map((m) => m.id);
      if (ids(world, a).join() !== ids(fresh.world, b).join()) continue;
      // Two worlds, so that no memo of the one answers for the other.
      assert.deepEqual(outcomeKey(resolve(world, a, call)), outcomeKey(resolve(fresh.world, b, call)));
    }
  },
);

property(
  '7 resolution is a function of (κ ⊔ homes, g, σ), whatever was asked before',
  fc.tuple(programs, contextPlan, contextPlan, startPlan, startPlans),
  ([program, plan, other, asked, warming]) => {
    const warm = load(program);
    for (const at of [plan, other])
      for (const w of [...warming, asked]) resolve(warm.world, contextFrom(warm.world, at), anyCall(program, w));
    const cold = load(program);
    const call = anyCall(program, asked);
    const context = contextFrom(cold.world, plan);
    const expected = outcomeKey(resolve(cold.world, context, call));
    assert.deepEqual(outcomeKey(resolve(warm.world, contextFrom(warm.world, [...plan].reverse()), call)), expected);
    const enlarged = warm.world.contexts.join(contextFrom(warm.world, plan), callHomes(warm.world, call));
    assert.deepEqual(outcomeKey(resolve(warm.world, enlarged, call)), expected);
  },
);

property(
  '7 a world that differs in its policy alone answers for itself',
  fc.tuple(programs, startPlans),
  ([program, calls]) => {
    const { world } = load(program);
    const global = { ...world, policy: POLICIES.global };
    const own = load(program, 'global').world;
    for (const call of calls.map((c) => anyCall(program, c))) {
      resolve(world, world.contexts.full, call);
      assert.deepEqual(
        outcomeKey(resolve(global, world.contexts.full, call)),
        outcomeKey(resolve(own, own.contexts.full, call)),
      );
    }
  },
);

property(
  'the pirate index is sound: a method that is no pirate is seen by whoever makes a call that it applies to',
  programs,
  (program) => {
    const { world, methods } = load(program);
    const calls = universe(program);
    for (const method of methods.filter((m) => !isPirate(world, m))) {
      for (const call of calls) {
        if (contains(callHomes(world, call), method.home)) continue;
        assert.equal(
          types.matchSignature(call, method.signature),
          undefined,
          `${method.id} applies to ${types.typeKey(call)}`,
        );
      }
    }
  },
);

property(
  'a shift leads from its frame to where it was made',
  fc.tuple(programs, contextPlan, contextPlan),
  ([program, from, to]) => {
    const { world } = load(program);
    const [frame, target] = [contextFrom(world, from), contextFrom(world, to)];
    const shift = shiftBetween(frame, target);
    assert.equal(shiftContext(world, frame, shift), target);
    assert.equal(shift.keep, within(frame, target));
    assert.deepEqual(shift.join, [...shift.join].sort());
  },
);

property(
  '5 tables and outcomes do not depend on the order of modules and of loading',
  fc.tuple(programs, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), startPlans, contextPlan),
  ([program, priorities, calls, plan]) => {
    const first = load(program);
    const order = loadOrder(program, priorities);
    const modules = order.map((path) => program.modules.find((m) => m.path === path)!);
    const second = load({ ...program, modules });
    assert.deepEqual(second.methods.map((m) => m.id).sort(), first.methods.map((m) => m.id).sort());
    const context = contextFrom(first.world, plan);
    const same = second.world.contexts.byKey(context.key)!;
    assert.equal(same.key, context.key);
    assert.deepEqual(
      strataIn(second.world.strata, same)
        .map((s) => s.name)
        .sort(),
      strataIn(first.world.strata, context)
        .map((s) => s.name)
        .sort(),
    );
    for (const call of calls.map((c) => anyCall(program, c))) {
      const [a, b] = [resolve(first.world, context, call), resolve(second.world, same, call)];
      assert.deepEqual(outcomeKey(b), outcomeKey(a));
      // Messages list candidates in one order, too.
      if (a.kind === 'ambiguous' && b.kind === 'ambiguous')
        assert.deepEqual(
          b.methods.map((m) => m.id),
          a.methods.map((m) => m.id),
        );
    }
  },
);
