/** String nodes from the tokens between the quotes. */

import { decodeEscapes, dedent, unescapeRaw } from './literals.ts';
import { type Item, type Notes, tokenSpan } from './notes.ts';
import type { Token } from './tokens.ts';
import type { CharLiteral, CommandLiteral, Hole, StringLiteral, Syntax } from './tree.ts';

const advice = 'escapes are \\n \\t \\\\ \\" \\$ \\x41 \\u2200; write `\\\\` for a backslash';

export function stringLiteral(open: Token, close: Token, items: readonly Item[], notes: Notes): StringLiteral {
  const raw = items.map((item): string | Syntax => (item.kind === 'token' ? item.image : item));
  const triple = open.count === 3;
  const indented = triple ? dedent(raw) : raw;
  const parts: (string | Syntax)[] = [];
  indented.forEach((part, index) => {
    if (typeof part !== 'string') {
      parts.push(part);
      return;
    }
    const source = items[index];
    const text = decodeEscapes(part.replaceAll('\r\n', '\n'), (offset, length) => {
      if (source?.kind !== 'token') return;
      const whole = tokenSpan(source);
      const start = whole.start + offset;
      notes.report('this escape sequence means nothing', triple ? whole : { start, end: start + length }, advice);
    });
    if (text !== '') parts.push(text);
  });
  return { kind: 'string', parts, span: { start: open.startOffset, end: close.endOffset + 1 } };
}

export function rawString(token: Token): StringLiteral {
  const { prefix = '', text = '', suffix = '' } = token.raw ?? {};
  const content = rawContent(token, text, '"');
  const base = { kind: 'string', parts: content === '' ? [] : [content], prefix, span: tokenSpan(token) } as const;
  return suffix === '' ? base : { ...base, suffix };
}

export function command(token: Token): CommandLiteral {
  return { kind: 'command', text: rawContent(token, token.raw?.text ?? '', '`'), span: tokenSpan(token) };
}

function rawContent(token: Token, text: string, delimiter: string): string {
  const indented = token.count === 3 ? dedent([text]).join('') : text;
  return unescapeRaw(indented, delimiter);
}

/** The value of `'a'`; anything but one character is an error. */
export function character(token: Token, notes: Notes): CharLiteral | Hole {
  const span = tokenSpan(token);
  let bad = false;
  const text = decodeEscapes(token.image.slice(1, -1), () => {
    bad = true;
    notes.report('this escape sequence means nothing', span, advice);
  });
  const codepoint = text.codePointAt(0);
  if (codepoint !== undefined && text.length === (codepoint > 0xffff ? 2 : 1)) return { kind: 'char', codepoint, span };
  if (!bad)
    notes.report(
      'a character literal holds exactly one character',
      span,
      'a string is written with double quotes: "abc"',
    );
  return { kind: 'hole', span };
}
