/**
 * What a running program asks about the world. Questions and answers are strings over stable names, so that a warm run can answer
 * them from what an earlier run has noted, without loading any definition.
 */
import type { ContextShift } from '../dispatch/footprint.ts';

/** A WebAssembly module ready to be linked: an object and, for each of its callees, what it is bound to here. */
export interface LinkNode {
  /** Content hash of the object's bytes. */
  readonly digest: string;
  readonly bytes: () => Uint8Array;
  readonly callees: readonly Target[];
}

/** Member `member` of a node: its exports are `f<member>` and `b<member>`. */
export interface Target {
  readonly node: LinkNode;
  readonly member: number;
}

export type Dispatch =
  | { readonly kind: 'target'; readonly target: Target }
  /** No method, or several: `hint` explains it for the error message. */
  | { readonly kind: 'error'; readonly hint: string };

/** `key`s are type keys, contexts are context keys. */
export interface Oracle {
  readonly dispatch: (context: string, call: readonly string[]) => Dispatch;
  readonly shift: (context: string, shift: ContextShift) => string;
  /** A question about types; see reflect.ts for the words. */
  readonly reflect: (question: readonly string[]) => string;
  /** The context in which Base's own code starts. */
  readonly baseContext: string;
  readonly moduleContext: (module: string) => string;
}
