/** Laws of large method tables: after any additions, redefinitions and removals they answer as plain lists of methods do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { candidatesFor } from '../../src/dispatch/candidates.ts';
import { ANYTHING, headsOfCall, headsOfSignature, type Place } from '../../src/dispatch/heads.ts';
import {
  allMethods,
  type Context,
  callHomes,
  contains,
  emptyWorld,
  isPirate,
  type Method,
  makeCall,
  makeMethod,
  makeSignature,
  makeTypeName,
  methodsOf,
  type Outcome,
  outcomeKey,
  POLICIES,
  resolve,
  type Stratum,
  stratumOf,
  types as t,
  visibleContext,
  type World,
  within,
  withMethod,
  withoutMethod,
} from '../../src/dispatch/index.ts';
import { mayApply } from '../../src/dispatch/method-table.ts';
import { calleeOf, tableKey } from '../../src/dispatch/signature.ts';
import { type Note, property, sameList } from './laws.ts';
import { CALLS, DENSE, DENSE_CALLS, F, MODULES, SIGNATURES, type Spelt } from './signatures.ts';

const memo = <R>(ask: (a: t.Type, b: t.Type) => R): ((a: t.Type, b: t.Type) => R) => {
  const known = new Map<t.Type, Map<t.Type, R>>();
  return (a, b) => {
    let inner = known.get(a);
    if (!inner) {
      inner = new Map();
      known.set(a, inner);
    }
    if (!inner.has(b)) inner.set(b, ask(a, b));
    return inner.get(b)!;
  };
};

/** Whether the questions to types that something asks have answers. */
const isAnswered = (ask: () => void): boolean => {
  try {
    ask();
    return true;
  } catch (error) {
    if (error instanceof t.TypeBudgetError) return false;
    throw error;
  }
};

/** A law, where the questions to types that it asks have answers. */
const answerable =
  <T>(law: (value: T, note: Note) => void) =>
  (value: T, note: Note): void =>
    fc.pre(isAnswered(() => law(value, note)));

const equal = memo(t.typeequal);
const moreSpecific = memo(t.morespecific);
const match = memo((call, signature) => t.matchSignature(call, signature));

interface Step {
  readonly dense: boolean;
  readonly kind: 'add' | 'again' | 'elsewhere' | 'remove';
  /** A signature, or which of the methods there are. */
  readonly at: number;
  readonly spelling: number;
  readonly module: number;
}

const stepFrom = (dense: boolean): fc.Arbitrary<Step> =>
  fc
    .tuple(fc.nat({ max: 9 }), fc.nat({ max: 4000 }), fc.nat({ max: 11 }), fc.nat({ max: 20 }))
    .map(([kind, at, spelling, module]) => ({
      dense,
      kind: kind < 6 ? 'add' : kind < 7 ? 'again' : kind < 8 ? 'elsewhere' : 'remove',
      at,
      spelling,
      module,
    }));

const stepsFrom = (dense: boolean): fc.Arbitrary<Step[]> =>
  fc.oneof(
    { arbitrary: fc.array(stepFrom(dense), { minLength: 1, maxLength: 50, size: 'max' }), weight: 3 },
    { arbitrary: fc.array(stepFrom(dense), { minLength: 50, maxLength: 300, size: 'max' }), weight: 2 },
  );
const steps = fc.oneof(stepsFrom(false), stepsFrom(true));

const spellings = new Map<t.Type, readonly t.Type[]>();
for (const { signature, others } of [...SIGNATURES, ...DENSE])
  for (const spelling of [signature, ...others]) spellings.set(spelling, [signature, ...others]);

const otherSpelling = (signature: t.Type, at: number): t.Type => {
  const all = spellings.get(signature)!;
  return all[at % all.length]!;
};

const spelt = (from: readonly Spelt[], at: number, spelling: number): t.Type =>
  otherSpelling(from[at % from.length]!.signature, spelling);

const moduleAt = (at: number): string => MODULES[at % MODULES.length]!.path;

interface State {
  readonly world: World;
  /** The same as a list. */
  readonly methods: readonly Method[];
  readonly redefined: number;
}

const start = (policy: keyof typeof POLICIES): State => ({
  world: emptyWorld(MODULES, POLICIES[policy]),
  methods: [],
  redefined: 0,
});

const defined = ({ world, methods, redefined }: State, module: string, signature: t.Type): State => {
  const method = makeMethod(world, { name: 'f', module, signature });
  const left = methods.filter((m) => m.home !== method.home || !equal(m.signature, signature));
  // Two that are there differ, and both equal the new one: `typeequal` has missed something, which is not for tables to mend.
  fc.pre(left.length >= methods.length - 1);
  return {
    world: withMethod(world, method),
    methods: [...left, method],
    redefined: redefined + methods.length - left.length,
  };
};

const after = (state: State, { dense, kind, at, spelling, module }: Step): State => {
  const { world, methods } = state;
  const old = methods[at % Math.max(1, methods.length)];
  if (kind === 'add' || !old) return defined(state, moduleAt(module), spelt(dense ? DENSE : SIGNATURES, at, spelling));
  switch (kind) {
    case 'again':
      return defined(state, old.module, otherSpelling(old.signature, spelling));
    case 'elsewhere':
      return defined(state, moduleAt(module), otherSpelling(old.signature, spelling));
    case 'remove':
      return { ...state, world: withoutMethod(world, old), methods: methods.filter((m) => m !== old) };
    default:
      return kind satisfies never;
  }
};

/** The state after each step, each with the world it made. */
const statesOf = (from: State, plan: readonly Step[]): State[] => {
  const states = [from];
  for (const each of plan) states.push(after(states.at(-1)!, each));
  return states;
};

const byId = (methods: readonly Method[]): Method[] => [...methods].sort((a, b) => (a.id < b.id ? -1 : 1));

const holds = ({ world, methods }: State): void => {
  const held = byId(allMethods(world));
  const expected = byId(methods);
  sameList(held, expected);
};

const recounts = ({ world }: State): void => {
  for (const [key, table] of world.tables) {
    const counts = new Map<number, number>();
    for (const m of table.methods.values()) {
      assert.equal(tableKey(calleeOf(m.signature)), key);
      assert.equal(m.pirate, isPirate(world, m));
      if (m.pirate) counts.set(m.home.id, (counts.get(m.home.id) ?? 0) + 1);
    }
    assert.deepEqual(
      [...table.pirates].sort(([a], [b]) => a - b),
      [...counts].sort(([a], [b]) => a - b),
    );
  }
};

/** What a table finds for a call holds all that applies and is visible, nothing twice, and nothing invisible. */
const finds = ({ world, methods }: State, call: t.TupleType, context: Context): number => {
  let passed = 0;
  for (const [key, table] of world.tables) {
    const found = mayApply(table, call, context.members);
    assert.equal(new Set(found).size, found.length);
    for (const m of found) assert.ok(contains(context, m.home) && table.methods.get(m.id) === m);
    const there = methods.filter((m) => tableKey(calleeOf(m.signature)) === key);
    for (const m of there)
      if (contains(context, m.home) && match(call, m.signature)) assert.ok(found.includes(m), m.id);
    passed += there.filter((m) => contains(context, m.home)).length - found.length;
  }
  return passed;
};

const dominates = (world: World, m: Method, other: Method): boolean => {
  if (!equal(m.signature, other.signature)) return moreSpecific(m.signature, other.signature);
  if (world.policy.name === 'global') return m.order > other.order;
  return m.home !== other.home && within(world.contexts.cone(other.home), world.contexts.cone(m.home));
};

/** Candidates are listed by module, then as they stand in it; a footprint names them in an order of their names. */
const listsInOrder = (
  outcome: Extract<Outcome, { kind: 'ambiguous' }>,
  methods: readonly Method[],
  candidates: readonly Method[],
): void => {
  const expected = methods
    .filter((m) => candidates.includes(m))
    .toSorted((a, b) => (a.module === b.module ? a.order - b.order : a.module < b.module ? -1 : 1));
  sameList(outcome.methods, expected);
  assert.deepEqual(outcomeKey(outcome), { kind: 'ambiguous', methods: expected.map((m) => m.id).sort() });
};

/** `resolve`, with a plain look at every method. */
const resolvesAsAList = (state: State, call: t.TupleType, caller: Context): string => {
  const { world, methods } = state;
  const lambda = visibleContext(world, caller, call);
  const applicable = methods.filter((m) => contains(lambda, m.home) && match(call, m.signature));
  const outcome = resolve(world, caller, call);
  if (applicable.length === 0) assert.equal(outcome.kind, 'none');
  else {
    const winner = applicable.find((m) => applicable.every((o) => o === m || dominates(world, m, o)));
    if (winner) {
      assert.ok(outcome.kind === 'method' && outcome.method === winner);
      const expected = match(call, winner.signature)!;
      assert.equal(outcome.parameters.length, expected.length);
      assert.ok(outcome.parameters.every((p, i) => t.typeKey(p) === t.typeKey(expected[i]!)));
    } else {
      const undominated = applicable.filter((m) => !applicable.some((o) => dominates(world, o, m)));
      const covered = applicable.every((m) => undominated.some((u) => u === m || dominates(world, u, m)));
      assert.equal(outcome.kind, 'ambiguous');
      if (outcome.kind === 'ambiguous') listsInOrder(outcome, methods, covered ? undominated : applicable);
    }
  }
  return outcome.kind;
};

const callAt = (plan: readonly Step[], at: number): t.TupleType => {
  const calls = plan[0]!.dense ? DENSE_CALLS : CALLS;
  return calls[at % calls.length]!;
};
const contextOf = (world: World, tops: readonly number[]): Context =>
  world.contexts.closure(tops.map((at) => stratumOf(world, moduleAt(at)).id));
const tops = fc.array(fc.nat({ max: 20 }), { maxLength: 3 });
const callPlans = fc.array(fc.tuple(fc.nat({ max: 4000 }), tops), { minLength: 2, maxLength: 8, size: 'max' });

const PLACES: readonly Place[] = [1, 2, 3, 4, 5].flatMap((argument) => [
  { argument },
  { argument, parameter: 0 },
  { argument, parameter: 1 },
]);
const ALL_CALLS = [...CALLS, ...DENSE_CALLS];
const ALL_SIGNATURES = [...SIGNATURES, ...DENSE];

const share = (a: readonly number[], b: readonly number[]): boolean => a.some((head) => b.includes(head));

/** All pairs of a call and a signature that matches it, as far as types can tell. */
const matches = function* (): Generator<readonly [call: t.TupleType, signature: t.Type]> {
  for (const call of ALL_CALLS)
    for (const { signature } of ALL_SIGNATURES) {
      if (isAnswered(() => match(call, signature)) && match(call, signature)) yield [call, signature];
    }
};

test('heads: at every place a call shares one with each signature that matches it', () => {
  let narrow = 0;
  for (const [call, signature] of matches()) {
    for (const place of PLACES) {
      const shown = headsOfCall(call, place);
      if (!shown) continue;
      narrow += 1;
      const { heads } = headsOfSignature(signature, place);
      assert.ok(share(shown, heads), `${t.typeKey(call)} and ${t.typeKey(signature)} at ${JSON.stringify(place)}`);
    }
  }
  assert.ok(narrow > 1000);
});

test('heads: where they are exact, a signature shares one with each that equals it', () => {
  let exactly = 0;
  for (const { signature, others } of ALL_SIGNATURES)
    for (const place of PLACES)
      for (const made of [signature, ...others]) {
        const { heads, exact } = headsOfSignature(made, place);
        assert.ok(heads.length > 0 && new Set(heads).size === heads.length);
        if (!exact) continue;
        exactly += 1;
        for (const other of [signature, ...others])
          assert.ok(share([...heads, ANYTHING], headsOfSignature(other, place).heads), t.typeKey(other));
      }
  assert.ok(exactly > 1000);
});

test('tables: a callee has those of all methods that match its calls', () => {
  const { world } = start('context');
  const seen = new Set<string>();
  for (const [call, signature] of matches()) {
    const key = tableKey(calleeOf(signature));
    assert.ok(candidatesFor(world, call.elements[0]!).keys.includes(key), `${t.typeKey(call)} and ${key}`);
    seen.add(key);
  }
  assert.ok(seen.size > 8);
});

test('pirates: who is none is seen by whoever makes a call of values that it applies to', () => {
  const { world } = start('context');
  const strata = MODULES.map(({ path }) => stratumOf(world, path));
  const honest = new Map<t.Type, Stratum[]>();
  let reached = 0;
  for (const [call, signature] of matches()) {
    if (!call.elements.every(t.isDispatchLeaf)) continue;
    const homes = honest.get(signature) ?? strata.filter((home) => !isPirate(world, { signature, home }));
    honest.set(signature, homes);
    for (const home of homes) {
      assert.ok(contains(callHomes(world, call), home), `${home.name}: ${t.typeKey(signature)} of ${t.typeKey(call)}`);
      if (home.name !== 'Base' && home.name !== 'Core') reached += 1;
    }
  }
  assert.ok(reached > 100);
});

const DISTINCT = Array.from({ length: 100 }, (_, i) => t.nominal(makeTypeName('Base', `D${i}`, { flavor: 'struct' })));
const WRAP = makeTypeName('Base', 'Wrap', { flavor: 'struct', params: [t.typeVar('A'), t.typeVar('B')] });

/** How many of the methods with these parameters a table looks at for a call. */
const lookedAt = (methods: readonly (readonly t.Type[])[], call: readonly t.Type[]): number => {
  let world = emptyWorld(MODULES, POLICIES.context);
  for (const params of methods)
    world = withMethod(world, makeMethod(world, { name: 'f', module: 'Base', signature: makeSignature(F, params) }));
  const [table] = world.tables.values();
  return mayApply(table!, makeCall(F, ...call), world.contexts.full.members).length;
};

test('tables: a call looks at one of a hundred methods, wherever they differ', () => {
  const one = DISTINCT[41]!;
  for (let before = 0; before < 6; before += 1) {
    const anything = Array.from({ length: before }, () => t.ANY);
    const given = Array.from({ length: before }, () => one);
    const methods = (param: (each: t.Type) => t.Type): t.Type[][] => DISTINCT.map((each) => [...anything, param(each)]);
    assert.equal(
      lookedAt(
        methods((each) => each),
        [...given, one],
      ),
      1,
    );
    const first = (each: t.Type): t.Type => t.nominal(WRAP, [each, t.ANY]);
    const second = (each: t.Type): t.Type => t.nominal(WRAP, [t.ANY, each]);
    assert.equal(lookedAt(methods(first), [...given, first(one)]), 1);
    assert.equal(lookedAt(methods(second), [...given, second(one)]), 1);
  }
  const twenty = DISTINCT.slice(0, 20);
  const grid = twenty.flatMap((a) => twenty.map((b) => [a, b]));
  assert.equal(lookedAt(grid, [twenty[3]!, twenty[4]!]), 1);
  assert.equal(lookedAt(grid, [twenty[3]!, one]), 0);
  assert.equal(lookedAt(grid, [twenty[3]!]), 0);
});

test('tables: methods that each place tells apart one by one, or none does, are found', () => {
  const [one, two] = [DISTINCT[0]!, DISTINCT[1]!];
  const wrap = (at: number, odd: number): t.Type =>
    t.nominal(
      WRAP,
      [0, 1].map((k) => (2 * at + k === odd ? two : one)),
    );
  // Method i is the odd one at one of twelve type parameters; the others differ in their seventh argument alone.
  const signatures = Array.from({ length: 50 }, (_, i) => [
    ...Array.from({ length: 6 }, (_each, at) => wrap(at, i)),
    DISTINCT[i]!,
  ]);
  let world = emptyWorld(MODULES, POLICIES.context);
  const methods = signatures.map((params) => {
    const method = makeMethod(world, { name: 'f', module: 'Base', signature: makeSignature(F, params) });
    world = withMethod(world, method);
    return method;
  });
  for (const [i, params] of signatures.entries()) {
    const outcome = resolve(world, world.contexts.full, makeCall(F, ...params));
    assert.ok(outcome.kind === 'method' && outcome.method === methods[i]);
  }
});

property(
  'tables: a redefinition finds exactly what a look at every method finds, in whatever spelling',
  steps,
  answerable((plan, note) => {
    const states = statesOf(start('context'), plan);
    for (const state of states) {
      let held = 0;
      for (const table of state.world.tables.values()) held += table.methods.size;
      assert.equal(held, state.methods.length);
    }
    for (const state of [states.at(-1)!, states[states.length >> 1]!]) {
      holds(state);
      recounts(state);
    }
    note('tried');
    if (states.at(-1)!.redefined > 0) note('a redefinition');
    if (states.at(-1)!.methods.length > 40) note('a large table');
    if (states.at(-1)!.methods.some((m) => m.pirate)) note('a pirate');
  }),
  { shares: { tried: 0.9, 'a redefinition': 0.3, 'a large table': 0.2, 'a pirate': 0.3 } },
);

property(
  'tables: they find all that applies, older ones as before',
  fc.tuple(steps, callPlans, fc.nat({ max: 300 })),
  answerable(([plan, calls, earlier], note) => {
    const states = statesOf(start('context'), plan);
    for (const state of [states.at(-1)!, states[earlier % states.length]!]) {
      for (const [at, place] of calls) {
        const passed = finds(state, callAt(plan, at), contextOf(state.world, place));
        if (passed > 5) note('methods passed over');
        finds(state, callAt(plan, at), state.world.contexts.full);
      }
    }
  }),
  { shares: { 'methods passed over': 0.3 } },
);

property(
  '7 tables: `resolve` is a plain look at every method, in every world on the way',
  fc.tuple(steps, callPlans, fc.constantFrom('context' as const, 'context' as const, 'global' as const), fc.nat()),
  answerable(([plan, calls, policy, earlier], note) => {
    const states = statesOf(start(policy), plan);
    const last = states.at(-1)!;
    for (const [i, [at]] of calls.entries()) {
      // The newest world, an older one, and the one before the newest, each in several contexts: memos must tell them apart.
      const older = states[(earlier + i) % states.length]!;
      for (const state of [last, older, last, states.at(-2)!])
        for (const [, place] of calls.slice(0, 4)) {
          const kind = resolvesAsAList(state, callAt(plan, at), contextOf(state.world, place));
          if (kind !== 'none' && state.methods.length > 16) note(kind);
        }
    }
  }),
  { shares: { method: 0.2, ambiguous: 0.012 } },
);

property(
  'tables: the methods of a callee are all that could apply to a call of it, in the order of definition',
  fc.tuple(steps, fc.nat({ max: 4000 })),
  answerable(([plan, at]) => {
    const { world, methods } = statesOf(start('context'), plan).at(-1)!;
    const call = callAt(plan, at);
    const listed = methodsOf(world, call.elements[0]!);
    assert.deepEqual(
      listed.map((m) => m.order),
      listed.map((m) => m.order).sort((a, b) => a - b),
    );
    for (const m of methods) if (match(call, m.signature)) assert.ok(listed.includes(m));
    assert.equal(new Set(listed).size, listed.length);
  }),
);
