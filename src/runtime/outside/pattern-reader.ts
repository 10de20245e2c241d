/** A pattern that PCRE rejects, or a feature that the host has not got. */
export class PatternError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** A cursor in the text of a pattern, which moves by code points. */
export class PatternReader {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  atEnd(): boolean {
    return this.at >= this.source.length;
  }

  /** The next character, empty at the end. */
  peek(): string {
    const code = this.source.codePointAt(this.at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  next(): string {
    const c = this.peek();
    this.at += c.length;
    return c;
  }

  rest(): string {
    return this.source.slice(this.at);
  }

  take(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  /** `pattern` is sticky. */
  takeMatch(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }

  /** White space and comments, which mean nothing under `x`. */
  skipSpace(): boolean {
    return this.takeMatch(/(?:\s|#[^\n]*(?:\n|$))+/y) !== null;
  }
}
