/** Precedence climbing over the flat list of operands and operators that the grammar collects. */

import { arrowParameters, assignment, infixCall, prefixCall } from './build.ts';
import { between, type Item, type Notes, outerSpan, tokenSpan } from './notes.ts';
import { binaryLevel, isRightAssociative, level, undotted } from './operators.ts';
import { T, type Token } from './tokens.ts';
import type { Comparison, Syntax, Where } from './tree.ts';

interface Cursor {
  readonly items: readonly Item[];
  readonly notes: Notes;
  at: number;
  /** Among the variables of a `where`: the next `where` is about the whole, as in `A where T<:B where B`. */
  inVariables: boolean;
}

/** The tree of a flat list; the list begins with prefix operators or an operand. */
export function climb(items: readonly Item[], notes: Notes): Syntax {
  const only = items[0];
  if (items.length === 1 && only !== undefined && only.kind !== 'token') return only;
  return parse({ items, notes, at: 0, inVariables: false }, level.assignment);
}

function peek(cursor: Cursor): Token | undefined {
  const item = cursor.items[cursor.at];
  return item?.kind === 'token' ? item : undefined;
}

function levelOf(token: Token): number {
  switch (token.tokenType) {
    case T.Splat:
      return level.colon;
    case T.Where:
      return level.where;
    case T.Juxt:
      return level.juxtapose;
    case T.Comma:
      return level.comma;
    case T.TernaryColon:
      return 0;
    default:
      return binaryLevel(undotted(token.image)) ?? level.times;
  }
}

function operand(cursor: Cursor): Syntax {
  const item = cursor.items[cursor.at];
  if (item === undefined) {
    const previous = cursor.items[cursor.at - 1];
    const end =
      previous === undefined
        ? 0
        : previous.kind === 'token'
          ? previous.endOffset + 1
          : outerSpan(cursor.notes, previous).end;
    cursor.notes.report('expected an expression', { start: end, end });
    return { kind: 'hole', span: { start: end, end } };
  }
  cursor.at += 1;
  if (item.kind !== 'token') return item;
  if (item.tokenType !== T.Prefix) {
    cursor.notes.report(`expected an expression before \`${item.image}\``, tokenSpan(item));
    return { kind: 'hole', span: tokenSpan(item) };
  }
  if (item.image === '::') {
    const type = declared(cursor);
    return { kind: 'typed', type, span: { start: item.startOffset, end: outerSpan(cursor.notes, type).end } };
  }
  const low = item.image === '<:' || item.image === '>:' ? level.where : level.power;
  return prefixCall(item, parse(cursor, low), cursor.notes);
}

/** What stands right of `::`: an operand with its `where` clauses. */
function declared(cursor: Cursor): Syntax {
  let type = operand(cursor);
  while (!cursor.inVariables && peek(cursor)?.tokenType === T.Where) {
    cursor.at += 1;
    type = where(cursor, type);
  }
  return type;
}

function where(cursor: Cursor, body: Syntax): Where {
  cursor.inVariables = true;
  const vars = parse(cursor, level.comparison);
  cursor.inVariables = false;
  const list = vars.kind === 'tuple' && cursor.notes.braces.has(vars) ? vars.items : [vars];
  return { kind: 'where', body, vars: list, span: between(cursor.notes, body, vars) };
}

/** An expression that no comma ends, assignments included: branches of `?:` and bodies of `->`. */
function branch(cursor: Cursor): Syntax {
  const left = parse(cursor, level.pair);
  const token = peek(cursor);
  if (token === undefined || token.tokenType !== T.Infix || levelOf(token) !== level.assignment) return left;
  cursor.at += 1;
  return assignment(token, left, branch(cursor), cursor.notes);
}

function parse(cursor: Cursor, lowest: number): Syntax {
  const { notes } = cursor;
  let left = operand(cursor);
  for (;;) {
    const token = peek(cursor);
    if (token === undefined) return left;
    const at = levelOf(token);
    if (at < lowest || at === 0) return left;
    if (cursor.inVariables && token.tokenType === T.Where) return left;
    cursor.at += 1;
    switch (at) {
      case level.assignment:
        left = assignment(token, left, parse(cursor, at), notes);
        break;
      case level.comma:
        left = commas(cursor, left);
        break;
      case level.conditional:
        left = conditional(cursor, left, token);
        break;
      case level.comparison:
        left = comparison(cursor, left, token);
        break;
      case level.where:
        left = where(cursor, left);
        break;
      case level.declaration:
        left = declaration(cursor, left, token);
        break;
      case level.power:
        left = infixCall(token, left, parse(cursor, level.juxtapose), notes);
        break;
      case level.juxtapose:
        left = infixCall(token, left, parse(cursor, level.unary), notes);
        break;
      case level.colon:
        left =
          token.tokenType === T.Splat
            ? { kind: 'splat', value: left, span: { start: outerSpan(notes, left).start, end: token.endOffset + 1 } }
            : range(cursor, left, token);
        break;
      case level.plus:
      case level.times:
        left = chain(cursor, left, token, at);
        break;
      default:
        left = infix(cursor, left, token, at);
    }
  }
}

function infix(cursor: Cursor, left: Syntax, token: Token, at: number): Syntax {
  const right = parse(cursor, isRightAssociative(at) ? at : at + 1);
  if (at === level.and || at === level.or) {
    return {
      kind: at === level.and ? 'and' : 'or',
      left,
      right,
      dotted: token.image.startsWith('.'),
      span: between(cursor.notes, left, right),
    };
  }
  return infixCall(token, left, right, cursor.notes);
}

/** `a + b + c` and `a * b * c` are one call each, unless dotted. */
function chain(cursor: Cursor, left: Syntax, token: Token, at: number): Syntax {
  const right = parse(cursor, at + 1);
  const call = infixCall(token, left, right, cursor.notes);
  if (token.image !== '+' && token.image !== '*') return call;
  let next = peek(cursor);
  if (next?.tokenType !== T.Infix || next.image !== token.image) return call;
  const args = [left, right];
  while (next?.tokenType === T.Infix && next.image === token.image) {
    cursor.at += 1;
    args.push(parse(cursor, at + 1));
    next = peek(cursor);
  }
  return { ...call, args, span: between(cursor.notes, left, args[args.length - 1] ?? right) };
}

/** `a:b:c` is one call of `:`. */
function range(cursor: Cursor, left: Syntax, token: Token): Syntax {
  const right = parse(cursor, level.colon + 1);
  const call = infixCall(token, left, right, cursor.notes);
  const next = peek(cursor);
  if (token.image !== ':' || next?.tokenType !== T.Infix || next.image !== ':') return call;
  cursor.at += 1;
  const third = parse(cursor, level.colon + 1);
  return { ...call, args: [left, right, third], span: between(cursor.notes, left, third) };
}

function commas(cursor: Cursor, first: Syntax): Syntax {
  const { notes } = cursor;
  const items = [first];
  let end = outerSpan(notes, first).end;
  for (;;) {
    const next = cursor.items[cursor.at];
    // `x, = pair` has nothing behind its comma.
    if (next === undefined || (next.kind === 'token' && next.tokenType !== T.Prefix)) break;
    const item = parse(cursor, level.pair);
    items.push(item);
    end = outerSpan(notes, item).end;
    if (peek(cursor)?.tokenType !== T.Comma) break;
    cursor.at += 1;
  }
  return { kind: 'tuple', items, parameters: [], bare: true, span: { start: outerSpan(notes, first).start, end } };
}

function conditional(cursor: Cursor, condition: Syntax, question: Token): Syntax {
  const { notes } = cursor;
  const then = branch(cursor);
  if (peek(cursor)?.tokenType !== T.TernaryColon) {
    notes.report(
      'this `?` has no `:`',
      tokenSpan(question),
      'a conditional is written `condition ? yes : no`, with spaces around `?` and `:`',
    );
    return { kind: 'if', condition, then, span: between(notes, condition, then) };
  }
  cursor.at += 1;
  const otherwise = branch(cursor);
  return { kind: 'if', condition, then, otherwise, span: between(notes, condition, otherwise) };
}

function comparison(cursor: Cursor, left: Syntax, token: Token): Syntax {
  const { notes } = cursor;
  const operands = [left, parse(cursor, level.comparison + 1)];
  const operators: Comparison['operators'][number][] = [operatorOf(token)];
  for (let next = peek(cursor); next !== undefined && levelOf(next) === level.comparison; next = peek(cursor)) {
    cursor.at += 1;
    operators.push(operatorOf(next));
    operands.push(parse(cursor, level.comparison + 1));
  }
  const last = operands[operands.length - 1] ?? left;
  if (operators.length === 1) return infixCall(token, left, last, notes);
  return { kind: 'comparison', operands, operators, span: between(notes, left, last) };
}

function operatorOf(token: Token): Comparison['operators'][number] {
  const name = undotted(token.image);
  return { name, dotted: name !== token.image, span: tokenSpan(token) };
}

function declaration(cursor: Cursor, left: Syntax, token: Token): Syntax {
  const { notes } = cursor;
  if (token.image === '->') {
    const body = branch(cursor);
    return { kind: 'arrow', params: arrowParameters(left, notes), body, span: between(notes, left, body) };
  }
  const type = declared(cursor);
  return { kind: 'typed', value: left, type, span: between(notes, left, type) };
}
