/** `x ^ 2` with a whole literal is `literal_pow(^, x, Val(2))`, as in Julia: `2 ^ -1` is a Float64, `n ^ -1` an error. */
import type { Syntax } from '../parser/tree.ts';
import { baseGlobal, call, callBase } from './build.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core, TypeExpr } from './ir.ts';
import { wholeLiteral } from './literals.ts';

type Operation = Pick<Extract<Syntax, { kind: 'call' }>, 'callee' | 'args' | 'span'>;

const isPower = (callee: Syntax): boolean => callee.kind === 'name' && callee.name === '^';

/** The lowered power, when `node` is one with a whole literal as its exponent. */
export const lowerLiteralPower = (env: Env, node: Operation): Core | undefined => {
  const exponent = isPower(node.callee) ? literalExponent(env, node.args[1], node.span) : undefined;
  if (exponent === undefined || node.args.length !== 2) return undefined;
  const [callee, base] = [lowerExpression(env, node.callee), lowerExpression(env, node.args[0]!)];
  return callBase(env, 'literal_pow', [callee, base, exponent], node.span);
};

/** The function that `.^` with a whole literal applies to each element. */
export const literalPowerFunction = (env: Env, node: Operation): Core | undefined => {
  const exponent = isPower(node.callee) ? literalExponent(env, node.args[1], node.span) : undefined;
  if (exponent === undefined || node.args.length !== 2) return undefined;
  return callBase(env, 'LiteralPower', [lowerExpression(env, node.callee), exponent], node.span);
};

/** `Val(p)` of the literal `p`, if it is one. */
export const literalExponent = (env: Env, node: Syntax | undefined, span: Core['span']): Core | undefined => {
  const value = node === undefined ? undefined : wholeLiteral(node);
  const val = baseGlobal(env, 'Val', span);
  if (value?.type !== 'Int64' || val.kind !== 'global') return undefined;
  const type: TypeExpr = {
    kind: 'apply',
    base: { kind: 'global', ref: val.ref, span },
    args: [{ kind: 'value', value }],
    span,
  };
  return call({ kind: 'type', type, span }, [], span);
};
