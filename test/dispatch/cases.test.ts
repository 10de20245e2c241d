/** Named cases: counter-examples, and corners of the definitions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allMethods,
  emptyWorld,
  entryContext,
  entryHolds,
  isPirate,
  type ModuleNode,
  makeCall,
  makeFunction,
  makeMethod,
  makeSignature,
  makeTypeName,
  NO_SHIFT,
  outcomeKey,
  ownersOf,
  POLICIES,
  type PolicyName,
  pirateClass,
  resolve,
  stratumOf,
  types as t,
  typeNamed,
  type World,
  withMethod,
  withoutMethod,
} from '../../src/dispatch/index.ts';

const INT = t.nominal(makeTypeName('Base', 'Int', { flavor: 'struct' }));
const F = makeFunction('Base', 'f');

const modules = (...more: readonly ModuleNode[]): ModuleNode[] => [
  { path: 'Core', dependsOn: [] },
  { path: 'Base', dependsOn: [] },
  ...more,
];

const define = (world: World, module: string, params: readonly t.Type[], vars: readonly t.TypeVar[] = []): World =>
  withMethod(world, makeMethod(world, { name: 'f', module, signature: makeSignature(F, params, vars) }));

const outcomeIn = (world: World, module: string, ...args: readonly t.Type[]): string => {
  const outcome = resolve(world, entryContext(world, module), makeCall(F, ...args));
  return outcome.kind === 'method'
    ? outcome.method.module
    : outcome.kind === 'none'
      ? 'none'
      : outcome.methods.map((m) => m.module).join('|');
};

const only = (world: World): ReturnType<typeof makeMethod> => allMethods(world)[0]!;

test('5 counter-example: under `global` the order of loading decides between equal signatures', () => {
  const inOrder = (policy: PolicyName, ...order: readonly string[]): string => {
    let world = emptyWorld(
      modules({ path: 'A', dependsOn: [] }, { path: 'B', dependsOn: [] }, { path: 'App', dependsOn: ['A', 'B'] }),
      POLICIES[policy],
    );
    for (const module of order) world = define(world, module, [INT]);
    return outcomeIn(world, 'App', INT);
  };
  assert.equal(inOrder('global', 'A', 'B'), 'B');
  assert.equal(inOrder('global', 'B', 'A'), 'A');
  assert.equal(inOrder('context', 'A', 'B'), 'A|B');
  assert.equal(inOrder('context', 'B', 'A'), 'A|B');
  assert.equal(inOrder('context', 'A', 'B', 'App'), 'App');
});

test('8 counter-example: with pirates `global` may have been masked, and invalidates less', () => {
  const graph = modules({ path: 'A', dependsOn: [] }, { path: 'M', dependsOn: ['A'] }, { path: 'P', dependsOn: [] });
  const before = (policy: PolicyName): World =>
    define(define(emptyWorld(graph, POLICIES[policy]), 'Base', [INT]), 'P', [INT]);
  // A's method is loaded before P's.
  const after = (policy: PolicyName): World =>
    define(define(define(emptyWorld(graph, POLICIES[policy]), 'Base', [INT]), 'A', [INT]), 'P', [INT]);
  const changes = (policy: PolicyName): boolean =>
    outcomeIn(before(policy), 'M', INT) !== outcomeIn(after(policy), 'M', INT);
  assert.equal(changes('context'), true);
  assert.equal(changes('global'), false);
});

test('a higher stratum shadows an equal signature; a more specific one below it wins all the same', () => {
  let world = emptyWorld(modules({ path: 'A', dependsOn: [] }), POLICIES.context);
  world = define(define(define(world, 'Base', [t.ANY]), 'A', [t.ANY]), 'Base', [INT]);
  assert.equal(outcomeIn(world, 'A', INT), 'Base');
  assert.equal(outcomeIn(world, 'A', t.tuple([])), 'A');
  assert.equal(outcomeIn(world, 'Base', t.tuple([])), 'Base');
});

test('an ambiguity names the undominated, and everybody where they do not cover the rest: specificity is not transitive', () => {
  const text = t.nominal(makeTypeName('Base', 'Text', { flavor: 'struct' }));
  const candidates = (...signatures: readonly (readonly t.Type[])[]): string => {
    let world = emptyWorld(modules(), POLICIES.context);
    for (const params of signatures) world = define(world, 'Base', params);
    const two = signatures.some((s) => s.length === 2 && s[1]!.kind !== 'vararg');
    const outcome = resolve(world, entryContext(world, 'Base'), makeCall(F, ...(two ? [INT, INT] : [INT])));
    return outcome.kind === 'ambiguous' ? outcome.methods.map((m) => m.order).join() : outcome.kind;
  };
  assert.equal(candidates([INT, t.ANY], [t.ANY, INT], [t.ANY, t.ANY]), '0,1');
  // The first wins against the second, the second against the third, but the first not against the third.
  const [first, second, third] = [[INT, t.vararg(text)], [t.ANY], [t.ANY, t.vararg(INT)]];
  assert.equal(candidates(first!, second!), 'method');
  assert.equal(candidates(second!, third!), 'method');
  assert.equal(candidates(first!, third!), '0,1');
  assert.equal(candidates(first!, second!, third!), '0,1,2');
  const number = t.nominal(makeTypeName('Base', 'Number2', { flavor: 'struct' }));
  assert.equal(candidates(first!, [INT, t.vararg(number)], second!, third!), '0,1,2,3');
});

test('a method that is not there cannot go: the world stays the same one', () => {
  const empty = emptyWorld(modules(), POLICIES.context);
  const world = define(empty, 'Base', [INT]);
  const other = makeMethod(world, { name: 'f', module: 'Base', signature: makeSignature(F, [t.ANY]) });
  assert.ok(withoutMethod(world, other) === world);
  assert.ok(withoutMethod(empty, only(world)) === empty);
  assert.equal(allMethods(withoutMethod(world, only(world))).length, 0);
});

test('what is no call, no signature and no module of the world is a mistake of the caller', () => {
  const world = define(emptyWorld(modules(), POLICIES.context), 'Base', [INT]);
  const base = entryContext(world, 'Base');
  assert.throws(() => resolve(world, base, INT), /a call is described by a tuple type/);
  assert.throws(() => pirateClass(world, base, INT), /a call is described by a tuple type/);
  assert.throws(() => stratumOf(world, 'Nowhere'), /module Nowhere is not part of this world/);
  const broken = makeMethod(world, { name: 'f', module: 'Base', signature: F });
  assert.throws(() => withMethod(world, broken), /a signature is a tuple type/);
});

test('a variable in two arguments stands for one concrete type; a vararg may be empty', () => {
  const text = t.nominal(makeTypeName('Base', 'Words', { flavor: 'struct' }));
  const v = t.typeVar('T');
  const twice = define(emptyWorld(modules(), POLICIES.context), 'Base', [t.variable(v), t.variable(v)], [v]);
  assert.equal(outcomeIn(twice, 'Base', INT, INT), 'Base');
  assert.equal(outcomeIn(twice, 'Base', INT, text), 'none');
  const any = define(emptyWorld(modules(), POLICIES.context), 'Base', [t.vararg(t.variable(v))], [v]);
  assert.equal(outcomeIn(any, 'Base'), 'Base');
  assert.equal(outcomeIn(any, 'Base', INT, text), 'none');
});

test('a value brings the methods of its type, type parameters included', () => {
  const own = t.nominal(makeTypeName('A', 'T', { flavor: 'struct' }));
  const box = makeTypeName('Base', 'Box', { flavor: 'struct', params: [t.typeVar('T')] });
  let world = emptyWorld(modules({ path: 'A', dependsOn: [] }), POLICIES.context);
  world = define(world, 'A', [t.nominal(box, [own])]);
  assert.equal(outcomeIn(world, 'Base', t.nominal(box, [own])), 'A');
  assert.equal(outcomeIn(world, 'Base', t.nominal(box, [INT])), 'none');
});

test('a redefinition may spell its signature in another way', () => {
  const v = t.typeVar('T', t.BOTTOM, INT);
  let world = emptyWorld(modules(), POLICIES.context);
  world = define(define(world, 'Base', [INT]), 'Base', [t.variable(v)], [v]);
  assert.equal(allMethods(world).length, 1);
  assert.equal(outcomeIn(world, 'Base', INT), 'Base');
});

test('a type parameter that is a union may equal one that is none', () => {
  const below = makeTypeName('Base', 'Apart', { flavor: 'struct', params: [t.typeVar('T')], supertype: t.ANY });
  const above = makeTypeName('Base', 'Whole', { flavor: 'abstract', params: [t.typeVar('T')] });
  below.supertype = t.nominal(above, below.params.map(t.variable));
  const box = makeTypeName('Base', 'Unions', { flavor: 'struct', params: [t.typeVar('T')] });
  let world = emptyWorld(modules(), POLICIES.context);
  for (let i = 0; i < 20; i += 1)
    world = define(world, 'Base', [t.nominal(box, [t.nominal(makeTypeName('Base', `U${i}`, { flavor: 'struct' }))])]);
  const s = t.typeVar('S', INT);
  const some = t.forall(s, t.nominal(below, [t.variable(s)]));
  const [union, whole] = [t.union([some, typeNamed(above)]), typeNamed(above)].map((param) => t.nominal(box, [param]));
  for (const [one, other] of [
    [union!, whole!],
    [whole!, union!],
  ] as const) {
    const either = define(world, 'Base', [one]);
    assert.equal(outcomeIn(either, 'Base', other), 'Base');
    assert.equal(allMethods(define(either, 'Base', [other])).length, 21);
  }
});

test('a redefinition finds a closed parameter that was a variable held between bounds', () => {
  const box = makeTypeName('Base', 'Held', { flavor: 'struct', params: [t.typeVar('T')] });
  const of = (inner: t.Type): t.Type => t.nominal(box, [inner]);
  let world = emptyWorld(modules(), POLICIES.context);
  for (let i = 0; i < 20; i += 1)
    world = define(world, 'Base', [of(t.nominal(makeTypeName('Base', `H${i}`, { flavor: 'struct' })))]);
  world = define(world, 'Base', [of(of(INT))]);
  const h = t.typeVar('H', INT, INT);
  const p = t.typeVar('P', of(INT), of(INT));
  for (const [param, v] of [
    [of(of(t.variable(h))), h],
    [of(t.variable(p)), p],
    [of(t.forall(h, of(t.variable(h)))), undefined],
  ] as const) {
    const again = define(world, 'Base', [param], v ? [v] : []);
    assert.equal(allMethods(again).length, 21);
    assert.equal(outcomeIn(again, 'Base', of(of(INT))), 'Base');
  }
});

test('`f(::DataType)` of a type that is called or passed', () => {
  let world = emptyWorld(modules(), POLICIES.context);
  world = define(world, 'Base', [t.DATATYPE]);
  for (let i = 0; i < 20; i += 1) {
    world = define(world, 'Base', [t.nominal(makeTypeName('Base', `T${i}`, { flavor: 'struct' }))]);
  }
  assert.equal(outcomeIn(world, 'Base', t.typeOfType(INT)), 'Base');
  assert.equal(outcomeIn(world, 'Base', t.typeOfType(t.BOTTOM)), 'none');
  const types = withMethod(
    world,
    makeMethod(world, { name: 'call', module: 'Base', signature: makeSignature(t.TYPE, []) }),
  );
  assert.equal(resolve(types, entryContext(types, 'Base'), makeCall(t.DATATYPE)).kind, 'method');
});

test('a question about a call that no values make depends on the context, though no method is a pirate', () => {
  let world = emptyWorld(modules({ path: 'A', dependsOn: [] }), POLICIES.context);
  world = define(world, 'A', [t.nominal(makeTypeName('A', 'T', { flavor: 'struct' }))]);
  for (const nothing of [t.BOTTOM, t.tuple([t.BOTTOM])]) {
    assert.equal(outcomeIn(world, 'Base', nothing), 'none');
    assert.equal(outcomeIn(world, 'A', nothing), nothing === t.BOTTOM ? 'A' : 'none');
  }
});

test('hidden piracy: empty varargs, `Union{}`, empty tuples, types of the script seen from its modules', () => {
  const script = { path: 'Main', dependsOn: [] };
  const base = emptyWorld(
    modules({ path: 'A', dependsOn: [] }, { path: 'Main.S', parent: 'Main', dependsOn: ['Main'] }, script),
    POLICIES.context,
  );
  const own = t.nominal(makeTypeName('A', 'T', { flavor: 'struct' }));
  const abstract = t.nominal(makeTypeName('A', 'Abs', { flavor: 'abstract' }));
  const ref = makeTypeName('Base', 'Ref', { flavor: 'struct', params: [t.typeVar('T')] });
  const v = t.typeVar('T', t.BOTTOM, abstract);
  const pirate = (module: string, params: readonly t.Type[], vars: readonly t.TypeVar[] = []): boolean => {
    const world = define(base, module, params, vars);
    return isPirate(world, only(world));
  };
  assert.equal(pirate('A', [own]), false);
  assert.equal(pirate('A', [abstract]), false);
  assert.equal(pirate('A', [t.variable(v)], [v]), false);
  assert.equal(pirate('A', [t.nominal(ref, [own])]), false);
  assert.equal(pirate('A', [t.union([own, abstract])]), false);
  assert.equal(pirate('A', [INT, own]), false);
  assert.equal(pirate('A', [INT]), true);
  assert.equal(pirate('A', [t.union([own, INT])]), true);
  assert.equal(pirate('A', [t.nominal(ref, [t.variable(v)])], [v]), true);
  assert.equal(pirate('A', [t.vararg(own)]), true);
  assert.equal(pirate('A', [own, t.vararg(own)]), false);
  assert.equal(pirate('A', [t.tuple([t.vararg(own)])]), true);
  assert.equal(pirate('A', [t.typeOfType(t.variable(v))], [v]), true);
  assert.equal(pirate('A', [t.typeOfType(own)]), false);
  const generic = makeTypeName('A', 'Generic', { flavor: 'struct', params: [t.typeVar('T')] });
  assert.equal(pirate('A', [t.typeOfType(typeNamed(generic))]), false);
  assert.equal(pirate('A', [typeNamed(generic)]), false);
  // A UnionAll whose variable has a lower bound may be empty, and its `Type{…}` that of `Union{}`.
  const bounded = t.typeVar('T', INT, own);
  const empty = t.forall(bounded, t.nominal(generic, [t.variable(bounded)]));
  assert.equal(pirate('A', [t.typeOfType(empty)]), true);
  assert.equal(pirate('A', [t.nominal(ref, [t.tuple([INT])])]), true);
  assert.equal(pirate('A', [t.nominal(ref, [t.union([own, INT])])]), true);
  assert.equal(pirate('A', [t.tuple([INT, own])]), false);
  assert.equal(pirate('A', [t.nominal(ref, [t.tuple([own])])]), false);
  assert.equal(pirate('A', [t.nominal(ref, [t.nominal(ref, [own])])]), false);
  assert.equal(pirate('Main', [t.nominal(makeTypeName('Main', 'T', { flavor: 'struct' }))]), false);
  assert.equal(pirate('Main', [t.nominal(makeTypeName('Main', 'Abs', { flavor: 'abstract' }))]), true);
});

test('two owners, and a joint stratum: code for types of two packages that do not know each other', () => {
  const graph = modules(
    { path: 'X', dependsOn: [] },
    { path: 'Y', dependsOn: [] },
    { path: 'App1', dependsOn: ['X', 'Y'] },
    { path: 'App2', dependsOn: ['X', 'Y'] },
    { path: 'Both', dependsOn: ['App1', 'App2'] },
  );
  const { contexts, strata } = emptyWorld(graph, POLICIES.context);
  const cone = (name: string): ReturnType<typeof contexts.cone> => contexts.cone(strata.byModule.get(name)!);
  const need = contexts.join(cone('X'), cone('Y'));
  assert.equal(ownersOf(contexts, cone('App1'), need).name, 'App1');
  assert.equal(ownersOf(contexts, cone('Both'), need).name, 'App1 & App2');
  assert.equal(ownersOf(contexts, need, need).name, 'X × Y');
});

test('code that enlarges its context is valid where the context is that large already', () => {
  const own = t.nominal(makeTypeName('A', 'T', { flavor: 'struct' }));
  let world = emptyWorld(modules({ path: 'A', dependsOn: [] }), POLICIES.context);
  world = define(world, 'A', [own]);
  const call = makeCall(F, own);
  const outcome = outcomeKey(resolve(world, entryContext(world, 'Base'), call));
  const entry = { call, shift: NO_SHIFT, outcome, body: { keep: true, join: ['A'] }, use: 'call' as const };
  assert.ok(entryHolds(world, entryContext(world, 'Base'), entry));
  assert.ok(entryHolds(world, entryContext(world, 'A'), entry));
  assert.ok(!entryHolds(world, entryContext(world, 'Base'), { ...entry, body: NO_SHIFT }));
  assert.ok(!entryHolds(world, entryContext(world, 'A'), { ...entry, shift: { keep: true, join: ['Gone'] } }));
});

test('a body under `lexical` sees its own cone alone; under `context` its caller’s too', () => {
  const g = makeFunction('Base', 'g');
  const graph = modules({ path: 'P', dependsOn: [] });
  const inner = (policy: PolicyName): string => {
    let world = emptyWorld(graph, POLICIES[policy]);
    world = withMethod(world, makeMethod(world, { name: 'g', module: 'Base', signature: makeSignature(g, [INT]) }));
    world = define(define(world, 'Base', [INT]), 'P', [INT]);
    const from = entryContext(world, 'P');
    const call = makeCall(g, INT);
    const outcome = resolve(world, from, call);
    assert.equal(outcome.kind, 'method');
    if (outcome.kind !== 'method') return '';
    const body = world.policy.body(
      world.contexts,
      from,
      world.contexts.cone(outcome.method.home),
      world.contexts.empty,
    );
    const found = resolve(world, body, makeCall(F, INT));
    return found.kind === 'method' ? found.method.module : found.kind;
  };
  assert.equal(inner('context'), 'P');
  assert.equal(inner('lexical'), 'Base');
  assert.equal(inner('global'), 'P');
});
