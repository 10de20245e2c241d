/** From chevrotain's exceptions to diagnostics in plain words. */

import { EOF, type IParserErrorMessageProvider, type IRecognitionException, type TokenType } from 'chevrotain';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { T, type Token } from './tokens.ts';

function describe(type: TokenType): string {
  return type.LABEL ?? type.name;
}

/** The message of an exception is only what was expected; `syntaxDiagnostic` makes a sentence of it. */
export const errorMessages: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => describe(expected),
  buildNotAllInputParsedMessage: () => 'the end of the file',
  buildNoViableAltMessage: ({ ruleName }) =>
    ruleName === 'importedName' || ruleName === 'fieldOf' ? 'a name' : 'an expression',
  buildEarlyExitMessage: () => 'an expression',
};

function found(token: Token): string {
  switch (token.tokenType) {
    case EOF:
      return 'the end of the file';
    case T.Sep:
      return token.count > 0 ? 'the end of the line' : '`;`';
    case T.Space:
      return 'a space';
    default:
      return token.image === '' ? 'the end of what is open here' : `\`${clip(token.image)}\``;
  }
}

function clip(image: string): string {
  const line = image.split('\n')[0] ?? '';
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
}

function hint(token: Token, previous: Token | undefined, expected: string): string | undefined {
  if (previous?.tokenType === T.Infix && expected === 'an expression')
    return previous.image === '++'
      ? 'to add one, write `x += 1`'
      : `the operator \`${previous.image}\` needs a right side`;
  if (token.tokenType === T.Infix && token.image === '=' && expected === 'an expression')
    return 'the left side of `=` is missing';
  if (expected === '`end`') return 'statements are separated by a new line or `;`';
  return undefined;
}

/** Where an error shows: at the token that was not expected, or behind the last one when the line or the file ends there. */
export function errorSpan(token: Token, previous: Token | undefined): Span {
  const before = previous === undefined || previous.tokenType === EOF ? 0 : previous.endOffset + 1;
  if (token.tokenType === EOF || token.tokenType === T.Sep) return { start: before, end: before };
  return { start: token.startOffset, end: Math.max(token.startOffset, token.endOffset + 1) };
}

export function syntaxDiagnostic(file: SourceFile, exception: IRecognitionException): Diagnostic {
  const token = exception.token as Token;
  const previous = 'previousToken' in exception ? (exception.previousToken as Token | undefined) : undefined;
  const span = errorSpan(token, previous);
  const advice = hint(token, previous, exception.message);
  return {
    severity: 'error',
    code: 'syntax',
    message: `expected ${exception.message}, found ${found(token)}`,
    labels: [{ file, span, text: `expected ${exception.message}` }],
    ...(advice === undefined ? {} : { hint: advice }),
  };
}
