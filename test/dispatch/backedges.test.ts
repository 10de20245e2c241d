/** Backedges: trees of invalidation in small worlds, and the law that they throw away what the closed footprints say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addInstance,
  type Backedges,
  deleteMethod,
  type Edge,
  type Invalidated,
  type Invalidation,
  insertMethod,
  NO_BACKEDGES,
} from '../../src/dispatch/backedges.ts';
import {
  emptyWorld,
  isPirate,
  type Method,
  makeCall,
  makeFunction,
  makeMethod,
  makeSignature,
  makeTypeName,
  type OutcomeKey,
  outcomeKey,
  POLICIES,
  resolve,
  sameOutcome,
  types as t,
  type World,
  withMethod,
} from '../../src/dispatch/index.ts';
import { withoutMethods } from './edits.ts';
import { startContext, startFrom, startPlans } from './entries.ts';
import { methodFrom, type Program, programs } from './generate.ts';
import { property } from './laws.ts';
import { frameHolds, instanceKey, run } from './machine.ts';
import { methodPlan } from './plan.ts';
import { idIn, type Loaded, load, withSpec } from './worlds.ts';

// ——— Small worlds ———

const NUMBER = makeTypeName('Base', 'Number', { flavor: 'abstract' });
const number = t.nominal(NUMBER);
const int = t.nominal(makeTypeName('Base', 'Int', { flavor: 'struct', supertype: number }));
const text = t.nominal(makeTypeName('Base', 'Text', { flavor: 'struct' }));
const [f, g, h] = [makeFunction('A', 'f'), makeFunction('A', 'g'), makeFunction('A', 'h')];

const MODULES = [
  { path: 'Core', dependsOn: ['Base'] },
  { path: 'Base', dependsOn: ['Core'] },
  { path: 'A', dependsOn: [] },
  { path: 'B', dependsOn: ['A'] },
];

class Small {
  world: World = emptyWorld(MODULES, POLICIES.global);
  graph: Backedges = NO_BACKEDGES;

  define(module: string, callee: t.NominalType, ...params: t.Type[]): Method {
    const method = makeMethod(this.world, { name: nameOf(callee), module, signature: makeSignature(callee, params) });
    this.world = withMethod(this.world, method);
    return method;
  }

  /** Compiles an instance that makes some calls. */
  compile(method: Method, call: t.Type, calls: readonly t.Type[], use: Edge['use'] = 'call'): void {
    const edges = calls.map((c): Edge => {
      const outcome = resolve(this.world, this.world.contexts.full, c);
      if (outcome.kind === 'none') return { call: c, use: 'fail', methods: [], outcome };
      if (outcome.kind === 'ambiguous') return { call: c, use: 'fail', methods: outcome.methods, outcome };
      return { call: c, use, methods: [outcome.method], outcome };
    });
    this.graph = addInstance(this.graph, { method, call, edges, since: this.world.age });
  }

  insert(module: string, callee: t.NominalType, ...params: t.Type[]): string[] {
    const method = this.define(module, callee, ...params);
    const { graph, invalidation } = insertMethod(this.graph, this.world, method);
    this.graph = graph;
    return invalidation ? shown(invalidation) : [];
  }
}

const nameOf = (callee: t.NominalType): string => callee.name.name.slice(7, -1);

const showCall = (call: t.Type): string =>
  call.kind === 'tuple'
    ? `${nameOf(call.elements[0] as t.NominalType)}(${call.elements.slice(1).map((e) => t.showType(e))})`
    : '?';

const shown = ({ roots, instances }: Invalidation): string[] => {
  const lines = roots.flatMap((root) => [
    `${root.cause.kind} ${showCall(root.call)}${root.lost ? ' lost' : ''}`,
    ...root.callers.flatMap((c) => tree(c, 1)),
  ]);
  return [...lines, `${instances.length}`];
};

const tree = (node: Invalidated, depth: number): string[] => [
  `${'  '.repeat(depth)}${node.use} ${showCall(node.instance.call)}`,
  ...node.callers.flatMap((c) => tree(c, depth + 1)),
];

test('a preferred method takes the callers of the old one, theirs, and nobody else’s', () => {
  const w = new Small();
  const [mf, mg, mh] = [w.define('A', f, number), w.define('A', g, t.ANY), w.define('A', h, t.ANY)];
  w.compile(mf, makeCall(f, int), []);
  w.compile(mg, makeCall(g, int), [makeCall(f, int)], 'inline');
  w.compile(mh, makeCall(h, int), [makeCall(g, int), makeCall(f, int)]);
  w.compile(mh, makeCall(h, text), []);
  const lines = w.insert('B', f, int);
  // The nearest way is shown: h calls f itself. f's own code stays.
  assert.deepEqual(lines, ['preferred f(Int)', '  inline g(Int)', '  call h(Int)', '2']);
  assert.deepEqual([...w.graph.instances.values()].map((i) => showCall(i.call)).sort(), ['f(Int)', 'h(Text)']);
  assert.deepEqual(w.insert('B', f, int), [], 'what is gone is not lost again');
});

test('a chain is thrown away to its end: there is no early cutoff', () => {
  const w = new Small();
  const [mf, mg, mh] = [w.define('A', f, number), w.define('A', g, t.ANY), w.define('A', h, t.ANY)];
  w.compile(mf, makeCall(f, int), []);
  w.compile(mg, makeCall(g, int), [makeCall(f, int)]);
  w.compile(mh, makeCall(h, int), [makeCall(g, int)]);
  assert.deepEqual(w.insert('B', f, int), ['preferred f(Int)', '  call g(Int)', '    call h(Int)', '2']);
});

test('an equal signature replaces: the old code is lost too, from the same module or another', () => {
  for (const module of ['A', 'B']) {
    const w = new Small();
    const [mf, mg] = [w.define('A', f, number), w.define('A', g, t.ANY)];
    w.compile(mf, makeCall(f, int), []);
    w.compile(mg, makeCall(g, int), [makeCall(f, int)]);
    assert.deepEqual(w.insert(module, f, number), ['replaces f(Int) lost', '  call g(Int)', '2']);
  }
});

test('calls that found nothing, or too much', () => {
  const w = new Small();
  w.define('A', f, number, t.ANY);
  const mg = w.define('A', g, t.ANY);
  w.compile(mg, makeCall(g, text), [makeCall(f, text, text)]);
  assert.deepEqual(w.insert('B', f, number, number), [], 'does not apply to texts');
  assert.deepEqual(w.insert('B', f, text, t.ANY), ['applies f(Text,Text)', '  fail g(Text)', '1']);
  w.compile(mg, makeCall(g, int), [makeCall(f, int, text)]);
  assert.deepEqual(w.insert('B', f, t.ANY, text), ['ambiguous f(Int,Text)', '  call g(Int)', '1']);
  w.compile(mg, makeCall(g, int), [makeCall(f, int, text)]);
  assert.deepEqual(w.insert('B', f, int, text), ['was-ambiguous f(Int,Text)', '  fail g(Int)', '1']);
});

test('an ambiguous call is given up for any method that applies to it, even for one that changes nothing', () => {
  const w = new Small();
  w.define('A', f, int, t.ANY);
  w.define('A', f, t.ANY, int);
  const mg = w.define('A', g, t.ANY);
  w.compile(mg, makeCall(g, int), [makeCall(f, int, int)]);
  const before = outcomeKey(resolve(w.world, w.world.contexts.full, makeCall(f, int, int)));
  assert.deepEqual(w.insert('B', f, t.ANY, t.ANY), ['was-ambiguous f(Int,Int)', '  fail g(Int)', '1']);
  assert.deepEqual(outcomeKey(resolve(w.world, w.world.contexts.full, makeCall(f, int, int))), before);
});

test('a less specific method, and one of another function, takes nothing', () => {
  const w = new Small();
  const [mf, mg] = [w.define('A', f, int), w.define('A', g, t.ANY)];
  w.compile(mf, makeCall(f, int), []);
  w.compile(mg, makeCall(g, int), [makeCall(f, int)]);
  assert.deepEqual(w.insert('B', f, number), []);
  assert.deepEqual(w.insert('B', h, int), []);
});

test('a recursive group is lost once', () => {
  const w = new Small();
  const [mf, mg, mh] = [w.define('A', f, t.ANY), w.define('A', g, t.ANY), w.define('A', h, t.ANY)];
  w.compile(mf, makeCall(f, int), [makeCall(g, int)]);
  w.compile(mg, makeCall(g, int), [makeCall(f, int), makeCall(g, int), makeCall(h, int)]);
  w.compile(mh, makeCall(h, int), []);
  assert.deepEqual(w.insert('B', h, int), ['preferred h(Int)', '  call g(Int)', '    call f(Int)', '2']);
});

test('a method for all types takes calls of any type as callee', () => {
  const w = new Small();
  const v = t.typeVar('T');
  const made = t.typeOfType(int);
  const anyType = t.typeOfType(t.variable(v));
  const base = makeMethod(w.world, { name: 'Int', module: 'A', signature: makeSignature(made, [t.ANY]) });
  w.world = withMethod(w.world, base);
  const mg = w.define('A', g, t.ANY);
  w.compile(mg, makeCall(g, int), [makeCall(made, int)]);
  w.compile(mg, makeCall(g, text), [makeCall(t.typeOfType(text), int)]);
  const method = makeMethod(w.world, { name: 'Type', module: 'B', signature: makeSignature(anyType, [int], [v]) });
  w.world = withMethod(w.world, method);
  const { invalidation } = insertMethod(w.graph, w.world, method);
  assert.deepEqual(invalidation?.roots.map((r) => r.cause.kind).sort(), ['ambiguous', 'applies']);
});

test('deleting a method loses its code and its callers', () => {
  const w = new Small();
  const [mf, mg] = [w.define('A', f, number), w.define('A', g, t.ANY)];
  w.compile(mf, makeCall(f, int), []);
  w.compile(mg, makeCall(g, int), [makeCall(f, int)]);
  const { invalidation, graph } = deleteMethod(w.graph, mf);
  assert.deepEqual(invalidation && shown(invalidation), ['deletes f(Int) lost', '  call g(Int)', '2']);
  assert.equal(
    graph.targets.reduce((n, group) => n + group.size, 0),
    0,
    'nothing is kept of what is gone',
  );
  assert.equal(deleteMethod(graph, mf).invalidation, undefined);
});

// ——— The law ———

interface Compiled {
  readonly method: Method;
  readonly call: t.Type;
  readonly entries: readonly (Edge & { readonly outcome: OutcomeKey })[];
}

const keyOf = (method: Pick<Method, 'id'>, call: t.Type): string => `${method.id}\n${t.typeKey(call)}`;

/** Everything that some runs compile in a world. The machine cuts long runs short, so one frame of an instance may show what another does not. */
const compiledBy = (
  loaded: Loaded,
  program: Program,
  starts: readonly Parameters<typeof startFrom>[1][],
): Map<string, Compiled> => {
  const found = new Map<string, Compiled>();
  for (const plan of starts) {
    const start = startFrom(program, plan);
    for (const frame of run(loaded, startContext(loaded.world, start), start.call).frames) {
      const key = keyOf(frame.method, frame.call);
      const entries = [...(found.get(key)?.entries ?? []), ...frame.own];
      found.set(key, { method: frame.method, call: frame.call, entries });
    }
  }
  return found;
};

/**
 * Who is no longer valid, from the definition: an instance of which some entry resolves otherwise, or which is of a replaced method; and
 * everybody who calls such a one.
 */
const invalidBySpecification = (
  instances: ReadonlyMap<string, Compiled>,
  after: World,
  inserted: Method,
): Set<string> => {
  const otherwise = (edge: Compiled['entries'][number]): boolean =>
    !sameOutcome(edge.outcome, outcomeKey(resolve(after, after.contexts.full, edge.call)));
  const replaced = (method: Method): boolean => t.typeequal(method.signature, inserted.signature);
  const invalid = new Set<string>();
  for (let before = -1; before !== invalid.size; ) {
    before = invalid.size;
    for (const [key, instance] of instances) {
      const uses = (edge: Edge): boolean =>
        edge.methods.length === 1 && (replaced(edge.methods[0]!) || invalid.has(keyOf(edge.methods[0]!, edge.call)));
      if (replaced(instance.method) || instance.entries.some((e) => otherwise(e) || uses(e))) invalid.add(key);
    }
  }
  return invalid;
};

const graphOf = (instances: ReadonlyMap<string, Compiled>, since: number): Backedges => {
  let graph = NO_BACKEDGES;
  for (const { method, call, entries } of instances.values())
    graph = addInstance(graph, { method, call, edges: entries, since });
  return graph;
};

const insertedIn = (before: World, after: World): Method => {
  const methods = [...after.tables.values()].flatMap((table) => [...table.methods.values()]);
  return methods.find((m) => before.tables.every((table) => table.methods.get(m.id) !== m))!;
};

const treeKeys = (node: Invalidated): string[] => [node.instance.key, ...node.callers.flatMap(treeKeys)];

property(
  'backedges throw away what the closed footprints say; more only from calls that were ambiguous before',
  fc.tuple(programs, startPlans, fc.array(methodPlan, { minLength: 1, maxLength: 4 })),
  ([program, starts, added], note) => {
    let loaded = load(program, 'global');
    const live = compiledBy(loaded, program, starts);
    let graph = graphOf(live, loaded.world.age);
    for (const plan of added) {
      const before = loaded.world;
      const next = withSpec(loaded, methodFrom(program, plan));
      const inserted = insertedIn(before, next.world);
      loaded = { ...loaded, ...next };
      const expected = invalidBySpecification(live, loaded.world, inserted);
      const { graph: left, invalidation } = insertMethod(graph, loaded.world, inserted);
      graph = left;
      const lost = new Set(invalidation?.instances.map((i) => i.key));
      for (const key of expected) assert.ok(lost.has(key), `${key} is invalid and was kept`);
      const roots = invalidation?.roots ?? [];
      const inTrees = roots.flatMap((r) => [...(r.lost ? [r.lost.key] : []), ...r.callers.flatMap(treeKeys)]);
      assert.deepEqual(inTrees.toSorted(), [...lost].sort(), 'each instance stands once in the trees');
      if (roots.every((r) => r.cause.kind !== 'was-ambiguous')) assert.equal(lost.size, expected.size);
      for (const key of lost) live.delete(key);
      assert.deepEqual(new Set(graph.instances.keys()), new Set(live.keys()));
      for (const root of roots) note(root.cause.kind);
      if (roots.some((r) => r.callers.some((c) => c.callers.length > 0))) note('transitive');
      if (live.size > 0 && lost.size > 0) note('some stay');
    }
  },
  {
    usual: 2000,
    shares: { applies: 0.03, preferred: 0.03, replaces: 0.04, transitive: 0.03, 'some stay': 0.05, ambiguous: 0.001 },
  },
);

/** The program without its pirates. */
const honest = (program: Program): Program => {
  const { world, methods } = load(program);
  const pirates = new Set(methods.filter((m) => isPirate(world, m)).map((m) => m.id));
  return pirates.size === 0 ? program : honest(withoutMethods(program, (spec) => !pirates.has(idIn(world, spec))));
};

property(
  'where nobody is a pirate, what is stale under `context` is thrown away by backedges under `global`',
  fc.tuple(programs, startPlans, methodPlan),
  ([program, starts, added], note) => {
    const tame = honest(program);
    const spec = methodFrom(tame, added);
    const after = load({ ...tame, methods: [...tame.methods, spec] });
    fc.pre(!after.methods.some((m) => isPirate(after.world, m)));
    const before = load(tame);
    const stale = starts.flatMap((plan) => {
      const start = startFrom(tame, plan);
      const { frames } = run(before, startContext(before.world, start), start.call);
      return frames.filter((frame) => !frameHolds(after, frame)).map(instanceKey);
    });
    const global = load(tame, 'global');
    const graph = graphOf(compiledBy(global, tame, starts), global.world.age);
    const { world } = withSpec(global, spec);
    const lost = insertMethod(graph, world, insertedIn(global.world, world)).invalidation?.instances ?? [];
    const keys = new Set(lost.map((i) => i.key));
    for (const key of stale) assert.ok(keys.has(key), key);
    note('not skipped');
    if (stale.length > 0) note('something stale');
    if (keys.size > new Set(stale).size) note('more thrown away');
  },
  { shares: { 'not skipped': 0.2, 'something stale': 0.005, 'more thrown away': 0.001 } },
);
