/** Result types of intrinsics, and what of them is known without running them. */

import { type Entry, outcomeKey, shiftBetween } from '../dispatch/footprint.ts';
import { isMemory } from '../dispatch/natives.ts';
import { resolve } from '../dispatch/resolve.ts';
import { applyType, isLeaf, literalParameter } from '../dispatch/typeexpr.ts';
import { stratumOf, type World } from '../dispatch/world.ts';
import { CONVERSIONS, HOST_MATH, type IntrinsicName } from '../lower/intrinsics.ts';
import { isOutside, outsideSignature } from '../lower/outside.ts';
import {
  ANY,
  BOTTOM,
  issubtype,
  showType,
  supertypeOfAny,
  TYPE,
  type Type,
  tuple,
  typeintersect,
  typejoin,
  union,
} from '../types/index.ts';
import { inferInvoke, makeTuple } from './calls.ts';
import { inferGetfield, inferIsdefined, inferSetfield } from './fields.ts';
import { foldNumbers } from './fold.ts';
import { parameterValue } from './infer.ts';
import { merge, typeOf, type Value } from './lattice.ts';
import { inferNamed } from './named.ts';
import {
  afterEffects,
  boolValue,
  coreType,
  intValue,
  isSimple,
  literalValue,
  pure,
  typeInside,
  typeValue,
} from './nodes.ts';
import { fieldCount, fieldIndex, fieldNames, fieldTypes, isSingleton, typeParameters } from './shape.ts';
import { type Frame, type State, unreachable } from './state.ts';
import type { Failure, Place, Typed } from './typed.ts';
import { bareName, functionName, typeofType, typePredicate } from './types.ts';

const FIRST_OPERAND: ReadonlySet<string> = new Set([
  'neg_int',
  'add_int',
  'sub_int',
  'mul_int',
  'sdiv_int',
  'udiv_int',
  'srem_int',
  'urem_int',
  'and_int',
  'or_int',
  'xor_int',
  'not_int',
  'shl_int',
  'lshr_int',
  'ashr_int',
  'ctlz_int',
  'cttz_int',
  'ctpop_int',
  'neg_float',
  'add_float',
  'sub_float',
  'mul_float',
  'div_float',
  'rem_float',
  'abs_float',
  'copysign_float',
  'sqrt_float',
  'floor_float',
  'ceil_float',
  'trunc_float',
  'rint_float',
]);
const COMPARISONS: ReadonlySet<string> = new Set([
  'eq_int',
  'ne_int',
  'slt_int',
  'sle_int',
  'ult_int',
  'ule_int',
  'eq_float',
  'ne_float',
  'lt_float',
  'le_float',
]);
const MATH: ReadonlySet<string> = new Set([...HOST_MATH, 'pow', 'parse_float64']);

/** Code that tests widths before it converts is also inferred for those that the test excludes. */
const fitsWidths = (name: IntrinsicName, to: number, from: number): boolean => {
  switch (name) {
    case 'trunc_int':
      return to <= from;
    case 'sext_int':
    case 'zext_int':
      return to >= from;
    case 'bitcast':
      return to === from;
    default:
      return true;
  }
};

/** Which arguments must be memory, and which Int64: Base passes others where inference has lost sight of a type. */
const OF_MEMORY: Readonly<Partial<Record<IntrinsicName, { memory: readonly number[]; int: readonly number[] }>>> = {
  memory_new: { memory: [], int: [1] },
  memory_length: { memory: [0], int: [] },
  memory_get: { memory: [0], int: [1] },
  memory_set: { memory: [0], int: [1] },
  memory_isassigned: { memory: [0], int: [1] },
  memory_copy: { memory: [0, 2], int: [1, 3, 4] },
  memory_fill: { memory: [0], int: [2, 3] },
};

/** One intrinsic on evaluated arguments. */
export const inferIntrinsic = (
  s: State,
  frame: Frame,
  name: IntrinsicName,
  args: readonly Value[],
  place: Place,
): Value => {
  const { world } = s.host;
  const types = args.map(typeOf);
  const plain = (type: Type): Value => ({
    node: { kind: 'intrinsic', name, args: args.map((a) => a.node), place, type },
  });
  const failing = (failure: Failure): Value =>
    unreachable(s, { kind: 'fail', failure, args: args.map((a) => a.node), place, type: BOTTOM });
  const numeric = FIRST_OPERAND.has(name) || COMPARISONS.has(name);
  if (numeric || CONVERSIONS.has(name) || MATH.has(name)) {
    const folded = foldNumbers(name, args);
    if (folded) return literalValue(world, folded);
  }
  if (numeric) {
    const [first] = types;
    if (types.some((t) => t !== first) && !name.startsWith('sh') && !name.endsWith('shr_int'))
      return failing({ kind: 'type', expected: first!, got: types[1]!, where: name });
    if (first!.kind !== 'nominal' || first!.name.flavor !== 'primitive')
      return failing({ kind: 'message', text: `${name} needs numbers, got ${showType(first!)}` });
    if (!COMPARISONS.has(name)) {
      // `!x` flips what testing x says.
      const refine =
        name === 'not_int' ? args[0]!.refine?.map((r) => ({ ...r, then: r.otherwise, otherwise: r.then })) : undefined;
      return refine ? { ...plain(first!), refine } : plain(first!);
    }
    return plain(coreType(world, 'Bool'));
  }
  if (CONVERSIONS.has(name)) {
    const target = typeInside(types[0]!);
    if (target?.kind !== 'nominal' || target.name.flavor !== 'primitive')
      return failing({ kind: 'message', text: `${name} needs a primitive type` });
    const [, from] = types;
    if (from?.kind === 'nominal' && !fitsWidths(name, target.name.bits ?? 64, from.name.bits ?? 64))
      return failing({ kind: 'message', text: `${name} does not convert ${showType(from)} to ${showType(target)}` });
    return plain(target);
  }
  if (MATH.has(name)) return plain(coreType(world, 'Float64'));
  const wanted = OF_MEMORY[name];
  if (wanted) {
    if (!wanted.memory.every((i) => isMemory(types[i]!)))
      return failing({ kind: 'message', text: `${name} needs a Memory` });
    const int = coreType(world, 'Int64');
    const unsure = wanted.int.find((i) => types[i] !== int);
    if (unsure !== undefined) {
      const value: Typed = { kind: 'assert', value: args[unsure]!.node, where: name, place, type: int };
      return inferIntrinsic(s, frame, name, args.with(unsure, { node: value }), place);
    }
  }
  if (isOutside(name)) {
    const { params, result } = outsideSignature(name);
    const typeOfKind = { i: coreType(world, 'Int64'), b: bytesType(world) };
    const wrong = params.findIndex((kind, i) => types[i] !== typeOfKind[kind]);
    if (wrong >= 0)
      return failing({ kind: 'type', expected: typeOfKind[params[wrong]!], got: types[wrong]!, where: name });
    return plain(typeOfKind[result]);
  }
  switch (name) {
    case 'egal':
      return inferEgal(s, args, plain);
    case 'typeof': {
      const [type] = types;
      if (isLeaf(type!)) return { node: afterEffects([args[0]!.node], typeValue(typeofType(type!)).node) };
      return plain(TYPE);
    }
    case 'isa': {
      const test = typeInside(types[1]!);
      return test === undefined ? plain(coreType(world, 'Bool')) : inferIsa(s, args[0]!, test);
    }
    case 'typeassert': {
      const expected = typeInside(types[1]!);
      if (expected === undefined) return plain(types[0]!);
      if (issubtype(types[0]!, expected)) return args[0]!;
      const type = typeintersect(types[0]!, expected);
      const node: Typed = {
        kind: 'assert',
        value: args[0]!.node,
        where: 'typeassert',
        place,
        type: type === BOTTOM ? expected : type,
      };
      return type === BOTTOM ? unreachable(s, { ...node, type: expected }) : { node };
    }
    case 'subtype': {
      const [a, b] = types.map(typeInside);
      if (a && b) return pure(args, boolValue(world, issubtype(a, b)));
      return plain(coreType(world, 'Bool'));
    }
    case 'getfield':
      return inferGetfield(s, frame, args, failing, place);
    case 'setfield':
      return inferSetfield(s, frame, args, failing, place);
    case 'isdefined':
      return inferIsdefined(s, frame, args, place);
    case 'nfields': {
      const fields = fieldTypes(types[0]!);
      return fields ? pure(args, intValue(world, BigInt(fields.length))) : plain(coreType(world, 'Int64'));
    }
    case 'tuple_length': {
      const fields = types[0]!.kind === 'tuple' ? fieldTypes(types[0]!) : undefined;
      return fields ? pure(args, intValue(world, BigInt(fields.length))) : plain(coreType(world, 'Int64'));
    }
    case 'fieldcount': {
      const made = typeInside(types[0]!);
      const fields = made && fieldCount(made);
      return fields === undefined ? plain(coreType(world, 'Int64')) : pure(args, intValue(world, BigInt(fields)));
    }
    case 'fieldtype': {
      const made = typeInside(types[0]!);
      const fields = made && fieldTypes(made);
      const { constant } = args[1]!;
      if (!fields || !constant) return plain(TYPE);
      const index = fieldIndex(
        made,
        constant.type === 'Symbol' ? constant.value : constant.type === 'Int64' ? constant.value : 0n,
      );
      if (index === undefined) return failing({ kind: 'no-field', type: made, name: showConstant(constant) });
      return pure(args, typeValue(fields[index]!));
    }
    case 'fieldname': {
      const made = typeInside(types[0]!);
      const { constant } = args[1]!;
      if (made !== undefined && constant?.type === 'Int64') {
        const field = fieldNames(made)[Number(constant.value) - 1];
        if (field !== undefined) return pure(args, literalValue(world, { type: 'Symbol', value: field }));
      }
      return plain(coreType(world, 'Symbol'));
    }
    case 'tuple':
      return makeTuple(s, frame, args, place);
    case 'named_tuple':
    case 'named_without':
    case 'named_merge':
    case 'field_values':
      return inferNamed(s, frame, name, args, failing, place);
    case 'apply_type': {
      const parts = args.map((arg) => parameterOf(world, arg));
      if (parts.some((p) => p === undefined)) return plain(TYPE);
      const [base, ...rest] = parts;
      const applied = applyType(base!, rest as Type[]);
      if ('error' in applied) return failing({ kind: 'message', text: `TypeError: ${applied.error}` });
      return pure(args, typeValue(applied.type));
    }
    case 'apply_types': {
      const base = typeInside(types[0]!);
      const parameters = parametersOf(world, types[1]!, args[1]!);
      if (base === undefined || parameters === undefined) return plain(TYPE);
      const applied = applyType(base, parameters);
      if ('error' in applied) return failing({ kind: 'message', text: `TypeError: ${applied.error}` });
      return pure(args, typeValue(applied.type));
    }
    case 'type_string':
    case 'type_name': {
      const made = typeInside(types[0]!);
      if (made === undefined) return plain(coreType(world, 'String'));
      return pure(
        args,
        literalValue(world, { type: 'String', value: name === 'type_string' ? showType(made) : bareName(made) }),
      );
    }
    case 'function_name': {
      const [f] = types;
      if (f!.kind === 'nominal' && isLeaf(f!))
        return pure(args, literalValue(world, { type: 'String', value: functionName(f!) }));
      return plain(coreType(world, 'String'));
    }
    case 'supertype': {
      const made = typeInside(types[0]!);
      if (made === undefined) return plain(TYPE);
      return pure(args, typeValue(supertypeOfAny(made)));
    }
    case 'typejoin': {
      const [a, b] = types.map(typeInside);
      if (a && b) return pure(args, typeValue(typejoin(a, b)));
      return plain(TYPE);
    }
    case 'is_abstract':
    case 'is_mutable':
    case 'is_concrete':
    case 'is_bits': {
      const made = typeInside(types[0]!);
      return made ? pure(args, boolValue(world, typePredicate(name, made))) : plain(coreType(world, 'Bool'));
    }
    case 'type_parameter': {
      const made = typeInside(types[0]!);
      const { constant } = args[1]!;
      if (!made || constant?.type !== 'Int64') return plain(ANY);
      const found = typeParameters(made)[Number(constant.value) - 1];
      if (!found) return failing({ kind: 'message', text: `${showType(made)} has no parameter ${constant.value}` });
      return pure(args, parameterValue(s, frame, found, place));
    }
    case 'ifelse': {
      const bool = coreType(world, 'Bool');
      if (types[0] === bool) return plain(merge(types[1]!, types[2]!));
      if (typeintersect(types[0]!, bool) === BOTTOM)
        return failing({ kind: 'type', expected: bool, got: types[0]!, where: 'if' });
      const condition: Typed = { kind: 'assert', value: args[0]!.node, where: 'if', place, type: bool };
      return inferIntrinsic(s, frame, name, [{ node: condition }, args[1]!, args[2]!], place);
    }
    case 'throw':
      return unreachable(s, { kind: 'throw', value: args[0]!.node, place, type: BOTTOM });
    case 'rethrow':
      return unreachable(s, { kind: 'throw', value: args[0]!.node, place, type: BOTTOM });
    case 'hasmethod':
      return inferHasmethod(s, frame, args, plain);
    case 'result_type':
      return inferResultType(s, frame, args, plain);
    case 'parameter_count': {
      const made = typeInside(types[0]!);
      return made ? pure(args, intValue(world, BigInt(typeParameters(made).length))) : plain(coreType(world, 'Int64'));
    }
    case 'invoke':
      return inferInvoke(s, frame, args, failing, place);
    case 'objectid':
      return plain(coreType(world, 'UInt64'));
    case 'memory_new': {
      const element = typeInside(types[0]!);
      if (element === undefined) return failing({ kind: 'message', text: 'Memory needs a known element type' });
      const memory = applyType(coreType(world, 'Memory'), [element]);
      return 'type' in memory ? plain(memory.type) : failing({ kind: 'message', text: memory.error });
    }
    case 'method_count':
    case 'memory_length':
    case 'args_count':
    case 'time_ns':
      return plain(coreType(world, 'Int64'));
    case 'memory_get': {
      const [memory] = types;
      if (memory!.kind !== 'nominal') throw new Error('a Memory is needed');
      const element = memory!.params[0]!;
      if (isSingleton(element)) return pure(args, { node: { kind: 'singleton', type: element } });
      return plain(element);
    }
    case 'memory_isassigned':
      return plain(coreType(world, 'Bool'));
    case 'memory_set':
    case 'memory_copy':
    case 'memory_fill':
    case 'write_bytes':
      return plain(coreType(world, 'Nothing'));
    case 'float64_digits':
    case 'float32_digits':
    case 'args_get':
      return plain(bytesType(world));
    case 'exit':
      return unreachable(s, plain(BOTTOM).node);
    default:
      throw new Error(`intrinsic ${name} has no typing rule`);
  }
};

/** `Memory{UInt8}` */
const bytesType = (world: World): Type => {
  const memory = applyType(coreType(world, 'Memory'), [coreType(world, 'UInt8')]);
  if ('error' in memory) throw new Error(memory.error);
  return memory.type;
};

const showConstant = (constant: NonNullable<Value['constant']>): string =>
  constant.type === 'Nothing' ? 'nothing' : constant.type === 'Char' ? '' : String(constant.value);

/** A type, or a number, Bool, Symbol or tuple of such known at compile time, as a type parameter. */
const parameterOf = (world: World, value: Value): Type | undefined => {
  const inside = typeInside(typeOf(value));
  if (inside !== undefined) return inside;
  const { constant } = value;
  if (constant !== undefined) return literalParameter(world, constant);
  const { node } = value;
  if (node.type.kind !== 'tuple') return undefined;
  if (node.type.elements.length === 0) return node.type;
  if (node.kind !== 'construct') return undefined;
  const items = node.fields.map((field) =>
    parameterOf(world, field.kind === 'literal' ? { node: field, constant: field.value } : { node: field }),
  );
  return items.every((item) => item !== undefined) ? tuple(items) : undefined;
};

/** The items of a tuple as type parameters, where they are known. */
const parametersOf = (world: World, type: Type, value: Value): readonly Type[] | undefined => {
  if (type.kind !== 'tuple') return undefined;
  const inside = type.elements.map(typeInside);
  if (inside.every((t) => t !== undefined)) return inside;
  const parameter = parameterOf(world, value);
  return parameter?.kind === 'tuple' ? parameter.elements : undefined;
};

const inferEgal = (s: State, args: readonly Value[], plain: (type: Type) => Value): Value => {
  const { world } = s.host;
  const [a, b] = args.map(typeOf) as [Type, Type];
  if (typeintersect(a, b) === BOTTOM) return pure(args, boolValue(world, false));
  if (a === b && isSingleton(a)) return pure(args, boolValue(world, true));
  const [x, y] = args as [Value, Value];
  if (x.constant && y.constant && x.constant.type === y.constant.type && x.constant.type !== 'Nothing') {
    const same =
      x.constant.type === 'Char'
        ? x.constant.codepoint === (y.constant as typeof x.constant).codepoint
        : Object.is(x.constant.value, (y.constant as typeof x.constant).value);
    return pure(args, boolValue(world, same));
  }
  // Testing against the only value of a type is a test of the type.
  for (const [tested, against] of [
    [x, y],
    [y, x],
  ] as const) {
    if (isSingleton(typeOf(against)) && isSimple(against.node)) return inferIsa(s, tested, typeOf(against));
  }
  return plain(coreType(world, 'Bool'));
};

const inferIsa = (s: State, value: Value, test: Type): Value => {
  const { world } = s.host;
  const type = typeOf(value);
  if (issubtype(type, test)) return pure([value], boolValue(world, true));
  const both = typeintersect(type, test);
  if (both === BOTTOM) return pure([value], boolValue(world, false));
  const node: Typed = { kind: 'isa', value: value.node, test, type: coreType(world, 'Bool') };
  if (value.node.kind !== 'variable') return { node };
  return { node, refine: [{ variable: value.node.variable, then: both, otherwise: without(type, test) }] };
};

/** Members of a union that a test leaves over. */
const without = (type: Type, test: Type): Type =>
  type.kind === 'union' ? union(type.members.filter((m) => !issubtype(m, test))) : type;

/** A question about the table is an entry like a call: the answer is part of the footprint. */
const inferHasmethod = (s: State, frame: Frame, args: readonly Value[], plain: (type: Type) => Value): Value => {
  const { world } = s.host;
  const signature = typeInside(typeOf(args[1]!));
  const callee = typeOf(args[0]!);
  if (signature?.kind !== 'tuple' || !signature.elements.every(isLeaf) || !isLeaf(callee))
    return plain(coreType(world, 'Bool'));
  const call = tuple([callee, ...signature.elements]);
  const entry = foldOf(s, frame, call);
  s.entries.push(entry);
  return pure(args, boolValue(world, entry.outcome.kind === 'method'));
};

/** As `hasmethod`: the call is an entry. With the answer go the strata of everything that decides it. */
const inferResultType = (s: State, frame: Frame, args: readonly Value[], plain: (type: Type) => Value): Value => {
  const { world } = s.host;
  const call = typeInside(typeOf(args[0]!));
  if (call?.kind !== 'tuple') return plain(TYPE);
  const { type, methods, modules } = s.host.resultType(frame.context, call);
  // Of other types the rule knows nothing, whatever the world.
  if (call.elements.every(isLeaf)) {
    const strata = [...new Set([...methods.map((m) => m.home), ...modules.map((m) => stratumOf(world, m))])];
    s.entries.push({ ...foldOf(s, frame, call), result: { type, strata } });
  }
  return pure(args, typeValue(type));
};

/** A question about a call that is not made. */
const foldOf = (s: State, frame: Frame, call: Type): Entry => {
  const outcome = resolve(s.host.world, frame.context, call);
  const shift = shiftBetween(s.context, frame.context);
  const methods = outcome.kind === 'method' ? [outcome.method] : outcome.kind === 'ambiguous' ? outcome.methods : [];
  return { call, shift, outcome: outcomeKey(outcome), body: shift, use: 'fold', methods };
};
