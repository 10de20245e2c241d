/**
 * From text to tokens whose brackets and blocks are balanced: what is missing is reported and added, what is too much is reported
 * and dropped. New lines are tokens only where they separate statements or rows.
 */

import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { isBlank, isBlankOrEnd, nameEnd } from './characters.ts';
import { lexClosing, lexComma, lexOpening, lexOperator, lexSemicolon, lexUnknown } from './lex-operators.ts';
import { lexRaw, lexStringText, lexTick, openString, restartUnclosed } from './lex-strings.ts';
import { lexMacroName, lexNumber, lexWord, startsNumber } from './lex-words.ts';
import {
  closeUnclosed,
  emit,
  emitVirtual,
  enclosing,
  initialState,
  isBracket,
  type LexerState,
  popFrame,
  popMacros,
  previousType,
  report,
  topFrame,
} from './lexer-state.ts';
import { T, type Token } from './tokens.ts';

export function tokenize(file: SourceFile): { readonly tokens: Token[]; readonly diagnostics: Diagnostic[] } {
  const state = initialState(file);
  for (;;) {
    const frame = topFrame(state);
    if (frame?.kind === 'string') {
      lexStringText(state, frame);
      continue;
    }
    const lines = skipTrivia(state);
    if (state.at >= state.text.length) {
      const open = state.frames.find((candidate) => candidate.kind === 'string');
      if (open === undefined) break;
      restartUnclosed(state, open);
      continue;
    }
    if (lines > 0) lineEnd(state, lines);
    lexToken(state);
  }
  closeAll(state);
  return { tokens: state.tokens, diagnostics: state.diagnostics };
}

/** Skips blanks and comments; returns the number of line ends. */
function skipTrivia(state: LexerState): number {
  const { text } = state;
  const start = state.at;
  let at = start;
  let lines = 0;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      lines += 1;
      at += 1;
      state.line = at;
    } else if (isBlank(code)) {
      at += 1;
    } else if (code === 35 && text.charCodeAt(at + 1) === 61) {
      at = blockCommentEnd(state, at);
    } else if (code === 35) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else {
      break;
    }
  }
  state.spaced = at > start;
  state.lineStart = lines > 0 || state.tokens.length === 0;
  state.at = at;
  return lines;
}

/** `#= … =#`, which nest. */
function blockCommentEnd(state: LexerState, start: number): number {
  const mark = /#=|=#/g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(state.text); found !== null; found = mark.exec(state.text)) {
    depth += found[0] === '#=' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  report(state, 'this comment is never closed', start, start + 2, {
    label: 'opened here',
    hint: 'add `=#` at its end',
  });
  return state.text.length;
}

function lexToken(state: LexerState): void {
  const { text, at } = state;
  if (state.pendingRow) emitRow(state);
  const code = text.charCodeAt(at);
  if (startsNumber(state, code)) {
    lexNumber(state);
    return;
  }
  const end = nameEnd(text, at);
  if (end > at) {
    lexWord(state, end);
    return;
  }
  const character = text[at] ?? '';
  switch (character) {
    case '(':
    case '[':
    case '{':
      lexOpening(state, character);
      return;
    case ')':
    case ']':
    case '}':
      lexClosing(state, character);
      return;
    case ',':
      lexComma(state);
      return;
    case ';':
      lexSemicolon(state);
      return;
    case '"':
      openString(state);
      return;
    case '`':
      lexRaw(state, at);
      return;
    case "'":
      lexTick(state);
      return;
    case '@':
      lexMacroName(state);
      return;
    default:
      if (!lexOperator(state)) lexUnknown(state);
  }
}

/** Tokens after which a line goes on. */
function continues(state: LexerState): boolean {
  const type = previousType(state);
  return (
    type === T.Infix ||
    type === T.Prefix ||
    type === T.Comma ||
    type === T.TernaryColon ||
    type === T.Dot ||
    type === T.Where
  );
}

function lineEnd(state: LexerState, lines: number): void {
  if (continues(state)) {
    if (isBracket(enclosing(state)) && startsForeignLine(state)) closeUnclosed(state);
    else return;
  }
  const pending = topFrame(state)?.ternaries ?? state.ternaries;
  if (pending > 0 && state.text[state.at] === ':' && isBlankOrEnd(state.text.charCodeAt(state.at + 1))) return;
  popMacros(state);
  if (isBracket(topFrame(state)) && startsForeignLine(state)) closeUnclosed(state);
  const frame = topFrame(state);
  if (frame?.kind === 'bracket') {
    state.pendingRow = state.ends;
    return;
  }
  if (isBracket(frame)) return;
  const before = state.tokens[state.tokens.length - 1];
  if (before === undefined) return;
  if (before.tokenType === T.Sep) {
    if (before.count > 0) before.count += lines;
    return;
  }
  if (frame !== undefined) frame.ternaries = 0;
  state.ternaries = 0;
  const token = emit(state, T.Sep, state.at, state.at, false, '\n');
  token.count = lines;
}

/** A generator may go on in the next line. */
const generatorWord = /(?:for|if)\b/y;

function emitRow(state: LexerState): void {
  state.pendingRow = false;
  const next = state.text[state.at];
  if (next === ']' || next === ',' || next === ';') return;
  generatorWord.lastIndex = state.at;
  if (generatorWord.test(state.text)) return;
  emitVirtual(state, T.Semi);
}

const statementWord =
  /(?:function|struct|mutable|abstract|primitive|module|baremodule|using|import|export|const|global|local|macro|end|else|elseif|catch|finally)\b/y;
const plainStart = /(?!(?:in|isa|where|for|if|do)\b)[\p{L}_@"$]/uy;

/**
 * The line that begins here cannot belong to the bracket that is open: it starts no further right than the line that opened
 * the bracket, with a word that only statements start with, or with an expression although the line before lacks a comma.
 */
function startsForeignLine(state: LexerState): boolean {
  const frame = enclosing(state);
  if (frame === undefined) return false;
  const indented = state.at - state.line > frame.indent;
  statementWord.lastIndex = state.at;
  if (statementWord.test(state.text)) {
    if (indented) return false;
    return !state.text.startsWith('end', state.at) || state.frames.some((outer) => outer.kind === 'block');
  }
  if (frame.kind === 'bracket' || !state.ends) return false;
  plainStart.lastIndex = state.at;
  return plainStart.test(state.text) && (!indented || !closesLater(state));
}

const lineOfStatement = new RegExp(`^[ \\t]*${statementWord.source}`);

/** A further indented line without a comma before it: does a bracket close behind it, so that only the comma is missing? */
function closesLater(state: LexerState): boolean {
  const ahead = state.text.slice(state.at, state.at + 2000).split('\n', 30);
  let depth = 0;
  for (const line of ahead) {
    if (lineOfStatement.test(line)) return false;
    for (const character of line) {
      if ('([{'.includes(character)) depth += 1;
      else if (')]}'.includes(character)) depth -= 1;
      if (depth < 0) return true;
    }
  }
  return false;
}

/** At the end of the file: closes everything, and says once where an `end` is missing. */
function closeAll(state: LexerState): void {
  const missing: { start: number; end: number; word: string }[] = [];
  while (state.frames.length > 0) {
    closeUnclosed(state);
    const frame = popFrame(state);
    if (frame === undefined) break;
    missing.push(frame);
    emitVirtual(state, T.End, true);
  }
  const outermost = missing[missing.length - 1];
  const { suspect } = state;
  const at = lastOffset(state);
  for (const frame of missing) {
    const opener = frame === outermost && suspect !== undefined ? suspect : frame;
    report(state, `missing \`end\` for this \`${opener.word}\``, at, at, {
      label: 'expected `end` before the end of the file',
      also: { start: opener.start, end: opener.end, text: 'this block is never closed' },
      hint:
        opener === suspect
          ? 'the `end` that follows it is indented like an outer block'
          : 'add `end` where the block is finished',
    });
  }
}

function lastOffset(state: LexerState): number {
  return state.text.trimEnd().length;
}
