/**
 * The runtime module: what compiled code needs of a runtime and can be written in WebAssembly, so that hot paths stay there.
 * Open sites (`openN`), identity of boxed values, bytes to and from the host's linear memory, making and reading boxed values
 * for the host. One instance a running program.
 */
import { BOOL_LAYOUT, TEXT_LAYOUT } from './layouts.ts';
import {
  CONTEXT,
  emptySite,
  entryLayout,
  FUNCTION,
  MAX_OPEN_ARITY,
  shiftField,
  siteLayout,
  TAGS,
  tableField,
} from './site.ts';
import { factor, IN_A_ROW } from './site-hash.ts';
import { raw, u8 } from './wasm/bytes.ts';
import {
  arrayLength,
  arrayOp,
  callDefined,
  callRef,
  globalOf,
  i32Const,
  i64Const,
  indexed,
  newLocal,
  op,
  open,
  refCast,
  structGet,
  structNew,
  structSet,
} from './wasm/emit.ts';
import {
  type Code,
  defineFunction,
  defineGlobal,
  defineTag,
  encode,
  exportItem,
  type FunctionType,
  importFunction,
  importGlobal,
  newCode,
  objectType,
  setCode,
  type WasmModule,
  wasmModule,
} from './wasm/module.ts';
import { layoutType, type ValType } from './wasm/valtype.ts';

/** Key of the tag of the builtin that compares two values of one type. */
export const EGAL_KEY = 'Core.typeof(_egal)';

const get = (c: Code, local: number): void => indexed(c, 'local_get', local);
const set = (c: Code, local: number): void => indexed(c, 'local_set', local);

const define = (m: WasmModule, name: string, type: FunctionType, write: (c: Code) => void): number => {
  const index = defineFunction(m, name, type);
  const c = newCode(type);
  write(c);
  setCode(m, index, c);
  exportItem(m, name, 'function', index);
  return index;
};

/** The module's bytes: the same for every program. */
export const runtimeModule = (): Uint8Array => {
  const m = wasmModule();
  objectType(m);
  m.memory = 2;
  exportItem(m, 'memory', 'memory', 0);
  exportItem(m, 'exception', 'tag', defineTag(m, ['obj']));
  for (let arity = 1; arity <= MAX_OPEN_ARITY; arity += 1) defineOpen(m, arity);
  defineBytes(m);
  defineBoxes(m);
  return encode(m).bytes;
};

/**
 * openN(site, callee, args…): the table is searched for the running context and the tags; on a miss the host resolves the call, adds an
 * entry and the search starts again.
 */
const defineOpen = (m: WasmModule, arity: number): void => {
  const context = importGlobal(m, 'x', 'context', 'i32', true);
  const objects = Array.from({ length: arity }, () => 'obj' as const);
  const site = siteLayout(arity);
  const type: FunctionType = { params: [site, ...objects], results: ['obj'] };
  const miss = importFunction(m, 'h', `miss${arity}`, { params: ['obj', ...objects], results: [] });
  const layout = entryLayout(arity);
  const open_ = define(m, `open${arity}`, type, (c) => {
    const table = newLocal(c, '[obj');
    const entry = newLocal(c, layout);
    const now = newLocal(c, 'i32');
    const at = newLocal(c, 'i32');
    const mask = newLocal(c, 'i32');
    const tag = (i: number): void => {
      get(c, 1 + i);
      structGet(m, c, 'obj', -1);
    };
    /** Stack: an index of the table. Calls the target there if it is the one; leaves to `label` where there is none. */
    const attempt = (label: number): void => {
      arrayOp(m, c, 'array_get', '[obj');
      refCast(m, c, layout, true);
      set(c, entry);
      get(c, entry);
      op(c, 'ref_is_null');
      indexed(c, 'br_if', label);
      // All tests at once: entries nearly always match or fail at the first.
      get(c, entry);
      structGet(m, c, layout, CONTEXT);
      get(c, now);
      op(c, 'i32_eq');
      for (let i = 0; i < arity; i += 1) {
        get(c, entry);
        structGet(m, c, layout, TAGS + i);
        tag(i);
        op(c, 'i32_eq', 'i32_and');
      }
      open(m, c, 'if', []);
      for (let i = 0; i < arity; i += 1) get(c, 1 + i);
      get(c, entry);
      structGet(m, c, layout, FUNCTION);
      callRef(m, c, arity);
      op(c, 'return', 'end');
    };
    indexed(c, 'global_get', context);
    set(c, now);
    open(m, c, 'loop', ['obj']);
    open(m, c, 'block', []);
    get(c, 0);
    structGet(m, c, site, tableField(arity));
    set(c, table);
    get(c, table);
    op(c, 'ref_is_null');
    indexed(c, 'br_if', 0);
    get(c, table);
    arrayLength(c);
    i32Const(c, IN_A_ROW);
    op(c, 'i32_eq');
    open(m, c, 'if', []);
    for (let i = 0; i < IN_A_ROW; i += 1) {
      get(c, table);
      i32Const(c, i);
      attempt(1);
    }
    indexed(c, 'br', 1);
    op(c, 'end');
    get(c, table);
    arrayLength(c);
    i32Const(c, 1);
    op(c, 'i32_sub');
    set(c, mask);
    get(c, now);
    for (let i = 0; i < arity; i += 1) {
      tag(i);
      i32Const(c, factor(i));
      op(c, 'i32_mul', 'i32_add');
    }
    set(c, at);
    get(c, at);
    get(c, at);
    get(c, 0);
    structGet(m, c, site, shiftField(arity));
    op(c, 'i32_shr_u', 'i32_xor');
    set(c, at);
    open(m, c, 'loop', []);
    get(c, table);
    get(c, at);
    get(c, mask);
    op(c, 'i32_and');
    attempt(1);
    get(c, at);
    i32Const(c, 1);
    op(c, 'i32_add');
    set(c, at);
    indexed(c, 'br', 0);
    op(c, 'end', 'end');
    for (let i = 0; i <= arity; i += 1) get(c, i);
    indexed(c, 'call', miss);
    indexed(c, 'br', 0);
    op(c, 'end');
  });
  defineSiteAccess(m, arity);
  if (arity === 3) defineEgal(m, open_);
};

/** What the host makes and changes of a site: `entryN`, `set_firstN`, `set_tableN`. */
const defineSiteAccess = (m: WasmModule, arity: number): void => {
  const entry = entryLayout(arity);
  const site = siteLayout(arity);
  const tags = Array.from({ length: arity }, () => 'i32' as const);
  define(m, `entry${arity}`, { params: [`func:${arity}`, 'i32', ...tags], results: ['obj'] }, (c) => {
    i32Const(c, 0);
    for (let i = 0; i < arity + 2; i += 1) get(c, i);
    structNew(m, c, entry);
  });
  define(m, `set_first${arity}`, { params: ['obj', 'obj'], results: [] }, (c) => {
    for (let field = 0; field < arity + 2; field += 1) {
      get(c, 0);
      refCast(m, c, site, false);
      get(c, 1);
      refCast(m, c, entry, false);
      structGet(m, c, entry, field);
      structSet(m, c, site, field);
    }
  });
  define(m, `set_table${arity}`, { params: ['obj', '[obj', 'i32'], results: [] }, (c) => {
    for (const [value, field] of [tableField(arity), shiftField(arity)].entries()) {
      get(c, 0);
      refCast(m, c, site, false);
      get(c, 1 + value);
      structSet(m, c, site, field);
    }
  });
};

/** egal(a, b) of boxed values: the same object, or equal tags and what the builtin says of two values of that type. */
const defineEgal = (m: WasmModule, open3: number): void => {
  const tag = importGlobal(m, 't', EGAL_KEY, 'i32', false);
  const site = defineGlobal(m, siteLayout(3), (out) => emptySite(m, out, 3));
  define(m, 'egal', { params: ['obj', 'obj'], results: ['i32'] }, (c) => {
    get(c, 0);
    get(c, 1);
    op(c, 'ref_eq');
    open(m, c, 'if', []);
    i32Const(c, 1);
    op(c, 'return', 'end');
    get(c, 0);
    structGet(m, c, 'obj', -1);
    get(c, 1);
    structGet(m, c, 'obj', -1);
    op(c, 'i32_ne');
    open(m, c, 'if', []);
    i32Const(c, 0);
    op(c, 'return', 'end');
    globalOf(c, 'global_get', site);
    indexed(c, 'global_get', tag);
    structNew(m, c, layoutType([], false));
    get(c, 0);
    get(c, 1);
    callDefined(c, open3);
    refCast(m, c, BOOL_LAYOUT, false);
    structGet(m, c, BOOL_LAYOUT, 0);
  });
};

/** memory[at] ↔ bytes[i] loops: the host sees linear memory only. */
const defineBytes = (m: WasmModule): void => {
  define(m, 'bytes_equal', { params: ['[i8', '[i8'], results: ['i32'] }, (c) => {
    const i = newLocal(c, 'i32');
    get(c, 0);
    arrayLength(c);
    get(c, 1);
    arrayLength(c);
    op(c, 'i32_ne');
    open(m, c, 'if', []);
    i32Const(c, 0);
    op(c, 'return', 'end');
    open(m, c, 'loop', []);
    get(c, i);
    get(c, 0);
    arrayLength(c);
    op(c, 'i32_ge_u');
    open(m, c, 'if', []);
    i32Const(c, 1);
    op(c, 'return', 'end');
    for (const side of [0, 1]) {
      get(c, side);
      get(c, i);
      arrayOp(m, c, 'array_get_u', '[i8');
    }
    op(c, 'i32_ne');
    open(m, c, 'if', []);
    i32Const(c, 0);
    op(c, 'return', 'end');
    get(c, i);
    i32Const(c, 1);
    op(c, 'i32_add');
    set(c, i);
    indexed(c, 'br', 0);
    op(c, 'end', 'unreachable');
  });

  // to_memory(bytes, offset, count): the first `count` bytes of linear memory become the slice.
  const toMemory = define(m, 'to_memory', { params: ['[i8', 'i32', 'i32'], results: [] }, (c) => {
    copyLoop(m, c, 2, (i) => {
      get(c, i);
      get(c, 0);
      get(c, 1);
      get(c, i);
      op(c, 'i32_add');
      arrayOp(m, c, 'array_get_u', '[i8');
      memoryAccess(c, 0x3a);
    });
  });

  define(m, 'from_memory', { params: ['i32'], results: ['[i8'] }, (c) => {
    const made = newLocal(c, '[i8');
    get(c, 0);
    arrayOp(m, c, 'array_new_default', '[i8');
    set(c, made);
    copyLoop(m, c, 0, (i) => {
      get(c, made);
      get(c, i);
      get(c, i);
      memoryAccess(c, 0x2d);
      arrayOp(m, c, 'array_set', '[i8');
    });
    get(c, made);
  });

  define(m, 'bytes_length', { params: ['[i8'], results: ['i32'] }, (c) => {
    get(c, 0);
    arrayLength(c);
  });

  // write_bytes(fd, bytes, offset, count), in chunks that fit the linear memory.
  const flush = importFunction(m, 'h', 'flush', { params: ['i64', 'i32'], results: [] });
  const CHUNK = 65536;
  define(m, 'write_bytes', { params: ['i64', '[i8', 'i64', 'i64'], results: [] }, (c) => {
    const part = newLocal(c, 'i64');
    open(m, c, 'block', []);
    open(m, c, 'loop', []);
    get(c, 3);
    i64Const(c, 0n);
    op(c, 'i64_le_s');
    indexed(c, 'br_if', 1);
    get(c, 3);
    i64Const(c, BigInt(CHUNK));
    get(c, 3);
    i64Const(c, BigInt(CHUNK));
    op(c, 'i64_lt_s', 'select');
    set(c, part);
    get(c, 1);
    get(c, 2);
    op(c, 'i32_wrap_i64');
    get(c, part);
    op(c, 'i32_wrap_i64');
    callDefined(c, toMemory);
    get(c, 0);
    get(c, part);
    op(c, 'i32_wrap_i64');
    indexed(c, 'call', flush);
    for (const [local, operation] of [
      [2, 'i64_add'],
      [3, 'i64_sub'],
    ] as const) {
      get(c, local);
      get(c, part);
      op(c, operation);
      set(c, local);
    }
    indexed(c, 'br', 0);
    op(c, 'end', 'end');
  });
};

/** for i in 0 … limit−1 */
const copyLoop = (m: WasmModule, c: Code, limit: number, body: (i: number) => void): void => {
  const i = newLocal(c, 'i32');
  open(m, c, 'block', []);
  open(m, c, 'loop', []);
  get(c, i);
  get(c, limit);
  op(c, 'i32_ge_s');
  indexed(c, 'br_if', 1);
  body(i);
  get(c, i);
  i32Const(c, 1);
  op(c, 'i32_add');
  set(c, i);
  indexed(c, 'br', 0);
  op(c, 'end', 'end');
};

const memoryAccess = (c: Code, opcode: number): void => {
  u8(c.body, opcode);
  raw(c.body, [0, 0]);
};

/** Boxed values, made and read by the host. */
const defineBoxes = (m: WasmModule): void => {
  define(m, 'tag', { params: ['obj'], results: ['i32'] }, (c) => {
    get(c, 0);
    structGet(m, c, 'obj', -1);
  });
  const payloads: [string, ValType, ValType][] = [
    ['i32', 'i32', BOOL_LAYOUT],
    ['i64', 'i64', layoutType(['i64'], false)],
    ['f32', 'f32', layoutType(['f32'], false)],
    ['f64', 'f64', layoutType(['f64'], false)],
    ['text', '[i8', TEXT_LAYOUT],
    ['objects', '[obj', layoutType(['[obj'], false)],
  ];
  for (const [name, type, layout] of payloads) {
    define(m, `box_${name}`, { params: ['i32', type], results: ['obj'] }, (c) => {
      get(c, 0);
      get(c, 1);
      structNew(m, c, layout);
    });
    define(m, `unbox_${name}`, { params: ['obj'], results: [type] }, (c) => {
      get(c, 0);
      refCast(m, c, layout, false);
      structGet(m, c, layout, 0);
    });
  }
  define(m, 'singleton', { params: ['i32'], results: ['obj'] }, (c) => {
    get(c, 0);
    structNew(m, c, layoutType([], false));
  });
  define(m, 'objects_new', { params: ['i32'], results: ['[obj'] }, (c) => {
    get(c, 0);
    arrayOp(m, c, 'array_new_default', '[obj');
  });
  define(m, 'objects_length', { params: ['[obj'], results: ['i32'] }, (c) => {
    get(c, 0);
    arrayLength(c);
  });
  define(m, 'objects_get', { params: ['[obj', 'i32'], results: ['obj'] }, (c) => {
    get(c, 0);
    get(c, 1);
    arrayOp(m, c, 'array_get', '[obj');
  });
  define(m, 'objects_set', { params: ['[obj', 'i32', 'obj'], results: [] }, (c) => {
    get(c, 0);
    get(c, 1);
    get(c, 2);
    arrayOp(m, c, 'array_set', '[obj');
  });
};
