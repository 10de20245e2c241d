/**
 * Integer and float instructions. Integers below 64 bits live in an i32; 8- and 16-bit ones are kept zero-extended, so signed
 * operations extend first and results are masked. Float16 is its bits in an i32: operations compute in f64 and round once.
 */
import type { IntrinsicName } from '../lower/intrinsics.ts';
import type { Type } from '../types/index.ts';
import { type Gen, getLocal, host, ops, setLocal } from './gen.ts';
import { bitsOf, repOf } from './rep.ts';
import { i32Const, i64Const, newLocal, type Op, saturate } from './wasm/emit.ts';

const isBool = (type: Type): boolean => type.kind === 'nominal' && type.name.id === 'Core.Bool';
const isFloat16 = (type: Type): boolean => type.kind === 'nominal' && type.name.id === 'Core.Float16';

/** The machine type that operations on a number type use. */
const machine = (type: Type): 'i32' | 'i64' | 'f32' | 'f64' =>
  repOf(type).components[0] as 'i32' | 'i64' | 'f32' | 'f64';

const mask = (g: Gen, type: Type): void => {
  const bits = isBool(type) ? 1 : bitsOf(type);
  if (bits >= 32) return;
  i32Const(g.c, (1 << bits) - 1);
  ops(g, 'i32_and');
};

const signExtend = (g: Gen, type: Type): void => {
  const bits = bitsOf(type);
  if (bits === 8) ops(g, 'i32_extend8_s');
  if (bits === 16) ops(g, 'i32_extend16_s');
};

/** Instruction suffixes of intrinsics on two operands; `signed`: both are sign-extended first. */
const BINARY: Readonly<Record<string, { op: string; signed?: boolean; compares?: boolean }>> = {
  add_int: { op: 'add' },
  sub_int: { op: 'sub' },
  mul_int: { op: 'mul' },
  sdiv_int: { op: 'div_s', signed: true },
  udiv_int: { op: 'div_u' },
  srem_int: { op: 'rem_s', signed: true },
  urem_int: { op: 'rem_u' },
  and_int: { op: 'and' },
  or_int: { op: 'or' },
  xor_int: { op: 'xor' },
  eq_int: { op: 'eq', compares: true },
  ne_int: { op: 'ne', compares: true },
  slt_int: { op: 'lt_s', signed: true, compares: true },
  sle_int: { op: 'le_s', signed: true, compares: true },
  ult_int: { op: 'lt_u', compares: true },
  ule_int: { op: 'le_u', compares: true },
  add_float: { op: 'add' },
  sub_float: { op: 'sub' },
  mul_float: { op: 'mul' },
  div_float: { op: 'div' },
  copysign_float: { op: 'copysign' },
  eq_float: { op: 'eq', compares: true },
  ne_float: { op: 'ne', compares: true },
  lt_float: { op: 'lt', compares: true },
  le_float: { op: 'le', compares: true },
};

const UNARY_FLOAT: Readonly<Record<string, string>> = {
  neg_float: 'neg',
  abs_float: 'abs',
  sqrt_float: 'sqrt',
  floor_float: 'floor',
  ceil_float: 'ceil',
  trunc_float: 'trunc',
  rint_float: 'nearest',
};

const toF64 = (g: Gen, type: Type): void => {
  if (isFloat16(type)) host(g, 'f16_to_f64', { params: ['i32'], results: ['f64'] });
  else if (machine(type) === 'f32') ops(g, 'f64_promote_f32');
};

const fromF64 = (g: Gen, type: Type): void => {
  if (isFloat16(type)) host(g, 'f64_to_f16', { params: ['f64'], results: ['i32'] });
  else if (machine(type) === 'f32') ops(g, 'f32_demote_f64');
};

/** Arguments are pushed by `push(i)`; true when the intrinsic was one of numbers. */
export const genNumeric = (
  g: Gen,
  name: IntrinsicName,
  types: readonly Type[],
  result: Type,
  push: (i: number) => void,
): boolean => {
  const binary = BINARY[name];
  const [type] = types;
  if (binary) {
    const half = isFloat16(type!) && name.endsWith('_float');
    for (const i of [0, 1]) {
      push(i);
      if (half) toF64(g, type!);
      else if (binary.signed) signExtend(g, type!);
    }
    ops(g, `${half ? 'f64' : machine(type!)}_${binary.op}` as Op);
    if (half && !binary.compares) fromF64(g, type!);
    else if (!binary.compares && machine(type!) === 'i32') mask(g, type!);
    return true;
  }
  const unary = UNARY_FLOAT[name];
  if (unary) {
    push(0);
    const half = isFloat16(type!);
    if (half) toF64(g, type!);
    ops(g, `${half ? 'f64' : machine(type!)}_${unary}` as Op);
    if (half) fromF64(g, type!);
    return true;
  }
  switch (name) {
    case 'rem_float': {
      for (const i of [0, 1]) {
        push(i);
        toF64(g, type!);
      }
      host(g, 'fmod', { params: ['f64', 'f64'], results: ['f64'] });
      fromF64(g, type!);
      return true;
    }
    case 'neg_int':
      zeroOf(g, type!);
      push(0);
      ops(g, `${machine(type!)}_sub` as Op);
      if (machine(type!) === 'i32') mask(g, type!);
      return true;
    case 'not_int':
      push(0);
      if (isBool(type!)) ops(g, 'i32_eqz');
      else if (machine(type!) === 'i64') {
        i64Const(g.c, -1n);
        ops(g, 'i64_xor');
      } else {
        i32Const(g.c, -1);
        ops(g, 'i32_xor');
        mask(g, type!);
      }
      return true;
    case 'shl_int':
    case 'lshr_int':
    case 'ashr_int':
      genShift(g, name, types as [Type, Type], push);
      return true;
    case 'ctlz_int':
    case 'cttz_int':
    case 'ctpop_int':
      genBits(g, name, type!, push);
      return true;
    case 'trunc_int':
    case 'sext_int':
    case 'zext_int':
    case 'bitcast':
    case 'sitofp':
    case 'uitofp':
    case 'fptosi':
    case 'fptoui':
    case 'fpext':
    case 'fptrunc':
      genConversion(g, name, types[1]!, result, push);
      return true;
    default:
      return false;
  }
};

const zeroOf = (g: Gen, type: Type): void => (machine(type) === 'i64' ? i64Const(g.c, 0n) : i32Const(g.c, 0));

/** Counts of the width and more give 0, or the sign: the machine would take them modulo the width. */
const genShift = (
  g: Gen,
  name: 'shl_int' | 'lshr_int' | 'ashr_int',
  types: [Type, Type],
  push: (i: number) => void,
): void => {
  const [type, by] = types;
  const at = machine(type);
  const bits = bitsOf(type);
  const constant = (n: number): void => (at === 'i64' ? i64Const(g.c, BigInt(n)) : i32Const(g.c, n));
  push(0);
  if (name === 'ashr_int') signExtend(g, type);
  push(1);
  if (at === 'i64' && machine(by) === 'i32') ops(g, 'i64_extend_i32_u');
  const count = newLocal(g.c, at);
  if (at === 'i32' && machine(by) === 'i64') {
    // Only whether it is too large matters beyond 32 bits.
    const wide = newLocal(g.c, 'i64');
    setLocal(g, wide);
    getLocal(g, wide);
    ops(g, 'i32_wrap_i64');
    i32Const(g.c, 255);
    getLocal(g, wide);
    i64Const(g.c, 255n);
    ops(g, 'i64_lt_u', 'select');
  }
  setLocal(g, count);
  if (name === 'ashr_int') {
    getLocal(g, count);
    constant(bits - 1);
    getLocal(g, count);
    constant(bits);
    ops(g, `${at}_lt_u` as Op, 'select', `${at}_shr_s` as Op);
  } else {
    getLocal(g, count);
    ops(g, `${at}_${name === 'shl_int' ? 'shl' : 'shr_u'}` as Op);
    constant(0);
    getLocal(g, count);
    constant(bits);
    ops(g, `${at}_lt_u` as Op, 'select');
  }
  if (at === 'i32') mask(g, type);
};

const genBits = (g: Gen, name: 'ctlz_int' | 'cttz_int' | 'ctpop_int', type: Type, push: (i: number) => void): void => {
  const at = machine(type);
  const bits = bitsOf(type);
  push(0);
  if (name === 'ctpop_int') return ops(g, `${at}_popcnt` as Op);
  if (name === 'ctlz_int') {
    ops(g, `${at}_clz` as Op);
    if (bits < 32) {
      i32Const(g.c, 32 - bits);
      ops(g, 'i32_sub');
    }
    return;
  }
  if (bits < 32) {
    i32Const(g.c, 1 << bits);
    ops(g, 'i32_or');
  }
  ops(g, `${at}_ctz` as Op);
};

const genConversion = (g: Gen, name: IntrinsicName, from: Type, to: Type, push: (i: number) => void): void => {
  const source = machine(from);
  const target = machine(to);
  push(1);
  switch (name) {
    case 'bitcast':
      if (source !== target) ops(g, `${target}_reinterpret_${source}` as Op);
      return;
    case 'trunc_int':
      if (source === 'i64' && target === 'i32') ops(g, 'i32_wrap_i64');
      if (target === 'i32') mask(g, to);
      return;
    case 'sext_int':
      if (source === 'i32') signExtend(g, from);
      if (source === 'i32' && target === 'i64') ops(g, 'i64_extend_i32_s');
      if (target === 'i32') mask(g, to);
      return;
    case 'zext_int':
      if (source === 'i32' && target === 'i64') ops(g, 'i64_extend_i32_u');
      return;
    case 'sitofp':
    case 'uitofp': {
      const signed = name === 'sitofp';
      if (signed && source === 'i32') signExtend(g, from);
      const direct = isFloat16(to) ? 'f64' : target;
      ops(g, `${direct}_convert_${source}_${signed ? 's' : 'u'}` as Op);
      if (isFloat16(to)) fromF64(g, to);
      return;
    }
    case 'fptosi':
    case 'fptoui': {
      const float = isFloat16(from) ? 'f64' : source;
      if (isFloat16(from)) toF64(g, from);
      saturate(g.c, `${target as 'i32' | 'i64'}_trunc_${float as 'f32' | 'f64'}_${name === 'fptosi' ? 's' : 'u'}`);
      if (target === 'i32') mask(g, to);
      return;
    }
    default:
      toF64(g, from);
      fromF64(g, to);
  }
};
