/**
 * Types with variables of their own whose parts are known only to running code: `Vector{<:S}` with a local S. A function that takes the parts
 * as `::Type{S}` has them as static parameters, and inside it the type is written as it stands.
 */
import type { Syntax } from '../parser/tree.ts';
import { call, unsupported } from './build.ts';
import { type Env, findBinding } from './draft.ts';
import { lowerClosure } from './functions.ts';
import type { Core } from './ir.ts';
import { boundVariable, lookupHere, lowerName } from './names.ts';
import { declarationOf } from './resolve.ts';
import { childrenOf } from './syntax.ts';
import { staticType } from './typeexpr.ts';

export const lowerComputedType = (env: Env, node: Syntax): Core => {
  const { span } = node;
  const names = [...variablesIn(env, node, [])];
  const name = (text: string): Syntax => ({ kind: 'name', name: text, span });
  const params = names.map(
    (text): Syntax => ({
      kind: 'typed',
      type: { kind: 'curly', base: name('Type'), args: [name(text)], span },
      span,
    }),
  );
  const closure = lowerClosure(env, {
    params,
    vars: names.map(name),
    scoped: [],
    body: (inner) => {
      const type = staticType({ env: inner, vars: [], inCode: true }, node);
      return type.kind === 'failure'
        ? unsupported(env, span, 'a `where` type of computed parts is')
        : { kind: 'type', type, span };
    },
    span,
  });
  return call(
    closure,
    names.map((text) => lowerName(env, text, span)),
    span,
  );
};

/** Names in a type that stand for variables of the code around it, not for those that its own `where` binds. */
const variablesIn = (env: Env, node: Syntax, bound: readonly string[]): ReadonlySet<string> => {
  if (node.kind === 'name') {
    const isVariable = !bound.includes(node.name) && standsForVariable(env, node.name);
    return new Set(isVariable ? [node.name] : []);
  }
  const own = node.kind === 'where' ? node.vars.map(boundVariable).filter((name) => name !== undefined) : [];
  const inner = [...bound, ...own];
  return new Set(childrenOf(node).flatMap((child) => [...variablesIn(env, child, inner)]));
};

const standsForVariable = (env: Env, name: string): boolean => {
  if (findBinding(env.scope, name)?.kind === 'variable') return true;
  const found = lookupHere(env, name);
  return found.kind === 'global' && declarationOf(env.unit.program.modules, found.ref)?.kind === 'global';
};
