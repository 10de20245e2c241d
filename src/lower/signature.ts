/** Parameter lists. */
import type { Syntax } from '../parser/tree.ts';
import { type Env, hiddenFunction } from './draft.ts';
import type { GlobalRef, TypeExpr } from './ir.ts';
import { reportError, reportUnsupported } from './report.ts';
import { ANY, requiredType, type TypeScope } from './typeexpr.ts';

export interface Param {
  /** `_` or `#1` where there is nothing to refer to. */
  readonly name: string;
  readonly type: TypeExpr;
  /** Taken apart at the start of the body. */
  readonly pattern?: Extract<Syntax, { kind: 'tuple' }>;
  readonly standard?: Syntax;
  /** The body cannot name it (a default constructor's values). */
  readonly hidden?: boolean;
  readonly span: Syntax['span'];
}

export interface Params {
  readonly params: readonly Param[];
  readonly isVararg: boolean;
}

/** `a, b::T, ::T, (c, d), e = 1, rest::T...`. */
export const lowerParams = (scope: TypeScope, nodes: readonly Syntax[]): Params => {
  const params: Param[] = [];
  let isVararg = false;
  nodes.forEach((node, index) => {
    const { param, many } = lowerParam(scope, node, index + 1);
    if (many && index < nodes.length - 1) reject(scope.env, node, '`...` before the last parameter is');
    if (param.standard === undefined && !many && params.at(-1)?.standard !== undefined)
      reject(scope.env, node, 'a required parameter after an optional one is');
    isVararg ||= many;
    params.push(param);
  });
  return { params, isVararg };
};

const reject = (env: Env, node: Syntax, feature: string): void =>
  reportUnsupported(env.unit.report, env.file, node.span, feature);

const lowerParam = (
  scope: TypeScope,
  node: Syntax,
  position: number,
): { readonly param: Param; readonly many: boolean } => {
  const { span } = node;
  switch (node.kind) {
    case 'name':
      return { param: { name: node.name, type: ANY, span }, many: false };
    case 'typed': {
      const vararg = varargElement(node.type);
      const type = vararg === 'any' ? ANY : requiredType(scope, vararg ?? node.type);
      const inner = node.value === undefined ? undefined : lowerParam(scope, node.value, position).param;
      const name = inner?.name ?? `#${position}`;
      const pattern = inner?.pattern === undefined ? {} : { pattern: inner.pattern };
      return { param: { name, type, ...pattern, span }, many: vararg !== undefined };
    }
    case 'splat': {
      const { param } = lowerParam(scope, node.value, position);
      if (param.standard !== undefined) reject(scope.env, node, 'a default value of a `...` parameter is');
      return { param, many: true };
    }
    case 'keyword':
    case 'assign': {
      const target = node.kind === 'keyword' ? node.name : node.target;
      const { param, many } = lowerParam(scope, target, position);
      return { param: { ...param, standard: node.value }, many };
    }
    case 'tuple':
      return { param: { name: `#${position}`, type: ANY, pattern: node, span }, many: false };
    case 'macrocall':
      reject(scope.env, node, 'a macro in a parameter list is');
      break;
    case 'hole':
      break;
    default:
      reject(scope.env, node, 'this kind of parameter is');
  }
  return { param: { name: `#${position}`, type: ANY, span }, many: false };
};

export interface Keyword {
  readonly name: string;
  readonly type: Syntax | undefined;
  /** A keyword without one is required. */
  readonly standard: Syntax | undefined;
  readonly span: Syntax['span'];
}

/** What stands behind the `;` of a parameter list. */
export interface Keywords {
  readonly items: readonly Keyword[];
  /** `kw...` collects all others. */
  readonly rest: string | undefined;
  /** The function that has the body, and takes keywords by position in front of everything else. */
  readonly body: GlobalRef;
}

/** `; k, k::T, k = 1, k::T = 1, kw...`; undefined where there are none. */
export const lowerKeywordParams = (env: Env, name: string, nodes: readonly Syntax[]): Keywords | undefined => {
  if (nodes.length === 0) return undefined;
  const items: Keyword[] = [];
  let rest: string | undefined;
  for (const node of nodes) {
    if (rest !== undefined) reject(env, node, 'a keyword after `...` is');
    const { span } = node;
    if (node.kind === 'splat' && node.value.kind === 'name') {
      rest = node.value.name;
      continue;
    }
    const assigned = node.kind === 'keyword' || node.kind === 'assign';
    const target = node.kind === 'keyword' ? node.name : node.kind === 'assign' ? node.target : node;
    const typed = target.kind === 'typed' ? target : undefined;
    const named = typed === undefined ? target : typed.value;
    if (named?.kind !== 'name') {
      if (node.kind !== 'hole') reject(env, node, 'this kind of keyword parameter is');
      continue;
    }
    if (items.some((item) => item.name === named.name))
      reportError(env.unit.report, env.file, span, 'syntax', `function argument name not unique: "${named.name}"`);
    items.push({ name: named.name, type: typed?.type, standard: assigned ? node.value : undefined, span });
  }
  return { items, rest, body: hiddenFunction(env.unit, name) };
};

/** The element type of `xs::Vararg{T}`; with a length all of `Vararg{T, N}`. */
const varargElement = (type: Syntax): Syntax | 'any' | undefined => {
  if (type.kind === 'name' && type.name === 'Vararg') return 'any';
  if (type.kind !== 'curly' || type.base.kind !== 'name' || type.base.name !== 'Vararg') return undefined;
  return type.args.length > 1 ? type : (type.args[0] ?? 'any');
};

/** Whether a type mentions the variable `name` freely. */
export const mentionsVar = (type: TypeExpr, name: string): boolean => {
  switch (type.kind) {
    case 'var':
      return type.name === name;
    case 'apply':
      return mentionsVar(type.base, name) || type.args.some((argument) => mentionsVar(argument, name));
    case 'where':
      return (
        (type.param.lower !== undefined && mentionsVar(type.param.lower, name)) ||
        (type.param.upper !== undefined && mentionsVar(type.param.upper, name)) ||
        (type.param.name !== name && mentionsVar(type.body, name))
      );
    case 'global':
    case 'param':
    case 'value':
    case 'typeof':
      return false;
    default:
      return type satisfies never;
  }
};
