/** Constant folding of integer intrinsics, exactly as compiled code computes them. */
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

/**
 * Folds what inlined arithmetic and tests on literals leave: integers of one type, and Bool. Floats are left to the code, which
 * rounds at run time in the same way anyway.
 */
export const foldNumbers = (name: IntrinsicName, args: readonly Value[]): Literal | undefined => {
  const constants = args.map((a) => a.constant);
  const [a, b] = constants;
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
