/** Conditions, loops, `let` and `try`. */

import type { ParserMethod } from 'chevrotain';
import { AtomGrammar } from './grammar-atoms.ts';
import { propagate } from './grammar-base.ts';
import { tokenSpan } from './notes.ts';
import { T, type Token } from './tokens.ts';
import type { Block, Iteration, Name, Syntax } from './tree.ts';

export abstract class ControlGrammar extends AtomGrammar {
  readonly ifBlock: ParserMethod<[], Syntax> = this.RULE(
    'ifBlock',
    () => {
      const start = this.CONSUME(T.If) as Token;
      const parts: { start: Token; condition: Syntax; body: Block; end: number }[] = [];
      const condition = this.SUBRULE(this.header);
      const then = this.SUBRULE(this.block);
      parts.push({ start, condition, body: then, end: this.previousEnd() });
      this.ACTION(() => this.checkCondition(condition));
      this.MANY(() => {
        const next = this.CONSUME(T.ElseIf) as Token;
        const nextCondition = this.SUBRULE2(this.header);
        const nextThen = this.SUBRULE2(this.block);
        this.ACTION(() => this.checkCondition(nextCondition));
        parts.push({ start: next, condition: nextCondition, body: nextThen, end: this.previousEnd() });
      });
      let otherwise: Syntax | undefined = this.OPTION(() => {
        this.CONSUME(T.Else);
        return this.SUBRULE3(this.block);
      });
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => {
        for (let index = parts.length - 1; index > 0; index -= 1) {
          const part = parts[index];
          if (part === undefined) continue;
          const then = part.body;
          const span = { start: part.start.startOffset, end: otherwise === undefined ? part.end : otherwise.span.end };
          otherwise = {
            kind: 'if',
            condition: part.condition,
            then,
            ...(otherwise === undefined ? {} : { otherwise }),
            span,
          };
        }
        return {
          kind: 'if',
          condition,
          then,
          ...(otherwise === undefined ? {} : { otherwise }),
          span: this.range(start, close),
        };
      });
    },
    propagate,
  );

  readonly whileBlock: ParserMethod<[], Syntax> = this.RULE(
    'whileBlock',
    () => {
      const start = this.CONSUME(T.While);
      const condition = this.SUBRULE(this.header);
      this.ACTION(() => this.checkCondition(condition));
      const body = this.SUBRULE(this.block);
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => ({ kind: 'while', condition, body, span: this.range(start, close) }));
    },
    propagate,
  );

  readonly forBlock: ParserMethod<[], Syntax> = this.RULE(
    'forBlock',
    () => {
      const start = this.CONSUME(T.For);
      const clauses = this.SUBRULE(this.loopHeader);
      const body = this.SUBRULE(this.block);
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => ({ kind: 'for', clauses, body, span: this.range(start, close) }));
    },
    propagate,
  );

  readonly loopHeader: ParserMethod<[], readonly Iteration[]> = this.RULE(
    'loopHeader',
    () => {
      this.enterHeader();
      const clauses = this.SUBRULE(this.clauses);
      this.ACTION(() => this.depths.pop());
      return clauses;
    },
    { recoveryValueFunc: () => [] },
  );

  readonly letBlock: ParserMethod<[], Syntax> = this.RULE(
    'letBlock',
    () => {
      const start = this.CONSUME(T.Let);
      const bindings = this.OPTION({
        GATE: () => this.LA(1).tokenType !== T.Sep,
        DEF: () => this.SUBRULE(this.bindings),
      });
      const body = this.SUBRULE(this.block);
      const close = this.CONSUME(T.End);
      return this.ACTION(
        (): Syntax => ({ kind: 'let', bindings: bindings ?? [], body, span: this.range(start, close) }),
      );
    },
    propagate,
  );

  readonly bindings: ParserMethod<[], readonly Syntax[]> = this.RULE(
    'bindings',
    () => {
      this.enterHeader();
      const list: Syntax[] = [];
      this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => list.push(this.SUBRULE(this.expression)) });
      this.ACTION(() => this.depths.pop());
      return list;
    },
    { recoveryValueFunc: () => [] },
  );

  readonly tryBlock: ParserMethod<[], Syntax> = this.RULE(
    'tryBlock',
    () => {
      const start = this.CONSUME(T.Try);
      const body = this.SUBRULE(this.block);
      let variable: Name | undefined;
      let handler: Block | undefined;
      let otherwise: Block | undefined;
      let cleanup: Block | undefined;
      this.MANY(() =>
        this.OR([
          {
            ALT: () => {
              this.CONSUME(T.Catch);
              this.OPTION({
                GATE: () => this.LA(2).tokenType !== T.CallParen,
                DEF: () => {
                  variable = this.nameNode(this.CONSUME(T.Name));
                },
              });
              handler = this.SUBRULE2(this.block);
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.Else);
              otherwise = this.SUBRULE3(this.block);
            },
          },
          {
            ALT: () => {
              this.CONSUME(T.Finally);
              cleanup = this.SUBRULE4(this.block);
            },
          },
        ]),
      );
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => {
        const span = this.range(start, close);
        if (handler === undefined && cleanup === undefined) {
          this.notes.report('`try` without `catch` or `finally`', tokenSpan(start as Token));
        }
        return {
          kind: 'try',
          body,
          ...(variable === undefined ? {} : { variable }),
          ...(handler === undefined ? {} : { handler }),
          ...(otherwise === undefined ? {} : { otherwise }),
          ...(cleanup === undefined ? {} : { cleanup }),
          span,
        };
      });
    },
    propagate,
  );

  private checkCondition(condition: Syntax): void {
    if (condition.kind !== 'assign' || this.notes.parens.has(condition)) return;
    this.notes.report('a condition cannot be an assignment', condition.span, 'compare with `==`');
  }
}
