/** The state of inferring one instance. Mutable, but owned by one call of `inferInstance` and never seen outside. */

import type { Context } from '../dispatch/context.ts';
import type { Entry } from '../dispatch/footprint.ts';
import type { Method, World } from '../dispatch/world.ts';
import type { GlobalRef, Lambda, Literal } from '../lower/ir.ts';
import { BOTTOM, type Type } from '../types/index.ts';
import { type Env, knownOf, mergeEnv } from './env.ts';
import { merge, type Value } from './lattice.ts';
import type { BodyOrigin, Place, Typed, Variable } from './typed.ts';

/** What inference must be told about a callee that is not inlined. */
export interface Summary {
  readonly returns: Type;
  /** Some call in its tree dispatches at run time, so the running context matters to it. */
  readonly opens: boolean;
  /** It only computes a value: no effects, no loops, no exceptions. */
  readonly pure: boolean;
}

export interface InferHost {
  readonly world: World;
  /** The summary of another instance, inferring it first where needed; inside a recursive group an estimate. */
  readonly summary: (method: Method, call: Type, context: Context) => Summary;
  /** What a call returns by the rule of the language (src/results), and whose methods and constants decide that. */
  readonly resultType: (context: Context, call: Type) => ResultAnswer;
}

export interface ResultAnswer {
  readonly type: Type;
  readonly methods: readonly Method[];
  readonly modules: readonly string[];
}

/** A constant that was read: its value is part of the footprint. */
export interface ConstantRead {
  readonly ref: GlobalRef;
  readonly type: Type;
  readonly value?: Literal;
}

export interface State {
  readonly host: InferHost;
  readonly context: Context;
  readonly variables: Variable[];
  readonly origins: BodyOrigin[];
  readonly entries: Entry[];
  readonly constants: Map<string, ConstantRead>;
  /** Undefined where no path leads. */
  env: Env | undefined;
  labels: number;
  opens: boolean;
  /** Innermost last: what each enclosing `try` body has stored so far, for its handler. */
  readonly tries: (Env | undefined)[];
}

/** Where the value of a slot is: in a variable, or nowhere because it is known. */
export type SlotHome =
  | { readonly kind: 'variable'; readonly variable: number }
  | { readonly kind: 'known'; readonly value: Value };

/** One body, the instance's own or an inlined one. */
export interface Frame {
  readonly lambda: Lambda;
  readonly context: Context;
  readonly origin: number;
  readonly slots: SlotHome[];
  readonly parameters: ReadonlyMap<string, Type>;
  /** Methods being inlined, outermost first. */
  readonly stack: readonly Method[];
  /** Undefined for the instance's own body, which really returns. */
  readonly region: Region | undefined;
  readonly targets: Map<number, Region>;
  returns: Type;
  returned: Value[];
}

/** A way out: environments that leave through it. */
export interface Region {
  readonly label: number;
  env: Env | undefined;
}

export const newVariable = (s: State, name: string): number => {
  s.variables.push({ name, type: BOTTOM });
  return s.variables.length - 1;
};

export const newLabel = (s: State): number => {
  s.labels += 1;
  return s.labels;
};

export const unreachable = (s: State, node: Typed): Value => {
  s.env = undefined;
  return { node };
};

/** Records a store: the variable's type grows, and enclosing handlers may see it. */
export const store = (s: State, variable: number, value: Value): void => {
  const type = value.node.type;
  const before = s.variables[variable]!;
  s.variables[variable] = { ...before, type: merge(before.type, type) };
  if (!s.env) return;
  s.env[variable] = knownOf(value);
  for (let i = 0; i < s.tries.length; i += 1) {
    const single: Env = [...s.env];
    s.tries[i] = mergeEnv(s.tries[i], single);
  }
};

export const leaveTo = (s: State, region: Region): void => {
  region.env = mergeEnv(region.env, s.env && [...s.env]);
  s.env = undefined;
};

export const placeOf = (frame: Frame, span: { start: number; end: number }): Place => ({ origin: frame.origin, span });
