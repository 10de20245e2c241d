/**
 * Methods on several arguments in languages that dispatch on the first alone: a chain of method calls, in each of which one more argument
 * says its type (double dispatch). A link is a method of one class; the last computes.
 */
import { type Body, bodyOf, type Case, combinations } from './case.ts';

export interface Link {
  /** The class that has it. */
  readonly type: number;
  readonly name: string;
  /** The method of the next argument that it calls, or what it computes. */
  readonly then: { readonly kind: 'call'; readonly name: string } | { readonly kind: 'compute'; readonly body: Body };
}

const nameAfter = (types: readonly number[]): string => ['f', ...types].join('_');

export const links = (test: Case): Link[] => {
  const found = new Map<string, Link>();
  combinations(test).forEach((types, method) => {
    types.forEach((type, i) => {
      const name = nameAfter(types.slice(0, i));
      const last = i === types.length - 1;
      const then: Link['then'] = last
        ? { kind: 'compute', body: bodyOf(method) }
        : { kind: 'call', name: nameAfter(types.slice(0, i + 1)) };
      found.set(`${type} ${name}`, { type, name, then });
    });
  });
  return [...found.values()];
};
