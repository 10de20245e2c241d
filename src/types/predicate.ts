/** Simple questions about one type. */
import { isTypeType, NAMED_TUPLE_NAME } from './builtin.ts';
import type { NominalType, TupleType, Type } from './type.ts';

export function hasFreeVars(t: Type): boolean {
  return !t.closed;
}

/** A tuple's elements that are always there, and the vararg that may follow. */
export function tupleParts({ elements }: TupleType): {
  readonly fixed: readonly Type[];
  readonly rest: Extract<Type, { kind: 'vararg' }> | undefined;
} {
  const last = elements.at(-1);
  return last?.kind === 'vararg' ? { fixed: elements.slice(0, -1), rest: last } : { fixed: elements, rest: undefined };
}

/** Whether values can have exactly this type: an applied closed struct, primitive or function, or a tuple of such. */
export function isConcrete(t: Type): boolean {
  if (t.kind === 'nominal')
    return t.closed && t.name.flavor !== 'abstract' && (t.name !== NAMED_TUPLE_NAME || hasKnownFields(t));
  return t.kind === 'tuple' && t.elements.every((e) => e.kind !== 'vararg' && (e.kind === 'value' || isConcrete(e)));
}

/** A NamedTuple is concrete as soon as the number of its fields is settled, whatever their types. */
function hasKnownFields({ params }: NominalType): boolean {
  const [names, types] = params;
  if (names?.kind !== 'tuple' || types?.kind !== 'tuple') return false;
  return names.elements.length === types.elements.length && types.elements.at(-1)?.kind !== 'vararg';
}

/** What an argument of a dispatched call can be: a concrete type, or `Type{T}` for a closed T. */
export function isDispatchLeaf(t: Type): boolean {
  return isConcrete(t) || (isTypeType(t) && t.closed);
}

const rigidity = new WeakMap<Type, boolean>();

/** Whether `t` holds neither unions, UnionAlls, varargs nor variables, so that it equals only itself. */
export function isRigid(t: Type): boolean {
  switch (t.kind) {
    case 'any':
    case 'bottom':
    case 'value':
      return true;
    case 'union':
    case 'forall':
    case 'var':
    case 'vararg':
      return false;
    case 'nominal':
    case 'tuple': {
      const parts = t.kind === 'nominal' ? t.params : t.elements;
      if (parts.length === 0) return true;
      const known = rigidity.get(t);
      if (known !== undefined) return known;
      const result = parts.every(isRigid);
      rigidity.set(t, result);
      return result;
    }
    default:
      return t satisfies never;
  }
}
