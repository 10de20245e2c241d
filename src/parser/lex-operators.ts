/** Operators and punctuation: the same character is a prefix, an infix, a name or a quotation, depending on what stands around it. */

import type { TokenType } from 'chevrotain';
import { isBlank, isBlankOrEnd, isDigit } from './characters.ts';
import {
  closeBracket,
  closeUnclosed,
  emit,
  emitVirtual,
  type Frame,
  isBracket,
  isSpaceSensitive,
  type LexerState,
  popMacros,
  previousType,
  pushFrame,
  report,
  separate,
  topFrame,
} from './lexer-state.ts';
import { asciiOperator, isBinaryOperator, isOperatorCharacter, isPrefixOperator, undotted } from './operators.ts';
import { T, type Token } from './tokens.ts';

/** After `+` in `map(+, xs)` or `const ≠ = !=` the operator stands for itself. */
function standsAlone(text: string, at: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === 32 || text.charCodeAt(end) === 9) end += 1;
  const next = text[end];
  if (next === '=') return end > at && !'=>'.includes(text[end + 1] ?? '');
  return next === undefined || ',);]}\n\r#'.includes(next);
}

/** Lexes the operator at the current place; false when there is none. */
export function lexOperator(state: LexerState): boolean {
  const { text } = state;
  const start = state.at;
  const code = text.charCodeAt(start);
  if (code === 58) {
    lexColon(state);
    return true;
  }
  if (code === 36) {
    // `:$` is a symbol, as in `ex.head === :$`.
    if (
      !state.spaced &&
      previousType(state) === T.QuoteColon &&
      /[\s,;)\]}&|]|$/y.test(text.slice(start + 1, start + 2))
    ) {
      emit(state, T.Name, start, start + 1, true);
      return true;
    }
    separate(state, false);
    emit(state, T.Dollar, start, start + 1, false);
    return true;
  }
  if (code === 63) {
    const frame = topFrame(state);
    if (frame === undefined) state.ternaries += 1;
    else frame.ternaries += 1;
    emit(state, T.Infix, start, start + 1, false);
    return true;
  }
  if (code === 46 && lexDots(state)) return true;
  const end = operatorEnd(text, start);
  if (end === start) return false;
  placeOperator(state, start, end);
  return true;
}

function operatorEnd(text: string, start: number): number {
  asciiOperator.lastIndex = start;
  if (asciiOperator.test(text)) return asciiOperator.lastIndex;
  const first = text.charCodeAt(start) === 46 ? start + 1 : start;
  const character = String.fromCodePoint(text.codePointAt(first) ?? 32);
  if (character.charCodeAt(0) < 128 || !isOperatorCharacter(character)) return start;
  const end = first + character.length;
  return text.charCodeAt(end) === 61 && '÷⊻⊼⊽'.includes(character) ? end + 1 : end;
}

function placeOperator(state: LexerState, start: number, end: number): void {
  const { text } = state;
  const image = text.slice(start, end);
  const name = undotted(image);
  const before = previousType(state);
  if (!state.spaced && (before === T.QuoteColon || before === T.Dot)) {
    emit(state, T.Name, start, end, true);
    return;
  }
  const prefix = isPrefixOperator(name);
  const startsElement =
    prefix &&
    state.spaced &&
    isSpaceSensitive(state) &&
    !isBlankOrEnd(text.charCodeAt(end)) &&
    text.charCodeAt(end) !== 61;
  if (state.ends && !startsElement && (isBinaryOperator(name) || !prefix)) {
    emit(state, T.Infix, start, end, false);
    return;
  }
  separate(state, true);
  if (standsAlone(text, end)) emit(state, T.Name, start, end, true);
  else if (prefix) emit(state, T.Prefix, start, end, false);
  else emit(state, text.charCodeAt(end) === 40 ? T.Name : T.Infix, start, end, text.charCodeAt(end) === 40);
}

/** `:(.)`: what stands alone between the parentheses of a quote. */
function isQuotedAlone(state: LexerState, end: number): boolean {
  const { tokens, text } = state;
  return (
    text.charCodeAt(end) === 41 && tokens.at(-1)?.tokenType === T.LParen && tokens.at(-2)?.tokenType === T.QuoteColon
  );
}

/** `.`, `..`, `...` and `.5`; false when the dot belongs to a broadcasting operator. */
function lexDots(state: LexerState): boolean {
  const { text } = state;
  const start = state.at;
  const before = previousType(state);
  const dots = /^\.+/.exec(text.slice(start, start + 3))?.[0].length ?? 1;
  if (!state.spaced && (before === T.QuoteColon || isQuotedAlone(state, start + dots))) {
    if (operatorEnd(text, start) > start) return false;
    emit(state, T.Name, start, start + dots, true);
    return true;
  }
  if (text.startsWith('...', start) && state.ends) {
    const frame = topFrame(state);
    if (frame !== undefined) frame.several = true;
    emit(state, T.Splat, start, start + 3, true);
    return true;
  }
  if (text.startsWith('..', start) && state.ends && before !== T.MacroName) {
    emit(state, T.Infix, start, start + 2, false);
    return true;
  }
  const next = text.charCodeAt(start + 1);
  const listed = before === T.Comma && !isBracket(topFrame(state));
  const importing = before === T.Using || before === T.Import || listed || before === T.Dot || isImporting(state);
  if (next === 46 && !importing && standsAlone(text, start + 2)) {
    separate(state, false);
    emit(state, T.Name, start, start + 2, true);
    return true;
  }
  if (!importing && !isDigit(next) && operatorEnd(text, start) > start) return false;
  emit(state, T.Dot, start, start + 1, false);
  return true;
}

/** `import Base.+, Base.<`: the dot of a path, not of an operator. */
function isImporting({ tokens }: LexerState): boolean {
  const parts: readonly (TokenType | undefined)[] = [T.Name, T.MacroName, T.Dot, T.Comma];
  const type = tokens.findLast((token) => !parts.includes(token.tokenType))?.tokenType;
  return type === T.Using || type === T.Import;
}

function lexColon(state: LexerState): void {
  const { text } = state;
  const start = state.at;
  const next = text.charCodeAt(start + 1);
  if (next === 58) {
    placeOperator(state, start, start + 2);
    return;
  }
  const frame = topFrame(state);
  const pending = frame === undefined ? state.ternaries : frame.ternaries;
  const blankAfter = isBlankOrEnd(next);
  const startsElement = state.spaced && !blankAfter && isSpaceSensitive(state) && pending === 0;
  if (state.ends && !startsElement && !(state.spaced && !blankAfter && endsSignature(state, frame))) {
    const ternary = pending > 0 && (state.spaced || blankAfter);
    if (ternary && frame === undefined) state.ternaries -= 1;
    else if (ternary && frame !== undefined) frame.ternaries -= 1;
    emit(state, ternary ? T.TernaryColon : T.Infix, start, start + 1, false);
    return;
  }
  separate(state, false);
  if (blankAfter || ',);]}'.includes(text[start + 1] ?? '')) emit(state, T.Name, start, start + 1, true);
  else emit(state, T.QuoteColon, start, start + 1, false);
}

/** `macro m(x) :(…) end`: what follows a signature on its line is the body. */
function endsSignature(state: LexerState, frame: Frame | undefined): boolean {
  if (frame?.kind !== 'block' || (frame.word !== 'function' && frame.word !== 'macro')) return false;
  if (previousType(state) !== T.RParen) return false;
  for (let index = state.tokens.length - 1; index >= frame.tokenCount; index -= 1)
    if (state.tokens[index]?.tokenType === T.Sep) return false;
  return true;
}

const opening = {
  '(': { kind: 'paren', plain: T.LParen, adjacent: T.CallParen },
  '[': { kind: 'bracket', plain: T.LBracket, adjacent: T.IndexBracket },
  '{': { kind: 'brace', plain: T.LBrace, adjacent: T.CurlyBrace },
} as const;

export function lexOpening(state: LexerState, open: '(' | '[' | '{'): void {
  const { kind, plain, adjacent } = opening[open];
  const start = state.at;
  const before = state.tokens[state.tokens.length - 1];
  const beforeType = before?.tokenType;
  const number = beforeType === T.Integer || beforeType === T.Float;
  const touches = !state.spaced && !state.lineStart;
  const called = touches && open === '(' && beforeType === T.Dot;
  const macroArgument = beforeType === T.MacroName && open !== '(';
  const applies = called || (touches && state.ends && !(number && open === '(') && !macroArgument);
  if (applies) {
    if (beforeType === T.MacroName) popMacros(state);
    emit(state, adjacent, start, start + 1, false);
    pushFrame(state, kind, open, start, start + 1);
    return;
  }
  if (macroArgument && touches) emitVirtual(state, T.Space);
  else separate(state, open === '(' && number);
  const paren = emit(state, plain, start, start + 1, false);
  const operator =
    touches && before?.tokenType === T.Prefix && open === '(' && before.image !== '::'
      ? { name: before, paren }
      : undefined;
  pushFrame(state, kind, open, start, start + 1, operator === undefined ? {} : { operator });
}

const closers = { ')': 'paren', ']': 'bracket', '}': 'brace' } as const;

/** Closes what the character closes. Brackets left open inside are reported; a closer that closes nothing is reported and dropped. */
export function lexClosing(state: LexerState, close: ')' | ']' | '}'): void {
  const start = state.at;
  const kind = closers[close];
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index];
    if (frame === undefined || frame.kind === 'block' || frame.kind === 'string') break;
    if (frame.kind === kind) {
      closeUnclosed(state, frame);
      closeBracket(state, frame, start, start + 1);
      return;
    }
  }
  state.at = start + 1;
  report(state, `\`${close}\` closes nothing`, start, start + 1, {
    hint: 'remove it, or add the bracket that opens here',
  });
}

export function lexComma(state: LexerState): void {
  const start = state.at;
  if (previousType(state) === T.MacroName) popMacros(state);
  state.pendingRow = false;
  const frame = topFrame(state);
  if (frame !== undefined) frame.several = true;
  emit(state, T.Comma, start, start + 1, false);
}

export function lexSemicolon(state: LexerState): void {
  const start = state.at;
  popMacros(state);
  state.pendingRow = false;
  const frame = topFrame(state);
  if (frame !== undefined) frame.several = true;
  const type = isBracket(frame) ? T.Semi : T.Sep;
  const before: Token | undefined = state.tokens[state.tokens.length - 1];
  // `;;` and more stand between parts of an array with more dimensions.
  let end = start + 1;
  if (frame?.kind === 'bracket') while (state.text[end] === ';') end += 1;
  if (before?.tokenType === type && (type === T.Sep || frame?.kind === 'bracket')) {
    before.count = 0;
    if (end - start > 1) before.image = state.text.slice(start, end);
    state.at = end;
    return;
  }
  // A conditional of the surroundings may still wait for its `:`.
  if (type === T.Sep) {
    if (frame !== undefined) frame.ternaries = 0;
    state.ternaries = 0;
  }
  emit(state, type, start, end, false);
}

/** A backslash or another character that begins nothing. */
export function lexUnknown(state: LexerState): void {
  const start = state.at;
  const character = String.fromCodePoint(state.text.codePointAt(start) ?? 32);
  state.at = start + character.length;
  if (!isBlank(character.charCodeAt(0))) report(state, `unexpected character \`${character}\``, start, state.at);
}
