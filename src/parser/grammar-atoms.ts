/** Atoms: literals, brackets, strings, quotations, macro calls. */

import type { IOrAlt, ParserMethod } from 'chevrotain';
import { braced, bracketed, callArguments, parenthesized } from './brackets.ts';
import { nameOf } from './build.ts';
import { propagate } from './grammar-base.ts';
import { ExpressionGrammar } from './grammar-expressions.ts';
import { generator, iteration } from './iteration.ts';
import { floatLiteral, integerLiteral } from './literals.ts';
import { macroCall } from './macro-call.ts';
import { type Item, tokenSpan } from './notes.ts';
import { character, command, rawString, stringLiteral } from './strings.ts';
import { T, type Token } from './tokens.ts';
import type { Generator, Iteration, Syntax } from './tree.ts';

export abstract class AtomGrammar extends ExpressionGrammar {
  /** Built once: the hottest choice of the grammar. */
  private primaries: IOrAlt<Syntax>[] | undefined;

  /** What begins with a reserved word. */
  abstract readonly keywordForm: ParserMethod<[], Syntax>;

  readonly primary: ParserMethod<[], Syntax> = this.RULE(
    'primary',
    () => {
      this.primaries ??= this.primaryAlternatives();
      return this.OR(this.primaries);
    },
    propagate,
  );

  readonly quoted: ParserMethod<[], Syntax> = this.RULE(
    'quoted',
    () => {
      const colon = this.CONSUME(T.QuoteColon);
      const body = this.SUBRULE(this.primary);
      return this.ACTION((): Syntax => ({ kind: 'quote', body, span: this.since(colon) }));
    },
    propagate,
  );

  readonly interpolated: ParserMethod<[], Syntax> = this.RULE(
    'interpolated',
    () => {
      const dollar = this.CONSUME(T.Dollar);
      const value = this.SUBRULE(this.primary);
      return this.ACTION((): Syntax => ({ kind: 'interpolate', value, span: this.since(dollar) }));
    },
    propagate,
  );

  readonly parens: ParserMethod<[], Syntax> = this.RULE(
    'parens',
    () => {
      const open = this.CONSUME(T.LParen);
      const items = this.SUBRULE(this.elements);
      this.CONSUME(T.RParen);
      return this.ACTION(() => parenthesized(items, this.since(open), this.notes));
    },
    propagate,
  );

  /** Everything between brackets: elements, generators and separators, in one list. */
  readonly elements: ParserMethod<[], readonly Item[]> = this.RULE(
    'elements',
    () => {
      const items: Item[] = [];
      this.MANY(() =>
        this.OR([
          { ALT: () => items.push(this.SUBRULE(this.element)) },
          { ALT: () => items.push(this.CONSUME(T.Comma) as Token) },
          { ALT: () => items.push(this.CONSUME(T.Semi) as Token) },
          { ALT: () => items.push(this.CONSUME(T.Space) as Token) },
        ]),
      );
      return items;
    },
    propagate,
  );

  readonly element: ParserMethod<[], Syntax> = this.RULE(
    'element',
    () => {
      const node = this.SUBRULE(this.expression);
      const groups: Generator['groups'][number][] = [];
      this.MANY(() => {
        this.CONSUME(T.GenFor);
        const clauses = this.SUBRULE(this.clauses);
        const condition = this.OPTION(() => {
          this.CONSUME(T.GenIf);
          return this.SUBRULE2(this.expression);
        });
        groups.push(condition === undefined ? { clauses } : { clauses, condition });
      });
      return this.ACTION(() => (groups.length === 0 ? node : generator(node, groups, this.previousEnd(), this.notes)));
    },
    propagate,
  );

  readonly clauses: ParserMethod<[], readonly Iteration[]> = this.RULE(
    'clauses',
    () => {
      const clauses: Iteration[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: T.Comma,
        DEF: () => {
          const items: Item[] = [];
          const outer = this.OPTION({
            GATE: () => this.LA(1).image === 'outer' && this.LA(2).tokenType === T.Name,
            DEF: () => this.nameNode(this.CONSUME(T.Name)),
          });
          this.SUBRULE(this.operands, { ARGS: [items] });
          this.ACTION(() => clauses.push(iteration(items, outer !== undefined, this.notes)));
        },
      });
      return clauses;
    },
    propagate,
  );

  readonly string: ParserMethod<[], Syntax> = this.RULE(
    'string',
    () => {
      const items: Item[] = [];
      const open = this.CONSUME(T.StrOpen) as Token;
      this.MANY(() =>
        this.OR([
          { ALT: () => items.push(this.CONSUME(T.StrText) as Token) },
          {
            ALT: () => {
              this.CONSUME(T.StrDollar);
              items.push(
                this.OR2([
                  { ALT: () => this.nameNode(this.CONSUME(T.Name)) },
                  { ALT: () => this.SUBRULE(this.parens) },
                ]),
              );
            },
          },
        ]),
      );
      const close = this.CONSUME(T.StrClose) as Token;
      return this.ACTION(() => stringLiteral(open, close, items, this.notes));
    },
    propagate,
  );

  readonly macro: ParserMethod<[Syntax?], Syntax> = this.RULE(
    'macro',
    (base) => {
      const name = this.CONSUME(T.MacroName) as Token;
      const args: Syntax[] = [];
      let call = false;
      this.OPTION1(() =>
        this.OR([
          {
            ALT: () => {
              call = true;
              this.CONSUME(T.CallParen);
              const items = this.SUBRULE(this.elements);
              this.CONSUME(T.RParen);
              this.ACTION(() => {
                const found = callArguments(items, this.notes);
                args.push(...found.args, ...found.parameters);
              });
            },
          },
          {
            // `@NamedTuple{…}`: braces right behind the name are the only argument.
            GATE: () => this.LA(2).tokenType === T.LBrace && this.LA(2).startOffset === this.previousEnd(),
            IGNORE_AMBIGUITIES: true,
            ALT: () => {
              this.OPTION3(() => this.CONSUME2(T.Space));
              const open = this.CONSUME(T.LBrace);
              const items = this.SUBRULE2(this.elements);
              this.CONSUME(T.RBrace);
              this.ACTION(() => args.push(braced(items, this.since(open), this.notes)));
            },
          },
          {
            ALT: () =>
              this.AT_LEAST_ONE(() => {
                this.CONSUME(T.Space);
                args.push(this.SUBRULE(this.commaExpression));
              }),
          },
        ]),
      );
      const node = this.ACTION(() => macroCall(name, base, args, this.previousEnd()));
      const withBlock = this.OPTION2({
        GATE: () => call,
        DEF: () => this.SUBRULE(this.doBlock, { ARGS: [node] }),
      });
      return withBlock ?? node;
    },
    propagate,
  );

  private primaryAlternatives(): IOrAlt<Syntax>[] {
    const literal = (type: (typeof T)[keyof typeof T], make: (token: Token) => Syntax): IOrAlt<Syntax> => ({
      ALT: () => {
        const token = this.CONSUME(type) as Token;
        return this.ACTION(() => make(token));
      },
    });
    const rule = (name: () => ParserMethod<[], Syntax>, index: number): IOrAlt<Syntax> => ({
      ALT: () => this.subrule(index, name()),
    });
    return [
      literal(T.Name, nameOf),
      literal(T.Integer, (token) => integerLiteral(token.image, tokenSpan(token))),
      literal(T.Float, (token) => floatLiteral(token.image, tokenSpan(token))),
      literal(T.Char, (token) => character(token, this.notes)),
      literal(T.RawString, rawString),
      literal(T.Command, command),
      rule(() => this.string, 1),
      rule(() => this.parens, 2),
      {
        ALT: () => {
          const open = this.CONSUME(T.LBracket);
          const items = this.subrule(3, this.elements);
          this.CONSUME(T.RBracket);
          return this.ACTION(() => bracketed(undefined, items, this.since(open), this.notes));
        },
      },
      {
        ALT: () => {
          const before = this.LA(0).tokenType === T.Space ? this.LA(-1) : this.LA(0);
          const open = this.CONSUME(T.LBrace);
          const items = this.subrule(4, this.elements);
          this.CONSUME(T.RBrace);
          return this.ACTION(() => {
            const span = this.since(open);
            if (before.tokenType !== T.Where && before.tokenType !== T.MacroName)
              this.notes.report('`{…}` stands only behind a type, a macro or `where`', span, 'use `[…]` for a vector');
            return braced(items, span, this.notes);
          });
        },
      },
      rule(() => this.quoted, 5),
      rule(() => this.interpolated, 6),
      rule(() => this.macro as ParserMethod<[], Syntax>, 7),
      rule(() => this.keywordForm, 8),
    ];
  }
}
