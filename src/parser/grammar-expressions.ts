/** Operators and operands, and what is applied to an operand: calls, indices, fields. */

import type { ParserMethod } from 'chevrotain';
import { bracketed, callArguments, curly } from './brackets.ts';
import { nameOf } from './build.ts';
import { climb } from './climb.ts';
import { GrammarBase, hole, holeAt, propagate } from './grammar-base.ts';
import { type Item, outerSpan } from './notes.ts';
import { T, type Token } from './tokens.ts';
import type { Block, Syntax } from './tree.ts';

export abstract class ExpressionGrammar extends GrammarBase {
  abstract readonly block: ParserMethod<[boolean?], Block>;
  abstract readonly primary: ParserMethod<[], Syntax>;
  abstract readonly quoted: ParserMethod<[], Syntax>;
  abstract readonly interpolated: ParserMethod<[], Syntax>;
  abstract readonly macro: ParserMethod<[Syntax?], Syntax>;
  abstract readonly elements: ParserMethod<[], readonly Item[]>;

  /** What stands between a block's first word and its body. */
  readonly header: ParserMethod<[], Syntax> = this.RULE(
    'header',
    () => {
      this.enterHeader();
      const node = this.SUBRULE(this.expression);
      this.ACTION(() => this.depths.pop());
      return node;
    },
    { recoveryValueFunc: holeAt },
  );

  readonly expression: ParserMethod<[], Syntax> = this.RULE(
    'expression',
    () => {
      const items: Item[] = [];
      this.SUBRULE(this.operands, { ARGS: [items] });
      return this.ACTION(() => climb(items, this.notes));
    },
    propagate,
  );

  /** An expression where commas make tuples. */
  readonly commaExpression: ParserMethod<[], Syntax> = this.RULE(
    'commaExpression',
    () => {
      const items: Item[] = [];
      this.SUBRULE(this.operands, { ARGS: [items] });
      this.MANY(() => {
        items.push(this.CONSUME(T.Comma) as Token);
        this.OR([
          {
            // `x, = pair`
            ALT: () => {
              items.push(this.CONSUME(T.Infix) as Token);
              this.SUBRULE2(this.operands, { ARGS: [items] });
            },
          },
          { ALT: () => this.SUBRULE3(this.operands, { ARGS: [items] }) },
        ]);
      });
      return this.ACTION(() => climb(items, this.notes));
    },
    propagate,
  );

  readonly operands: ParserMethod<[Item[]?], void> = this.RULE(
    'operands',
    (items = []) => {
      let open = 0;
      this.SUBRULE(this.operand, { ARGS: [items] });
      this.MANY({
        GATE: () => open > 0 || this.LA(1).tokenType !== T.TernaryColon,
        DEF: () =>
          this.OR([
            {
              ALT: () => {
                const token = this.CONSUME(T.Infix) as Token;
                items.push(token);
                if (token.image === '?') open += 1;
                this.SUBRULE2(this.operand, { ARGS: [items] });
              },
            },
            {
              ALT: () => {
                open -= 1;
                items.push(this.CONSUME(T.TernaryColon) as Token);
                this.SUBRULE3(this.operand, { ARGS: [items] });
              },
            },
            { ALT: () => items.push(this.CONSUME(T.Splat) as Token) },
            {
              ALT: () => {
                items.push(this.CONSUME(T.Juxt) as Token);
                this.SUBRULE4(this.operand, { ARGS: [items] });
              },
            },
            {
              ALT: () => {
                items.push(this.CONSUME(T.Where) as Token);
                this.SUBRULE5(this.operand, { ARGS: [items] });
              },
            },
          ]),
      });
    },
    propagate,
  );

  /** Prefix operators, an atom, and what is applied to it. */
  readonly operand: ParserMethod<[Item[]?], void> = this.RULE(
    'operand',
    (items = []) => {
      this.MANY1(() => items.push(this.CONSUME(T.Prefix) as Token));
      let node = this.SUBRULE(this.primary);
      this.MANY2(() => {
        node = this.SUBRULE(this.applied, { ARGS: [node] });
      });
      items.push(node);
    },
    propagate,
  );

  readonly applied: ParserMethod<[Syntax?], Syntax> = this.RULE(
    'applied',
    (base = hole) =>
      this.OR([
        { ALT: () => this.SUBRULE(this.call, { ARGS: [base] }) },
        {
          ALT: () => {
            this.CONSUME(T.Dot);
            return this.SUBRULE(this.fieldOf, { ARGS: [base] });
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.IndexBracket);
            const items = this.SUBRULE(this.elements);
            const close = this.CONSUME(T.RBracket);
            return this.ACTION(() => bracketed(base, items, this.from(base, close), this.notes));
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.CurlyBrace);
            const items = this.SUBRULE2(this.elements);
            const close = this.CONSUME(T.RBrace);
            return this.ACTION(() => curly(base, items, this.endOf(close), this.notes));
          },
        },
        {
          ALT: () => {
            const token = this.CONSUME(T.Adjoint) as Token;
            return this.ACTION(
              (): Syntax => ({
                kind: 'call',
                form: 'postfix',
                callee: nameOf(token),
                args: [base],
                parameters: [],
                dotted: false,
                span: this.from(base, token),
              }),
            );
          },
        },
      ]),
    propagate,
  );

  readonly call: ParserMethod<[Syntax?], Syntax> = this.RULE(
    'call',
    (callee = hole) => {
      this.CONSUME(T.CallParen);
      const items = this.SUBRULE(this.elements);
      const close = this.CONSUME(T.RParen);
      const node = this.ACTION((): Syntax => {
        const span = this.from(callee, close);
        return { kind: 'call', form: 'call', callee, ...callArguments(items, this.notes), dotted: false, span };
      });
      return this.OPTION(() => this.SUBRULE(this.doBlock, { ARGS: [node] })) ?? node;
    },
    propagate,
  );

  readonly doBlock: ParserMethod<[Syntax?], Syntax> = this.RULE(
    'doBlock',
    (call = hole) => {
      this.CONSUME(T.Do);
      let params: readonly Syntax[] = [];
      this.OPTION({
        GATE: () => this.LA(1).tokenType !== T.Sep,
        DEF: () => {
          const list = this.SUBRULE(this.commaHeader);
          this.ACTION(() => {
            params = list.kind === 'tuple' && list.bare ? list.items : [list];
          });
        },
      });
      const body = this.SUBRULE(this.block);
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => ({ kind: 'do', call, params, body, span: this.from(call, close) }));
    },
    propagate,
  );

  readonly commaHeader: ParserMethod<[], Syntax> = this.RULE(
    'commaHeader',
    () => {
      this.enterHeader();
      const node = this.SUBRULE(this.commaExpression);
      this.ACTION(() => this.depths.pop());
      return node;
    },
    { recoveryValueFunc: holeAt },
  );

  readonly fieldOf: ParserMethod<[Syntax?], Syntax> = this.RULE(
    'fieldOf',
    (base = hole) =>
      this.OR([
        { ALT: () => this.field(base, this.nameNode(this.CONSUME(T.Name))) },
        { ALT: () => this.field(base, this.SUBRULE(this.quoted)) },
        { ALT: () => this.field(base, this.SUBRULE(this.interpolated)) },
        { ALT: () => this.SUBRULE(this.macro, { ARGS: [base] }) },
        {
          ALT: () => {
            this.CONSUME(T.CallParen);
            const items = this.SUBRULE(this.elements);
            const close = this.CONSUME(T.RParen);
            return this.ACTION(
              (): Syntax => ({
                kind: 'dotcall',
                callee: base,
                ...callArguments(items, this.notes),
                span: this.from(base, close),
              }),
            );
          },
        },
      ]),
    propagate,
  );

  protected field(base: Syntax, field: Syntax): Syntax {
    return this.ACTION(
      (): Syntax => ({
        kind: 'field',
        base,
        field,
        span: { start: outerSpan(this.notes, base).start, end: this.previousEnd() },
      }),
    );
  }
}
