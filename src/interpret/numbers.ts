/**
 * Integer and float operations, bit for bit as compiled code computes them (src/codegen/numbers.ts): integers wrap around at their
 * width, Bool at one bit; Float16 and Float32 compute in double precision and round once.
 */
import { CONVERSIONS, type IntrinsicName } from '../lower/intrinsics.ts';
import { type NominalType, showType, type Type } from '../types/index.ts';
import { fail, failWith } from './failure.ts';
import { boolean, type Frame, type Runtime } from './runtime.ts';
import { bitsOf, float, floatBits, integer, type Value } from './value.ts';

const isBool = (type: NominalType): boolean => type.name.id === 'Core.Bool';

/** Bits of the type, cut to its width. */
const wrap = (type: NominalType, x: bigint): bigint => BigInt.asUintN(isBool(type) ? 1 : bitsOf(type), x);

export const roundTo = (type: NominalType, x: number): number => {
  const bits = floatBits(type);
  return bits === 64 ? x : bits === 32 ? Math.fround(x) : Math.f16round(x);
};

type OnIntegers<R> = (a: bigint, b: bigint, bits: number) => R;

const signed = BigInt.asIntN;

const quotient = (a: bigint, b: bigint): bigint => {
  if (b === 0n) throw new Error('integer division by zero: Base must test for it');
  return a / b;
};

const remainder = (a: bigint, b: bigint): bigint => {
  if (b === 0n) throw new Error('integer division by zero: Base must test for it');
  return a % b;
};

const INTEGER: Readonly<Partial<Record<IntrinsicName, OnIntegers<bigint>>>> = {
  add_int: (a, b) => a + b,
  sub_int: (a, b) => a - b,
  mul_int: (a, b) => a * b,
  sdiv_int: (a, b, bits) => quotient(signed(bits, a), signed(bits, b)),
  udiv_int: quotient,
  srem_int: (a, b, bits) => remainder(signed(bits, a), signed(bits, b)),
  urem_int: remainder,
  and_int: (a, b) => a & b,
  or_int: (a, b) => a | b,
  xor_int: (a, b) => a ^ b,
  // Counts of the width and more give 0, or the sign.
  shl_int: (a, b, bits) => (b < BigInt(bits) ? a << b : 0n),
  lshr_int: (a, b, bits) => (b < BigInt(bits) ? a >> b : 0n),
  ashr_int: (a, b, bits) => signed(bits, a) >> (b < BigInt(bits) ? b : BigInt(bits - 1)),
};

const INTEGER_TESTS: Readonly<Partial<Record<IntrinsicName, OnIntegers<boolean>>>> = {
  eq_int: (a, b) => a === b,
  ne_int: (a, b) => a !== b,
  slt_int: (a, b, bits) => signed(bits, a) < signed(bits, b),
  sle_int: (a, b, bits) => signed(bits, a) <= signed(bits, b),
  ult_int: (a, b) => a < b,
  ule_int: (a, b) => a <= b,
};

const view = new DataView(new ArrayBuffer(8));

const isNegative = (x: number): boolean => {
  view.setFloat64(0, x);
  return view.getInt8(0) < 0;
};

const FLOAT: Readonly<Partial<Record<IntrinsicName, (a: number, b: number) => number>>> = {
  add_float: (a, b) => a + b,
  sub_float: (a, b) => a - b,
  mul_float: (a, b) => a * b,
  div_float: (a, b) => a / b,
  rem_float: (a, b) => a % b,
  copysign_float: (a, b) => (isNegative(a) === isNegative(b) ? a : -a),
};

const FLOAT_TESTS: Readonly<Partial<Record<IntrinsicName, (a: number, b: number) => boolean>>> = {
  eq_float: (a, b) => a === b,
  ne_float: (a, b) => a !== b,
  lt_float: (a, b) => a < b,
  le_float: (a, b) => a <= b,
};

/** To the nearest integer, halves to the even one. The sign of zero is kept. */
const nearest = (x: number): number => {
  if (!Number.isFinite(x) || Math.abs(x) >= 2 ** 52) return x;
  const magic = isNegative(x) ? -(2 ** 52) : 2 ** 52;
  const rounded = x + magic - magic;
  return rounded === 0 && isNegative(x) ? -0 : rounded;
};

const FLOAT_UNARY: Readonly<Partial<Record<IntrinsicName, (x: number) => number>>> = {
  neg_float: (x) => -x,
  abs_float: Math.abs,
  sqrt_float: Math.sqrt,
  floor_float: Math.floor,
  ceil_float: Math.ceil,
  trunc_float: Math.trunc,
  rint_float: nearest,
};

const ones = (x: bigint): number => x.toString(2).replaceAll('0', '').length;
const length = (x: bigint): number => (x === 0n ? 0 : x.toString(2).length);

const INTEGER_UNARY: Readonly<Partial<Record<IntrinsicName, (x: bigint, bits: number) => bigint>>> = {
  neg_int: (x) => -x,
  not_int: (x) => ~x,
  ctlz_int: (x, bits) => BigInt(bits - length(x)),
  cttz_int: (x, bits) => BigInt(x === 0n ? bits : length(x & -x) - 1),
  ctpop_int: (x) => BigInt(ones(x)),
};

export type Binary = (rt: Runtime, f: Frame, a: Value, b: Value) => Value;
export type Unary = (rt: Runtime, f: Frame, a: Value) => Value;

const isPrimitive = (type: Type): type is NominalType => type.kind === 'nominal' && type.name.flavor === 'primitive';

/** The operands do not fit: what inference would say of them. */
const misfit = (rt: Runtime, f: Frame, name: IntrinsicName, a: Value, b: Value | undefined): never => {
  const shifts = name === 'shl_int' || name.endsWith('shr_int');
  if (b && a.type !== b.type && !shifts)
    return fail(rt, f, { kind: 'type', expected: a.type, got: b.type, where: name }, b);
  return failWith(rt, f, `${name} needs numbers, got ${showType(a.type)}`);
};

/** The operation on two numbers of this name, if it is one. */
export const binaryNumeric = (name: IntrinsicName): Binary | undefined => {
  const shifts = name === 'shl_int' || name === 'lshr_int' || name === 'ashr_int';
  const ofIntegers = INTEGER[name];
  if (ofIntegers)
    return (rt, f, a, b) => {
      if (a.kind !== 'integer' || b.kind !== 'integer' || (a.type !== b.type && !shifts))
        return misfit(rt, f, name, a, b);
      const type = a.type as NominalType;
      return integer(type, wrap(type, ofIntegers(a.bits, b.bits, bitsOf(type))));
    };
  const integerTest = INTEGER_TESTS[name];
  if (integerTest)
    return (rt, f, a, b) => {
      if (a.kind !== 'integer' || b.kind !== 'integer' || a.type !== b.type) return misfit(rt, f, name, a, b);
      return boolean(rt, f.world, integerTest(a.bits, b.bits, bitsOf(a.type as NominalType)));
    };
  const ofFloats = FLOAT[name];
  if (ofFloats)
    return (rt, f, a, b) => {
      if (a.kind !== 'float' || b.kind !== 'float' || a.type !== b.type) return misfit(rt, f, name, a, b);
      return float(a.type, roundTo(a.type as NominalType, ofFloats(a.number, b.number)));
    };
  const floatTest = FLOAT_TESTS[name];
  if (floatTest)
    return (rt, f, a, b) => {
      if (a.kind !== 'float' || b.kind !== 'float' || a.type !== b.type) return misfit(rt, f, name, a, b);
      return boolean(rt, f.world, floatTest(a.number, b.number));
    };
  return undefined;
};

/** The operation on one number of this name, if it is one. */
export const unaryNumeric = (name: IntrinsicName): Unary | undefined => {
  const ofInteger = INTEGER_UNARY[name];
  if (ofInteger)
    return (rt, f, a) => {
      if (a.kind !== 'integer') return misfit(rt, f, name, a, undefined);
      const type = a.type as NominalType;
      const bits = wrap(type, ofInteger(a.bits, bitsOf(type)));
      return isBool(type) ? boolean(rt, f.world, bits === 1n) : integer(type, bits);
    };
  const ofFloat = FLOAT_UNARY[name];
  if (ofFloat)
    return (rt, f, a) => {
      if (a.kind !== 'float') return misfit(rt, f, name, a, undefined);
      return float(a.type, roundTo(a.type as NominalType, ofFloat(a.number)));
    };
  return undefined;
};

/** (T, x) → x as a T. */
export const conversion = (name: IntrinsicName): Binary | undefined => {
  if (!CONVERSIONS.has(name)) return undefined;
  return (rt, f, target, x) => {
    const to = target.kind === 'type' ? target.value : undefined;
    if (!to || !isPrimitive(to)) return failWith(rt, f, `${name} needs a primitive type`);
    if (!isPrimitive(x.type)) return failWith(rt, f, `${name} needs numbers, got ${showType(x.type)}`);
    return convert(name, x, x.type, to) ?? failWith(rt, f, `${name} needs numbers, got ${showType(x.type)}`);
  };
};

const convert = (name: IntrinsicName, x: Value, from: NominalType, to: NominalType): Value | undefined => {
  if (name === 'bitcast') return fromBits(to, toBits(x, from));
  if (x.kind === 'integer') {
    switch (name) {
      case 'trunc_int':
        return integer(to, wrap(to, x.bits));
      case 'sext_int':
        return integer(to, wrap(to, signed(bitsOf(from), x.bits)));
      case 'zext_int':
        return integer(to, x.bits);
      case 'sitofp':
        return float(to, toFloat(to, signed(bitsOf(from), x.bits)));
      case 'uitofp':
        return float(to, toFloat(to, x.bits));
      default:
        return undefined;
    }
  }
  if (x.kind !== 'float') return undefined;
  switch (name) {
    case 'fptosi':
    case 'fptoui':
      return integer(to, wrap(to, saturate(x.number, bitsOf(to) > 32 ? 64 : 32, name === 'fptosi')));
    case 'fpext':
    case 'fptrunc':
      return float(to, roundTo(to, x.number));
    default:
      return undefined;
  }
};

const toBits = (x: Value, from: NominalType): bigint => {
  if (x.kind === 'integer') return x.bits;
  if (x.kind !== 'float') throw new Error('bitcast needs a number');
  switch (floatBits(from)) {
    case 64:
      view.setFloat64(0, x.number);
      return view.getBigUint64(0);
    case 32:
      view.setFloat32(0, x.number);
      return BigInt(view.getUint32(0));
    default:
      view.setFloat16(0, x.number);
      return BigInt(view.getUint16(0));
  }
};

const fromBits = (to: NominalType, bits: bigint): Value => {
  switch (floatBits(to)) {
    case 64:
      view.setBigUint64(0, bits);
      return float(to, view.getFloat64(0));
    case 32:
      view.setUint32(0, Number(BigInt.asUintN(32, bits)));
      return float(to, view.getFloat32(0));
    case 16:
      view.setUint16(0, Number(BigInt.asUintN(16, bits)));
      return float(to, view.getFloat16(0));
    default:
      return integer(to, bits);
  }
};

/** An integer to the nearest float: once for Float32, so that rounding to double first cannot change the result. */
const toFloat = (to: NominalType, x: bigint): number => {
  if (floatBits(to) !== 32 || (x >= -(2n ** 53n) && x <= 2n ** 53n)) return roundTo(to, Number(x));
  // The lower bits only say whether there is something beyond the middle.
  const high = x >> 11n;
  const sticky = high << 11n === x ? high : high | 1n;
  return Math.fround(Number(sticky) * 2048);
};

const saturate = (x: number, bits: number, isSigned: boolean): bigint => {
  if (Number.isNaN(x)) return 0n;
  const low = isSigned ? -(2n ** BigInt(bits - 1)) : 0n;
  const high = 2n ** BigInt(isSigned ? bits - 1 : bits) - 1n;
  if (x <= Number(low)) return low;
  if (x >= Number(high)) return high;
  return BigInt(Math.trunc(x));
};
