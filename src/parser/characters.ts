/** Character classes and the literals that one regular expression can find. */

import { isOperatorCharacter } from './operators.ts';

const nameStart = /[\p{L}\p{Nl}\p{Sc}\p{So}∂∇∞∅∑∏∫⊤⊥∆∀∃]/u;
const namePart = /[\p{L}\p{Nl}\p{Sc}\p{So}\p{M}\p{Nd}\p{No}\p{Pc}∂∇∞∅∑∏∫⊤⊥∆∀∃′″‴‵]/u;

/** Space, tab, carriage return, line feed, no-break space, form feed, byte order mark. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}

/** True at the end of the text as well: `charCodeAt` gives NaN there. */
export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || Number.isNaN(code);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of the name that starts at `at`; `at` itself when none does. */
export function nameEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isAsciiLetter(code) || (end > at && isDigit(code))) {
      end += 1;
    } else if (code === 33 && end > at) {
      // `!` belongs to a name, but `x!=y` compares; `x!==y` too.
      if (text.charCodeAt(end + 1) === 61) return end;
      end += 1;
    } else if (code >= 128) {
      const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
      const fits = (end === at ? nameStart : namePart).test(character) && !isOperatorCharacter(character);
      if (!fits) return end;
      end += character.length;
    } else {
      return end;
    }
  }
}

/** Letters and the underscore. */
function isAsciiLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

const hexadecimalFloat = /0x(?:[\da-fA-F][\da-fA-F_]*)?(?:\.[\da-fA-F_]*)?p[+-]?\d+/y;
const prefixed = /0(?:x[\da-fA-F](?:_?[\da-fA-F])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)/y;
const float =
  /(?:\d(?:_?\d)*)?\.\d(?:_?\d)*(?:[eEf][+-]?\d+)?|\d(?:_?\d)*(?:\.(?=[eEf][+-]?\d))?[eEf][+-]?\d+|\d(?:_?\d)*\.(?=[\s)\]},;]|$)/y;
const integer = /\d(?:_?\d)*/y;

/** The number at `at`: where it ends and whether it is a float. `at` is at a digit, or at a dot before one. */
export function scanNumber(text: string, at: number): { readonly end: number; readonly float: boolean } {
  let digits = at;
  while (isDigit(text.charCodeAt(digits))) digits += 1;
  const next = text.charCodeAt(digits);
  // Nearly all numbers are a few digits with a blank or bracket behind.
  if (digits > at && next !== 46 && next !== 95 && !isAsciiLetter(next)) return { end: digits, float: false };
  for (const [pattern, isFloat] of [
    [hexadecimalFloat, true],
    [prefixed, false],
    [float, true],
    [integer, false],
  ] as const) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { end: pattern.lastIndex, float: isFloat };
  }
  return { end: at + 1, float: false };
}
