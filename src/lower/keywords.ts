/** Named tuples, and calls with keyword arguments: `f(x; k = 1)` is `kwcall((k = 1,), f, x)`. */
import type { Syntax } from '../parser/tree.ts';
import { baseGlobal, block, call, callBase, choose, int, intrinsic, keep, unsupported } from './build.ts';
import { applyTo, callMaybeSplat } from './calls.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core, TypeExpr } from './ir.ts';
import { lowerName } from './names.ts';
import { reportError } from './report.ts';
import { fieldName } from './syntax.ts';

type Span = Core['span'];

interface Arguments {
  readonly args: readonly Syntax[];
  readonly parameters: readonly Syntax[];
}

/** The type `NamedTuple{names}`. */
export const namesType = (names: readonly string[], span: Span): TypeExpr => {
  const core = (name: string): TypeExpr => ({ kind: 'global', ref: { module: 'Core', name }, span });
  const symbols = names.map((name): TypeExpr => ({ kind: 'value', value: { type: 'Symbol', value: name } }));
  const tuple: TypeExpr = { kind: 'apply', base: core('Tuple'), args: symbols, span };
  return { kind: 'apply', base: core('NamedTuple'), args: [tuple], span };
};

export const namedTuple = (names: readonly string[], values: readonly Core[], span: Span): Core =>
  intrinsic(
    'named_tuple',
    [{ kind: 'type', type: namesType(names, span), span }, intrinsic('tuple', values, span)],
    span,
  );

/** `a = 1`, `a`, `x.a`: a name and its value. */
const namedItem = (env: Env, node: Syntax): { readonly name: string; readonly value: Core } | undefined => {
  switch (node.kind) {
    case 'name':
      return { name: node.name, value: lowerName(env, node.name, node.span) };
    case 'field': {
      const name = fieldName(node.field);
      return name === undefined ? undefined : { name, value: lowerExpression(env, node) };
    }
    case 'keyword':
      return node.name.kind === 'name' ? { name: node.name.name, value: lowerExpression(env, node.value) } : undefined;
    case 'assign':
      return node.target.kind === 'name' && node.operator === '' && !node.dotted
        ? { name: node.target.name, value: lowerExpression(env, node.value) }
        : undefined;
    default:
      return undefined;
  }
};

/** `(a = 1, b, x.c, more...)`: runs of names, merged with what is splatted between them. */
export const lowerNamed = (
  env: Env,
  items: readonly Syntax[],
  span: Span,
  what: 'field name' | 'keyword argument',
): Core => {
  let merged: Core | undefined;
  let names: string[] = [];
  let values: Core[] = [];
  const seen = new Set<string>();
  const add = (part: Core, named: boolean): void => {
    if (merged === undefined) merged = named ? part : callBase(env, 'merge', [namedTuple([], [], span), part], span);
    else merged = named ? intrinsic('named_merge', [merged, part], span) : callBase(env, 'merge', [merged, part], span);
  };
  const flush = (): void => {
    if (names.length > 0) add(namedTuple(names, values, span), true);
    names = [];
    values = [];
  };
  for (const item of items) {
    const named = namedItem(env, item);
    if (named !== undefined) {
      if (seen.has(named.name))
        reportError(
          env.unit.report,
          env.file,
          item.span,
          'syntax',
          `${what} "${named.name}" repeated in ${what === 'field name' ? 'named tuple' : 'call'}`,
        );
      seen.add(named.name);
      names.push(named.name);
      values.push(named.value);
    } else if (item.kind === 'splat') {
      flush();
      add(lowerExpression(env, item.value), false);
    } else if (item.kind === 'call' && item.callee.kind === 'name' && item.callee.name === '=>') {
      flush();
      add(intrinsic('tuple', [lowerExpression(env, item)], item.span), false);
    } else if (item.kind !== 'hole') unsupported(env, item.span, `this kind of ${what} is`);
  }
  flush();
  return merged ?? namedTuple([], [], span);
};

/** The arguments of a call taken apart: those with names, and all others. */
export const splitKeywords = ({
  args,
  parameters,
}: Arguments): { readonly positional: readonly Syntax[]; readonly keywords: readonly Syntax[] } => ({
  positional: args.filter((argument) => argument.kind !== 'keyword'),
  keywords: [...args.filter((argument) => argument.kind === 'keyword'), ...parameters],
});

/** A call of a lowered callee with everything between the parentheses; `extra` arguments come first. */
export const applyCall = (env: Env, callee: Core, node: Arguments, span: Span, extra: readonly Core[] = []): Core => {
  const { positional, keywords } = splitKeywords(node);
  if (keywords.length === 0) return applyTo(env, callee, positional, span, extra);
  const kwcall = baseGlobal(env, 'kwcall', span);
  if (keywords.some(({ kind }) => kind === 'keyword' || kind === 'name' || kind === 'field'))
    return applyTo(env, kwcall, positional, span, [
      lowerNamed(env, keywords, span, 'keyword argument'),
      callee,
      ...extra,
    ]);
  // Only what is splatted: perhaps there are none.
  const f = keep(env, callee, span);
  const named = keep(env, lowerNamed(env, keywords, span, 'keyword argument'), span);
  const held = positional.map((argument) => {
    const splat = argument.kind === 'splat';
    const kept = keep(env, lowerExpression(env, splat ? argument.value : argument), argument.span);
    return { set: kept.set, argument: { value: kept.get, splat } };
  });
  const first = extra.map((value) => keep(env, value, span));
  const args = [...first.map(({ get }) => ({ value: get, splat: false })), ...held.map(({ argument }) => argument)];
  const leading = [named.get, f.get].map((value) => ({ value, splat: false }));
  const none = intrinsic('egal', [intrinsic('nfields', [named.get], span), int(0, span)], span);
  const chosen = choose(
    none,
    callMaybeSplat(f.get, args, span),
    callMaybeSplat(kwcall, [...leading, ...args], span),
    span,
  );
  const sets = [...f.set, ...named.set, ...first.flatMap(({ set }) => set), ...held.flatMap(({ set }) => set)];
  return block([...sets, chosen], span);
};

/** `f.(x; k = 1)`: what is broadcast is `f` with these keywords. */
export const withKeywords = (env: Env, callee: Core, keywords: readonly Syntax[], span: Span): Core =>
  keywords.length === 0
    ? callee
    : call(baseGlobal(env, 'WithKeywords', span), [callee, lowerNamed(env, keywords, span, 'keyword argument')], span);
