/**
 * A type that holds every value of both types: exact for nominal types, tuples, unions and UnionAlls whose variables can be
 * unified, else one of the two.
 */
import { isKindName, isTypeType, kindOf } from './builtin.ts';
import {
  ANY,
  ancestor,
  BOTTOM,
  forall,
  substitute,
  substituteAll,
  tuple,
  typeVar,
  union,
  vararg,
  variable,
} from './construct.ts';
import { isDiagonal } from './occurrence.ts';
import { isConcrete } from './predicate.ts';
import { issubtype, typeequal } from './subtype.ts';
import type { NominalType, TupleType, Type, TypeVar } from './type.ts';

/** An upper bound of the intersection; `Union{}` only when there is no common value. @throws TypeBudgetError */
export function typeintersect(a: Type, b: Type): Type {
  if (a === b || b.kind === 'any') return a;
  if (a.kind === 'any') return b;
  if (issubtype(a, b)) return a;
  if (issubtype(b, a)) return b;
  if (a.kind === 'union') return union(a.members.map((m) => typeintersect(m, b)));
  if (b.kind === 'union') return union(b.members.map((m) => typeintersect(a, m)));
  const unifier: Unifier = { vars: new Map(), solved: new Map(), diagonal: new Set() };
  const x = open(unifier, a);
  const y = open(unifier, b);
  const met = x.kind === 'union' || y.kind === 'union' ? undefined : meet(unifier, x, y);
  if (met === undefined) return distribute(a, b);
  const result = close(unifier, met);
  // A lossy step may have gone above one of the two; then that one is the better answer.
  if (result === BOTTOM || (issubtype(result, a) && issubtype(result, b))) return result;
  return issubtype(a, result) ? a : issubtype(b, result) ? b : result;
}

/** Whether no value can have both types. `false` may be wrong, `true` never is. @throws TypeBudgetError */
export function isdisjoint(a: Type, b: Type): boolean {
  return typeintersect(a, b) === BOTTOM;
}

interface Unifier {
  /** The open variables with their bounds, those of both sides. */
  readonly vars: Map<TypeVar, { readonly lower: Type; readonly upper: Type }>;
  readonly solved: Map<TypeVar, Type>;
  /** Variables that range over concrete types: all their uses are one type, below every type that a use must meet. */
  readonly diagonal: Set<TypeVar>;
}

/** Opens the outer UnionAlls with fresh variables. */
function open(u: Unifier, t: Type): Type {
  let body = t;
  while (body.kind === 'forall') {
    const { lower, upper, name } = body.var;
    const v = typeVar(name, lower, upper);
    u.vars.set(v, { lower, upper });
    if (isDiagonal(body.body, body.var)) u.diagonal.add(v);
    body = substitute(body.body, body.var, variable(v));
  }
  return body;
}

/** UnionAlls of unions: each member by itself. */
function distribute(a: Type, b: Type): Type {
  const parts = (t: Type): readonly Type[] => {
    if (t.kind === 'union') return t.members;
    if (t.kind !== 'forall') return [t];
    return parts(t.body).map((m) => forall(t.var, m));
  };
  const [xs, ys] = [parts(a), parts(b)];
  if (xs.length * ys.length <= 1) return a;
  return union(xs.flatMap((x) => ys.map((y) => typeintersect(x, y))));
}

function resolve(u: Unifier, t: Type): Type {
  let current = t;
  for (let i = 0; i < 8 && [...current.free].some((v) => u.solved.has(v)); i += 1)
    current = substituteAll(current, u.solved);
  return current;
}

/** Quantifies what is still open over the result. */
function close(u: Unifier, t: Type): Type {
  let result = resolve(u, t);
  const left = [...u.vars].filter(([v]) => !u.solved.has(v));
  const renamed = new Map(
    left.map(([v, { lower, upper }]) => [v, typeVar(v.name, resolve(u, lower), resolve(u, upper))] as const),
  );
  // Inner variables first: a bound may mention variables opened before.
  for (const [v] of left.reverse()) {
    const quantified = renamed.get(v)!;
    const bounds = left.some(([w]) => quantified.upper.free.has(w) || quantified.lower.free.has(w));
    const target = bounds ? v : quantified;
    result = forall(target, substitute(result, v, variable(target)));
  }
  return result;
}

/** The intersection in covariant position; undefined where this algorithm does not know how. */
function meet(u: Unifier, x: Type, y: Type): Type | undefined {
  const [a, b] = [resolve(u, x), resolve(u, y)];
  if (a === b || b.kind === 'any') return a;
  if (a.kind === 'any') return b;
  if (a.closed && b.closed) {
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

/** A union with open variables: a member alone may be unified, several may not bind the same variable differently. */
function meetMembers(u: Unifier, members: readonly Type[], other: Type): Type | undefined {
  const possible = members.filter((m) => {
    const trial: Unifier = { vars: new Map(u.vars), solved: new Map(u.solved), diagonal: u.diagonal };
    return meet(trial, m, other) !== BOTTOM;
  });
  if (possible.length === 0) return BOTTOM;
  return possible.length === 1 ? meet(u, possible[0]!, other) : other;
}

/** A covariant use: the argument lies below the variable's bound and below the other type. */
function meetVar(u: Unifier, v: TypeVar, other: Type): Type {
  const { lower, upper } = u.vars.get(v)!;
  if (other.kind === 'var' && u.vars.has(other.var)) {
    const bounds = u.vars.get(other.var)!;
    const both = typeintersect(upper, bounds.upper);
    if (both === BOTTOM) return BOTTOM;
    u.vars.set(v, { lower, upper: both });
    u.solved.set(other.var, variable(v));
    return variable(v);
  }
  const bound = meet(u, upper, other) ?? other;
  if (u.diagonal.has(v) && bound !== BOTTOM && !bound.free.has(v)) {
    if (isConcrete(bound)) u.solved.set(v, bound);
    else u.vars.set(v, { lower, upper: bound });
    return variable(v);
  }
  return bound.kind === 'any' ? variable(v) : bound;
}

function meetTuples(u: Unifier, a: TupleType, b: TupleType): Type | undefined {
  const [lastA, lastB] = [a.elements.at(-1), b.elements.at(-1)];
  const restA = lastA?.kind === 'vararg' ? lastA : undefined;
  const restB = lastB?.kind === 'vararg' ? lastB : undefined;
  const fixedA = restA === undefined ? a.elements.length : a.elements.length - 1;
  const fixedB = restB === undefined ? b.elements.length : b.elements.length - 1;
  if ((restA === undefined && fixedA < fixedB) || (restB === undefined && fixedB < fixedA)) return BOTTOM;
  const length = Math.max(fixedA, fixedB);
  const at = (t: TupleType, i: number, fixed: number, rest: Type | undefined): Type =>
    i < fixed ? t.elements[i]! : rest?.kind === 'vararg' ? rest.element : BOTTOM;
  const pairs = Array.from({ length }, (_, i) => [at(a, i, fixedA, restA), at(b, i, fixedB, restB)] as const);
  // Invariant uses first: they fix the variables that covariant uses mention.
  const order = pairs.map((_, i) => i).sort((i, j) => Number(isVar(pairs[i]!)) - Number(isVar(pairs[j]!)));
  const elements: Type[] = new Array(length);
  for (const i of order) {
    const met = meet(u, ...pairs[i]!);
    if (met === undefined || met === BOTTOM) return met;
    elements[i] = met;
  }
  if (restA !== undefined && restB !== undefined) {
    const met = meet(u, restA.element, restB.element);
    if (met === undefined) return undefined;
    const count = fixedA === fixedB ? (restA.count ?? restB.count) : undefined;
    if (met === BOTTOM) return tuple(elements);
    elements.push(vararg(met, count));
  }
  return tuple(elements);
}

function isVar(pair: readonly [Type, Type]): boolean {
  return pair.some((t) => t.kind === 'var');
}

function meetNominals(u: Unifier, a: NominalType, b: NominalType): Type | undefined {
  const up = ancestor(a, b.name);
  if (up !== undefined) return unifyAll(u, up, b) ? resolve(u, a) : BOTTOM;
  const down = ancestor(b, a.name);
  if (down !== undefined) return unifyAll(u, down, a) ? resolve(u, b) : BOTTOM;
  const [type, kind] = isTypeType(a) ? [a, b] : [b, a];
  if (!isTypeType(type) || !isKindName(kind.name)) return BOTTOM;
  const known = kindOf(type.params[0]!);
  // `Type{T}` with T open: some of its values have this kind.
  return known === undefined || known === kind ? type : BOTTOM;
}

function unifyAll(u: Unifier, a: NominalType, b: NominalType): boolean {
  return a.params.every((p, i) => equate(u, p, b.params[i]!));
}

/** Makes two invariant parameters equal; false when they cannot be. True may leave them apart: the result is an upper bound. */
function equate(u: Unifier, x: Type, y: Type): boolean {
  const [a, b] = [resolve(u, x), resolve(u, y)];
  if (a === b) return true;
  if (a.closed && b.closed) return a.kind === 'value' || b.kind === 'value' ? false : typeequal(a, b);
  if (a.kind === 'var' && u.vars.has(a.var)) return assign(u, a.var, b);
  if (b.kind === 'var' && u.vars.has(b.var)) return assign(u, b.var, a);
  if (a.kind === 'nominal' && b.kind === 'nominal') return a.name === b.name && unifyAll(u, a, b);
  if (a.kind === 'tuple' && b.kind === 'tuple') {
    const plain = ![a, b].some((t) => t.elements.at(-1)?.kind === 'vararg');
    return (
      !plain || (a.elements.length === b.elements.length && a.elements.every((e, i) => equate(u, e, b.elements[i]!)))
    );
  }
  const soft = (t: Type): boolean => t.kind === 'union' || t.kind === 'forall' || t.kind === 'var';
  return soft(a) || soft(b);
}

function assign(u: Unifier, v: TypeVar, t: Type): boolean {
  if (t.free.has(v)) return true;
  const { lower, upper } = u.vars.get(v)!;
  if (t.kind === 'var' && u.vars.has(t.var)) {
    const other = u.vars.get(t.var)!;
    const both = typeintersect(resolve(u, upper), resolve(u, other.upper));
    u.vars.set(t.var, { lower: union([lower, other.lower]), upper: both });
    u.solved.set(v, t);
    return true;
  }
  const bound = resolve(u, upper);
  if (bound !== ANY && bound.closed && t.closed && !issubtype(t, bound)) return false;
  if (!bound.closed && bound.kind === 'nominal' && meet(u, t, bound) === BOTTOM) return false;
  if (lower !== BOTTOM && lower.closed && t.closed && !issubtype(lower, t)) return false;
  u.solved.set(v, t);
  return true;
}
