/** Calls: every one is resolved in the context of its frame; sites remember what they have met. */

import type { Context } from '../dispatch/context.ts';
import { bodyContext, type Outcome, resolve } from '../dispatch/resolve.ts';
import { lookupBinding, type World } from '../dispatch/world.ts';
import { builtinMethod, isSpread, namedParameters } from '../infer/calls.ts';
import type { Lambda } from '../lower/ir.ts';
import { ambiguityHint, methodErrorHint } from '../runtime/explain-call.ts';
import { ANY, matchSignature, type Type, tuple } from '../types/index.ts';
import { fail, methodError } from './failure.ts';
import { type Code, type Frame, memoryOf, NO_JUMP, newFrame, type Runtime } from './runtime.ts';
import { singleton, tupleOf, type Value } from './value.ts';

/** A body to run, with all that a call settles about its frame. */
interface Target {
  readonly lambda: Lambda;
  readonly code: Code;
  readonly context: Context;
  readonly parameters: readonly (Type | undefined)[];
}

interface Entry {
  readonly context: Context;
  readonly types: readonly Type[];
  readonly target: Target;
}

/** What a call site has met in the world it ran in last. */
export interface Site {
  world: World | undefined;
  entries: Entry[];
  /** A builtin that the site called last, for one number of arguments. */
  builtin: { readonly callee: Value; readonly count: number; readonly target: Target } | undefined;
}

const MAX_ENTRIES = 8;

export const newSite = (): Site => ({ world: undefined, entries: [], builtin: undefined });

/**
 * The frame in which values[0] runs when called on the rest from frame `f`; `run` runs it. Apart, so that a call of the program
 * takes few frames of the engine's stack. The array becomes the callee's slots.
 */
export const prepare = (rt: Runtime, f: Frame, site: Site, values: Value[]): Frame => {
  if (site.world !== f.world) {
    site.world = f.world;
    site.entries = [];
    site.builtin = undefined;
  }
  const { builtin } = site;
  if (builtin && builtin.callee === values[0] && builtin.count === values.length)
    return enter(f, builtin.target, f.context, values);
  for (const { context, types, target } of site.entries)
    if (context === f.context && sameTypes(types, values)) return enter(f, target, target.context, values);
  return meet(rt, f, site, values);
};

/** Runs a prepared frame to its value. */
export const run = (frame: Frame): Value => {
  const value = frame.code(frame);
  return frame.jump === NO_JUMP ? value : frame.result!;
};

/** Calls values[0] on the rest, from frame `f`, without remembering anything. */
export const callValues = (rt: Runtime, f: Frame, values: Value[]): Value => run(prepare(rt, f, newSite(), values));

const sameTypes = (types: readonly Type[], values: readonly Value[]): boolean => {
  if (types.length !== values.length) return false;
  for (let i = 0; i < types.length; i += 1) if (types[i] !== values[i]!.type) return false;
  return true;
};

const enter = (f: Frame, { lambda, code, parameters }: Target, context: Context, values: Value[]): Frame => {
  if (lambda.isVararg) values[lambda.arity - 1] = tupleOf(values.splice(lambda.arity - 1));
  return newFrame(f.world, context, lambda, code, values, parameters, f);
};

/** The method that `signature` chooses, on arguments that have other types. */
export const invokeMethod = (rt: Runtime, f: Frame, signature: Type, values: Value[]): Value => {
  const types = signature.kind === 'tuple' ? signature.elements : [];
  const outcome = resolve(f.world, f.context, tuple([values[0]!.type, ...types]));
  const actual = tuple(values.map((v) => v.type));
  const method = outcome.kind === 'method' ? outcome.method : undefined;
  const parameters = method && matchSignature(actual, method.signature);
  if (method === undefined || parameters === undefined) return methodError(rt, f, values, '');
  const { lambda } = method.definition;
  const named = namedParameters(method, parameters);
  const context = bodyContext(f.world, f.context, method, actual);
  const target = { lambda, code: rt.codeOf(lambda), context, parameters: lambda.staticParams.map((n) => named.get(n)) };
  return run(enter(f, target, context, values));
};

/** The first call of its kind at a site. */
const meet = (rt: Runtime, f: Frame, site: Site, values: Value[]): Frame => {
  const types = values.map((v) => v.type);
  const builtin = builtinMethod(f.world, types);
  if (builtin) {
    const { lambda } = builtin.definition;
    const target = { lambda, code: rt.codeOf(lambda), context: f.context, parameters: [] };
    site.builtin = { callee: values[0]!, count: values.length, target };
    return enter(f, target, f.context, values);
  }
  const target = resolveTarget(rt, f, types, values);
  if (site.entries.length >= MAX_ENTRIES) site.entries.shift();
  site.entries.push({ context: f.context, types, target });
  return enter(f, target, target.context, values);
};

/** Outcomes are kept by the tables they come from, so what they lead to can be kept beside them. */
const targets = new WeakMap<Outcome, Map<Context, Target>>();

const resolveTarget = (rt: Runtime, f: Frame, types: readonly Type[], values: readonly Value[]): Target => {
  const call = tuple(types);
  const outcome = resolve(f.world, f.context, call);
  switch (outcome.kind) {
    case 'none':
      return methodError(rt, f, values, methodErrorHint(f.world, f.context, call));
    case 'ambiguous':
      return methodError(rt, f, values, ambiguityHint(f.world, outcome.methods));
    case 'method': {
      const { method } = outcome;
      const context = bodyContext(f.world, f.context, method, call);
      let known = targets.get(outcome);
      if (!known) {
        known = new Map();
        targets.set(outcome, known);
      }
      let target = known.get(context);
      if (!target) {
        const { lambda } = method.definition;
        const named = namedParameters(method, outcome.parameters);
        const parameters = lambda.staticParams.map((name) => named.get(name));
        target = { lambda, code: rt.codeOf(lambda), context, parameters };
        known.set(context, target);
      }
      return target;
    }
    default:
      return outcome satisfies never;
  }
};

export interface Splat {
  readonly value: Value;
  readonly splat: boolean;
}

/** `f(xs…)`: tuples are spread as they are; Base collects everything else into one Memory{Any}, callee included. */
export const prepareSplat = (rt: Runtime, f: Frame, site: Site, args: readonly Splat[]): Frame => {
  if (args.every(({ value, splat }) => !splat || isSpread(value.type))) {
    return prepare(
      rt,
      f,
      site,
      args.flatMap(({ value, splat }) => (splat ? fieldsOf(value) : [value])),
    );
  }
  const collector = lookupBinding(f.world, { module: 'Base', name: '_apply_memory' });
  if (collector?.kind !== 'function') throw new Error('Base._apply_memory is missing');
  const parts = args.map(({ value, splat }) => (splat ? value : tupleOf([value])));
  const collected = callValues(rt, f, [singleton(collector.type), ...parts]);
  const expected = memoryOf(rt, f.world, ANY);
  if (collected.kind !== 'memory' || collected.form !== 'object' || collected.type !== expected)
    return fail(rt, f, { kind: 'type', expected, got: collected.type, where: 'splat' }, collected);
  return prepare(
    rt,
    f,
    site,
    collected.data.map((value) => value ?? fail(rt, f, { kind: 'undefined-reference' })),
  );
};

const fieldsOf = (value: Value): Value[] => {
  if (value.kind !== 'struct') throw new Error('a tuple is needed');
  return value.fields.map((field) => field!);
};
