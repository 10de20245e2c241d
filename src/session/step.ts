/** What running a program comes to, once everything is compiled: the steps that a warm run repeats. */
import type { Target } from '../runtime/oracle.ts';

export type Step =
  | { readonly kind: 'run'; readonly target: Target; readonly context: string }
  /** Its value becomes the constant in cell `ref`. */
  | { readonly kind: 'constant'; readonly ref: string; readonly target: Target; readonly context: string }
  /** Methods were defined: open sites forget what they have resolved. */
  | { readonly kind: 'world' }
  /** The entry package's `main` is called. */
  | { readonly kind: 'main'; readonly module: string };
