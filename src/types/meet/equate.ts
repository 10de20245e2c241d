/** Making two types equal, as the parameters of a nominal type must be: the states in which they are. */
import { ANY, ancestor, BOTTOM, tuple, union, value, vararg, variable } from '../construct.ts';
import { tupleParts } from '../predicate.ts';
import type { Problem } from '../solve.ts';
import type { TupleType, Type, TypeVar } from '../type.ts';
import {
  collapse,
  entail,
  entailEqual,
  type Met,
  open,
  resolve,
  type State,
  set,
  type Unknown,
  unknownVar,
} from './state.ts';

export interface Meeting {
  readonly problem: Problem;
  /** The parts of the intersection of two types in covariant position. */
  readonly meet: (m: Meeting, x: Type, y: Type, state: State) => readonly Met[];
  readonly equal: (a: Type, b: Type) => boolean;
}

/** The states in which x = y; none when they never are. @throws TypeBudgetError */
export function equate(m: Meeting, x: Type, y: Type, state: State): readonly State[] {
  const [a, b] = [withoutLength(resolve(state, x)), withoutLength(resolve(state, y))];
  if (a === b) return [state];
  if (a.closed && b.closed) return a.kind !== 'value' && b.kind !== 'value' && m.equal(a, b) ? [state] : [];
  const v = unknownVar(state, a);
  const w = unknownVar(state, b);
  if (v !== undefined && w !== undefined) return merge(m, v, w, state);
  if (v !== undefined) return assign(m, v, b, state);
  if (w !== undefined) return assign(m, w, a, state);
  if (a.kind === 'nominal' && b.kind === 'nominal')
    return a.name === b.name ? equateAll(m, a.params, b.params, state) : [];
  if (a.kind === 'tuple' && b.kind === 'tuple') return equateTuples(m, a, b, state);
  const after = entailEqual(m.problem, state, a, b);
  return after === undefined ? [] : [after];
}

export function equateAll(m: Meeting, xs: readonly Type[], ys: readonly Type[], state: State): readonly State[] {
  let states: readonly State[] = [state];
  for (const [i, x] of xs.entries()) states = states.flatMap((s) => equate(m, x, ys[i]!, s));
  return states;
}

/** `Tuple{Vararg{T,N}} where N`, of any length, is `Tuple{Vararg{T}}`. */
function withoutLength(t: Type): Type {
  if (t.kind !== 'forall' || t.body.kind !== 'tuple') return t;
  const { elements } = t.body;
  const last = elements.at(-1);
  if (last?.kind !== 'vararg' || last.count?.kind !== 'var' || last.count.var !== t.var) return t;
  if (last.element.free.has(t.var) || elements.slice(0, -1).some((e) => e.free.has(t.var))) return t;
  return tuple([...elements.slice(0, -1), vararg(last.element)]);
}

function equateTuples(m: Meeting, a: TupleType, b: TupleType, state: State): readonly State[] {
  const [x, y] = [tupleParts(a), tupleParts(b)];
  if (x.rest === undefined && y.rest === undefined)
    return x.fixed.length === y.fixed.length ? equateAll(m, x.fixed, y.fixed, state) : [];
  if (x.rest === undefined || y.rest === undefined) {
    const [short, long] = x.rest === undefined ? [y, x] : [x, y];
    const missing = long.fixed.length - short.fixed.length;
    const count = short.rest!.count;
    if (count === undefined || missing < 0) return [];
    return equate(m, count, value(BigInt(missing)), state).flatMap((s) =>
      equateAll(m, [...short.fixed, ...Array.from({ length: missing }, () => short.rest!.element)], long.fixed, s),
    );
  }
  if ((x.rest.count === undefined) !== (y.rest.count === undefined)) return [];
  const size = Math.max(x.fixed.length, y.fixed.length);
  const [xs, ys] = [x, y].map(({ fixed, rest }) => [
    ...fixed,
    ...Array.from({ length: size - fixed.length }, () => rest!.element),
  ]);
  const prefix = equateAll(m, xs!, ys!, state);
  const { count } = x.rest;
  if (count === undefined) return prefix.flatMap((s) => equate(m, x.rest!.element, y.rest!.element, s));
  const both = prefix.flatMap((s) =>
    // Lengths that differ by a constant cannot be said of two variables; leaving them apart is safe.
    (x.fixed.length === y.fixed.length ? equate(m, count, y.rest!.count!, s) : [s]).flatMap((after) =>
      equate(m, x.rest!.element, y.rest!.element, after),
    ),
  );
  if (both.length > 0) return both;
  return prefix.flatMap((s) =>
    equate(m, count, value(BigInt(size - x.fixed.length)), s).flatMap((after) =>
      equate(m, y.rest!.count!, value(BigInt(size - y.fixed.length)), after),
    ),
  );
}

/** v = t, where t is not a variable that is to be found. */
export function assign(m: Meeting, v: TypeVar, t: Type, state: State): readonly State[] {
  const unknown = state.get(v)!;
  if (t.free.has(v)) return assignCircle(v, unknown, t, state);
  if (unknown.count && !(t.kind === 'value' && typeof t.value === 'bigint' && t.value >= 0n)) return [];
  if (t.kind === 'value' && (unknown.upper !== ANY || unknown.lower !== BOTTOM)) return [];
  const solution = lengthened(t, resolve(state, unknown.upper));
  const within = below(m, solution, unknown.upper, set(state, v, { ...unknown, solution }));
  if (unknown.lower === BOTTOM) return within;
  return within.flatMap((s) => entail(m.problem, s, unknown.lower, solution) ?? []);
}

/** `T = Union{T,X}` says that X is below T; `T = Ref{T}` has no solution. */
function assignCircle(v: TypeVar, unknown: Unknown, t: Type, state: State): readonly State[] {
  if (t.kind !== 'union') return [];
  const others = union(t.members.filter((member) => member !== variable(v)));
  if (others.free.has(v)) return [];
  return [set(state, v, { ...unknown, lower: union([unknown.lower, others]) })];
}

/**
 * x <: y, by equations where the two have one shape, else by the subtype relation. A type that is no union lies in a UnionAll for one choice
 * of its variable, which may be one of those to be found.
 */
function below(m: Meeting, x: Type, y: Type, state: State): readonly State[] {
  const [a, b] = [resolve(state, x), resolve(state, y)];
  if (a === b || b === ANY) return [state];
  if (b.kind === 'forall' && !a.closed && (a.kind === 'nominal' || a.kind === 'tuple')) {
    const opened = open(state, b);
    return below(m, a, opened.type, opened.state);
  }
  if (!(a.closed && b.closed) && a.kind === 'nominal' && b.kind === 'nominal') {
    const up = ancestor(a, b.name);
    if (up !== undefined) return equateAll(m, up.params, b.params, state);
  }
  if (!(a.closed && b.closed) && a.kind === 'tuple' && b.kind === 'tuple') {
    const [p, q] = [tupleParts(a), tupleParts(b)];
    if (p.rest === undefined && q.rest === undefined && p.fixed.length === q.fixed.length)
      return p.fixed.reduce<readonly State[]>(
        (states, e, i) => states.flatMap((s) => below(m, e, q.fixed[i]!, s)),
        [state],
      );
  }
  const after = entail(m.problem, state, a, b);
  return after === undefined ? [] : [after];
}

/** `Tuple{Vararg{T,N}}` below `Tuple{Any,Vararg{Any}}` is `Tuple{T,Vararg{T,N}}`, for another N. */
function lengthened(t: Type, upper: Type): Type {
  let bound = upper;
  while (bound.kind === 'forall') bound = bound.body;
  if (t.kind !== 'tuple' || bound.kind !== 'tuple') return t;
  const [own, other] = [tupleParts(t), tupleParts(bound)];
  const missing = other.fixed.length - own.fixed.length;
  if (own.rest?.count === undefined || other.rest === undefined || missing <= 0) return t;
  return tuple([...own.fixed, ...Array.from({ length: missing }, () => own.rest!.element), own.rest]);
}

/** v = w: the older one stays. */
export function merge(m: Meeting, v: TypeVar, w: TypeVar, state: State): readonly State[] {
  const [kept, gone] = state.get(v)!.rank <= state.get(w)!.rank ? [v, w] : [w, v];
  const [k, g] = [state.get(kept)!, state.get(gone)!];
  const known = set(state, gone, { ...g, solution: variable(kept) });
  const lower = union([resolve(known, k.lower), resolve(known, g.lower)]);
  const uppers = [resolve(known, k.upper), resolve(known, g.upper)].filter((u) => !u.free.has(kept));
  const both = uppers.length < 2 ? { type: uppers[0] ?? ANY, state: known } : bounds(m, uppers[0]!, uppers[1]!, known);
  if (both.type.free.has(kept) || lower.free.has(kept)) return [];
  const merged = set(both.state, kept, {
    ...k,
    lower,
    upper: both.type,
    diagonal: k.diagonal || g.diagonal,
    count: k.count || g.count,
  });
  if (lower === BOTTOM || both.type === ANY) return [merged];
  const after = entail(m.problem, merged, lower, both.type);
  return after === undefined ? [] : [after];
}

/** Two upper bounds as one. They may have nothing in common: then the variable is `Union{}`. */
export function bounds(m: Meeting, a: Type, b: Type, state: State): Met {
  if (a === ANY || a === b) return { type: b, state };
  if (b === ANY) return { type: a, state };
  return collapse(state, m.meet(m, a, b, state)) ?? { type: BOTTOM, state };
}
