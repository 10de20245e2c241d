/**
 * An estimate beside the log of invalidations: what Julia would also throw away because it compiles an abstract call as a choice between
 * the few methods that there are. Our compiler never relies on the absence of a method, so these are not counted with the rest.
 */
import { methodsOf } from '../dispatch/candidates.ts';
import type { Method, World } from '../dispatch/world.ts';
import { isDispatchLeaf, isdisjoint, type Type } from '../types/index.ts';

/** Julia's `max_methods`: an abstract call with no more candidates is compiled as a choice between them. */
const MAX_METHODS = 3;

export interface WorldSplit {
  /** The method that was inserted. */
  readonly method: Method;
  /** Key of the instance with the open site. */
  readonly instance: string;
  /** The types of callee and arguments, as far as they are known. */
  readonly call: Type;
  /** How many methods might have been meant before. */
  readonly candidates: number;
}

/** The open sites whose few candidates an inserted method adds to. `before` is the world without it. */
export const splitsBy = (
  before: World,
  method: Method,
  sites: ReadonlyMap<string, readonly Type[]>,
): readonly WorldSplit[] => {
  const found: WorldSplit[] = [];
  for (const [instance, calls] of sites) {
    for (const call of calls) {
      const callee = call.kind === 'tuple' ? call.elements[0] : undefined;
      if (!callee || !isDispatchLeaf(callee) || isdisjoint(call, method.signature)) continue;
      const candidates = methodsOf(before, callee).filter((m) => !isdisjoint(call, m.signature)).length;
      if (candidates > 0 && candidates <= MAX_METHODS) found.push({ method, instance, call, candidates });
    }
  }
  return found;
};
