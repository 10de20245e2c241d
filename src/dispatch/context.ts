/**
 * Contexts: sets of strata closed downwards, as hash-consed values. Equal contexts are the same object, so that they can be
 * memo keys and that a join which adds nothing is the identity (`join(k, x) === k`).
 */
import type { Strata, Stratum } from './strata.ts';

export interface Context {
  /** Small integer, for memo keys and for the running program. Process-local. */
  readonly id: number;
  /** Bit set over stratum ids. */
  readonly members: bigint;
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
  /** ↓ of a bit set of strata. */
  readonly closure: (strata: bigint) => Context;
  readonly cone: (stratum: Stratum) => Context;
  readonly join: (a: Context, b: Context) => Context;
  readonly byId: (id: number) => Context;
  /** The context whose `key` this is, if all its strata exist here. */
  readonly byKey: (key: string) => Context | undefined;
}

export const contains = (context: Context, stratum: Stratum): boolean =>
  ((context.members >> BigInt(stratum.id)) & 1n) === 1n;

/** a ⊆ b */
export const within = (a: Context, b: Context): boolean => (a.members & ~b.members) === 0n;

/** Names in an order that does not depend on ids: what stored names are made of. */
export const sortedNames = (strata: readonly Stratum[]): string[] => strata.map((s) => s.name).sort();

/** The strata of a bit set, lowest id first. */
export const strataIn = (strata: Strata, members: bigint): Stratum[] => {
  const found: Stratum[] = [];
  for (let rest = members, id = 0; rest > 0n; rest >>= 1n, id += 1) if (rest & 1n) found.push(strata.all[id]!);
  return found;
};

export const buildContexts = (strata: Strata): Contexts => {
  const interned = new Map<bigint, Context>();
  const all: Context[] = [];
  const cones = new Map<Stratum, Context>();
  const joins = new Map<number, Context>();

  const intern = (members: bigint): Context => {
    const known = interned.get(members);
    if (known) return known;
    const present = strataIn(strata, members);
    const maximal = present.filter((s) => !present.some((t) => t !== s && ((t.cone >> BigInt(s.id)) & 1n) === 1n));
    const key = sortedNames(maximal).join(' ⊔ ');
    const context: Context = { id: all.length, members, maximal, key };
    interned.set(members, context);
    all.push(context);
    return context;
  };

  const closures = new Map<bigint, Context>();
  const closure = (set: bigint): Context => {
    let known = closures.get(set);
    if (!known) {
      let members = 0n;
      for (const stratum of strataIn(strata, set)) members |= stratum.cone;
      known = intern(members);
      closures.set(set, known);
    }
    return known;
  };

  const cone = (stratum: Stratum): Context => {
    let known = cones.get(stratum);
    if (!known) {
      known = intern(stratum.cone);
      cones.set(stratum, known);
    }
    return known;
  };

  const join = (a: Context, b: Context): Context => {
    if (a === b) return a;
    const memo = a.id * 0x100000 + b.id;
    let known = joins.get(memo);
    if (!known) {
      known = intern(a.members | b.members);
      joins.set(memo, known);
    }
    return known;
  };

  const byKey = (key: string): Context | undefined => {
    if (key === '') return intern(0n);
    let members = 0n;
    for (const name of key.split(' ⊔ ')) {
      const stratum = strata.all.find((s) => s.name === name);
      if (!stratum) return undefined;
      members |= stratum.cone;
    }
    return intern(members);
  };

  const full = intern((1n << BigInt(strata.all.length)) - 1n);
  return { strata, empty: intern(0n), full, closure, cone, join, byId: (id) => all[id]!, byKey };
};
