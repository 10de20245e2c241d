/**
 * need and owner: where an instance's code lives (semantics.md, "Narrowing").
 */
import type { Type } from '../types/index.ts';
import { type Context, type Contexts, sortedNames, strataIn } from './context.ts';
import { homesOf } from './homes.ts';
import { below, type Stratum } from './strata.ts';
import type { Method, World } from './world.ts';

export interface Owner {
  /** The strata that own the code; several where the need is no cone; empty for a joint stratum. */
  readonly strata: readonly Stratum[];
  /** Stable: an owner's name, or the joint stratum's: the names of the maximal strata of the need, joined with ` × `. */
  readonly name: string;
}

/**
 * need = ↓( homes of all outcomes ∪ homes(all σ) ∪ homes of the constants read ) of a closed footprint: `methods` of an entry are the
 * winner or all undominated candidates, `constants` the types of the constants read.
 */
export const needOf = (
  world: World,
  entries: Iterable<{ readonly call: Type; readonly methods: readonly Method[] }>,
  constants: readonly Type[] = [],
): Context => {
  const needed = new Set(constants.flatMap((type) => homesOf(world, type)));
  for (const { call, methods } of entries) {
    for (const id of homesOf(world, call)) needed.add(id);
    for (const method of methods) needed.add(method.home.id);
  }
  return world.contexts.closure(needed);
};

/**
 * The lowest strata of κ whose cones contain `need`. If need is itself a cone there is exactly one. Where κ has none, the owner is
 * the joint stratum named by need's maximal strata.
 */
export const ownersOf = (contexts: Contexts, context: Context, need: Context): Owner => {
  const lowest: Stratum[] = [];
  for (const s of strataIn(contexts.strata, context)) {
    if (!need.maximal.every((m) => below(m, s)) || lowest.some((t) => below(t, s))) continue;
    lowest.push(s);
  }
  if (lowest.length > 0) return { strata: lowest, name: sortedNames(lowest).join(' & ') };
  return { strata: [], name: sortedNames(need.maximal).join(' × ') };
};
