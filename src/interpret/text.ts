/** Strings and symbols, and literals as values. */
import { parameterLiteral } from '../dispatch/typeexpr.ts';
import type { World } from '../dispatch/world.ts';
import { isValueTuple } from '../infer/shape.ts';
import type { Literal } from '../lower/ir.ts';
import { encodeRaw } from '../parser/raw-bytes.ts';
import { ANY, isConcrete, type Type } from '../types/index.ts';
import { boolean, memoryOf, namedType, nothing, type Runtime } from './runtime.ts';
import { float, integer, type MemoryValue, memory, tupleOf, typeObject, type Value } from './value.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Memory{UInt8} with these bytes. */
export const bytesValue = (rt: Runtime, world: World, bytes: Uint8Array): MemoryValue => {
  const made = memory(memoryOf(rt, world, namedType(rt, world, 'UInt8')), bytes.length);
  if (made.form === 'small') made.data.set(bytes);
  return made;
};

/** Memory{Any} of these values. */
export const objects = (rt: Runtime, world: World, values: readonly Value[]): Value => {
  const made = memory(memoryOf(rt, world, ANY), values.length);
  if (made.form === 'object')
    values.forEach((value, i) => {
      made.data[i] = value;
    });
  return made;
};

const textValue = (rt: Runtime, world: World, type: 'String' | 'Symbol', text: string): Value => ({
  kind: 'struct',
  type: namedType(rt, world, type),
  fields: [bytesValue(rt, world, encodeRaw(text))],
});

export const stringValue = (rt: Runtime, world: World, text: string): Value => textValue(rt, world, 'String', text);

export const symbolValue = (rt: Runtime, world: World, text: string): Value => textValue(rt, world, 'Symbol', text);

export const intValue = (rt: Runtime, world: World, value: bigint): Value =>
  integer(namedType(rt, world, 'Int64'), BigInt.asUintN(64, value));

export const isText = (type: Type): boolean =>
  type.kind === 'nominal' && (type.name.id === 'Core.String' || type.name.id === 'Core.Symbol');

/** The bytes of a String, a Symbol or a Memory{UInt8}; undefined for other values. */
export const bytesIn = (value: Value | undefined): Uint8Array | undefined => {
  if (value?.kind === 'memory') return value.data instanceof Uint8Array ? value.data : undefined;
  return value?.kind === 'struct' && isText(value.type) ? bytesIn(value.fields[0]) : undefined;
};

/** The text of a String, a Symbol or a Memory{UInt8}; malformed UTF-8 is replaced as TextDecoder does. */
export const textIn = (value: Value | undefined): string | undefined => {
  const bytes = bytesIn(value);
  return bytes && decoder.decode(bytes);
};

export const symbolName = (value: Value): string | undefined =>
  value.type.kind === 'nominal' && value.type.name.id === 'Core.Symbol' ? textIn(value) : undefined;

export const literalValue = (rt: Runtime, world: World, literal: Literal): Value => {
  switch (literal.type) {
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'Int64':
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64': {
      const width = Number(/\d+/.exec(literal.type)![0]);
      return integer(namedType(rt, world, literal.type), BigInt.asUintN(width, literal.value));
    }
    case 'Float64':
      return float(namedType(rt, world, literal.type), literal.value);
    case 'Float32':
      return float(namedType(rt, world, literal.type), Math.fround(literal.value));
    case 'Bool':
      return boolean(rt, world, literal.value);
    case 'Char':
      return integer(namedType(rt, world, 'Char'), BigInt(literal.codepoint));
    case 'String':
    case 'Symbol':
      return textValue(rt, world, literal.type, literal.value);
    case 'Nothing':
      return nothing(rt, world);
    default:
      return literal satisfies never;
  }
};

/** A value as a literal, where one can express it exactly. */
export const literalOf = (value: Value): Literal | undefined => {
  const { type } = value;
  if (type.kind !== 'nominal' || !isConcrete(type) || type.name.module !== 'Core') return undefined;
  const { name } = type.name;
  switch (name) {
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'Int64':
      return value.kind === 'integer'
        ? { type: name, value: BigInt.asIntN(type.name.bits ?? 64, value.bits) }
        : undefined;
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64':
      return value.kind === 'integer' ? { type: name, value: value.bits } : undefined;
    case 'Float64':
    case 'Float32':
      return value.kind === 'float' ? { type: name, value: value.number } : undefined;
    case 'Bool':
      return value.kind === 'integer' ? { type: name, value: value.bits === 1n } : undefined;
    case 'Char':
      return value.kind === 'integer' ? { type: name, codepoint: Number(value.bits) } : undefined;
    case 'String':
    case 'Symbol': {
      const bytes = bytesIn(value);
      if (!bytes) return undefined;
      const text = decoder.decode(bytes);
      return Buffer.compare(encoder.encode(text), bytes) === 0 ? { type: name, value: text } : undefined;
    }
    default:
      return undefined;
  }
};

/** A type parameter as the value that code sees. */
export const parameterValue = (rt: Runtime, world: World, type: Type): Value => {
  if (isValueTuple(type)) return tupleOf(type.elements.map((e) => parameterValue(rt, world, e)));
  if (type.kind !== 'value') return typeObject(type);
  return literalValue(rt, world, parameterLiteral(type));
};
