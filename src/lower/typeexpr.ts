/** Types in signatures, fields, supertypes and, where they are static, in code. */
import type { Span } from '../diagnostics/span.ts';
import type { Call, StringLiteral, Syntax } from '../parser/tree.ts';
import { type Env, findBinding, type Variable } from './draft.ts';
import type { Literal, TypeExpr, TypeParam } from './ir.ts';
import { wholeLiteral } from './literals.ts';
import { boundVariable, globalOf, isTypeBinding, lookupHere } from './names.ts';
import { reportError } from './report.ts';
import { declarationOf } from './resolve.ts';
import { fieldName, namedTupleMacro } from './syntax.ts';

/** Why an expression is not a static type. */
export interface NotStatic {
  readonly kind: 'failure';
  readonly code: 'unsupported' | 'undefined-name';
  readonly message: string;
  readonly span: Span;
}

export interface TypeScope {
  readonly env: Env;
  /** Variables bound by enclosing `where` clauses and parameter lists of the type or signature. */
  readonly vars: readonly string[];
  /** In code, static parameters of the running method are `param` nodes; in signatures there are none. */
  readonly inCode: boolean;
  /** In the signature of an inner function: collects variables around it that stand for types there. */
  readonly captured?: Set<Variable>;
}

export const ANY: TypeExpr = { kind: 'global', ref: { module: 'Core', name: 'Any' }, span: { start: 0, end: 0 } };

export const isAny = (type: TypeExpr): boolean =>
  type.kind === 'global' && type.ref.module === 'Core' && type.ref.name === 'Any';

/** The static type that `node` denotes, or why it is none. Reports nothing. */
export const staticType = (scope: TypeScope, node: Syntax): TypeExpr | NotStatic => {
  switch (node.kind) {
    case 'name':
      return nameType(scope, node.name, node.span);
    case 'field': {
      const ref = globalOf(scope.env, node);
      if (ref === undefined) return failure(node.span, 'this is not the name of a type', 'undefined-name');
      scope.env.unit.dependsOn.add(ref.module);
      return { kind: 'global', ref, span: node.span };
    }
    case 'curly':
      return curlyType(scope, node.base, node.args, node.span);
    case 'where': {
      const inner = withVars(scope, node.vars);
      if (inner.kind === 'failure') return inner;
      const body = staticType(inner.scope, node.body);
      if (body.kind === 'failure') return body;
      return inner.params.reduceRight<TypeExpr>((type, param) => ({ kind: 'where', param, body: type }), body);
    }
    case 'call':
      return node.callee.kind === 'name' && node.callee.name === 'typeof' && node.args.length === 1
        ? typeofType(scope, node.args[0]!, node.span)
        : valueType(node);
    case 'macrocall': {
      const named = namedTupleMacro(node);
      return named === undefined
        ? failure(node.span, 'this macro is not supported yet in a type')
        : staticType(scope, named);
    }
    case 'tuple':
      return tupleValue(scope, node.items, node.span);
    case 'string':
      return node.prefix === 'MIME' ? mimeType(node) : valueType(node);
    default:
      return valueType(node);
  }
};

/** `MIME"text/plain"`, the type of what `MIME("text/plain")` makes. */
export const mimeType = ({ parts, span }: StringLiteral): TypeExpr => ({
  kind: 'apply',
  base: { kind: 'global', ref: { module: 'Base', name: 'MIME' }, span },
  args: [{ kind: 'value', value: { type: 'Symbol', value: parts.join('') } }],
  span,
});

/** A type that has to be static: reports when it is not, and goes on with `Any`. */
export const requiredType = (scope: TypeScope, node: Syntax): TypeExpr => {
  const type = staticType(scope, node);
  if (type.kind !== 'failure') return type;
  const { env } = scope;
  reportError(env.unit.report, env.file, type.span, type.code, type.message);
  return ANY;
};

const failure = (span: Span, message: string, code: NotStatic['code'] = 'unsupported'): NotStatic => ({
  kind: 'failure',
  code,
  message,
  span,
});

const nameType = (scope: TypeScope, name: string, span: Span): TypeExpr | NotStatic => {
  const { env, vars, inCode } = scope;
  if (vars.includes(name)) return { kind: 'var', name };
  const binding = findBinding(env.scope, name);
  if (binding?.kind === 'alias') return staticType({ env: binding.env, vars: [], inCode }, binding.syntax);
  if (binding?.kind === 'variable') {
    const { variable } = binding;
    if (variable.role === 'static' && inCode && variable.lambda === env.lambda)
      return { kind: 'param', index: variable.index };
    if (!inCode && scope.captured !== undefined) {
      scope.captured.add(variable);
      return { kind: 'var', name };
    }
    return failure(
      span,
      variable.role === 'static'
        ? `the type variable \`${name}\` of the enclosing function is not supported yet in the signature of an inner function`
        : `the local variable \`${name}\` is not supported yet in a type`,
    );
  }
  const found = lookupHere(env, name);
  if (found.kind !== 'global') {
    if (name === 'true' || name === 'false') return { kind: 'value', value: { type: 'Bool', value: name === 'true' } };
    return failure(span, `\`${name}\` is not defined in module \`${env.unit.module.path}\``, 'undefined-name');
  }
  const declaration = declarationOf(env.unit.program.modules, found.ref);
  if (inCode ? !isTypeBinding(env, found.ref) : declaration?.kind === 'function' || declaration?.kind === 'global')
    return failure(span, `\`${name}\` is not a type: it is a ${declaration?.kind ?? 'value'}`);
  env.unit.dependsOn.add(found.ref.module);
  return { kind: 'global', ref: found.ref, span };
};

/** `A{B, <:C, 3}`; a bare bound is a fresh variable around the whole. */
const curlyType = (scope: TypeScope, base: Syntax, args: readonly Syntax[], span: Span): TypeExpr | NotStatic => {
  const lowered = staticType(scope, base);
  if (lowered.kind === 'failure') return lowered;
  const fresh: TypeParam[] = [];
  const types: TypeExpr[] = [];
  for (const argument of args) {
    const bound = bareBound(argument);
    if (bound === undefined) {
      const type = staticType(scope, argument);
      if (type.kind === 'failure') return type;
      types.push(type);
      continue;
    }
    const type = staticType(scope, bound.type);
    if (type.kind === 'failure') return type;
    const name = `#${fresh.length + 1}`;
    fresh.push(bound.upper ? { name, upper: type } : { name, lower: type });
    types.push({ kind: 'var', name });
  }
  const applied: TypeExpr = { kind: 'apply', base: lowered, args: types, span };
  return fresh.reduceRight<TypeExpr>((body, param) => ({ kind: 'where', param, body }), applied);
};

/** `<:A` or `>:A` alone, as in `Vector{<:A}`. */
export const bareBound = (node: Syntax): { readonly type: Syntax; readonly upper: boolean } | undefined => {
  if (node.kind !== 'call' || node.args.length !== 1 || node.callee.kind !== 'name') return undefined;
  const { name } = node.callee;
  return name === '<:' || name === '>:' ? { type: node.args[0]!, upper: name === '<:' } : undefined;
};

/** `(:a, 1)` as a type parameter. */
const tupleValue = (scope: TypeScope, items: readonly Syntax[], span: Span): TypeExpr | NotStatic => {
  const values: TypeExpr[] = [];
  for (const item of items) {
    const value = staticType(scope, item);
    if (value.kind === 'failure') return value;
    values.push(value);
  }
  return { kind: 'apply', base: { kind: 'global', ref: { module: 'Core', name: 'Tuple' }, span }, args: values, span };
};

const typeofType = (scope: TypeScope, argument: Syntax, span: Span): TypeExpr | NotStatic => {
  const ref = globalOf(scope.env, argument);
  if (ref === undefined || declarationOf(scope.env.unit.program.modules, ref)?.kind !== 'function')
    return failure(span, '`typeof` of anything but a global function is not supported yet in a type');
  scope.env.unit.dependsOn.add(ref.module);
  return { kind: 'typeof', ref, span };
};

/** A literal as a type parameter. */
const valueType = (node: Syntax): TypeExpr | NotStatic => {
  const value = literalValue(node);
  return value === undefined
    ? failure(node.span, 'computed types are not supported yet here')
    : { kind: 'value', value };
};

/** `Symbol("text")`, for symbols that have no other spelling. */
const symbolCall = ({ callee, args }: Call): Literal | undefined => {
  const [text] = args;
  if (callee.kind !== 'name' || callee.name !== 'Symbol' || args.length !== 1 || text?.kind !== 'string')
    return undefined;
  const isPlain = text.parts.every((part) => typeof part === 'string');
  return isPlain && text.prefix === undefined ? { type: 'Symbol', value: text.parts.join('') } : undefined;
};

const literalValue = (node: Syntax): Literal | undefined => {
  switch (node.kind) {
    case 'integer':
      return wholeLiteral(node);
    case 'call':
      return symbolCall(node) ?? wholeLiteral(node);
    case 'char':
      return { type: 'Char', codepoint: node.codepoint };
    case 'quote': {
      const name = fieldName(node);
      return name === undefined ? undefined : { type: 'Symbol', value: name };
    }
    default:
      return undefined;
  }
};

/** Lowers `T`, `T<:A`, `T>:A`, `A<:T<:B` in order; each may mention those before it. */
export const withVars = (
  scope: TypeScope,
  nodes: readonly Syntax[],
): { readonly kind: 'vars'; readonly params: readonly TypeParam[]; readonly scope: TypeScope } | NotStatic => {
  let here = scope;
  const params: TypeParam[] = [];
  for (const node of nodes) {
    const name = boundVariable(node);
    if (name === undefined) return failure(node.span, 'this is not a type variable');
    const bounds = variableBounds(node);
    const lower = bounds.lower === undefined ? undefined : staticType(here, bounds.lower);
    const upper = bounds.upper === undefined ? undefined : staticType(here, bounds.upper);
    if (lower?.kind === 'failure') return lower;
    if (upper?.kind === 'failure') return upper;
    params.push({ name, ...(lower === undefined ? {} : { lower }), ...(upper === undefined ? {} : { upper }) });
    here = { ...here, vars: [...here.vars, name] };
  }
  return { kind: 'vars', params, scope: here };
};

/** The same where failing is an error. */
export const requiredVars = (
  scope: TypeScope,
  nodes: readonly Syntax[],
): { readonly params: readonly TypeParam[]; readonly scope: TypeScope } => {
  const lowered = withVars(scope, nodes);
  if (lowered.kind === 'vars') return lowered;
  const { env } = scope;
  reportError(env.unit.report, env.file, lowered.span, lowered.code, lowered.message);
  const names = nodes.map(boundVariable).filter((name) => name !== undefined);
  return { params: names.map((name) => ({ name })), scope: { ...scope, vars: [...scope.vars, ...names] } };
};

/** The bounds of `T<:A`, `T>:A` and `A<:T<:B`. */
export const variableBounds = (node: Syntax): { readonly lower?: Syntax; readonly upper?: Syntax } => {
  if (node.kind === 'call' && node.callee.kind === 'name' && node.args.length === 2) {
    if (node.callee.name === '<:') return { upper: node.args[1]! };
    if (node.callee.name === '>:') return { lower: node.args[1]! };
  }
  if (node.kind === 'comparison' && node.operands.length === 3) {
    const down = node.operators[0]?.name === '>:';
    const [first, , last] = node.operands;
    return down ? { lower: last!, upper: first! } : { lower: first!, upper: last! };
  }
  return {};
};
