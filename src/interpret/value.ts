/**
 * Values of the running program. Each carries the concrete type that dispatch sees.
 *
 *   integer   every primitive that is no float: its bits, zero-extended (Bool 0 or 1, Char its code point)
 *   float     Float16, Float32 and Float64: the number, already rounded to its width
 *   struct    structs, tuples, closures, functions; values of singleton types are interned
 *   memory    Memory{T}
 *   type      a type: its own type is `Type{T}`
 */

import { isMemory } from '../dispatch/natives.ts';
import { fieldTypes, isSingleton } from '../infer/shape.ts';
import { type NominalType, type Type, tuple, typeOfType } from '../types/index.ts';

export interface IntegerValue {
  readonly kind: 'integer';
  readonly type: Type;
  readonly bits: bigint;
}

export interface FloatValue {
  readonly kind: 'float';
  readonly type: Type;
  readonly number: number;
}

export interface StructValue {
  readonly kind: 'struct';
  readonly type: Type;
  /** A field that `new` left out is undefined. */
  readonly fields: (Value | undefined)[];
}

export interface TypeObject {
  readonly kind: 'type';
  readonly type: Type;
  readonly value: Type;
}

export type SmallStorage = Uint8Array | Uint16Array | Uint32Array;
export type FloatStorage = Float16Array | Float32Array | Float64Array;

/** Numbers are stored flat, as compiled code stores them; so new ones are zero. Everything else starts undefined. */
export type MemoryValue = { readonly kind: 'memory'; readonly type: Type; readonly element: Type } & (
  | { readonly form: 'small'; readonly data: SmallStorage }
  | { readonly form: 'wide'; readonly data: BigUint64Array }
  | { readonly form: 'float'; readonly data: FloatStorage }
  | { readonly form: 'object'; readonly data: (Value | undefined)[] }
);

export type Value = IntegerValue | FloatValue | StructValue | MemoryValue | TypeObject;

export const integer = (type: Type, bits: bigint): IntegerValue => ({ kind: 'integer', type, bits });

export const float = (type: Type, number: number): FloatValue => ({ kind: 'float', type, number });

const typeObjects = new Map<number, TypeObject>();

export const typeObject = (value: Type): TypeObject => {
  let known = typeObjects.get(value.id);
  if (!known) {
    known = { kind: 'type', type: typeOfType(value), value };
    typeObjects.set(value.id, known);
  }
  return known;
};

const singletons = new Map<number, StructValue>();

/** The only value of a singleton type. */
export const singleton = (type: Type): StructValue | TypeObject => {
  if (type.kind === 'nominal' && type.name.id === 'Core.Type') return typeObject(type.params[0]!);
  let known = singletons.get(type.id);
  if (!known) {
    known = { kind: 'struct', type, fields: (fieldTypes(type) ?? []).map(singleton) };
    singletons.set(type.id, known);
  }
  return known;
};

/** An object of a struct, tuple or closure type. Missing fields get what `undefinedField` says. */
export const struct = (type: Type, fields: readonly Value[]): Value => {
  if (isSingleton(type)) return singleton(type);
  const types = fieldTypes(type) ?? [];
  if (fields.length === types.length) return { kind: 'struct', type, fields: [...fields] };
  return { kind: 'struct', type, fields: types.map((t, i) => fields[i] ?? undefinedField(t)) };
};

export const tupleOf = (values: readonly Value[]): Value => struct(tuple(values.map((v) => v.type)), values);

/** A field that was never given: plain data is zero, a reference is undefined. */
const undefinedField = (type: Type): Value | undefined => {
  if (isSingleton(type)) return singleton(type);
  if (type.kind === 'nominal' && type.name.flavor === 'primitive')
    return floatBits(type) === 0 ? integer(type, 0n) : float(type, 0);
  if (type.kind === 'nominal' && (type.name.flavor !== 'struct' || !type.closed)) return undefined;
  const parts = fieldTypes(type)?.map(undefinedField);
  return parts?.every((p) => p !== undefined) ? { kind: 'struct', type, fields: parts } : undefined;
};

export const bitsOf = (type: NominalType): number => type.name.bits ?? 64;

/** 16, 32 or 64 for the float types, 0 for all others. */
export const floatBits = (type: NominalType): number => {
  const { id } = type.name;
  if (id === 'Core.Float64') return 64;
  if (id === 'Core.Float32') return 32;
  return id === 'Core.Float16' ? 16 : 0;
};

/** Zeroed storage for `length` elements. `type` is `Memory{element}`. */
export const memory = (type: Type, length: number): MemoryValue => {
  if (!isMemory(type) || type.kind !== 'nominal') throw new Error('memory needs a Memory type');
  const element = type.params[0]!;
  const base = { kind: 'memory', type, element } as const;
  if (element.kind !== 'nominal' || element.name.flavor !== 'primitive')
    return { ...base, form: 'object', data: new Array(length).fill(undefined) };
  switch (floatBits(element)) {
    case 64:
      return { ...base, form: 'float', data: new Float64Array(length) };
    case 32:
      return { ...base, form: 'float', data: new Float32Array(length) };
    case 16:
      return { ...base, form: 'float', data: new Float16Array(length) };
    default:
      return integerMemory(base, bitsOf(element), length);
  }
};

const integerMemory = (
  base: { readonly kind: 'memory'; readonly type: Type; readonly element: Type },
  bits: number,
  length: number,
): MemoryValue => {
  if (bits > 32) return { ...base, form: 'wide', data: new BigUint64Array(length) };
  const data = bits <= 8 ? new Uint8Array(length) : bits <= 16 ? new Uint16Array(length) : new Uint32Array(length);
  return { ...base, form: 'small', data };
};
