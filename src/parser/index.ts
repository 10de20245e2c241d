/** The first stage: text to syntax tree. */

import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { lineColumn } from '../diagnostics/lines.ts';
import { Grammar } from './grammar.ts';
import { tokenize } from './lexer.ts';
import type { Block } from './tree.ts';

let grammar: Grammar | undefined;

/**
 * Parses a whole file. The value is always a tree, with `hole` nodes where an error was reported; `diagnostics` are in the order of
 * the text and empty exactly when the file is well formed. Never throws.
 */
export function parse(file: SourceFile): { readonly value: Block; readonly diagnostics: readonly Diagnostic[] } {
  grammar ??= new Grammar();
  const { tokens, diagnostics } = tokenize(file);
  const parsed = grammar.parse(file, tokens);
  return { value: parsed.value, diagnostics: merge(file, diagnostics, parsed.diagnostics) };
}

/** On the line of an unbalanced bracket or block, errors of the grammar only repeat it. */
function merge(
  file: SourceFile,
  lexical: readonly Diagnostic[],
  grammatical: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (lexical.length === 0 && grammatical.length === 0) return lexical;
  const lines = new Set(
    lexical.flatMap(({ labels }) => labels.map(({ span }) => lineColumn(file.text, span.start).line)),
  );
  const kept = grammatical.filter((diagnostic) => !lines.has(lineColumn(file.text, startOf(diagnostic)).line));
  const all = [...lexical, ...kept].sort((left, right) => startOf(left) - startOf(right));
  return all.filter(
    (diagnostic, index) => index === 0 || startOf(diagnostic) !== startOf(all[index - 1] ?? diagnostic),
  );
}

function startOf(diagnostic: Diagnostic): number {
  return diagnostic.labels[0]?.span.start ?? 0;
}
