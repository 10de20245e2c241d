/** Words of other languages at which programs stop making sense, and what is written instead. */
import type { IToken } from 'chevrotain';

const FUNCTION = 'a function is written `function f(x) … end`';
const VARIABLE = 'a variable needs no declaration: write `x = 1`';
const CHOICE = 'write `if … elseif … else … end`';

const BEGINNINGS: ReadonlyMap<string, string> = new Map([
  ['def', FUNCTION],
  ['func', FUNCTION],
  ['fn', FUNCTION],
  ['fun', FUNCTION],
  ['lambda', 'a function without a name is written `x -> …`'],
  ['var', VARIABLE],
  ['val', VARIABLE],
  ['int', VARIABLE],
  ['float', VARIABLE],
  ['elif', 'this is written `elseif`'],
  ['elsif', 'this is written `elseif`'],
  ['switch', CHOICE],
  ['case', CHOICE],
  ['class', 'a type is written `struct Name … end`'],
  ['from', 'this is written `using Module: name`'],
  ['not', 'this is written `!`'],
]);

const MIDDLES: ReadonlyMap<string, string> = new Map([
  ['and', 'this is written `&&`'],
  ['or', 'this is written `||`'],
  ['not', 'this is written `!`, or `x ∉ items`'],
  ['is', 'this is written `===`'],
  ['then', '`then` is not written: a new line is enough'],
]);

/** Advice where `token` cannot follow `previous`. */
export const wordHint = (token: IToken, previous: IToken): string | undefined =>
  MIDDLES.get(token.image) ?? MIDDLES.get(previous.image) ?? BEGINNINGS.get(previous.image);
