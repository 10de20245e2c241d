/**
 * Which names a scope block makes its own: what is assigned in it, and what it declares `local` or `global`. Nested scopes
 * (functions, loops, `let`, `try`, comprehensions) are not entered; a loop's own pattern belongs to the loop.
 */
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';
import { childrenOf, definedName } from './syntax.ts';

export interface ScopeNames {
  /** Assigned without a declaration: new unless an enclosing scope has them. */
  readonly assigned: ReadonlyMap<string, Span>;
  readonly locals: ReadonlyMap<string, Span>;
  readonly globals: ReadonlyMap<string, Span>;
  /** `x::T = v` and `local x::T`: every assignment to x converts to T. */
  readonly types: ReadonlyMap<string, Syntax>;
  /** Those that a function definition names. */
  readonly functions: ReadonlySet<string>;
}

interface Draft {
  readonly assigned: Map<string, Span>;
  readonly locals: Map<string, Span>;
  readonly globals: Map<string, Span>;
  readonly types: Map<string, Syntax>;
  readonly functions: Set<string>;
}

const newDraft = (): Draft => ({
  assigned: new Map(),
  locals: new Map(),
  globals: new Map(),
  types: new Map(),
  functions: new Set(),
});

export const scopeNames = (nodes: readonly Syntax[]): ScopeNames => {
  const draft = newDraft();
  for (const node of nodes) visit(node, draft);
  for (const name of [...draft.locals.keys(), ...draft.globals.keys()]) draft.assigned.delete(name);
  return draft;
};

const visit = (node: Syntax, draft: Draft): void => {
  switch (node.kind) {
    case 'for':
      for (const clause of node.clauses.slice(0, 1)) visit(clause.iterable, draft);
      return;
    case 'while':
      visit(node.condition, draft);
      return;
    case 'let': {
      // The first value is still outside.
      const [first] = node.bindings;
      if (first?.kind === 'assign') visit(first.value, draft);
      return;
    }
    case 'try':
    case 'arrow':
    case 'generator':
    case 'comprehension':
    case 'struct':
    case 'abstract':
    case 'primitive':
    case 'module':
    case 'quote':
      return;
    case 'do':
      visit(node.call, draft);
      return;
    case 'function': {
      const name = node.macro ? undefined : definedName(node.signature);
      if (name === undefined) return;
      draft.assigned.set(name, node.signature.span);
      draft.functions.add(name);
      return;
    }
    case 'assign':
      if (!node.dotted) target(node.target, draft, draft.assigned);
      visit(node.value, draft);
      return;
    case 'const':
    case 'local':
    case 'global':
      for (const item of node.items) declared(item, node.kind === 'global' ? draft.globals : draft.locals, draft);
      return;
    default:
      for (const child of childrenOf(node)) visit(child, draft);
  }
};

const declared = (item: Syntax, into: Map<string, Span>, draft: Draft): void => {
  if (item.kind === 'assign') {
    target(item.target, draft, into);
    visit(item.value, draft);
  } else if (item.kind === 'function') {
    const name = definedName(item.signature);
    if (name === undefined) return;
    into.set(name, item.signature.span);
    draft.functions.add(name);
  } else target(item, draft, into);
};

const target = (node: Syntax, draft: Draft, into: Map<string, Span>): void => {
  switch (node.kind) {
    case 'name':
      if (!into.has(node.name)) into.set(node.name, node.span);
      return;
    case 'typed':
      if (node.value?.kind === 'name') draft.types.set(node.value.name, node.type);
      if (node.value !== undefined) target(node.value, draft, into);
      return;
    case 'splat':
      target(node.value, draft, into);
      return;
    case 'tuple':
      for (const item of [...node.items, ...node.parameters]) target(item, draft, into);
      return;
    default:
      // `a[i] = v` and `a.b = v` assign no name, but their parts may.
      for (const child of childrenOf(node)) visit(child, draft);
  }
};

/** The names that a pattern (loop variable, parameter, assignment target) binds. */
export const patternNames = (pattern: Syntax): ReadonlyMap<string, Span> => {
  const draft = newDraft();
  target(pattern, draft, draft.assigned);
  return draft.assigned;
};

/** Names declared `global` anywhere inside, function bodies included, and which of them are functions. */
export const globalDeclarations = (node: Syntax): Pick<ScopeNames, 'globals' | 'functions' | 'types'> => {
  const globals = new Map<string, Span>();
  const functions = new Set<string>();
  const types = new Map<string, Syntax>();
  const walk = (inner: Syntax): void => {
    if (inner.kind === 'module' || inner.kind === 'quote') return;
    if (inner.kind === 'global') {
      const names = scopeNames([inner]);
      for (const [name, span] of names.globals) globals.set(name, span);
      for (const [name, type] of names.types) types.set(name, type);
    }
    const defined = inner.kind === 'function' ? definedName(inner.signature) : undefined;
    if (defined !== undefined) functions.add(defined);
    childrenOf(inner).forEach(walk);
  };
  walk(node);
  return { globals, functions, types };
};
