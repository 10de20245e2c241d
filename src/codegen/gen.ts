/** The state of writing one function, and the conversions between representations. */
import { isLeaf } from '../dispatch/typeexpr.ts';
import type { Inferred } from '../infer/infer.ts';
import { fieldTypes } from '../infer/shape.ts';
import type { CalleeLink, Place } from '../infer/typed.ts';
import { ANY, BOTTOM, issubtype, type Type, typeKey, typeOfType } from '../types/index.ts';
import { boxLayout, type Rep, repOf } from './rep.ts';
import {
  globalOf,
  i32Const,
  indexed,
  newLocal,
  type Op,
  op,
  open,
  position,
  refCast,
  structGet,
  structNew,
  zero,
} from './wasm/emit.ts';
import {
  type Code,
  defineGlobal,
  type FunctionType,
  importFunction,
  importGlobal,
  newSingleton,
  type WasmModule,
} from './wasm/module.ts';
import type { ValType } from './wasm/valtype.ts';

export interface VariableHome {
  readonly type: Type;
  readonly locals: readonly number[];
  /** A flag that says whether it has been assigned; only where inference could not tell. */
  readonly defined: number | undefined;
}

export interface Gen {
  readonly m: WasmModule;
  readonly c: Code;
  readonly inferred: Inferred;
  readonly variables: Map<number, VariableHome>;
  readonly checked: ReadonlySet<number>;
  /** Enclosing blocks, innermost last: labels of regions, or undefined. */
  readonly blocks: (number | undefined)[];
  /** Types of the values that regions give. */
  readonly regions: Map<number, Type>;
  /** Where `return` jumps in a function that gives back its part of the stack before it leaves; undefined: it just returns. */
  readonly exit: number | undefined;
  /** Number of this instance in the group, and of its first origin among the object's. */
  readonly member: number;
  readonly origins: number;
  readonly links: Links;
}

/** What a group's code refers to: other instances by number, and its own members. */
export interface Links {
  readonly callees: (CalleeLink & { readonly member: number })[];
  readonly calleeIndex: Map<string, number>;
  /** Members of the group being compiled: key of `linkKey` ↦ defined function. */
  readonly members: ReadonlyMap<string, number>;
  /** Types whose tags the code reads, by key. */
  readonly types: Map<string, Type>;
  /** Globals that hold the boxed form of the only value of a type, by the type's key. */
  readonly singletons: Map<string, number>;
}

export const linkKey = (method: string, call: Type): string => `${method}\n${typeKey(call)}`;

export const here = (g: Gen, place: Place): void =>
  position(g.c, g.origins + place.origin, place.span.start, place.span.end);

/** Types that the running program knows by number: the tag of a leaf, or of `Type{T}` for any T. */
export const pushTag = (g: Gen, type: Type): void => {
  const key = typeKey(type);
  g.links.types.set(key, type);
  indexed(g.c, 'global_get', importGlobal(g.m, 't', key, 'i32', false));
};

export const host = (g: Gen, name: string, type: FunctionType): void =>
  indexed(g.c, 'call', importFunction(g.m, 'h', name, type));

/** Functions of the runtime module, which is itself WebAssembly. */
export const runtime = (g: Gen, name: string, type: FunctionType): void =>
  indexed(g.c, 'call', importFunction(g.m, 'r', name, type));

export const getLocal = (g: Gen, local: number): void => indexed(g.c, 'local_get', local);
export const setLocal = (g: Gen, local: number): void => indexed(g.c, 'local_set', local);

/** Pops components into fresh locals, in order. */
export const spill = (g: Gen, components: readonly ValType[]): number[] => {
  const locals = components.map((type) => newLocal(g.c, type));
  for (let i = locals.length - 1; i >= 0; i -= 1) setLocal(g, locals[i]!);
  return locals;
};

export const pushAll = (g: Gen, locals: readonly number[]): void => {
  for (const local of locals) getLocal(g, local);
};

export const drop = (g: Gen, count: number): void => {
  for (let i = 0; i < count; i += 1) op(g.c, 'drop');
};

export const ops = (g: Gen, ...names: Op[]): void => op(g.c, ...names);

export const openBlock = (g: Gen, kind: 'block' | 'loop' | 'if', results: readonly ValType[], label?: number): void => {
  open(g.m, g.c, kind, results);
  g.blocks.push(label);
};

export const closeBlock = (g: Gen): void => {
  op(g.c, 'end');
  g.blocks.pop();
};

export const depthOf = (g: Gen, label: number): number => {
  const at = g.blocks.lastIndexOf(label);
  if (at < 0) throw new Error(`no enclosing block ${label}`);
  return g.blocks.length - 1 - at;
};

/** Stack: components of a leaf → its boxed form. */
export const box = (g: Gen, type: Type): void => {
  const rep = repOf(type);
  if (rep.kind === 'object' || rep.kind === 'boxed') return;
  if (rep.components.length === 0) {
    globalOf(g.c, 'global_get', boxedSingleton(g, type));
    return;
  }
  const locals = spill(g, rep.components);
  pushTag(g, type);
  pushAll(g, locals);
  structNew(g.m, g.c, boxLayout(type));
};

/** Made once an object, when it is linked. */
const boxedSingleton = (g: Gen, type: Type): number => {
  const key = typeKey(type);
  const known = g.links.singletons.get(key);
  if (known !== undefined) return known;
  g.links.types.set(key, type);
  const tag = importGlobal(g.m, 't', key, 'i32', false);
  const made = defineGlobal(g.m, 'obj', (out) => newSingleton(g.m, out, tag), false);
  g.links.singletons.set(key, made);
  return made;
};

/** Stack: boxed form → components of a leaf. The tag has been checked. */
export const unbox = (g: Gen, type: Type): void => {
  const rep = repOf(type);
  if (rep.kind === 'boxed') return;
  if (rep.kind === 'object') {
    refCast(g.m, g.c, rep.layout, true);
    return;
  }
  if (rep.components.length === 0) {
    drop(g, 1);
    return;
  }
  const layout = boxLayout(type);
  refCast(g.m, g.c, layout, false);
  const object = newLocal(g.c, layout);
  setLocal(g, object);
  rep.components.forEach((component, i) => {
    getLocal(g, object);
    structGet(g.m, g.c, layout, i);
    narrow(g, component);
  });
};

/** References to layouts are held as `obj` inside layouts. */
export const narrow = (g: Gen, component: ValType): void => {
  if (component.startsWith('{')) refCast(g.m, g.c, component, true);
};

/** Stack: a boxed value → 1 when it is of `test`. */
export const testBoxed = (g: Gen, test: Type): void => {
  if (test === ANY) {
    drop(g, 1);
    i32Const(g.c, 1);
    return;
  }
  structGet(g.m, g.c, 'obj', -1);
  if (isLeaf(test)) {
    pushTag(g, test);
    ops(g, 'i32_eq');
    return;
  }
  if (test.kind === 'union' && test.members.every(isLeaf)) {
    const tag = newLocal(g.c, 'i32');
    setLocal(g, tag);
    test.members.forEach((member, i) => {
      getLocal(g, tag);
      pushTag(g, member);
      ops(g, 'i32_eq');
      if (i > 0) ops(g, 'i32_or');
    });
    return;
  }
  pushTag(g, typeOfType(test));
  host(g, 'isa', { params: ['i32', 'i32'], results: ['i32'] });
};

/** Stack: components of a value of `type` → 1 when it is of `test`. */
export const testValue = (g: Gen, type: Type, test: Type): void => {
  const rep = repOf(type);
  if (rep.kind === 'boxed' || (rep.kind === 'object' && !isLeaf(type))) {
    testBoxed(g, test);
    return;
  }
  if (rep.kind !== 'sum') {
    drop(g, rep.components.length);
    i32Const(g.c, issubtype(type, test) ? 1 : 0);
    return;
  }
  drop(g, rep.components.length - 1);
  const selector = newLocal(g.c, 'i32');
  setLocal(g, selector);
  const inside = rep.members.flatMap((member, i) => (issubtype(member.type, test) ? [i] : []));
  if (inside.length === 0) i32Const(g.c, 0);
  inside.forEach((i, n) => {
    getLocal(g, selector);
    i32Const(g.c, i);
    ops(g, 'i32_eq');
    if (n > 0) ops(g, 'i32_or');
  });
};

/** Stack: components of `from` → components of `to`. The value is known to be of both types. */
export const convert = (g: Gen, from: Type, to: Type): void => {
  if (from === to) return;
  if (from === BOTTOM) {
    ops(g, 'unreachable');
    return;
  }
  const source = repOf(from);
  const target = repOf(to);
  if (target.kind === 'boxed' && source.kind !== 'sum') {
    if (source.kind !== 'boxed') box(g, from);
    return;
  }
  if (source.kind === 'boxed' && target.kind !== 'sum') {
    unbox(g, to);
    return;
  }
  if (source.kind === 'sum') {
    convertSum(g, source, to);
    return;
  }
  if (target.kind === 'sum') {
    if (source.kind === 'boxed') splitBoxed(g, target);
    else intoSum(g, from, source, target);
    return;
  }
  // Two leaves that differ: no value is of both.
  if (JSON.stringify(source.components) === JSON.stringify(target.components)) return;
  drop(g, source.components.length);
  ops(g, 'unreachable');
};

type Sum = Extract<Rep, { kind: 'sum' }>;

/** Stack: components of a leaf → those of a sum that has it. */
const intoSum = (g: Gen, from: Type, source: Rep, target: Sum): void => {
  const index = target.members.findIndex((m) => m.type === from);
  if (index < 0) {
    drop(g, source.components.length);
    ops(g, 'unreachable');
    return;
  }
  const { slots } = target.members[index]!;
  const locals = spill(g, source.components);
  target.components.forEach((component, i) => {
    if (i === 0) {
      i32Const(g.c, index);
      return;
    }
    const at = slots.indexOf(i);
    if (at < 0) zero(g.m, g.c, component);
    else getLocal(g, locals[at]!);
  });
};

/** Stack: a sum → components of `to`, which may be one of its members, another sum, or boxed. */
const convertSum = (g: Gen, source: Sum, to: Type): void => {
  const target = repOf(to);
  const locals = spill(g, source.components);
  const pushMember = (index: number): void => {
    const member = source.members[index]!;
    pushAll(
      g,
      member.slots.map((slot) => locals[slot]!),
    );
  };
  const only = source.members.findIndex((m) => m.type === to);
  if (target.kind !== 'sum' && target.kind !== 'boxed') {
    if (only < 0) ops(g, 'unreachable');
    else pushMember(only);
    return;
  }
  const wanted = source.members.flatMap((member, i) =>
    target.kind === 'boxed' || target.members.some((t) => t.type === member.type) ? [i] : [],
  );
  wanted.forEach((index) => {
    getLocal(g, locals[0]!);
    i32Const(g.c, index);
    ops(g, 'i32_eq');
    openBlock(g, 'if', target.components);
    pushMember(index);
    convert(g, source.members[index]!.type, to);
    ops(g, 'else');
  });
  ops(g, 'unreachable');
  for (const _ of wanted) closeBlock(g);
};

/** Stack: a boxed value → a sum, by its tag. */
const splitBoxed = (g: Gen, target: Sum): void => {
  const object = newLocal(g.c, 'obj');
  setLocal(g, object);
  target.members.forEach((member) => {
    getLocal(g, object);
    testBoxed(g, member.type);
    openBlock(g, 'if', target.components);
    getLocal(g, object);
    unbox(g, member.type);
    intoSum(g, member.type, member.rep, target);
    ops(g, 'else');
  });
  ops(g, 'unreachable');
  for (const _ of target.members) closeBlock(g);
};

/** The home of a variable, allotted on first use. */
export const variableHome = (g: Gen, variable: number): VariableHome => {
  const known = g.variables.get(variable);
  if (known) return known;
  const { type } = g.inferred.variables[variable]!;
  const locals = repOf(type).components.map((component) => newLocal(g.c, component));
  const defined = g.checked.has(variable) ? newLocal(g.c, 'i32') : undefined;
  const made: VariableHome = { type, locals, defined };
  g.variables.set(variable, made);
  return made;
};

/** Types of all fields, for construction. */
export const fieldsOf = (type: Type): readonly Type[] => fieldTypes(type) ?? [];
