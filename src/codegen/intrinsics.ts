/** Intrinsics → instructions: memory, objects, the host. Numbers are in numbers.ts. */
import { isSingleton } from '../infer/shape.ts';
import type { Typed } from '../infer/typed.ts';
import { isOutside, type OutsideKind, outsideSignature } from '../lower/outside.ts';
import { ANY, BOTTOM, type Type } from '../types/index.ts';
import { genEgal } from './egal.ts';
import { failWith, genAs, testUndefined } from './expression.ts';
import {
  closeBlock,
  convert,
  drop,
  type Gen,
  getLocal,
  here,
  host,
  openBlock,
  ops,
  pushAll,
  runtime,
  setLocal,
  spill,
} from './gen.ts';
import { genNumeric } from './numbers.ts';
import { fieldOffset, type Rep, repOf, undefinedMark } from './rep.ts';
import { arrayCopy, arrayLength, arrayOp, i32Const, newLocal, structGet } from './wasm/emit.ts';
import { fieldType, memoryType, type ValType } from './wasm/valtype.ts';

type IntrinsicNode = Extract<Typed, { kind: 'intrinsic' }>;
type MemoryRep = Extract<Rep, { kind: 'memory' }>;

const memoryRep = (type: Type): MemoryRep => {
  const rep = repOf(type);
  if (rep.kind !== 'memory') throw new Error('a Memory is needed');
  return rep;
};

const outsideType = (kind: OutsideKind): ValType => (kind === 'i' ? 'i64' : '[i8');

/** Int64 on the stack → array index. */
const index = (g: Gen): void => ops(g, 'i32_wrap_i64');

export const genIntrinsic = (g: Gen, node: IntrinsicNode): void => {
  const { name, args, place } = node;
  const types = args.map((a) => a.type);
  const push = (i: number): void => genAs(g, args[i]!, types[i]!);
  if (types.includes(BOTTOM)) {
    for (const arg of args) {
      genAs(g, arg, arg.type);
      if (arg.type === BOTTOM) return;
    }
  }
  if (genNumeric(g, name, types, node.type, push)) return;
  if (isOutside(name)) {
    const { params, result } = outsideSignature(name);
    for (const i of args.keys()) push(i);
    host(g, name, { params: params.map(outsideType), results: [outsideType(result)] });
    return;
  }
  switch (name) {
    case 'egal':
      return genEgal(g, args[0]!, args[1]!, place);
    case 'ifelse': {
      push(0);
      const [condition] = spill(g, ['i32']);
      genAs(g, args[1]!, node.type);
      const yes = spill(g, repOf(node.type).components);
      genAs(g, args[2]!, node.type);
      const no = spill(g, repOf(node.type).components);
      getLocal(g, condition!);
      openBlock(g, 'if', repOf(node.type).components);
      pushAll(g, yes);
      ops(g, 'else');
      pushAll(g, no);
      closeBlock(g);
      return;
    }
    case 'isdefined': {
      const [object, number] = args as [Typed, Typed];
      const rep = repOf(object.type);
      const field = number.kind === 'literal' && number.value.type === 'Int64' ? Number(number.value.value) - 1 : 0;
      push(0);
      const held = rep.kind === 'object' || rep.kind === 'product' ? rep.fields[field] : undefined;
      const mark = held && undefinedMark(held);
      if (held && mark && (rep.kind === 'object' || rep.kind === 'product')) {
        const from = fieldOffset(rep.fields, field);
        const locals = spill(g, rep.components);
        if (rep.kind === 'product') testUndefined(g, mark, locals.slice(from));
        else {
          getLocal(g, locals[0]!);
          structGet(g.m, g.c, rep.layout, from + mark.at);
          testUndefined(g, { ...mark, at: 0 }, spill(g, [fieldType(held.components[mark.at]!)]));
        }
        ops(g, 'i32_eqz');
        return;
      }
      drop(g, rep.components.length);
      i32Const(g.c, 1);
      return;
    }
    case 'memory_new': {
      const rep = memoryRep(node.type);
      push(1);
      index(g);
      arrayOp(g.m, g.c, 'array_new_default', memoryType(rep.element));
      return;
    }
    case 'memory_length':
      push(0);
      arrayLength(g.c);
      ops(g, 'i64_extend_i32_u');
      return;
    case 'memory_get':
      return genMemoryGet(g, node);
    case 'memory_set': {
      const rep = memoryRep(types[0]!);
      push(0);
      push(1);
      index(g);
      genElement(g, args[2]!, rep);
      arrayOp(g.m, g.c, 'array_set', memoryType(rep.element));
      return;
    }
    case 'memory_isassigned': {
      const rep = memoryRep(types[0]!);
      push(0);
      push(1);
      index(g);
      arrayOp(g.m, g.c, getter(rep), memoryType(rep.element));
      if (rep.element === 'obj' && !isSingleton(rep.of)) ops(g, 'ref_is_null', 'i32_eqz');
      else {
        drop(g, 1);
        i32Const(g.c, 1);
      }
      return;
    }
    case 'memory_copy': {
      const type = memoryType(memoryRep(types[0]!).element);
      for (const i of [0, 1, 2, 3, 4]) {
        push(i);
        if (i === 1 || i >= 3) index(g);
      }
      arrayCopy(g.m, g.c, type, memoryType(memoryRep(types[2]!).element));
      return;
    }
    case 'memory_fill': {
      const rep = memoryRep(types[0]!);
      push(0);
      genElement(g, args[1]!, rep);
      const [value] = spill(g, [rep.element === 'i8' || rep.element === 'i16' ? 'i32' : (rep.element as ValType)]);
      push(2);
      index(g);
      getLocal(g, value!);
      push(3);
      index(g);
      arrayOp(g.m, g.c, 'array_fill', memoryType(rep.element));
      return;
    }
    case 'write_bytes':
      for (const i of [0, 1, 2, 3]) push(i);
      runtime(g, 'write_bytes', { params: ['i64', '[i8', 'i64', 'i64'], results: [] });
      return;
    case 'float64_digits':
      push(0);
      host(g, 'float64_digits', { params: ['f64'], results: ['[i8'] });
      return;
    case 'float32_digits':
      push(0);
      host(g, 'float32_digits', { params: ['f32'], results: ['[i8'] });
      return;
    case 'parse_float64':
      for (const i of [0, 1, 2]) push(i);
      host(g, 'parse_float64', { params: ['[i8', 'i64', 'i64'], results: ['f64'] });
      return;
    case 'time_ns':
    case 'args_count':
      host(g, name, { params: [], results: ['i64'] });
      return;
    case 'args_get':
      push(0);
      host(g, name, { params: ['i64'], results: ['[i8'] });
      return;
    case 'exit':
      push(0);
      host(g, name, { params: ['i64'], results: [] });
      ops(g, 'unreachable');
      return;
    case 'sin':
    case 'cos':
    case 'tan':
    case 'asin':
    case 'acos':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'exp':
    case 'expm1':
    case 'log':
    case 'log2':
    case 'log10':
    case 'log1p':
    case 'cbrt':
      push(0);
      host(g, name, { params: ['f64'], results: ['f64'] });
      return;
    case 'atan2':
    case 'pow':
    case 'hypot':
      push(0);
      push(1);
      host(g, name, { params: ['f64', 'f64'], results: ['f64'] });
      return;
    default: {
      // Questions about types that only the running program can ask.
      for (const [i, arg] of args.entries()) genAs(g, arg, types[i] === BOTTOM ? BOTTOM : ANY);
      here(g, place);
      const params = args.map(() => 'obj' as const);
      host(g, `reflect:${name}:${args.length}`, { params, results: ['obj'] });
      convert(g, ANY, node.type);
    }
  }
};

const getter = (rep: MemoryRep): 'array_get' | 'array_get_u' =>
  rep.element === 'i8' || rep.element === 'i16' ? 'array_get_u' : 'array_get';

/** Elements that are not numbers are held boxed. */
const genElement = (g: Gen, value: Typed, rep: MemoryRep): void => {
  genAs(g, value, rep.of);
  if (rep.element !== 'obj') return;
  convert(g, rep.of, ANY);
};

const genMemoryGet = (g: Gen, node: IntrinsicNode): void => {
  const rep = memoryRep(node.args[0]!.type);
  genAs(g, node.args[0]!, node.args[0]!.type);
  genAs(g, node.args[1]!, node.args[1]!.type);
  index(g);
  arrayOp(g.m, g.c, getter(rep), memoryType(rep.element));
  if (rep.element !== 'obj') return;
  const value = newLocal(g.c, 'obj');
  setLocal(g, value);
  getLocal(g, value);
  ops(g, 'ref_is_null');
  openBlock(g, 'if', []);
  here(g, node.place);
  failWith(g, { kind: 'undefined-reference' }, 0);
  closeBlock(g);
  getLocal(g, value);
  convert(g, ANY, node.type);
};
