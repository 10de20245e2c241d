/** Laws over whole call trees, run by the abstract machine. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Context,
  callHomes,
  contains,
  isPirate,
  ownersOf,
  type PolicyName,
  strataIn,
  within,
} from '../../src/dispatch/index.ts';
import { edit, editPlan, withoutMethods } from './edits.ts';
import {
  anyCall,
  callIn,
  contextFrom,
  contextPlan,
  startContext,
  startFrom,
  startPlan,
  startPlans,
} from './entries.ts';
import { type Program, programs } from './generate.ts';
import { property, sameList } from './laws.ts';
import { frameHolds, instanceKey, needOfTrace, run, type Store, type Trace } from './machine.ts';
import { reachable } from './reach.ts';
import { idIn, type Loaded, load, loadOrder } from './worlds.ts';

const POLICY_NAMES: readonly PolicyName[] = ['context', 'context-args', 'lexical', 'global'];

const startRun = (loaded: Loaded, program: Program, plan: Parameters<typeof startFrom>[1]): Trace => {
  const start = startFrom(program, plan);
  return run(loaded, startContext(loaded.world, start), start.call);
};

/** Without its pirates, and without those that come to light where a pirate had redefined another. */
const honest = (program: Program): Program => {
  const { world, methods } = load(program);
  const pirates = new Set(methods.filter((m) => isPirate(world, m)).map((m) => m.id));
  if (pirates.size === 0) return program;
  return honest(withoutMethods(program, (spec) => !pirates.has(idIn(world, spec))));
};

/** Every context inside κ. */
const contextsWithin = (loaded: Loaded, kappa: Context): Context[] => {
  const { contexts, strata } = loaded.world;
  let found = new Set([contexts.empty]);
  for (const stratum of strataIn(strata, kappa)) {
    found = new Set([...found, ...[...found].map((x) => contexts.join(x, contexts.cone(stratum)))]);
  }
  return [...found];
};

property(
  '1 immunity: an edit outside cone(M) changes no result of M, and none of its footprints',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts], note) => {
    const edited = edit(program, plan);
    const [before, after] = [load(program), load(edited.program)];
    for (const s of starts) {
      const start = startFrom(program, s);
      const cone = reachable(program.modules, start.module);
      if (edited.touched.some((m) => cone.has(m)) || !edited.program.modules.some((m) => m.path === start.module))
        continue;
      const old = run(before, startContext(before.world, start), start.call);
      const now = run(after, startContext(after.world, start), start.call);
      assert.deepEqual(now.text, old.text);
      if (edited.touched.length > 0 && old.frames.length > 0) note('an edit elsewhere');
      if (edited.touched.length > 0 && old.recursive) note('a recursion');
      const seenByAll = run(after, after.world.contexts.full, start.call).text.join();
      if (seenByAll !== run(before, before.world.contexts.full, start.call).text.join())
        note('an edit that others see');
      for (const frame of old.frames) assert.ok(frameHolds(after, frame));
      const owner = ({ world }: Loaded, t: Trace): string =>
        ownersOf(world.contexts, startContext(world, start), needOfTrace({ ...before, world }, t)).name;
      assert.equal(owner(after, now), owner(before, old));
    }
  },
  { shares: { 'an edit elsewhere': 0.15, 'a recursion': 0.01, 'an edit that others see': 0.02 } },
);

property(
  '2 conservativity: without pirates all policies give the same results',
  fc.tuple(programs, startPlans),
  ([program, starts], note) => {
    const tame = honest(program);
    const resultsOf = (of: Program): string[] =>
      POLICY_NAMES.map((policy) => {
        const loaded = load(of, policy);
        return JSON.stringify(starts.map((s) => startRun(loaded, of, s).text));
      });
    const [first, ...others] = resultsOf(tame);
    for (const other of others) assert.equal(other, first);
    if (load(tame).methods.length > 2) note('methods that are no pirates');
    if (first!.includes('method')) note('a call that succeeds');
    if (new Set(resultsOf(program)).size > 1) note('policies that differ, with pirates');
  },
  {
    shares: {
      'methods that are no pirates': 0.4,
      'a call that succeeds': 0.3,
      'policies that differ, with pirates': 0.05,
    },
  },
);

property(
  '2 conservativity: without pirates a stored instance is valid in every context',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, elsewhere], note) => {
    const tame = honest(program);
    const loaded = load(tame);
    const { world } = loaded;
    for (const frame of startRun(loaded, tame, s).frames) {
      const context = world.contexts.join(contextFrom(world, elsewhere), world.contexts.cone(frame.method.home));
      // Shifts name what a context lacks: compare outcomes, which are what the code is made of.
      const again = run(loaded, context, frame.call as Parameters<typeof run>[2]);
      const there = run(loaded, frame.context, frame.call as Parameters<typeof run>[2]);
      assert.deepEqual(again.text, there.text);
      if (context !== frame.context) note('another context');
    }
  },
  { shares: { 'another context': 0.1 } },
);

property(
  '3 least owner: the tree resolves in X ⊆ κ as in κ iff X contains need',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, plan], note) => {
    const loaded = load(program);
    const { world } = loaded;
    const start = startFrom(program, s);
    const kappa = world.contexts.join(startContext(world, start), contextFrom(world, plan));
    // A value may come from anywhere: its types need not be in κ.
    for (const call of [start.call, anyCall(program, s)]) {
      const trace = run(loaded, kappa, call);
      const need = needOfTrace(loaded, trace);
      const given = callHomes(world, call);
      // The code names these types: where they do not exist, it cannot stand.
      for (const entry of trace.entries) assert.ok(within(callHomes(world, entry.call), need));
      for (const x of contextsWithin(loaded, kappa)) {
        const alike = run(loaded, x, call).text.join('\n') === trace.text.join('\n');
        if (within(need, x)) assert.ok(alike);
        if (alike) assert.ok(within(need, world.contexts.join(x, given)));
        // Where the types of the arguments exist at all, need is the least context that resolves the tree alike.
        if (within(given, x)) assert.equal(alike, within(need, x));
        if (!alike && within(given, x)) note('a context that is too small');
        if (alike && x !== kappa && trace.frames.length > 1) note('a tree in a smaller context');
      }
      if (trace.entries.some((e) => e.outcome.kind === 'ambiguous')) note('an ambiguity');
      if (trace.recursive) note('a recursion');
    }
  },
  {
    shares: {
      'a context that is too small': 0.1,
      'a tree in a smaller context': 0.1,
      'an ambiguity': 0.004,
      'a recursion': 0.02,
    },
  },
);

property(
  '3 owners: in the cone of each the tree resolves as in κ',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, plan], note) => {
    const loaded = load(program);
    const { world } = loaded;
    const start = startFrom(program, s);
    const kappa = world.contexts.join(startContext(world, start), contextFrom(world, plan));
    const trace = run(loaded, kappa, start.call);
    const owner = ownersOf(world.contexts, kappa, needOfTrace(loaded, trace));
    if (kappa.maximal.length === 1) assert.ok(owner.strata.length > 0);
    for (const o of owner.strata) assert.deepEqual(run(loaded, world.contexts.cone(o), start.call).text, trace.text);
    if (owner.strata.length > 0 && world.contexts.cone(owner.strata[0]!) !== kappa) note('an owner below');
    if (owner.strata.length === 0) note('a joint stratum');
    if (trace.frames.length > 1) note('a tree');
  },
  { shares: { 'an owner below': 0.3, 'a joint stratum': 0.005, 'a tree': 0.2 } },
);

property(
  '3 owners are the lowest strata of κ whose cones contain need',
  fc.tuple(programs, contextPlan, contextPlan),
  ([program, wide, narrow]) => {
    const { world } = load(program);
    const { contexts, strata } = world;
    const [kappa, need] = [contextFrom(world, wide), contextFrom(world, narrow)];
    const owner = ownersOf(contexts, kappa, need);
    const fits = strata.all.filter((t) => contains(kappa, t) && within(need, contexts.cone(t)));
    for (const o of owner.strata)
      sameList(
        fits.filter((t) => contains(contexts.cone(o), t)),
        [o],
      );
    for (const t of fits) assert.ok(owner.strata.some((o) => contains(contexts.cone(t), o)));
    if (need.maximal.length === 1 && within(need, kappa)) sameList(owner.strata, need.maximal);
    const names = (owner.strata.length > 0 ? owner.strata : need.maximal).map((t) => t.name).sort();
    assert.equal(owner.name, names.join(fits.length > 0 ? ' & ' : ' × '));
  },
);

property(
  '5 results and owners do not depend on the order of loading',
  fc.tuple(programs, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), startPlans),
  ([program, priorities, starts], note) => {
    const order = loadOrder(program, priorities);
    const modules = order.map((path) => program.modules.find((m) => m.path === path)!);
    if (order.some((path, i) => program.modules[i]!.path !== path)) note('another order');
    for (const policy of ['context', 'context-args', 'lexical'] as const) {
      const [a, b] = [load(program, policy), load({ ...program, modules }, policy)];
      for (const start of starts.map((s) => startFrom(program, s))) {
        const [x, y] = [
          run(a, startContext(a.world, start), start.call),
          run(b, startContext(b.world, start), start.call),
        ];
        assert.deepEqual(y.text, x.text);
        const owner = (l: Loaded, t: Trace): string =>
          ownersOf(l.world.contexts, startContext(l.world, start), needOfTrace(l, t)).name;
        assert.equal(owner(b, y), owner(a, x));
        assert.deepEqual(
          y.entries.map((e) => [e.shift, e.body]),
          x.entries.map((e) => [e.shift, e.body]),
        );
        if (x.entries.some((e) => e.body.join.length > 0)) note('a context enlarged');
        if (x.entries.some((e) => e.outcome.kind === 'ambiguous')) note('an ambiguity');
      }
    }
  },
  { shares: { 'another order': 0.3, 'a context enlarged': 0.02, 'an ambiguity': 0.004 } },
);

property(
  '6 piracy is confined: a pirate changes results only in contexts that contain its home',
  fc.tuple(programs, startPlans, contextPlan),
  ([program, starts, plan], note) => {
    const loaded = load(program);
    for (const pirate of loaded.methods.filter((m) => isPirate(loaded.world, m))) {
      const without = load(withoutMethods(program, (spec) => idIn(loaded.world, spec) !== pirate.id));
      for (const s of starts) {
        const context = contextFrom(loaded.world, plan);
        if (contains(context, pirate.home)) continue;
        const inside = program.modules.find((m) => contains(context, loaded.world.strata.byModule.get(m.path)!));
        if (!inside) continue;
        const call = callIn(program, inside.path, s);
        assert.deepEqual(
          run(without, without.world.contexts.byKey(context.key)!, call).text,
          run(loaded, context, call).text,
        );
        note('a pirate elsewhere');
        const [all, less] = [loaded, without].map((l) => run(l, l.world.contexts.full, call).text.join());
        if (all !== less) note('a pirate that others see');
      }
    }
  },
  { shares: { 'a pirate elsewhere': 0.3, 'a pirate that others see': 0.1 } },
);

property(
  '8 an instance is compiled again iff its own footprint changed',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts], note) => {
    const edited = edit(program, plan);
    const [before, after] = [load(program), load(edited.program)];
    for (const s of starts) {
      for (const frame of startRun(before, program, s).frames) {
        const context = after.world.contexts.byKey(frame.context.key);
        const method = after.methods.find((m) => m.id === frame.method.id);
        if (!context || !method || after.bodies.get(method.id) !== frame.body) {
          assert.ok(!frameHolds(after, frame));
          note(`its method is gone: ${plan.kind}`);
          continue;
        }
        const now = frame.own.map((e) => run(after, context, e.call as Parameters<typeof run>[2]).entries[0]!);
        const same = frame.own.every(
          (e, i) => JSON.stringify([now[i]!.outcome, now[i]!.body]) === JSON.stringify([e.outcome, e.body]),
        );
        assert.equal(frameHolds(after, frame), same);
        if (edited.touched.length > 0) note(same ? 'it stays' : `a call goes elsewhere: ${plan.kind}`);
      }
    }
  },
  {
    shares: {
      'it stays': 0.2,
      'its method is gone: change': 0.01,
      'its method is gone: remove': 0.01,
      'a call goes elsewhere: add': 0.002,
      'a call goes elsewhere: remove': 0.003,
    },
  },
);

property(
  '8 early cutoff: a change of one body makes stale no instance of another method',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts], note) => {
    fc.pre(plan.kind === 'change');
    const edited = edit(program, plan);
    const [before, after] = [load(program), load(edited.program)];
    for (const s of starts) {
      for (const frame of startRun(before, program, s).frames) {
        const same = before.bodies.get(frame.method.id) === after.bodies.get(frame.method.id);
        assert.equal(frameHolds(after, frame), same);
        note(same ? 'another method' : 'the method');
      }
    }
  },
  { shares: { 'another method': 0.05, 'the method': 0.01 } },
);

/** What runs have stored, without those that a number leaves out. */
const stored = (traces: readonly Trace[], keep: readonly boolean[]): Store => {
  const frames = traces.flatMap((t) => t.frames).filter((_, i) => keep[i % keep.length]);
  return Map.groupBy(frames, instanceKey);
};

property(
  '4 cache transparency: a run that goes by stored footprints where they hold prints what a cold run prints',
  fc.tuple(
    programs,
    fc.array(editPlan, { maxLength: 2 }),
    startPlans,
    contextPlan,
    fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    fc.constantFrom('context' as const, 'context' as const, 'context-args' as const, 'lexical' as const),
  ),
  ([program, plans, starts, plan, keep, policy], note) => {
    const before = load(program, policy);
    // Each call also from a context of any other kind: what is stored in one must not mislead another.
    const traces = starts.flatMap((s) => [
      startRun(before, program, s),
      run(before, contextFrom(before.world, plan), startFrom(program, s).call),
    ]);
    const store = stored(traces, keep);
    const after = load(
      plans.reduce((p, each) => edit(p, each).program, program),
      policy,
    );
    for (const s of starts) {
      const start = startFrom(program, s);
      if (!after.world.strata.byModule.has(start.module)) continue;
      for (const context of [
        startContext(after.world, start),
        contextFrom(after.world, plan),
        after.world.contexts.full,
      ]) {
        const [cold, warm] = [run(after, context, start.call), run(after, context, start.call, store)];
        assert.deepEqual(warm.text, cold.text);
        assert.deepEqual(
          warm.entries.map((e) => e.body),
          cold.entries.map((e) => e.body),
        );
        if (warm.reused > 0 && cold.frames.some((f) => f.own.length > 0)) note('reuse');
        if (warm.reused > 0 && warm.reused < cold.frames.length) note('reuse of some');
      }
    }
  },
  { shares: { reuse: 0.15, 'reuse of some': 0.05 } },
);

property(
  '8 where nobody is a pirate and imports stay, `global` with backedges invalidates no less',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts], note) => {
    const tame = honest(program);
    const edited = edit(tame, plan);
    const now = load(edited.program);
    fc.pre(
      !now.methods.some((m) => isPirate(now.world, m)) && plan.kind !== 'addModule' && plan.kind !== 'removeModule',
    );
    const gone = (policy: PolicyName): Set<string> => {
      const [before, after] = [load(tame, policy), load(edited.program, policy)];
      const frames = starts.flatMap((s) => startRun(before, tame, s).frames);
      return new Set(frames.filter((f) => !frameHolds(after, f)).map(instanceKey));
    };
    const [ours, theirs] = [gone('context'), gone('global')];
    for (const key of ours) assert.ok(theirs.has(key), key);
    note('not skipped');
    if (ours.size > 0) note('something stale');
  },
  { shares: { 'not skipped': 0.2, 'something stale': 0.02 } },
);
