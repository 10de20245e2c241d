/** Tuples, arrays and strings. */
import type { Matrix, StringLiteral, Syntax, Tuple, Vector } from '../parser/tree.ts';
import { baseGlobal, callBase, int, intrinsic, literal, unsupported } from './build.ts';
import { applyTo } from './calls.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { lowerNamed } from './keywords.ts';

export const lowerTuple = (env: Env, node: Tuple): Core => {
  const isNamed = node.items.some((item) => item.kind === 'keyword' || (item.kind === 'assign' && !node.bare));
  if (node.parameters.length > 0 || isNamed)
    return lowerNamed(env, [...node.items, ...node.parameters], node.span, 'field name');
  if (node.items.some((item) => item.kind === 'splat'))
    return applyTo(env, baseGlobal(env, 'tuple', node.span), node.items, node.span);
  return intrinsic(
    'tuple',
    node.items.map((item) => lowerExpression(env, item)),
    node.span,
  );
};

export const lowerVector = (env: Env, node: Vector): Core =>
  applyTo(env, baseGlobal(env, 'vect', node.span), node.items, node.span);

/** One row is `hcat`, one column `vcat`, anything else `hvcat` with the row lengths. */
export const lowerMatrix = (env: Env, node: Matrix): Core => {
  const { rows, span } = node;
  const items: readonly Syntax[] = rows.flat();
  const extra = node.element === undefined ? [] : [lowerExpression(env, node.element)];
  const prefix = node.element === undefined ? '' : 'typed_';
  if (rows.length === 1) return applyTo(env, baseGlobal(env, `${prefix}hcat`, span), items, span, extra);
  if (rows.every((row) => row.length === 1))
    return applyTo(env, baseGlobal(env, `${prefix}vcat`, span), items, span, extra);
  const lengths = intrinsic(
    'tuple',
    rows.map((row) => int(row.length, span)),
    span,
  );
  if (items.some((item) => item.kind === 'splat'))
    return unsupported(env, span, '`...` in a matrix of several rows and columns is');
  return applyTo(env, baseGlobal(env, `${prefix}hvcat`, span), items, span, [...extra, lengths]);
};

export const lowerString = (env: Env, node: StringLiteral): Core => {
  const { parts, span } = node;
  if (node.prefix !== undefined && node.prefix !== 'raw')
    return unsupported(env, span, `string literals with the prefix \`${node.prefix}\` are`);
  if (parts.every((part) => typeof part === 'string')) return literal({ type: 'String', value: parts.join('') }, span);
  const args = parts
    .filter((part) => part !== '')
    .map((part) =>
      typeof part === 'string' ? literal({ type: 'String', value: part }, span) : lowerExpression(env, part),
    );
  return callBase(env, 'string', args, span);
};
