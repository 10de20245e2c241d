/** Constant folding of numeric intrinsics, exactly as compiled code computes them. */
import type { IntrinsicName } from '../lower/intrinsics.ts';
import type { Literal } from '../lower/ir.ts';
import type { Value } from './lattice.ts';

type IntegerLiteral = Extract<Literal, { value: bigint }>;

const isInteger = (literal: Literal | undefined): literal is IntegerLiteral =>
  literal !== undefined && /^U?Int/.test(literal.type);

const widthOf = (literal: IntegerLiteral): number => Number(/\d+/.exec(literal.type)![0]);

const wrap = (like: IntegerLiteral, value: bigint): IntegerLiteral => ({
  type: like.type,
  value: like.type.startsWith('U') ? BigInt.asUintN(widthOf(like), value) : BigInt.asIntN(widthOf(like), value),
});

const bool = (value: boolean): Literal => ({ type: 'Bool', value });

type FloatLiteral = Extract<Literal, { value: number }>;

const isFloat = (literal: Literal | undefined): literal is FloatLiteral =>
  literal?.type === 'Float64' || literal?.type === 'Float32';

const round = (like: FloatLiteral, value: number): FloatLiteral => ({
  type: like.type,
  value: like.type === 'Float32' ? Math.fround(value) : value,
});

const foldFloats = (name: IntrinsicName, a: FloatLiteral, b: FloatLiteral | undefined): Literal | undefined => {
  if (name === 'neg_float') return round(a, -a.value);
  if (!b || a.type !== b.type) return undefined;
  switch (name) {
    case 'add_float':
      return round(a, a.value + b.value);
    case 'sub_float':
      return round(a, a.value - b.value);
    case 'mul_float':
      return round(a, a.value * b.value);
    case 'div_float':
      return round(a, a.value / b.value);
    default:
      return undefined;
  }
};

const view = new DataView(new ArrayBuffer(8));

/** `to` is the id of the target type. */
const foldConversion = (name: IntrinsicName, to: string, from: Literal): Literal | undefined => {
  if (name === 'bitcast' && to === 'Core.Float64' && from.type === 'UInt64') {
    view.setBigUint64(0, from.value);
    return { type: 'Float64', value: view.getFloat64(0) };
  }
  if (name === 'bitcast' && to === 'Core.Float32' && from.type === 'UInt32') {
    view.setUint32(0, Number(from.value));
    return { type: 'Float32', value: view.getFloat32(0) };
  }
  if (name === 'sitofp' && to === 'Core.Float64' && isInteger(from))
    return { type: 'Float64', value: Number(from.value) };
  if (name === 'fptrunc' && to === 'Core.Float32' && from.type === 'Float64')
    return { type: 'Float32', value: Math.fround(from.value) };
  return undefined;
};

/** Folds what inlined arithmetic and tests on literals leave: operands of one type. */
export const foldNumbers = (name: IntrinsicName, args: readonly Value[]): Literal | undefined => {
  const constants = args.map((a) => a.constant);
  const [a, b] = constants;
  const to = args[0]!.node.type;
  if (!a && b && to.kind === 'nominal' && to.name.id === 'Core.Type') {
    const target = to.params[0]!;
    return target.kind === 'nominal' ? foldConversion(name, target.name.id, b) : undefined;
  }
  if (isFloat(a)) return foldFloats(name, a, isFloat(b) ? b : undefined);
  if (name === 'not_int' && a?.type === 'Bool') return bool(!a.value);
  if (name === 'and_int' && a?.type === 'Bool' && b?.type === 'Bool') return bool(a.value && b.value);
  if (name === 'or_int' && a?.type === 'Bool' && b?.type === 'Bool') return bool(a.value || b.value);
  if (!isInteger(a)) return undefined;
  if (name === 'neg_int') return wrap(a, -a.value);
  if (!isInteger(b) || a.type !== b.type) return undefined;
  const unsigned = (x: IntegerLiteral): bigint => BigInt.asUintN(widthOf(x), x.value);
  const signed = (x: IntegerLiteral): bigint => BigInt.asIntN(widthOf(x), x.value);
  switch (name) {
    case 'add_int':
      return wrap(a, a.value + b.value);
    case 'sub_int':
      return wrap(a, a.value - b.value);
    case 'mul_int':
      return wrap(a, a.value * b.value);
    case 'eq_int':
      return bool(a.value === b.value);
    case 'ne_int':
      return bool(a.value !== b.value);
    case 'slt_int':
      return bool(signed(a) < signed(b));
    case 'sle_int':
      return bool(signed(a) <= signed(b));
    case 'ult_int':
      return bool(unsigned(a) < unsigned(b));
    case 'ule_int':
      return bool(unsigned(a) <= unsigned(b));
    default:
      return undefined;
  }
};
