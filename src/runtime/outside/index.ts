/** The world outside of a running program, one for both tiers: what each intrinsic of `src/lower/outside.ts` does. */
import { type OutsideName, outsideSignature } from '../../lower/outside.ts';
import type { Output } from '../output.ts';
import { clockOperations } from './clock.ts';
import { environmentOperations } from './environment.ts';
import { errnoOf, errorText } from './errors.ts';
import { fileOperations } from './files.ts';
import { roundedDigits } from './floats.ts';
import { type Bytes, bytesOf, type Failures, type Operation, textOf } from './operation.ts';
import { pathOperations } from './paths.ts';
import { regexOperations } from './regex.ts';
import { charCase, charCategory, charWidth, graphemeLengths, normalized } from './unicode.ts';

export type { Argument, Bytes } from './operation.ts';

export type Outside = Readonly<Record<OutsideName, Operation>>;

const EACCES = 13n;

/** What code may do that nobody runs as a program yet: it can compute, but it sees and changes nothing. */
export const createDetached = (): Outside => {
  const silent: Output = { write: () => {}, flush: () => {}, onFlush: () => {} };
  const denied = (name: OutsideName): Operation =>
    outsideSignature(name).result === 'i' ? () => -EACCES : () => new Uint8Array();
  const harmless = /^(?:regex|char|text|float64|error)_/;
  const entries = Object.entries(createOutside(silent)) as [OutsideName, Operation][];
  return {
    ...(Object.fromEntries(
      entries.map(([name, operation]) => [name, harmless.test(name) ? operation : denied(name)]),
    ) as Outside),
    host_error: () => EACCES,
  };
};

export const createOutside = (output: Output): Outside => {
  let latest = 0n;
  const failures: Failures = {
    attemptBytes: (operation) => {
      latest = 0n;
      try {
        return operation();
      } catch (error) {
        latest = errnoOf(error);
        return new Uint8Array();
      }
    },
  };
  return {
    host_error: () => latest,
    error_text: (errno: bigint) => bytesOf(errorText(errno)),
    ...fileOperations(output, failures),
    ...pathOperations(failures),
    ...environmentOperations(failures),
    ...clockOperations(output),
    ...regexOperations(),
    char_category: (code: bigint) => BigInt(charCategory(Number(code))),
    char_case: (code: bigint, to: bigint) => BigInt(charCase(Number(code), Number(to))),
    char_width: (code: bigint) => BigInt(charWidth(Number(code))),
    text_graphemes: (text: Bytes) => graphemeLengths(textOf(text)),
    text_normalize: (text: Bytes, form: bigint) => bytesOf(normalized(textOf(text), Number(form))),
    float64_rounded: (bits: bigint, exponential: bigint, digits: bigint) =>
      bytesOf(roundedDigits(bits, exponential !== 0n, Number(digits))),
  };
};
