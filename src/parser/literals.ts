/** From the text of a literal to its value. */

import type { Span } from '../diagnostics/span.ts';
import { decodeRaw } from './raw-bytes.ts';
import type { FloatLiteral, IntegerLiteral } from './tree.ts';

export function integerLiteral(text: string, span: Span): IntegerLiteral {
  const digits = text.replaceAll('_', '');
  const mark = digits.charCodeAt(0) === 48 ? digits[1] : undefined;
  const base = mark === 'x' ? 16 : mark === 'b' ? 2 : mark === 'o' ? 8 : 10;
  return {
    kind: 'integer',
    text,
    base,
    digits: base === 10 ? digits.length : digits.length - 2,
    value: BigInt(digits),
    span,
  };
}

/** `1.5f0` is a Float32; `0x1.8p3` has a hexadecimal mantissa and a binary exponent. */
export function floatLiteral(text: string, span: Span): FloatLiteral {
  const digits = text.replaceAll('_', '');
  if (digits.startsWith('0x')) return { kind: 'float', text, value: hexadecimalFloat(digits), single: false, span };
  const single = digits.includes('f');
  const value = Number(digits.replace('f', 'e'));
  return { kind: 'float', text, value: single ? Math.fround(value) : value, single, span };
}

function hexadecimalFloat(digits: string): number {
  const [mantissa = '', exponent = '0'] = digits.slice(2).split('p');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scaled = Number.parseInt(`0${whole}${fraction}`, 16);
  return scaled * 2 ** (Number(exponent) - 4 * fraction.length);
}

const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['v', '\v'],
  ['f', '\f'],
  ['e', '\x1b'],
  ['\\', '\\'],
  ['"', '"'],
  ["'", "'"],
  ['$', '$'],
  ['`', '`'],
]);

const escapeSequence = /\\(?:x[\da-fA-F]{1,2}|u[\da-fA-F]{1,4}|U[\da-fA-F]{1,8}|[0-7]{1,3}|\r?\n[ \t]*|[\s\S])/g;

/** One byte escapes above 0x7f form UTF-8 sequences together with their neighbours. */
const bytes = /(?:\\x[89a-fA-F][\da-fA-F]|\\[23][0-7]{2})+/g;

/**
 * Replaces escape sequences as Julia does. `bad` is told the offset in `text` of each one that means nothing.
 * Bytes that are no UTF-8 are held as `decodeRaw` does.
 */
export function decodeEscapes(text: string, bad: (offset: number, length: number) => void): string {
  if (!text.includes('\\')) return text;
  const marked = text.replace(bytes, (run, offset: number) =>
    precededByBackslash(text, offset) ? run : decodeBytes(run),
  );
  return marked.replace(escapeSequence, (whole, offset: number) => {
    const letter = whole[1] ?? '';
    if (letter === '\n' || letter === '\r') return '';
    if (/^[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(whole.slice(1), 8));
    if (/[xuU]/.test(letter) && whole.length > 2) {
      const codepoint = Number.parseInt(whole.slice(2), 16);
      if (codepoint <= 0x10ffff) return String.fromCodePoint(codepoint);
    }
    const known = simpleEscapes.get(letter);
    if (known === undefined) bad(offset, whole.length);
    return known ?? whole;
  });
}

function precededByBackslash(text: string, offset: number): boolean {
  let count = 0;
  while (text[offset - 1 - count] === '\\') count += 1;
  return count % 2 === 1;
}

function decodeBytes(run: string): string {
  const values = run
    .split('\\')
    .slice(1)
    .map((part) => (part.startsWith('x') ? Number.parseInt(part.slice(1), 16) : Number.parseInt(part, 8)));
  return decodeRaw(Uint8Array.from(values));
}

/** `\"` and the backslashes before it are the only escapes of a raw string. */
export function unescapeRaw(text: string, delimiter: string): string {
  return text.replace(/(\\*)(["`]|$)/g, (whole, slashes: string, quote: string) => {
    if (quote !== '' && quote !== delimiter) return whole;
    return slashes.length === 0
      ? whole
      : '\\'.repeat(slashes.length >> 1) + (slashes.length % 2 === 1 && quote === '' ? '\\' : '') + quote;
  });
}

/**
 * Dedents the text parts of a triple-quoted string: the first line end goes, and so does the longest indentation common to all
 * lines with text, the line of the closing quotes included. Parts that are not text are left alone.
 */
export function dedent<P>(parts: readonly (string | P)[]): (string | P)[] {
  const result = [...parts];
  const first = result[0];
  if (typeof first === 'string') result[0] = first.replace(/^\r?\n/, '');
  const startsOnNewLine = typeof first === 'string' && result[0] !== first;
  const indents: string[] = [];
  result.forEach((part, index) => {
    if (typeof part !== 'string') return;
    const lines = part.split('\n');
    lines.forEach((line, row) => {
      if (row === 0 && !(index === 0 && startsOnNewLine)) return;
      const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
      const lastOfAll = row === lines.length - 1 && index === result.length - 1;
      const followedByPart = row === lines.length - 1 && index < result.length - 1;
      if (indent.length < line.trimEnd().length || lastOfAll || followedByPart) indents.push(indent);
    });
  });
  const common = indents.reduce((left, right) => commonPrefix(left, right), indents[0] ?? '');
  if (common === '') return result;
  return result.map((part, index) => {
    if (typeof part !== 'string') return part;
    const lines = part.split('\n');
    return lines
      .map((line, row) =>
        row === 0 && !(index === 0 && startsOnNewLine)
          ? line
          : line.startsWith(common)
            ? line.slice(common.length)
            : line.trimStart(),
      )
      .join('\n');
  });
}

function commonPrefix(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left[length] === right[length]) length += 1;
  return left.slice(0, length);
}
