/**
 * Stack overflow as an exception that programs can catch. The engine's own overflow passes by all handlers of WebAssembly code, so
 * functions that may recurse keep account: a global holds the bytes that are left, each takes the size of its frame and gives it back.
 * Handlers put the account back to what it was where they stand.
 */
import type { Gen } from './gen.ts';
import { closeBlock, host, openBlock, ops, setLocal } from './gen.ts';
import { u8 } from './wasm/bytes.ts';
import { i32Const, indexed, newLocal } from './wasm/emit.ts';
import { importGlobal } from './wasm/module.ts';
import { OP } from './wasm/opcodes.ts';

const account = (g: Gen): number => importGlobal(g.m, 'x', 'stack', 'i32', true);

/** What a frame takes besides its locals, in bytes, in the tier that takes most. */
const FRAME = 128;

/** An open call stands on two more frames that keep no account: the search of the site's cache, and the boxed entry. */
const OPEN_FRAMES = 512;

/** Runs `body`, a whole function, on account. The size of the frame is known when the body has been written. */
export const onAccount = (g: Gen, body: () => void): void => {
  const stack = account(g);
  const before = newLocal(g.c, 'i32');
  const after = newLocal(g.c, 'i32');
  indexed(g.c, 'global_get', stack);
  indexed(g.c, 'local_tee', before);
  const taken = placeholder(g);
  ops(g, 'i32_sub');
  indexed(g.c, 'local_tee', after);
  indexed(g.c, 'global_set', stack);
  indexed(g.c, 'local_get', after);
  i32Const(g.c, 0);
  ops(g, 'i32_lt_s');
  openBlock(g, 'if', []);
  host(g, 'overflow', { params: [], results: [] });
  ops(g, 'unreachable');
  closeBlock(g);
  body();
  indexed(g.c, 'local_get', before);
  indexed(g.c, 'global_set', stack);
  const opens = g.inferred.opens ? OPEN_FRAMES : 0;
  patch(g, taken, FRAME + opens + 8 * (g.c.parameters + g.c.locals.length));
};

/** An i32 constant of fixed width, to be filled in. */
const placeholder = (g: Gen): number => {
  u8(g.c.body, OP.i32_const);
  const at = g.c.body.length;
  for (let i = 0; i < 5; i += 1) u8(g.c.body, 0);
  return at;
};

const patch = (g: Gen, at: number, value: number): void => {
  for (let i = 0; i < 5; i += 1) g.c.body.data[at + i] = ((value >> (7 * i)) & 127) | (i < 4 ? 128 : 0);
};

/** Remembers the account in a local, for a handler. */
export const saveAccount = (g: Gen): number => {
  const saved = newLocal(g.c, 'i32');
  indexed(g.c, 'global_get', account(g));
  setLocal(g, saved);
  return saved;
};

export const restoreAccount = (g: Gen, saved: number): void => {
  indexed(g.c, 'local_get', saved);
  indexed(g.c, 'global_set', account(g));
};
