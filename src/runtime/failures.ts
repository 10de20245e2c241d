/** Exceptions that the host makes for compiled code: Base builds the value, the host throws it. */
import type { StoredFailure } from '../codegen/failure.ts';
import type { Machine, Ref } from './machine.ts';

export type Thrown =
  | { readonly kind: 'exception'; readonly value: Ref }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'stack-overflow' }
  | { readonly kind: 'internal'; readonly error: unknown };

/** A type as a boxed value. */
export const typeObject = (machine: Machine, key: string): Ref =>
  machine.r.singleton(machine.tagOf(`Core.Type{${key}}`));

type MethodError = (args: readonly Ref[], hint: string) => never;

/** The function behind an `f` import: it throws what the failure says. */
export const throwerOf = (machine: Machine, stored: string, methodError: MethodError): ((...args: Ref[]) => void) => {
  const failure = JSON.parse(stored) as StoredFailure;
  return (...args) => {
    switch (failure.kind) {
      case 'no-method':
      case 'ambiguous': {
        const call = args.map((a) => machine.typeKeyOf(a));
        const context = machine.runningContext();
        const answer = machine.options.oracle.dispatch(context, call);
        return methodError(args, answer.kind === 'error' ? answer.hint : '');
      }
      default: {
        machine.note();
        machine.throwValue(exceptionOf(machine, failure, args));
      }
    }
  };
};

const exceptionOf = (machine: Machine, failure: StoredFailure, args: readonly Ref[]): Ref => {
  const text = (value: string): Ref => machine.string(value);
  switch (failure.kind) {
    case 'undefined': {
      const where = failure.note === undefined ? failure.module : `${failure.module}\n${failure.note}`;
      return machine.callBase('_undef_var_error', [text(failure.name), text(where)]);
    }
    case 'undefined-local':
      return machine.callBase('_undef_var_error', [text(failure.name), text('local')]);
    case 'undefined-parameter':
      return machine.callBase('_undef_var_error', [text(failure.name), text('static parameter')]);
    case 'undefined-reference':
      return machine.callBase('_undef_ref_error', []);
    case 'no-field':
      // A name that only the running program knows is among the arguments: the field alone, or the object before it.
      return machine.callBase('_field_error', [
        typeObject(machine, failure.type),
        failure.name === undefined ? (args[1] ?? args[0])! : text(failure.name),
      ]);
    case 'immutable':
      return machine.callBase('_error', [
        text(
          `setfield!: ${failure.field === undefined ? 'immutable struct' : `const field .${failure.field}`} of type ${machine.options.oracle.reflect(['type_name', failure.type]).slice(2)} cannot be changed`,
        ),
      ]);
    case 'type': {
      const got = args.at(-1) ?? machine.string('');
      return machine.callBase('_type_error', [text(failure.where), typeObject(machine, failure.expected), got]);
    }
    case 'message':
      return machine.callBase('_error', [text(failure.text)]);
    case 'no-method':
    case 'ambiguous':
      throw new Error('a MethodError is made by the dispatcher');
    default:
      return failure satisfies never;
  }
};
