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
import type { Core, TypeExpr, TypeParam } from './ir.ts';
import { enterScope } from './scopes.ts';
import { mentionsVar, type Param } from './signature.ts';

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
  readonly returnType?: Syntax | undefined;
  readonly construction?: Construction | undefined;
  /** Code whose assignments make local variables of the body. */
  readonly scoped: readonly Syntax[];
  readonly body: (env: Env) => Core;
}

/** The method itself, then one for every number of omitted optional arguments. */
export const draftMethods = (outer: Env, plan: FunctionPlan): readonly MethodDraft[] => {
  const first = plan.params.findIndex((param) => param.standard !== undefined);
  const full = draftFull(outer, plan);
  if (first < 0) return [full];
  const fixed = plan.isVararg ? plan.params.slice(0, -1) : plan.params;
  const omitting = fixed.slice(first).map((_, index) => draftOmitting(outer, plan, fixed, first + index));
  return [full, ...omitting];
};

interface Opened {
  readonly env: Env;
  readonly variables: readonly Variable[];
}

const openLambda = (outer: Env, plan: FunctionPlan, where: readonly TypeParam[], params: readonly Param[]): Opened => {
  const lambda = newLambda(outer.definition, plan.name, outer.file, plan.span);
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
  return { env, variables };
};

const draftFull = (outer: Env, plan: FunctionPlan): MethodDraft => {
  const { env, variables } = openLambda(outer, plan, plan.where, plan.params);
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
  env.lambda.body = block([...opened.begin, ...taken, ...entered.begin, result], plan.span);
  return { where: plan.where, params: plan.params.map(({ type }) => type), lambda: env.lambda, span: plan.span };
};

const patternDeclaration = (pattern: Syntax): Syntax => ({ kind: 'local', items: [pattern], span: pattern.span });

/** `f(a, b = 1)` given one argument: computes the others in order and calls the full method. */
const draftOmitting = (outer: Env, plan: FunctionPlan, fixed: readonly Param[], given: number): MethodDraft => {
  const params = fixed.slice(0, given);
  const where = usedVars(plan, params);
  const { env, variables } = openLambda(outer, { ...plan, returnType: undefined }, where, params);
  const body: Core[] = [];
  let here = env;
  const all = [...variables];
  for (const param of fixed.slice(given)) {
    const value = lowerExpression(here, param.standard!);
    const names = new Map<string, Binding>();
    here = { ...here, scope: { kind: 'function', names, parent: here.scope } };
    const variable = newVariable(here, param.name, 'temp');
    names.set(param.name, { kind: 'variable', variable });
    body.push(setVariable(variable, value, param.span));
    all.push(variable);
  }
  const self = getVariable(env.lambda.params[0]!, plan.span);
  body.push(
    call(
      self,
      all.map((variable) => getVariable(variable, plan.span)),
      plan.span,
    ),
  );
  env.lambda.body = block(body, plan.span);
  return { where, params: params.map(({ type }) => type), lambda: env.lambda, span: plan.span };
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
