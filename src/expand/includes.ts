/**
 * `include` of files whose names are computed: `for file in files include(file) end`. The loop is unrolled and the names are computed
 * now, because what a file defines is part of the program.
 */
import type { Span } from '../diagnostics/span.ts';
import { syntaxOf } from '../expr/to-syntax.ts';
import type { Tree } from '../expr/tree.ts';
import type { Value } from '../interpret/index.ts';
import { isComputedInclude } from '../lower/expansion.ts';
import { mapNodes } from '../lower/map-nodes.ts';
import { childrenOf } from '../lower/syntax.ts';
import type { Syntax } from '../parser/tree.ts';
import type { Exchange } from './values.ts';
import { treeFrom } from './values.ts';

export interface Including {
  readonly exchange: Exchange;
  /** Runs code at top level of the module. */
  readonly run: (syntax: Syntax) => Value;
}

const hasComputed = (node: Syntax): boolean =>
  isComputedInclude(node) || (node.kind !== 'function' && node.kind !== 'quote' && childrenOf(node).some(hasComputed));

/** Throws what running the code throws. */
export const withPlainIncludes = (x: Including, node: Syntax, bindings: readonly Syntax[] = []): Syntax => {
  if (!hasComputed(node)) return node;
  if (isComputedInclude(node) && node.kind === 'call')
    return { ...node, args: [computed(x, within(node.args.at(-1)!, bindings))] };
  if (node.kind === 'for' && node.clauses.length === 1) {
    const { pattern, iterable } = node.clauses[0]!;
    const { span } = node;
    const items = computed(x, collected(within(iterable, bindings)));
    const rounds = (items.kind === 'tuple' ? items.items : []).map((value): Syntax => {
      const binding: Syntax = { kind: 'assign', operator: '', dotted: false, target: pattern, value, span };
      const body = withPlainIncludes(x, node.body, [...bindings, binding]);
      return { kind: 'let', bindings: [binding], body: asBlock(body, span), span };
    });
    return { kind: 'block', body: rounds, span };
  }
  return mapNodes(node, (child) => withPlainIncludes(x, child, bindings));
};

const asBlock = (node: Syntax, span: Span): Extract<Syntax, { kind: 'block' }> =>
  node.kind === 'block' ? node : { kind: 'block', body: [node], span };

/** The code where the variables of the loops around it have their values. */
const within = (code: Syntax, bindings: readonly Syntax[]): Syntax =>
  bindings.length === 0
    ? code
    : { kind: 'let', bindings, body: { kind: 'block', body: [code], span: code.span }, span: code.span };

const collected = (items: Syntax): Syntax => {
  const { span } = items;
  const callee: Syntax = { kind: 'name', name: 'tuple', span };
  return {
    kind: 'call',
    form: 'call',
    callee,
    args: [{ kind: 'splat', value: items, span }],
    parameters: [],
    dotted: false,
    span,
  };
};

const computed = (x: Including, code: Syntax): Syntax => {
  const tree: Tree = treeFrom(x.exchange, x.run(code), code.span);
  return syntaxOf(tree, code.span);
};
