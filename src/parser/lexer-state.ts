/**
 * What the lexer knows while it walks through a file: the tokens so far and the stack of open frames. The state is local to one
 * call of `tokenize`; it is the one mutable thing in this stage.
 */

import type { TokenType } from 'chevrotain';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { type RawText, T, type Token } from './tokens.ts';

/**
 * `macro`: the arguments of `@m a b`, until the line ends; white space separates.
 * `block`: until `end`. `string`: between quotes; its text is scanned apart.
 */
export interface Frame {
  readonly kind: 'paren' | 'bracket' | 'brace' | 'block' | 'macro' | 'string';
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Indentation of the line that opened it. */
  readonly indent: number;
  /** A prefix operator right before `(`: `-(a, b)` makes it a name, `-(a)^2` does not. */
  readonly operator: { readonly name: Token; readonly paren: Token } | undefined;
  readonly tokenCount: number;
  readonly diagnosticCount: number;
  readonly triple: boolean;
  /** `?` seen without its `:`. */
  ternaries: number;
  /** The bracket holds a `,` or `;` or `...`, or nothing. */
  several: boolean;
}

export interface LexerState {
  readonly file: SourceFile;
  readonly text: string;
  at: number;
  readonly tokens: Token[];
  readonly frames: Frame[];
  readonly diagnostics: Diagnostic[];
  /** The last token ends an expression: what follows is an operator, a separator or juxtaposed. */
  ends: boolean;
  /** White space before the current token. */
  spaced: boolean;
  /** The current token is the first of its line. */
  lineStart: boolean;
  /** Where the current line begins. */
  line: number;
  depth: number;
  /** A line end in `[…]` that becomes a row separator unless a comma or `]` follows. */
  pendingRow: boolean;
  /** `?` of the top level. */
  ternaries: number;
  /** The innermost opener whose `end` stands further left than the opener: probably the one that lacks its own. */
  suspect: Frame | undefined;
  stringRestarts: number;
}

export function initialState(file: SourceFile): LexerState {
  return {
    file,
    text: file.text,
    at: 0,
    tokens: [],
    frames: [],
    diagnostics: [],
    ends: false,
    spaced: false,
    lineStart: true,
    line: 0,
    depth: 0,
    pendingRow: false,
    ternaries: 0,
    suspect: undefined,
    stringRestarts: 0,
  };
}

export function topFrame(state: LexerState): Frame | undefined {
  return state.frames[state.frames.length - 1];
}

/** Appends a token over [start, end) and moves behind it. `ends`: it can be the last of an expression. */
export function emit(
  state: LexerState,
  type: TokenType,
  start: number,
  end: number,
  ends: boolean,
  image?: string,
  raw?: RawText,
): Token {
  const token: Token = {
    kind: 'token',
    image: image ?? state.text.slice(start, end),
    startOffset: start,
    endOffset: end - 1,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    tokenType: type,
    depth: state.depth,
    count: 0,
    raw,
  };
  state.tokens.push(token);
  state.ends = ends;
  state.at = end;
  return token;
}

/** A token without text, at the current place. */
export function emitVirtual(state: LexerState, type: TokenType, ends = false): Token {
  const at = state.at;
  return emit(state, type, at, at, ends, '');
}

export function previousType(state: LexerState): TokenType | undefined {
  return state.tokens[state.tokens.length - 1]?.tokenType;
}

export function report(
  state: LexerState,
  message: string,
  start: number,
  end: number,
  extra: { label?: string; hint?: string; also?: { start: number; end: number; text: string } } = {},
): void {
  const { file } = state;
  const { also } = extra;
  const first =
    extra.label === undefined ? { file, span: { start, end } } : { file, span: { start, end }, text: extra.label };
  state.diagnostics.push({
    severity: 'error',
    code: 'syntax',
    message,
    labels:
      also === undefined ? [first] : [first, { file, span: { start: also.start, end: also.end }, text: also.text }],
    ...(extra.hint === undefined ? {} : { hint: extra.hint }),
  });
}

export function pushFrame(
  state: LexerState,
  kind: Frame['kind'],
  word: string,
  start: number,
  end: number,
  more: { operator?: Frame['operator']; triple?: boolean } = {},
): void {
  state.frames.push({
    kind,
    word,
    start,
    end,
    indent: indentOf(state),
    operator: more.operator,
    tokenCount: state.tokens.length,
    diagnosticCount: state.diagnostics.length,
    triple: more.triple ?? false,
    ternaries: 0,
    several: false,
  });
  if (kind !== 'macro' && kind !== 'string') state.depth += 1;
}

function indentOf(state: LexerState): number {
  let at = state.line;
  while (state.text.charCodeAt(at) === 32 || state.text.charCodeAt(at) === 9) at += 1;
  return at - state.line;
}

export function popFrame(state: LexerState): Frame | undefined {
  const frame = state.frames.pop();
  if (frame !== undefined && frame.kind !== 'macro' && frame.kind !== 'string') state.depth -= 1;
  return frame;
}

/** Arguments of a macro end at a line end, a `;` and whatever closes the surroundings. */
export function popMacros(state: LexerState): void {
  while (topFrame(state)?.kind === 'macro') state.frames.pop();
}

/** The innermost frame that is no macro call. */
export function enclosing(state: LexerState): Frame | undefined {
  for (let index = state.frames.length - 1; index >= 0; index -= 1) {
    const frame = state.frames[index];
    if (frame !== undefined && frame.kind !== 'macro') return frame;
  }
  return undefined;
}

export function isBracket(frame: Frame | undefined): boolean {
  return frame?.kind === 'paren' || frame?.kind === 'bracket' || frame?.kind === 'brace';
}

/** White space separates elements here: `[a b]`, `@m a b`. */
export function isSpaceSensitive(state: LexerState): boolean {
  const kind = topFrame(state)?.kind;
  return kind === 'bracket' || kind === 'macro';
}

/** Call before a token that starts an expression: separates it from the one before, or multiplies `2x`. */
export function separate(state: LexerState, juxtaposes: boolean): void {
  if (!state.ends) return;
  if (state.spaced) {
    if (isSpaceSensitive(state)) emitVirtual(state, T.Space);
    return;
  }
  if (!juxtaposes) return;
  const before = previousType(state);
  if (
    before === T.Integer ||
    before === T.Float ||
    before === T.RParen ||
    before === T.RBracket ||
    before === T.Adjoint
  ) {
    emitVirtual(state, T.Juxt);
  }
}

const closing = { paren: [T.RParen, ')'], bracket: [T.RBracket, ']'], brace: [T.RBrace, '}'] } as const;

/** Closes the innermost bracket, opened by `frame`, with the token over [start, end). */
export function closeBracket(state: LexerState, frame: Frame, start: number, end: number): void {
  popFrame(state);
  state.pendingRow = false;
  if (frame.kind !== 'paren' && frame.kind !== 'bracket' && frame.kind !== 'brace') return;
  const { operator } = frame;
  const empty = previousType(state) === T.LParen;
  if (operator !== undefined && (frame.several || empty)) {
    retype(operator.name, T.Name);
    retype(operator.paren, T.CallParen);
  }
  emit(state, closing[frame.kind][0], start, end, true);
}

export function retype(token: Token, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

/** Reports and closes brackets that are still open until the innermost block or string, or until `until` is innermost. */
export function closeUnclosed(state: LexerState, until?: Frame): void {
  for (;;) {
    popMacros(state);
    const frame = topFrame(state);
    if (frame === undefined || frame === until || !isBracket(frame)) return;
    reportUnclosed(state, frame);
    closeBracket(state, frame, state.at, state.at);
  }
}

export function reportUnclosed(state: LexerState, frame: Frame): void {
  if (frame.kind !== 'paren' && frame.kind !== 'bracket' && frame.kind !== 'brace') return;
  const open = state.text[frame.end - 1] ?? '';
  const close = closing[frame.kind][1];
  report(state, `this \`${open}\` is never closed`, frame.start, frame.end, {
    label: 'opened here',
    hint: `add \`${close}\` where the list ends`,
  });
}
