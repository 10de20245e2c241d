/**
 * Unification for `typeintersect`: variables of both sides that are open, what they must be, and in which bounds. Where a step does
 * not know, it says that types may be equal and leaves them apart, so that the result is an upper bound.
 */
import { isKindName, isTypeType } from './builtin.ts';
import {
  ANY,
  ancestor,
  BOTTOM,
  substitute,
  substituteAll,
  tuple,
  typeVar,
  union,
  value,
  vararg,
  variable,
} from './construct.ts';
import { typeintersect } from './intersect.ts';
import { countOccurrences, isDiagonal, occursAsCount } from './occurrence.ts';
import { issubtype, typeequal } from './subtype.ts';
import type { ForallType, NominalType, TupleType, Type, TypeVar } from './type.ts';

export interface Open {
  readonly lower: Type;
  readonly upper: Type;
  /** Order of opening: a variable can be what older variables say, not younger ones. */
  readonly level: number;
  /** It occurs once in its UnionAll, so that nothing else depends on it. */
  readonly once: boolean;
  /** It is the length of a tuple. */
  readonly count: boolean;
  /** It ranges over concrete types: all its uses are one type, below every type that a use must meet. */
  readonly diagonal: boolean;
}

export interface Unifier {
  vars: ReadonlyMap<TypeVar, Open>;
  solved: ReadonlyMap<TypeVar, Type>;
  /** UnionAlls that were opened, so that a second round finds the same variables. */
  readonly opened: Map<Type, Type>;
  /** Variables that stand for any type, those of a UnionAll that must lie below something, by the order of opening. */
  readonly fixed: Map<TypeVar, number>;
  levels: number;
}

export const newUnifier = (): Unifier => ({
  vars: new Map(),
  solved: new Map(),
  opened: new Map(),
  fixed: new Map(),
  levels: 0,
});

export const setOpen = (u: Unifier, v: TypeVar, open: Open): void => {
  u.vars = new Map(u.vars).set(v, open);
};

const setSolved = (u: Unifier, v: TypeVar, t: Type): void => {
  u.solved = new Map(u.solved).set(v, t);
};

/** Whether a step succeeds; if not, what it found is forgotten. */
export const attempt = (u: Unifier, step: () => boolean): boolean => {
  const { vars, solved } = u;
  if (step()) return true;
  u.vars = vars;
  u.solved = solved;
  return false;
};

/** Opens the UnionAlls around a type with fresh variables. */
export function open(u: Unifier, t: Type): Type {
  const known = u.opened.get(t);
  if (known !== undefined) return known;
  let body = t;
  while (body.kind === 'forall') {
    const { lower, upper, name } = body.var;
    if (isPinned(body.var)) {
      body = substitute(body.body, body.var, upper);
      continue;
    }
    const v = typeVar(name, lower, upper);
    u.levels += 1;
    setOpen(u, v, {
      lower,
      upper,
      level: u.levels,
      once: countOccurrences(body.body, body.var) === 1,
      count: occursAsCount(body.body, body.var),
      diagonal: isDiagonal(body.body, body.var),
    });
    body = substitute(body.body, body.var, variable(v));
  }
  u.opened.set(t, body);
  return body;
}

export function resolve(u: Unifier, t: Type): Type {
  let current = t;
  for (let i = 0; i < 8 && [...current.free].some((v) => u.solved.has(v)); i += 1)
    current = substituteAll(current, u.solved);
  return current;
}

/** A tuple's fixed elements, and what may follow. */
export interface Shape {
  readonly fixed: readonly Type[];
  readonly rest: Type | undefined;
  readonly count: Type | undefined;
}

export const shapeOf = ({ elements }: TupleType): Shape => {
  const last = elements.at(-1);
  if (last?.kind !== 'vararg') return { fixed: elements, rest: undefined, count: undefined };
  return { fixed: elements.slice(0, -1), rest: last.element, count: last.count };
};

export const unifyAll = (u: Unifier, a: NominalType, b: NominalType): boolean =>
  a.params.every((p, i) => equate(u, p, b.params[i]!));

/** Makes two invariant parameters equal; false when they cannot be. */
export function equate(u: Unifier, x: Type, y: Type): boolean {
  const [a, b] = [resolve(u, x), resolve(u, y)];
  if (a === b) return true;
  if (a.kind === 'var' && u.vars.has(a.var)) return assign(u, a.var, b);
  if (b.kind === 'var' && u.vars.has(b.var)) return assign(u, b.var, a);
  if (a.closed && b.closed) return a.kind === 'value' || b.kind === 'value' ? false : typeequal(a, b);
  if (a.kind === 'nominal' && b.kind === 'nominal') return a.name === b.name && unifyAll(u, a, b);
  if (a.kind === 'forall') return equateForall(u, a, b);
  if (b.kind === 'forall') return equateForall(u, b, a);
  if (a.kind === 'tuple' && b.kind === 'tuple') return equateTuples(u, shapeOf(a), shapeOf(b));
  return a.kind === 'union' || b.kind === 'union';
}

const equateEach = (u: Unifier, as: readonly Type[], bs: readonly Type[]): boolean =>
  as.length === bs.length && as.every((a, i) => equate(u, a, bs[i]!));

function equateTuples(u: Unifier, x: Shape, y: Shape): boolean {
  if (x.rest === undefined && y.rest === undefined) return equateEach(u, x.fixed, y.fixed);
  if (x.rest === undefined) return equateToPlain(u, y, x.fixed);
  if (y.rest === undefined) return equateToPlain(u, x, y.fixed);
  // Tuples of any length are not those of one length.
  if ((x.count === undefined) !== (y.count === undefined)) return false;
  if (x.count === undefined || y.count === undefined) return equateEach(u, [...x.fixed, x.rest], [...y.fixed, y.rest]);
  if (x.fixed.length !== y.fixed.length) return true;
  const { rest, count } = x;
  const [otherRest, otherCount] = [y.rest, y.count];
  if (!equateEach(u, x.fixed, y.fixed)) return false;
  const longer = attempt(u, () => equate(u, rest, otherRest) && equate(u, count, otherCount));
  return longer || (equate(u, count, value(0n)) && equate(u, otherCount, value(0n)));
}

function equateToPlain(u: Unifier, { fixed, rest, count }: Shape, elements: readonly Type[]): boolean {
  const more = elements.length - fixed.length;
  if (count === undefined) return more === 0 && !rest!.closed;
  if (more < 0 || !equate(u, count, value(BigInt(more)))) return false;
  return elements.every((e, i) => equate(u, fixed[i] ?? rest!, e));
}

/** A UnionAll can equal another, a tuple (`Tuple{T} where T` is `Tuple{Any}`), but no one application of a name. */
function equateForall(u: Unifier, t: ForallType, other: Type): boolean {
  const unlimited = withoutLength(t);
  if (unlimited !== undefined) return equate(u, unlimited, other);
  let body: Type = t;
  for (; body.kind === 'forall'; body = body.body) if (isHeld(body.var)) return true;
  if (other.kind === 'nominal') return body.kind !== 'nominal';
  if (other.kind !== 'forall') return true;
  let otherBody: Type = other;
  for (; otherBody.kind === 'forall'; otherBody = otherBody.body) if (isHeld(otherBody.var)) return true;
  if (body.kind !== 'nominal' || otherBody.kind !== 'nominal') return true;
  return body.name === otherBody.name && equateApplications(u, t, other, body, otherBody);
}

/** `Pair{A, X} where A` and `Pair{B, Y} where B`: X and Y must be equal. */
function equateApplications(u: Unifier, t: ForallType, other: ForallType, a: NominalType, b: NominalType): boolean {
  const [bound, otherBound] = [boundVars(t), boundVars(other)];
  return a.params.every((p, i) => {
    const q = b.params[i]!;
    const own = [...p.free].some((v) => bound.has(v)) || [...q.free].some((v) => otherBound.has(v));
    if (!own) return equate(u, p, q);
    // A variable of its own is not a type that is the same for all.
    const plain = (x: Type, vars: ReadonlySet<TypeVar>): boolean => x.kind === 'var' && vars.has(x.var);
    return plain(p, bound) === plain(q, otherBound) || !p.closed || !q.closed;
  });
}

const boundVars = (t: Type): ReadonlySet<TypeVar> => {
  const vars = new Set<TypeVar>();
  for (let at = t; at.kind === 'forall'; at = at.body) vars.add(at.var);
  return vars;
};

/** A variable between bounds may have one value alone. */
const isHeld = (v: TypeVar): boolean => v.lower !== BOTTOM || v.upper === BOTTOM;

/** A variable with one value. */
const isPinned = (v: TypeVar): boolean => v.lower === v.upper && v.upper.closed;

/** `Tuple{Vararg{T, N}} where N` is `Tuple{Vararg{T}}`. */
function withoutLength({ var: v, body }: ForallType): Type | undefined {
  const last = body.kind === 'tuple' ? body.elements.at(-1) : undefined;
  if (body.kind !== 'tuple' || last?.kind !== 'vararg' || last.count?.kind !== 'var' || last.count.var !== v)
    return undefined;
  return countOccurrences(body, v) === 1 ? tuple([...body.elements.slice(0, -1), vararg(last.element)]) : undefined;
}

function assign(u: Unifier, v: TypeVar, t: Type): boolean {
  if (t.free.has(v)) return t.kind !== 'nominal' && t.kind !== 'tuple';
  const own = u.vars.get(v)!;
  if (t.kind === 'var' && u.vars.has(t.var)) return merge(u, v, t.var);
  if (own.count && !(t.kind === 'value' && typeof t.value === 'bigint' && t.value >= 0n)) return t.kind === 'var';
  for (const free of t.free) if ((u.fixed.get(free) ?? 0) > own.level) return false;
  const lower = resolve(u, own.lower);
  if (lower !== BOTTOM && lower.closed && t.closed && (t.kind === 'value' || !issubtype(lower, t))) return false;
  if (!constrain(u, t, own.upper)) return false;
  setSolved(u, v, t);
  return true;
}

/** Two variables become one, in the bounds of both. */
function merge(u: Unifier, v: TypeVar, w: TypeVar): boolean {
  const [a, b] = [u.vars.get(v)!, u.vars.get(w)!];
  const [upperA, upperB] = [resolve(u, a.upper), resolve(u, b.upper)];
  const upper =
    upperA === ANY || upperA.free.has(w)
      ? upperB
      : upperB === ANY
        ? upperA
        : upperA.closed && upperB.closed
          ? typeintersect(upperA, upperB)
          : upperB;
  const lower = union([a.lower, b.lower]);
  if (lower !== BOTTOM && lower.closed && upper.closed && !issubtype(lower, upper)) return false;
  setOpen(u, w, {
    lower,
    upper,
    level: Math.min(a.level, b.level),
    once: false,
    count: a.count || b.count,
    diagonal: a.diagonal || b.diagonal,
  });
  setSolved(u, v, variable(w));
  return true;
}

/** Makes `t` lie below `bound` by narrowing the open variables inside; false when it cannot. */
function constrain(u: Unifier, x: Type, y: Type): boolean {
  const [t, bound] = [resolve(u, x), resolve(u, y)];
  if (t === bound || bound.kind === 'any' || t.kind === 'bottom') return true;
  if (t.kind === 'value') return bound.kind === 'var';
  if (t.closed && bound.closed) return issubtype(t, bound);
  if (t.kind === 'var') return constrainVar(u, t.var, bound);
  if (bound.kind === 'var') return raise(u, bound.var, t);
  if (t.kind === 'forall') return constrain(u, withFixed(u, t), bound);
  if (bound.kind === 'forall') return constrain(u, t, open(u, bound));
  if (t.kind === 'union') return t.members.every((m) => constrain(u, m, bound));
  if (bound.kind === 'union') return constrainToUnion(u, t, bound.members);
  if (t.kind === 'tuple' && bound.kind === 'tuple') return constrainTuples(u, shapeOf(t), shapeOf(bound));
  if (t.kind !== 'nominal' || bound.kind !== 'nominal') return false;
  const up = ancestor(t, bound.name);
  if (up !== undefined) return unifyAll(u, up, bound);
  const [kind, otherKind] = [isKindName(t.name), isKindName(bound.name)];
  return isTypeType(t) ? otherKind : kind && isTypeType(bound);
}

function constrainVar(u: Unifier, v: TypeVar, bound: Type): boolean {
  const own = u.vars.get(v);
  if (own === undefined) return constrain(u, v.upper, bound);
  if (bound.kind === 'var' || bound.free.has(v)) return true;
  const before = resolve(u, own.upper);
  const upper = before === ANY ? bound : before.closed && bound.closed ? typeintersect(before, bound) : before;
  if (own.lower !== BOTTOM && own.lower.closed && upper.closed && !issubtype(own.lower, upper)) return false;
  setOpen(u, v, { ...own, upper });
  return true;
}

function raise(u: Unifier, v: TypeVar, t: Type): boolean {
  const own = u.vars.get(v);
  if (own === undefined) return false;
  const lower = union([own.lower, t]);
  const upper = resolve(u, own.upper);
  if (lower.closed && upper.closed && !issubtype(lower, upper)) return false;
  if (t.closed) setOpen(u, v, { ...own, lower });
  return true;
}

/** The body of a UnionAll for one value of its variable, whatever it is. */
function withFixed(u: Unifier, t: ForallType): Type {
  if (isPinned(t.var)) return substitute(t.body, t.var, t.var.upper);
  const v = typeVar(t.var.name, t.var.lower, t.var.upper);
  u.levels += 1;
  u.fixed.set(v, u.levels);
  return substitute(t.body, t.var, variable(v));
}

/** What is learnt from a member counts only where it is the only one that fits. */
function constrainToUnion(u: Unifier, t: Type, members: readonly Type[]): boolean {
  const { vars, solved } = u;
  const fitting = members.filter((m) => {
    const fits = constrain(u, t, m);
    u.vars = vars;
    u.solved = solved;
    return fits;
  });
  return fitting.length === 1 ? constrain(u, t, fitting[0]!) : fitting.length > 1;
}

function constrainTuples(u: Unifier, t: Shape, bound: Shape): boolean {
  if (t.rest !== undefined && t.count === undefined && bound.rest === undefined) return false;
  if (t.rest === undefined && t.fixed.length < bound.fixed.length) return false;
  if (bound.rest === undefined && t.fixed.length > bound.fixed.length) return false;
  if (t.rest !== undefined && bound.rest === undefined) {
    if (!equate(u, t.count!, value(BigInt(bound.fixed.length - t.fixed.length)))) return false;
  }
  const length = t.rest === undefined ? t.fixed.length : Math.max(t.fixed.length, bound.fixed.length);
  for (let i = 0; i < length; i += 1)
    if (!constrain(u, t.fixed[i] ?? t.rest!, bound.fixed[i] ?? bound.rest!)) return false;
  return t.rest === undefined || bound.rest === undefined || t.count !== undefined || constrain(u, t.rest, bound.rest);
}
