/**
 * The grammar. Brackets and blocks are balanced when tokens come here, white space and new lines are tokens where they matter, so
 * one token of lookahead decides everywhere. Operators and operands are collected flat; `climb.ts` makes trees of them.
 *
 *   grammar-base          recovery, spans
 *   grammar-expressions   operators, operands, calls, indices, fields
 *   grammar-atoms         literals, brackets, strings, quotations, macro calls
 *   grammar-control       conditions, loops, let, try
 *   grammar-definitions   functions, types, modules, imports
 *   here                  statements, and the choice among what begins with a reserved word
 */

import type { IOrAlt, ParserMethod } from 'chevrotain';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { attachDocstrings, blockOf } from './build.ts';
import { wordHint } from './foreign-words.ts';
import { emptySpan, holeAt, propagate } from './grammar-base.ts';
import { DefinitionGrammar } from './grammar-definitions.ts';
import { type Notes, outerSpan, tokenSpan } from './notes.ts';
import { syntaxDiagnostic } from './syntax-errors.ts';
import { T, type Token } from './tokens.ts';
import type { Block, Declaration, Syntax } from './tree.ts';

export class Grammar extends DefinitionGrammar {
  private forms: IOrAlt<Syntax>[] | undefined;

  readonly program: ParserMethod<[], Block> = this.RULE('program', () => this.SUBRULE(this.block, { ARGS: [true] }), {
    recoveryValueFunc: () => blockOf([], emptySpan),
  });

  /** Statements until what closes the block. `documented`: strings may document what follows. */
  readonly block: ParserMethod<[boolean?], Block> = this.RULE(
    'block',
    (documented = false) => {
      const body: Syntax[] = [];
      const singleGap: boolean[] = [];
      let separated = true;
      // One complaint a line: words in a row are one mistake.
      let complained = false;
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              const token = this.CONSUME(T.Sep) as Token;
              if (body.length > 0) singleGap[body.length - 1] = token.count === 1;
              separated = true;
            },
          },
          {
            ALT: () => {
              this.ACTION(() => {
                if (!separated && !complained) this.reportMissingSeparator();
                complained = !separated;
              });
              body.push(this.SUBRULE(this.statement));
              separated = false;
            },
          },
          { ALT: () => this.SUBRULE(this.stray) },
        ]),
      );
      return this.ACTION(() => {
        const first = body[0];
        const at = this.previousEnd();
        const start = first === undefined ? at : outerSpan(this.notes, first).start;
        return blockOf(documented ? attachDocstrings(body, singleGap) : body, { start, end: Math.max(start, at) });
      });
    },
    propagate,
  );

  readonly statement: ParserMethod<[], Syntax> = this.RULE(
    'statement',
    () => {
      this.ACTION(() => this.depths.push(this.depthOf(this.LA(1))));
      const node = this.SUBRULE(this.commaExpression);
      this.ACTION(() => this.depths.pop());
      return node;
    },
    { recoveryValueFunc: holeAt },
  );

  /** Tokens that no statement starts with. */
  readonly stray: ParserMethod<[], void> = this.RULE(
    'stray',
    () => {
      const token = this.OR(
        [
          T.Comma,
          T.Infix,
          T.TernaryColon,
          T.Splat,
          T.Where,
          T.Dot,
          T.GenFor,
          T.GenIf,
          T.Semi,
          T.Juxt,
          T.Space,
          T.Adjoint,
          T.Do,
          T.StrText,
        ].map((type) => ({
          ALT: () => this.CONSUME(type) as Token,
        })),
      );
      this.ACTION(() => {
        this.notes.report(`unexpected \`${token.image}\` at the start of a statement`, tokenSpan(token));
        this.skipStatement(token.depth);
      });
    },
    propagate,
  );

  readonly keywordForm: ParserMethod<[], Syntax> = this.RULE(
    'keywordForm',
    () => {
      this.forms ??= this.keywordForms();
      return this.OR(this.forms);
    },
    propagate,
  );

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** Parses one file. The instance keeps nothing of it afterwards. */
  parse(file: SourceFile, tokens: Token[]): { readonly value: Block; readonly diagnostics: readonly Diagnostic[] } {
    const diagnostics: Diagnostic[] = [];
    const report: Notes['report'] = (message, span, hint) => {
      diagnostics.push({
        severity: 'error',
        code: 'syntax',
        message,
        labels: [{ file, span }],
        ...(hint === undefined ? {} : { hint }),
      });
    };
    this.notes = { parens: new Map(), braces: new Set(), report };
    this.depths.length = 0;
    this.input = tokens;
    try {
      const value = this.program();
      for (const error of this.errors) diagnostics.push(syntaxDiagnostic(file, error));
      return { value: { ...value, span: { start: 0, end: file.text.length } }, diagnostics };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      report('this file nests too deeply', { start: 0, end: 0 });
      return { value: blockOf([], { start: 0, end: file.text.length }), diagnostics };
    } finally {
      this.input = [];
      this.notes = { parens: new Map(), braces: new Set(), report: () => undefined };
    }
  }

  private keywordForms(): IOrAlt<Syntax>[] {
    const rule = (name: () => ParserMethod<[], Syntax>, index: number): IOrAlt<Syntax> => ({
      ALT: () => this.subrule(index, name()),
    });
    const jump = (type: typeof T.Break, kind: 'break' | 'continue'): IOrAlt<Syntax> => ({
      ALT: () => {
        const token = this.CONSUME(type) as Token;
        return this.ACTION(() => ({ kind, span: tokenSpan(token) }));
      },
    });
    const block = (
      type: (typeof T)[keyof typeof T],
      index: number,
      make: (body: Block, span: Span) => Syntax,
    ): IOrAlt<Syntax> => ({
      ALT: () => {
        const start = this.CONSUME(type);
        const body = this.subrule(index, this.block, { ARGS: [true] });
        const close = this.consume(index, T.End);
        return this.ACTION(() => make(body, this.range(start, close)));
      },
    });
    const declaration = (
      type: (typeof T)[keyof typeof T],
      kind: Declaration['kind'],
      index: number,
    ): IOrAlt<Syntax> => ({
      ALT: () => {
        const start = this.CONSUME(type);
        const value = this.subrule(index, this.commaExpression);
        return this.ACTION(() => ({
          kind,
          items: value.kind === 'tuple' && value.bare ? value.items : [value],
          span: this.since(start),
        }));
      },
    });
    return [
      jump(T.Break, 'break'),
      jump(T.Continue, 'continue'),
      block(T.Begin, 1, (body, span) => ({ ...body, span })),
      block(T.Quote, 2, (body, span) => ({ kind: 'quote', body, span })),
      rule(() => this.ifBlock, 3),
      rule(() => this.whileBlock, 4),
      rule(() => this.forBlock, 5),
      rule(() => this.letBlock, 6),
      rule(() => this.tryBlock, 7),
      rule(() => this.functionBlock, 8),
      rule(() => this.typeBlock, 9),
      rule(() => this.moduleBlock, 10),
      rule(() => this.importList, 11),
      rule(() => this.exportList, 12),
      declaration(T.Const, 'const', 13),
      declaration(T.Global, 'global', 14),
      declaration(T.Local, 'local', 15),
      {
        ALT: () => {
          const start = this.CONSUME(T.Return);
          const value = this.OPTION(() => this.subrule(16, this.commaExpression));
          return this.ACTION(() => ({
            kind: 'return',
            ...(value === undefined ? {} : { value }),
            span: this.since(start),
          }));
        },
      },
    ];
  }

  private reportMissingSeparator(): void {
    const token = this.LA(1) as Token;
    const paren = token.tokenType === T.LParen;
    const hint = paren
      ? 'a call is written `f(x)`, without a space before `(`'
      : 'statements on one line are separated by `;`';
    this.notes.report(
      'expected an operator or a new line before this',
      tokenSpan(token),
      wordHint(token, this.LA(0)) ?? hint,
    );
  }
}
