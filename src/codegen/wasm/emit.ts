/** Writing instructions into a function's code. Indices are those of the enclosing module. */
import { f32, f64, s32, s64, u8, u32 } from './bytes.ts';
import {
  arrayType,
  boxedType,
  type Code,
  dataSegment,
  type FunctionType,
  functionType,
  objectType,
  putHeapType,
  putValType,
  structType,
  type WasmModule,
} from './module.ts';
import { GC, OP, SATURATE } from './opcodes.ts';
import type { ValType } from './valtype.ts';

export type Op = keyof typeof OP;

export const op = (c: Code, ...names: readonly Op[]): void => {
  for (const one of names) u8(c.body, OP[one]);
};

export const i32Const = (c: Code, value: number): void => {
  u8(c.body, OP.i32_const);
  s32(c.body, value);
};

export const i64Const = (c: Code, value: bigint): void => {
  u8(c.body, OP.i64_const);
  s64(c.body, value);
};

export const f32Const = (c: Code, value: number): void => {
  u8(c.body, OP.f32_const);
  f32(c.body, value);
};

export const f64Const = (c: Code, value: number): void => {
  u8(c.body, OP.f64_const);
  f64(c.body, value);
};

/** An instruction with one index operand. */
export const indexed = (
  c: Code,
  instruction:
    | 'local_get'
    | 'local_set'
    | 'local_tee'
    | 'global_get'
    | 'global_set'
    | 'call'
    | 'br'
    | 'br_if'
    | 'throw'
    | 'br_on_null'
    | 'br_on_non_null',
  index: number,
): void => {
  u8(c.body, OP[instruction]);
  u32(c.body, index);
};

export const newLocal = (c: Code, type: ValType): number => {
  c.locals.push(type);
  return c.parameters + c.locals.length - 1;
};

/** The null (or zero) of a value type. */
export const zero = (m: WasmModule, c: Code, type: ValType): void => {
  switch (type) {
    case 'i32':
      return i32Const(c, 0);
    case 'i64':
      return i64Const(c, 0n);
    case 'f32':
      return f32Const(c, 0);
    case 'f64':
      return f64Const(c, 0);
    default:
      u8(c.body, OP.ref_null);
      putHeapType(m, c.body, type);
  }
};

/** Opens block, loop or if with a result type and no parameters. */
export const open = (
  m: WasmModule,
  c: Code,
  instruction: 'block' | 'loop' | 'if',
  results: readonly ValType[],
): void => {
  u8(c.body, OP[instruction]);
  blockType(m, c, results);
};

const blockType = (m: WasmModule, c: Code, results: readonly ValType[]): void => {
  if (results.length === 0) u8(c.body, 0x40);
  else if (results.length === 1) putValType(m, c.body, results[0]!);
  else s32(c.body, functionType(m, { params: [], results }));
};

/** try_table with catch clauses; labels count from outside the try_table. */
export const openTry = (
  m: WasmModule,
  c: Code,
  results: readonly ValType[],
  catches: readonly (
    | { readonly kind: 'tag'; readonly tag: number; readonly label: number }
    | { readonly kind: 'all-ref'; readonly label: number }
  )[],
): void => {
  u8(c.body, OP.try_table);
  blockType(m, c, results);
  u32(c.body, catches.length);
  for (const clause of catches) {
    if (clause.kind === 'tag') {
      u8(c.body, 0);
      u32(c.body, clause.tag);
    } else u8(c.body, 3);
    u32(c.body, clause.label);
  }
};

const gc = (c: Code, code: number): void => {
  u8(c.body, 0xfb);
  u32(c.body, code);
};

export const structNew = (m: WasmModule, c: Code, layout: ValType): void => {
  gc(c, GC.struct_new);
  u32(c.body, structType(m, layout));
};

/** Field indices do not count the tag: −1 is the tag itself. */
export const structGet = (m: WasmModule, c: Code, layout: ValType, field: number): void => {
  gc(c, GC.struct_get);
  u32(c.body, layout === 'obj' ? objectType(m) : structType(m, layout));
  u32(c.body, field + 1);
};

export const structSet = (m: WasmModule, c: Code, layout: ValType, field: number): void => {
  gc(c, GC.struct_set);
  u32(c.body, structType(m, layout));
  u32(c.body, field + 1);
};

export const arrayOp = (
  m: WasmModule,
  c: Code,
  instruction:
    | 'array_new'
    | 'array_new_default'
    | 'array_get'
    | 'array_get_s'
    | 'array_get_u'
    | 'array_set'
    | 'array_fill',
  type: ValType,
): void => {
  gc(c, GC[instruction]);
  u32(c.body, arrayType(m, type));
};

export const arrayLength = (c: Code): void => gc(c, GC.array_len);

export const arrayCopy = (m: WasmModule, c: Code, to: ValType, from: ValType): void => {
  gc(c, GC.array_copy);
  u32(c.body, arrayType(m, to));
  u32(c.body, arrayType(m, from));
};

/** An array of the given bytes. */
export const arrayNewData = (m: WasmModule, c: Code, type: ValType, content: Uint8Array): void => {
  const segment = dataSegment(m, content);
  i32Const(c, 0);
  i32Const(c, content.length);
  gc(c, GC.array_new_data);
  u32(c.body, arrayType(m, type));
  u32(c.body, segment);
};

/** `nullable`: null passes. */
export const refCast = (m: WasmModule, c: Code, type: ValType, nullable: boolean): void => {
  gc(c, nullable ? GC.ref_cast_null : GC.ref_cast);
  putHeapType(m, c.body, type);
};

export const callRef = (m: WasmModule, c: Code, arity: number): void => {
  u8(c.body, OP.call_ref);
  u32(c.body, boxedType(m, arity));
};

export const callRefType = (m: WasmModule, c: Code, type: FunctionType): void => {
  u8(c.body, OP.call_ref);
  u32(c.body, functionType(m, type));
};

export const saturate = (c: Code, instruction: keyof typeof SATURATE): void => {
  u8(c.body, 0xfc);
  u32(c.body, SATURATE[instruction]);
};

/** Notes that what comes next can throw, at a place in the source. */
export const position = (c: Code, origin: number, start: number, end: number): void => {
  c.positions.push({ at: c.body.length, origin, start, end });
};

/** A reference to something defined, whose index is filled in when the module is encoded. */
const definedIndex = (c: Code, defined: number, space: 'functions' | 'globals'): void => {
  c.fixups.push({ at: c.body.length, defined, space });
  for (let i = 0; i < 5; i += 1) u8(c.body, 0);
};

export const callDefined = (c: Code, defined: number): void => {
  u8(c.body, OP.call);
  definedIndex(c, defined, 'functions');
};

/** Reads or writes a defined global. */
export const globalOf = (c: Code, instruction: 'global_get' | 'global_set', defined: number): void => {
  u8(c.body, OP[instruction]);
  definedIndex(c, defined, 'globals');
};
