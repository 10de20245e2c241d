/**
 * Type intersection: an upper bound of the values that have both types, and exact where it can be said in one type.
 *
 * The variables of both sides become unknowns. Nominal parameters are equations between them, covariant positions bound them; every choice
 * (a member of a union, an empty vararg) is a part of the result with unknowns of its own. What is still open at the end is quantified over
 * the part. Where the result must be wider than Julia's or the intersection itself, it is: `Tuple{Ref{T},T} where T` and `Tuple{Any,Int}`
 * meet in `Tuple{Ref{T},Int} where T`, because "T is above Int's part" has no notation.
 */
import { isKindName } from './builtin.ts';
import { ANY, BOTTOM, forall, substitute, typeVar, union, variable } from './construct.ts';
import { isLeafBound } from './environment.ts';
import { typeKey } from './key.ts';
import type { Meeting } from './meet/equate.ts';
import { meet } from './meet/meet.ts';
import { entail, type Met, resolve, type State, set } from './meet/state.ts';
import { countCovariant, occursInvariant } from './occurrence.ts';
import { isConcrete } from './predicate.ts';
import { guarded, issubtype, newProblem, typeequal } from './subtype.ts';
import type { Type, TypeVar } from './type.ts';

/** More parts than this are not told apart: the answer is one of the two types. */
const MOST_PARTS = 32;

/** An upper bound of the intersection; `Union{}` only when there is no common value. @throws TypeBudgetError */
export function typeintersect(a: Type, b: Type): Type {
  if (a === b || b.kind === 'any') return a;
  if (a.kind === 'any') return b;
  if (issubtype(a, b)) return a;
  if (issubtype(b, a)) return b;
  if (hasOneType(a) || hasOneType(b)) return BOTTOM;
  return guarded(() => intersect(a, b));
}

/** Whether every value of `t` has the type `t` itself. A value of DataType may have a type `Type{T}` too. */
function hasOneType(t: Type): boolean {
  if (t.kind === 'tuple') return t.elements.every((e) => e.kind === 'value' || hasOneType(e));
  return t.kind === 'nominal' && isConcrete(t) && !isKindName(t.name);
}

/** Whether no value can have both types. `false` may be wrong, `true` never is. @throws TypeBudgetError */
export function isdisjoint(a: Type, b: Type): boolean {
  return typeintersect(a, b) === BOTTOM;
}

/** Whichever way round the two are given, the answer is the same one. */
function intersect(a: Type, b: Type): Type {
  const [first, second] = inOrder(a, b);
  const result = meetAll(first, second);
  if (result !== undefined && isBelowBoth(result, a, b)) return result;
  const other = meetAll(second, first);
  if (other !== undefined && isBelowBoth(other, a, b)) return other;
  // A lossy step may have gone above one of the two; then that one is the better answer.
  const wide = result ?? other;
  const within = [first, second].filter((t) => wide === undefined || issubtype(t, wide));
  return within[0] ?? wide!;
}

const isBelowBoth = (t: Type, a: Type, b: Type): boolean => t === BOTTOM || (issubtype(t, a) && issubtype(t, b));

/** Undefined when there are too many parts. */
function meetAll(a: Type, b: Type): Type | undefined {
  const m: Meeting = { problem: newProblem(), meet, equal: typeequal };
  const parts = meet(m, a, b, new Map()).flatMap((part) => finish(m, part));
  return parts.length > MOST_PARTS ? undefined : union(distinct(parts));
}

function inOrder(a: Type, b: Type): readonly [Type, Type] {
  const [x, y] = [typeKey(a), typeKey(b)];
  return x < y || (x === y && a.id < b.id) ? [a, b] : [b, a];
}

/** Parts that lie in none of the others. */
function distinct(parts: readonly Type[]): readonly Type[] {
  return parts.filter(
    (p, i) => !parts.some((q, j) => i !== j && p !== q && issubtype(p, q) && (j < i || !issubtype(q, p))),
  );
}

/** The part as a closed type; none when its variables cannot be chosen. */
function finish(m: Meeting, part: Met): readonly Type[] {
  const settled = settle(m, part);
  return settled === undefined ? [] : [quantify(settled)];
}

function settle(m: Meeting, { type, state }: Met): Met | undefined {
  let s: State = state;
  for (const [v, { lower, upper }] of state) {
    const unknown = s.get(v)!;
    const solution = unknown.solution === undefined ? undefined : resolve(s, unknown.solution);
    if (unknown.diagonal && solution !== undefined && solution.kind !== 'var' && !isLeafBound(solution, undefined))
      return undefined;
    if (unknown.count && solution === undefined && (unknown.lower !== BOTTOM || unknown.upper !== ANY))
      return undefined;
    if (solution !== undefined || lower === BOTTOM || upper === ANY) continue;
    const after = entail(m.problem, s, lower, upper);
    if (after === undefined) return undefined;
    s = after;
  }
  // A variable over concrete types whose bound is one is that type.
  for (const [v, unknown] of s) {
    if (unknown.solution !== undefined || !unknown.diagonal) continue;
    const upper = resolve(s, unknown.upper);
    if (upper === BOTTOM) return undefined;
    if (isLeafBound(upper, undefined) && !upper.free.has(v)) s = set(s, v, { ...unknown, solution: upper });
  }
  return { type, state: s };
}

/** Quantifies over what is open, each variable outside those whose bounds mention it. */
function quantify({ type, state }: Met): Type {
  const order: TypeVar[] = [];
  const renamed = new Map<TypeVar, TypeVar>();
  const visiting = new Set<TypeVar>();
  const visit = (t: Type): void => {
    for (const v of [...t.free].sort((x, y) => (state.get(x)?.rank ?? 0) - (state.get(y)?.rank ?? 0))) {
      if (!state.has(v) || renamed.has(v) || visiting.has(v)) continue;
      visiting.add(v);
      const [lower, upper] = [resolve(state, state.get(v)!.lower), resolve(state, state.get(v)!.upper)];
      visit(lower);
      visit(upper);
      order.push(v);
      renamed.set(v, typeVar(v.name, rename(lower), rename(upper)));
    }
  };
  const rename = (t: Type): Type => {
    let result = t;
    for (const [v, w] of renamed) result = substitute(result, v, variable(w));
    // A circle of bounds has no notation: the bound is dropped.
    return [...result.free].some((v) => state.has(v)) ? ANY : result;
  };
  const body = resolve(state, type);
  visit(body);
  return order.map((v) => renamed.get(v)!).reduceRight((inner, v) => close(inner, v), rename(body));
}

/** `forall v`, or its bound in place of a variable that is used once in covariant position. */
function close(body: Type, v: TypeVar): Type {
  if (occursInvariant(body, v) || countCovariant(body, v) !== 1) return forall(v, body);
  const without = substitute(body, v, v.upper);
  return without.free.has(v) ? forall(v, body) : without;
}
