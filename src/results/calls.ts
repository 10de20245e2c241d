/** Calls on types: one for each combination of the leaf types that the arguments may have. */
import type { Context } from '../dispatch/context.ts';
import { bodyContext, resolve } from '../dispatch/resolve.ts';
import type { Method } from '../dispatch/world.ts';
import { builtinMethod, namedParameters } from '../infer/calls.ts';
import { knownOf } from '../infer/env.ts';
import { construct } from '../infer/infer.ts';
import { leavesOf, MAX_TYPE_DEPTH, merge, typeDepth, typeOf, type Value } from '../infer/lattice.ts';
import { isSingleton } from '../infer/shape.ts';
import type { Literal } from '../lower/ir.ts';
import { ANY, BOTTOM, type Type, tuple } from '../types/index.ts';
import { evaluateBody } from './body.ts';
import { type Active, type Answer, type Evaluation, type Frame, newFrame } from './evaluation.ts';

/** More combinations than this, or more calls inside one another, and the answer is `Any`. Both are part of the rule. */
const MAX_COMBINATIONS = 6;
const MAX_DEPTH = 64;

export const ofType = (type: Type): Value =>
  isSingleton(type) ? { node: { kind: 'singleton', type } } : { node: { kind: 'variable', variable: -1, type } };

/** values[0] on the rest, from a frame in `context`. Undefined: it never returns. */
export const applyFunction = (e: Evaluation, context: Context, values: readonly Value[]): Value | undefined => {
  const builtin = builtinMethod(e.world, values.map(typeOf));
  if (builtin) return runBuiltin(e, context, builtin, values);
  if (values.some((v) => typeOf(v) === BOTTOM)) return undefined;
  const leaves = values.map((v) => (typeDepth(typeOf(v)) > MAX_TYPE_DEPTH ? undefined : leavesOf(typeOf(v))));
  if (leaves.some((l) => l === undefined)) return ofType(ANY);
  if (leaves.reduce((n, l) => n * l!.length, 1) > MAX_COMBINATIONS) return ofType(ANY);
  return combine(e, context, values, leaves as readonly (readonly Type[])[], []);
};

const combine = (
  e: Evaluation,
  context: Context,
  values: readonly Value[],
  leaves: readonly (readonly Type[])[],
  chosen: readonly Value[],
): Value | undefined => {
  const at = chosen.length;
  if (at === values.length) return applyLeaves(e, context, chosen);
  const members = leaves[at]!;
  if (members.length === 1) return combine(e, context, values, leaves, [...chosen, values[at]!]);
  const results = members.map((member) => combine(e, context, values, leaves, [...chosen, ofType(member)]));
  const reached = results.filter((r) => r !== undefined);
  return reached.length === 0 ? undefined : ofType(reached.map(typeOf).reduce(merge));
};

const applyLeaves = (e: Evaluation, context: Context, values: readonly Value[]): Value | undefined => {
  const call = tuple(values.map(typeOf));
  const outcome = resolve(e.world, context, call);
  if (outcome.kind !== 'method') {
    if (outcome.kind === 'ambiguous') for (const m of outcome.methods) e.seen.methods.add(m);
    return undefined;
  }
  const { method } = outcome;
  e.seen.methods.add(method);
  const at = bodyContext(e.world, context, method, call);
  return evaluateMethod(e, method, namedParameters(method, outcome.parameters), call, at, values);
};

/** Values that may decide a branch or an index are taken into the call, unless the method is running already. */
const constantOf = (value: Value): Literal | undefined => {
  const { constant } = value;
  switch (constant?.type) {
    case 'Int64':
    case 'Bool':
    case 'Symbol':
      return constant;
    default:
      return undefined;
  }
};

const evaluateMethod = (
  e: Evaluation,
  method: Method,
  parameters: ReadonlyMap<string, Type>,
  call: Type,
  context: Context,
  values: readonly Value[],
): Value | undefined => {
  const recursive = e.active.some((a) => a.method === method);
  const constants = values.map((v) => (recursive ? undefined : constantOf(v)));
  const key = `${method.id}\n${call.id}\n${context.id}\n${constants.map((c) => c && String('value' in c ? c.value : '')).join()}`;
  const at = e.active.findIndex((a) => a.key === key);
  if (at >= 0) {
    markLow(e, at);
    const { returns } = e.active[at]!;
    if (returns === BOTTOM) e.awaited += 1;
    return returns === BOTTOM ? undefined : ofType(returns);
  }
  const known = e.answers.get(key);
  if (known && isCurrent(e, known)) {
    if (known.during) {
      markLow(e, known.during.low);
      if (!known.value) e.awaited += 1;
    }
    return known.value;
  }
  if (e.active.length >= MAX_DEPTH) return ofType(ANY);
  const given = values.map((v, i) => (constants[i] ? v : ofType(typeOf(v))));
  return iterate(e, { key, method, returns: BOTTOM, low: e.active.length, iteration: 0 }, () => {
    const { lambda } = method.definition;
    const frame = newFrame(e, lambda, context, parameters, undefined);
    bind(frame, given);
    return evaluateBody(e, frame);
  });
};

const isCurrent = (e: Evaluation, { during }: Answer): boolean =>
  !during || (e.active[during.low] === during.of && during.of.iteration === during.iteration);

const markLow = (e: Evaluation, low: number): void => {
  const top = e.active.at(-1);
  if (top) top.low = Math.min(top.low, low);
};

/** Again and again, until a recursion adds nothing to what it was assumed to return. One that gives nothing at all may give anything. */
const iterate = (e: Evaluation, self: Active, body: () => Value | undefined): Value | undefined => {
  const index = e.active.length;
  e.active.push(self);
  for (;;) {
    self.iteration += 1;
    self.low = index + 1;
    const value = body();
    const found = merge(self.returns, value ? typeOf(value) : BOTTOM);
    const returns = found === BOTTOM && self.low === index ? ANY : found;
    const stable = returns === self.returns;
    self.returns = returns;
    // Nothing led back to it, or what did took this very answer.
    if (self.low > index || (self.low === index && stable)) {
      e.active.pop();
      e.answers.set(self.key, { value });
      return value;
    }
    if (self.low < index) {
      e.active.pop();
      const of = e.active[self.low]!;
      e.answers.set(self.key, { value, during: { low: self.low, of, iteration: of.iteration } });
      markLow(e, self.low);
      return value;
    }
  }
};

const bind = (frame: Frame, values: readonly Value[]): void => {
  const { lambda } = frame;
  const fixed = lambda.isVararg ? lambda.arity - 1 : lambda.arity;
  const env = values.slice(0, fixed).map(knownOf);
  if (lambda.isVararg) env.push(knownOf(ofType(tuple(values.slice(fixed).map(typeOf)))));
  frame.env = env;
};

/** Functions of Core are closed and run in their caller's context; what they test, they test for it. */
const runBuiltin = (e: Evaluation, context: Context, method: Method, values: readonly Value[]): Value | undefined => {
  const { lambda } = method.definition;
  const fixed = lambda.isVararg ? lambda.arity - 1 : lambda.arity;
  const rest = values.slice(fixed);
  const aliases = lambda.isVararg
    ? [
        ...values.slice(0, fixed),
        construct(
          tuple(rest.map(typeOf)),
          rest.map((v) => v.node),
        ),
      ]
    : values;
  return evaluateBody(e, newFrame(e, lambda, context, new Map(), aliases));
};
