/** Memos answer as no memo would: many worlds, contexts and calls, asked in any order, against worlds that nobody has asked before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  callHomes,
  methodsOf,
  type Outcome,
  POLICIES,
  pirateClass,
  resolve,
  types as t,
  type World,
  withoutMethod,
} from '../../src/dispatch/index.ts';
import { anyCall, contextFrom, contextPlan, startPlan } from './entries.ts';
import { type MethodSpec, methodFrom, type Program, programs } from './generate.ts';
import { property } from './laws.ts';
import { methodPlan } from './plan.ts';
import { load, withSpec } from './worlds.ts';

type Change =
  | { readonly kind: 'add'; readonly spec: MethodSpec }
  | { readonly kind: 'redefine' | 'remove'; readonly at: number }
  | { readonly kind: 'policy'; readonly policy: 'global' | 'lexical' | 'context-args' };

type ChangePlan =
  | { readonly kind: 'add'; readonly method: Parameters<typeof methodFrom>[1] }
  | Exclude<Change, { kind: 'add' }>;

const changePlan: fc.Arbitrary<ChangePlan> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), method: methodPlan }),
  fc.record({ kind: fc.constantFrom('redefine' as const, 'remove' as const), at: fc.nat({ max: 30 }) }),
  fc.record({
    kind: fc.constant('policy' as const),
    policy: fc.constantFrom('global' as const, 'lexical' as const, 'context-args' as const),
  }),
);

const changed = (program: Program, world: World, change: Change): World => {
  const { methods } = program;
  switch (change.kind) {
    case 'add':
      return withSpec({ world, bodies: new Map() }, change.spec).world;
    case 'redefine': {
      const spec = methods[change.at % methods.length]!;
      return withSpec({ world, bodies: new Map() }, spec).world;
    }
    case 'remove': {
      const all = [...world.tables.values()].flatMap((table) => [...table.methods.values()]);
      const sorted = all.sort((a, b) => a.order - b.order);
      const gone = sorted[change.at % Math.max(1, sorted.length)];
      return gone ? withoutMethod(world, gone) : world;
    }
    case 'policy':
      return { ...world, policy: POLICIES[change.policy] };
    default:
      return change satisfies never;
  }
};

/** The program's world, and one more after each change. Those with one history share the memos of their strata. */
const worldsOf = (program: Program, changes: readonly Change[]): World[] => {
  const worlds = [load(program).world];
  for (const change of changes) worlds.push(changed(program, worlds.at(-1)!, change));
  return worlds;
};

const shown = (outcome: Outcome): string => {
  switch (outcome.kind) {
    case 'method':
      return `${outcome.method.id} ${outcome.method.order} ${outcome.parameters.map(t.typeKey).join()}`;
    case 'none':
      return 'none';
    case 'ambiguous':
      return outcome.methods.map((m) => `${m.id} ${m.order}`).join(' | ');
    default:
      return outcome satisfies never;
  }
};

property(
  '7 memos: interleaved questions to many worlds are answered as by fresh ones',
  fc.tuple(
    programs,
    fc.array(changePlan, { minLength: 1, maxLength: 4 }),
    fc.array(contextPlan, { minLength: 1, maxLength: 3 }),
    fc.array(startPlan, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 }), fc.nat({ max: 2 })), {
      minLength: 3,
      maxLength: 24,
      size: 'max',
    }),
  ),
  ([program, plans, contexts, calls, questions], note) => {
    const changes = plans.map(
      (plan): Change => (plan.kind === 'add' ? { kind: 'add', spec: methodFrom(program, plan.method) } : plan),
    );
    const worlds = worldsOf(program, changes);
    const fresh = new Map<string, string>();
    const answers = new Map<number, Set<string>>();
    for (const [w, c, q] of questions) {
      const at = w % worlds.length;
      const [plan, call] = [contexts[c % contexts.length]!, anyCall(program, calls[q % calls.length]!)];
      const world = worlds[at]!;
      const answer = shown(resolve(world, contextFrom(world, plan), call));
      const asked = `${at} ${plan.join()} ${call.id}`;
      if (!fresh.has(asked)) {
        const alone = worldsOf(program, changes.slice(0, at)).at(-1)!;
        const context = contextFrom(alone, plan);
        fresh.set(asked, shown(resolve(alone, context, call)));
        // The same context in a world made anew has the same strata inside.
        assert.equal(contextFrom(world, plan).key, context.key);
        assert.equal(callHomes(world, call).key, callHomes(alone, call).key);
        const ids = (of: World, k: typeof context): string[] => pirateClass(of, k, call).map((m) => m.id);
        assert.deepEqual(ids(world, contextFrom(world, plan)), ids(alone, context));
        assert.deepEqual(
          methodsOf(world, call.elements[0]!).map((m) => m.id),
          methodsOf(alone, call.elements[0]!).map((m) => m.id),
        );
      }
      assert.equal(answer, fresh.get(asked));
      answers.set(call.id, (answers.get(call.id) ?? new Set()).add(answer));
      if (answer.includes(' | ')) note('an ambiguity');
    }
    if ([...answers.values()].some((different) => different.size > 1)) note('one call, several answers');
  },
  { shares: { 'one call, several answers': 0.12, 'an ambiguity': 0.004 } },
);
