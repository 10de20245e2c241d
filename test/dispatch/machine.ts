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
  NO_SHIFT,
  needOf,
  type OutcomeKey,
  outcomeKey,
  resolve,
  shiftBetween,
  shiftContext,
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
  /** Whether some instance ran inside itself. */
  readonly recursive: boolean;
  /** How many frames went by a stored footprint. */
  readonly reused: number;
}

/** Stored footprints: the frames that a run may go by, where they hold, instead of resolving its calls. */
export type Store = ReadonlyMap<string, readonly Frame[]>;

const MAX_DEPTH = 5;
const MAX_CALLS = 50;

interface Run {
  readonly loaded: Loaded;
  readonly text: string[];
  readonly entries: Entry[];
  readonly frames: Frame[];
  readonly store: Store;
  readonly running: string[];
  recursive: boolean;
  reused: number;
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

/** Where a call goes: by `resolve`, or by the entry that was recorded for this call. */
const answer = (
  { loaded: { world, methods } }: Run,
  from: Context,
  call: t.TupleType,
  recorded: Entry | undefined,
): { key: OutcomeKey; methods: readonly Method[]; context: Context } => {
  if (recorded?.call !== call) {
    const outcome = resolve(world, from, call);
    const key = outcomeKey(outcome);
    if (outcome.kind === 'none') return { key, methods: [], context: from };
    if (outcome.kind === 'ambiguous') return { key, methods: outcome.methods, context: from };
    return { key, methods: [outcome.method], context: bodyContext(world, from, outcome.method, call) };
  }
  const key = recorded.outcome;
  const ids = key.kind === 'method' ? [key.method] : key.kind === 'ambiguous' ? key.methods : [];
  return {
    key,
    methods: ids.map((id) => methods.find((m) => m.id === id)!),
    context: shiftContext(world, from, recorded.body)!,
  };
};

/** Makes one call from a frame in context `from`; gives its entry and its result. A failing call's result is `nothing`. */
const make = (
  run: Run,
  from: Context,
  call: t.TupleType,
  depth: number,
  recorded?: Entry,
): { entry: Entry; result: t.Type } => {
  const { key, methods, context } = answer(run, from, call, recorded);
  run.text.push(`${' '.repeat(depth)}${t.typeKey(call)} => ${JSON.stringify(key)}`);
  const entry: Entry = {
    call,
    shift: NO_SHIFT,
    outcome: key,
    body: shiftBetween(from, context),
    methods,
    use: key.kind === 'method' ? 'call' : 'fail',
  };
  run.entries.push(entry);
  if (key.kind !== 'method' || depth >= MAX_DEPTH) return { entry, result: UNIT };
  return { entry, result: runBody(run, methods[0]!, call, context, depth) };
};

const runBody = (run: Run, method: Method, call: t.TupleType, context: Context, depth: number): t.Type => {
  const body = run.loaded.bodies.get(method.id)!;
  const own: Entry[] = [];
  const frame = { method, call, context, body, own };
  const instance = instanceKey(frame);
  const stored = run.store.get(instance)?.find((f) => holdsIn(run.loaded, context, f));
  if (stored) run.reused += 1;
  run.recursive ||= run.running.includes(instance);
  run.frames.push(frame);
  run.running.push(instance);
  const given = call.elements.slice(1);
  let last = UNIT;
  for (const [i, inner] of body.calls.entries()) {
    if (run.text.length >= MAX_CALLS) break;
    const args = inner.args.map((a) => argument(a, given, last));
    const made = make(run, context, makeCall(inner.callee, ...args), depth + 1, stored?.own[i]);
    own.push(made.entry);
    last = made.result;
  }
  run.running.pop();
  return run.text.length >= MAX_CALLS ? UNIT : argument(body.returns, given, last);
};

/** Runs one call from a context. */
export const run = (loaded: Loaded, context: Context, call: t.TupleType, store: Store = new Map()): Trace => {
  const state: Run = { loaded, text: [], entries: [], frames: [], store, running: [], recursive: false, reused: 0 };
  make(state, context, call, 0);
  return state;
};

export const needOfTrace = (loaded: Loaded, trace: Trace): Context => needOf(loaded.world, trace.entries);

/** Whether a frame's own footprint holds in a context of a world: its method is there with the same body, and its calls go where they went. */
export const holdsIn = (loaded: Loaded, context: Context, frame: Frame): boolean =>
  loaded.bodies.get(frame.method.id) === frame.body &&
  loaded.methods.some((m) => m.id === frame.method.id) &&
  frame.own.every((entry) => entryHolds(loaded.world, context, entry));

/** Whether it holds in the context that has the name of the frame's own. */
export const frameHolds = (loaded: Loaded, frame: Frame): boolean => {
  const context = loaded.world.contexts.byKey(frame.context.key);
  return context !== undefined && holdsIn(loaded, context, frame);
};

/** Names an instance: method and argument types. */
export const instanceKey = (frame: Pick<Frame, 'method' | 'call'>): string =>
  `${frame.method.id}\n${t.typeKey(frame.call)}`;
