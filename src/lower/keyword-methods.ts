/**
 * Methods with keyword arguments, as Julia makes them. `f(x; k = 1) = body` becomes
 *
 *     #f#1(k, ::typeof(f), x) = body                               the body, keywords by position
 *     f(x) = #f#1(1, f, x)                                         no keywords given
 *     kwcall(nt::NamedTuple, ::typeof(f), x) = #f#1(…nt.k or 1…, f, x)
 *
 * so that a call whose keywords are known costs what a call by position does.
 */
import { baseGlobal, block, callBase, choose, getVariable, int, intrinsic, literal, symbol } from './build.ts';
import { callMaybeSplat } from './calls.ts';
import type { Env, MethodDraft, Variable } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core, TypeExpr } from './ir.ts';
import { namedTuple, namesType } from './keywords.ts';
import {
  bindDefault,
  draftAllOmitting,
  draftFull,
  type FunctionPlan,
  openLambda,
  type Through,
  throughOf,
} from './methods.ts';
import type { Keyword, Keywords } from './signature.ts';
import { ANY } from './typeexpr.ts';

export const draftKeywordMethods = (outer: Env, plan: FunctionPlan, keywords: Keywords): readonly MethodDraft[] => {
  const names = keywords.items.map(({ name }) => name);
  const shown = keywords.rest === undefined ? names : [...names, `${keywords.rest}...`];
  const body: Through = {
    function: keywords.body,
    leading: [...names, ...(keywords.rest === undefined ? [] : [keywords.rest])].map((name) => ({ name, type: ANY })),
  };
  const { span } = plan;
  const named: TypeExpr = { kind: 'global', ref: { module: 'Core', name: 'NamedTuple' }, span };
  const kwcall: Through = {
    function: { module: 'Base', name: 'kwcall' },
    leading: [{ name: '#keywords', type: named }],
  };
  const inner = { ...plan, keywords: undefined };
  const checked = draftFull(outer, inner, body, (env, leading) =>
    keywords.items.flatMap((item, index) => checkType(env, item, leading[index]!)),
  );
  const plain = draftDefaults(outer, inner, keywords, undefined);
  const accepting = draftDefaults(outer, inner, keywords, kwcall);
  accepting.lambda.inline = 'always';
  return [
    checked,
    { ...plain, keywords: shown },
    ...draftAllOmitting(outer, inner).map((draft) => ({ ...draft, keywords: shown })),
    accepting,
    ...draftAllOmitting(outer, inner, kwcall),
  ];
};

const checkType = (env: Env, { name, type, span }: Keyword, variable: Variable): readonly Core[] => {
  if (type === undefined) return [];
  const value = getVariable(variable, span);
  const fits = intrinsic('isa', [value, lowerExpression(env, type)], span);
  const error = callBase(env, 'keyword_type_error', [symbol(name, span), lowerExpression(env, type), value], span);
  return [choose(fits, block([], span), error, span)];
};

/** The method that finds a value for every keyword, given ones in a named tuple (`through` kwcall), and calls the body. */
const draftDefaults = (
  outer: Env,
  plan: FunctionPlan,
  keywords: Keywords,
  through: Through | undefined,
): MethodDraft => {
  const { span } = plan;
  const { env, leading, variables } = openLambda(
    outer,
    { ...plan, returnType: undefined },
    plan.where,
    plan.params,
    through,
  );
  env.lambda.isVararg = plan.isVararg;
  const given = leading[0] === undefined ? undefined : getVariable(leading[0], span);
  const body: Core[] = [];
  const values: Core[] = [];
  let here = env;
  for (const item of keywords.items) {
    const standard =
      item.standard === undefined
        ? callBase(env, 'undefined_keyword', [symbol(item.name, item.span)], item.span)
        : lowerExpression(here, item.standard);
    const bound = bindDefault(here, item.name, orDefault(given, item, standard), item.span);
    here = bound.env;
    body.push(bound.set);
    values.push(getVariable(bound.variable, item.span));
  }
  const self = getVariable(env.lambda.params[env.lambda.self]!, span);
  const args = variables.map((variable, index) => ({
    value: getVariable(variable, span),
    splat: plan.isVararg && index === variables.length - 1,
  }));
  const names = keywords.items.map(({ name }) => name);
  const others = given === undefined ? namedTuple([], [], span) : without(given, names, span);
  if (keywords.rest !== undefined) values.push(callBase(env, 'pairs', [others], span));
  else if (given !== undefined)
    body.push(rejectOthers(env, signatureText(env, plan, names), others, given, self, args, span));
  const bodyFunction: Core = { kind: 'global', ref: keywords.body, span };
  const fixed = [...values, self].map((value) => ({ value, splat: false }));
  body.push(callMaybeSplat(bodyFunction, [...fixed, ...args], span));
  env.lambda.body = block(body, span);
  const params = plan.params.map(({ type }) => type);
  return { where: plan.where, params, lambda: env.lambda, ...throughOf(through), span };
};

const orDefault = (given: Core | undefined, { name, span }: Keyword, standard: Core): Core => {
  if (given === undefined) return standard;
  const key = symbol(name, span);
  return choose(intrinsic('isdefined', [given, key], span), intrinsic('getfield', [given, key], span), standard, span);
};

const without = (given: Core, names: readonly string[], span: Core['span']): Core =>
  intrinsic('named_without', [given, { kind: 'type', type: namesType(names, span), span }], span);

/** `f(::Int64, ::Any; k)`, as messages show the method. */
const signatureText = ({ file }: Env, plan: FunctionPlan, names: readonly string[]): string => {
  const params = plan.params.map(({ span }) => {
    const text = file.text.slice(span.start, span.end);
    return /::[^=]*/.exec(text)?.[0].trim() ?? (text.endsWith('...') ? '::Any...' : '::Any');
  });
  return `${plan.name}(${params.join(', ')}; ${names.join(', ')})`;
};

/** Keywords that nothing takes are a MethodError. */
const rejectOthers = (
  env: Env,
  signature: string,
  others: Core,
  given: Core,
  self: Core,
  args: readonly { readonly value: Core; readonly splat: boolean }[],
  span: Core['span'],
): Core => {
  const none = intrinsic('egal', [intrinsic('nfields', [others], span), int(0, span)], span);
  const leading = [given, self].map((value) => ({ value, splat: false }));
  const about = [literal({ type: 'String', value: signature }, span), others].map((value) => ({ value, splat: false }));
  const error = callMaybeSplat(baseGlobal(env, 'unsupported_keywords', span), [...about, ...leading, ...args], span);
  return choose(none, block([], span), error, span);
};
