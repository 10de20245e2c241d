/**
 * The abstract machine: runs the call tree of a generated program under a world's policy. What it leaves out is everything but
 * dispatch: a value is its type, a body is a list of calls. Its trace is the program's result.
 */
import {
  bodyContext,
  type Context,
  type ContextShift,
  entryHolds,
  type Method,
  makeCall,
  needOf,
  type OutcomeKey,
  outcomeKey,
  resolve,
  shiftBetween,
  types as t,
} from '../../src/dispatch/index.ts';
import { type Argument, type Body, UNIT } from './generate.ts';
import type { Loaded } from './worlds.ts';

export interface Entry {
  /** Call and Δ from the frame that makes it. */
  readonly call: t.Type;
  readonly shift: ContextShift;
  readonly outcome: OutcomeKey;
  readonly body: ContextShift;
  readonly methods: readonly Method[];
  readonly use: 'call' | 'fail';
}

/** A frame: an instance in a context, with its own footprint. */
export interface Frame {
  readonly method: Method;
  readonly call: t.Type;
  readonly context: Context;
  readonly body: Body;
  readonly own: readonly Entry[];
}

export interface Trace {
  /** Every call in order, with its depth and outcome: what a run prints. */
  readonly text: readonly string[];
  /** The closed footprint: all calls of the tree. */
  readonly entries: readonly Entry[];
  readonly frames: readonly Frame[];
}

const MAX_DEPTH = 5;
const MAX_CALLS = 50;

interface Run {
  readonly loaded: Loaded;
  readonly text: string[];
  readonly entries: Entry[];
  readonly frames: Frame[];
}

const argument = (arg: Argument, given: readonly t.Type[], last: t.Type): t.Type => {
  switch (arg.kind) {
    case 'make':
      return arg.type;
    case 'pass':
      return given.length > 0 ? given[arg.at % given.length]! : UNIT;
    case 'result':
      return last;
    default:
      return arg satisfies never;
  }
};

/** Makes one call from a frame in context `from`; gives its entry and its result. A failing call's result is `nothing`. */
const make = (run: Run, from: Context, call: t.TupleType, depth: number): { entry: Entry; result: t.Type } => {
  const { world, bodies } = run.loaded;
  const outcome = resolve(world, from, call);
  const key = outcomeKey(outcome);
  run.text.push(`${' '.repeat(depth)}${t.typeKey(call)} => ${JSON.stringify(key)}`);
  const base = { call, shift: shiftBetween(from, from), outcome: key };
  if (outcome.kind !== 'method') {
    const methods = outcome.kind === 'ambiguous' ? outcome.methods : [];
    const entry: Entry = { ...base, body: base.shift, methods, use: 'fail' };
    run.entries.push(entry);
    return { entry, result: UNIT };
  }
  const { method } = outcome;
  const context = bodyContext(world, from, method, call);
  const entry: Entry = { ...base, body: shiftBetween(from, context), methods: [method], use: 'call' };
  run.entries.push(entry);
  if (depth >= MAX_DEPTH) return { entry, result: UNIT };
  const body = bodies.get(method.id)!;
  const own: Entry[] = [];
  run.frames.push({ method, call, context, body, own });
  const given = call.elements.slice(1);
  let last = UNIT;
  for (const inner of body.calls) {
    if (run.text.length >= MAX_CALLS) return { entry, result: UNIT };
    const made = make(
      run,
      context,
      makeCall(inner.callee, ...inner.args.map((a) => argument(a, given, last))),
      depth + 1,
    );
    own.push(made.entry);
    last = made.result;
  }
  return { entry, result: argument(body.returns, given, last) };
};

/** Runs one call from a context. */
export const run = (loaded: Loaded, context: Context, call: t.TupleType): Trace => {
  const state: Run = { loaded, text: [], entries: [], frames: [] };
  make(state, context, call, 0);
  return state;
};

export const needOfTrace = (loaded: Loaded, trace: Trace): Context => needOf(loaded.world, trace.entries);

/** Whether a frame's own footprint holds in a world, its context found there by name: body and outcomes. */
export const frameHolds = (loaded: Loaded, frame: Frame): boolean => {
  const context = loaded.world.contexts.byKey(frame.context.key);
  const same =
    loaded.bodies.get(frame.method.id) === frame.body && loaded.methods.some((m) => m.id === frame.method.id);
  return same && context !== undefined && frame.own.every((entry) => entryHolds(loaded.world, context, entry));
};

/** Names an instance: method and argument types. */
export const instanceKey = (frame: Frame): string => `${frame.method.id}\n${t.typeKey(frame.call)}`;
