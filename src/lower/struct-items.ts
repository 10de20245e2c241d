/** Struct definitions and their constructors, Julia's defaults included. */
import type { Function as FunctionNode, Struct, Syntax } from '../parser/tree.ts';
import { getVariable } from './build.ts';
import type { Construction, Env } from './draft.ts';
import type { Callee, FieldDef, Item, TypeExpr, TypeParam } from './ir.ts';
import { inlineFlag } from './macros.ts';
import { finishMethods, lowerFunctionItems } from './method-items.ts';
import type { FunctionPlan } from './methods.ts';
import { constructNew } from './new.ts';
import { reportError, reportUnsupported } from './report.ts';
import { mentionsVar, type Param } from './signature.ts';
import { macroName, splitHeader } from './syntax.ts';
import { ANY, isAny, requiredType, requiredVars } from './typeexpr.ts';

interface Member {
  readonly name: string;
  readonly type: Syntax | undefined;
  readonly constant: boolean;
  readonly span: Syntax['span'];
}

interface Constructor {
  readonly node: FunctionNode;
  readonly inline: 'always' | 'never' | undefined;
}

export const lowerStruct = (env: Env, node: Struct): readonly Item[] => {
  const { unit, file } = env;
  const header = splitHeader(node.header);
  if (header === undefined) {
    reportUnsupported(unit.report, file, node.header.span, 'this form of struct header is');
    return [];
  }
  const { members, constructors } = splitBody(env, node);
  const { params, scope } = requiredVars({ env, vars: [], inCode: false }, header.params);
  const supertype = header.supertype === undefined ? ANY : requiredType(scope, header.supertype);
  const fields: readonly FieldDef[] = members.map(({ name, type, constant }) => ({
    name,
    type: type === undefined ? ANY : requiredType(scope, type),
    ...(constant ? { constant } : {}),
  }));
  const construction: Construction = {
    name: header.name,
    typeParams: params.map(({ name }) => name),
    fields: members,
    type: undefined,
    outer: env,
  };
  const struct: Item = {
    kind: 'struct',
    name: header.name,
    mutable: node.mutable,
    params,
    supertype,
    fields,
    origin: { file, module: unit.module.path, offset: node.span.start },
    span: node.span,
  };
  const made =
    constructors.length > 0
      ? constructors.flatMap(({ node, inline }) => lowerFunctionItems(env, node, inline, construction))
      : defaultConstructors(env, node, construction, params, fields);
  return [struct, ...made];
};

const splitBody = (
  env: Env,
  node: Struct,
): { readonly members: readonly Member[]; readonly constructors: readonly Constructor[] } => {
  const members: Member[] = [];
  const constructors: Constructor[] = [];
  const visit = (item: Syntax, constant = false): void => {
    const { span } = item;
    switch (item.kind) {
      case 'name':
        members.push({ name: item.name, type: undefined, constant, span });
        return;
      case 'typed':
        if (item.value?.kind !== 'name') break;
        members.push({ name: item.value.name, type: item.type, constant, span });
        return;
      case 'const':
        for (const inner of item.items) visit(inner, true);
        return;
      case 'docstring':
        visit(item.target);
        return;
      case 'function':
        constructors.push({ node: item, inline: undefined });
        return;
      case 'macrocall': {
        const inline = inlineFlag(macroName(item.name));
        const [target] = item.args;
        if (inline === undefined || target?.kind !== 'function') break;
        constructors.push({ node: target, inline });
        return;
      }
      case 'block':
        for (const inner of item.body) visit(inner);
        return;
      case 'string':
      case 'hole':
        return;
      default:
        break;
    }
    reportUnsupported(env.unit.report, env.file, span, 'this in the body of a struct is');
  };
  for (const item of node.body.body) visit(item);
  members.forEach(({ name, span }, index) => {
    if (members.findIndex((other) => other.name === name) < index)
      reportError(env.unit.report, env.file, span, 'duplicate-field', `field \`${name}\` appears twice`);
  });
  return { members, constructors };
};

/**
 * As Julia makes them. `Foo(a, b)` converts to the field types, `Foo(a::A, b::B)` takes them as they are. With parameters:
 * `Foo{T}(a, b)` converts, `Foo(a::A, b::B) where T` infers T where every parameter stands in a field, or in the bound of one that does.
 */
const defaultConstructors = (
  env: Env,
  node: Struct,
  construction: Construction,
  where: readonly TypeParam[],
  fields: readonly FieldDef[],
): readonly Item[] => {
  const { span } = node.header;
  const base: Syntax = { kind: 'name', name: construction.name, span };
  const names = where.map(({ name }): Syntax => ({ kind: 'name', name, span }));
  const type: Syntax = names.length === 0 ? base : { kind: 'curly', base, args: names, span };
  const ref = { module: env.unit.module.path, name: construction.name };
  const outer: Callee = { kind: 'global', ref, span };
  const make = (callee: Callee, types: readonly TypeExpr[], converts: boolean): readonly Item[] => {
    const params: readonly Param[] = fields.map(({ name }, index) => ({
      name,
      type: types[index]!,
      hidden: true,
      span,
    }));
    const raw: Construction = { ...construction, fields: converts ? construction.fields : [] };
    const plan: FunctionPlan = {
      name: construction.name,
      span: node.span,
      calleeType: undefined,
      where,
      params,
      isVararg: false,
      scoped: [],
      body: (inner) =>
        constructNew(
          inner,
          raw,
          type,
          inner.lambda.params.slice(1).map((param) => getVariable(param, span)),
          span,
        ),
    };
    return finishMethods(env, plan, callee);
  };
  const anyTypes = fields.map(() => ANY);
  const fieldTypes = fields.map((field) => field.type);
  if (where.length === 0) {
    const converting = make(outer, anyTypes, true);
    return fieldTypes.every(isAny) ? converting : [...make(outer, fieldTypes, false), ...converting];
  }
  const applied: TypeExpr = {
    kind: 'apply',
    base: { kind: 'global', ref, span },
    args: where.map(({ name }) => ({ kind: 'var', name })),
    span,
  };
  const inFields = ({ name }: TypeParam): boolean => fieldTypes.some((field) => mentionsVar(field, name));
  const inBounds = ({ name }: TypeParam): boolean =>
    where.some((param) => inFields(param) && param.upper !== undefined && mentionsVar(param.upper, name));
  const inferable = where.every((param) => inFields(param) || inBounds(param));
  const converting = make({ kind: 'constructor', type: applied, span }, anyTypes, true);
  return inferable ? [...converting, ...make(outer, fieldTypes, false)] : converting;
};
