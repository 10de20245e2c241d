/**
 * The dispatch core by itself: tables of three sizes, a world of the size of a registry, and unrelated modules from ten to ten
 * thousand. Prints rows as JSON.
 */
import {
  emptyWorld,
  entryContext,
  makeCall,
  makeFunction,
  makeMethod,
  makeSignature,
  makeTypeName,
  POLICIES,
  resolve,
  types as t,
  withMethod,
} from '../../src/dispatch/index.ts';
import { median, type Row } from '../rows.ts';
import { type Asked, hits, randomCalls, spread, timeAgain, timeEach } from './calls.ts';
import { type Knobs, makeRegistry, pick, randomFrom } from './worlds.ts';

const TARGET = 'first question ≤ 20000 ns, again ≤ 100 ns';
const seconds = (start: number): number => (performance.now() - start) / 1000;
const heapBytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

/** One function with n methods, told apart by the first argument, the second, a type as argument, or a type parameter. */
const tableOf = (size: number): Row => {
  const random = randomFrom(size);
  const modules = [
    { path: 'Core', dependsOn: [] },
    { path: 'Base', dependsOn: [] },
    { path: 'User', dependsOn: [] },
  ];
  let world = emptyWorld(modules, POLICIES.context);
  const f = makeFunction('Base', 'f');
  const [stream, ...boxes] = ['IO', 'Box', 'Bag'].map((name) =>
    makeTypeName('Base', name, { flavor: 'struct', params: name === 'IO' ? [] : [t.typeVar('T')] }),
  );
  const io = t.nominal(stream!);
  const shapes = [
    (x: t.Type) => [x],
    (x: t.Type) => [io, x],
    (x: t.Type) => [t.typeOfType(x), io],
    (x: t.Type) => [t.nominal(boxes[0]!, [x])],
    (x: t.Type) => [io, t.nominal(boxes[1]!, [x])],
  ];
  const calls: Asked[] = [];
  const from = entryContext(world, 'User');
  for (let i = 0; i < size; i += 1) {
    const type = t.nominal(makeTypeName('Base', `T${i}`, { flavor: 'struct' }));
    const params = shapes[i % shapes.length]!(type);
    world = withMethod(world, makeMethod(world, { name: 'f', module: 'Base', signature: makeSignature(f, params) }));
    for (const shape of shapes) calls.push({ from, call: makeCall(f, ...shape(type)) });
  }
  resolve(world, from, makeCall(f));
  const asked = Array.from({ length: Math.min(5_000, calls.length) }, () => pick(random, calls));
  const first = timeEach(world, [...new Set(asked)]);
  const again = timeAgain(world, asked.slice(0, 500));
  return {
    name: `a table of ${size} methods`,
    unit: 'ns',
    target: TARGET,
    values: { ...spread('first question', first), 'asked again': again },
    ratios: {},
  };
};

const KNOBS: Knobs = { seed: 20, packages: 10_000, methods: 1_000_000, fanIn: 6, piratesPerMille: 5 };

const registry = (): Row[] => {
  const before = heapBytes();
  const start = performance.now();
  const made = makeRegistry(KNOBS);
  const took = seconds(start);
  const gigabytes = (heapBytes() - before) / 2 ** 30;
  const random = randomFrom(1);
  const calls = randomCalls(made, made.packages, 10_000, random);
  const first = timeEach(made.world, calls);
  const again = timeAgain(made.world, calls.slice(0, 500));
  const edit: number[] = [];
  const next: number[] = [];
  let { world } = made;
  for (let i = 0; i < 500; i += 1) {
    const own = pick(random, made.packages);
    const callee = pick(random, i % 2 === 0 ? own.functions : made.base.functions);
    const signature = makeSignature(callee, [pick(random, own.types), pick(random, own.types)]);
    const method = makeMethod(world, { name: 'f', module: own.name, signature });
    const { from, call } = pick(random, calls);
    const began = process.hrtime.bigint();
    world = withMethod(world, method);
    const edited = process.hrtime.bigint();
    resolve(world, from, call);
    edit.push(Number(edited - began));
    next.push(Number(process.hrtime.bigint() - edited));
  }
  const size = `${KNOBS.packages} strata, ${KNOBS.methods} methods`;
  return [
    { name: `building a world of ${size}`, unit: 's', target: '≤ 60 s', values: { strata: took }, ratios: {} },
    { name: `memory of that world`, unit: 'GiB', target: '≤ 4 GiB', values: { strata: gigabytes }, ratios: {} },
    {
      name: 'calls in that world',
      unit: 'ns',
      target: TARGET,
      values: { ...spread('first question', first), 'asked again': again },
      ratios: { 'calls that have a method': hits(made.world, calls) },
    },
    {
      name: 'one edit in that world: a method more, then a call asked before',
      unit: 'ns',
      values: { ...spread('the edit', edit), ...spread('the call after it', next) },
      ratios: {},
    },
  ];
};

const UNRELATED = [10, 100, 1_000, 10_000];
/** Packages whose calls are measured. */
const RELATED = 200;
const ROUNDS = 3;
const CALLS = 1_500;

/** The same packages, and more and more that they do not know. */
const unrelated = (): Row => {
  const worlds = UNRELATED.map((count) => {
    const packages = RELATED + count;
    const made = makeRegistry({ seed: 3, packages, methods: packages * 20, fanIn: 4, piratesPerMille: 5 });
    const calls = randomCalls(made, made.packages.slice(0, RELATED), ROUNDS * CALLS, randomFrom(5));
    return { count, made, calls, first: [] as number[], again: [] as number[] };
  });
  // In turn, so that what else the machine does hits all of them.
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { made, calls, first, again } of worlds) {
      const part = calls.slice(round * CALLS, (round + 1) * CALLS);
      first.push(median(timeEach(made.world, part)));
      again.push(timeAgain(made.world, part.slice(0, 200)));
    }
  const firsts = worlds.map((w) => median(w.first));
  const agains = worlds.map((w) => median(w.again));
  const named = (label: string, xs: readonly number[]): Record<string, number> =>
    Object.fromEntries(worlds.map((w, i) => [`${label}, ${w.count} unrelated`, xs[i]!]));
  const ratios = (label: string, xs: readonly number[]): Record<string, number> =>
    Object.fromEntries(worlds.slice(1).map((w, i) => [`${label}, ${w.count} / 10 unrelated`, xs[i + 1]! / xs[0]!]));
  return {
    name: 'calls as unrelated modules grow',
    unit: 'ns',
    target: 'flat within 20 %',
    values: { ...named('first question', firsts), ...named('asked again', agains) },
    ratios: { ...ratios('first question', firsts), ...ratios('asked again', agains) },
  };
};

const rows = [unrelated(), ...[10, 1_000, 100_000].map(tableOf), ...registry()];
process.stdout.write(JSON.stringify(rows));
