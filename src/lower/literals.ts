import type { FloatLiteral, IntegerLiteral } from '../parser/tree.ts';
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
 * octal ones as wide as their value needs. Undefined when it would be a 128-bit or big integer.
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

export const floatLiteral = (node: FloatLiteral, sign = 1): Literal => ({
  type: node.single ? 'Float32' : 'Float64',
  value: sign * (node.single ? Math.fround(node.value) : node.value),
});
