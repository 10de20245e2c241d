/** Names, numbers, macro names and reserved words, with the blocks that words open and close. */

import { isDigit, nameEnd, scanNumber } from './characters.ts';
import { lexRaw } from './lex-strings.ts';
import {
  closeUnclosed,
  emit,
  enclosing,
  type Frame,
  isBracket,
  isSpaceSensitive,
  type LexerState,
  popFrame,
  popMacros,
  previousType,
  pushFrame,
  report,
  separate,
} from './lexer-state.ts';
import { middles, openers, simpleWords, specialWords, T } from './tokens.ts';

const secondWord: ReadonlyMap<string, string> = new Map([
  ['mutable', 'struct'],
  ['abstract', 'type'],
  ['primitive', 'type'],
]);

export function lexNumber(state: LexerState): void {
  separate(state, false);
  const { end, float } = scanNumber(state.text, state.at);
  emit(state, float ? T.Float : T.Integer, state.at, end, true);
}

export function lexWord(state: LexerState, end: number): void {
  const start = state.at;
  const before = previousType(state);
  const word = state.text.slice(start, end);
  const touches = !state.spaced && !state.lineStart;
  if (touches && (before === T.Dot || before === T.QuoteColon || before === T.Dollar)) {
    emit(state, T.Name, start, end, true);
    return;
  }
  if (specialWords.has(word) && lexReserved(state, word, end)) return;
  const next = state.text.charCodeAt(end);
  // `lazy"…"` only puts off making the text: it is an ordinary string here.
  if (word === 'lazy' && next === 34) {
    separate(state, true);
    state.at = end;
    return;
  }
  if (next === 34 || next === 96) {
    separate(state, true);
    state.at = end;
    lexRaw(state, start);
    return;
  }
  if (state.ends && (word === 'in' || word === 'isa') && before !== T.MacroName) {
    emit(state, T.Infix, start, end, false);
    return;
  }
  if (state.ends && word === 'where') {
    emit(state, T.Where, start, end, false);
    return;
  }
  separate(state, true);
  emit(state, T.Name, start, end, true);
}

function lexReserved(state: LexerState, word: string, end: number): boolean {
  const start = state.at;
  const second = secondWord.get(word);
  if (second !== undefined && (!state.ends || previousType(state) === T.MacroName)) {
    const pattern = /[ \t]+(\w+)/y;
    pattern.lastIndex = end;
    if (pattern.exec(state.text)?.[1] === second) {
      openBlock(state, `${word} ${second}`, start, pattern.lastIndex);
      return true;
    }
  }
  if (word === 'end') {
    if (insideIndex(state)) return false;
    closeBlock(state, start, end);
    return true;
  }
  const middle = middles.get(word);
  if (middle !== undefined) {
    closeBlockPart(state, word, middle, start, end);
    return true;
  }
  if (openers.has(word)) {
    if (word === 'begin' && insideIndex(state) && !/^[ \t]*[\n#]/.test(state.text.slice(end, end + 40))) return false;
    openBlock(state, word, start, end);
    return true;
  }
  const simple = simpleWords.get(word);
  if (simple !== undefined) {
    separate(state, false);
    emit(state, simple.type, start, end, simple.ends);
    return true;
  }
  if (
    word === 'public' &&
    !isBracket(enclosing(state)) &&
    state.lineStart &&
    /^[ \t]+[\p{L}_@]/u.test(state.text.slice(end, end + 40))
  ) {
    emit(state, T.Public, start, end, false);
    return true;
  }
  return false;
}

/** `end` and `begin` are names in `a[…]`, until a block begins inside. First on their line they belong to a block if there is one. */
function insideIndex(state: LexerState): boolean {
  if (state.lineStart && state.frames.some((frame) => frame.kind === 'block')) return false;
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const kind = state.frames[index]?.kind;
    if (kind === 'bracket') return true;
    if (kind === 'block' || kind === 'string') return false;
  }
  return false;
}

function openBlock(state: LexerState, word: string, start: number, end: number): void {
  const frame = enclosing(state);
  const type = openers.get(word) ?? T.Begin;
  const afterMacroName = previousType(state) === T.MacroName;
  if ((word === 'for' || word === 'if') && isBracket(frame) && state.ends && !afterMacroName) {
    popMacros(state);
    state.pendingRow = false;
    emit(state, word === 'for' ? T.GenFor : T.GenIf, start, end, false);
    return;
  }
  if (word !== 'do') separate(state, false);
  emit(state, type, start, end, false);
  pushFrame(state, 'block', word, start, end);
}

function innermostBlock(state: LexerState): Frame | undefined {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index];
    if (frame?.kind === 'block') return frame;
    if (frame?.kind === 'string') return undefined;
  }
  return undefined;
}

function closeBlock(state: LexerState, start: number, end: number): void {
  const frame = innermostBlock(state);
  if (frame === undefined) {
    report(state, '`end` closes nothing', start, end, { hint: 'remove it, or add the block that begins here' });
    state.at = end;
    return;
  }
  closeUnclosed(state, frame);
  if (state.lineStart && start - state.line < frame.indent) state.suspect ??= frame;
  popFrame(state);
  emit(state, T.End, start, end, true);
}

function closeBlockPart(
  state: LexerState,
  word: string,
  middle: { type: typeof T.Else; of: readonly string[] },
  start: number,
  end: number,
): void {
  const frame = innermostBlock(state);
  if (frame === undefined || !middle.of.includes(frame.word)) {
    const owners = middle.of.map((owner) => `\`${owner}\``).join(' or ');
    report(state, `\`${word}\` without ${owners}`, start, end, {
      ...(frame === undefined
        ? {}
        : { also: { start: frame.start, end: frame.end, text: 'the block here is another one' } }),
    });
    state.at = end;
    return;
  }
  closeUnclosed(state, frame);
  state.depth -= 1;
  emit(state, middle.type, start, end, false);
  state.depth += 1;
}

/** `@name`, `@A.name`, `@.`; what follows on the line after a space are its arguments. */
export function lexMacroName(state: LexerState): void {
  const { text } = state;
  const start = state.at;
  const field = previousType(state) === T.Dot;
  if (!field) separate(state, false);
  let end = start + 1;
  for (;;) {
    const next = nameEnd(text, end);
    if (next === end) break;
    end = next;
    if (text.charCodeAt(end) !== 46 || nameEnd(text, end + 1) === end + 1) break;
    end += 1;
  }
  if (end === start + 1 && text.charCodeAt(end) === 46) end += 1;
  if (end === start + 1) {
    state.at = end;
    report(state, 'expected the name of a macro after `@`', start, end);
    emit(state, T.Name, start, end, true);
    return;
  }
  emit(state, T.MacroName, start, end, true);
  const next = text.charCodeAt(end);
  if (next !== 40) pushFrame(state, 'macro', '@', start, end);
}

export function startsNumber(state: LexerState, code: number): boolean {
  return (
    isDigit(code) ||
    (code === 46 &&
      isDigit(state.text.charCodeAt(state.at + 1)) &&
      (!state.ends || (state.spaced && isSpaceSensitive(state))))
  );
}
