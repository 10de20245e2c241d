/** What the grammar remembers beside the tree while it parses one file. */

import type { Span } from '../diagnostics/span.ts';
import type { Token } from './tokens.ts';
import type { Syntax, Tuple } from './tree.ts';

export interface Notes {
  /** Nodes written in parentheses, with the span of these: `f((a = 1))` passes no keyword, `(x) -> x` has a parameter list. */
  readonly parens: Map<Syntax, Span>;
  /** Tuples that were written `{…}`: only `where` takes them. */
  readonly braces: Set<Tuple>;
  readonly report: (message: string, span: Span, hint?: string) => void;
}

/** One flat list of operands and operators. */
export type Item = Token | Syntax;

export function tokenSpan(token: Token): Span {
  return { start: token.startOffset, end: token.endOffset + 1 };
}

/** The span of a node, its parentheses included. */
export function outerSpan(notes: Notes, node: Syntax): Span {
  return notes.parens.get(node) ?? node.span;
}

export function between(notes: Notes, first: Syntax, last: Syntax): Span {
  return { start: outerSpan(notes, first).start, end: outerSpan(notes, last).end };
}
