/** Function definitions at top level of a module. */
import type { Function as FunctionNode, Syntax } from '../parser/tree.ts';
import type { Construction, Env } from './draft.ts';
import { newDefinition } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { calleeOf, finish, hiddenFunctions } from './finish.ts';
import type { Callee, GlobalRef, Item, TypeExpr } from './ir.ts';
import { draftMethods, type FunctionPlan } from './methods.ts';
import { globalOf, moduleOf } from './names.ts';
import { reportError, reportUnsupported } from './report.ts';
import { declarationOf } from './resolve.ts';
import { lowerKeywordParams, lowerParams } from './signature.ts';
import { splitSignature } from './syntax.ts';
import { requiredType, requiredVars, type TypeScope } from './typeexpr.ts';

export interface Target {
  readonly callee: Callee;
  readonly name: string;
  readonly selfName?: string | undefined;
  readonly type?: TypeExpr | undefined;
}

/** The `function` item of a function that is new here, and the methods of the definition. */
export const lowerFunctionItems = (
  env: Env,
  node: FunctionNode,
  inline: 'always' | 'never' | undefined,
  construction?: Construction,
): readonly Item[] => {
  const { report } = env.unit;
  if (node.macro) {
    reportUnsupported(report, env.file, node.signature.span, 'macro definitions are');
    return [];
  }
  const { head, vars, returnType } = splitSignature(node.signature);
  const { body, span } = node;
  if (head.kind === 'name' || body === undefined) {
    const ref = globalOf(env, head);
    if (head.kind === 'name' && body === undefined && ref !== undefined) return announce(env, ref, head);
    reportUnsupported(report, env.file, head.span, 'this form of function definition is');
    return [];
  }
  if (head.kind !== 'call') {
    if (head.kind !== 'hole') reportUnsupported(report, env.file, head.span, 'this form of function definition is');
    return [];
  }
  if (head.dotted) {
    reportUnsupported(report, env.file, head.span, 'defining a dotted operator is');
    return [];
  }
  const { params: where, scope } = requiredVars({ env, vars: [], inCode: false }, vars);
  const target = lowerTarget(scope, head.callee);
  if (target === undefined) return [];
  const { params, isVararg } = lowerParams(scope, head.args);
  const plan: FunctionPlan = {
    name: target.name,
    span,
    selfName: target.selfName,
    calleeType: target.type,
    where,
    params,
    isVararg,
    keywords: lowerKeywordParams(env, target.name, head.parameters),
    returnType,
    construction:
      construction === undefined
        ? undefined
        : { ...construction, type: head.callee.kind === 'curly' ? head.callee : undefined },
    scoped: [body],
    body: (inner) => lowerExpression(inner, body),
  };
  const announced = target.callee.kind === 'global' ? announce(env, target.callee.ref, head.callee) : [];
  return [...announced, ...finishMethods(env, plan, target.callee, inline)];
};

/** Every method of a plan with its closures in front. */
export const finishMethods = (
  env: Env,
  plan: FunctionPlan,
  callee: Callee,
  inline?: 'always' | 'never',
): readonly Item[] => {
  const outer: Env = { ...env, definition: newDefinition(plan.name) };
  const drafts = draftMethods(outer, plan);
  if (inline !== undefined) for (const { lambda } of drafts) lambda.inline ??= inline;
  const { lambdas, closures } = finish(
    env.unit,
    outer.definition,
    drafts.map(({ lambda }) => lambda),
  );
  const methods = drafts.map(
    (draft, index): Item => ({
      kind: 'method',
      method: {
        callee: calleeOf(draft, callee),
        where: draft.where,
        params: draft.params,
        lambda: lambdas[index]!,
        ...(draft.keywords === undefined ? {} : { keywords: draft.keywords }),
        span: draft.span,
      },
    }),
  );
  const hidden = hiddenFunctions(env.unit, lambdas[0]!.origin, drafts);
  return [...closures, ...hidden, ...methods];
};

export const announce = (env: Env, ref: GlobalRef, at: Syntax): readonly Item[] => {
  const { announced, module, program } = env.unit;
  if (ref.module !== module.path || announced.has(ref.name)) return [];
  const declaration = declarationOf(program.modules, ref);
  if (declaration?.kind !== 'function') return [];
  announced.add(ref.name);
  const origin = { file: env.file, module: module.path, offset: at.span.start };
  return [{ kind: 'function', name: ref.name, origin, span: at.span }];
};

export const lowerTarget = (scope: TypeScope, callee: Syntax): Target | undefined => {
  const { env } = scope;
  const { report, module } = env.unit;
  switch (callee.kind) {
    case 'name':
    case 'field': {
      const ref = globalOf(env, callee);
      if (ref === undefined) {
        const owner = callee.kind === 'field' ? moduleOf(env, callee.base) : module;
        if (owner === undefined)
          reportError(report, env.file, callee.span, 'unknown-module', 'only functions of modules can get methods');
        else
          reportError(
            report,
            env.file,
            callee.span,
            'unknown-name',
            `module \`${owner.path}\` has no function of this name to extend`,
          );
        return undefined;
      }
      // The one operator that is an object: `:` is `Colon()`.
      if (ref.module === 'Base' && ref.name === ':' && module.path !== 'Base') {
        const type: TypeExpr = { kind: 'global', ref: { module: 'Base', name: 'Colon' }, span: callee.span };
        env.unit.dependsOn.add('Base');
        return { callee: { kind: 'object', type, span: callee.span }, name: ':', selfName: undefined, type };
      }
      const kind = declarationOf(env.unit.program.modules, ref)?.kind;
      if (kind === 'global') {
        reportError(
          report,
          env.file,
          callee.span,
          'redefinition',
          `\`${ref.name}\` already has a value and cannot get methods`,
        );
        return undefined;
      }
      env.unit.dependsOn.add(ref.module);
      return { callee: { kind: 'global', ref, span: callee.span }, name: ref.name };
    }
    case 'curly': {
      const type = requiredType(scope, callee);
      const name = callee.base.kind === 'name' ? callee.base.name : 'constructor';
      return { callee: { kind: 'constructor', type, span: callee.span }, name, type };
    }
    case 'typed': {
      const type = requiredType(scope, callee.type);
      const selfName = callee.value?.kind === 'name' ? callee.value.name : undefined;
      return { callee: { kind: 'object', type, span: callee.span }, name: selfName ?? 'object', selfName, type };
    }
    default:
      if (callee.kind !== 'hole') reportUnsupported(report, env.file, callee.span, 'this form of function name is');
      return undefined;
  }
};
