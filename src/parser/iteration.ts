/** `pattern in iterable`, `pattern = iterable`, `pattern ∈ iterable`: one clause of a `for`. */

import { climb } from './climb.ts';
import { type Item, type Notes, outerSpan, tokenSpan } from './notes.ts';
import { T } from './tokens.ts';
import type { Generator, Iteration, Syntax } from './tree.ts';

function joins(item: Item): boolean {
  return (
    item.kind === 'token' &&
    item.tokenType === T.Infix &&
    (item.image === '=' || item.image === 'in' || item.image === '∈')
  );
}

export function iteration(items: readonly Item[], outer: boolean, notes: Notes): Iteration {
  const index = items.findIndex(joins);
  if (index <= 0) {
    const pattern = climb(items, notes);
    notes.report(
      'expected `in` and what to iterate over',
      outerSpan(notes, pattern),
      'a loop is written `for x in xs`',
    );
    return { pattern, iterable: { kind: 'hole', span: pattern.span } };
  }
  const rest = items.slice(index + 1);
  const joint = items[index];
  if (rest.length === 0 && joint?.kind === 'token') {
    notes.report('expected what to iterate over', tokenSpan(joint));
    return { pattern: climb(items.slice(0, index), notes), iterable: { kind: 'hole', span: tokenSpan(joint) } };
  }
  const pattern = climb(items.slice(0, index), notes);
  return { pattern, iterable: climb(rest, notes), ...(outer ? { outer } : {}) };
}

export function generator(element: Syntax, groups: Generator['groups'], end: number, notes: Notes): Generator {
  return { kind: 'generator', element, groups, span: { start: outerSpan(notes, element).start, end } };
}
