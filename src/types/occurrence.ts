/** Where a variable occurs in a type: what the diagonal rule asks. */
import { BOTTOM } from './construct.ts';
import type { Type, TypeVar } from './type.ts';

/** Whether `v` occurs inside a nominal parameter or a vararg count of `type`. Bounds of inner variables do not count. */
export function occursInvariant(type: Type, v: TypeVar): boolean {
  if (!type.free.has(v)) return false;
  switch (type.kind) {
    case 'nominal':
      return true;
    case 'union':
      return type.members.some((m) => occursInvariant(m, v));
    case 'tuple':
      return type.elements.some((e) => occursInvariant(e, v));
    case 'vararg':
      return type.count?.free.has(v) === true || occursInvariant(type.element, v);
    case 'forall':
      return occursInvariant(type.body, v);
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return false;
    default:
      return type satisfies never;
  }
}

/** How often `v` occurs in covariant position: twice under a vararg, in a union as often as in its worst member. */
export function countCovariant(type: Type, v: TypeVar): number {
  if (!type.free.has(v)) return 0;
  switch (type.kind) {
    case 'var':
      return 1;
    case 'union':
      return Math.max(...type.members.map((m) => countCovariant(m, v)));
    case 'tuple':
      return type.elements.reduce((sum, e) => sum + countCovariant(e, v), 0);
    case 'vararg':
      return 2 * countCovariant(type.element, v);
    case 'forall':
      return countCovariant(type.body, v);
    case 'any':
    case 'bottom':
    case 'value':
    case 'nominal':
      return 0;
    default:
      return type satisfies never;
  }
}

/** Whether a variable with this lower bound may be diagonal at all: one with an abstract lower bound never is. */
export function mayBeDiagonal(v: TypeVar): boolean {
  return v.lower === BOTTOM || (v.lower.kind === 'nominal' && v.lower.name.flavor !== 'abstract');
}

/** The diagonal rule: more than once in covariant position and nowhere else, so it ranges over concrete types only. */
export function isDiagonal(body: Type, v: TypeVar): boolean {
  return mayBeDiagonal(v) && countCovariant(body, v) > 1 && !occursInvariant(body, v);
}

/** The types that a type is made of, bounds of its variable included. */
function partsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'nominal':
      return type.params;
    case 'union':
      return type.members;
    case 'tuple':
      return type.elements;
    case 'vararg':
      return type.count === undefined ? [type.element] : [type.element, type.count];
    case 'forall':
      return [type.body, type.var.lower, type.var.upper];
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return [];
    default:
      return type satisfies never;
  }
}

/** How often `v` occurs in a type, wherever that is; bounds of inner variables included. */
export function countOccurrences(type: Type, v: TypeVar): number {
  if (!type.free.has(v)) return 0;
  return type.kind === 'var' ? 1 : partsOf(type).reduce((n, part) => n + countOccurrences(part, v), 0);
}

/** Whether `v` is the length of a vararg in `type`. */
export function isCount(type: Type, v: TypeVar): boolean {
  if (!type.free.has(v)) return false;
  if (type.kind === 'vararg' && type.count?.kind === 'var' && type.count.var === v) return true;
  return partsOf(type).some((part) => isCount(part, v));
}

/** Whether a bound of a variable quantified in `type` mentions `v`. */
export function isInBounds(type: Type, v: TypeVar): boolean {
  if (!type.free.has(v)) return false;
  if (type.kind === 'forall' && (type.var.upper.free.has(v) || type.var.lower.free.has(v))) return true;
  return partsOf(type).some((part) => isInBounds(part, v));
}
