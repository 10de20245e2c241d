/** Evaluates the type expressions of signatures, fields and aliases in a world. */
import type { Span } from '../diagnostics/span.ts';
import type { GlobalRef, Literal, TypeExpr, TypeParam } from '../lower/ir.ts';
import {
  ANY,
  BOTTOM,
  forall,
  instantiate,
  isDispatchLeaf,
  isKindName,
  type Type,
  type TypeVar,
  tuple,
  typeVar,
  UNION_TYPE,
  union,
  value,
  vararg,
  variable,
} from '../types/index.ts';
import { lookupBinding, type World } from './world.ts';

/** A definition that cannot be loaded; `span` is relative to what is being defined. */
export class DefinitionError extends Error {
  readonly span: Span | undefined;
  readonly hint: string | undefined;
  constructor(message: string, span?: Span, hint?: string) {
    super(message);
    this.span = span;
    this.hint = hint;
  }
}

export type TypeVars = ReadonlyMap<string, TypeVar>;

/** A literal as a type parameter: all but an Int64, a Bool and a Symbol remember their type. Undefined for a String or `nothing`. */
export const literalParameter = (world: World, literal: Literal): Type | undefined => {
  const of = (): Type | undefined => {
    const binding = lookupBinding(world, { module: 'Core', name: literal.type });
    return binding?.kind === 'type' ? binding.type : undefined;
  };
  switch (literal.type) {
    case 'Int64':
    case 'Bool':
      return value(literal.value);
    case 'Symbol':
      return value({ symbol: literal.value });
    case 'Char':
      return value(BigInt(literal.codepoint), of());
    case 'Float32':
    case 'Float64':
      return value(Object.is(literal.value, -0) ? '-0' : String(literal.value), of());
    case 'String':
    case 'Nothing':
      return undefined;
    default:
      return value(literal.value, of());
  }
};

/** The other way round: what code sees of a type parameter that is no type. */
export const parameterLiteral = ({ value: v, of }: Extract<Type, { kind: 'value' }>): Literal => {
  const name = of?.kind === 'nominal' ? of.name.name : undefined;
  if (typeof v === 'boolean') return { type: 'Bool', value: v };
  if (typeof v === 'object') return { type: 'Symbol', value: v.symbol };
  if (typeof v === 'string')
    return name === 'Float64' || name === 'Float32' ? { type: name, value: Number(v) } : { type: 'String', value: v };
  switch (name) {
    case 'Char':
      return { type: 'Char', codepoint: Number(v) };
    case 'Int8':
    case 'Int16':
    case 'Int32':
    case 'UInt8':
    case 'UInt16':
    case 'UInt32':
    case 'UInt64':
      return { type: name, value: v };
    default:
      return { type: 'Int64', value: v };
  }
};

const requiredParameter = (world: World, literal: Literal): Type => {
  const parameter = literalParameter(world, literal);
  if (parameter === undefined) throw new DefinitionError(`a ${literal.type} cannot be a type parameter`);
  return parameter;
};

const typeOfGlobal = (world: World, ref: GlobalRef, span: Span): Type => {
  const binding = lookupBinding(world, ref);
  if (binding?.kind === 'type') return binding.type;
  if (binding?.kind === 'constant' && binding.value) return requiredParameter(world, binding.value);
  throw new DefinitionError(
    binding
      ? `\`${ref.name}\` is not a type`
      : `\`${ref.name}\` is not defined (yet) in \`${ref.module}\`: a type must be defined before it is used`,
    span,
  );
};

/** Tuple{…} and Union{…} take any number of arguments; everything else goes through `instantiate`. */
export const applyType = (base: Type, args: readonly Type[]): { type: Type } | { error: string } => {
  if (base === UNION_TYPE) return { type: union(args) };
  if (base.kind === 'tuple' && base.elements.length === 1 && base.elements[0]!.kind === 'vararg') {
    const varargAt = args.findIndex((a) => a.kind === 'vararg');
    if (varargAt >= 0 && varargAt !== args.length - 1) return { error: 'Vararg must be the last parameter of Tuple' };
    return { type: tuple(args) };
  }
  return instantiate(base, args);
};

/** `Vararg` is not a type of its own; `Vararg{T}` and `Vararg{T, N}` stand only inside Tuple. */
const isVararg = (expr: TypeExpr): boolean =>
  expr.kind === 'global' && expr.ref.module === 'Core' && expr.ref.name === 'Vararg';

export const evalTypeExpr = (world: World, expr: TypeExpr, vars: TypeVars, parameters: readonly Type[] = []): Type => {
  const go = (e: TypeExpr, inner: TypeVars = vars): Type => evalTypeExpr(world, e, inner, parameters);
  switch (expr.kind) {
    case 'global':
      if (isVararg(expr)) return vararg(ANY);
      return typeOfGlobal(world, expr.ref, expr.span);
    case 'var': {
      const found = vars.get(expr.name);
      if (!found) throw new DefinitionError(`\`${expr.name}\` is not a type variable here`);
      return variable(found);
    }
    case 'param': {
      const found = parameters[expr.index];
      if (!found) throw new DefinitionError('this static parameter has no value here');
      return found;
    }
    case 'apply': {
      if (isVararg(expr.base)) return vararg(go(expr.args[0]!), expr.args[1] && go(expr.args[1]));
      const applied = applyType(
        go(expr.base),
        expr.args.map((a) => go(a)),
      );
      if ('error' in applied) throw new DefinitionError(applied.error, expr.span);
      return applied.type;
    }
    case 'where': {
      const { var: v, vars: inner } = bindParam(world, expr.param, vars, parameters);
      return forall(v, go(expr.body, inner));
    }
    case 'value':
      return requiredParameter(world, expr.value);
    case 'typeof': {
      const binding = lookupBinding(world, expr.ref);
      if (binding?.kind === 'function' || binding?.kind === 'constant') return binding.type;
      throw new DefinitionError(`\`${expr.ref.name}\` is not a function`, expr.span);
    }
    default:
      return expr satisfies never;
  }
};

/** Makes the variable of a type parameter and puts it in scope. */
export const bindParam = (
  world: World,
  param: TypeParam,
  vars: TypeVars,
  parameters: readonly Type[] = [],
): { var: TypeVar; vars: TypeVars } => {
  const lower = param.lower ? evalTypeExpr(world, param.lower, vars, parameters) : BOTTOM;
  const upper = param.upper ? evalTypeExpr(world, param.upper, vars, parameters) : ANY;
  const v = typeVar(param.name, lower, upper);
  return { var: v, vars: new Map([...vars, [param.name, v]]) };
};

export const bindParams = (world: World, params: readonly TypeParam[]): { list: TypeVar[]; vars: TypeVars } => {
  let vars: TypeVars = new Map();
  const list: TypeVar[] = [];
  for (const param of params) {
    const bound = bindParam(world, param, vars);
    list.push(bound.var);
    vars = bound.vars;
  }
  return { list, vars };
};

/** `body where v1 where …`, the first variable outermost. */
export const close = (list: readonly TypeVar[], body: Type): Type => list.reduceRight((t, v) => forall(v, t), body);

/**
 * Whether every value of this type has the same dispatch: what a static call needs of its arguments. Types inside a tuple keep their
 * identity (`Tuple{Type{Int64}}`), so that a collected vararg is as precise as the arguments were.
 */
export const isLeaf = (type: Type): boolean => {
  if (type.kind === 'tuple') return type.elements.every((e) => e.kind !== 'vararg' && isLeaf(e));
  // A value of type DataType is a type, and dispatches as `Type{T}` of it.
  return isDispatchLeaf(type) && !(type.kind === 'nominal' && isKindName(type.name));
};
