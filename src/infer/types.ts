/** Questions about types that inference answers for programs, and that a running program may ask again. */
import type { IntrinsicName } from '../lower/intrinsics.ts';
import {
  ANY,
  DATATYPE,
  isConcrete,
  kindOf,
  NAMED_TUPLE_NAME,
  nominal,
  showType,
  type Type,
  tuple,
} from '../types/index.ts';
import { typeInside } from './nodes.ts';
import { fieldTypes } from './shape.ts';

/** What `typeof` gives: the type of a type value is its kind, everything else is its own leaf. */
export const typeofType = (type: Type): Type => {
  const inside = typeInside(type);
  if (inside !== undefined) return kindOf(inside) ?? DATATYPE;
  if (type.kind === 'nominal' && type.name === NAMED_TUPLE_NAME)
    return nominal(type.name, [type.params[0]!, typeofType(type.params[1]!)]);
  return type.kind === 'tuple' ? tuple(type.elements.map(typeofType)) : type;
};

export const bareName = (type: Type): string => {
  if (type.kind === 'forall') return bareName(type.body);
  return type.kind === 'nominal' ? type.name.name : type.kind === 'tuple' ? 'Tuple' : showType(type);
};

/** The name under which a function prints. */
export const functionName = (type: Type): string => {
  if (type.kind !== 'nominal') return showType(type);
  const match = /^typeof\((.*)\)$/.exec(type.name.name);
  const name = match ? match[1]! : type.name.name;
  // An anonymous function is known by its number alone.
  return /#\d+$/.exec(name)?.[0] ?? name;
};

export const typePredicate = (name: IntrinsicName, type: Type): boolean => {
  switch (name) {
    case 'is_abstract':
      return type.kind === 'nominal' ? type.name.flavor === 'abstract' : type === ANY;
    case 'is_mutable':
      return type.kind === 'nominal' && type.name.flavor === 'mutable';
    case 'is_concrete':
      return isConcrete(type);
    default:
      return isBits(type);
  }
};

const isBits = (type: Type): boolean => {
  if (type.kind === 'nominal' && (type.name.flavor === 'primitive' || type.name.flavor === 'function')) return true;
  if (type.kind === 'nominal' && type.name.flavor !== 'struct') return false;
  return fieldTypes(type)?.every(isBits) ?? false;
};
