/** Questions about bodies and types that inference asks again and again. */
import type { Core, Lambda } from '../lower/ir.ts';
import { eachChild } from '../lower/walk.ts';
import { NAMED_TUPLE_NAME, substituteAll, type TupleType, type Type } from '../types/index.ts';

interface Shape {
  readonly size: number;
  readonly assigned: ReadonlySet<number>;
  readonly loops: boolean;
}

const shapes = new WeakMap<Lambda, Shape>();

/** Size in nodes, the slots that are assigned, whether there are loops. */
export const shapeOf = (lambda: Lambda): Shape => {
  const known = shapes.get(lambda);
  if (known) return known;
  let size = 0;
  let loops = false;
  const assigned = new Set<number>();
  const visit = (core: Core): void => {
    // Grouping costs nothing at run time.
    if (core.kind !== 'block' && core.kind !== 'return') size += 1;
    if (core.kind === 'setLocal') assigned.add(core.slot);
    if (core.kind === 'try') assigned.add(core.slot);
    if (core.kind === 'loop') loops = true;
    eachChild(core, visit);
  };
  visit(lambda.body);
  const shape = { size, assigned, loops };
  shapes.set(lambda, shape);
  return shape;
};

/** Types of the fields of a concrete struct, closure or tuple type; undefined for other types. */
export const fieldTypes = (type: Type): readonly Type[] | undefined => {
  if (type.kind === 'tuple') return type.elements.some((e) => e.kind === 'vararg') ? undefined : type.elements;
  if (type.kind !== 'nominal') return undefined;
  const { name, params } = type;
  if (name === NAMED_TUPLE_NAME) return params[1]!.kind === 'tuple' ? fieldTypes(params[1]!) : undefined;
  if (name.flavor === 'abstract' || name.flavor === 'primitive') return undefined;
  if (name.params.length === 0) return name.fields.map((f) => f.type);
  const bound = new Map(name.params.map((p, i) => [p, params[i]!]));
  return name.fields.map((f) => substituteAll(f.type, bound));
};

/** The number of fields that a type declares, whatever its parameters: those of `Point` are those of `Point{Int64}`. */
export const fieldCount = (type: Type): number | undefined =>
  type.kind === 'forall' ? fieldCount(type.body) : fieldTypes(type)?.length;

/** Names of the fields of a struct or named tuple; tuples have none. */
export const fieldNames = (type: Type): readonly string[] => {
  if (type.kind === 'forall') return fieldNames(type.body);
  if (type.kind !== 'nominal') return [];
  return type.name === NAMED_TUPLE_NAME ? symbolsIn(type.params[0]!) : type.name.fields.map((f) => f.name);
};

/** The names in a tuple of symbols, as type parameters hold it: `(:a, :b)`. */
export const symbolsIn = (names: Type): readonly string[] =>
  names.kind === 'tuple'
    ? names.elements.flatMap((e) => (e.kind === 'value' && typeof e.value === 'object' ? [e.value.symbol] : []))
    : [];

/** What stands in the braces of an applied type. */
export const typeParameters = (type: Type): readonly Type[] =>
  type.kind === 'tuple' ? type.elements : type.kind === 'nominal' ? type.params : [];

/** A type parameter that is a tuple of values, `(:a, 1)`; an empty one cannot be told from the type `Tuple{}`. */
export const isValueTuple = (type: Type): type is TupleType =>
  type.kind === 'tuple' &&
  type.elements.length > 0 &&
  type.elements.every((e) => e.kind === 'value' || isValueTuple(e));

/** Zero-based position of a field, by name (or by 1-based number for tuples). */
export const fieldIndex = (type: Type, field: string | bigint): number | undefined => {
  const count = fieldTypes(type)?.length ?? 0;
  if (typeof field === 'bigint') return field >= 1n && field <= BigInt(count) ? Number(field) - 1 : undefined;
  const index = fieldNames(type).indexOf(field);
  return index < 0 ? undefined : index;
};

const singletons = new Map<number, boolean>();

/** Whether a type has exactly one value, so that the value needs no bits. */
export const isSingleton = (type: Type): boolean => {
  const known = singletons.get(type.id);
  if (known !== undefined) return known;
  singletons.set(type.id, false);
  const found = decideSingleton(type);
  singletons.set(type.id, found);
  return found;
};

const decideSingleton = (type: Type): boolean => {
  if (type.kind === 'tuple') return type.elements.every((e) => e.kind !== 'vararg' && isSingleton(e));
  if (type.kind !== 'nominal' || !type.closed) return false;
  if (type.name.id === 'Core.Type') return true;
  const { flavor } = type.name;
  if (flavor === 'function') return true;
  if (flavor !== 'struct' && flavor !== 'closure') return false;
  return (fieldTypes(type) ?? []).every((f) => f.closed && isSingleton(f));
};
