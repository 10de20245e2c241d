/** Builds tree nodes from the pieces that the grammar finds. */

import type { Span } from '../diagnostics/span.ts';
import { between, type Notes, outerSpan, tokenSpan } from './notes.ts';
import { undotted } from './operators.ts';
import { T, type Token } from './tokens.ts';
import type { Block, Call, Name, StringLiteral, Syntax, Tuple } from './tree.ts';

export function nameOf(token: Token): Name {
  return { kind: 'name', name: token.image, span: tokenSpan(token) };
}

function operatorName(token: Token, name: string): Name {
  return { kind: 'name', name, span: tokenSpan(token) };
}

export function prefixCall(token: Token, value: Syntax, notes: Notes): Call {
  const name = undotted(token.image);
  return {
    kind: 'call',
    form: 'prefix',
    callee: operatorName(token, name),
    args: [value],
    parameters: [],
    dotted: name !== token.image,
    span: { start: token.startOffset, end: outerSpan(notes, value).end },
  };
}

export function infixCall(token: Token, left: Syntax, right: Syntax, notes: Notes): Call {
  const juxtaposed = token.tokenType === T.Juxt;
  const name = juxtaposed ? '*' : undotted(token.image);
  return {
    kind: 'call',
    form: juxtaposed ? 'juxtapose' : 'infix',
    callee: operatorName(token, name),
    args: [left, right],
    parameters: [],
    dotted: !juxtaposed && name !== token.image,
    span: between(notes, left, right),
  };
}

/** `=` and its relatives. `f(x) = …` defines a function, `a ~ b` is a call. */
export function assignment(token: Token, left: Syntax, right: Syntax, notes: Notes): Syntax {
  const name = undotted(token.image);
  if (!name.endsWith('=')) return infixCall(token, left, right, notes);
  const span = between(notes, left, right);
  const operator = name.slice(0, -1);
  const dotted = name !== token.image;
  if (operator === '' && !dotted && isCallSignature(left, notes)) {
    return { kind: 'function', signature: signature(left), body: right, short: true, macro: false, span };
  }
  return { kind: 'assign', operator, dotted, target: left, value: right, span };
}

function isCallSignature(node: Syntax, notes: Notes): boolean {
  switch (node.kind) {
    case 'where':
      return isCallSignature(node.body, notes);
    case 'typed':
      return node.value !== undefined && isCallSignature(node.value, notes);
    case 'call':
      return (
        !notes.parens.has(node) &&
        node.form !== 'juxtapose' &&
        node.form !== 'postfix' &&
        !(node.form === 'infix' && node.dotted)
      );
    default:
      return false;
  }
}

/** `f(x)::T where T` is written as a type with `where`, but means that `where` is about the whole signature. */
export function signature(node: Syntax): Syntax {
  if (node.kind !== 'typed' || node.type.kind !== 'where' || node.value === undefined) return node;
  const { body: type, vars } = node.type;
  const inner = signature({ ...node, type, span: { start: node.span.start, end: type.span.end } });
  return { kind: 'where', body: inner, vars, span: node.span };
}

/** The signature of `function (x) … end` is a tuple, whatever its parentheses look like elsewhere. */
export function longSignature(node: Syntax, notes: Notes): Syntax {
  const placed = signature(node);
  if (placed.kind === 'where') return { ...placed, body: longSignature(placed.body, notes) };
  if (placed.kind === 'typed' && placed.value !== undefined && !notes.parens.has(placed)) {
    return { ...placed, value: longSignature(placed.value, notes) };
  }
  return notes.parens.has(placed) ? parameterList(placed, notes) : placed;
}

/** `(x; k = 1) -> …` has a parameter list where `(x; k = 1)` alone is a block; `x -> …` and `(x) -> …` keep their name. */
export function arrowParameters(params: Syntax, notes: Notes): Syntax {
  const listed = params.kind === 'block' || params.kind === 'splat' || params.kind === 'assign';
  return listed && notes.parens.has(params) ? parameterList(params, notes) : params;
}

/** `(x)` and `(x; k = 1)` as a list of parameters. */
export function parameterList(node: Syntax, notes: Notes): Tuple {
  const span = outerSpan(notes, node);
  if (node.kind === 'tuple') return node;
  if (node.kind !== 'block') return { kind: 'tuple', items: [asKeyword(node)], parameters: [], bare: false, span };
  const [first, ...rest] = node.body.map((item) => keyword(item, notes));
  return { kind: 'tuple', items: first === undefined ? [] : [first], parameters: rest, bare: false, span };
}

/** In an argument list `name = value` is a keyword argument, unless parenthesized. */
export function keyword(node: Syntax, notes: Notes): Syntax {
  return notes.parens.has(node) ? node : asKeyword(node);
}

function asKeyword(node: Syntax): Syntax {
  if (node.kind !== 'assign' || node.operator !== '' || node.dotted) return node;
  return { kind: 'keyword', name: node.target, value: node.value, span: node.span };
}

export function blockOf(body: readonly Syntax[], span: Span): Block {
  return { kind: 'block', body, span };
}

/** `"text"`, `@doc "text"` */
const documentation = (node: Syntax): StringLiteral | undefined => {
  if (node.kind === 'string') return node;
  if (node.kind !== 'macrocall' || node.name.kind !== 'name' || node.name.name !== '@doc') return undefined;
  const [text] = node.args;
  return node.args.length === 1 && text?.kind === 'string' ? text : undefined;
};

/** A string before a definition documents it, when only one line end is between them. */
export function attachDocstrings(body: readonly Syntax[], singleGap: readonly boolean[]): readonly Syntax[] {
  if (!body.some((node, index) => singleGap[index] === true && documentation(node) !== undefined)) return body;
  const result: Syntax[] = [];
  for (let index = 0; index < body.length; index += 1) {
    const node = body[index];
    const target = body[index + 1];
    if (node === undefined) continue;
    const text = documentation(node);
    if (text !== undefined && singleGap[index] === true && target !== undefined) {
      result.push({ kind: 'docstring', text, target, span: { start: node.span.start, end: target.span.end } });
      index += 1;
    } else {
      result.push(node);
    }
  }
  return result;
}
