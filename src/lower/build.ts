/** Constructors for draft Core. */
import type { Span } from '../diagnostics/span.ts';
import { type Env, newVariable, type Variable } from './draft.ts';
import type { IntrinsicName } from './intrinsics.ts';
import type { Core, Literal } from './ir.ts';
import type { WideLiteral } from './literals.ts';
import { reportUnsupported } from './report.ts';
import { lookup } from './resolve.ts';

export const literal = (value: Literal, span: Span): Core => ({ kind: 'literal', value, span });
export const nothing = (span: Span): Core => literal({ type: 'Nothing' }, span);
export const int = (value: number, span: Span): Core => literal({ type: 'Int64', value: BigInt(value) }, span);
export const bool = (value: boolean, span: Span): Core => literal({ type: 'Bool', value }, span);
export const symbol = (value: string, span: Span): Core => literal({ type: 'Symbol', value }, span);

export const getVariable = (variable: Variable, span: Span): Core => ({ kind: 'local', slot: variable.id, span });
export const setVariable = (variable: Variable, value: Core, span: Span): Core => ({
  kind: 'setLocal',
  slot: variable.id,
  value,
  span,
});
/** Marks where a variable's scope begins: it is undefined from here on. */
export const beginVariable = (variable: Variable, span: Span): Core =>
  setVariable(variable, { kind: 'newBox', span }, span);

export const block = (body: readonly Core[], span: Span): Core =>
  body.length === 1 ? body[0]! : { kind: 'block', body, span };

export const call = (callee: Core, args: readonly Core[], span: Span): Core => ({ kind: 'call', callee, args, span });
export const intrinsic = (name: IntrinsicName, args: readonly Core[], span: Span): Core => ({
  kind: 'intrinsic',
  name,
  args,
  span,
});
export const choose = (condition: Core, then: Core, otherwise: Core, span: Span): Core => ({
  kind: 'if',
  condition,
  then,
  otherwise,
  span,
});

/** Evaluates `value` once: the statement that keeps it and a read of it. */
export const keep = (env: Env, value: Core, span: Span): { readonly set: readonly Core[]; readonly get: Core } => {
  if (value.kind === 'literal' || value.kind === 'type') return { set: [], get: value };
  const variable = newVariable(env, '', 'temp');
  return { set: [setVariable(variable, value, span)], get: getVariable(variable, span) };
};

/** Base's binding of `name`, whatever the module itself means by it: what syntax stands for. */
export const baseGlobal = (env: Env, name: string, span: Span): Core => {
  const base = env.unit.program.modules.get('Base');
  const found = base === undefined ? undefined : lookup(env.unit.program.modules, base, name);
  if (found?.kind === 'global') {
    env.unit.dependsOn.add(found.ref.module);
    return { kind: 'global', ref: found.ref, span };
  }
  return { kind: 'undefined', name, module: 'Base', note: `this syntax needs \`Base.${name}\``, span };
};

export const callBase = (env: Env, name: string, args: readonly Core[], span: Span): Core =>
  call(baseGlobal(env, name, span), args, span);

/** `x.name`. The library reads fields as they are: nobody changes what that means for its types. */
export const getProperty = (env: Env, object: Core, name: string, span: Span): Core => {
  const { path } = env.unit.module;
  const args = [object, symbol(name, span)];
  return path === 'Core' || path === 'Base'
    ? intrinsic('getfield', args, span)
    : callBase(env, 'getproperty', args, span);
};

/** A literal of more than 64 bits: a value that Base makes. */
export const wideInteger = (env: Env, value: WideLiteral, span: Span): Core => {
  if (value.type === 'BigInt')
    return callBase(env, 'big_literal', [literal({ type: 'String', value: value.digits }, span)], span);
  const half = (bits: bigint): Core => literal({ type: 'UInt64', value: bits }, span);
  return callBase(env, value.type, [half(value.low), half(value.high)], span);
};

/** Reports an unsupported feature and yields a value that is never used. */
export const unsupported = (env: Env, span: Span, feature: string, hint?: string): Core => {
  reportUnsupported(env.unit.report, env.file, span, feature, hint);
  return nothing(span);
};
