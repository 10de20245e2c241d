/** `f.(x, y)`, `a .+ b`: nested ones fuse into one `materialize` of nested `broadcasted`s. */
import type { Syntax } from '../parser/tree.ts';
import { baseGlobal, call, callBase, unsupported } from './build.ts';
import { callMaybeSplat, lowerIndices } from './calls.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';
import { splitKeywords, withKeywords } from './keywords.ts';
import { literalPowerFunction } from './powers.ts';

export const isBroadcast = (node: Syntax): boolean =>
  node.kind === 'dotcall' ||
  (node.kind === 'call' && node.dotted) ||
  ((node.kind === 'and' || node.kind === 'or') && node.dotted);

export const lowerBroadcast = (env: Env, node: Syntax): Core =>
  callBase(env, 'materialize', [lazy(env, node)], node.span);

/** The unmaterialized form; other expressions are themselves. */
const lazy = (env: Env, node: Syntax): Core => {
  if (!isBroadcast(node)) return lowerExpression(env, node);
  if (node.kind !== 'dotcall' && node.kind !== 'call')
    return unsupported(env, node.span, '`.&&` and `.||` are', 'use `.&` and `.|`');
  const power = node.kind === 'call' && node.form === 'infix' ? literalPowerFunction(env, node) : undefined;
  if (power !== undefined) return callBase(env, 'broadcasted', [power, lazy(env, node.args[0]!)], node.span);
  const { positional, keywords } = splitKeywords(node);
  const args = positional.map((argument) => ({
    value: argument.kind === 'splat' ? lowerExpression(env, argument.value) : lazy(env, argument),
    splat: argument.kind === 'splat',
  }));
  const callee = { value: withKeywords(env, lowerExpression(env, node.callee), keywords, node.span), splat: false };
  return callMaybeSplat(baseGlobal(env, 'broadcasted', node.span), [callee, ...args], node.span);
};

/** `target .= value` and, with an operator, `target .+= value`. */
export const lowerBroadcastAssign = (
  env: Env,
  target: Syntax,
  operator: Core | undefined,
  value: Syntax,
  span: Core['span'],
): Core => {
  const place = lowerPlace(env, target);
  const right = lazy(env, value);
  const source =
    operator === undefined
      ? isBroadcast(value)
        ? right
        : callBase(env, 'broadcasted', [baseGlobal(env, 'identity', span), right], span)
      : callBase(env, 'broadcasted', [operator, place.core, right], span);
  const assign = callBase(env, 'materialize!', [place.core, source], span);
  return place.set.length === 0 ? assign : { kind: 'block', body: [...place.set, assign], span };
};

/** `a[i] .= v` writes through a view. */
const lowerPlace = (env: Env, target: Syntax): { readonly set: readonly Core[]; readonly core: Core } => {
  if (target.kind !== 'index') {
    const core = lowerExpression(env, target);
    return { set: [], core };
  }
  const { set, base, envs } = lowerIndices(env, target, false);
  const args = target.args.map((argument, index) => lowerExpression(envs[index]!, argument));
  return { set, core: call(baseGlobal(env, 'dotview', target.span), [base, ...args], target.span) };
};
