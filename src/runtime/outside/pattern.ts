/**
 * Patterns of PCRE, which the language has, as patterns of the host. Every group that captures gets the name `g` and its number, so that
 * groups which the translation needs do not disturb the count. Options that change within a pattern are followed here, all but `i`.
 */
import { CharacterClasses, type Classes } from './classes.ts';
import { PatternError, PatternReader } from './pattern-reader.ts';

export interface Pattern {
  /** Names of the groups from the first on. */
  readonly names: readonly string[];
  readonly flags: string;
  readonly ascii: () => string;
  readonly unicode: () => string;
}

interface Options {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly x: boolean;
}

const START = '(?<![^])';
const END = '(?![^])';
const LAST_LINE_END = `(?=\\n?${END})`;

export const parsePattern = (source: string, flags: string): Pattern => {
  const options: Options = {
    i: flags.includes('i'),
    m: flags.includes('m'),
    s: flags.includes('s'),
    x: flags.includes('x'),
  };
  const translate = (classes: Classes): Translation => new Translation(source, options, classes);
  let unicode: string | undefined;
  const first = translate(CharacterClasses.unicode);
  const names = first.run((text) => {
    unicode = text;
  });
  return {
    names,
    flags: options.i ? 'i' : '',
    unicode: () => unicode!,
    ascii: () => {
      let ascii = '';
      translate(CharacterClasses.ascii).run((text) => {
        ascii = text;
      });
      return ascii;
    },
  };
};

class Translation {
  private readonly r: PatternReader;
  private readonly classes: Classes;
  private readonly names: string[] = [];
  private options: Options;
  private helpers = 0;
  private readonly references: { readonly group: number | string; readonly offset: number }[] = [];

  constructor(source: string, options: Options, classes: Classes) {
    this.r = new PatternReader(source);
    this.options = options;
    this.classes = classes;
  }

  /** Gives the names of the groups. */
  run(done: (text: string) => void): readonly string[] {
    const text = this.alternatives(this.options.i);
    if (!this.r.atEnd()) throw new PatternError('unmatched closing parenthesis', this.r.at);
    for (const { group, offset } of this.references) {
      const known = typeof group === 'number' ? group <= this.names.length : this.names.includes(group);
      if (!known) throw new PatternError('reference to non-existent subpattern', offset);
    }
    // A group may be referred to by a name that comes later.
    done(text.replace(/\\k<=([^>]*)>/g, (_, name: string) => `\\k<g${this.names.indexOf(name) + 1}>`));
    return this.names;
  }

  /** Branches up to the end of the group. `outer` says whether the text around it ignores case. */
  private alternatives(outer: boolean): string {
    const { r } = this;
    let text = '';
    let open = false;
    const enter = (): void => {
      open = this.options.i !== outer;
      if (open) text += this.options.i ? '(?i:' : '(?-i:';
    };
    const leave = (): void => {
      if (open) text += ')';
    };
    enter();
    for (;;) {
      if (r.atEnd() || r.peek() === ')') break;
      if (r.take('|')) {
        leave();
        text += '|';
        enter();
        continue;
      }
      if (this.takeOptions()) {
        leave();
        enter();
        continue;
      }
      text += this.quantified();
    }
    leave();
    return text;
  }

  /** `(?i)`, `(?s-x)`: for the rest of the group. */
  private takeOptions(): boolean {
    const letters = this.r.takeMatch(/\(\?([imsxnU]*(?:-[imsx]*)?)\)/y);
    if (!letters) return false;
    this.options = changed(this.options, letters[1]!);
    return true;
  }

  private quantified(): string {
    const { r } = this;
    const atom = this.atom();
    if (atom === undefined) return '';
    if (this.options.x) r.skipSpace();
    const quantifier = r.takeMatch(/(?:[*+?]|\{\d+(?:,\d*)?\})/y)?.[0];
    if (quantifier === undefined) return atom;
    const numbers = /^\{(\d+),(\d+)\}$/.exec(quantifier);
    if (numbers && Number(numbers[1]) > Number(numbers[2]))
      throw new PatternError('numbers out of order in {} quantifier', r.at);
    // The host does not repeat what has no width.
    const repeatable = /^\(\?(?:[=!]|<[=!])/.test(atom) ? `(?:${atom})` : atom;
    if (r.take('+')) return this.atomic(repeatable + quantifier);
    if (/^[*+?]/.test(r.rest()) && r.peek() !== '?')
      throw new PatternError('quantifier does not follow a repeatable item', r.at);
    return repeatable + quantifier + (r.take('?') ? '?' : '');
  }

  /** What is matched once is kept: looked ahead for, and then read again. */
  private atomic(text: string): string {
    this.helpers += 1;
    return `(?:(?=(?<a${this.helpers}>${text}))\\k<a${this.helpers}>)`;
  }

  /** Undefined for what leaves nothing: comments, white space under `x`. */
  private atom(): string | undefined {
    const { r, options } = this;
    if (options.x && r.skipSpace()) return undefined;
    const c = r.next();
    switch (c) {
      case '(':
        return this.group();
      case '[':
        return this.classes.bracket(r);
      case '\\':
        return this.escape();
      case '.':
        return options.s ? '[^]' : '[^\\n]';
      case '^':
        return options.m ? `(?:${START}|(?<=\\n)(?=[^]))` : START;
      case '$':
        return options.m ? `(?=\\n|${END})` : LAST_LINE_END;
      case '*':
      case '+':
      case '?':
        throw new PatternError('quantifier does not follow a repeatable item', r.at - 1);
      default:
        return /[{}\]/|]/.test(c) ? `\\${c}` : c;
    }
  }

  private group(): string | undefined {
    const { r } = this;
    if (r.takeMatch(/\?#[^)]*\)/y)) return undefined;
    const { i } = this.options;
    const named = r.takeMatch(/\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')/y);
    if (named) return this.capture(named[1] ?? named[2]!);
    const referred = r.takeMatch(/\?P=(\w+)\)/y);
    if (referred) return this.reference(referred[1]!);
    if (r.peek() !== '?') {
      if (r.peek() === '*') throw new PatternError('verbs are not supported', r.at);
      return this.capture('');
    }
    const look = r.takeMatch(/\?(?:[=!]|<[=!])/y);
    if (look) return this.closed(`(${look[0]}`, i);
    if (r.takeMatch(/\?>/y)) return this.atomic(this.closed('(?:', i));
    const letters = r.takeMatch(/\?([imsxnU]*(?:-[imsx]*)?):/y);
    if (letters) {
      const before = this.options;
      this.options = changed(before, letters[1]!);
      const text = this.closed('(?:', i);
      this.options = before;
      return text;
    }
    if (r.takeMatch(/\?(?:R|[+-]?\d+|&|P>|\(|\|)/y))
      throw new PatternError('recursion, conditions and branch resets are not supported', r.at);
    throw new PatternError('unrecognized character after (? or (?-', r.at + 1);
  }

  private capture(name: string): string {
    const number = this.names.push(name);
    return this.closed(`(?<g${number}>`, this.options.i);
  }

  /** A group's content and its end; options that change in it change back. */
  private closed(opening: string, outer: boolean): string {
    const before = this.options;
    const text = this.alternatives(outer);
    if (!this.r.take(')')) throw new PatternError('missing closing parenthesis', this.r.at);
    this.options = before;
    return `${opening}${text})`;
  }

  private reference(group: number | string): string {
    this.references.push({ group, offset: this.r.at });
    return typeof group === 'number' ? `\\k<g${group}>` : `\\k<=${group}>`;
  }

  private escape(): string | undefined {
    const { r, classes } = this;
    if (r.atEnd()) throw new PatternError('\\ at end of pattern', r.at);
    const quoted = r.takeMatch(/Q((?:(?!\\E)[\s\S])*)(?:\\E)?/y);
    if (quoted) return quoted[1]!.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    if (r.take('E')) return undefined;
    const relative = r.takeMatch(/g(?:\{-(\d+)\}|-(\d+))/y);
    if (relative) return this.reference(this.names.length + 1 - Number(relative[1] ?? relative[2]));
    const numbered = r.takeMatch(/g(?:\{(\d+)\}|(\d+))/y);
    if (numbered) return this.reference(Number(numbered[1] ?? numbered[2]));
    const named = r.takeMatch(/(?:k\{(\w+)\}|k<(\w+)>|k'(\w+)'|g\{(\w+)\})/y);
    if (named) return this.reference(named.slice(1).find((name) => name !== undefined)!);
    const digits = r.takeMatch(/[1-9]\d?(?!\d)/y);
    if (digits) return this.reference(Number(digits[0]));
    const c = r.peek();
    switch (c) {
      case 'A':
      case 'z':
      case 'Z':
      case 'b':
      case 'B':
        r.next();
        return c === 'A' ? START : c === 'z' ? END : c === 'Z' ? LAST_LINE_END : classes.boundary(c === 'b');
      case 'R':
        r.next();
        return '(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])';
      case 'K':
      case 'G':
      case 'X':
      case 'C':
        throw new PatternError(`\\${c} is not supported`, r.at);
      default:
        return classes.escape(r);
    }
  }
}

const changed = (options: Options, letters: string): Options => {
  const [on = '', off = ''] = letters.split('-');
  const result: Record<string, boolean> = { ...options };
  for (const letter of on) result[letter] = true;
  for (const letter of off) result[letter] = false;
  return { i: result.i === true, m: result.m === true, s: result.s === true, x: result.x === true };
};
