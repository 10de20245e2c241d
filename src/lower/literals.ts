import type { FloatLiteral, IntegerLiteral, Syntax } from '../parser/tree.ts';
import type { Literal } from './ir.ts';

type IntegerType = Extract<Literal, { value: bigint }>['type'];

const UNSIGNED: readonly { readonly bits: number; readonly type: IntegerType }[] = [
  { bits: 8, type: 'UInt8' },
  { bits: 16, type: 'UInt16' },
  { bits: 32, type: 'UInt32' },
  { bits: 64, type: 'UInt64' },
];

/**
 * The value of an integer literal: decimals are Int64; hexadecimal and binary ones are unsigned, as wide as their digits say,
 * octal ones as wide as their value needs. Undefined for what needs more than 64 bits.
 */
export const integerLiteral = (node: IntegerLiteral): Literal | undefined => {
  if (node.base === 10) return node.value < 2n ** 63n ? { type: 'Int64', value: node.value } : undefined;
  const needed = node.base === 16 ? node.digits * 4 : node.base === 2 ? node.digits : node.value.toString(2).length;
  const fitting = UNSIGNED.find(({ bits }) => needed <= bits);
  return fitting === undefined ? undefined : { type: fitting.type, value: node.value };
};

/** `-1` and the like, whose value may be the smallest Int64. */
export const negatedInteger = (node: IntegerLiteral): Literal | undefined =>
  node.base === 10 && node.value <= 2n ** 63n ? { type: 'Int64', value: -node.value } : undefined;

/** The value of a whole literal with or without a minus, if `node` is one that fits. */
export const wholeLiteral = (node: Syntax): Literal | undefined => {
  if (node.kind === 'integer') return integerLiteral(node);
  if (node.kind !== 'call' || node.form !== 'prefix' || node.callee.kind !== 'name' || node.callee.name !== '-')
    return undefined;
  const operand = node.args[0];
  return operand?.kind === 'integer' ? negatedInteger(operand) : undefined;
};

export type WideLiteral =
  | { readonly type: 'Int128' | 'UInt128'; readonly low: bigint; readonly high: bigint }
  | { readonly type: 'BigInt'; readonly digits: string };

/** The value of a literal that `integerLiteral` has none for: Int128 or UInt128 by their halves, a BigInt by its digits. */
export const wideLiteral = (node: IntegerLiteral, negated = false): WideLiteral => {
  const value = negated ? -node.value : node.value;
  const decimal = node.base === 10;
  const bits = decimal || node.base === 8 ? value.toString(2).length : node.digits * (node.base === 16 ? 4 : 1);
  const fits = decimal ? BigInt.asIntN(128, value) === value : bits <= 128;
  if (!fits) return { type: 'BigInt', digits: value.toString() };
  const pattern = BigInt.asUintN(128, value);
  return { type: decimal ? 'Int128' : 'UInt128', low: BigInt.asUintN(64, pattern), high: pattern >> 64n };
};

export const floatLiteral = (node: FloatLiteral, sign = 1): Literal => ({
  type: node.single ? 'Float32' : 'Float64',
  value: sign * (node.single ? Math.fround(node.value) : node.value),
});
