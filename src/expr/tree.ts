/**
 * Expressions as programs see them: `Expr(head, args…)` and its leaves, in the shapes that Julia's manual documents under
 * "Julia ASTs". Quotes and macros work on these; the compiler works on the syntax tree.
 */
import type { Span } from '../diagnostics/span.ts';
import type { Syntax } from '../parser/tree.ts';

export type Tree =
  | { readonly kind: 'expr'; readonly head: string; readonly args: readonly Tree[]; readonly span?: Span | undefined }
  /** `scope`: the module that gives the name its meaning, where that is not the place it stands at. */
  | { readonly kind: 'symbol'; readonly name: string; readonly scope?: string | undefined }
  | { readonly kind: 'quotenode'; readonly value: Tree }
  | { readonly kind: 'line'; readonly line: number; readonly file: string }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'nothing' }
  /** A literal, or something that expressions cannot take apart: the syntax itself. */
  | { readonly kind: 'leaf'; readonly syntax: Syntax }
  /** `$x` and `$(xs...)` in a quote: code that gives the part when the quote is evaluated. */
  | { readonly kind: 'hole'; readonly value: Syntax; readonly splat: boolean };

export const expr = (head: string, ...args: readonly Tree[]): Extract<Tree, { kind: 'expr' }> => ({
  kind: 'expr',
  head,
  args,
});

export const symbol = (name: string): Tree => ({ kind: 'symbol', name });

export const bool = (value: boolean): Tree => ({ kind: 'bool', value });
