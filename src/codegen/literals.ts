/** Literals as components. */
import type { Literal } from '../lower/ir.ts';
import { encodeRaw } from '../parser/raw-bytes.ts';
import { closeBlock, type Gen, openBlock, ops } from './gen.ts';
import { arrayNewData, f32Const, f64Const, globalOf, i32Const, i64Const } from './wasm/emit.ts';
import { defineNullGlobal } from './wasm/module.ts';

/** UTF-8; the language's Char is its code point in 32 bits. */
export const genLiteral = (g: Gen, literal: Literal): void => {
  switch (literal.type) {
    case 'Int8':
    case 'UInt8':
      return i32Const(g.c, Number(BigInt.asUintN(8, literal.value)));
    case 'Int16':
    case 'UInt16':
      return i32Const(g.c, Number(BigInt.asUintN(16, literal.value)));
    case 'Int32':
    case 'UInt32':
      return i32Const(g.c, Number(BigInt.asIntN(32, literal.value)));
    case 'Int64':
    case 'UInt64':
      return i64Const(g.c, literal.value);
    case 'Float64':
      return f64Const(g.c, literal.value);
    case 'Float32':
      return f32Const(g.c, literal.value);
    case 'Bool':
      return i32Const(g.c, literal.value ? 1 : 0);
    case 'Char':
      return i32Const(g.c, literal.codepoint);
    case 'String':
    case 'Symbol':
      return genText(g, literal.value);
    case 'Nothing':
      return;
    default:
      return literal satisfies never;
  }
};

/** Bytes are made once and kept in a global of the object: strings are immutable. */
const genText = (g: Gen, text: string): void => {
  let defined = g.m.texts.get(text);
  if (defined === undefined) {
    defined = defineNullGlobal(g.m, '[i8');
    g.m.texts.set(text, defined);
  }
  globalOf(g.c, 'global_get', defined);
  ops(g, 'ref_is_null');
  openBlock(g, 'if', []);
  arrayNewData(g.m, g.c, '[i8', encodeRaw(text));
  globalOf(g.c, 'global_set', defined);
  closeBlock(g);
  globalOf(g.c, 'global_get', defined);
};
