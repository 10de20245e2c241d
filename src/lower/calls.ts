/** Calls, operators and indexing. */
import type { Call, Index, Syntax } from '../parser/tree.ts';
import {
  baseGlobal,
  bool,
  call,
  callBase,
  getVariable,
  int,
  intrinsic,
  keep,
  literal,
  unsupported,
  wideInteger,
} from './build.ts';
import { partsOf } from './collections.ts';
import { lowerComputedName } from './computed-names.ts';
import { type Env, findBinding, newVariable } from './draft.ts';
import { COMPUTED_NAME, lowerEvalCall } from './evaluation.ts';
import { lowerExpression } from './expression.ts';
import { intrinsicArity, isIntrinsic } from './intrinsics.ts';
import type { Core } from './ir.ts';
import { applyCall } from './keywords.ts';
import { floatLiteral, negatedInteger, wideLiteral } from './literals.ts';
import { globalCore, globalOf, isIntrinsicsModule, lowerQualified, moduleOf } from './names.ts';
import { lowerNew } from './new.ts';
import { lowerLiteralPower } from './powers.ts';
import { reportError } from './report.ts';
import { lookup } from './resolve.ts';
import { fieldName, someNode } from './syntax.ts';

export const lowerCall = (env: Env, node: Call): Core => {
  const { callee, args, span } = node;
  if (node.form === 'prefix' && callee.kind === 'name' && callee.name === '-') {
    const folded = negatedLiteral(env, args[0], span);
    if (folded !== undefined) return folded;
  }
  const power = node.form === 'infix' ? lowerLiteralPower(env, node) : undefined;
  if (power !== undefined) return power;
  if (node.form === 'postfix' && callee.kind === 'name' && callee.name === "'")
    return callBase(env, 'adjoint', [lowerExpression(env, args[0]!)], span);
  if (callee.kind === 'name' && callee.name === ':' && node.form === 'infix')
    return applyTo(env, baseGlobal(env, ':', callee.span), args, span);
  if (isRethrow(env, node)) return intrinsic('rethrow', [getVariable(env.exception!, span)], span);
  if (isNew(env, callee)) return lowerNew(env, node);
  if (callee.kind === 'field' && isIntrinsicsModule(env, callee.base))
    return lowerIntrinsic(env, node, fieldName(callee.field));
  const asked = lowerModuleQuestion(env, node) ?? lowerEvalCall(env, node);
  if (asked !== undefined) return asked;
  if (callee.kind === 'name' && callee.name === '$')
    return unsupported(env, span, 'interpolation outside of strings is');
  return applyCall(env, lowerExpression(env, callee), node, span);
};

/** `isdefined(M, :x)`, `getfield(M, :x)` and the like of a module that is known by its name. */
const lowerModuleQuestion = (env: Env, node: Call): Core | undefined => {
  const { callee, args, span } = node;
  if (callee.kind === 'name' && callee.name === 'names') return lowerNames(env, node);
  if (callee.kind !== 'name' || !MODULE_QUESTIONS.includes(callee.name) || args.length !== 2) return undefined;
  const [of, key] = args as [Syntax, Syntax];
  const name = key.kind === 'quote' ? fieldName(key) : undefined;
  const module = moduleOf(env, of);
  if (module === undefined || findBinding(env.scope, callee.name) !== undefined) return undefined;
  if (name === undefined) {
    const value = lowerComputedName(env, module, lowerExpression(env, key), span);
    return callee.name === 'isdefined' ? isAssigned(env, value, span) : value;
  }
  if (callee.name !== 'isdefined') return lowerQualified(env, module, name, span);
  const found = lookup(env.unit.program.modules, module, name);
  if (found.kind !== 'global') return literal({ type: 'Bool', value: found.kind === 'module' }, span);
  return isAssigned(env, globalCore(env, found.ref, span), span);
};

const MODULE_QUESTIONS: readonly string[] = ['isdefined', 'getfield', 'getproperty', 'getglobal', COMPUTED_NAME];

/** `names(M)`, with `all = true` too: a module that is known by its name. */
const lowerNames = (env: Env, { args, parameters, span }: Call): Core | undefined => {
  const [of, ...options] = [...args, ...parameters].filter((node) => node.kind !== 'keyword' || !isFalse(node.value));
  const module = of === undefined ? undefined : moduleOf(env, of);
  if (module === undefined || findBinding(env.scope, 'names') !== undefined) return undefined;
  if (options.some((node) => node.kind !== 'keyword' || node.name.kind !== 'name' || node.name.name !== 'all'))
    return unsupported(env, span, '`names` with these options is');
  const own = module.path.slice(module.path.lastIndexOf('.') + 1);
  const all = options.length > 0 ? [...module.declarations.keys()].filter((name) => !name.includes('#')) : [];
  const names = [...new Set([own, ...module.exports, ...all])].toSorted((a, b) => (a < b ? -1 : 1));
  return callBase(
    env,
    'vect',
    names.map((name) => literal({ type: 'Symbol', value: name }, span)),
    span,
  );
};

const isFalse = (node: Syntax): boolean => node.kind === 'name' && node.name === 'false';

/** Whether reading a variable succeeds. */
export const isAssigned = (env: Env, read: Core, span: Core['span']): Core => ({
  kind: 'try',
  body: { kind: 'block', body: [read, bool(true, span)], span },
  slot: newVariable(env, '', 'temp').id,
  handler: bool(false, span),
  span,
});

/** `rethrow()` in a handler, unless the name means something else. */
const isRethrow = (env: Env, { callee, args }: Call): boolean => {
  if (env.exception === undefined || args.length > 0 || callee.kind !== 'name' || callee.name !== 'rethrow')
    return false;
  const ref = globalOf(env, callee);
  return ref === undefined
    ? findBinding(env.scope, 'rethrow') === undefined
    : ref.module === 'Base' || ref.module === 'Core';
};

const isNew = (env: Env, callee: Syntax): boolean =>
  env.construction !== undefined &&
  ((callee.kind === 'name' && callee.name === 'new') ||
    (callee.kind === 'curly' && callee.base.kind === 'name' && callee.base.name === 'new'));

export const hasKeywords = (node: {
  readonly args: readonly Syntax[];
  readonly parameters: readonly Syntax[];
}): boolean => node.parameters.length > 0 || node.args.some((argument) => argument.kind === 'keyword');

const negatedLiteral = (env: Env, operand: Syntax | undefined, span: Core['span']): Core | undefined => {
  if (operand?.kind === 'integer') {
    const value = negatedInteger(operand);
    if (value !== undefined) return literal(value, span);
    return operand.base === 10 ? wideInteger(env, wideLiteral(operand, true), span) : undefined;
  }
  return operand?.kind === 'float' ? literal(floatLiteral(operand, -1), span) : undefined;
};

/** A call with already lowered callee; `extra` arguments come first. */
export const applyTo = (
  env: Env,
  callee: Core,
  args: readonly Syntax[],
  span: Core['span'],
  extra: readonly Core[] = [],
): Core => {
  if (!args.some((argument) => argument.kind === 'splat'))
    return call(callee, [...extra, ...args.map((argument) => lowerExpression(env, argument))], span);
  const rest = args.map((argument) => ({
    value: lowerExpression(env, argument.kind === 'splat' ? argument.value : argument),
    splat: argument.kind === 'splat',
  }));
  return { kind: 'apply', callee, args: [...extra.map((value) => ({ value, splat: false })), ...rest], span };
};

const lowerIntrinsic = (env: Env, node: Call, name: string | undefined): Core => {
  const args = node.args.map((argument) => lowerExpression(env, argument));
  if (name === undefined || !isIntrinsic(name)) {
    reportError(env.unit.report, env.file, node.span, 'intrinsic', `there is no intrinsic \`${name ?? '?'}\``);
    return { kind: 'block', body: args, span: node.span };
  }
  const arity = intrinsicArity(name);
  if (arity >= 0 && arity !== args.length)
    reportError(
      env.unit.report,
      env.file,
      node.span,
      'intrinsic',
      `intrinsic \`${name}\` takes ${arity} arguments, not ${args.length}`,
    );
  return intrinsic(name, args, node.span);
};

/** The indices of `base[…]` with `end` and `begin` bound; `set` has to run before, `base` is then safe to repeat. */
export const lowerIndices = (
  env: Env,
  node: Index,
  baseTwice: boolean,
): { readonly set: readonly Core[]; readonly base: Core; readonly envs: readonly Env[] } => {
  const lowered = lowerExpression(env, node.base);
  const ends = node.args.some((argument) =>
    someNode(argument, (inner) => inner.kind === 'name' && (inner.name === 'end' || inner.name === 'begin')),
  );
  const kept = ends || baseTwice ? keepSimple(env, lowered) : { set: [], get: lowered };
  if (ends && node.args.some((argument) => argument.kind === 'splat'))
    unsupported(env, node.span, '`end` beside a splatted index is');
  const envs = node.args.map((_, index) => ({
    ...env,
    indexed: ends ? { base: kept.get, position: index + 1, count: node.args.length } : env.indexed,
  }));
  return { set: kept.set, base: kept.get, envs };
};

/** Local variables may be read again unless the expression in between assigns them; that they would be is vanishingly rare and Julia does the same. */
const keepSimple = (env: Env, value: Core): ReturnType<typeof keep> =>
  value.kind === 'local' ? { set: [], get: value } : keep(env, value, value.span);

export const lowerIndex = (env: Env, node: Index): Core => {
  if (node.args.some((argument) => argument.kind === 'keyword'))
    return unsupported(env, node.span, 'keyword arguments are');
  // So many can only be the items of `T[…]`.
  const parts = partsOf(env, node.args, node.span);
  if (parts) return callBase(env, 'typed_vect_of_parts', [lowerExpression(env, node.base), ...parts], node.span);
  const { set, base, envs } = lowerIndices(env, node, false);
  const args = node.args.map((argument, index) => ({
    value: lowerExpression(envs[index]!, argument.kind === 'splat' ? argument.value : argument),
    splat: argument.kind === 'splat',
  }));
  const access = callMaybeSplat(
    baseGlobal(env, 'getindex', node.span),
    [{ value: base, splat: false }, ...args],
    node.span,
  );
  return set.length === 0 ? access : { kind: 'block', body: [...set, access], span: node.span };
};

/** A `call`, or an `apply` when something is splatted. */
export const callMaybeSplat = (
  callee: Core,
  args: readonly { readonly value: Core; readonly splat: boolean }[],
  span: Core['span'],
): Core =>
  args.some((argument) => argument.splat)
    ? { kind: 'apply', callee, args, span }
    : call(
        callee,
        args.map((argument) => argument.value),
        span,
      );

/** `Base.destructure(value, k)`, k from 1. */
export const element = (env: Env, value: Core, index: number, span: Core['span']): Core =>
  callBase(env, 'destructure', [value, int(index, span)], span);
