/** Laws of `resolve` on single calls. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  bodyContext,
  callHomes,
  contains,
  dominates,
  entryContext,
  entryHolds,
  homesOf,
  isPirate,
  methodsOf,
  needOf,
  outcomeKey,
  POLICIES,
  pirateClass,
  resolve,
  sameOutcome,
  shiftBetween,
  shiftContext,
  strataIn,
  stratumOf,
  types,
  visibleContext,
  within,
} from '../../src/dispatch/index.ts';
import { anyCall, contextFrom, contextPlan, startPlan, startPlans, universe } from './entries.ts';
import { leaves, programs } from './generate.ts';
import { property, same, sameList } from './laws.ts';
import { load, loadOrder } from './worlds.ts';

property(
  'the winner dominates every applicable visible method; ambiguity lists what none dominates',
  fc.tuple(programs, contextPlan, startPlans),
  ([program, plan, calls]) => {
    const { world, methods } = load(program);
    const context = contextFrom(world, plan);
    for (const call of calls.map((c) => anyCall(program, c))) {
      const lambda = visibleContext(world, context, call);
      same(lambda, world.contexts.join(context, world.contexts.closure(homesOf(world, call))));
      const pirates = methodsOf(world, call.elements[0]!).filter((m) => isPirate(world, m) && contains(lambda, m.home));
      sameList(pirateClass(world, context, call), pirates);
      const applicable = methods.filter((m) => contains(lambda, m.home) && types.matchSignature(call, m.signature));
      const outcome = resolve(world, context, call);
      const winners = applicable.filter((m) => applicable.every((o) => o === m || dominates(world, m, o)));
      switch (outcome.kind) {
        case 'none':
          assert.equal(applicable.length, 0);
          assert.deepEqual(outcomeKey(outcome), { kind: 'none' });
          break;
        case 'method':
          sameList(winners, [outcome.method]);
          assert.deepEqual(outcomeKey(outcome), { kind: 'method', method: outcome.method.id });
          break;
        case 'ambiguous': {
          assert.ok(applicable.length > 1 && winners.length === 0);
          const undominated = applicable.filter((m) => !applicable.some((o) => dominates(world, o, m)));
          assert.deepEqual(outcomeKey(outcome), {
            kind: 'ambiguous',
            methods: outcome.methods.map((m) => m.id).sort(),
          });
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
          assert.ok(m.home !== o.home);
          const higher = within(world.contexts.cone(o.home), world.contexts.cone(m.home));
          assert.equal(dominates(world, m, o), policy === 'global' ? m.order > o.order : higher);
        }
      }
    }
  },
);

property(
  'a policy decides where top-level code, lookups and bodies stand, as semantics.md says',
  fc.tuple(programs, contextPlan, startPlans),
  ([program, plan, calls], note) => {
    for (const policy of ['context', 'context-args', 'lexical', 'global'] as const) {
      const { world, methods } = load(program, policy);
      const { contexts } = world;
      const { join, full } = contexts;
      const caller = contextFrom(world, plan);
      for (const { path } of program.modules)
        same(entryContext(world, path), policy === 'global' ? full : contexts.cone(stratumOf(world, path)));
      for (const call of calls.map((c) => anyCall(program, c))) {
        const homes = callHomes(world, call);
        same(visibleContext(world, caller, call), policy === 'global' ? full : join(caller, homes));
        for (const method of methods) {
          const home = contexts.cone(method.home);
          const joined = join(caller, home);
          const expected = { context: joined, 'context-args': join(joined, homes), lexical: home, global: full };
          same(bodyContext(world, caller, method, call), expected[policy]);
          if (new Set(Object.values(expected)).size === 4) note('four contexts');
        }
      }
    }
  },
  { shares: { 'four contexts': 0.05 } },
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
    same(shiftContext(world, frame, shift), target);
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

property(
  'an entry holds where the call goes as recorded, from where its shift leads, and its body runs where the recorded shift leads',
  fc.tuple(
    programs,
    contextPlan,
    contextPlan,
    contextPlan,
    startPlan,
    fc.constantFrom('context' as const, 'lexical' as const),
  ),
  ([program, from, to, elsewhere, plan, policy], note) => {
    const { world } = load(program, policy);
    const { contexts } = world;
    const [frame, other] = [contextFrom(world, from), contextFrom(world, elsewhere)];
    const at = contexts.join(frame, contextFrom(world, to));
    const call = anyCall(program, plan);
    const outcome = resolve(world, at, call);
    const body = outcome.kind === 'method' ? bodyContext(world, at, outcome.method, call) : at;
    const entry = {
      call,
      shift: shiftBetween(frame, at),
      outcome: outcomeKey(outcome),
      body: shiftBetween(frame, body),
    };
    for (const use of ['call', 'fold'] as const) assert.ok(entryHolds(world, frame, { ...entry, use }));
    // From another frame the same joins are made, or the same contexts stand for themselves.
    const led = (recorded: typeof entry.shift, whole: typeof at): typeof at =>
      recorded.keep
        ? contexts.join(other, contexts.closure(whole.maximal.filter((s) => !contains(frame, s)).map((s) => s.id)))
        : whole;
    const there = led(entry.shift, at);
    const again = resolve(world, there, call);
    const alike = sameOutcome(outcomeKey(again), entry.outcome);
    const leads = again.kind !== 'method' || led(entry.body, body) === bodyContext(world, there, again.method, call);
    assert.equal(entryHolds(world, other, { ...entry, use: 'call' }), alike && leads);
    assert.equal(entryHolds(world, other, { ...entry, use: 'fold' }), alike);
    if (at !== frame) note('a shift');
    if (!alike) note('another outcome');
    if (alike && !leads) note('another context for the body');
  },
  { shares: { 'a shift': 0.3, 'another outcome': 0.05, 'another context for the body': 0.01 } },
);

property(
  '3 need is ↓ of the homes of outcomes, of the types of calls, and of constants',
  fc.tuple(programs, startPlans, fc.array(fc.nat({ max: 90 }), { maxLength: 2 })),
  ([program, calls, picks], note) => {
    const { world } = load(program);
    const constants = picks.map((at) => leaves(program.types)[at % leaves(program.types).length]!);
    const entries = calls.map((plan) => {
      const call = anyCall(program, plan);
      const outcome = resolve(world, world.contexts.full, call);
      const methods =
        outcome.kind === 'method' ? [outcome.method] : outcome.kind === 'ambiguous' ? outcome.methods : [];
      return { call, methods };
    });
    const cones = [
      ...constants.map((type) => callHomes(world, types.tuple([type]))),
      ...entries.map(({ call }) => callHomes(world, call)),
      ...entries.flatMap(({ methods }) => methods.map((m) => world.contexts.cone(m.home))),
    ];
    same(needOf(world, entries, constants), cones.reduce(world.contexts.join, world.contexts.empty));
    if (needOf(world, entries, constants) !== needOf(world, entries)) note('a constant that counts');
    if (
      needOf(world, entries) !==
      needOf(
        world,
        entries.map((e) => ({ ...e, methods: [] })),
      )
    )
      note('an outcome that counts');
  },
  { shares: { 'a constant that counts': 0.05, 'an outcome that counts': 0.03 } },
);

/** The modules of all nominal types inside a type, however deep. */
const modulesIn = (type: types.Type): string[] => {
  switch (type.kind) {
    case 'nominal':
      return [type.name.module, ...type.params.flatMap(modulesIn)];
    case 'tuple':
      return type.elements.flatMap(modulesIn);
    case 'union':
      return type.members.flatMap(modulesIn);
    case 'vararg':
      return modulesIn(type.element);
    case 'forall':
      return [type.body, type.var.upper, type.var.lower].flatMap(modulesIn);
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return [];
    default:
      return type satisfies never;
  }
};

property(
  'homes of a type are the strata of all nominal types inside it',
  fc.tuple(programs, fc.nat({ max: 30 })),
  ([program, at], note) => {
    const { world, methods } = load(program);
    const asked = [...leaves(program.types), ...methods.map((m) => m.signature)];
    const turned = [...asked.slice(at % asked.length), ...asked.slice(0, at % asked.length)];
    for (const type of turned) {
      const expected = new Set(modulesIn(type).map((module) => stratumOf(world, module).id));
      const found = homesOf(world, type);
      assert.equal(found.length, expected.size);
      for (const id of found) assert.ok(expected.has(id));
      same(callHomes(world, type), world.contexts.closure(expected));
      if (expected.size > 2) note('several homes');
    }
  },
  { shares: { 'several homes': 0.04 } },
);
