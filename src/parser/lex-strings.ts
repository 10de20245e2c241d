/** Strings, characters and commands. A string with interpolation is a frame of its own: text and expressions alternate. */

import { isBlankOrEnd, nameEnd } from './characters.ts';
import { emit, type Frame, type LexerState, popFrame, pushFrame, report, retype, separate } from './lexer-state.ts';
import { T } from './tokens.ts';

export function openString(state: LexerState): void {
  separate(state, false);
  const start = state.at;
  const triple = state.text.startsWith('"""', start);
  const end = start + (triple ? 3 : 1);
  pushFrame(state, 'string', triple ? '"""' : '"', start, end, { triple });
  emit(state, T.StrOpen, start, end, false).count = triple ? 3 : 1;
}

/** Scans text up to the next `$` or the closing quotes. */
export function lexStringText(state: LexerState, frame: Frame): void {
  const { text } = state;
  const start = state.at;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code)) {
      restartUnclosed(state, frame);
      return;
    }
    if (code === 92) at += 2;
    else if (code === 34 && (!frame.triple || text.startsWith('"""', at))) break;
    else if (code === 36) break;
    else at += 1;
  }
  if (at > start) emit(state, T.StrText, start, at, false);
  if (text.charCodeAt(at) === 34) {
    popFrame(state);
    emit(state, T.StrClose, at, at + frame.word.length, true);
    return;
  }
  emit(state, T.StrDollar, at, at + 1, false);
  if (text.charCodeAt(at + 1) === 40) {
    emit(state, T.LParen, at + 1, at + 2, false);
    pushFrame(state, 'paren', '(', at + 1, at + 2);
    return;
  }
  const end = nameEnd(text, at + 1);
  if (end > at + 1) {
    emit(state, T.Name, at + 1, end, true);
    return;
  }
  state.tokens.pop();
  report(state, '`$` in a string must be followed by a name or `(`', at, at + 1, {
    hint: 'write `\\$` for a dollar sign',
  });
}

/**
 * The string never ends. Nothing after its opening quotes can be trusted as text, so the string is taken to end with its first line
 * and lexing goes on from there.
 */
export function restartUnclosed(state: LexerState, frame: Frame): void {
  const index = state.frames.indexOf(frame);
  let depth = 0;
  for (const outer of state.frames.slice(0, index)) if (outer.kind !== 'macro' && outer.kind !== 'string') depth += 1;
  state.frames.length = index;
  state.depth = depth;
  state.tokens.length = frame.tokenCount;
  state.diagnostics.length = frame.diagnosticCount;
  state.pendingRow = false;
  state.stringRestarts += 1;
  report(state, `this string is never closed`, frame.start, frame.end, {
    label: 'opened here',
    hint: `add \`${frame.word}\` at its end`,
  });
  const lineEnd = state.text.indexOf('\n', frame.end);
  const end = lineEnd < 0 || state.stringRestarts > 20 ? state.text.length : lineEnd;
  emit(state, T.StrOpen, frame.start, frame.end, false).count = frame.triple ? 3 : 1;
  if (end > frame.end) emit(state, T.StrText, frame.end, end, false);
  emit(state, T.StrClose, end, end, true);
}

/** `raw"…"`, `r"…"i` and commands: text without interpolation. `prefixStart` is where the prefix begins. */
export function lexRaw(state: LexerState, prefixStart: number): void {
  const { text } = state;
  const open = state.at;
  const quote = text[open] ?? '"';
  const triple = text.startsWith(quote.repeat(3), open);
  const delimiter = triple ? quote.repeat(3) : quote;
  let at = open + delimiter.length;
  while (at < text.length && !text.startsWith(delimiter, at)) at += text.charCodeAt(at) === 92 ? 2 : 1;
  const closed = at < text.length;
  if (!closed) {
    const lineEnd = text.indexOf('\n', open);
    at = lineEnd < 0 ? text.length : lineEnd;
    report(state, 'this string is never closed', open, open + delimiter.length, {
      label: 'opened here',
      hint: `add \`${delimiter}\` at its end`,
    });
  }
  const content = text.slice(Math.min(open + delimiter.length, at), at);
  const prefix = text.slice(prefixStart, open);
  const close = closed ? at + delimiter.length : at;
  if (prefix === 'var' && quote === '"' && !triple) {
    emit(state, T.Name, prefixStart, close, true, content);
    return;
  }
  const end = closed && prefix !== '' ? nameEnd(text, close) : close;
  const type = quote === '`' ? T.Command : T.RawString;
  const token = emit(state, type, prefixStart, end, true, undefined, {
    prefix,
    text: content,
    suffix: text.slice(close, end),
  });
  token.count = triple ? 3 : 1;
}

/** A character literal, or the adjoint operator when it touches the expression before it. */
export function lexTick(state: LexerState): void {
  const { text } = state;
  const start = state.at;
  if (state.ends && !state.spaced) {
    emit(state, T.Adjoint, start, start + 1, true);
    return;
  }
  separate(state, false);
  let at = start + 1;
  if (text.charCodeAt(at) === 92) {
    at += 2;
    while (at < text.length && at < start + 40 && /[^'\n]/.test(text[at] ?? '\n')) at += 1;
  } else {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    // A character may carry combining marks; they make it an error later, but the quote is still there.
    while (at < start + 8 && text.charCodeAt(at) !== 39 && !isBlankOrEnd(text.charCodeAt(at))) at += 1;
  }
  const closed = text.charCodeAt(at) === 39;
  if (!closed) at = Math.min(start + 1, text.length);
  const token = emit(state, T.Char, start, closed ? at + 1 : at, true);
  if (!closed) {
    retype(token, T.Name);
    report(state, "this `'` does not belong to a character", start, start + 1, {
      hint: 'a character is written \'a\'; a string is written "abc"',
    });
  }
}
