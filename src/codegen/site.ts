/**
 * Inline caches of open sites. A site is a heap object that points to a list of entries; an entry holds the context, the tags of
 * callee and arguments, and the boxed entry point of the instance that the call resolved to.
 */
import type { ValType } from './wasm/valtype.ts';
import { layoutType } from './wasm/valtype.ts';

/** Calls with more arguments, callee included, go through the host. */
export const MAX_OPEN_ARITY = 12;

/** head of the list */
export const SITE_LAYOUT: ValType = layoutType(['obj'], true);

/** next, function, context, tags… */
export const entryLayout = (arity: number): ValType =>
  layoutType(['obj', `func:${arity}`, 'i32', ...Array.from({ length: arity }, () => 'i32' as const)], true);
