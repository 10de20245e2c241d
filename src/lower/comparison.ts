/** `a < b <= c`: every operand once, from the left, until one comparison is false. */
import type { Comparison, Syntax } from '../parser/tree.ts';
import { bool, call, callBase, choose, keep } from './build.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { lowerName } from './names.ts';

export const lowerComparison = (env: Env, node: Comparison): Core => {
  const first = keep(env, lowerExpression(env, node.operands[0]!), node.span);
  const chain = compareFrom(env, node, 0, first.get);
  return first.set.length === 0 ? chain : { kind: 'block', body: [...first.set, chain], span: node.span };
};

const compareFrom = (env: Env, node: Comparison, index: number, left: Core): Core => {
  const operator = node.operators[index]!;
  const operand: Syntax = node.operands[index + 1]!;
  const span = { start: left.span.start, end: operand.span.end };
  const isLast = index + 1 === node.operators.length;
  const lowered = lowerExpression(env, operand);
  const right = isLast ? { set: [], get: lowered } : keep(env, lowered, operand.span);
  const callee = lowerName(env, operator.name, operator.span);
  const test = operator.dotted
    ? callBase(env, 'materialize', [callBase(env, 'broadcasted', [callee, left, right.get], span)], span)
    : call(callee, [left, right.get], span);
  const here: Core = right.set.length === 0 ? test : { kind: 'block', body: [...right.set, test], span };
  if (isLast) return here;
  const rest = compareFrom(env, node, index + 1, right.get);
  if (!operator.dotted && !node.operators[index + 1]!.dotted) return choose(here, rest, bool(false, span), span);
  const and = lowerName(env, '&', operator.span);
  return callBase(env, 'materialize', [callBase(env, 'broadcasted', [and, here, rest], span)], span);
};
