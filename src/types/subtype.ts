/** The subtype relation between types, with its short cuts and its memory. */
import { isKindName, isTypeType, kindOf, TYPE_NAME } from './builtin.ts';
import { ancestor } from './construct.ts';
import { isRigid } from './predicate.ts';
import { type Problem, solve, TypeBudgetError } from './solve.ts';
import type { NominalType, Type } from './type.ts';

const BUDGET = 50_000;
const MEMO_LIMIT = 1 << 18;
const ID_SPACE = 2 ** 26;
const memo = new Map<number, boolean>();

export function newProblem(): Problem {
  return { steps: BUDGET, levels: 0, closedSubtype };
}

/**
 * Whether `a <: b` in Julia's sense: nominal parameters are invariant, tuples covariant, `Union{}` is below everything. Free
 * variables are taken as unknown types within their bounds.
 * @throws TypeBudgetError when the answer would take too long.
 */
export function issubtype(a: Type, b: Type): boolean {
  if (a === b || b.kind === 'any' || a.kind === 'bottom') return true;
  return guarded(() => closedSubtype(a, b, newProblem()));
}

/** Equality of types: each a subtype of the other. @throws TypeBudgetError */
export function typeequal(a: Type, b: Type): boolean {
  return a === b || (!(isRigid(a) && isRigid(b)) && issubtype(a, b) && issubtype(b, a));
}

/** A question nested too deep for the stack is as unanswerable as one that takes too long. */
export function guarded<R>(question: () => R): R {
  try {
    return question();
  } catch (error) {
    if (error instanceof RangeError) throw new TypeBudgetError('a subtype question is nested too deep');
    throw error;
  }
}

function closedSubtype(a: Type, b: Type, problem: Problem): boolean {
  const quick = quickly(a, b);
  if (quick !== undefined) return quick;
  if (!a.closed || !b.closed) return solve(problem, a, b, undefined, 0, () => true, true);
  const key = a.id * ID_SPACE + b.id;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const result = solve(problem, a, b, undefined, 0, () => true, true);
  if (memo.size >= MEMO_LIMIT) memo.clear();
  memo.set(key, result);
  return result;
}

/** The answer where it needs no search; undefined where it does. */
export function quickly(a: Type, b: Type): boolean | undefined {
  if (a === b || b.kind === 'any' || a.kind === 'bottom') return true;
  if (!a.closed || !b.closed) return undefined;
  if (b.kind === 'bottom') return a.kind === 'forall' ? undefined : false;
  if (a.kind === 'any') return b.kind === 'union' || b.kind === 'forall' ? undefined : false;
  if (a.kind === 'nominal') return quicklyNominal(a, b);
  if (a.kind === 'tuple') {
    if (b.kind === 'nominal') return false;
    if (b.kind !== 'tuple') return undefined;
    if (a.elements.at(-1)?.kind === 'vararg' || b.elements.at(-1)?.kind === 'vararg') return undefined;
    if (a.elements.length !== b.elements.length) return false;
    return every(a.elements, (e, i) => quickly(e, b.elements[i]!));
  }
  if (a.kind === 'value') return b.kind === 'value' || b.kind === 'nominal' || b.kind === 'tuple' ? false : undefined;
  return undefined;
}

function quicklyNominal(a: NominalType, b: Type): boolean | undefined {
  if (b.kind === 'tuple' || b.kind === 'value') return false;
  if (b.kind === 'union') {
    let sure = true;
    for (const m of b.members) {
      const answer = quickly(a, m);
      if (answer === true) return true;
      if (answer === undefined) sure = false;
    }
    return sure ? false : undefined;
  }
  if (b.kind !== 'nominal') return undefined;
  const above = ancestor(a, b.name);
  if (above !== undefined)
    return every(above.params, (t, i) => {
      const u = b.params[i]!;
      return t === u ? true : isRigid(t) && isRigid(u) ? false : undefined;
    });
  if (isTypeType(a) && isKindName(b.name)) return kindOf(a.params[0]!) === b;
  return b.name === TYPE_NAME ? undefined : false;
}

/** False wins over unknown, unknown over true. */
function every(
  items: readonly Type[],
  answer: (item: Type, index: number) => boolean | undefined,
): boolean | undefined {
  let result: boolean | undefined = true;
  for (const [i, item] of items.entries()) {
    const one = answer(item, i);
    if (one === false) return false;
    if (one === undefined) result = undefined;
  }
  return result;
}
