/**
 * Builds one WebAssembly module. Types are interned by their canonical names; imports come before definitions in every index
 * space, so everything is declared first and bodies are emitted afterwards.
 */
import { append, type Bytes, bytes, finish, name as putName, raw, s32, u8, u32 } from './bytes.ts';
import { layoutFields, type ValType } from './valtype.ts';

const NUMBER_CODES: Readonly<Record<string, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f32: 0x7d,
  f64: 0x7c,
  i8: 0x78,
  i16: 0x77,
};

export interface FunctionType {
  readonly params: readonly ValType[];
  readonly results: readonly ValType[];
}

/** A function's code while it is being written. Local indices count parameters first. */
export interface Code {
  readonly body: Bytes;
  readonly locals: ValType[];
  readonly parameters: number;
  /** Where indices of defined functions and globals stand, as five bytes each: they are known when all imports are. */
  readonly fixups: { readonly at: number; readonly defined: number; readonly space: 'functions' | 'globals' }[];
  /** Byte offsets in `body` at which something can throw, with the position in the source. */
  readonly positions: { readonly at: number; readonly origin: number; readonly start: number; readonly end: number }[];
}

interface Defined {
  readonly type: number;
  readonly name: string;
  code: Code | undefined;
}

/**
 * V8 has no on-stack replacement for WebAssembly: a function that is called once and loops would stay in the baseline tier. The
 * first defined functions of every module are for such functions; strata starts Node with `--wasm-tier-mask-for-testing` so that
 * exactly these are compiled by the optimising compiler at once. Unused places hold empty functions.
 */
const EAGER_PLACES = 4;

type ExportKind = 'function' | 'memory' | 'global' | 'tag';

export interface WasmModule {
  readonly types: Bytes[];
  readonly typeIndex: Map<string, number>;
  readonly imports: Bytes[];
  readonly importIndex: Map<string, number>;
  /** The first places are for functions that must be optimised at once. */
  readonly functions: (Defined | undefined)[];
  readonly globals: Bytes[];
  readonly exports: { readonly label: string; readonly kind: ExportKind; readonly index: number }[];
  readonly tags: number[];
  /** Initial pages of the memory that the module defines, if any. */
  memory: number | undefined;
  readonly data: Uint8Array[];
  readonly dataIndex: Map<string, number>;
  /** Defined globals that hold the bytes of text literals. */
  readonly texts: Map<string, number>;
  readonly declared: Set<number>;
  /** Imported ones; defined functions and globals are numbered after them when the module is encoded. */
  counts: { functions: number; globals: number; tags: number; memories: number };
}

export const wasmModule = (): WasmModule => ({
  types: [],
  typeIndex: new Map(),
  imports: [],
  importIndex: new Map(),
  functions: Array.from({ length: EAGER_PLACES }, () => undefined),
  globals: [],
  exports: [],
  tags: [],
  memory: undefined,
  data: [],
  dataIndex: new Map(),
  texts: new Map(),
  declared: new Set(),
  counts: { functions: 0, globals: 0, tags: 0, memories: 0 },
});

/** `inner`: the types that its definition names, which must stand before it. */
const intern = (m: WasmModule, key: string, inner: () => readonly string[], build: (out: Bytes) => void): number => {
  const known = m.typeIndex.get(key);
  if (known !== undefined) return known;
  for (const type of inner()) if (NUMBER_CODES[type] === undefined) heapTypeIndex(m, type as ValType);
  const out = bytes();
  build(out);
  const index = m.types.length;
  m.types.push(out);
  m.typeIndex.set(key, index);
  return index;
};

/** $Object: struct with the tag alone, open to subtypes. */
export const objectType = (m: WasmModule): number =>
  intern(
    m,
    'obj',
    () => [],
    (out) => raw(out, [0x50, 0, 0x5f, 1, NUMBER_CODES.i32!, 0]),
  );

const storage = (m: WasmModule, out: Bytes, type: string): void => {
  const code = NUMBER_CODES[type];
  if (code !== undefined) u8(out, code);
  else putValType(m, out, type as ValType);
};

/** Index of the array type behind `[element`. */
export const arrayType = (m: WasmModule, type: ValType): number => {
  const element = type.slice(1);
  return intern(
    m,
    type,
    () => [element],
    (out) => {
      u8(out, 0x5e);
      storage(m, out, element);
      u8(out, 1);
    },
  );
};

/** Index of the struct type behind `{fields`. */
export const structType = (m: WasmModule, type: ValType): number =>
  intern(
    m,
    type,
    () => ['obj', ...layoutFields(type).fields],
    (out) => {
      const { fields, mutable } = layoutFields(type);
      // Final: a cast to it compares one word.
      raw(out, [0x4f, 1]);
      u32(out, objectType(m));
      u8(out, 0x5f);
      u32(out, fields.length + 1);
      raw(out, [NUMBER_CODES.i32!, 0]);
      for (const field of fields) {
        storage(m, out, field);
        u8(out, mutable ? 1 : 0);
      }
    },
  );

export const functionType = (m: WasmModule, type: FunctionType): number =>
  intern(
    m,
    `(${type.params.join(' ')})->(${type.results.join(' ')})`,
    () => [...type.params, ...type.results],
    (out) => {
      u8(out, 0x60);
      u32(out, type.params.length);
      for (const t of type.params) putValType(m, out, t);
      u32(out, type.results.length);
      for (const t of type.results) putValType(m, out, t);
    },
  );

/** The type of boxed entries: N objects in, one out. */
export const boxedType = (m: WasmModule, arity: number): number =>
  functionType(m, { params: Array.from({ length: arity }, () => 'obj' as const), results: ['obj'] });

/** Heap type of a reference value type: a type index, or undefined for the engine's abstract types. */
const heapTypeIndex = (m: WasmModule, type: ValType): number | undefined => {
  if (type === 'obj') return objectType(m);
  if (type.startsWith('[')) return arrayType(m, type);
  if (type.startsWith('{')) return structType(m, type);
  if (type.startsWith('func:')) return boxedType(m, Number(type.slice(5)));
  return undefined;
};

export const putValType = (m: WasmModule, out: Bytes, type: ValType): void => {
  const number = NUMBER_CODES[type];
  if (number !== undefined) u8(out, number);
  else if (type === 'anyref') u8(out, 0x6e);
  else if (type === 'exnref') u8(out, 0x69);
  else if (type === 'externref') u8(out, 0x6f);
  else {
    u8(out, 0x63);
    putHeapType(m, out, type);
  }
};

export const putHeapType = (m: WasmModule, out: Bytes, type: ValType): void => {
  const index = heapTypeIndex(m, type);
  if (index === undefined) throw new Error(`${type} is not a heap type`);
  s32(out, index);
};

const importOf = (m: WasmModule, module: string, field: string, build: (out: Bytes) => number): number => {
  const key = `${module}\0${field}`;
  const known = m.importIndex.get(key);
  if (known !== undefined) return known;
  const out = bytes();
  putName(out, module);
  putName(out, field);
  const index = build(out);
  m.imports.push(out);
  m.importIndex.set(key, index);
  return index;
};

export const importFunction = (m: WasmModule, module: string, field: string, type: FunctionType): number => {
  const typeIndex = functionType(m, type);
  return importOf(m, module, field, (out) => {
    u8(out, 0);
    u32(out, typeIndex);
    return m.counts.functions++;
  });
};

export const importGlobal = (m: WasmModule, module: string, field: string, type: ValType, mutable: boolean): number =>
  importOf(m, module, field, (out) => {
    u8(out, 3);
    putValType(m, out, type);
    u8(out, mutable ? 1 : 0);
    return m.counts.globals++;
  });

export const importTag = (m: WasmModule, module: string, field: string, params: readonly ValType[]): number => {
  const typeIndex = functionType(m, { params, results: [] });
  return importOf(m, module, field, (out) => {
    u8(out, 4);
    u8(out, 0);
    u32(out, typeIndex);
    return m.counts.tags++;
  });
};

export const importMemory = (m: WasmModule, module: string, field: string, pages: number): number =>
  importOf(m, module, field, (out) => {
    raw(out, [2, 0]);
    u32(out, pages);
    return m.counts.memories++;
  });

/** An exception tag of the module's own; gives its number among the defined ones. */
export const defineTag = (m: WasmModule, params: readonly ValType[]): number => {
  m.tags.push(functionType(m, { params, results: [] }));
  return m.tags.length - 1;
};

/** Gives its number among the defined ones. */
export const defineGlobal = (m: WasmModule, type: ValType, init: (out: Bytes) => void, mutable = true): number => {
  const out = bytes();
  putValType(m, out, type);
  u8(out, mutable ? 1 : 0);
  init(out);
  u8(out, 0x0b);
  m.globals.push(out);
  return m.globals.length - 1;
};

/** The initial value of a global: an object of no fields whose tag is that of an imported global. */
export const newSingleton = (m: WasmModule, out: Bytes, tag: number): void => {
  u8(out, 0x23);
  u32(out, tag);
  raw(out, [0xfb, 0]);
  u32(out, structType(m, '{'));
};

/** A mutable global that starts as null. */
export const defineNullGlobal = (m: WasmModule, type: ValType): number =>
  defineGlobal(m, type, (out) => {
    u8(out, 0xd0);
    putHeapType(m, out, type);
  });

/** Declares a function and gives its number among the defined ones; `setCode` gives it a body. `eager`: it has loops. */
export const defineFunction = (m: WasmModule, label: string, type: FunctionType, eager = false): number => {
  const made: Defined = { type: functionType(m, type), name: label, code: undefined };
  const place = eager ? m.functions.slice(0, EAGER_PLACES).indexOf(undefined) : -1;
  if (place < 0) return m.functions.push(made) - 1;
  m.functions[place] = made;
  return place;
};

export const newCode = (type: FunctionType): Code => ({
  body: bytes(256),
  locals: [],
  parameters: type.params.length,
  fixups: [],
  positions: [],
});

export const setCode = (m: WasmModule, index: number, code: Code): void => {
  m.functions[index]!.code = code;
};

/** `index` is a defined function's number, or an index of the other spaces. */
export const exportItem = (m: WasmModule, label: string, kind: ExportKind, index: number): void => {
  m.exports.push({ label, kind, index });
};

/** A passive data segment; equal contents share one. */
export const dataSegment = (m: WasmModule, content: Uint8Array): number => {
  const key = String.fromCharCode(...content);
  const known = m.dataIndex.get(key);
  if (known !== undefined) return known;
  m.dataIndex.set(key, m.data.length);
  m.data.push(content);
  return m.data.length - 1;
};

/** Defined functions named by `ref.func` must be declared. */
export const declareFunction = (m: WasmModule, index: number): void => {
  m.declared.add(index);
};

const section = (out: Bytes, id: number, content: Bytes): void => {
  u8(out, id);
  u32(out, content.length);
  append(out, content);
};

const vector = (out: Bytes, id: number, items: readonly Bytes[]): void => {
  if (items.length === 0) return;
  const content = bytes();
  u32(content, items.length);
  for (const item of items) append(content, item);
  section(out, id, content);
};

const EXPORT_CODES: Readonly<Record<ExportKind, number>> = { function: 0, memory: 2, global: 3, tag: 4 };

const importedOf = (m: WasmModule, kind: ExportKind): number => {
  switch (kind) {
    case 'function':
      return m.counts.functions;
    case 'global':
      return m.counts.globals;
    case 'tag':
      return m.counts.tags;
    case 'memory':
      return m.counts.memories;
    default:
      return kind satisfies never;
  }
};

export interface Position {
  /** Byte offset in the module. */
  readonly at: number;
  readonly origin: number;
  readonly start: number;
  readonly end: number;
}

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly positions: readonly Position[];
}

/** LEB128 in exactly five bytes. */
const padded = (data: Uint8Array, at: number, value: number): void => {
  for (let i = 0; i < 5; i += 1) data[at + i] = ((value >>> (7 * i)) & 127) | (i < 4 ? 128 : 0);
};

const localsOf = (m: WasmModule, code: Code): Bytes => {
  const out = bytes();
  const runs: { type: ValType; count: number }[] = [];
  for (const type of code.locals) {
    const last = runs[runs.length - 1];
    if (last?.type === type) last.count += 1;
    else runs.push({ type, count: 1 });
  }
  u32(out, runs.length);
  for (const { type, count } of runs) {
    u32(out, count);
    putValType(m, out, type);
  }
  return out;
};

interface Body {
  readonly content: Bytes;
  readonly start: number;
  readonly positions: Code['positions'];
}

/** Size, no locals, end. */
const EMPTY_BODY: Body = { content: { data: new Uint8Array([2, 0, 0x0b]), length: 3 }, start: 0, positions: [] };

/** The module's bytes, with source positions moved to module offsets (what the engine's stack frames show). */
export const encode = (m: WasmModule): Encoded => {
  const firstDefined = m.counts.functions;
  // Locals may intern types: write bodies before the type section.
  const empty = functionType(m, { params: [], results: [] });
  const bodies = m.functions.map((f): Body => {
    if (!f) return EMPTY_BODY;
    if (!f.code) throw new Error(`function ${f.name} has no code`);
    for (const { at, defined, space } of f.code.fixups) padded(f.code.body.data, at, m.counts[space] + defined);
    const prefix = localsOf(m, f.code);
    const content = bytes(f.code.body.length + 16);
    u32(content, prefix.length + f.code.body.length + 1);
    append(content, prefix);
    const start = content.length;
    append(content, f.code.body);
    u8(content, 0x0b);
    return { content, start, positions: f.code.positions };
  });

  const out = bytes(1024);
  raw(out, [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
  vector(out, 1, m.types);
  vector(out, 2, m.imports);
  vector(
    out,
    3,
    m.functions.map((f) => {
      const item = bytes(4);
      u32(item, f?.type ?? empty);
      return item;
    }),
  );
  if (m.memory !== undefined) {
    const item = bytes();
    u8(item, 0);
    u32(item, m.memory);
    vector(out, 5, [item]);
  }
  vector(
    out,
    13,
    m.tags.map((type) => {
      const item = bytes();
      u8(item, 0);
      u32(item, type);
      return item;
    }),
  );
  vector(out, 6, m.globals);
  vector(
    out,
    7,
    m.exports.map(({ label, kind, index }) => {
      const item = bytes();
      putName(item, label);
      u8(item, EXPORT_CODES[kind]);
      u32(item, index + importedOf(m, kind));
      return item;
    }),
  );
  if (m.declared.size > 0) {
    const item = bytes();
    raw(item, [3, 0]);
    u32(item, m.declared.size);
    for (const index of m.declared) u32(item, firstDefined + index);
    vector(out, 9, [item]);
  }
  if (m.data.length > 0) {
    const count = bytes();
    u32(count, m.data.length);
    section(out, 12, count);
  }

  const positions: Position[] = [];
  if (bodies.length > 0) {
    const content = bytes(1024);
    u32(content, bodies.length);
    const starts = bodies.map((body) => {
      const start = content.length + body.start;
      append(content, body.content);
      return start;
    });
    u8(out, 10);
    u32(out, content.length);
    const base = out.length;
    append(out, content);
    bodies.forEach((body, i) => {
      for (const p of body.positions) positions.push({ ...p, at: base + starts[i]! + p.at });
    });
  }
  // The data section must come after the code.
  vector(
    out,
    11,
    m.data.map((content) => {
      const item = bytes(content.length + 8);
      u8(item, 1);
      u32(item, content.length);
      raw(item, content);
      return item;
    }),
  );
  if (m.functions.length > 0) {
    const names = bytes();
    putName(names, 'name');
    const sub = bytes();
    u32(sub, m.functions.filter((f) => f !== undefined).length);
    m.functions.forEach((f, i) => {
      if (!f) return;
      u32(sub, firstDefined + i);
      putName(sub, f.name);
    });
    u8(names, 1);
    u32(names, sub.length);
    append(names, sub);
    section(out, 0, names);
  }
  return { bytes: finish(out), positions };
};
