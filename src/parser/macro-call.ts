/** Macro calls: the token `@A.name` as a tree, and `base.@name`. */

import type { Token } from './tokens.ts';
import type { MacroCall, Syntax } from './tree.ts';

/** `@A.B.name` is the field `@name` of `A.B`; `base` is what stood before a dot. */
function macroName(token: Token, base: Syntax | undefined): Syntax {
  const parts = token.image === '@.' ? ['.'] : token.image.slice(1).split('.');
  let at = token.startOffset + 1;
  let result = base;
  parts.forEach((part, index) => {
    const last = index === parts.length - 1;
    const span = { start: last ? at - 1 : at, end: at + part.length };
    const name: Syntax = { kind: 'name', name: last ? `@${part}` : part, span };
    result =
      result === undefined
        ? name
        : { kind: 'field', base: result, field: name, span: { start: result.span.start, end: span.end } };
    at = span.end + 1;
  });
  return result ?? { kind: 'hole', span: { start: token.startOffset, end: token.endOffset + 1 } };
}

export function macroCall(token: Token, base: Syntax | undefined, args: readonly Syntax[], end: number): MacroCall {
  const name = macroName(token, base);
  return { kind: 'macrocall', name, args, span: { start: Math.min(name.span.start, token.startOffset), end } };
}
