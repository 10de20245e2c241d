/** The intersection of two types in covariant position, part by part: a member of a union is a part of its own. */
import { isKindName, isTypeType, kindOf } from '../builtin.ts';
import { ANY, ancestor, BOTTOM, tuple, union, value, vararg, variable } from '../construct.ts';
import { countCovariant } from '../occurrence.ts';
import { tupleParts } from '../predicate.ts';
import { TypeBudgetError } from '../solve.ts';
import type { NominalType, TupleType, Type, TypeVar } from '../type.ts';
import { assign, bounds, equate, equateAll, type Meeting, merge } from './equate.ts';
import { collapse, entail, type Met, open, resolve, type State, set, unknownVar } from './state.ts';

/** The parts of x ∩ y; none when no value has both types. @throws TypeBudgetError */
export function meet(m: Meeting, x: Type, y: Type, state: State): readonly Met[] {
  m.problem.steps -= 1;
  if (m.problem.steps < 0) throw new TypeBudgetError('an intersection is too hard to answer');
  const [a, b] = [resolve(state, x), resolve(state, y)];
  if (a === b || b === ANY) return [{ type: a, state }];
  if (a === ANY) return [{ type: b, state }];
  if (a === BOTTOM || b === BOTTOM) return [];
  const [v, w] = [unknownVar(state, a), unknownVar(state, b)];
  if (v !== undefined && w !== undefined) return meetVars(m, v, w, state);
  if (v !== undefined) return meetVar(m, v, b, state);
  if (w !== undefined) return meetVar(m, w, a, state);
  if (a.kind === 'var') return meet(m, a.var.upper, b, state);
  if (b.kind === 'var') return meet(m, a, b.var.upper, state);
  if (
    a.closed &&
    b.closed &&
    (a.kind === 'nominal' || a.kind === 'union') &&
    (b.kind === 'nominal' || b.kind === 'union')
  ) {
    if (m.problem.closedSubtype(a, b, m.problem)) return [{ type: a, state }];
    if (m.problem.closedSubtype(b, a, m.problem)) return [{ type: b, state }];
  }
  if (a.kind === 'forall') {
    const { type, state: opened } = open(state, a);
    return meet(m, type, b, opened);
  }
  if (b.kind === 'forall') {
    const { type, state: opened } = open(state, b);
    return meet(m, a, type, opened);
  }
  if (a.kind === 'union' || b.kind === 'union') return meetUnions(m, a, b, state);
  if (a.kind === 'tuple' && b.kind === 'tuple') return meetTuples(m, a, b, state);
  if (a.kind === 'nominal' && b.kind === 'nominal') return meetNominals(m, a, b, state);
  return [];
}

function meetUnions(m: Meeting, a: Type, b: Type, state: State): readonly Met[] {
  const members = (t: Type): readonly Type[] => (t.kind === 'union' ? t.members : [t]);
  const found = members(a).flatMap((x) => members(b).flatMap((y) => meet(m, x, y, state)));
  // Parts that leave the variables alone are one part.
  const same = found.filter((part) => part.state === state);
  if (same.length < 2) return found;
  return [{ type: union(same.map((part) => part.type)), state }, ...found.filter((part) => part.state !== state)];
}

function meetVars(m: Meeting, v: TypeVar, w: TypeVar, state: State): readonly Met[] {
  const [x, y] = [state.get(v)!, state.get(w)!];
  if (x.diagonal === y.diagonal && x.diagonal)
    return merge(m, v, w, state).map((s) => ({ type: variable(v), state: s }));
  if (x.count || y.count) return merge(m, v, w, state).map((s) => ({ type: variable(v), state: s }));
  const [inner, outer] = x.diagonal ? [v, w] : [w, v];
  const upper = resolve(state, state.get(outer)!.upper);
  const both = bounds(m, resolve(state, state.get(inner)!.upper), upper, state);
  if (both.type === BOTTOM) return [];
  // What is in both variables lies in each: the one with the narrower bound says more.
  const narrower = both.type === upper && upper !== state.get(inner)!.upper ? outer : inner;
  if (!state.get(inner)!.diagonal) return [{ type: variable(narrower), state: both.state }];
  return [{ type: variable(inner), state: set(both.state, inner, { ...both.state.get(inner)!, upper: both.type }) }];
}

/** A covariant use: the value lies below the variable's solution or bound and below the other type. */
function meetVar(m: Meeting, v: TypeVar, other: Type, state: State): readonly Met[] {
  const unknown = state.get(v)!;
  if (other.kind === 'value' || unknown.count)
    return assign(m, v, other, state).map((s) => ({ type: other, state: s }));
  const [lower, upper] = [resolve(state, unknown.lower), resolve(state, unknown.upper)];
  if (unknown.diagonal) {
    if (lower !== BOTTOM && lower.closed && other.closed && m.problem.closedSubtype(other, lower, m.problem))
      return [{ type: other, state }];
    return meet(m, upper, other, state).flatMap(({ type, state: s }) =>
      type.free.has(v) ? [] : [{ type: variable(v), state: set(s, v, { ...s.get(v)!, upper: type }) }],
    );
  }
  if (lower !== BOTTOM && lower.closed && other.closed && m.problem.closedSubtype(other, lower, m.problem))
    return [{ type: other, state }];
  if (upper !== ANY && entail(m.problem, state, upper, other) === state) return [{ type: variable(v), state }];
  // The variable may be any type above: only what is in its bound is known.
  return meet(m, upper, other, state);
}

function meetNominals(m: Meeting, a: NominalType, b: NominalType, state: State): readonly Met[] {
  if (a.name !== b.name) {
    if (isTypeType(a)) return meetKind(a, b, state);
    if (isTypeType(b)) return meetKind(b, a, state);
  }
  const up = ancestor(a, b.name);
  if (up !== undefined) return equateAll(m, up.params, b.params, state).map((s) => ({ type: a, state: s }));
  const down = ancestor(b, a.name);
  if (down !== undefined) return equateAll(m, a.params, down.params, state).map((s) => ({ type: b, state: s }));
  return [];
}

/** `Type{X}` and DataType, UnionAll, Union or TypeofBottom. */
function meetKind(a: NominalType, kind: NominalType, state: State): readonly Met[] {
  if (!isKindName(kind.name)) return [];
  const parameter = a.params[0]!;
  const v = unknownVar(state, parameter);
  if (v === undefined) return kindOf(parameter) === kind ? [{ type: a, state }] : [];
  const { lower, upper } = state.get(v)!;
  if (kindOf(BOTTOM) === kind)
    return lower === BOTTOM ? [{ type: a, state: set(state, v, { ...state.get(v)!, solution: BOTTOM }) }] : [];
  return [{ type: upper === ANY && lower === BOTTOM ? kind : a, state }];
}

function meetTuples(m: Meeting, a: TupleType, b: TupleType, state: State): readonly Met[] {
  const [x, y] = [tupleParts(a), tupleParts(b)];
  if (x.rest === undefined && x.fixed.length < y.fixed.length) return [];
  if (y.rest === undefined && y.fixed.length < x.fixed.length) return [];
  const size = Math.max(x.fixed.length, y.fixed.length);
  const [xs, ys] = [x, y].map(({ fixed, rest }) => [
    ...fixed,
    ...Array.from({ length: size - fixed.length }, () => rest!.element),
  ]) as [Type[], Type[]];
  const prefix = meetElements(m, xs, ys, state);
  const exact = (states: readonly Prefix[]): readonly Met[] =>
    states.flatMap(({ types, state: s }) =>
      ended(m, x, size, s).flatMap((t) => ended(m, y, size, t).map((after) => ({ type: tuple(types), state: after }))),
    );
  if (x.rest === undefined || y.rest === undefined) return exact(prefix);
  const [p, q] = [x.rest, y.rest];
  return prefix.flatMap((one) => {
    const tail = collapse(one.state, meet(m, p.element, q.element, one.state));
    // A second value must meet the same demands, which matters to a variable that ranges over concrete types.
    const twice = tail === undefined ? undefined : collapse(tail.state, meet(m, p.element, q.element, tail.state));
    if (tail === undefined || twice === undefined) return exact([one]);
    const counts = commonCount(m, p.count, q.count, x.fixed.length, y.fixed.length, tail.state);
    const more = counts.map(({ count, state: s }) => ({
      type: tuple([...one.types, vararg(tail.type, count)]),
      state: s,
    }));
    return tail.state === one.state && counts.length > 0 ? more : [...more, ...exact([one])];
  });
}

interface Prefix {
  readonly types: readonly Type[];
  readonly state: State;
}

/** Elements without a bare variable first: they fix the variables that the others mention. */
function meetElements(m: Meeting, xs: readonly Type[], ys: readonly Type[], state: State): readonly Prefix[] {
  const bare = (t: Type): boolean =>
    [...t.free].some((v) => state.has(v) && (state.get(v)!.count || countCovariant(t, v) > 0) && t.kind !== 'nominal');
  const order = xs
    .map((x, i) => ({ i, late: Number(bare(x) || bare(ys[i]!)) + Number(x.kind === 'var' || ys[i]!.kind === 'var') }))
    .sort((p, q) => p.late - q.late || p.i - q.i);
  let found: readonly Prefix[] = [{ types: xs, state }];
  for (const { i } of order)
    found = found.flatMap(({ types, state: s }) =>
      meet(m, xs[i]!, ys[i]!, s).map((part) => ({ types: types.with(i, part.type), state: part.state })),
    );
  return found;
}

/** The tuple has `size` elements, so that a variable length is known. */
function ended(m: Meeting, t: ReturnType<typeof tupleParts>, size: number, state: State): readonly State[] {
  if (t.rest?.count === undefined) return [state];
  return equate(m, t.rest.count, value(BigInt(size - t.fixed.length)), state);
}

/** How often the common tail is repeated. Lengths that differ by a constant cannot be said of two variables: the tail is free then. */
function commonCount(
  m: Meeting,
  p: Type | undefined,
  q: Type | undefined,
  before: number,
  beforeOther: number,
  state: State,
): readonly { readonly count: Type | undefined; readonly state: State }[] {
  const [a, b] = [p && resolve(state, p), q && resolve(state, q)];
  const size = Math.max(before, beforeOther);
  const left = (t: Type | undefined, fixed: number): Type | undefined => {
    if (t?.kind === 'value' && typeof t.value === 'bigint') return value(t.value - BigInt(size - fixed));
    return fixed === size ? t : undefined;
  };
  const [c, d] = [left(a, before), left(b, beforeOther)];
  if ([c, d].some((t) => t?.kind === 'value' && typeof t.value === 'bigint' && t.value < 0n)) return [];
  if (c === undefined || d === undefined) return [{ count: c ?? d, state }];
  return equate(m, c, d, state).map((s) => ({ count: c, state: s }));
}
