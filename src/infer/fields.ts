/** Fields: read, set and asked for, by names that are known or not, of objects whose type is known or not. */
import { shiftBetween } from '../dispatch/footprint.ts';
import { isLeaf } from '../dispatch/typeexpr.ts';
import { lookupBinding } from '../dispatch/world.ts';
import { ANY, BOTTOM, issubtype, NAMED_TUPLE_NAME, type Type, typeintersect } from '../types/index.ts';
import { fieldOf, sequence } from './infer.ts';
import { inferIntrinsic } from './intrinsics.ts';
import { leavesOf, merge, typeOf, type Value } from './lattice.ts';
import { boolValue, coreType, intValue, isSimple, literalValue, pure } from './nodes.ts';
import { fieldIndex, fieldNames, fieldTypes, isSingleton } from './shape.ts';
import { type Frame, newVariable, type State, store } from './state.ts';
import type { Failure, Place, Typed } from './typed.ts';

export const fieldName = (constant: Value['constant']): string | bigint | undefined =>
  constant?.type === 'Symbol' ? constant.value : constant?.type === 'Int64' ? constant.value : undefined;

export const inferGetfield = (
  s: State,
  frame: Frame,
  args: readonly Value[],
  failing: (failure: Failure) => Value,
  place: Place,
): Value => {
  const [object, field] = args as [Value, Value];
  const type = typeOf(object);
  const types = isLeaf(type) ? fieldTypes(type) : undefined;
  const name = fieldName(field.constant);
  if (types && name !== undefined) {
    const index = fieldIndex(type, name);
    if (index !== undefined) return fieldOf(object, index, types[index]!, place);
    return failing({ kind: 'no-field', type, name: String(name) });
  }
  const leaves = leavesOf(type);
  if (leaves && leaves.length > 1 && name !== undefined) return splitField(s, frame, object, leaves, field, place);
  if (types && name === undefined && isLeaf(typeOf(field))) {
    return chooseField(s, frame, object, types.length, field, place, (held, number) =>
      inferIntrinsic(s, frame, 'getfield', [held, number], place),
    );
  }
  if (leaves?.length === 1 && !types)
    return failing(name === undefined ? { kind: 'no-field', type } : { kind: 'no-field', type, name: String(name) });
  const read = throughOpenCall(s, frame, 'getfield', args, place);
  // Of a tuple with elements of unknown type, what is known of this element still holds.
  const known = type.kind === 'tuple' && typeof name === 'bigint' ? fieldTypes(type)?.[Number(name) - 1] : undefined;
  if (known === undefined || known === ANY) return read;
  return { node: { kind: 'assert', value: read.node, where: 'getfield', place, type: known } };
};

/** Decided at run time: an open call of the builtin, whose instance for the actual types does the work. */
const throughOpenCall = (s: State, frame: Frame, name: string, args: readonly Value[], place: Place): Value => {
  const builtin = lookupBinding(s.host.world, { module: 'Core', name });
  if (builtin?.kind !== 'function') throw new Error(`Core.${name} is missing`);
  s.opens = true;
  const nodes: Typed[] = [{ kind: 'singleton', type: builtin.type }, ...args.map((a) => a.node)];
  return { node: { kind: 'open', args: nodes, shift: shiftBetween(s.context, frame.context), place, type: ANY } };
};

/**
 * The field's name or number is known only at run time: one comparison after another, each with what `access` does to the field of
 * that number; a FieldError, or `otherwise`, where there is none.
 */
const chooseField = (
  s: State,
  frame: Frame,
  object: Value,
  count: number,
  field: Value,
  place: Place,
  access: (object: Value, number: Value) => Value,
  otherwise?: Value,
): Value => {
  const { world } = s.host;
  const hold = (value: Value, name: string): { value: Value; stores: Typed[] } => {
    if (isSimple(value.node)) return { value, stores: [] };
    const variable = newVariable(s, name);
    store(s, variable, value);
    const type = typeOf(value);
    return {
      value: { node: { kind: 'variable', variable, type } },
      stores: [{ kind: 'assign', variable, value: value.node, type }],
    };
  };
  const heldObject = hold(object, '#object');
  const heldField = hold(field, '#field');
  const type = typeOf(object);
  const byNumber = typeOf(field) === coreType(world, 'Int64');
  const names = fieldNames(type);
  const before = s.env!;
  const failure: Failure = { kind: 'no-field', type };
  let result: Type = otherwise === undefined ? BOTTOM : typeOf(otherwise);
  let chain: Typed = otherwise?.node ?? {
    kind: 'fail',
    failure,
    args: [heldField.value.node],
    place,
    type: BOTTOM,
  };
  for (let i = count - 1; i >= 0; i -= 1) {
    const key = byNumber
      ? intValue(world, BigInt(i + 1))
      : literalValue(world, { type: 'Symbol', value: names[i] ?? '' });
    const test = inferIntrinsic(s, frame, byNumber ? 'eq_int' : 'egal', [heldField.value, key], place);
    s.env = [...before];
    const done = access(heldObject.value, intValue(world, BigInt(i + 1)));
    if (s.env) result = merge(result, typeOf(done));
    chain = { kind: 'if', condition: test.node, then: done.node, otherwise: chain, type: result };
  }
  s.env = result === BOTTOM ? undefined : before;
  return { node: sequence([...heldObject.stores, ...heldField.stores, chain]) };
};

/** A field of a value of small union type: a test for each member. */
const splitField = (
  s: State,
  frame: Frame,
  object: Value,
  leaves: readonly Type[],
  field: Value,
  place: Place,
): Value => {
  const stores: Typed[] = [];
  let held = object.node;
  if (held.kind !== 'variable') {
    const variable = newVariable(s, '#object');
    store(s, variable, object);
    stores.push({ kind: 'assign', variable, value: object.node, type: typeOf(object) });
    held = { kind: 'variable', variable, type: typeOf(object) };
  }
  const before = s.env!;
  let type: Type = BOTTOM;
  let chain: Typed | undefined;
  let reached = false;
  for (const leaf of [...leaves].reverse()) {
    s.env = [...before];
    const node: Typed = isSingleton(leaf) ? { kind: 'singleton', type: leaf } : { ...held, type: leaf };
    const read = inferIntrinsic(s, frame, 'getfield', [{ node }, field], place);
    if (s.env) {
      type = merge(type, typeOf(read));
      reached = true;
    }
    const condition: Typed = { kind: 'isa', value: held, test: leaf, type: coreType(s.host.world, 'Bool') };
    chain = chain ? { kind: 'if', condition, then: read.node, otherwise: chain, type } : read.node;
  }
  s.env = reached ? before : undefined;
  return { node: sequence([...stores, chain!]) };
};

/** Only references can be undefined: code generation looks at the field, whose number is known by then. */
export const inferIsdefined = (s: State, frame: Frame, args: readonly Value[], place: Place): Value => {
  const { world } = s.host;
  const [object, field] = args as [Value, Value];
  const type = typeOf(object);
  const bool = coreType(world, 'Bool');
  const types = isLeaf(type) ? fieldTypes(type) : undefined;
  const name = fieldName(field.constant);
  if (isLeaf(type) && !types?.length) return pure(args, boolValue(world, false));
  if (!types) {
    const asked = throughOpenCall(s, frame, 'isdefined', args, place);
    return { node: { kind: 'assert', value: asked.node, where: 'isdefined', place, type: bool } };
  }
  if (name === undefined && isLeaf(typeOf(field))) {
    const read = (held: Value, number: Value): Value => inferIsdefined(s, frame, [held, number], place);
    return chooseField(s, frame, object, types.length, field, place, read, boolValue(world, false));
  }
  const index = name === undefined ? undefined : fieldIndex(type, name);
  if (index === undefined) return pure(args, boolValue(world, false));
  if (type.kind === 'nominal' && type.name === NAMED_TUPLE_NAME) return pure(args, boolValue(world, true));
  const number = intValue(world, BigInt(index + 1)).node;
  return { node: { kind: 'intrinsic', name: 'isdefined', args: [object.node, number], place, type: bool } };
};

export const inferSetfield = (
  s: State,
  frame: Frame,
  args: readonly Value[],
  failing: (failure: Failure) => Value,
  place: Place,
): Value => {
  const [object, key, value] = args as [Value, Value, Value];
  const type = typeOf(object);
  const types = fieldTypes(type);
  const name = fieldName(key.constant);
  if (!types) return throughOpenCall(s, frame, 'setfield!', args, place);
  if (name === undefined) return setChosenField(s, frame, args, types.length, place);
  const index = fieldIndex(type, name);
  if (index === undefined) return failing({ kind: 'no-field', type, name: String(name) });
  if (type.kind !== 'nominal' || type.name.flavor !== 'mutable') return failing({ kind: 'immutable', type });
  const field = type.name.fields[index];
  if (field?.constant) return failing({ kind: 'immutable', type, field: field.name });
  const expected = types[index]!;
  const got = typeOf(value);
  if (typeintersect(got, expected) === BOTTOM) return failing({ kind: 'type', expected, got, where: 'setfield!' });
  const checked: Typed = issubtype(got, expected)
    ? value.node
    : { kind: 'assert', value: value.node, where: 'setfield!', place, type: expected };
  return { node: { kind: 'setField', base: object.node, index, value: checked, type: checked.type } };
};

/** The value is held in a variable: only one of the branches uses it, but each mentions it. */
const setChosenField = (s: State, frame: Frame, args: readonly Value[], count: number, place: Place): Value => {
  const [object, field, value] = args as [Value, Value, Value];
  const variable = newVariable(s, '#value');
  const type = typeOf(value);
  const stored: Typed = { kind: 'assign', variable, value: value.node, type };
  store(s, variable, value);
  const held: Value = isSimple(value.node) ? value : { node: { kind: 'variable', variable, type } };
  const chosen = chooseField(s, frame, object, count, field, place, (target, number) =>
    inferIntrinsic(s, frame, 'setfield', [target, number, held], place),
  );
  return isSimple(value.node) ? chosen : { ...chosen, node: sequence([stored, chosen.node]) };
};
