/** Entering scopes: which variables come into being. */
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';
import { patternNames, scopeNames } from './assigned.ts';
import { beginVariable } from './build.ts';
import { type Binding, type Env, findBinding, newVariable, type Scope, type Variable } from './draft.ts';
import type { Core } from './ir.ts';
import { reportError } from './report.ts';

/** An environment inside a new scope, and the marks that begin its variables. */
export interface Entered {
  readonly env: Env;
  readonly begin: readonly Core[];
}

/** Enters the scope of `body`. Soft scopes (loops, `try`) warn at top level when they hide a global. */
export const enterScope = (env: Env, kind: Scope['kind'], body: readonly Syntax[], span: Span): Entered => {
  const names = scopeNames(body);
  const scope: Scope = { kind, names: new Map<string, Binding>(), parent: env.scope };
  const inner: Env = { ...env, scope };
  const begin: Core[] = [];
  const add = (name: string): void => {
    const variable = newVariable(inner, name, 'local', { type: names.types.get(name) });
    scope.names.set(name, { kind: 'variable', variable });
    begin.push(beginVariable(variable, span));
  };
  for (const name of names.globals.keys()) scope.names.set(name, { kind: 'global' });
  for (const name of names.locals.keys()) add(name);
  for (const [name, at] of names.assigned) {
    const outer = findBinding(env.scope, name);
    if (outer?.kind === 'variable' && outer.variable.role === 'static')
      reportError(env.unit.report, env.file, at, 'static-parameter', `cannot assign to the type variable \`${name}\``);
    if (outer !== undefined || kind === 'top') continue;
    if (kind === 'soft' && !insideHard(env.scope)) warnSoftScope(env, name, at);
    add(name);
  }
  return { env: inner, begin };
};

const insideHard = (scope: Scope): boolean =>
  scope.kind === 'function' || scope.kind === 'let' || (scope.parent !== undefined && insideHard(scope.parent));

const warnSoftScope = (env: Env, name: string, span: Span): void => {
  if (env.unit.module.declarations.get(name)?.kind !== 'global') return;
  env.unit.report({
    severity: 'warning',
    code: 'soft-scope',
    message: `\`${name}\` is assigned in a loop at top level, so it is a new local variable although a global \`${name}\` exists`,
    labels: [{ file: env.file, span }],
    hint: `write \`global ${name}\` in the loop to assign the global, or \`local ${name}\` to silence this warning`,
  });
};

/** A scope of exactly the names of a pattern: loop variables, `catch e`. */
export const enterPattern = (env: Env, kind: Scope['kind'], pattern: Syntax): Entered => {
  const scope: Scope = { kind, names: new Map<string, Binding>(), parent: env.scope };
  const inner: Env = { ...env, scope };
  const begin: Core[] = [];
  for (const [name, span] of patternNames(pattern)) {
    const type = scopeNames([{ kind: 'local', items: [pattern], span }]).types.get(name);
    const variable = newVariable(inner, name, 'local', { type });
    scope.names.set(name, { kind: 'variable', variable });
    begin.push(beginVariable(variable, span));
  }
  return { env: inner, begin };
};

/** The variable that an assignment to `name` means here; undefined for a global. */
export const assignedVariable = (env: Env, name: string): Variable | undefined => {
  const binding = findBinding(env.scope, name);
  return binding?.kind === 'variable' ? binding.variable : undefined;
};
