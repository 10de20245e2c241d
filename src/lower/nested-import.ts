/** `using` and `import` inside other top-level code, as in `@testset "dates" begin using Dates … end`: they stand before it. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Syntax } from '../parser/tree.ts';
import { aboutText, mapRunning, runningChildren } from './running.ts';

export const isImport = (node: Syntax): boolean => node.kind === 'using' || node.kind === 'import';

/** In the margin imports stand for themselves. */
const mayImportInside = aboutText((text) => /[ \t;](using|import)\s/.test(text));

/** What running the statement imports: functions import nothing when they are called. */
export const importsInside = (file: SourceFile, node: Syntax): readonly Syntax[] =>
  mayImportInside(file) ? importsOf(node) : [];

const importsOf = (node: Syntax): readonly Syntax[] =>
  isImport(node) ? [node] : runningChildren(node).flatMap(importsOf);

export const withoutImports = (node: Syntax): Syntax =>
  isImport(node) ? { kind: 'block', body: [], span: node.span } : mapRunning(node, withoutImports);
