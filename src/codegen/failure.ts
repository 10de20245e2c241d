/** Failures as an object stores them: the name of its `f` import is one of these as JSON, with types by key. */
import type { Failure } from '../infer/typed.ts';
import { type Type, typeKey } from '../types/index.ts';

export type StoredFailure =
  | { readonly kind: 'no-method'; readonly call: string }
  | { readonly kind: 'ambiguous'; readonly call: string; readonly methods: readonly string[] }
  | { readonly kind: 'undefined'; readonly name: string; readonly module: string; readonly note?: string }
  | { readonly kind: 'undefined-local' | 'undefined-parameter'; readonly name: string }
  | { readonly kind: 'undefined-reference' }
  | { readonly kind: 'no-field'; readonly type: string; readonly name?: string }
  | { readonly kind: 'immutable'; readonly type: string; readonly field?: string }
  /** The value that was got is the last argument. */
  | { readonly kind: 'type'; readonly expected: string; readonly where: string }
  | { readonly kind: 'message'; readonly text: string };

export const storedFailure = (failure: Failure): StoredFailure => {
  switch (failure.kind) {
    case 'no-method':
      return { kind: failure.kind, call: typeKey(failure.call) };
    case 'ambiguous':
      return { kind: failure.kind, call: typeKey(failure.call), methods: failure.methods };
    case 'no-field':
      return failure.name === undefined
        ? { kind: failure.kind, type: typeKey(failure.type) }
        : { kind: failure.kind, type: typeKey(failure.type), name: failure.name };
    case 'immutable':
      return {
        kind: failure.kind,
        type: typeKey(failure.type),
        ...(failure.field === undefined ? {} : { field: failure.field }),
      };
    case 'type':
      return { kind: failure.kind, expected: typeKey(failure.expected), where: failure.where };
    case 'undefined':
    case 'undefined-local':
    case 'undefined-parameter':
    case 'message':
      return failure;
    default:
      return failure satisfies never;
  }
};

/** Types that a failure names and the running program must be able to show. */
export const failureTypes = (failure: Failure): Type[] => {
  switch (failure.kind) {
    case 'no-field':
    case 'immutable':
      return [failure.type];
    case 'type':
      return [failure.expected];
    default:
      return [];
  }
};
