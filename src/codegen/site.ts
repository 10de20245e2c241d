/**
 * Inline caches of open sites. A site holds the first target that it met in the clear, so that the call itself can compare context
 * and tags; all of them stand in a table: a few in a row, those of sites that meet many at places by hash. An entry of the table has the
 * context, the tags of callee and arguments, and the boxed entry point of the instance that the call resolved to.
 *
 * There is a power of two of places, most of them free. Collisions go to the next place, but a branch that is sometimes taken costs more
 * than the call: each time that a table grows, the shift in its hash function is chosen among all.
 */
import { NO_CONTEXT } from './site-hash.ts';
import { type Bytes, raw, s32, u32 } from './wasm/bytes.ts';
import { putHeapType, structType, type WasmModule } from './wasm/module.ts';
import { layoutType, type ValType } from './wasm/valtype.ts';

/** Calls with more arguments, callee included, go through the host. */
export const MAX_OPEN_ARITY = 12;

const tags = (arity: number): ValType[] => Array.from({ length: arity }, () => 'i32' as const);

/** function, context, tags… */
const target = (arity: number): ValType[] => [`func:${arity}`, 'i32', ...tags(arity)];

/** Fields of both layouts. */
export const FUNCTION = 0;
export const CONTEXT = 1;
export const TAGS = 2;

export const entryLayout = (arity: number): ValType => layoutType(target(arity), false);

/** The first target, then the table and the shift of its hash function. */
export const siteLayout = (arity: number): ValType => layoutType([...target(arity), '[obj', 'i32'], true);
export const tableField = (arity: number): number => TAGS + arity;
export const shiftField = (arity: number): number => TAGS + arity + 1;

/** The initial value of a site's global: its own tag is never asked for. */
export const emptySite = (m: WasmModule, out: Bytes, arity: number): void => {
  const constant = (value: number): void => {
    raw(out, [0x41]);
    s32(out, value);
  };
  const none = (type: ValType): void => {
    raw(out, [0xd0]);
    putHeapType(m, out, type);
  };
  constant(0);
  none(`func:${arity}`);
  constant(NO_CONTEXT);
  for (let i = 0; i < arity; i += 1) constant(0);
  none('[obj');
  constant(0);
  raw(out, [0xfb, 0]);
  u32(out, structType(m, siteLayout(arity)));
};
