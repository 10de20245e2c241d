import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';

/** Where diagnostics of one lowering go. */
export type Report = (diagnostic: Diagnostic) => void;

/** Reports an error at one place. */
export const reportError = (
  report: Report,
  file: SourceFile,
  span: Span,
  code: string,
  message: string,
  hint?: string,
): void =>
  report({ severity: 'error', code, message, labels: [{ file, span }], ...(hint === undefined ? {} : { hint }) });

/** Reports a feature of Julia that cannot be expressed yet. `feature` reads well before "… not supported yet". */
export const reportUnsupported = (report: Report, file: SourceFile, span: Span, feature: string, hint?: string): void =>
  reportError(report, file, span, 'unsupported', `${feature} not supported yet`, hint);
