/**
 * What the subtype algorithm knows about the variables that are open. A persistent list, so that a choice that failed is
 * undone by using the older list.
 */
import { isTypeType, kindOf } from './builtin.ts';
import { ANY, BOTTOM, substitute, typeVar, union, variable } from './construct.ts';
import type { Type, TypeVar } from './type.ts';

export interface Binding {
  readonly var: TypeVar;
  /** A `universal` variable was opened on the left and stands for any type; an `existential` one is to be found. */
  readonly side: 'universal' | 'existential';
  readonly lower: Type;
  readonly upper: Type;
  /** Order of opening: a variable may depend on older ones only. */
  readonly level: number;
  /** Number of nominal parameters around the place where it was opened; only uses at this depth are covariant. */
  readonly depth: number;
  /** Covariant uses met so far. */
  readonly uses: number;
  /** Of a universal variable: whether it ranges over concrete types only. */
  readonly concrete: boolean;
}

export type Environment = { readonly binding: Binding; readonly next: Environment } | undefined;

export function lookup(env: Environment, v: TypeVar): Binding | undefined {
  for (let e = env; e !== undefined; e = e.next) if (e.binding.var === v) return e.binding;
  return undefined;
}

export function bind(env: Environment, binding: Binding): Environment {
  return { binding, next: env };
}

/** Replaces the binding of one variable. */
export function update(env: Environment, binding: Binding): Environment {
  if (env === undefined) return undefined;
  if (env.binding.var === binding.var) return { binding, next: env.next };
  return { binding: env.binding, next: update(env.next, binding) };
}

/** Closes an existential variable: it leaves the list, and the bounds that mention it get its solution instead. */
export function close(env: Environment, closing: Binding): Environment {
  if (env === undefined) return undefined;
  const { binding } = env;
  const next = close(env.next, closing);
  if (binding.var === closing.var) return next;
  const v = closing.var;
  if (!binding.lower.free.has(v) && !binding.upper.free.has(v)) return { binding, next };
  const below = closing.lower;
  const above = closing.lower === BOTTOM ? closing.upper : closing.lower;
  return {
    binding: { ...binding, lower: substitute(binding.lower, v, below), upper: substitute(binding.upper, v, above) },
    next,
  };
}

/** A nameless universal variable as old as `level`: some type, or some length, of which nothing is known. */
export function opaque(level: number): Binding {
  const v = typeVar('_');
  return { var: v, side: 'universal', lower: BOTTOM, upper: ANY, level, depth: 0, uses: 0, concrete: false };
}

/**
 * The union of two lower bounds. Two types of one kind have that kind above them (`Type{Int}`, `Type{Bool}`: DataType), as
 * in Julia, where a value is asked for its type before its identity.
 */
export function joinLower(a: Type, b: Type): Type {
  if (a !== b && isTypeType(a) && isTypeType(b)) {
    const kind = kindOf(a.params[0]!);
    if (kind !== undefined && kind === kindOf(b.params[0]!)) return kind;
  }
  if (isTypeType(a) && kindOf(a.params[0]!) === b) return b;
  if (isTypeType(b) && kindOf(b.params[0]!) === a) return a;
  return union([a, b]);
}

/** Whether all values of a lower bound have one concrete type, which is what a diagonal variable needs. */
export function isLeafBound(t: Type, env: Environment): boolean {
  switch (t.kind) {
    case 'bottom':
    case 'value':
      return true;
    case 'nominal':
      return t.name.flavor !== 'abstract' || isTypeType(t);
    case 'tuple':
      return t.elements.every((e) => isLeafBound(e, env));
    case 'var': {
      const binding = lookup(env, t.var);
      if (binding === undefined) return false;
      if (binding.side === 'universal') return binding.concrete || isLeafBound(binding.upper, env);
      return binding.lower !== variable(t.var) && isLeafBound(binding.lower, env);
    }
    case 'any':
    case 'union':
    case 'forall':
    case 'vararg':
      return false;
    default:
      return t satisfies never;
  }
}
