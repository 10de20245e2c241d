/**
 * The token types of the grammar. The lexer (`lexer.ts`) is written by hand because Julia's tokens depend on white space and
 * nesting; chevrotain's parser only needs the objects. What the lexer has decided stands in the type: `f(` gives CallParen and
 * `f (` LParen, `-` is Prefix or Infix, `[a b]` has a Space token, the `for` of a generator is GenFor.
 */

import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** What literals carry from the lexer to the grammar. */
export interface RawText {
  readonly prefix: string;
  readonly text: string;
  readonly suffix: string;
}

export interface Token extends IToken {
  /** Tells tokens from syntax nodes in one flat list of operators and operands. */
  readonly kind: 'token';
  endOffset: number;
  /** How many brackets and blocks are open around this token. An opener and its closer have the depth of what surrounds them. */
  readonly depth: number;
  /** For Sep: how many line ends it stands for, or 0 when it holds a `;`. For StrOpen: 3 when triple-quoted. */
  count: number;
  readonly raw: RawText | undefined;
}

function type(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: Lexer.NA });
}

const keyword = (word: string): TokenType => type(`Keyword_${word.replace(' ', '_')}`, `\`${word}\``);

export const T = {
  Name: type('Name', 'a name'),
  Integer: type('Integer', 'a number'),
  Float: type('Float', 'a number'),
  Char: type('Char', 'a character'),
  RawString: type('RawString', 'a string'),
  Command: type('Command', 'a command'),
  StrOpen: type('StrOpen', 'a string'),
  StrText: type('StrText', 'text of a string'),
  StrDollar: type('StrDollar', '`$`'),
  StrClose: type('StrClose', 'the end of the string'),
  Infix: type('Infix', 'an operator'),
  Prefix: type('Prefix', 'an operator'),
  Splat: type('Splat', '`...`'),
  Adjoint: type('Adjoint', "`'`"),
  TernaryColon: type('TernaryColon', '`:`'),
  Where: type('Where', '`where`'),
  Dot: type('Dot', '`.`'),
  Comma: type('Comma', '`,`'),
  Semi: type('Semi', '`;`'),
  Sep: type('Sep', 'a new line'),
  Space: type('Space', 'a space'),
  Juxt: type('Juxt', 'an operator'),
  LParen: type('LParen', '`(`'),
  CallParen: type('CallParen', '`(`'),
  RParen: type('RParen', '`)`'),
  LBracket: type('LBracket', '`[`'),
  IndexBracket: type('IndexBracket', '`[`'),
  RBracket: type('RBracket', '`]`'),
  LBrace: type('LBrace', '`{`'),
  CurlyBrace: type('CurlyBrace', '`{`'),
  RBrace: type('RBrace', '`}`'),
  QuoteColon: type('QuoteColon', '`:`'),
  Dollar: type('Dollar', '`$`'),
  MacroName: type('MacroName', 'a macro name'),
  GenFor: type('GenFor', '`for`'),
  GenIf: type('GenIf', '`if`'),
  Begin: keyword('begin'),
  Quote: keyword('quote'),
  Let: keyword('let'),
  If: keyword('if'),
  ElseIf: keyword('elseif'),
  Else: keyword('else'),
  For: keyword('for'),
  While: keyword('while'),
  Try: keyword('try'),
  Catch: keyword('catch'),
  Finally: keyword('finally'),
  Function: keyword('function'),
  Macro: keyword('macro'),
  Do: keyword('do'),
  Return: keyword('return'),
  Break: keyword('break'),
  Continue: keyword('continue'),
  Struct: keyword('struct'),
  MutableStruct: keyword('mutable struct'),
  AbstractType: keyword('abstract type'),
  PrimitiveType: keyword('primitive type'),
  Module: keyword('module'),
  BareModule: keyword('baremodule'),
  Using: keyword('using'),
  Import: keyword('import'),
  Export: keyword('export'),
  Public: keyword('public'),
  Const: keyword('const'),
  Global: keyword('global'),
  Local: keyword('local'),
  End: keyword('end'),
} as const;

export const vocabulary: TokenType[] = Object.values(T);

/** Words that open a block which `end` closes. */
export const openers: ReadonlyMap<string, TokenType> = new Map([
  ['begin', T.Begin],
  ['quote', T.Quote],
  ['let', T.Let],
  ['if', T.If],
  ['for', T.For],
  ['while', T.While],
  ['try', T.Try],
  ['function', T.Function],
  ['macro', T.Macro],
  ['do', T.Do],
  ['struct', T.Struct],
  ['mutable struct', T.MutableStruct],
  ['abstract type', T.AbstractType],
  ['primitive type', T.PrimitiveType],
  ['module', T.Module],
  ['baremodule', T.BareModule],
]);

/** Words inside a block, with the openers they belong to. */
export const middles: ReadonlyMap<string, { readonly type: TokenType; readonly of: readonly string[] }> = new Map([
  ['elseif', { type: T.ElseIf, of: ['if'] }],
  ['else', { type: T.Else, of: ['if', 'try'] }],
  ['catch', { type: T.Catch, of: ['try'] }],
  ['finally', { type: T.Finally, of: ['try'] }],
]);

/** Other reserved words; the flag says whether the word is a whole expression. */
export const simpleWords: ReadonlyMap<string, { readonly type: TokenType; readonly ends: boolean }> = new Map([
  ['return', { type: T.Return, ends: false }],
  ['break', { type: T.Break, ends: true }],
  ['continue', { type: T.Continue, ends: true }],
  ['using', { type: T.Using, ends: false }],
  ['import', { type: T.Import, ends: false }],
  ['export', { type: T.Export, ends: false }],
  ['const', { type: T.Const, ends: false }],
  ['global', { type: T.Global, ends: false }],
  ['local', { type: T.Local, ends: false }],
]);

/** Every word that is not always a name; one look-up tells the others. */
export const specialWords: ReadonlySet<string> = new Set([
  ...openers.keys(),
  ...middles.keys(),
  ...simpleWords.keys(),
  'end',
  'mutable',
  'abstract',
  'primitive',
  'public',
]);
