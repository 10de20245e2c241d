/** Drafts of methods: parameters and static parameters become variables; optional arguments become methods of their own. */
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';
import { assignTuple } from './assign.ts';
import { block, call, getVariable, setVariable } from './build.ts';
import { returned } from './control.ts';
import {
  type Binding,
  type Construction,
  type Env,
  type MethodDraft,
  newLambda,
  newVariable,
  type Variable,
} from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core, GlobalRef, TypeExpr, TypeParam } from './ir.ts';
import { draftKeywordMethods } from './keyword-methods.ts';
import { enterScope } from './scopes.ts';
import { type Keywords, mentionsVar, type Param } from './signature.ts';

export interface FunctionPlan {
  readonly name: string;
  readonly span: Span;
  /** What the body calls the callee: `f` in `(f::Foo)(x)`. */
  readonly selfName?: string | undefined;
  /** Type of the callee where it has variables: those stay in every method. */
  readonly calleeType?: TypeExpr | undefined;
  readonly where: readonly TypeParam[];
  readonly params: readonly Param[];
  readonly isVararg: boolean;
  readonly keywords?: Keywords | undefined;
  /** Variables around an inner function that stand for types in its signature. */
  readonly captured?: ReadonlySet<Variable> | undefined;
  readonly returnType?: Syntax | undefined;
  readonly construction?: Construction | undefined;
  /** Code whose assignments make local variables of the body. */
  readonly scoped: readonly Syntax[];
  readonly body: (env: Env) => Core;
}

/** The method itself, then one for every number of omitted optional arguments. */
export const draftMethods = (outer: Env, plan: FunctionPlan): readonly MethodDraft[] => {
  const drafts =
    plan.keywords === undefined
      ? [draftFull(outer, plan), ...draftAllOmitting(outer, plan)]
      : draftKeywordMethods(outer, plan, plan.keywords);
  const { captured } = plan;
  return captured === undefined || captured.size === 0 ? drafts : drafts.map((draft) => capturing(draft, captured));
};

/** The closure has to hold what its signature mentions. */
const capturing = (draft: MethodDraft, captured: ReadonlySet<Variable>): MethodDraft => {
  const { lambda } = draft;
  const reads = [...captured].map((variable) => getVariable(variable, lambda.span));
  lambda.body = block([...reads, lambda.body], lambda.span);
  return { ...draft, captured: [...captured].map(({ name }) => name) };
};

/** One method for every number of omitted optional arguments. */
export const draftAllOmitting = (outer: Env, plan: FunctionPlan, through?: Through): readonly MethodDraft[] => {
  const first = plan.params.findIndex((param) => param.standard !== undefined);
  if (first < 0) return [];
  const fixed = plan.isVararg ? plan.params.slice(0, -1) : plan.params;
  return fixed.slice(first).map((_, index) => draftOmitting(outer, plan, fixed, first + index, through));
};

/** A method of another function than what is called: that has `leading` parameters in front. */
export interface Through {
  readonly function: GlobalRef;
  readonly leading: readonly { readonly name: string; readonly type: TypeExpr }[];
}

interface Opened {
  readonly env: Env;
  readonly leading: readonly Variable[];
  readonly variables: readonly Variable[];
}

/** The `through` of a draft. */
export const throughOf = (through: Through | undefined): Pick<MethodDraft, 'through'> =>
  through === undefined
    ? {}
    : { through: { function: through.function, leading: through.leading.map(({ type }) => type) } };

export const openLambda = (
  outer: Env,
  plan: FunctionPlan,
  where: readonly TypeParam[],
  params: readonly Param[],
  through?: Through,
): Opened => {
  const before = through === undefined ? 0 : 1 + through.leading.length;
  const lambda = newLambda(outer.definition, plan.name, outer.file, plan.span, before);
  const names = new Map<string, Binding>();
  const env: Env = {
    ...outer,
    lambda,
    scope: { kind: 'function', names, parent: outer.scope },
    loop: undefined,
    cleanup: undefined,
    branch: undefined,
    returnType: plan.returnType,
    construction: plan.construction ?? outer.construction,
  };
  where.forEach((param, index) => {
    const variable = newVariable(env, param.name, 'static', { index });
    lambda.statics.push(variable);
    names.set(param.name, { kind: 'variable', variable });
  });
  if (through !== undefined) lambda.params.push(newVariable(env, '#through#', 'param'));
  const leading = (through?.leading ?? []).map(({ name }) => {
    const variable = newVariable(env, name, 'param');
    lambda.params.push(variable);
    if (!name.startsWith('#')) names.set(name, { kind: 'variable', variable });
    return variable;
  });
  const self = newVariable(env, plan.selfName ?? '#self#', 'param');
  lambda.params.push(self);
  if (plan.selfName !== undefined) names.set(plan.selfName, { kind: 'variable', variable: self });
  const variables = params.map((param) => {
    const variable = newVariable(env, param.name, 'param');
    lambda.params.push(variable);
    if (param.hidden !== true && param.name !== '_' && !param.name.startsWith('#'))
      names.set(param.name, { kind: 'variable', variable });
    return variable;
  });
  return { env, leading, variables };
};

/** The method with the body; `checks` run first. */
export const draftFull = (
  outer: Env,
  plan: FunctionPlan,
  through?: Through,
  checks: (env: Env, leading: readonly Variable[]) => readonly Core[] = () => [],
): MethodDraft => {
  const { env, leading, variables } = openLambda(outer, plan, plan.where, plan.params, through);
  env.lambda.isVararg = plan.isVararg;
  const patterns = plan.params.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  const opened = enterScope(env, 'function', patterns.map(patternDeclaration), plan.span);
  const taken = plan.params.flatMap(({ pattern }, index) =>
    pattern === undefined
      ? []
      : [assignTuple(opened.env, pattern, getVariable(variables[index]!, pattern.span), false, pattern.span)],
  );
  const entered = enterScope(opened.env, 'function', plan.scoped, plan.span);
  const result = returned(entered.env, plan.body(entered.env));
  const begin = [...checks(env, leading), ...opened.begin, ...taken, ...entered.begin];
  env.lambda.body = block([...begin, result], plan.span);
  const params = plan.params.map(({ type }) => type);
  return { where: plan.where, params, lambda: env.lambda, ...throughOf(through), span: plan.span };
};

const patternDeclaration = (pattern: Syntax): Syntax => ({ kind: 'local', items: [pattern], span: pattern.span });

/** `f(a, b = 1)` given one argument: computes the others in order and calls the full method. */
const draftOmitting = (
  outer: Env,
  plan: FunctionPlan,
  fixed: readonly Param[],
  given: number,
  through: Through | undefined,
): MethodDraft => {
  const params = fixed.slice(0, given);
  const where = usedVars(plan, params);
  const { env } = openLambda(outer, { ...plan, returnType: undefined }, where, params, through);
  const body: Core[] = [];
  let here = env;
  const all = [...env.lambda.params];
  for (const param of fixed.slice(given)) {
    const bound = bindDefault(here, param.name, lowerExpression(here, param.standard!), param.span);
    here = bound.env;
    body.push(bound.set);
    all.push(bound.variable);
  }
  const [callee, ...args] = all.map((variable) => getVariable(variable, plan.span));
  body.push(call(callee!, args, plan.span));
  env.lambda.body = block(body, plan.span);
  const types = params.map(({ type }) => type);
  return { where, params: types, lambda: env.lambda, ...throughOf(through), span: plan.span };
};

/** A variable that later default values can name. */
export const bindDefault = (
  env: Env,
  name: string,
  value: Core,
  span: Span,
): { readonly env: Env; readonly variable: Variable; readonly set: Core } => {
  const names = new Map<string, Binding>();
  const inner: Env = { ...env, scope: { kind: 'function', names, parent: env.scope } };
  const variable = newVariable(inner, name, 'temp');
  names.set(name, { kind: 'variable', variable });
  return { env: inner, variable, set: setVariable(variable, value, span) };
};

/** The `where` variables that the remaining parameters still mention, directly or through bounds. */
const usedVars = (plan: FunctionPlan, params: readonly Param[]): readonly TypeParam[] => {
  const used = new Set<string>();
  const types = [...params.map(({ type }) => type), ...(plan.calleeType === undefined ? [] : [plan.calleeType])];
  for (const param of plan.where) if (types.some((type) => mentionsVar(type, param.name))) used.add(param.name);
  for (const param of [...plan.where].reverse()) {
    if (!used.has(param.name)) continue;
    for (const bound of [param.lower, param.upper])
      for (const other of plan.where) if (bound !== undefined && mentionsVar(bound, other.name)) used.add(other.name);
  }
  return plan.where.filter(({ name }) => used.has(name));
};
