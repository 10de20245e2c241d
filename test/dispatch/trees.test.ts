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
import { property } from './laws.ts';
import { frameHolds, instanceKey, needOfTrace, run, type Trace } from './machine.ts';
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
  ([program, plan, starts]) => {
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
      for (const frame of old.frames) assert.ok(frameHolds(after, frame));
      const owner = ({ world }: Loaded, t: Trace): string =>
        ownersOf(world.contexts, startContext(world, start), needOfTrace({ ...before, world }, t)).name;
      assert.equal(owner(after, now), owner(before, old));
    }
  },
);

property(
  '2 conservativity: without pirates all policies give the same results',
  fc.tuple(programs, startPlans),
  ([program, starts]) => {
    const tame = honest(program);
    const results = POLICY_NAMES.map((policy) => {
      const loaded = load(tame, policy);
      return starts.map((s) => startRun(loaded, tame, s).text);
    });
    for (const other of results) assert.deepEqual(other, results[0]);
  },
);

property(
  '2 conservativity: without pirates a stored instance is valid in every context',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, elsewhere]) => {
    const tame = honest(program);
    const loaded = load(tame);
    const { world } = loaded;
    for (const frame of startRun(loaded, tame, s).frames) {
      const context = world.contexts.join(contextFrom(world, elsewhere), world.contexts.cone(frame.method.home));
      // Shifts name what a context lacks: compare outcomes, which are what the code is made of.
      const again = run(loaded, context, frame.call as Parameters<typeof run>[2]);
      const there = run(loaded, frame.context, frame.call as Parameters<typeof run>[2]);
      assert.deepEqual(again.text, there.text);
    }
  },
);

property(
  '3 least owner: the tree resolves in X ⊆ κ as in κ iff X contains need',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, plan]) => {
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
      }
    }
  },
);

property(
  '3 owners: in the cone of each the tree resolves as in κ',
  fc.tuple(programs, startPlan, contextPlan),
  ([program, s, plan]) => {
    const loaded = load(program);
    const { world } = loaded;
    const start = startFrom(program, s);
    const kappa = world.contexts.join(startContext(world, start), contextFrom(world, plan));
    const trace = run(loaded, kappa, start.call);
    const owner = ownersOf(world.contexts, kappa, needOfTrace(loaded, trace));
    if (kappa.maximal.length === 1) assert.ok(owner.strata.length > 0);
    for (const o of owner.strata) assert.deepEqual(run(loaded, world.contexts.cone(o), start.call).text, trace.text);
  },
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
      assert.deepEqual(
        fits.filter((t) => contains(contexts.cone(o), t)),
        [o],
      );
    for (const t of fits) assert.ok(owner.strata.some((o) => contains(contexts.cone(t), o)));
    if (need.maximal.length === 1 && within(need, kappa)) assert.deepEqual(owner.strata, need.maximal);
    const names = (owner.strata.length > 0 ? owner.strata : need.maximal).map((t) => t.name).sort();
    assert.equal(owner.name, names.join(fits.length > 0 ? ' & ' : ' × '));
  },
);

property(
  '5 results and owners do not depend on the order of loading',
  fc.tuple(programs, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), startPlans),
  ([program, priorities, starts]) => {
    const order = loadOrder(program, priorities);
    const modules = order.map((path) => program.modules.find((m) => m.path === path)!);
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
      }
    }
  },
);

property(
  '6 piracy is confined: a pirate changes results only in contexts that contain its home',
  fc.tuple(programs, startPlans, contextPlan),
  ([program, starts, plan]) => {
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
      }
    }
  },
);

property(
  '8 an instance is compiled again iff its own footprint changed',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts]) => {
    const edited = edit(program, plan);
    const [before, after] = [load(program), load(edited.program)];
    for (const s of starts) {
      for (const frame of startRun(before, program, s).frames) {
        const context = after.world.contexts.byKey(frame.context.key);
        const method = after.methods.find((m) => m.id === frame.method.id);
        if (!context || !method || after.bodies.get(method.id) !== frame.body) {
          assert.ok(!frameHolds(after, frame));
          continue;
        }
        const now = frame.own.map((e) => run(after, context, e.call as Parameters<typeof run>[2]).entries[0]!);
        const same = frame.own.every(
          (e, i) => JSON.stringify([now[i]!.outcome, now[i]!.body]) === JSON.stringify([e.outcome, e.body]),
        );
        assert.equal(frameHolds(after, frame), same);
      }
    }
  },
);

property(
  '8 where nobody is a pirate and imports stay, `global` with backedges invalidates no less',
  fc.tuple(programs, editPlan, startPlans),
  ([program, plan, starts]) => {
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
  },
);
