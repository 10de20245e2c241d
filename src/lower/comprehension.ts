/** Generators and comprehensions. */
import type { Comprehension, Generator, Iteration, Syntax } from '../parser/tree.ts';
import { baseGlobal, callBase, nothing } from './build.ts';
import type { Env } from './draft.ts';
import { lowerExpression } from './expression.ts';
import { lowerClosure } from './functions.ts';
import type { Core } from './ir.ts';

/** `collect(generator)`, with the element type first where one is given. */
export const lowerComprehension = (env: Env, node: Comprehension): Core => {
  const generator = lowerGenerator(env, node.generator);
  const element = node.element === undefined ? [] : [lowerExpression(env, node.element)];
  return callBase(env, 'collect', [...element, generator], node.span);
};

export const lowerGenerator = (env: Env, node: Generator): Core => lowerGroups(env, node, 0);

/** Later groups nest inside the function of the earlier ones and are flattened. */
const lowerGroups = (env: Env, node: Generator, index: number): Core => {
  const { span } = node;
  const { clauses, condition } = node.groups[index] ?? { clauses: [] };
  // Only after a syntax error.
  if (clauses.length === 0) return nothing(span);
  const pattern = groupPattern(clauses);
  const iterables = clauses.map(({ iterable }) => lowerExpression(env, iterable));
  const product = iterables.length === 1 ? iterables[0]! : callBase(env, 'product', iterables, span);
  const isLast = index + 1 === node.groups.length;
  const overPattern = (scoped: Syntax, body: (inner: Env) => Core): Core =>
    lowerClosure(env, { params: [pattern], vars: [], scoped: [scoped], body, span: scoped.span });
  const source =
    condition === undefined
      ? product
      : callBase(env, 'Filter', [overPattern(condition, (inner) => lowerExpression(inner, condition)), product], span);
  // `x for x in xs` keeps the items, and so their type where there are none.
  const keeps = pattern.kind === 'name' && node.element.kind === 'name' && node.element.name === pattern.name;
  const step = isLast
    ? keeps
      ? baseGlobal(env, 'identity', node.element.span)
      : overPattern(node.element, (inner) => lowerExpression(inner, node.element))
    : lowerClosure(env, {
        params: [pattern],
        vars: [],
        scoped: [],
        body: (inner) => lowerGroups(inner, node, index + 1),
        span,
      });
  const generator = callBase(env, 'Generator', [step, source], span);
  return isLast ? generator : callBase(env, 'flatten', [generator], span);
};

/** The parameter that takes one element: the pattern itself, or all of them as a tuple. */
const groupPattern = (clauses: readonly Iteration[]): Syntax => {
  const [first] = clauses;
  if (clauses.length === 1) return first!.pattern;
  const span = { start: first!.pattern.span.start, end: clauses.at(-1)!.pattern.span.end };
  return { kind: 'tuple', items: clauses.map(({ pattern }) => pattern), parameters: [], bare: false, span };
};
