/** Quotes: code that builds the quoted expression, with the values of its interpolations. */
import type { Span } from '../diagnostics/span.ts';
import { treeOf } from '../expr/from-syntax.ts';
import type { Tree } from '../expr/tree.ts';
import type { Quote } from '../parser/tree.ts';
import { bool, callBase, int, literal, nothing, symbol, unsupported } from './build.ts';
import { callMaybeSplat } from './calls.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import type { Core } from './ir.ts';

export const lowerQuote = (env: Env, node: Quote): Core => {
  const tree = treeOf(env.file, node.body, true);
  return build(env, tree, node.span);
};

const build = (env: Env, tree: Tree, span: Span): Core => {
  switch (tree.kind) {
    case 'symbol':
      return symbol(tree.name, span);
    case 'bool':
      return bool(tree.value, span);
    case 'nothing':
      return nothing(span);
    case 'leaf':
      return tree.syntax.kind === 'module-name' ? nothing(span) : lowerExpression(env, tree.syntax);
    case 'quotenode':
      return callBase(env, 'QuoteNode', [build(env, tree.value, span)], span);
    case 'line': {
      const file = symbol(tree.file, span);
      return callBase(env, 'LineNumberNode', [int(tree.line, span), file], span);
    }
    case 'hole':
      return tree.splat
        ? unsupported(env, span, 'a splatted interpolation that is the whole quote is')
        : lowerExpression(env, tree.value);
    case 'expr': {
      const made = callBase(env, 'Expr', [], span);
      if (made.kind !== 'call') return made;
      const head = { value: literal({ type: 'Symbol', value: tree.head }, span), splat: false };
      const args = tree.args.map((part) =>
        part.kind === 'hole'
          ? { value: lowerExpression(env, part.value), splat: part.splat }
          : { value: build(env, part, span), splat: false },
      );
      return callMaybeSplat(made.callee, [head, ...args], span);
    }
    default:
      return tree satisfies never;
  }
};
