/**
 * Contexts: sets of strata closed downwards, as hash-consed values. Equal contexts are the same object, so that they can be
 * memo keys and that a join which adds nothing is the identity (`join(k, x) === k`).
 */
import { type Bits, elementsOf, firstBits, hasBit, hashBits, isSubset, NO_BITS, sameBits, unionOf } from './bits.ts';
import { maximalOf, type Strata, type Stratum } from './strata.ts';

export interface Context {
  /** Small integer, for memo keys and for the running program. Process-local. */
  readonly id: number;
  /** The ids of its strata. */
  readonly members: Bits;
  /** The antichain that names the context: its maximal strata, lowest id first. */
  readonly maximal: readonly Stratum[];
  /** Stable name: the maximal strata's names, sorted (ids depend on the order of loading), joined with ` ⊔ `. */
  readonly key: string;
}

export interface Contexts {
  readonly strata: Strata;
  /** ⊥: the empty context. */
  readonly empty: Context;
  /** ⊤: every stratum, what `global` dispatches in. */
  readonly full: Context;
  /** ↓ of a set of strata, by their ids. */
  readonly closure: (ids: Iterable<number>) => Context;
  readonly cone: (stratum: Stratum) => Context;
  readonly join: (a: Context, b: Context) => Context;
  readonly byId: (id: number) => Context;
  /** The context whose `key` this is, if all its strata exist here. */
  readonly byKey: (key: string) => Context | undefined;
}

export const contains = (context: Context, stratum: Stratum): boolean => hasBit(context.members, stratum.id);

/** a ⊆ b */
export const within = (a: Context, b: Context): boolean => isSubset(a.members, b.members);

/** Names in an order that does not depend on ids: what stored names are made of. */
export const sortedNames = (strata: readonly Stratum[]): string[] => strata.map((s) => s.name).sort();

/** The strata of a context, lowest id first. */
export const strataIn = (strata: Strata, context: Context): Stratum[] =>
  elementsOf(context.members).map((id) => strata.all[id]!);

/** Room for context ids in the key of a join. */
const ID_SPACE = 2 ** 26;

export const buildContexts = (strata: Strata): Contexts => {
  const interned = new Map<number, Context[]>();
  const all: Context[] = [];
  const cones: (Context | undefined)[] = [];
  const joins = new Map<number, Context>();
  const unions = new Map<string, Context>();

  const make = (members: Bits): Context => {
    const maximal = maximalOf(strata, elementsOf(members));
    const context = { id: all.length, members, maximal, key: sortedNames(maximal).join(' ⊔ ') };
    all.push(context);
    return context;
  };

  const intern = (members: Bits): Context => {
    const hash = hashBits(members);
    const bucket = interned.get(hash) ?? [];
    let known = bucket.find((context) => sameBits(context.members, members));
    if (!known) {
      known = make(members);
      interned.set(hash, [...bucket, known]);
    }
    return known;
  };

  const cone = (stratum: Stratum): Context => {
    cones[stratum.id] ??= intern(stratum.cone);
    return cones[stratum.id]!;
  };

  const unionOfCones = (tops: readonly Stratum[]): Context => {
    if (tops.length === 1) return cone(tops[0]!);
    const memo = tops.map((s) => s.id).join();
    let known = unions.get(memo);
    if (!known) {
      known = intern(unionOf(tops.map((s) => s.cone)));
      unions.set(memo, known);
    }
    return known;
  };

  const closure = (ids: Iterable<number>): Context =>
    unionOfCones(
      maximalOf(
        strata,
        [...ids].sort((a, b) => a - b),
      ),
    );

  const join = (a: Context, b: Context): Context => {
    if (a === b) return a;
    const memo = a.id * ID_SPACE + b.id;
    let known = joins.get(memo);
    if (!known) {
      known = within(b, a) ? a : within(a, b) ? b : intern(unionOf([a.members, b.members]));
      joins.set(memo, known);
    }
    return known;
  };

  const byKey = (key: string): Context | undefined => {
    if (key === '') return intern(NO_BITS);
    const tops = key.split(' ⊔ ').map((name) => strata.byName.get(name));
    return tops.every((s) => s !== undefined) ? intern(unionOf(tops.map((s) => s.cone))) : undefined;
  };

  const full = intern(firstBits(strata.all.length));
  return { strata, empty: intern(NO_BITS), full, closure, cone, join, byId: (id) => all[id]!, byKey };
};
