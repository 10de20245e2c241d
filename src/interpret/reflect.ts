/** Questions about types, values and the method table. */

import { methodCount } from '../dispatch/candidates.ts';
import { resolve } from '../dispatch/resolve.ts';
import { applyType, literalParameter } from '../dispatch/typeexpr.ts';
import { mergedFields, namedTupleType, namesOf } from '../infer/named.ts';
import { fieldCount, fieldIndex, fieldNames, fieldTypes, isSingleton, typeParameters } from '../infer/shape.ts';
import { bareName, functionName, typeofType, typePredicate } from '../infer/types.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { resultType } from '../results/result.ts';
import {
  ANY,
  isConcrete,
  issubtype,
  showType,
  supertypeOfAny,
  type Type,
  tuple,
  typejoin,
  typeKey,
} from '../types/index.ts';
import { invokeMethod } from './call.ts';
import { fail, failWith } from './failure.ts';
import { boolean, type Frame, namedType, type Runtime } from './runtime.ts';
import { bytesIn, intValue, isText, literalOf, parameterValue, stringValue, symbolName, symbolValue } from './text.ts';
import { integer, struct, tupleOf, typeObject, type Value } from './value.ts';

const answers = new Map<number, boolean>();
/** Ids are small and grow by one: a pair fits in the exact integers of a double. */
const PAIR = 2 ** 26;

const isSubtype = (a: Type, b: Type): boolean => {
  if (a === b || b === ANY) return true;
  if (!a.closed || !b.closed) return issubtype(a, b);
  const key = a.id * PAIR + b.id;
  let known = answers.get(key);
  if (known === undefined) {
    known = issubtype(a, b);
    answers.set(key, known);
  }
  return known;
};

export const isInstance = (value: Value, type: Type): boolean => isSubtype(value.type, type);

type Answer = (rt: Runtime, f: Frame, args: readonly Value[]) => Value;

/** The T of a type value. */
const typeIn = (rt: Runtime, f: Frame, name: string, value: Value | undefined): Type =>
  value?.kind === 'type' ? value.value : failWith(rt, f, `${name} needs a type`);

/** A type, or an Int64, Bool or Symbol, as a type parameter. */
const parameterOf = (rt: Runtime, f: Frame, value: Value): Type => {
  if (value.kind === 'type') return value.value;
  const literal = literalOf(value);
  const parameter = literal && literalParameter(f.world, literal);
  if (parameter !== undefined) return parameter;
  if (value.type.kind === 'tuple') return tuple(fieldsOf(value).map((item) => parameterOf(rt, f, item)));
  return failWith(rt, f, `a value of type ${showType(value.type)} cannot be a type parameter`);
};

/** A Symbol, or a 1-based Int64. */
export const fieldKey = (value: Value): string | bigint | undefined => {
  if (value.kind === 'integer') return BigInt.asIntN(64, value.bits);
  return symbolName(value);
};

/** Zero-based; a FieldError when the type has no such field. */
const fieldAt = (rt: Runtime, f: Frame, type: Type, key: Value): number => {
  const name = fieldKey(key);
  const index = name === undefined ? undefined : fieldIndex(type, name);
  return index ?? fail(rt, f, { kind: 'no-field', type, name: String(name ?? '?') });
};

export const getField = (rt: Runtime, f: Frame, object: Value, key: Value): Value => {
  const index = fieldAt(rt, f, object.type, key);
  const found = object.kind === 'struct' ? object.fields[index] : undefined;
  return found ?? fail(rt, f, { kind: 'undefined-reference' });
};

export const setField = (rt: Runtime, f: Frame, object: Value, key: Value, value: Value): Value => {
  const { type } = object;
  const index = fieldAt(rt, f, type, key);
  if (object.kind !== 'struct' || type.kind !== 'nominal' || type.name.flavor !== 'mutable')
    return fail(rt, f, { kind: 'immutable', type });
  const field = type.name.fields[index];
  if (field?.constant) return fail(rt, f, { kind: 'immutable', type, field: field.name });
  const expected = fieldTypes(type)![index]!;
  if (!isInstance(value, expected))
    return fail(rt, f, { kind: 'type', expected, got: value.type, where: 'setfield!' }, value);
  object.fields[index] = value;
  return value;
};

const isDefined = (object: Value, key: Value): boolean => {
  const name = fieldKey(key);
  const index = name === undefined ? undefined : fieldIndex(object.type, name);
  return index !== undefined && object.kind === 'struct' && object.fields[index] !== undefined;
};

/** As in semantics.md, "resolve": asked in the running context. */
const hasMethod = (f: Frame, callee: Type, signature: Type): boolean =>
  signature.kind === 'tuple' && resolve(f.world, f.context, tuple([callee, ...signature.elements])).kind === 'method';

const fieldsOf = (value: Value | undefined): readonly Value[] =>
  value?.kind === 'struct' ? value.fields.map((field) => field!) : [];

const namedTuple = (names: readonly string[], values: readonly Value[]): Value =>
  struct(
    namedTupleType(
      names,
      values.map((v) => v.type),
    ),
    values,
  );

const identities = new WeakMap<Value, bigint>();
let nextIdentity = 1n;

/** Equal for `===` values: by content, or by identity of mutable objects. */
const objectId = (value: Value): bigint => {
  if (value.kind === 'memory' || (value.type.kind === 'nominal' && value.type.name.flavor === 'mutable')) {
    let known = identities.get(value);
    if (known === undefined) {
      known = nextIdentity;
      nextIdentity += 1n;
      identities.set(value, known);
    }
    return mix(0n, known);
  }
  const seed = mixText(typeKey(value.type));
  switch (value.kind) {
    case 'integer':
      return mix(seed, value.bits);
    case 'float':
      return mix(seed, BigInt(new BigUint64Array(new Float64Array([value.number]).buffer)[0]!));
    case 'struct': {
      if (isText(value.type)) return bytesIn(value)!.reduce((hash, byte) => mix(hash, BigInt(byte)), seed);
      if (isSingleton(value.type)) return seed;
      return value.fields.reduce((hash, field) => mix(hash, field ? objectId(field) : 0n), seed);
    }
    case 'type':
      return seed;
    default:
      return value satisfies never;
  }
};

const mix = (hash: bigint, part: bigint): bigint => BigInt.asUintN(64, (hash ^ part) * 0x100000001b3n + 0x9e3779b9n);

const mixText = (text: string): bigint => {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) hash = mix(hash, BigInt(text.charCodeAt(i)));
  return hash;
};

const predicate =
  (name: IntrinsicName): Answer =>
  (rt, f, [T]) =>
    boolean(rt, f.world, typePredicate(name, typeIn(rt, f, name, T)));

const count = (rt: Runtime, f: Frame, fields: readonly Type[] | undefined): Value =>
  intValue(rt, f.world, BigInt(fields?.length ?? 0));

export const REFLECTION: Readonly<Partial<Record<IntrinsicName, Answer>>> = {
  typeof: (_rt, _f, [x]) => typeObject(typeofType(x!.type)),
  isa: (rt, f, [x, T]) => boolean(rt, f.world, isInstance(x!, typeIn(rt, f, 'isa', T))),
  typeassert: (rt, f, [x, T]) => {
    const expected = typeIn(rt, f, 'typeassert', T);
    if (isInstance(x!, expected)) return x!;
    return fail(rt, f, { kind: 'type', expected, got: x!.type, where: 'typeassert' }, x);
  },
  subtype: (rt, f, [a, b]) => boolean(rt, f.world, isSubtype(typeIn(rt, f, 'subtype', a), typeIn(rt, f, 'subtype', b))),
  getfield: (rt, f, [x, key]) => getField(rt, f, x!, key!),
  setfield: (rt, f, [x, key, value]) => setField(rt, f, x!, key!, value!),
  isdefined: (rt, f, [x, key]) => boolean(rt, f.world, isDefined(x!, key!)),
  nfields: (rt, f, [x]) => count(rt, f, fieldTypes(x!.type)),
  tuple_length: (rt, f, [x]) => count(rt, f, x!.type.kind === 'tuple' ? x!.type.elements : undefined),
  fieldcount: (rt, f, [T]) => intValue(rt, f.world, BigInt(fieldCount(typeIn(rt, f, 'fieldcount', T)) ?? 0)),
  fieldtype: (rt, f, [T, key]) => {
    const type = typeIn(rt, f, 'fieldtype', T);
    return typeObject(fieldTypes(type)?.[fieldAt(rt, f, type, key!)] ?? ANY);
  },
  fieldname: (rt, f, [T, key]) => {
    const type = typeIn(rt, f, 'fieldname', T);
    const number = key && fieldKey(key);
    const field = fieldNames(type)[Number(number) - 1];
    if (field === undefined) return failWith(rt, f, `type ${showType(type)} has no such field`);
    return symbolValue(rt, f.world, field);
  },
  named_tuple: (rt, f, [N, values]) => {
    const made = typeIn(rt, f, 'named_tuple', N);
    const names = namesOf(made) ?? [];
    const fields = fieldsOf(values);
    if (names.length !== fields.length) return failWith(rt, f, 'Wrong number of arguments to named tuple constructor.');
    return isConcrete(made) ? struct(made, fields) : namedTuple(names, fields);
  },
  named_without: (rt, f, [x, N]) => {
    const names = namesOf(typeIn(rt, f, 'named_without', N)) ?? [];
    const own = fieldNames(x!.type);
    const kept = own.filter((name) => !names.includes(name));
    return namedTuple(
      kept,
      kept.map((name) => fieldsOf(x)[own.indexOf(name)]!),
    );
  },
  named_merge: (_rt, _f, [x, y]) => {
    const fields = mergedFields(fieldNames(x!.type), fieldNames(y!.type));
    const values = [fieldsOf(x), fieldsOf(y)];
    return namedTuple(
      fields.map(({ name }) => name),
      fields.map(({ from, at }) => values[from]![at]!),
    );
  },
  field_values: (_rt, _f, [x]) => tupleOf(fieldsOf(x)),
  apply_type: (rt, f, args) => {
    const [base, ...rest] = args.map((a) => parameterOf(rt, f, a));
    const applied = applyType(base!, rest);
    return 'error' in applied ? failWith(rt, f, `TypeError: ${applied.error}`) : typeObject(applied.type);
  },
  apply_types: (rt, f, [T, t]) => {
    const base = parameterOf(rt, f, T!);
    const applied = applyType(
      base,
      fieldsOf(t).map((a) => parameterOf(rt, f, a)),
    );
    return 'error' in applied ? failWith(rt, f, `TypeError: ${applied.error}`) : typeObject(applied.type);
  },
  type_string: (rt, f, [T]) => stringValue(rt, f.world, showType(typeIn(rt, f, 'type_string', T))),
  type_name: (rt, f, [T]) => stringValue(rt, f.world, bareName(typeIn(rt, f, 'type_name', T))),
  function_name: (rt, f, [x]) => stringValue(rt, f.world, functionName(x!.type)),
  method_count: (rt, f, [x]) => intValue(rt, f.world, BigInt(methodCount(f.world, x!.type))),
  supertype: (rt, f, [T]) => typeObject(supertypeOfAny(typeIn(rt, f, 'supertype', T))),
  typejoin: (rt, f, [a, b]) => typeObject(typejoin(typeIn(rt, f, 'typejoin', a), typeIn(rt, f, 'typejoin', b))),
  is_abstract: predicate('is_abstract'),
  is_mutable: predicate('is_mutable'),
  is_concrete: predicate('is_concrete'),
  is_bits: predicate('is_bits'),
  type_parameter: (rt, f, [T, i]) => {
    const type = typeIn(rt, f, 'type_parameter', T);
    const parameters = typeParameters(type);
    const number = (i && fieldKey(i)) ?? 0n;
    const found = parameters[Number(number) - 1];
    return found
      ? parameterValue(rt, f.world, found)
      : failWith(rt, f, `${showType(type)} has no parameter ${String(number)}`);
  },
  parameter_count: (rt, f, [T]) => count(rt, f, typeParameters(typeIn(rt, f, 'parameter_count', T))),
  hasmethod: (rt, f, [callee, T]) => boolean(rt, f.world, hasMethod(f, callee!.type, typeIn(rt, f, 'hasmethod', T))),
  result_type: (rt, f, [call]) => typeObject(resultType(f.world, f.context, typeIn(rt, f, 'result_type', call)).type),
  invoke: (rt, f, [callee, T, args]) => invokeMethod(rt, f, typeIn(rt, f, 'invoke', T), [callee!, ...fieldsOf(args)]),
  objectid: (rt, f, [x]) => integer(namedType(rt, f.world, 'UInt64'), objectId(x!)),
};
