/** `using` and `import` inside other top-level code, as in `@testset "dates" begin using Dates … end`: they stand before it. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Syntax } from '../parser/tree.ts';
import { mapNodes } from './map-nodes.ts';
import { childrenOf } from './syntax.ts';

export const isImport = (node: Syntax): boolean => node.kind === 'using' || node.kind === 'import';

const OPAQUE: readonly Syntax['kind'][] = ['function', 'arrow', 'module', 'quote', 'struct'];

const mentions = new WeakMap<SourceFile, boolean>();

/** What running the statement imports: functions import nothing when they are called. */
export const importsInside = (file: SourceFile, node: Syntax): readonly Syntax[] => {
  let known = mentions.get(file);
  if (known === undefined) {
    // In the margin imports stand for themselves.
    known = /[ \t;](using|import)\s/.test(file.text);
    mentions.set(file, known);
  }
  return known ? importsOf(node) : [];
};

const importsOf = (node: Syntax): readonly Syntax[] => {
  if (isImport(node)) return [node];
  return OPAQUE.includes(node.kind) ? [] : childrenOf(node).flatMap(importsOf);
};

export const withoutImports = (node: Syntax): Syntax => {
  if (isImport(node)) return { kind: 'block', body: [], span: node.span };
  return OPAQUE.includes(node.kind) ? node : mapNodes(node, withoutImports);
};
