/**
 * Footprints: what an instance's code depends on (semantics.md, "Narrowing" and "Reuse"). Everything in them is named by stable
 * strings, so that they can be stored and compared between runs.
 */
import type { Type } from '../types/index.ts';
import { type Context, contains, sortedNames, within } from './context.ts';
import { bodyContext, type Outcome, resolve } from './resolve.ts';
import type { Stratum } from './strata.ts';
import type { Method, World } from './world.ts';

/**
 * Δ: how a context differs from the one the instance's frame runs in. `keep` joins the strata to the frame's context (nothing for
 * nearly every call); otherwise they are the whole context (`lexical`). Strata by name.
 */
export interface ContextShift {
  readonly keep: boolean;
  readonly join: readonly string[];
}

export const NO_SHIFT: ContextShift = { keep: true, join: [] };

export const isShift = (shift: ContextShift): boolean => !shift.keep || shift.join.length > 0;

/** How `to` is reached from `frame`: by joining where possible. Names are sorted: load order is not part of a footprint. */
export const shiftBetween = (frame: Context, to: Context): ContextShift => {
  if (frame === to) return NO_SHIFT;
  const keep = within(frame, to);
  const join = sortedNames(to.maximal.filter((s) => !keep || !contains(frame, s)));
  return { keep, join };
};

export const stratumNamed = (world: World, name: string): Stratum | undefined => world.strata.byName.get(name);

/** The context that a shift leads to from `frame`, or undefined when a stratum does not exist in this world. */
export const shiftContext = (world: World, frame: Context, shift: ContextShift): Context | undefined => {
  let at = shift.keep ? frame : world.contexts.empty;
  for (const name of shift.join) {
    const stratum = stratumNamed(world, name);
    if (!stratum) return undefined;
    at = world.contexts.join(at, world.contexts.cone(stratum));
  }
  return at;
};

/** The identity of an outcome: what must stay the same for code to stay valid. */
export type OutcomeKey =
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly methods: readonly string[] };

export const outcomeKey = (outcome: Outcome): OutcomeKey => {
  switch (outcome.kind) {
    case 'method':
      return { kind: 'method', method: outcome.method.id };
    case 'none':
      return outcome;
    case 'ambiguous':
      return { kind: 'ambiguous', methods: outcome.methods.map((m) => m.id).sort() };
    default:
      return outcome satisfies never;
  }
};

export const sameOutcome = (a: OutcomeKey, b: OutcomeKey): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The stable name of an instance: a method's identity and the key of its argument types. */
export const instanceKey = (method: string, call: string): string => `${method}\n${call}`;

/** One static call: (Δ, g, σ) ↦ outcome. */
export interface Entry {
  readonly call: Type;
  readonly shift: ContextShift;
  readonly outcome: OutcomeKey;
  /** How the callee's context differs from the frame's, when there is a method. */
  readonly body: ContextShift;
  readonly use: 'call' | 'inline' | 'fold' | 'fail';
  /** The winner, or all undominated candidates. */
  readonly methods: readonly Method[];
  /** For a fold of the call's result type: the answer, with every stratum that it depends on. */
  readonly result?: { readonly type: Type; readonly strata: readonly Stratum[] };
}

/**
 * Whether an entry resolves as recorded from frame context `frame`, and the recorded shift still leads to the body's context
 * (semantics.md, "Reuse"). Another context may need no shift where the code makes one: then joining changes nothing there.
 * A folded call has no body to run.
 */
export const entryHolds = (world: World, frame: Context, entry: Omit<Entry, 'methods'>): boolean => {
  const at = shiftContext(world, frame, entry.shift);
  if (!at) return false;
  const outcome = resolve(world, at, entry.call);
  if (!sameOutcome(outcomeKey(outcome), entry.outcome)) return false;
  if (outcome.kind !== 'method' || entry.use === 'fold') return true;
  return shiftContext(world, frame, entry.body) === bodyContext(world, at, outcome.method, entry.call);
};
