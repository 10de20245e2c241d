/** Exceptions of the program, and the failures that the language itself makes: Base builds their values. */

import type { Span } from '../diagnostics/span.ts';
import { entryContext } from '../dispatch/resolve.ts';
import { lookupBinding } from '../dispatch/world.ts';
import type { Failure } from '../infer/typed.ts';
import { bareName } from '../infer/types.ts';
import type { Lambda } from '../lower/ir.ts';
import { callValues } from './call.ts';
import { type Frame, newFrame, type Runtime } from './runtime.ts';
import { objects, stringValue } from './text.ts';
import { singleton, typeObject, type Value } from './value.ts';

export interface TraceEntry {
  readonly lambda: Lambda;
  /** Relative to `lambda.origin.offset`. */
  readonly span: Span;
}

/** What `throw` throws. `trace` is innermost first, cut off where it gets too long to read. */
export class LanguageException extends Error {
  readonly value: Value;
  readonly trace: readonly TraceEntry[];
  constructor(value: Value, trace: readonly TraceEntry[]) {
    super('an exception of the program');
    this.value = value;
    this.trace = trace;
  }
}

const MAX_TRACE = 100;

export const traceOf = (frame: Frame): readonly TraceEntry[] => {
  const trace: TraceEntry[] = [];
  for (let at: Frame | undefined = frame; at && trace.length < MAX_TRACE; at = at.caller)
    trace.push({ lambda: at.lambda, span: at.at });
  return trace;
};

/** Calls a function of Base by name in Base's own context. */
export const callBase = (rt: Runtime, f: Frame, name: string, args: readonly Value[]): Value => {
  const binding = lookupBinding(f.world, { module: 'Base', name });
  if (binding?.kind !== 'function') throw new Error(`Base.${name} is missing`);
  const context = entryContext(f.world, 'Base');
  const frame = newFrame(f.world, context, f.lambda, f.code, [], [], f.caller);
  frame.at = f.at;
  return callValues(rt, frame, [singleton(binding.type), ...args]);
};

export const throwValue = (f: Frame, value: Value): never => {
  throw new LanguageException(value, traceOf(f));
};

/** What inference can foresee, and what only the running program meets. */
export type Raised = Failure | { readonly kind: 'undefined-reference' };

/** Throws what a failure comes to. For `type` failures `got` is the value. */
export const fail = (rt: Runtime, f: Frame, failure: Raised, got?: Value): never =>
  throwValue(f, exceptionOf(rt, f, failure, got));

export const failWith = (rt: Runtime, f: Frame, text: string): never => fail(rt, f, { kind: 'message', text });

export const methodError = (rt: Runtime, f: Frame, values: readonly Value[], hint: string): never => {
  const [callee, ...args] = values;
  const list = objects(rt, f.world, args);
  return throwValue(f, callBase(rt, f, '_method_error', [callee!, list, stringValue(rt, f.world, hint)]));
};

const exceptionOf = (rt: Runtime, f: Frame, failure: Raised, got: Value | undefined): Value => {
  const text = (value: string): Value => stringValue(rt, f.world, value);
  switch (failure.kind) {
    case 'undefined': {
      const where = failure.note === undefined ? failure.module : `${failure.module}\n${failure.note}`;
      return callBase(rt, f, '_undef_var_error', [text(failure.name), text(where)]);
    }
    case 'undefined-local':
      return callBase(rt, f, '_undef_var_error', [text(failure.name), text('local')]);
    case 'undefined-parameter':
      return callBase(rt, f, '_undef_var_error', [text(failure.name), text('static parameter')]);
    case 'undefined-reference':
      return callBase(rt, f, '_undef_ref_error', []);
    case 'no-field':
      return callBase(rt, f, '_field_error', [typeObject(failure.type), text(failure.name ?? '?')]);
    case 'immutable': {
      const name = bareName(failure.type);
      const what = failure.field === undefined ? 'immutable struct' : `const field .${failure.field}`;
      return callBase(rt, f, '_error', [text(`setfield!: ${what} of type ${name} cannot be changed`)]);
    }
    case 'type': {
      const value = got ?? text('');
      return callBase(rt, f, '_type_error', [text(failure.where), typeObject(failure.expected), value]);
    }
    case 'message':
      return callBase(rt, f, '_error', [text(failure.text)]);
    case 'no-method':
    case 'ambiguous':
      throw new Error('a MethodError is made by the dispatcher');
    default:
      return failure satisfies never;
  }
};

/** Whether a JavaScript error is the engine's stack running out. */
export const isStackOverflow = (error: unknown): boolean =>
  error instanceof RangeError && error.message.startsWith('Maximum call stack');

/** The program's exception in something caught: its own, or a stack overflow made into one; undefined for anything else. */
export const caughtValue = (rt: Runtime, f: Frame, error: unknown): Value | undefined => {
  if (error instanceof LanguageException) return error.value;
  return isStackOverflow(error) ? callBase(rt, f, '_stack_overflow', []) : undefined;
};
