/** What stands between brackets is read as one list of elements and separators; here it becomes arguments, tuples, arrays. */

import type { Span } from '../diagnostics/span.ts';
import { blockOf, keyword } from './build.ts';
import { type Item, type Notes, outerSpan, tokenSpan } from './notes.ts';
import { T, type Token } from './tokens.ts';
import type { Call, Comprehension, Curly, Index, Matrix, Syntax, Tuple, Vector } from './tree.ts';

export interface Arguments {
  readonly args: readonly Syntax[];
  readonly parameters: readonly Syntax[];
}

const none: Arguments = { args: [], parameters: [] };

/** The arguments of a call: what follows `;` are parameters. */
export function callArguments(items: readonly Item[], notes: Notes): Arguments {
  if (items.length === 0) return none;
  const args: Syntax[] = [];
  const parameters: Syntax[] = [];
  let inParameters = false;
  let separated = true;
  for (const item of items) {
    if (item.kind === 'token') {
      if (item.tokenType === T.Comma && separated)
        notes.report('expected an argument before this `,`', tokenSpan(item), 'remove the `,`');
      inParameters ||= item.tokenType === T.Semi;
      separated = true;
      continue;
    }
    if (!separated) missingComma(item, notes);
    separated = false;
    (inParameters ? parameters : args).push(keyword(item, notes));
  }
  return { args, parameters };
}

function missingComma(item: Syntax, notes: Notes): void {
  const { start } = outerSpan(notes, item);
  notes.report(
    'expected `,` or the closing bracket before this',
    { start, end: outerSpan(notes, item).end },
    'separate the elements by `,`',
  );
}

/** `(a)`, `(a, b)`, `(a; b)`, `(a, b; c = 1)`, `()`, `(; a)`. */
export function parenthesized(items: readonly Item[], span: Span, notes: Notes): Syntax {
  const only = items[0];
  if (items.length === 1 && only !== undefined && only.kind !== 'token') {
    notes.parens.set(only, span);
    return only;
  }
  const nodes = items.filter((item): item is Syntax => item.kind !== 'token');
  const separators = items.filter((item): item is Token => item.kind === 'token');
  const semis = separators.filter((token) => token.tokenType === T.Semi).length;
  const first = items[0];
  const startsWithSemi = first?.kind === 'token' && first.tokenType === T.Semi;
  if (semis > 0 && semis === separators.length && !startsWithSemi && !(nodes[0]?.kind === 'splat')) {
    const block = blockOf(nodes, span);
    notes.parens.set(block, span);
    return block;
  }
  if (semis > 1 && nodes.length === 0) return blockOf([], span);
  if (startsWithSemi && nodes.length === 0) {
    // `(;)` has no names at all.
    const callee: Syntax = { kind: 'name', name: 'NamedTuple', span };
    return { kind: 'call', form: 'call', callee, args: [], parameters: [], dotted: false, span };
  }
  const { args, parameters } = callArguments(items, notes);
  return { kind: 'tuple', items: args, parameters, bare: false, span };
}

export function braced(items: readonly Item[], span: Span, notes: Notes): Tuple {
  const { args } = callArguments(items, notes);
  const node: Tuple = { kind: 'tuple', items: args, parameters: [], bare: false, span };
  notes.braces.add(node);
  return node;
}

export function curly(base: Syntax, items: readonly Item[], end: number, notes: Notes): Curly {
  return {
    kind: 'curly',
    base,
    args: callArguments(items, notes).args,
    span: { start: outerSpan(notes, base).start, end },
  };
}

type ArrayNode = Vector | Matrix | Comprehension | Index | Call;

/** `[…]`, or `base[…]` when there is a base: an index, a typed matrix or a typed comprehension. */
export function bracketed(base: Syntax | undefined, items: readonly Item[], span: Span, notes: Notes): ArrayNode {
  const element = base === undefined ? {} : { element: base };
  const only = items[0];
  if (items.length === 1 && only?.kind === 'generator' && !notes.parens.has(only)) {
    return { kind: 'comprehension', generator: only, ...element, span };
  }
  const level = Math.max(0, ...items.map(semicolons));
  if (level > 1 && base === undefined) return higher(items, level, span, notes);
  const separator = items.find((item): item is Token => item.kind === 'token');
  if (separator !== undefined && separator.tokenType !== T.Comma)
    return { kind: 'matrix', rows: rowsOf(items, notes), ...element, span };
  const list = elements(items, notes);
  return base === undefined ? { kind: 'vector', items: list, span } : { kind: 'index', base, args: list, span };
}

const semicolons = (item: Item): number =>
  item.kind === 'token' && item.tokenType === T.Semi && item.image.startsWith(';;') ? item.image.length : 0;

/** `[a;; b;;; c]`: the parts between the longest runs of semicolons, put together along the dimension of that number. */
function higher(items: readonly Item[], level: number, span: Span, notes: Notes): Call {
  const parts: Item[][] = [[]];
  for (const item of items) {
    if (semicolons(item) === level) parts.push([]);
    else parts.at(-1)!.push(item);
  }
  const args = parts.map((part) => trimmed(part)).filter((part) => part.length > 0);
  const arrays = args.map((part): Syntax => {
    const [only] = part;
    return part.length === 1 && only !== undefined && only.kind !== 'token'
      ? only
      : bracketed(undefined, part, span, notes);
  });
  const name = (text: string): Syntax => ({ kind: 'name', name: text, span });
  const callee: Syntax = { kind: 'field', base: name('Base'), field: name('cat'), span };
  const dims: Syntax = { kind: 'integer', text: String(level), base: 10, digits: 1, value: BigInt(level), span };
  const parameters: Syntax[] = [{ kind: 'keyword', name: name('dims'), value: dims, span }];
  return { kind: 'call', form: 'call', callee, args: arrays, parameters, dotted: false, span };
}

/** Without the line ends and blanks around. */
function trimmed(part: readonly Item[]): readonly Item[] {
  const isItem = (item: Item): boolean => item.kind !== 'token';
  const first = part.findIndex(isItem);
  return first < 0 ? [] : part.slice(first, part.findLastIndex(isItem) + 1);
}

function elements(items: readonly Item[], notes: Notes): readonly Syntax[] {
  const list: Syntax[] = [];
  let separated = true;
  for (const item of items) {
    if (item.kind !== 'token') {
      if (!separated) missingComma(item, notes);
      separated = false;
      list.push(item);
    } else {
      const comma = item.tokenType === T.Comma;
      if (comma && separated) notes.report('expected an element before this `,`', tokenSpan(item), 'remove the `,`');
      const last = items.at(-1) === item;
      if (item.tokenType === T.Semi && !last)
        notes.report('`;` or a new line cannot follow elements that are separated by `,`', tokenSpan(item));
      // A missing comma shows at the element behind the space.
      if (comma) separated = true;
    }
  }
  return list;
}

function rowsOf(items: readonly Item[], notes: Notes): readonly (readonly Syntax[])[] {
  const rows: Syntax[][] = [];
  let row: Syntax[] = [];
  for (const item of items) {
    if (item.kind !== 'token') {
      row.push(item);
    } else if (item.tokenType === T.Semi) {
      if (row.length > 0) rows.push(row);
      row = [];
    } else if (item.tokenType === T.Comma) {
      notes.report('`,` cannot follow elements that are separated by spaces or `;`', tokenSpan(item));
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
