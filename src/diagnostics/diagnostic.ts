import type { Span } from './span.ts';

/** A source file as the compiler sees it. `path` is what messages show. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * An error or warning as data; `render` draws it. `code` is a short stable name (`syntax`, `undefined-name`, `unsupported`…);
 * the first label is the primary place.
 */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly labels: readonly { readonly file: SourceFile; readonly span: Span; readonly text?: string }[];
  readonly hint?: string;
}
