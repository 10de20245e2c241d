/**
 * The subtype relation with variables, after "Julia subtyping: a rational reconstruction" (OOPSLA 2018) and the algorithm of
 * Julia's `subtype.c`, written in continuation-passing style: `next` is the rest of the problem, and a choice on the right
 * (a member of a union) is right when the rest can be solved with it.
 *
 * A UnionAll on the left opens a universal variable, one on the right an existential variable with bounds that grow. Outside
 * of nominal parameters (depth 0) each member of a union on the left is a problem of its own; inside, all members must agree
 * on the variables, so they are solved one after the other.
 */

import { isKindName, kindOf, TYPE_NAME } from './builtin.ts';
import {
  ANY,
  ancestor,
  BOTTOM,
  forall,
  substitute,
  supertypeOf,
  tuple,
  typeVar,
  value,
  variable,
} from './construct.ts';
import {
  type Binding,
  bind,
  close,
  type Environment,
  isLeafBound,
  joinLower,
  lookup,
  opaque,
  update,
} from './environment.ts';
import { countCovariant, countOccurrences, isDiagonal, mayBeDiagonal, occursInvariant } from './occurrence.ts';
import { tupleParts } from './predicate.ts';
import type { ForallType, NominalType, TupleType, Type, UnionType } from './type.ts';

/** Thrown when a subtype question takes more than the fixed number of steps; the question has no known answer. */
export class TypeBudgetError extends Error {
  override name = 'TypeBudgetError';
}

export interface Problem {
  steps: number;
  levels: number;
  /** Answers questions between closed types; they share the budget. */
  readonly closedSubtype: (a: Type, b: Type, problem: Problem) => boolean;
}

export type Next = (env: Environment) => boolean;

/** @throws TypeBudgetError */
export function solve(
  p: Problem,
  a: Type,
  b: Type,
  env: Environment,
  depth: number,
  next: Next,
  root = false,
): boolean {
  p.steps -= 1;
  if (p.steps < 0) throw new TypeBudgetError('a subtype question is too hard to answer');
  if (a === b && (a.closed || a.kind === 'var') && !(a.kind === 'var' && lookup(env, a.var)?.side === 'existential'))
    return next(env);
  if (a.kind === 'bottom' && b.kind !== 'var') return next(env);
  if (b.kind === 'any') return next(env);
  if (!root && a.closed && b.closed) return p.closedSubtype(a, b, p) && next(env);

  const existential = b.kind === 'var' ? lookup(env, b.var) : undefined;
  if (existential?.side === 'existential' && !(depth === 0 && a.kind === 'union'))
    return boundBelow(p, a, existential, env, depth, next);
  if (a.kind === 'union') return solveUnionLeft(p, a, b, env, depth, next);
  if (a.kind === 'forall') {
    const known = withoutVariable(a);
    if (known !== undefined) return solve(p, known, b, env, depth, next);
    const [body, inner] = openUniversal(p, a, env, depth);
    return solve(p, body, b, inner, depth, next);
  }
  if (a.kind === 'tuple' && (b.kind === 'union' || b.kind === 'forall' || !b.closed)) {
    const at = splittable(a, b);
    if (at >= 0) return solveSplit(p, a, at, b, env, depth, next);
  }
  const left = a.kind === 'var' ? lookup(env, a.var) : undefined;
  if (left?.side === 'existential') return boundAbove(p, left, b, env, depth, next);
  // The bound's own variables are opened before those on the right, which may have to be chosen by them.
  if (b.kind === 'forall' && left?.upper.kind === 'forall' && solve(p, left.upper, b, env, depth, next)) return true;
  if (b.kind === 'forall') return solveForallRight(p, a, b, env, depth, next);
  if (b.kind === 'union') return solveUnionRight(p, a, b, env, depth, next);
  if (a.kind === 'var' && solve(p, left?.upper ?? a.var.upper, b, env, depth, next)) return true;
  if (b.kind === 'var') return solve(p, a, lookup(env, b.var)?.lower ?? b.var.lower, env, depth, next);
  if (a.kind === 'nominal' && b.kind === 'nominal') return solveNominal(p, a, b, env, depth, next);
  if (a.kind === 'tuple' && b.kind === 'tuple') return solveTuple(p, a, b, env, depth, next);
  return false;
}

/** Equality, as parameters need it: the variables must be solved the same way in both directions. */
export function solveEqual(p: Problem, a: Type, b: Type, env: Environment, depth: number, next: Next): boolean {
  if (a === b) return next(env);
  if (a.kind === 'value' && b.kind === 'value') return false;
  if (a.kind === 'nominal' && b.kind === 'nominal') {
    if (a.name !== b.name) return false;
    return solveAll(a.params, (t, i, e, rest) => solveEqual(p, t, b.params[i]!, e, depth, rest), env, next);
  }
  if (a.closed && b.closed) return p.closedSubtype(a, b, p) && p.closedSubtype(b, a, p) && next(env);
  if (isAboveUniversal(p, a, b, env, depth) || isAboveUniversal(p, b, a, env, depth)) return false;
  return solve(p, a, b, env, depth, (e) => solve(p, b, a, e, depth, next));
}

/**
 * Whether `b` is surely not below the universal variable `a`, so that the two are not equal. Asked first because the other direction may have
 * to split the unions of the variable's bound.
 */
function isAboveUniversal(p: Problem, a: Type, b: Type, env: Environment, depth: number): boolean {
  const left = a.kind === 'var' ? lookup(env, a.var) : undefined;
  if (left?.side !== 'universal' || b.kind === 'var' || b.kind === 'union') return false;
  return !solve(p, b, left.lower, env, depth, () => true);
}

function solveAll<T>(
  items: readonly T[],
  one: (item: T, index: number, env: Environment, rest: Next) => boolean,
  env: Environment,
  next: Next,
): boolean {
  const from = (i: number, e: Environment): boolean =>
    i === items.length ? next(e) : one(items[i]!, i, e, (after) => from(i + 1, after));
  return from(0, env);
}

function solveUnionLeft(p: Problem, a: UnionType, b: Type, env: Environment, depth: number, next: Next): boolean {
  if (depth === 0) return a.members.every((m) => solve(p, m, b, env, depth, next));
  if (b.kind === 'union' && a.members.every((m) => b.members.includes(m))) return next(env);
  return solveAll(a.members, (m, _, e, rest) => solve(p, m, b, e, depth, rest), env, next);
}

function solveUnionRight(p: Problem, a: Type, b: UnionType, env: Environment, depth: number, next: Next): boolean {
  // Closed members first: a variable that need not be bound is not.
  const ordered = [...b.members.filter((m) => m.closed), ...b.members.filter((m) => !m.closed)];
  if (a.kind === 'var') {
    if (ordered.some((m) => m.kind === 'var' && solve(p, a, m, env, depth, next))) return true;
    return solve(p, lookup(env, a.var)?.upper ?? a.var.upper, b, env, depth, next);
  }
  return ordered.some((m) => solve(p, a, m, env, depth, next));
}

/**
 * The UnionAll said without its variable: `Ref{T} where Int<:T<:Int` is `Ref{Int}`, and a variable that is used once, in covariant
 * position, is its upper bound: `Tuple{T} where T<:Union{A,B}` is `Tuple{Union{A,B}}`.
 */
function withoutVariable({ var: v, body }: ForallType): Type | undefined {
  const pinned = v.lower === v.upper && v.upper.closed;
  const once = countCovariant(body, v) === 1 && countOccurrences(body, v) === 1;
  return pinned || once ? substitute(body, v, v.upper) : undefined;
}

function openUniversal(p: Problem, t: ForallType, env: Environment, depth: number): readonly [Type, Environment] {
  const [v, body] = fresh(t, env);
  p.levels += 1;
  const { lower, upper } = v;
  const concrete = isDiagonal(body, v);
  return [body, bind(env, { var: v, side: 'universal', lower, upper, level: p.levels, depth, uses: 0, concrete })];
}

/** Opens a UnionAll for solutions of its variable, and gives the body and the longer environment. */
export function openExistential(p: Problem, t: ForallType, env: Environment, depth: number): readonly [Binding, Type] {
  const [v, body] = fresh(t, env);
  p.levels += 1;
  const { lower, upper } = v;
  return [{ var: v, side: 'existential', lower, upper, level: p.levels, depth, uses: 0, concrete: false }, body];
}

/** The variable is renamed only if it is open already. */
function fresh(t: ForallType, env: Environment) {
  if (lookup(env, t.var) === undefined) return [t.var, t.body] as const;
  const v = typeVar(t.var.name, t.var.lower, t.var.upper);
  return [v, substitute(t.body, t.var, variable(v))] as const;
}

function solveForallRight(p: Problem, a: Type, b: ForallType, env: Environment, depth: number, next: Next): boolean {
  if (b.var.lower === b.var.upper && b.var.upper.closed)
    return solve(p, a, substitute(b.body, b.var, b.var.upper), env, depth, next);
  const [opened, body] = openExistential(p, b, env, depth);
  return solve(p, a, body, bind(env, opened), depth, (after) => {
    const solved = lookup(after, opened.var)!;
    return isSolved(solved, body, after) && next(close(after, solved));
  });
}

/** The diagonal rule, asked when the uses of the variable are known. */
export function isSolved(b: Binding, body: Type, env: Environment): boolean {
  if (b.uses <= 1 || !mayBeDiagonal(b.var) || occursInvariant(body, b.var)) return true;
  return isLeafBound(b.lower, env);
}

/**
 * Index of the first element that is, or holds in covariant position, a union or a UnionAll; -1 when there is none. Elements
 * that meet a closed type are left alone: there the parts need not be told apart.
 */
function splittable(t: TupleType, against: Type): number {
  let pattern = against;
  while (pattern.kind === 'forall') pattern = pattern.body;
  const wanted = pattern.kind === 'tuple' ? pattern.elements : undefined;
  return t.elements.findIndex((e, i) => {
    const other = wanted?.[i] ?? wanted?.at(-1);
    if (other?.closed && other.kind !== 'vararg') return false;
    if (other?.kind === 'vararg' && other.element.closed) return false;
    return e.kind === 'union' || e.kind === 'forall' || (e.kind === 'tuple' && splittable(e, ANY) >= 0);
  });
}

/** `Tuple{Union{A,B}}` is `Union{Tuple{A},Tuple{B}}`, and `Tuple{F where T}` is `Tuple{F} where T`. */
function solveSplit(
  p: Problem,
  a: TupleType,
  at: number,
  b: Type,
  env: Environment,
  depth: number,
  next: Next,
): boolean {
  const e = a.elements[at]!;
  const withElement = (x: Type): Type => tuple(a.elements.with(at, x));
  switch (e.kind) {
    case 'union': {
      const parts = e.members.map(withElement);
      if (depth === 0) return parts.every((t) => solve(p, t, b, env, depth, next));
      return solveAll(parts, (t, _, after, rest) => solve(p, t, b, after, depth, rest), env, next);
    }
    case 'forall': {
      const [body, inner] = openUniversal(p, e, env, depth);
      return solve(p, withElement(body), b, inner, depth, next);
    }
    case 'tuple': {
      const inner = splittable(e, ANY);
      const part = e.elements[inner]!;
      const lifted = (x: Type): Type => withElement(tuple(e.elements.with(inner, x)));
      if (part.kind === 'union') {
        const parts = part.members.map(lifted);
        if (depth === 0) return parts.every((t) => solve(p, t, b, env, depth, next));
        return solveAll(parts, (t, _, after, rest) => solve(p, t, b, after, depth, rest), env, next);
      }
      if (part.kind === 'forall') {
        const [body, opened] = openUniversal(p, part, env, depth);
        return solve(p, lifted(body), b, opened, depth, next);
      }
      return solveTupleOr(p, a, b, env, depth, next);
    }
    default:
      return false;
  }
}

/** Deeper nesting is not lifted: sound, and complete but for unions three tuples deep. */
function solveTupleOr(p: Problem, a: TupleType, b: Type, env: Environment, depth: number, next: Next): boolean {
  if (b.kind === 'forall') return solveForallRight(p, a, b, env, depth, next);
  if (b.kind === 'union') return solveUnionRight(p, a, b, env, depth, next);
  return b.kind === 'tuple' && solveTuple(p, a, b, env, depth, next);
}

function solveNominal(
  p: Problem,
  a: NominalType,
  b: NominalType,
  env: Environment,
  depth: number,
  next: Next,
): boolean {
  const above = ancestor(a, b.name);
  if (above !== undefined)
    return solveAll(above.params, (t, i, e, rest) => solveEqual(p, t, b.params[i]!, e, depth + 1, rest), env, next);
  if (a.name === TYPE_NAME) return isKindName(b.name) && kindOf(a.params[0]!) === b && next(env);
  if (b.name !== TYPE_NAME || !isKindName(a.name)) return false;
  // DataType <: Type{T} for some T: the type that a value of DataType is, which nobody knows.
  const parameter = b.params[0]!;
  const binding = parameter.kind === 'var' ? lookup(env, parameter.var) : undefined;
  if (binding?.side === 'existential' && binding.depth === depth) {
    const unknown = opaque(binding.level);
    return solveEqual(p, variable(unknown.var), parameter, bind(env, unknown), depth + 1, next);
  }
  return solve(p, supertypeOf(a), b, env, depth, next);
}

function solveTuple(p: Problem, a: TupleType, b: TupleType, env: Environment, depth: number, next: Next): boolean {
  const { fixed: fixedA, rest } = tupleParts(a);
  const { fixed: fixedB, rest: wanted } = tupleParts(b);
  const missing = fixedA.length - fixedB.length;
  if (wanted === undefined && rest !== undefined) {
    // Only a length that is still to be found can make a vararg as short as the right side.
    const count = rest.count;
    if (count?.kind !== 'var' || lookup(env, count.var)?.side !== 'existential' || missing > 0) return false;
    const written = tuple([...fixedA, ...fixedB.slice(fixedA.length).map(() => rest.element)]);
    return solveEqual(p, count, value(BigInt(-missing)), env, depth + 1, (e) =>
      solveTuple(p, written, b, e, depth, next),
    );
  }
  if (wanted === undefined ? missing !== 0 : missing < 0) return false;
  const pairs = fixedA.map((t, i) => [t, fixedB[i] ?? wanted!.element] as const);
  // A vararg may hold two values and more, which the diagonal rule must see.
  if (rest !== undefined) pairs.push([rest.element, wanted!.element], [rest.element, wanted!.element]);
  const elements: Next = (e) =>
    solveAll(pairs, ([x, y], _, after, more) => solve(p, x, y, after, depth, more), e, next);
  const count = wanted?.count;
  if (count === undefined) return elements(env);
  if (rest === undefined) return solveEqual(p, value(BigInt(missing)), count, env, depth + 1, elements);
  if (rest.count !== undefined && missing === 0) return solveEqual(p, rest.count, count, env, depth + 1, elements);
  const binding = count.kind === 'var' ? lookup(env, count.var) : undefined;
  if (binding?.side !== 'existential' || binding.depth !== depth) return false;
  const unknown = opaque(binding.level);
  return solveEqual(p, variable(unknown.var), count, bind(env, unknown), depth + 1, elements);
}

/** a <: v for a variable v that is to be found. */
function boundBelow(p: Problem, a: Type, v: Binding, env: Environment, depth: number, next: Next): boolean {
  const visible = widen(a, v, env);
  const used: Binding = depth === v.depth ? { ...v, uses: v.uses + 1 } : v;
  if (visible === variable(v.var) || visible === BOTTOM) return next(update(env, used));
  const { lower, upper } = v;
  const held =
    lower === visible ||
    (lower.kind === 'union' && lower.members.some((m) => isUnder(visible, m, env))) ||
    isUnder(visible, lower, env) ||
    (lower.closed && visible.closed && p.closedSubtype(visible, lower, p));
  if (held) return next(update(env, used));
  const floor = visible.kind === 'var' ? lookup(env, visible.var)?.lower : visible;
  const above =
    isUnder(lower, visible, env) ||
    (floor !== undefined && lower.closed && floor.closed && p.closedSubtype(lower, floor, p));
  const grown = above ? visible : joinLower(lower, visible);
  const after = update(env, lower === upper ? used : { ...used, lower: grown });
  return upper === ANY ? next(after) : solve(p, visible, upper, after, depth + 1, next);
}

/** Whether a variable is below a type by its bound, or by that one's bound. */
function isUnder(x: Type, y: Type, env: Environment): boolean {
  if (x === y) return true;
  const binding = x.kind === 'var' ? lookup(env, x.var) : undefined;
  return binding?.side === 'universal' && isUnder(binding.upper, y, env);
}

/** Variables younger than v do not exist where v is chosen: the least older type above `a`. */
function widen(a: Type, v: Binding, env: Environment): Type {
  let result = a;
  for (const free of a.free) {
    const binding = lookup(env, free);
    if (binding?.side !== 'universal' || binding.level <= v.level) continue;
    if (result.kind === 'var') return widen(binding.upper, v, env);
    const renamed = typeVar(free.name, binding.lower, binding.upper);
    result = forall(renamed, substitute(result, free, variable(renamed)));
  }
  return result;
}

/** v <: b for a variable v that is to be found. */
function boundAbove(p: Problem, v: Binding, b: Type, env: Environment, depth: number, next: Next): boolean {
  if (b === variable(v.var) || (b.kind === 'union' && b.members.includes(variable(v.var)))) return next(env);
  for (const free of b.free) {
    const binding = lookup(env, free);
    if (binding?.side === 'universal' && binding.level > v.level) return false;
  }
  const other = b.kind === 'var' ? lookup(env, b.var) : undefined;
  return solve(p, v.lower, b, env, depth, (after) => {
    const now = lookup(after, v.var) ?? v;
    const smaller = now.upper.closed && b.closed && p.closedSubtype(now.upper, b, p);
    if (other?.side === 'existential' && now.upper !== ANY)
      return boundBelow(p, variable(v.var), lookup(after, other.var) ?? other, after, depth, next);
    return next(smaller ? after : update(after, { ...now, upper: b }));
  });
}
