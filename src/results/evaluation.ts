/** The state of finding one result type: what is being evaluated, what was, and what it all looked at. */
import type { Context } from '../dispatch/context.ts';
import type { Method, World } from '../dispatch/world.ts';
import type { Env } from '../infer/env.ts';
import type { Value } from '../infer/lattice.ts';
import type { Lambda } from '../lower/ir.ts';
import type { Type } from '../types/index.ts';

/** A method on argument types that is being evaluated; `returns` grows from nothing. */
export interface Active {
  readonly key: string;
  readonly method: Method;
  returns: Type;
  /** The outermost active evaluation that it reaches. */
  low: number;
  iteration: number;
}

/** An answer that stands for good, or for one iteration of the evaluation that is `active[low]`. */
export interface Answer {
  readonly value: Value | undefined;
  readonly during?: { readonly low: number; readonly of: Active; readonly iteration: number };
}

export interface Evaluation {
  readonly world: World;
  readonly answers: Map<string, Answer>;
  readonly active: Active[];
  readonly seen: { readonly methods: Set<Method>; readonly modules: Set<string> };
  /** How often an answer was taken that is still nothing. */
  awaited: number;
  /** Variables are numbered over all frames, so that what a test says of one is never taken for another. */
  variables: number;
}

export const newEvaluation = (world: World): Evaluation => ({
  world,
  answers: new Map(),
  active: [],
  seen: { methods: new Set(), modules: new Set() },
  awaited: 0,
  variables: 0,
});

/** One body on types. `env` is by slot; undefined where no path leads. */
export interface Frame {
  readonly lambda: Lambda;
  readonly context: Context;
  readonly parameters: ReadonlyMap<string, Type>;
  /** Number of the variable of slot 0. */
  readonly base: number;
  /** A function of Core stands for its body: its arguments are the caller's own values. */
  readonly aliases: readonly Value[] | undefined;
  env: Env | undefined;
  readonly targets: Map<number, Env | undefined>;
  /** Innermost last: what each enclosing `try` body has stored so far. */
  readonly tries: (Env | undefined)[];
  readonly returned: Value[];
}

export const newFrame = (
  e: Evaluation,
  lambda: Lambda,
  context: Context,
  parameters: ReadonlyMap<string, Type>,
  aliases: readonly Value[] | undefined,
): Frame => {
  const base = e.variables;
  e.variables += lambda.slots.length + 1;
  return {
    lambda,
    context,
    parameters,
    base,
    aliases,
    env: [],
    targets: new Map(),
    tries: [],
    returned: [],
  };
};
