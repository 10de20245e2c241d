/** Functions inside other code: closures. */
import type { Span } from '../diagnostics/span.ts';
import type { Do, Function as FunctionNode, Syntax } from '../parser/tree.ts';
import { getVariable, setVariable, unsupported } from './build.ts';
import { type ClosureDraft, closureId, type Env, isWithin, type MethodDraft, type Variable } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { lowerInnerGlobal } from './inner-globals.ts';
import type { Core } from './ir.ts';
import { applyCall } from './keywords.ts';
import { draftMethods } from './methods.ts';
import { assignedVariable } from './scopes.ts';
import { lowerKeywordParams, lowerParams } from './signature.ts';
import { splitSignature } from './syntax.ts';
import { requiredVars } from './typeexpr.ts';

export const newClosure = (env: Env, name: string | undefined): ClosureDraft => {
  const { id, number } = closureId(env.unit, env.definition);
  const closure: ClosureDraft = { id, name: name ?? `#${number}`, self: undefined, branch: env.branch, methods: [] };
  env.definition.closures.push(closure);
  return closure;
};

export const closureNode = (closure: ClosureDraft, span: Span): Core => ({
  kind: 'closure',
  id: closure.id,
  captures: [],
  span,
});

export interface InnerFunction {
  readonly params: readonly Syntax[];
  readonly keywords?: readonly Syntax[];
  readonly vars: readonly Syntax[];
  readonly returnType?: Syntax | undefined;
  readonly scoped: readonly Syntax[];
  readonly body: (env: Env) => Core;
  readonly span: Span;
}

export const innerMethods = (env: Env, name: string, inner: InnerFunction): readonly MethodDraft[] => {
  const captured = new Set<Variable>();
  const { params: where, scope } = requiredVars({ env, vars: [], inCode: false, captured }, inner.vars);
  const { params, isVararg } = lowerParams(scope, inner.params);
  const { returnType, scoped, body, span } = inner;
  const keywords = lowerKeywordParams(env, name, inner.keywords ?? []);
  return draftMethods(env, { name, span, where, params, isVararg, keywords, captured, returnType, scoped, body });
};

/** An anonymous function over parameter patterns; `body` is lowered inside it. */
export const lowerClosure = (env: Env, inner: InnerFunction): Core => {
  const closure = newClosure(env, undefined);
  closure.methods.push(...innerMethods(env, closure.name, inner));
  return closureNode(closure, inner.span);
};

/** `params -> body` and `function (params) body end`. */
export const lowerAnonymous = (env: Env, params: Syntax, body: Syntax, span: Span): Core => {
  const { head, vars, returnType } = splitSignature(params);
  const list = head.kind === 'tuple' ? head.items : head.kind === 'block' ? head.body : [head];
  return lowerClosure(env, {
    params: list,
    keywords: head.kind === 'tuple' ? head.parameters : [],
    vars,
    returnType,
    scoped: [body],
    body: (inner) => lowerExpression(inner, body),
    span,
  });
};

export const lowerDo = (env: Env, node: Do): Core => {
  const { call, params, body, span } = node;
  if (call.kind !== 'call' || call.dotted) return unsupported(env, span, 'a `do` block after anything but a call is');
  const callee = lowerExpression(env, call.callee);
  const block = lowerClosure(env, {
    params,
    vars: [],
    scoped: [body],
    body: (inner) => lowerExpression(inner, body),
    span,
  });
  return applyCall(env, callee, call, span, [block]);
};

/** A named function in a local scope: all definitions of one name are methods of one closure. */
export const lowerLocalFunction = (env: Env, node: FunctionNode): Core => {
  const { signature, body, span } = node;
  if (node.macro) return unsupported(env, span, 'macro definitions are');
  const { head, vars, returnType } = splitSignature(signature);
  if (head.kind === 'tuple' && body !== undefined) return lowerAnonymous(env, signature, body, span);
  const name =
    head.kind === 'name' ? head : head.kind === 'call' && head.callee.kind === 'name' ? head.callee : undefined;
  const variable = name === undefined ? undefined : assignedVariable(env, name.name);
  if (name === undefined || variable === undefined) return lowerInnerGlobal(env, node);
  // A definition in another branch makes another function; one inside the branch of the first adds a method to it.
  const before = variable.closure;
  const known = before !== undefined && isWithin(env.branch, before.branch) ? before : undefined;
  const closure = known ?? newClosure(env, name.name);
  if (known === undefined) {
    closure.self = variable;
    variable.closure = closure;
  }
  if (head.kind === 'call' && body !== undefined) {
    const inner: InnerFunction = {
      params: head.args,
      keywords: head.parameters,
      vars,
      returnType,
      scoped: [body],
      body: (env) => lowerExpression(env, body),
      span,
    };
    closure.methods.push(...innerMethods(env, name.name, inner));
  }
  return known === undefined ? setVariable(variable, closureNode(closure, span), span) : getVariable(variable, span);
};
