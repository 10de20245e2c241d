/**
 * need and owner: where an instance's code lives (semantics.md, "Narrowing").
 */
import { type Context, type Contexts, contains, within } from './context.ts';
import type { Stratum } from './strata.ts';

export interface Owner {
  /** The strata that own the code; several where the need is no cone; empty for a joint stratum. */
  readonly strata: readonly Stratum[];
  /** Stable: an owner's name, or the joint stratum's: the names of the maximal strata of the need, joined with ` × `. */
  readonly name: string;
}

/**
 * The lowest strata of κ whose cones contain `need`. If need is itself a cone there is exactly one. Where κ has none, the owner is
 * the joint stratum named by need's maximal strata.
 */
export const ownersOf = (contexts: Contexts, context: Context, need: Context): Owner => {
  const above = contexts.strata.all.filter((s) => contains(context, s) && within(need, contexts.cone(s)));
  const lowest = above.filter((s) => !above.some((t) => t !== s && ((s.cone >> BigInt(t.id)) & 1n) === 1n));
  if (lowest.length > 0) return { strata: lowest, name: lowest.map((s) => s.name).join(' & ') };
  return { strata: [], name: need.maximal.map((s) => s.name).join(' × ') };
};
