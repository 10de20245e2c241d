/** Functions, types, modules, imports and exports. */

import type { IToken, ParserMethod } from 'chevrotain';
import type { Span } from '../diagnostics/span.ts';
import { longSignature } from './build.ts';
import { climb } from './climb.ts';
import { holeAt, propagate } from './grammar-base.ts';
import { ControlGrammar } from './grammar-control.ts';
import { retype } from './lexer-state.ts';
import type { Item } from './notes.ts';
import { isPrefixOperator, undotted } from './operators.ts';
import { T, type Token } from './tokens.ts';
import type { Block, ImportPath, Name, Struct, Syntax } from './tree.ts';

export abstract class DefinitionGrammar extends ControlGrammar {
  readonly functionBlock: ParserMethod<[], Syntax> = this.RULE(
    'functionBlock',
    () => {
      const start = this.OR([{ ALT: () => this.CONSUME(T.Function) }, { ALT: () => this.CONSUME(T.Macro) }]);
      const signature = this.SUBRULE(this.signature);
      const body = this.SUBRULE(this.block);
      const close = this.CONSUME(T.End);
      return this.ACTION((): Syntax => {
        const macro = start.tokenType === T.Macro;
        const declared = body.body.length === 0 && (signature.kind === 'name' || signature.kind === 'field');
        return {
          kind: 'function',
          signature,
          ...(declared ? {} : { body }),
          short: false,
          macro,
          span: this.range(start, close),
        };
      });
    },
    propagate,
  );

  readonly signature: ParserMethod<[], Syntax> = this.RULE(
    'signature',
    () => {
      this.enterHeader();
      const items: Item[] = [];
      this.SUBRULE(this.operand, { ARGS: [items] });
      this.MANY({
        GATE: () => continuesSignature(this.LA(1)),
        DEF: () => {
          items.push(
            this.OR([{ ALT: () => this.CONSUME(T.Where) as Token }, { ALT: () => this.CONSUME(T.Infix) as Token }]),
          );
          this.SUBRULE2(this.operand, { ARGS: [items] });
        },
      });
      return this.ACTION(() => {
        this.depths.pop();
        const next = this.LA(1) as Token;
        if (next.tokenType === T.Infix && isPrefixOperator(undotted(next.image))) retype(next, T.Prefix);
        return longSignature(climb(items, this.notes), this.notes);
      });
    },
    { recoveryValueFunc: holeAt },
  );

  readonly typeBlock: ParserMethod<[], Syntax> = this.RULE(
    'typeBlock',
    () => {
      const start = this.OR([
        { ALT: () => this.CONSUME(T.Struct) },
        { ALT: () => this.CONSUME(T.MutableStruct) },
        { ALT: () => this.CONSUME(T.AbstractType) },
        { ALT: () => this.CONSUME(T.PrimitiveType) },
      ]);
      const header = this.SUBRULE(this.header);
      const body = this.SUBRULE(this.block, { ARGS: [true] });
      const close = this.CONSUME(T.End);
      return this.ACTION(() => this.typeNode(start, header, body, this.range(start, close)));
    },
    propagate,
  );

  readonly moduleBlock: ParserMethod<[], Syntax> = this.RULE(
    'moduleBlock',
    () => {
      const start = this.OR([{ ALT: () => this.CONSUME(T.Module) }, { ALT: () => this.CONSUME(T.BareModule) }]);
      const name = this.nameNode(this.CONSUME(T.Name));
      const body = this.SUBRULE(this.block, { ARGS: [true] });
      const close = this.CONSUME(T.End);
      return this.ACTION(
        (): Syntax => ({
          kind: 'module',
          name,
          body,
          bare: start.tokenType === T.BareModule,
          span: this.range(start, close),
        }),
      );
    },
    propagate,
  );

  readonly importList: ParserMethod<[], Syntax> = this.RULE(
    'importList',
    () => {
      const start = this.OR([{ ALT: () => this.CONSUME(T.Using) }, { ALT: () => this.CONSUME(T.Import) }]);
      const paths: ImportPath[] = [];
      let from: ImportPath | undefined;
      paths.push(this.SUBRULE(this.importPath));
      this.OPTION({
        GATE: () => this.LA(1).image === ':',
        DEF: () => {
          this.CONSUME(T.Infix);
          from = paths.pop();
          paths.push(this.SUBRULE2(this.importPath));
        },
      });
      this.MANY(() => {
        this.CONSUME(T.Comma);
        paths.push(this.SUBRULE3(this.importPath));
      });
      return this.ACTION((): Syntax => {
        const kind = start.tokenType === T.Using ? 'using' : 'import';
        return { kind, ...(from === undefined ? {} : { from }), paths, span: this.since(start) };
      });
    },
    propagate,
  );

  readonly importPath: ParserMethod<[], ImportPath> = this.RULE(
    'importPath',
    () => {
      const names: Name[] = [];
      let dots = 0;
      const first = this.LA(1);
      this.MANY1(() => {
        this.CONSUME1(T.Dot);
        dots += 1;
      });
      names.push(this.SUBRULE1(this.importedName));
      this.MANY2(() => {
        this.CONSUME2(T.Dot);
        names.push(this.SUBRULE2(this.importedName));
      });
      const alias = this.OPTION({
        GATE: () => this.LA(1).image === 'as',
        DEF: () => {
          this.CONSUME3(T.Name);
          return this.SUBRULE3(this.importedName);
        },
      });
      return this.ACTION(() => ({ dots, names, ...(alias === undefined ? {} : { alias }), span: this.since(first) }));
    },
    propagate,
  );

  readonly importedName: ParserMethod<[], Name> = this.RULE(
    'importedName',
    () =>
      this.OR([
        { ALT: () => this.nameNode(this.CONSUME1(T.Name)) },
        { ALT: () => this.nameNode(this.CONSUME(T.MacroName)) },
        {
          ALT: () => {
            this.CONSUME(T.LParen);
            const name = this.nameNode(this.CONSUME2(T.Name));
            this.CONSUME(T.RParen);
            return name;
          },
        },
        {
          ALT: () => {
            this.CONSUME(T.QuoteColon);
            return this.SUBRULE(this.importedName);
          },
        },
      ]),
    propagate,
  );

  readonly exportList: ParserMethod<[], Syntax> = this.RULE(
    'exportList',
    () => {
      const start = this.OR([{ ALT: () => this.CONSUME(T.Export) }, { ALT: () => this.CONSUME(T.Public) }]);
      const names: Syntax[] = [];
      this.AT_LEAST_ONE_SEP({
        SEP: T.Comma,
        DEF: () =>
          names.push(
            this.OR1([{ ALT: () => this.SUBRULE(this.importedName) }, { ALT: () => this.SUBRULE(this.interpolated) }]),
          ),
      });
      return this.ACTION(
        (): Syntax => ({ kind: start.tokenType === T.Export ? 'export' : 'public', names, span: this.since(start) }),
      );
    },
    propagate,
  );

  private typeNode(start: IToken, header: Syntax, body: Block, span: Span): Syntax {
    switch (start.tokenType) {
      case T.AbstractType:
        return { kind: 'abstract', header, span };
      case T.PrimitiveType:
        if (body.body.length !== 1)
          this.notes.report('expected the number of bits', header.span, 'write `primitive type Name 8 end`');
        return { kind: 'primitive', header, bits: body.body[0] ?? { kind: 'hole', span: header.span }, span };
      default: {
        const node: Struct = { kind: 'struct', mutable: start.tokenType === T.MutableStruct, header, body, span };
        return node;
      }
    }
  }
}

/** A signature goes on with its return type and its type variables only: `function f(x) -x end` has a body. */
function continuesSignature(token: IToken): boolean {
  return (
    token.tokenType === T.Where ||
    (token.tokenType === T.Infix && (token.image === '::' || token.image === '<:' || token.image === '>:'))
  );
}
