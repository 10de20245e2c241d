/** Regular expressions of a running program: compiled once, matched on bytes. */
import { type Bytes, bytesOf, bytesOfAll, type Operation, textOf } from './operation.ts';
import { type Pattern, parsePattern } from './pattern.ts';
import { PatternError } from './pattern-reader.ts';

/** One for texts of ASCII alone, where classes are smaller, and one for all others; one more for each way of matching. */
interface Expression {
  readonly pattern: Pattern;
  readonly compiled: Map<number, RegExp>;
}

/** A text that is searched: the host's string, and where its parts are in bytes. Without `places` they are the same. */
interface Subject {
  readonly source: unknown;
  readonly offset: number;
  readonly count: number;
  readonly text: string;
  readonly places: Int32Array | undefined;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Byte place of each UTF-16 unit, and of the end. */
const bytePlaces = (text: string): Int32Array => {
  const places = new Int32Array(text.length + 1);
  let at = 0;
  for (let i = 0; i < text.length; i += 1) {
    places[i] = at;
    const unit = text.charCodeAt(i);
    // Each half of a pair counts two of its four bytes.
    at += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  places[text.length] = at;
  return places;
};

const subjectOf = (bytes: Bytes, offset: number, count: number): Subject => {
  const part = bytes.read().subarray(offset, offset + count);
  const text = decoder.decode(part);
  return { source: bytes.source, offset, count, text, places: text.length === count ? undefined : bytePlaces(text) };
};

const unitOf = ({ places }: Subject, byte: number): number => {
  if (!places) return byte;
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < byte) low = middle + 1;
    else high = middle;
  }
  return low;
};

const wrapped = (source: string, mode: number): string => {
  if (mode === 2) return `(?=(?<rest>[^]*))(?:${source})(?!\\k<rest>(?![^]))`;
  return mode === 3 ? `(?:${source})(?![^])` : source;
};

/** Finds without groups; the other modes are those of `regex_match`. */
const WHOLE = 4;

/** Where groups are is asked for only where there are some: finding it out takes the host longer. */
const withGroups = ({ pattern }: Expression, mode: number): boolean => pattern.names.length > 0 && mode !== WHOLE;

const compiledFor = (expression: Expression, ascii: boolean, mode: number): RegExp => {
  const key = (ascii ? 8 : 0) + mode;
  let compiled = expression.compiled.get(key);
  if (!compiled) {
    const { pattern } = expression;
    const sticky = mode === 1 || mode === 2 ? 'y' : 'g';
    const flags = `${withGroups(expression, mode) ? 'd' : ''}v${sticky}${pattern.flags}`;
    compiled = new RegExp(wrapped(ascii ? pattern.ascii() : pattern.unicode(), mode), flags);
    expression.compiled.set(key, compiled);
  }
  return compiled;
};

const NONE = -1;

export const regexOperations = () => {
  const expressions: Expression[] = [];
  const numbers = new Map<string, bigint>();
  const literals = new WeakMap<object, { readonly flags: unknown; readonly number: bigint }>();
  let complaint = '';
  let latest: Subject | undefined;
  const subjectFor = (bytes: Bytes, offset: number, count: number): Subject => {
    const known = latest;
    if (known && known.source === bytes.source && known.offset === offset && known.count === count) return known;
    const subject = subjectOf(bytes, offset, count);
    latest = subject;
    return subject;
  };

  return {
    regex_new: (source: Bytes, flags: Bytes) => {
      // A literal is the same object each time.
      const same = literals.get(source.source as object);
      if (same && same.flags === flags.source) return same.number;
      const text = textOf(source);
      const key = `${textOf(flags)}/${text}`;
      const known = numbers.get(key);
      if (known !== undefined) {
        literals.set(source.source as object, { flags: flags.source, number: known });
        return known;
      }
      try {
        const expression = { pattern: parsePattern(text, textOf(flags)), compiled: new Map() };
        // Whatever the host does not accept is found now.
        compiledFor(expression, false, 0);
        const number = BigInt(expressions.push(expression) - 1);
        numbers.set(key, number);
        return number;
      } catch (error) {
        if (!(error instanceof PatternError) && !(error instanceof SyntaxError)) throw error;
        complaint = error.message;
        return BigInt(-1 - (error instanceof PatternError ? error.offset : text.length));
      }
    },
    regex_error: () => bytesOf(complaint),
    regex_names: (number: bigint) => bytesOfAll(expressions[Number(number)]!.pattern.names),
    regex_find: (number: bigint, bytes: Bytes, from: bigint, length: bigint, start: bigint) => {
      const subject = subjectFor(bytes, Number(from), Number(length));
      const compiled = compiledFor(expressions[Number(number)]!, subject.places === undefined, WHOLE);
      compiled.lastIndex = unitOf(subject, Number(start));
      const found = compiled.exec(subject.text);
      if (!found) return -1n;
      const { places } = subject;
      const [begin, end] = [found.index, found.index + found[0].length];
      return (BigInt(places ? places[begin]! : begin) << 32n) | BigInt(places ? places[end]! : end);
    },
    regex_match: (number: bigint, bytes: Bytes, from: bigint, length: bigint, start: bigint, mode: bigint) => {
      const subject = subjectFor(bytes, Number(from), Number(length));
      const expression = expressions[Number(number)]!;
      const compiled = compiledFor(expression, subject.places === undefined, Number(mode));
      compiled.lastIndex = unitOf(subject, Number(start));
      const found = compiled.exec(subject.text);
      if (!found) return new Uint8Array();
      const groups = withGroups(expression, Number(mode)) ? expression.pattern.names.length : 0;
      const result = new DataView(new ArrayBuffer(8 * (groups + 1)));
      const { places } = subject;
      const put = (group: number, place: readonly [number, number] | undefined): void => {
        for (const side of [0, 1]) {
          const unit = place?.[side];
          result.setInt32(8 * group + 4 * side, unit === undefined ? NONE : places ? places[unit]! : unit, true);
        }
      };
      put(0, [found.index, found.index + found[0].length]);
      for (let group = 1; group <= groups; group += 1) put(group, found.indices?.groups?.[`g${group}`]);
      return new Uint8Array(result.buffer);
    },
  } satisfies Record<string, Operation>;
};
