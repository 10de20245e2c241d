/** Calls to ask, and what asking them takes. */
import { type Context, entryContext, makeCall, resolve, types as t, type World } from '../../src/dispatch/index.ts';
import { median, quantile } from '../rows.ts';
import { type Package, pick, type Random, type Registry, seenBy } from './worlds.ts';

export interface Asked {
  readonly from: Context;
  readonly call: t.TupleType;
}

/** Nine calls of ten are made for a method, the tenth at random: programs that work seldom call what does not exist. */
const FAILING = 10;

/** Distinct calls from the top level of packages, with functions and concrete types that they can name. */
export const randomCalls = (
  registry: Registry,
  callers: readonly Package[],
  count: number,
  random: Random,
): Asked[] => {
  const found = new Map<string, Asked>();
  for (let tries = 0; found.size < count && tries < count * 50; tries += 1) {
    const own = pick(random, callers);
    const call = random(FAILING) === 0 ? anyCall(registry, own, random) : fittingCall(registry, own, random);
    const asked = { from: entryContext(registry.world, own.name), call };
    found.set(`${asked.from.id} ${asked.call.id}`, asked);
  }
  return [...found.values()];
};

const anyCall = (registry: Registry, own: Package, random: Random): t.TupleType => {
  const seen = seenBy(registry, own);
  const callee = pick(random, pick(random, seen).functions);
  const args = Array.from({ length: 1 + random(3) }, () => pick(random, pick(random, seen).types.slice(1)));
  return makeCall(callee, ...args);
};

/** A call of a method of a package that the caller sees. */
const fittingCall = (registry: Registry, own: Package, random: Random): t.TupleType => {
  const { signature } = pick(random, pick(random, seenBy(registry, own).slice(1)).methods);
  if (signature.kind !== 'tuple') throw new Error('the methods of a registry have no variables');
  const concrete = (type: t.Type): t.Type => {
    const owner = type.kind === 'nominal' ? registry.byTop.get(type) : undefined;
    return owner ? pick(random, owner.types.slice(1)) : type;
  };
  return t.tuple(signature.elements.map(concrete));
};

/** Nanoseconds of each first question. */
export const timeEach = (world: World, calls: readonly Asked[]): number[] =>
  calls.map(({ from, call }) => {
    const start = process.hrtime.bigint();
    resolve(world, from, call);
    return Number(process.hrtime.bigint() - start);
  });

const ROUNDS = 7;
const REPEAT = 2_000;

/** Nanoseconds of a question that has been asked before: median of rounds. */
export const timeAgain = (world: World, calls: readonly Asked[]): number => {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = process.hrtime.bigint();
    for (let i = 0; i < REPEAT; i += 1) for (const { from, call } of calls) resolve(world, from, call);
    return Number(process.hrtime.bigint() - start) / REPEAT / calls.length;
  });
  return median(rounds);
};

/** How many of the calls have a method. */
export const hits = (world: World, calls: readonly Asked[]): number =>
  calls.filter(({ from, call }) => resolve(world, from, call).kind === 'method').length / calls.length;

/** Median and tail. */
export const spread = (label: string, ns: readonly number[]): Record<string, number> => ({
  [`${label}, median`]: median(ns),
  [`${label}, 95 %`]: quantile(ns, 0.95),
});
