/**
 * What an intersection knows so far: the variables that were opened on either side, with their bounds or their solution. A value: each
 * choice goes on with a state of its own.
 */
import { BOTTOM, forall, substitute, substituteAll, typeVar, union, variable } from '../construct.ts';
import { bind, type Environment, lookup } from '../environment.ts';
import { countCovariant, isCount, isDiagonal, isInBounds, occursInvariant } from '../occurrence.ts';
import { type Next, type Problem, solve, solveEqual } from '../solve.ts';
import type { ForallType, Type, TypeVar } from '../type.ts';

export interface Unknown {
  readonly lower: Type;
  readonly upper: Type;
  /** Order of opening. */
  readonly rank: number;
  /** Ranges over concrete types only. */
  readonly diagonal: boolean;
  /** Is the length of a vararg. */
  readonly count: boolean;
  readonly solution?: Type;
}

export type State = ReadonlyMap<TypeVar, Unknown>;

/** A part of the intersection, and what it takes the variables to be. */
export interface Met {
  readonly type: Type;
  readonly state: State;
}

export const set = (state: State, v: TypeVar, unknown: Unknown): State => new Map(state).set(v, unknown);

/** The variable itself when `t` is one that is still to be found. */
export function unknownVar(state: State, t: Type): TypeVar | undefined {
  return t.kind === 'var' && state.has(t.var) ? t.var : undefined;
}

/** `t` with the solutions found so far. */
export function resolve(state: State, t: Type): Type {
  let current = t;
  // A solution may mention variables that were solved after it; they never form a circle.
  for (;;) {
    const known = new Map<TypeVar, Type>();
    for (const v of current.free) {
      const solution = state.get(v)?.solution;
      if (solution !== undefined) known.set(v, solution);
    }
    if (known.size === 0) return current;
    current = substituteAll(current, known);
  }
}

/**
 * Opens a UnionAll in covariant position. A variable that is used once, there, is no variable: `Tuple{T} where T<:B` is `Tuple{B}`.
 */
export function open(state: State, t: ForallType): Met {
  const { var: v, body } = t;
  const plain = !occursInvariant(body, v) && !isInBounds(body, v) && countCovariant(body, v) <= 1;
  if (plain) return { type: substitute(body, v, v.upper), state };
  if (v.lower === v.upper) return { type: substitute(body, v, v.lower), state };
  const fresh = typeVar(v.name, v.lower, v.upper);
  const unknown: Unknown = {
    lower: v.lower,
    upper: v.upper,
    rank: state.size,
    diagonal: isDiagonal(body, v),
    count: isCount(body, v),
  };
  return { type: substitute(body, v, variable(fresh)), state: set(state, fresh, unknown) };
}

/** Quantifies over the variables opened since `state` had `from` of them: what a vararg element or a bound holds stays in it. */
export function closeSince(state: State, t: Type, from: number): Type {
  let result = resolve(state, t);
  const inner = [...state].filter(([, u]) => u.rank >= from && u.solution === undefined);
  for (const [v, u] of inner.reverse()) {
    if (!result.free.has(v)) continue;
    const quantified = typeVar(v.name, resolve(state, u.lower), resolve(state, u.upper));
    result = forall(quantified, substitute(result, v, variable(quantified)));
  }
  return result;
}

/** The parts as one type, where a choice cannot be a part of the whole: the solutions of a single part are kept. */
export function collapse(before: State, parts: readonly Met[]): Met | undefined {
  const [only] = parts;
  if (only === undefined) return undefined;
  const types = parts.map((part) => closeSince(part.state, part.type, before.size));
  return parts.length === 1 ? { type: types[0]!, state: only.state } : { type: union(types), state: before };
}

/** The state in which a <: b for some choice of the variables; undefined when there is none. @throws TypeBudgetError */
export function entail(p: Problem, state: State, a: Type, b: Type): State | undefined {
  return asked(p, state, (env, next) => solve(p, resolve(state, a), resolve(state, b), env, 1, next));
}

/** The state in which a = b. @throws TypeBudgetError */
export function entailEqual(p: Problem, state: State, a: Type, b: Type): State | undefined {
  return asked(p, state, (env, next) => solveEqual(p, resolve(state, a), resolve(state, b), env, 1, next));
}

function asked(p: Problem, state: State, ask: (env: Environment, next: Next) => boolean): State | undefined {
  const unsolved = [...state].filter(([, u]) => u.solution === undefined).sort(([, x], [, y]) => x.rank - y.rank);
  let env: Environment;
  for (const [v, { lower, upper, rank }] of unsolved)
    env = bind(env, {
      var: v,
      side: 'existential',
      lower: resolve(state, lower),
      upper: resolve(state, upper),
      level: rank,
      depth: 0,
      uses: 0,
      concrete: false,
    });
  p.levels = Math.max(p.levels, state.size);
  let after: Environment;
  const holds = ask(env, (e) => {
    after = e;
    return true;
  });
  if (!holds) return undefined;
  let result = state;
  for (const [v, u] of unsolved) {
    const found = lookup(after, v);
    if (found === undefined || (found.lower === u.lower && found.upper === u.upper)) continue;
    const { lower, upper } = found;
    const solved = lower !== BOTTOM && lower.closed && (lower === upper || p.closedSubtype(upper, lower, p));
    if (lower.free.has(v) || upper.free.has(v)) continue;
    result = set(result, v, solved ? { ...u, lower, upper, solution: lower } : { ...u, lower, upper });
  }
  return result;
}
