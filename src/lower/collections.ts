/** Tuples, arrays and strings. */
import { decodeEscapes } from '../parser/literals.ts';
import type { Matrix, StringLiteral, Syntax, Tuple, Vector } from '../parser/tree.ts';
import { baseGlobal, callBase, int, intrinsic, literal, unsupported } from './build.ts';
import { applyTo } from './calls.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { lowerNamed } from './keywords.ts';
import { mimeType } from './typeexpr.ts';

export const lowerTuple = (env: Env, node: Tuple): Core => {
  const isNamed = node.items.some(
    (item) => item.kind === 'keyword' || (item.kind === 'assign' && item.operator === '' && !node.bare),
  );
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

export const lowerVector = (env: Env, node: Vector): Core => {
  const parts = partsOf(env, node.items, node.span);
  if (parts) return callBase(env, 'vect_of_parts', parts, node.span);
  return applyTo(env, baseGlobal(env, 'vect', node.span), node.items, node.span);
};

/** An engine's function takes a thousand parameters at most, and each item may be several. */
const FEW_ITEMS = 256;

/** More items than a call can take, as tuples of some of them. */
export const partsOf = (env: Env, items: readonly Syntax[], span: Core['span']): Core[] | undefined => {
  if (items.length <= FEW_ITEMS || items.some((item) => item.kind === 'splat')) return undefined;
  const count = Math.ceil(items.length / FEW_ITEMS);
  return Array.from({ length: count }, (_, i) => {
    const part = items.slice(i * FEW_ITEMS, (i + 1) * FEW_ITEMS);
    return intrinsic(
      'tuple',
      part.map((item) => lowerExpression(env, item)),
      span,
    );
  });
};

/** One row is `hcat`, one column `vcat` (so is `[x;]`), anything else `hvcat` with the row lengths. */
export const lowerMatrix = (env: Env, node: Matrix): Core => {
  const { rows, span } = node;
  const items: readonly Syntax[] = rows.flat();
  const extra = node.element === undefined ? [] : [lowerExpression(env, node.element)];
  const prefix = node.element === undefined ? '' : 'typed_';
  if (rows.length === 1 && items.length > 1)
    return applyTo(env, baseGlobal(env, `${prefix}hcat`, span), items, span, extra);
  if (rows.every((row) => row.length === 1))
    return applyTo(env, baseGlobal(env, `${prefix}vcat`, span), items, span, extra);
  const lengths = intrinsic(
    'tuple',
    rows.map((row) => int(row.length, span)),
    span,
  );
  if (items.some((item) => item.kind === 'splat')) {
    const lists = rows.map((row) => applyTo(env, baseGlobal(env, 'tuple', span), row, span));
    return callBase(env, `${prefix}hvcat_rows`, [...extra, ...lists], span);
  }
  return applyTo(env, baseGlobal(env, `${prefix}hvcat`, span), items, span, [...extra, lengths]);
};

export const lowerString = (env: Env, node: StringLiteral): Core => {
  const { parts, span } = node;
  if (node.prefix !== undefined && node.prefix !== 'raw') return lowerPrefixed(env, node, node.prefix);
  if (parts.every((part) => typeof part === 'string')) return literal({ type: 'String', value: parts.join('') }, span);
  const args = parts
    .filter((part) => part !== '')
    .map((part) =>
      typeof part === 'string' ? literal({ type: 'String', value: part }, span) : lowerExpression(env, part),
    );
  return callBase(env, 'string', args, span);
};

/** What a string literal with a prefix of Base stands for: a call on its raw text. Other prefixes are macros, already expanded. */
const lowerPrefixed = (env: Env, node: StringLiteral, prefix: string): Core => {
  const { span, suffix } = node;
  const text = (value: string): Core => literal({ type: 'String', value }, span);
  const content = node.parts.join('');
  switch (prefix) {
    case 'r':
      return callBase(env, 'Regex', suffix === undefined ? [text(content)] : [text(content), text(suffix)], span);
    case 's':
      return callBase(env, 'SubstitutionString', [text(content)], span);
    case 'v':
      return callBase(env, 'VersionNumber', [text(content)], span);
    case 'b':
      return callBase(env, 'codeunits', [text(decodeEscapes(content, () => {}))], span);
    case 'MIME':
      return { kind: 'type', type: mimeType(node), span };
    case 'big':
      return callBase(env, 'big_literal', [text(content)], span);
    case 'int128':
    case 'uint128': {
      const type = baseGlobal(env, prefix === 'int128' ? 'Int128' : 'UInt128', span);
      return callBase(env, 'parse', [type, text(content)], span);
    }
    default:
      return unsupported(env, span, `string literals with the prefix \`${prefix}\` are`);
  }
};
