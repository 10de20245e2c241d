/**
 * Methods of global functions that stand inside other code: `if c; f(x) = 1; end`, `let n = 0; global next() = n += 1; end`.
 *
 * Where nothing depends on the code around it, the method is a definition like those at top level. Otherwise the code makes a closure
 * when it runs and keeps it in a hidden variable; the method, which is there from the start, calls what is in the variable.
 */
import type { Function as FunctionNode } from '../parser/tree.ts';
import { unsupported } from './build.ts';
import { callMaybeSplat } from './calls.ts';
import { type Env, findBinding, type MethodDraft, newDefinition, newLambda, newVariable, type Scope } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { calleeOf, finish } from './finish.ts';
import { closureNode, type InnerFunction, innerMethods, newClosure } from './functions.ts';
import type { Core, GlobalRef } from './ir.ts';
import { announce, lowerFunctionItems, lowerTarget, type Target } from './method-items.ts';
import { globalCore } from './names.ts';
import { printTypeExpr } from './print.ts';
import { someNode, splitSignature } from './syntax.ts';
import { requiredVars } from './typeexpr.ts';

export const lowerInnerGlobal = (env: Env, node: FunctionNode): Core => {
  const { span, signature, body } = node;
  if (node.macro) return unsupported(env, span, 'macro definitions inside other code are', 'move it to the top level');
  const { head, vars, returnType } = splitSignature(signature);
  const top = topScope(env);
  if (!isConditional(env) && !mentionsVariables(env, node)) {
    env.definition.items.push(...lowerFunctionItems(top, node, undefined));
    return head.kind === 'call' && head.callee.kind === 'name'
      ? lowerExpression(env, head.callee)
      : { kind: 'block', body: [], span };
  }
  if (head.kind !== 'call' || body === undefined || head.dotted)
    return unsupported(env, span, 'this form of function definition inside other code is', 'move it to the top level');
  const { scope } = requiredVars({ env: top, vars: [], inCode: false }, vars);
  const target = lowerTarget(scope, head.callee);
  if (target === undefined) return { kind: 'block', body: [], span };
  const inner: InnerFunction = {
    params: head.args,
    keywords: head.parameters,
    vars,
    returnType,
    scoped: [body],
    body: (within) => lowerExpression(within, body),
    span,
  };
  const closure = newClosure(env, target.name);
  closure.methods.push(...innerMethods(env, target.name, inner));
  const hidden = hiddenVariable(env, target, closure.methods[0]!);
  if (target.callee.kind === 'global') env.definition.items.push(...announce(env, target.callee.ref, head.callee));
  forwardTo(env, target, closure.methods, hidden);
  const set: Core = { kind: 'setGlobal', ref: hidden, value: closureNode(closure, span), span };
  const value = target.callee.kind === 'global' ? globalCore(env, target.callee.ref, span) : undefined;
  return { kind: 'block', body: value === undefined ? [set] : [set, value], span };
};

const topScope = (env: Env): Env => ({
  ...env,
  scope: { kind: 'top', names: new Map(), parent: undefined },
  branch: undefined,
  returnType: undefined,
});

/** Whether it may never be reached, or more than once. */
const isConditional = (env: Env): boolean => env.branch !== undefined || inFunction(env.scope);

const inFunction = (scope: Scope): boolean =>
  scope.kind === 'function' || (scope.parent !== undefined && inFunction(scope.parent));

const mentionsVariables = (env: Env, node: FunctionNode): boolean =>
  someNode(node, (inner) => inner.kind === 'name' && findBinding(env.scope, inner.name)?.kind === 'variable');

/** One for each signature, so that the branches of an `if` share it. */
const hiddenVariable = ({ unit, file }: Env, { name }: Target, { params, span }: MethodDraft): GlobalRef => {
  const hidden = `#${name}(${params.map(printTypeExpr).join(', ')})`;
  unit.module.declarations.set(hidden, { kind: 'global', span, file });
  return { module: unit.module.path, name: hidden };
};

/** Methods of the function itself that call the closure, those for keywords included. */
const forwardTo = (env: Env, target: Target, methods: readonly MethodDraft[], hidden: GlobalRef): void => {
  const definition = newDefinition(target.name);
  const outer: Env = { ...topScope(env), definition };
  const drafts = methods
    .filter(({ through }) => through === undefined || through.function.name === 'kwcall')
    .map((method) => forwarder(outer, target, method, hidden));
  const { lambdas } = finish(
    env.unit,
    definition,
    drafts.map(({ lambda }) => lambda),
  );
  drafts.forEach((draft, index) => {
    const { where, params, span } = draft;
    const keywords = draft.keywords === undefined ? {} : { keywords: draft.keywords };
    const method = {
      callee: calleeOf(draft, target.callee),
      where,
      params,
      lambda: lambdas[index]!,
      ...keywords,
      span,
    };
    env.definition.items.push({ kind: 'method', method });
  });
};

const forwarder = (env: Env, target: Target, method: MethodDraft, hidden: GlobalRef): MethodDraft => {
  const { span } = method;
  const { self, params, isVararg } = method.lambda;
  const lambda = newLambda(env.definition, target.name, env.file, span, self);
  lambda.isVararg = isVararg;
  const inner = { definition: env.definition, lambda };
  const values = params.map((param, index): Core => {
    const variable = newVariable(inner, param.name, 'param');
    lambda.params.push(variable);
    return index === self ? { kind: 'global', ref: hidden, span } : { kind: 'local', slot: variable.id, span };
  });
  for (const [index, { name }] of method.lambda.statics.entries())
    lambda.statics.push(newVariable(inner, name, 'static', { index }));
  const args = values.slice(1).map((value, index) => ({ value, splat: isVararg && index === values.length - 2 }));
  lambda.body = callMaybeSplat(values[0]!, args, span);
  return { ...method, lambda };
};
