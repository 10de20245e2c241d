/** Where a variable occurs, as far as an intersection must know and the diagonal rule does not ask. */
import type { Type, TypeVar } from '../type.ts';

/** Whether `v` is the length of a vararg in `type`. */
export function isCount(type: Type, v: TypeVar): boolean {
  if (!type.free.has(v)) return false;
  switch (type.kind) {
    case 'vararg':
      return (type.count?.kind === 'var' && type.count.var === v) || isCount(type.element, v);
    case 'nominal':
      return type.params.some((t) => isCount(t, v));
    case 'tuple':
      return type.elements.some((t) => isCount(t, v));
    case 'union':
      return type.members.some((t) => isCount(t, v));
    case 'forall':
      return isCount(type.body, v) || isCount(type.var.upper, v) || isCount(type.var.lower, v);
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return false;
    default:
      return type satisfies never;
  }
}

/** Whether a bound of a variable quantified in `type` mentions `v`. */
export function isInBounds(type: Type, v: TypeVar): boolean {
  if (!type.free.has(v)) return false;
  switch (type.kind) {
    case 'forall':
      return type.var.upper.free.has(v) || type.var.lower.free.has(v) || isInBounds(type.body, v);
    case 'vararg':
      return isInBounds(type.element, v);
    case 'tuple':
      return type.elements.some((t) => isInBounds(t, v));
    case 'union':
      return type.members.some((t) => isInBounds(t, v));
    case 'nominal':
      return type.params.some((t) => isInBounds(t, v));
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return false;
    default:
      return type satisfies never;
  }
}
