/**
 * A type that holds every value of both types: exact for nominal types, tuples, unions and UnionAlls whose variables can be
 * unified, else one of the two. Where Julia's answer leaves out values (`Tuple{Ref{T},T} where T` with `Tuple{Any,Integer}`: T need
 * not be below Integer), this one keeps them.
 */
import { isKindName, isTypeType, kindOf } from './builtin.ts';
import {
  ANY,
  ancestor,
  BOTTOM,
  forall,
  substitute,
  tuple,
  typeVar,
  union,
  value,
  vararg,
  variable,
} from './construct.ts';
import { isConcrete } from './predicate.ts';
import { issubtype } from './subtype.ts';
import type { NominalType, TupleType, Type, TypeVar } from './type.ts';
import { equate, newUnifier, open, resolve, setOpen, shapeOf, type Unifier, unifyAll } from './unify.ts';

/** An upper bound of the intersection; `Union{}` only when there is no common value. @throws TypeBudgetError */
export function typeintersect(a: Type, b: Type): Type {
  if (a === b || b.kind === 'any') return a;
  if (a.kind === 'any') return b;
  if (issubtype(a, b)) return a;
  if (issubtype(b, a)) return b;
  if (a.kind === 'union') return union(a.members.map((m) => typeintersect(m, b)));
  if (b.kind === 'union') return union(b.members.map((m) => typeintersect(a, m)));
  const whole = unified(a, b);
  if (whole === BOTTOM || isExact(whole, a, b)) return whole;
  const [xs, ys] = [alternatives(a), alternatives(b)];
  const parts = xs.length * ys.length;
  if (parts > 1 && parts <= MOST_PARTS) {
    const split = union(xs.flatMap((x) => ys.map((y) => partOf(x, y))));
    if (isExact(split, a, b)) return split;
  }
  // A lossy step may have gone above one of the two; then that one is the better answer.
  return issubtype(a, whole) ? a : issubtype(b, whole) ? b : whole;
}

/** Whether no value can have both types. `false` may be wrong, `true` never is. @throws TypeBudgetError */
export function isdisjoint(a: Type, b: Type): boolean {
  return typeintersect(a, b) === BOTTOM;
}

const MOST_PARTS = 64;
const ROUNDS = 3;

const isExact = (met: Type, a: Type, b: Type): boolean => issubtype(met, a) && issubtype(met, b);

const partOf = (x: Type, y: Type): Type => {
  if (issubtype(x, y)) return x;
  if (issubtype(y, x)) return y;
  const met = unified(x, y);
  return isExact(met, x, y) ? met : issubtype(x, met) ? x : issubtype(y, met) ? y : met;
};

/** What one element needs may be known by another that comes later: more rounds use what the first has found. */
function unified(a: Type, b: Type): Type {
  const u = newUnifier();
  const [x, y] = [open(u, a), open(u, b)];
  let met: Type = a;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { solved, vars } = u;
    met = meet(u, x, y);
    if (met === BOTTOM || (u.solved === solved && u.vars === vars)) break;
  }
  return close(u, met);
}

/** A type with unions in covariant position as the types that it is the union of; itself alone where they are too many. */
function alternatives(t: Type): readonly Type[] {
  if (t.kind === 'union') return t.members;
  if (t.kind === 'forall') return alternatives(t.body).map((body) => forall(t.var, body));
  if (t.kind !== 'tuple') return [t];
  let all: (readonly Type[])[] = [[]];
  for (const e of t.elements) {
    const members = e.kind === 'union' ? e.members : [e];
    if (all.length * members.length > MOST_PARTS) return [t];
    all = all.flatMap((head) => members.map((m) => [...head, m]));
  }
  return all.map(tuple);
}

interface Bounds {
  readonly lower: Type;
  readonly upper: Type;
}

/** Quantifies what is still open over the result; a variable without a value leaves nothing. */
function close(u: Unifier, t: Type): Type {
  let result = resolve(u, t);
  const left = new Map<TypeVar, Bounds>();
  for (const [v, b] of u.vars)
    if (!u.solved.has(v)) left.set(v, { lower: resolve(u, b.lower), upper: resolve(u, b.upper) });
  for (const [v, b] of left) if (result.free.has(v) && isEmpty(b)) return BOTTOM;
  while (left.size > 0) {
    const v = innermost(left);
    const { lower, upper } = left.get(v)!;
    left.delete(v);
    // In a circle of bounds the last one is dropped: a larger type.
    const open = (bound: Type): boolean => bound.free.has(v);
    const quantified = typeVar(v.name, open(lower) ? BOTTOM : lower, open(upper) ? ANY : upper);
    result = forall(quantified, substitute(result, v, variable(quantified)));
    for (const [w, b] of left)
      if (open(b.lower) || open(b.upper))
        left.set(w, { lower: open(b.lower) ? BOTTOM : b.lower, upper: open(b.upper) ? ANY : b.upper });
  }
  return result;
}

const isEmpty = ({ lower, upper }: Bounds): boolean =>
  lower !== BOTTOM && lower.closed && upper.closed && !issubtype(lower, upper);

/** A variable that no other bound mentions, the youngest first: those that its own bounds mention are quantified around it. */
const innermost = (left: ReadonlyMap<TypeVar, Bounds>): TypeVar => {
  const young = [...left.keys()].reverse();
  const bounds = [...left];
  return (
    young.find((v) => !bounds.some(([w, b]) => w !== v && (b.lower.free.has(v) || b.upper.free.has(v)))) ?? young[0]!
  );
};

/** The intersection in covariant position, or an upper bound of it. */
function meet(u: Unifier, x: Type, y: Type): Type {
  const [a, b] = [resolve(u, x), resolve(u, y)];
  if (a === b || b.kind === 'any') return a;
  if (a.kind === 'any') return b;
  if (a.closed && b.closed && a.kind !== 'value' && b.kind !== 'value') {
    if (issubtype(a, b)) return a;
    if (issubtype(b, a)) return b;
    if (a.kind === 'union' || b.kind === 'union') return typeintersect(a, b);
  }
  if (a.kind === 'var' && u.vars.has(a.var)) return meetVar(u, a.var, b);
  if (b.kind === 'var' && u.vars.has(b.var)) return meetVar(u, b.var, a);
  if (a.kind === 'union') return meetMembers(u, a.members, b);
  if (b.kind === 'union') return meetMembers(u, b.members, a);
  if (a.kind === 'forall') return meet(u, open(u, a), b);
  if (b.kind === 'forall') return meet(u, a, open(u, b));
  if (a.kind === 'tuple' && b.kind === 'tuple') return meetTuples(u, a, b);
  if (a.kind === 'nominal' && b.kind === 'nominal') return meetNominals(u, a, b);
  return BOTTOM;
}

/** Each member by itself; where a variable would have to be different for several of them, the other type is all that is known. */
function meetMembers(u: Unifier, members: readonly Type[], other: Type): Type {
  const { vars, solved } = u;
  let learnt = false;
  const met = members.map((m) => {
    const result = meet(u, m, other);
    const closed = resolve(u, result);
    if (result !== BOTTOM && (u.solved !== solved || u.vars !== vars)) learnt = true;
    u.vars = vars;
    u.solved = solved;
    return closed;
  });
  const possible = members.filter((_, i) => met[i] !== BOTTOM);
  if (possible.length === 0) return BOTTOM;
  if (possible.length === 1) return meet(u, possible[0]!, other);
  if (!learnt) return union(met);
  return possible.every((m) => m.closed) ? union(possible) : other;
}

/** A covariant use: the argument lies below the variable's bound and below the other type. */
function meetVar(u: Unifier, v: TypeVar, other: Type): Type {
  const own = u.vars.get(v)!;
  if (own.count) {
    if (other.kind === 'value') return equate(u, variable(v), other) ? other : BOTTOM;
    return other.kind === 'var' && equate(u, variable(v), other) ? resolve(u, other) : BOTTOM;
  }
  if (other.kind === 'var') return meetVars(u, v, other.var);
  const upper = resolve(u, own.upper);
  if (upper.closed && other.closed && other.kind !== 'value' && issubtype(upper, other)) return variable(v);
  const bound = other.kind === 'value' && upper === ANY ? other : meet(u, upper, other);
  if (own.diagonal && bound !== BOTTOM && !bound.free.has(v)) {
    if (isConcrete(bound)) return equate(u, variable(v), bound) ? bound : BOTTOM;
    setOpen(u, v, { ...u.vars.get(v)!, upper: bound });
    return variable(v);
  }
  return bound.kind === 'any' ? variable(v) : bound;
}

/** A variable that occurs nowhere else is its bound; two that range over concrete types are one. */
function meetVars(u: Unifier, v: TypeVar, w: TypeVar): Type {
  const [a, b] = [u.vars.get(v)!, u.vars.get(w)];
  if (b === undefined) return variable(v);
  if (b.once) return meetVar(u, v, resolve(u, b.upper));
  if (a.once) return meetVar(u, w, resolve(u, a.upper));
  if (a.diagonal === b.diagonal) return equate(u, variable(v), variable(w)) ? variable(w) : BOTTOM;
  return variable(a.diagonal ? v : w);
}

/** Invariant uses first, variables last: the former fix what the latter mention. */
const rank = (pair: readonly [Type, Type]): number => {
  if (pair.some((t) => t.kind === 'var')) return 3;
  if (pair.some((t) => t.kind === 'union')) return 2;
  return pair.some((t) => t.kind === 'tuple') ? 1 : 0;
};

function meetTuples(u: Unifier, a: TupleType, b: TupleType): Type {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  const [fixedA, fixedB] = [x.fixed.length, y.fixed.length];
  if ((x.rest === undefined && fixedA < fixedB) || (y.rest === undefined && fixedB < fixedA)) return BOTTOM;
  // A length that is a variable is what the other one's length says.
  if (x.count !== undefined && y.rest === undefined)
    return equate(u, x.count, value(BigInt(fixedB - fixedA))) ? meet(u, a, b) : BOTTOM;
  if (y.count !== undefined && x.rest === undefined)
    return equate(u, y.count, value(BigInt(fixedA - fixedB))) ? meet(u, a, b) : BOTTOM;
  const length = Math.max(fixedA, fixedB);
  const pairs = Array.from({ length }, (_, i) => [x.fixed[i] ?? x.rest!, y.fixed[i] ?? y.rest!] as const);
  const order = pairs.map((_, i) => i).sort((i, j) => rank(pairs[i]!) - rank(pairs[j]!));
  const elements: Type[] = new Array(length);
  for (const i of order) {
    const met = meet(u, ...pairs[i]!);
    if (met === BOTTOM) return met;
    elements[i] = met;
  }
  if (x.rest === undefined || y.rest === undefined) return tuple(elements);
  return meetRests(u, elements, { ...x, rest: x.rest }, { ...y, rest: y.rest });
}

interface Rest {
  readonly fixed: readonly Type[];
  readonly rest: Type;
  readonly count: Type | undefined;
}

function meetRests(u: Unifier, elements: readonly Type[], x: Rest, y: Rest): Type {
  const { vars, solved } = u;
  const met = meet(u, x.rest, y.rest);
  if (met === BOTTOM) {
    // Nothing can follow.
    u.vars = vars;
    u.solved = solved;
    const ends = [x, y].every(
      ({ count, fixed }) => count === undefined || equate(u, count, value(BigInt(elements.length - fixed.length))),
    );
    return ends ? tuple(elements.map((e) => resolve(u, e))) : BOTTOM;
  }
  const counts = [x, y].flatMap(({ count, fixed }) => (count && fixed.length === elements.length ? [count] : []));
  const [first, second] = counts;
  if (first && second && !equate(u, first, second)) return BOTTOM;
  return tuple([...elements, vararg(met, first && resolve(u, first))]);
}

function meetNominals(u: Unifier, a: NominalType, b: NominalType): Type {
  const up = ancestor(a, b.name);
  if (up !== undefined) return unifyAll(u, up, b) ? resolve(u, a) : BOTTOM;
  const down = ancestor(b, a.name);
  if (down !== undefined) return unifyAll(u, down, a) ? resolve(u, b) : BOTTOM;
  const [type, kind] = isTypeType(a) ? [a, b] : [b, a];
  if (!isTypeType(type) || !isKindName(kind.name)) return BOTTOM;
  const made = type.params[0]!;
  const known = kindOf(made);
  if (known !== undefined) return known === kind ? type : BOTTOM;
  // `Type{T}` of any T: the values of this kind. In bounds, some of its values have this kind.
  const bounds = made.kind === 'var' ? u.vars.get(made.var) : undefined;
  return bounds?.once && bounds.upper === ANY && bounds.lower === BOTTOM ? kind : type;
}
