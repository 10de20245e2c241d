/** `===`: identity of mutable objects, equality of bits for everything else. */
import { isLeaf } from '../dispatch/typeexpr.ts';
import { fieldTypes } from '../infer/shape.ts';
import type { Place, Typed } from '../infer/typed.ts';
import { ANY, BOTTOM, type Type } from '../types/index.ts';
import { genAs } from './expression.ts';
import {
  closeBlock,
  convert,
  type Gen,
  getLocal,
  here,
  narrow,
  openBlock,
  ops,
  pushAll,
  runtime,
  setLocal,
  spill,
} from './gen.ts';
import { fieldOffset, repOf } from './rep.ts';
import { i32Const, newLocal, structGet } from './wasm/emit.ts';

export const genEgal = (g: Gen, a: Typed, b: Typed, place: Place): void => {
  if (a.type === b.type && isLeaf(a.type)) {
    const { components } = repOf(a.type);
    genAs(g, a, a.type);
    const left = spill(g, components);
    genAs(g, b, b.type);
    const right = spill(g, components);
    egalLocals(g, a.type, left, right, place);
    return;
  }
  genAs(g, a, a.type === BOTTOM ? BOTTOM : ANY);
  genAs(g, b, b.type === BOTTOM ? BOTTOM : ANY);
  here(g, place);
  runtime(g, 'egal', { params: ['obj', 'obj'], results: ['i32'] });
};

const isText = (type: Type): boolean =>
  type.kind === 'nominal' && (type.name.id === 'Core.String' || type.name.id === 'Core.Symbol');

/** Two values of one type, in locals → 0 or 1 on the stack. */
const egalLocals = (g: Gen, type: Type, left: readonly number[], right: readonly number[], place: Place): void => {
  const rep = repOf(type);
  const both = (...finish: Parameters<typeof ops> extends [Gen, ...infer R] ? R : never): void => {
    getLocal(g, left[0]!);
    getLocal(g, right[0]!);
    ops(g, ...finish);
  };
  if (isText(type)) {
    pushAll(g, [left[0]!, right[0]!]);
    runtime(g, 'bytes_equal', { params: ['[i8', '[i8'], results: ['i32'] });
    return;
  }
  switch (rep.kind) {
    case 'scalar': {
      const [component] = rep.components;
      if (component === 'f64' || component === 'f32') {
        const int = component === 'f64' ? 'i64' : 'i32';
        getLocal(g, left[0]!);
        ops(g, `${int}_reinterpret_${component}` as 'i64_reinterpret_f64');
        getLocal(g, right[0]!);
        ops(g, `${int}_reinterpret_${component}` as 'i64_reinterpret_f64', `${int}_eq` as 'i64_eq');
      } else both(component === 'i64' ? 'i64_eq' : 'i32_eq');
      return;
    }
    case 'memory':
      both('ref_eq');
      return;
    case 'object':
      if (type.kind === 'nominal' && type.name.flavor === 'mutable') {
        both('ref_eq');
        return;
      }
      egalFields(
        g,
        type,
        (i) => objectField(g, type, left[0]!, i),
        (i) => objectField(g, type, right[0]!, i),
        place,
      );
      return;
    case 'product': {
      const at = (locals: readonly number[]) => (i: number) => {
        const from = fieldOffset(rep.fields, i);
        return locals.slice(from, from + rep.fields[i]!.components.length);
      };
      egalFields(g, type, at(left), at(right), place);
      return;
    }
    case 'sum':
    case 'boxed':
      for (const locals of [left, right]) {
        pushAll(g, locals);
        convert(g, type, ANY);
      }
      here(g, place);
      runtime(g, 'egal', { params: ['obj', 'obj'], results: ['i32'] });
      return;
    default:
      return rep satisfies never;
  }
};

const objectField = (g: Gen, type: Type, object: number, index: number): number[] => {
  const rep = repOf(type);
  if (rep.kind !== 'object') throw new Error('an object is needed');
  const held = rep.fields[index]!;
  const from = fieldOffset(rep.fields, index);
  return held.components.map((component, i) => {
    const local = newLocal(g.c, component);
    getLocal(g, object);
    structGet(g.m, g.c, rep.layout, from + i);
    narrow(g, component);
    setLocal(g, local);
    return local;
  });
};

const egalFields = (
  g: Gen,
  type: Type,
  left: (i: number) => number[],
  right: (i: number) => number[],
  place: Place,
): void => {
  const types = fieldTypes(type) ?? [];
  const rep = repOf(type);
  const helds = rep.kind === 'object' || rep.kind === 'product' ? rep.fields : [];
  i32Const(g.c, 1);
  types.forEach((field, i) => {
    // Once they differ, the rest is not looked at.
    openBlock(g, 'if', ['i32']);
    const held = helds[i]!.kind === 'boxed' ? ANY : field;
    egalLocals(g, held, left(i), right(i), place);
    ops(g, 'else');
    i32Const(g.c, 0);
    closeBlock(g);
  });
};
