/**
 * What all parts of the grammar share: the state of one file, recovery, spans.
 *
 * Errors: `statement`, `header`, `commaHeader`, `signature`, `loopHeader` and `bindings` recover, by skipping to the end of the
 * statement or line they are in; no other rule does. Chevrotain's own search for a token to go on with knows nothing about nesting.
 */

import { EmbeddedActionsParser, EOF, type IToken } from 'chevrotain';
import type { Span } from '../diagnostics/span.ts';
import { nameOf } from './build.ts';
import { type Notes, outerSpan } from './notes.ts';
import { errorMessages, errorSpan } from './syntax-errors.ts';
import { T, type Token, vocabulary } from './tokens.ts';
import type { Name, Syntax } from './tree.ts';

/** Rules that do not recover hand an error on to the statement they are in. */
export const propagate = { resyncEnabled: false } as const;
export const emptySpan: Span = { start: 0, end: 0 };
/** Stands for a node while the grammar is recorded, or where nothing better is known. */
export const hole: Syntax = { kind: 'hole', span: emptySpan };

/** The hole that a rule leaves behind after `error`, an exception of chevrotain. */
export function holeAt(error: unknown): Syntax {
  if (!(error instanceof Error && 'token' in error)) return hole;
  return {
    kind: 'hole',
    span: errorSpan(error.token as Token, 'previousToken' in error ? (error.previousToken as Token) : undefined),
  };
}

/** While chevrotain records the grammar, rules return nothing of use: `ACTION` guards what would look into it. */
export abstract class GrammarBase extends EmbeddedActionsParser {
  protected notes: Notes = { parens: new Map(), braces: new Set(), report: () => undefined };
  /** The depth of each statement or header being parsed, innermost last; see `reSyncTo`. */
  protected readonly depths: number[] = [];
  /** Chevrotain's recovery inside repetitions; the lexer has already balanced what it looks for. */
  protected readonly attemptInRepetitionRecovery = (): void => undefined;

  constructor() {
    super(vocabulary, {
      maxLookahead: 1,
      recoveryEnabled: true,
      skipValidations: true,
      errorMessageProvider: errorMessages,
    });
  }

  /** Recovery goes to the end of a statement, wherever that is: chevrotain need not look for a token that may follow. */
  protected findReSyncTokenType(): typeof T.Sep {
    return T.Sep;
  }

  protected isInCurrentRuleReSyncSet(): boolean {
    return true;
  }

  /** Called when the rule that was entered last among those that recover has failed. */
  protected reSyncTo(): IToken[] {
    this.skipStatement(this.depths.pop() ?? 0);
    return [];
  }

  /** No token is inserted or deleted: the error is reported where it is, and the statement given up. */
  protected consumeInternalRecovery(_type: unknown, _index: number, error: unknown): never {
    throw error;
  }

  protected skipStatement(depth: number): void {
    for (let token = this.LA(1); token.tokenType !== EOF; token = this.LA(1)) {
      const at = this.depthOf(token);
      if (at < depth || (at === depth && token.tokenType === T.Sep)) return;
      this.SKIP_TOKEN();
    }
  }

  protected depthOf(token: IToken): number {
    return (token as Token).depth;
  }

  /** A header belongs to the block that the word before it opened. */
  protected enterHeader(): void {
    this.ACTION(() => {
      const opener = this.LA(0);
      this.depths.push(this.depthOf(opener) + 1);
    });
  }

  protected nameNode(token: IToken): Name {
    return this.ACTION(() => nameOf(token as Token));
  }

  protected endOf(token: IToken): number {
    return (token as Token).endOffset + 1;
  }

  /** Where the last token that was consumed ends; 0 before the first. */
  protected previousEnd(): number {
    const token = this.LA(0);
    return token.tokenType === EOF ? 0 : this.endOf(token);
  }

  protected from(base: Syntax, close: IToken): Span {
    return { start: outerSpan(this.notes, base).start, end: this.endOf(close) };
  }

  protected since(first: IToken): Span {
    return { start: first.startOffset, end: Math.max(first.startOffset, this.previousEnd()) };
  }

  protected range(first: IToken, last: IToken): Span {
    return { start: first.startOffset, end: this.endOf(last) };
  }
}
