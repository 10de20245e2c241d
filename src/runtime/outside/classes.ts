/** Sets of characters in patterns: escapes, brackets, POSIX names. */
import { PatternError, type PatternReader } from './pattern-reader.ts';

export interface Classes {
  /** After a backslash. */
  escape(r: PatternReader): string;
  /** After `[`. */
  bracket(r: PatternReader): string;
  boundary(at: boolean): string;
}

/** Members of a set by its letter, as they stand between brackets. */
interface Sets {
  readonly d: string;
  readonly w: string;
  readonly s: string;
}

const UNICODE: Sets = { d: '\\p{Nd}', w: '\\p{L}\\p{N}_', s: '\\p{Z}\\t-\\r\\x85' };
const ASCII: Sets = { d: '0-9', w: '\\w', s: '\\t-\\r\\x20' };

const HORIZONTAL = '\\t\\p{Zs}';
const VERTICAL = '\\n\\v\\f\\r\\x85\\u2028\\u2029';

const posix = (sets: Sets): Readonly<Record<string, string>> => ({
  alpha: '\\p{L}',
  digit: sets.d,
  alnum: '\\p{L}\\p{N}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: sets.s,
  blank: HORIZONTAL,
  punct: '\\p{P}\\$\\+\\<\\=\\>\\^\\`\\|\\~',
  cntrl: '\\p{Cc}',
  xdigit: '0-9A-Fa-f',
  word: sets.w,
  print: '\\P{C}',
  graph: '[^\\p{Z}\\p{C}\\s]',
  ascii: '\\x00-\\x7f',
});

const CONTROL: Readonly<Record<string, string>> = { a: '\\x07', e: '\\x1b', f: '\\f', n: '\\n', r: '\\r', t: '\\t' };

const codeEscape = (code: number): string => `\\u{${code.toString(16)}}`;

/** Characters that have a meaning in a set of the host's. */
const literalInSet = (c: string): string => (/[()[\]{}/\-\\|&!#%,:;<=>@`~^$*+?.]/.test(c) ? `\\${c}` : c);

class CharacterSets implements Classes {
  private readonly sets: Sets;
  private readonly word: string;

  constructor(sets: Sets, word: string) {
    this.sets = sets;
    this.word = word;
  }

  boundary(at: boolean): string {
    if (this.word === '\\w') return at ? '\\b' : '\\B';
    const w = this.word;
    return at ? `(?:(?<=${w})(?!${w})|(?<!${w})(?=${w}))` : `(?:(?<=${w})(?=${w})|(?<!${w})(?!${w}))`;
  }

  escape(r: PatternReader): string {
    return this.set(r) ?? this.character(r, false);
  }

  /** A set by a letter; undefined when none stands there. */
  private set(r: PatternReader): string | undefined {
    const property = r.takeMatch(/([pP])(?:\{(\^?)([^}]*)\}|(.))/y);
    if (property) return propertySet((property[1] === 'P') !== (property[2] === '^'), property[3] ?? property[4]!);
    const letter = r.takeMatch(/[dDwWsShHvVN]/y)?.[0];
    if (letter === undefined) return undefined;
    if (letter === 'N') return '[^\\n]';
    const small = letter.toLowerCase();
    const members =
      small === 'h'
        ? HORIZONTAL
        : small === 'v'
          ? VERTICAL
          : small === 'd'
            ? this.sets.d
            : small === 'w'
              ? this.sets.w
              : this.sets.s;
    return `[${letter === small ? '' : '^'}${members}]`;
  }

  /** One character, escaped, as the host writes it. */
  private character(r: PatternReader, inSet: boolean): string {
    const hex = r.takeMatch(/x(?:\{([0-9A-Fa-f]+)\}|([0-9A-Fa-f]{0,2}))/y);
    if (hex) return codeEscape(Number.parseInt(hex[1] ?? (hex[2] || '0'), 16));
    const octal = r.takeMatch(/(?:o\{([0-7]+)\}|0([0-7]{0,2})|([0-7]{3}))/y);
    if (octal) return codeEscape(Number.parseInt(octal[1] ?? octal[3] ?? (octal[2] || '0'), 8));
    const control = r.takeMatch(/c([ -~])/y);
    if (control) return codeEscape(control[1]!.toUpperCase().charCodeAt(0) ^ 64);
    const c = r.next();
    if (inSet && c === 'b') return '\\x08';
    if (CONTROL[c]) return CONTROL[c];
    if (/[A-Za-z0-9]/.test(c)) throw new PatternError('unrecognized character follows \\', r.at - 1);
    if (inSet) return literalInSet(c);
    return /[\\^$.*+?()[\]{}|/]/.test(c) ? `\\${c}` : c;
  }

  bracket(r: PatternReader): string {
    const start = r.at - 1;
    let text = r.take('^') ? '[^' : '[';
    for (let first = true; ; first = false) {
      if (r.atEnd()) throw new PatternError('missing terminating ] for character class', r.source.length);
      if (r.peek() === ']' && !first) break;
      text += this.member(r, start);
    }
    r.next();
    return `${text}]`;
  }

  private member(r: PatternReader, start: number): string {
    const named = r.takeMatch(/\[:(\^?)(\w+):\]/y);
    if (named) {
      const members = posix(this.sets)[named[2]!];
      if (members === undefined) throw new PatternError('unknown POSIX class name', start);
      return named[1] ? `[^${members}]` : members;
    }
    const quoted = r.takeMatch(/\\Q((?:(?!\\E)[\s\S])*)(?:\\E)?/y);
    if (quoted) return [...quoted[1]!].map(literalInSet).join('');
    if (r.takeMatch(/\\E/y)) return '';
    const from = this.endpoint(r);
    if (from.set || !/^-[^\]]/.test(r.rest())) return from.text;
    const before = r.at;
    r.next();
    const to = this.endpoint(r);
    if (to.set) return `${from.text}\\-${to.text}`;
    if (codeOf(from.text) > codeOf(to.text))
      throw new PatternError('range out of order in character class', before + 1);
    return `${from.text}-${to.text}`;
  }

  private endpoint(r: PatternReader): { readonly text: string; readonly set: boolean } {
    if (!r.take('\\')) return { text: literalInSet(r.next()), set: false };
    const set = this.set(r);
    return set === undefined ? { text: this.character(r, true), set: false } : { text: set, set: true };
  }
}

/** The code point that a member of a set stands for. */
const codeOf = (text: string): number => {
  const hex = /^\\u\{(.*)\}$/.exec(text) ?? /^\\x(..)$/.exec(text);
  if (hex) return Number.parseInt(hex[1]!, 16);
  const control = { '\\n': 10, '\\r': 13, '\\t': 9, '\\f': 12 }[text];
  return control ?? (text.startsWith('\\') ? text.codePointAt(1)! : text.codePointAt(0)!);
};

const CATEGORY = /^(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?|Any)$/;
const SPECIAL: Readonly<Record<string, string>> = {
  'L&': '\\p{LC}',
  Xan: '\\p{L}\\p{N}',
  Xwd: '\\p{L}\\p{N}_',
  Xsp: UNICODE.s,
  Xps: UNICODE.s,
};

const propertySet = (negated: boolean, name: string): string => {
  const special = SPECIAL[name];
  if (special) return `[${negated ? '^' : ''}${special}]`;
  return `\\${negated ? 'P' : 'p'}{${CATEGORY.test(name) ? name : `Script=${name}`}}`;
};

export const CharacterClasses: { readonly unicode: Classes; readonly ascii: Classes } = {
  unicode: new CharacterSets(UNICODE, '[\\p{L}\\p{N}_]'),
  ascii: new CharacterSets(ASCII, '\\w'),
};
