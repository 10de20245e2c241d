/** Diagnostics and uncaught exceptions on standard error. */
import { type Diagnostic, lineColumn, renderDiagnostic } from '../diagnostics/index.ts';
import type { Ending } from '../session/cold.ts';

const asJson = (d: Diagnostic): object => ({
  severity: d.severity,
  code: d.code,
  message: d.message,
  ...(d.hint === undefined ? {} : { hint: d.hint }),
  labels: d.labels.map(({ file, span, text }) => ({
    file: file.path,
    ...lineColumn(file.text, span.start),
    start: span.start,
    end: span.end,
    ...(text === undefined ? {} : { text }),
  })),
});

export const printProblems = (diagnostics: readonly Diagnostic[], ending: Ending, json: boolean): void => {
  const failure = ending.kind === 'failed' ? ending.failure : undefined;
  const all = failure ? [...diagnostics, failure.diagnostic] : diagnostics;
  if (json) {
    process.stderr.write(`${JSON.stringify({ diagnostics: all.map(asJson), trace: failure?.trace ?? [] })}\n`);
    return;
  }
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  for (const d of all) process.stderr.write(`${renderDiagnostic(d, { color })}\n`);
  if (failure && failure.trace.length > 1) {
    process.stderr.write('stack trace, innermost first:\n');
    failure.trace.forEach((line, i) => {
      process.stderr.write(`  ${i + 1}. ${line}\n`);
    });
  }
};
