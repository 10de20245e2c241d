/**
 * Which of two method signatures is more specific. A strict subtype is; where types only overlap, the rules are those of Julia's
 * `jl_type_morespecific` (its subtype.c; Bezanson's thesis, section 4.3, explains the idea): arguments are compared one by one, and the
 * one that wins somewhere and loses nowhere is more specific. The relation is not transitive.
 */
import { isKindName, isTypeType, TYPE, TYPE_NAME } from './builtin.ts';
import { ANY, BOTTOM, descends, forall, substitute, supertypeOf, tuple, value } from './construct.ts';
import { countCovariant, countOccurrences, isDiagonal } from './occurrence.ts';
import { tupleParts } from './predicate.ts';
import { guarded, issubtype } from './subtype.ts';
import type { NominalType, TupleType, Type, TypeVar } from './type.ts';

/** Whether signature `a` is more specific than `b`. Never both ways. @throws TypeBudgetError */
export function morespecific(a: Type, b: Type): boolean {
  if (a === b) return false;
  const below = issubtype(a, b);
  const above = issubtype(b, a);
  if (below || above) return below && !above;
  return guarded(() => beats(a, b, false, undefined) && !beats(b, a, false, undefined));
}

/** The variables that are open, innermost first, with the number of their occurrences in the body of their UnionAll. */
type Scope =
  | { readonly var: TypeVar; readonly count: number; readonly diagonal: boolean; readonly outer: Scope }
  | undefined;

const occurrences = (v: TypeVar, scope: Scope): number => {
  for (let s = scope; s !== undefined; s = s.outer) if (s.var === v) return s.count;
  return 0;
};

/** A part of a signature as a type of its own. */
const closed = (t: Type, scope: Scope): Type => {
  let result = t;
  for (let s = scope; s !== undefined; s = s.outer)
    result = result.kind === 'var' && result.var === s.var ? s.var.upper : forall(s.var, result);
  return result;
};

const isBelow = (a: Type, b: Type, scope: Scope): boolean => issubtype(closed(a, scope), closed(b, scope));

const isEqual = (a: Type, b: Type, scope: Scope): boolean => {
  if (a === b) return true;
  if (a.kind === 'value' || b.kind === 'value') return false;
  return isBelow(a, b, scope) && isBelow(b, a, scope);
};

const isType = (t: Type): boolean => t.kind !== 'value' && t.kind !== 'var';

/** @param invariant whether the two stand inside of type parameters */
function beats(a: Type, b: Type, invariant: boolean, scope: Scope): boolean {
  if (a === b) return false;
  if (a.kind === 'tuple' && b.kind === 'tuple') return tupleBeats(a, b, invariant, scope);
  if (!invariant) {
    if (a.kind === 'any') return false;
    if (b.kind === 'any' && a.kind !== 'var') return true;
  }
  if (a.kind === 'union') return unionBeats(a.members, a, b, invariant, scope);
  if (isTypeType(a) && !invariant) {
    const made = a.params[0]!;
    const someKind = b.kind === 'nominal' && isKindName(b.name);
    if (made.kind === 'var' && someKind && !issubtype(ANY, made.var.upper)) return true;
    if (made === BOTTOM && isBelow(b, TYPE, scope)) return true;
  }
  if (b.kind === 'union') {
    if (a.kind === 'forall') return beats(a.body, b, invariant, opened(a, scope));
    const { members } = b;
    return members.some((m) => beats(a, m, invariant, scope)) && !members.some((m) => beats(m, a, invariant, scope));
  }
  if (a.kind === 'nominal' && b.kind === 'nominal') return nominalBeats(a, b, invariant, scope);
  if (a.kind === 'forall') return beats(a.body, b, invariant, opened(a, scope));
  if (b.kind === 'forall') return beats(a, b.body, invariant, opened(b, scope));
  if (a.kind === 'var') return variableBeats(a.var, b, invariant, scope);
  if (b.kind === 'var') return beatsVariable(a, b.var, invariant, scope);
  return false;
}

const opened = (t: Extract<Type, { kind: 'forall' }>, outer: Scope): Scope => ({
  var: t.var,
  count: countOccurrences(t.body, t.var),
  diagonal: isDiagonal(t.body, t.var),
  outer,
});

/** A union wins if a member does, and none loses. */
function unionBeats(members: readonly Type[], a: Type, b: Type, invariant: boolean, scope: Scope): boolean {
  if (b.kind === 'forall') return beats(a, b.body, invariant, opened(b, scope));
  if (isBelow(b, a, scope) || !members.some((m) => beats(m, b, invariant, scope))) return false;
  return !(b.kind === 'union' ? b.members : [b]).some((m) => members.some((own) => beats(m, own, invariant, scope)));
}

function variableBeats(v: TypeVar, b: Type, invariant: boolean, scope: Scope): boolean {
  if (b.kind === 'var') {
    return beats(v.upper, b.var.upper, false, scope) || beats(v.lower, b.var.lower, false, scope);
  }
  if (b.kind === 'value') return false;
  if (invariant && v.upper === BOTTOM) return true;
  // `{T, T} where T` is more specific than `{Any, Any}`, and so inside of parameters for any bound.
  if ((invariant || b.kind === 'any') && isEqual(v.upper, b, scope)) return occurrences(v, scope) > 1;
  if (invariant && b.closed) return false;
  return beats(v.upper, b, false, scope);
}

function beatsVariable(a: Type, v: TypeVar, invariant: boolean, scope: Scope): boolean {
  if (!isType(a)) return true;
  if (!invariant) return beats(a, v.upper, false, scope);
  if (v.upper === BOTTOM) return false;
  if (!a.closed) {
    if (beats(a, v.upper, false, scope)) return true;
    return isEqual(a, v.upper, scope) && occurrences(v, scope) < 2;
  }
  if (obviouslyDisjoint(a, v.upper)) return false;
  if (isEqual(a, v.upper, scope)) return occurrences(v, scope) < 2;
  return !beats(v.upper, a, false, scope);
}

/** A cheap test: two nominal types of which neither is declared below the other. */
function obviouslyDisjoint(a: Type, b: Type): boolean {
  if (a.kind === 'forall') return obviouslyDisjoint(a.body, b);
  if (b.kind === 'forall') return obviouslyDisjoint(a, b.body);
  if (a.kind === 'tuple' && b.kind === 'nominal') return true;
  if (a.kind === 'nominal' && b.kind === 'tuple') return true;
  if (a.kind !== 'nominal' || b.kind !== 'nominal') return false;
  if (a.name === TYPE_NAME || b.name === TYPE_NAME || isKindName(a.name) || isKindName(b.name)) return false;
  return !descends(a.name, b.name) && !descends(b.name, a.name);
}

/** Walks up from `a` to the name of `b`, and compares the parameters there; a subtype in name wins whatever its parameters are. */
function nominalBeats(a: NominalType, b: NominalType, invariant: boolean, scope: Scope): boolean {
  let at: Type = a;
  for (let up = false; ; up = true) {
    while (at.kind === 'forall') at = at.body;
    if (at.kind !== 'nominal') return false;
    if (at.name === b.name) {
      const made = b.params[0];
      if (up && at.name !== TYPE_NAME) return true;
      if (up && made?.kind === 'var' && isBelow(ANY, made.var.upper, scope)) return true;
      return parametersBeat(at.params, b.params, scope);
    }
    if (invariant) return false;
    at = supertypeOf(at);
  }
}

function parametersBeat(as: readonly Type[], bs: readonly Type[], scope: Scope): boolean {
  let [scoreA, scoreB] = [0, 0];
  let [valueA, valueB] = [false, false];
  for (const [i, a] of as.entries()) {
    const b = bs[i]!;
    if (a.closed && b.closed && !isEqual(a, b, undefined)) return false;
    if (beats(a, b, true, scope) && (a.kind === 'var' || a.closed || !b.closed)) scoreA += 1;
    else if (beats(b, a, true, scope) && (b.kind === 'var' || b.closed || !a.closed)) scoreB += 1;
    else if (isEqual(a, b, scope)) {
      if (a.closed && !b.closed) scoreA += 1;
      else if (!a.closed && b.closed) scoreB += 1;
    }
    if (b.kind === 'var' && a.kind === 'value') valueA = true;
    else if (a.kind === 'var' && b.kind === 'value') valueB = true;
  }
  if (valueA !== valueB) return valueA;
  const [tiedA, tiedB] = [hasTie(as), hasTie(bs)];
  if (scoreB > scoreA || (tiedB && !tiedA)) return false;
  return scoreA > scoreB || (tiedA && !tiedB);
}

/** Whether a parameter is a variable that occurs in a later one too. */
const hasTie = (params: readonly Type[]): boolean =>
  params.some((p, i) => p.kind === 'var' && params.slice(i + 1).some((q) => q.free.has(p.var)));

interface Shape {
  readonly elements: readonly Type[];
  readonly rest: boolean;
  /** The variable that says how long a `Vararg{T, N}` is. */
  readonly count: TypeVar | undefined;
}

const shapeOf = (t: TupleType): Shape => {
  const { fixed, rest } = tupleParts(t);
  if (!rest) return { elements: fixed, rest: false, count: undefined };
  const count = rest.count?.kind === 'var' ? rest.count.var : undefined;
  return { elements: [...fixed, rest.element], rest: true, count };
};

function tupleBeats(a: TupleType, b: TupleType, invariant: boolean, scope: Scope): boolean {
  const [x, y] = [shapeOf(a), shapeOf(b)];
  // A length that is a variable may be what the other's is.
  if (x.count && !y.rest) {
    const fixed = withLength(a, x, y.elements.length);
    if (fixed && (beats(fixed, b, invariant, scope) || isEqual(fixed, b, scope))) return true;
  }
  if (y.count && !x.rest) {
    const fixed = withLength(b, y, x.elements.length);
    if (fixed) return beats(a, fixed, invariant, scope);
  }
  return elementsBeat(x, y, invariant, scope);
}

const withLength = (t: TupleType, { elements, count }: Shape, length: number): Type | undefined => {
  const tail = length - (elements.length - 1);
  if (tail <= 0 || !count) return undefined;
  return substitute(tuple(t.elements), count, value(BigInt(tail)));
};

function elementsBeat(x: Shape, y: Shape, invariant: boolean, scope: Scope): boolean {
  if (y.elements.length === 0) return false;
  if (x.elements.length === 0) return true;
  let better = false;
  const longest = ({ rest, elements }: Shape): number => (rest ? Number.POSITIVE_INFINITY : elements.length);
  const places = Math.min(longest(x), longest(y), Math.max(x.elements.length, y.elements.length));
  for (let i = 0; i < places; i += 1) {
    const [s, t] = [elementAt(x, i), elementAt(y, i)];
    if (beats(t, s, invariant, scope)) return false;
    const wins = beats(s, t, invariant, scope);
    const equal = !wins && isEqual(s, t, scope);
    // A bound length may win in spite of elements that have nothing in common: A < B < C asks for A < C.
    if (!wins && !equal && !isBelow(s, t, scope))
      return better && x.count !== undefined && occurrences(x.count, scope) > 1;
    // `Tuple{…, T}` is not more specific than `Tuple{…, Vararg{S}}` when S is diagonal.
    const last = i === x.elements.length - 1 && x.elements.length === y.elements.length;
    if (equal && last && !x.rest && y.rest && t.kind === 'var' && s.kind !== 'var' && occurrences(t.var, scope) > 1)
      return false;
    if (wins) better = true;
  }
  if (better) return true;
  const arities = !x.rest && !y.rest && x.elements.length - y.elements.length;
  if (arities) return arities < 0;
  const [tiedX, tiedY] = [diagonals(x, scope), diagonals(y, scope)];
  if (tiedX !== tiedY) return tiedX > tiedY;
  if (x.rest !== y.rest) return y.rest ? x.elements.length >= y.elements.length - 1 : false;
  if (x.elements.length !== y.elements.length) return x.elements.length > y.elements.length;
  return x.count !== undefined && y.count === undefined;
}

const elementAt = ({ elements }: Shape, i: number): Type => elements[i] ?? elements.at(-1)!;

/** How many variables are used twice and more as arguments. */
const diagonals = ({ elements, rest }: Shape, scope: Scope): number => {
  let tied = 0;
  const body = tuple(rest ? [...elements, elements.at(-1)!] : elements);
  for (let s = scope; s !== undefined; s = s.outer) if (s.diagonal && countCovariant(body, s.var) > 1) tied += 1;
  return tied;
};
