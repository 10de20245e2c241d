/** The identity of types outside the process: one canonical text for each type. */
import type { Type, TypeValue, TypeVar } from './type.ts';

const keys = new WeakMap<Type, string>();

/**
 * A canonical, fully qualified text: equal for structurally equal types and for types that differ only in the names of bound
 * variables, the same in every process. A free variable is written by its name.
 */
export function typeKey(type: Type): string {
  const known = keys.get(type);
  if (known !== undefined) return known;
  const key = write(type, []);
  keys.set(type, key);
  return key;
}

/** `scope` lists the bound variables, outermost first: a variable is written as its place in it. */
function write(type: Type, scope: readonly TypeVar[]): string {
  if (type.closed && scope.length > 0) return typeKey(type);
  const list = (types: readonly Type[]): string => types.map((t) => write(t, scope)).join(',');
  switch (type.kind) {
    case 'any':
      return 'Any';
    case 'bottom':
      return 'Union{}';
    case 'nominal':
      return type.params.length === 0 ? escaped(type.name.id) : `${escaped(type.name.id)}{${list(type.params)}}`;
    case 'union':
      // Sorted again: the order of the members was chosen before the variables had these names.
      return `Union{${type.members
        .map((m) => write(m, scope))
        .sort()
        .join(',')}}`;
    case 'tuple':
      return `Tuple{${list(type.elements)}}`;
    case 'vararg':
      return `Vararg{${list(type.count === undefined ? [type.element] : [type.element, type.count])}}`;
    case 'var': {
      const place = scope.lastIndexOf(type.var);
      // `~` sorts behind letters, so that a union lists its variables last.
      return place < 0 ? `~${escaped(type.var.name)}` : `~${place}`;
    }
    case 'forall': {
      const { lower, upper } = type.var;
      return `∀${scope.length}(${write(lower, scope)},${write(upper, scope)}){${write(type.body, [...scope, type.var])}}`;
    }
    case 'value':
      return type.of === undefined ? valueKey(type.value) : `${valueKey(type.value)}@${write(type.of, scope)}`;
    default:
      return type satisfies never;
  }
}

function valueKey(v: TypeValue): string {
  if (typeof v === 'object') return `:${JSON.stringify(v.symbol)}`;
  return typeof v === 'string' ? JSON.stringify(v) : `#${v}`;
}

function escaped(id: string): string {
  return id.replace(/[{},\\~]/g, '\\$&');
}
