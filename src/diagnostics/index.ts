export type { Diagnostic, SourceFile } from './diagnostic.ts';
export { lineColumn, lineStarts, lineText } from './lines.ts';
export { renderDiagnostic } from './render.ts';
export type { Span } from './span.ts';
