/** An uncaught exception as a diagnostic: its text, the place in the user's code, and the way there. */
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { lineColumn } from '../diagnostics/lines.ts';
import type { TraceFrame } from './trace.ts';

export interface RuntimeFailure {
  readonly diagnostic: Diagnostic;
  /** `f at path:line`, innermost first. */
  readonly trace: readonly string[];
}

const MAX_FRAMES = 20;

/** `text` is what `showerror` says: its first line is the message, the rest a hint. */
export const runtimeFailure = (
  text: string,
  frames: readonly TraceFrame[],
  fileOf: (path: string) => SourceFile | undefined,
): RuntimeFailure => {
  const [first = '', ...rest] = text.split('\n');
  const hint = rest.join('\n').trim();
  const located = frames.flatMap((frame) => {
    const file = frame.path === undefined ? undefined : fileOf(frame.path);
    // A builtin of Core (`throw`) is not a place where anything went wrong.
    return file && file.path !== '[Base]/core.jl' ? [{ frame, file }] : [];
  });
  const primary = located.find(({ frame }) => !frame.internal) ?? located[0];
  const trace = located.slice(0, MAX_FRAMES).map(({ frame, file }) => {
    const { line, column } = lineColumn(file.text, frame.start);
    return `${frame.name} at ${file.path}:${line}:${column}`;
  });
  if (located.length > MAX_FRAMES) trace.push(`… and ${located.length - MAX_FRAMES} more`);
  const code = /^(\w+)(Error|Exception)\b/.exec(first)?.[0] ?? 'error';
  const message = first.startsWith(`${code}: `) ? first.slice(code.length + 2) : first;
  const labels = primary ? [{ file: primary.file, span: { start: primary.frame.start, end: primary.frame.end } }] : [];
  const diagnostic: Diagnostic = { severity: 'error', code, message, labels, ...(hint === '' ? {} : { hint }) };
  return { diagnostic, trace };
};
