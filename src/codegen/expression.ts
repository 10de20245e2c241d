/** Typed IR → instructions. `gen` leaves the components of the node's type on the stack; `effect` leaves nothing. */
import { refKey } from '../dispatch/world.ts';
import type { Typed } from '../infer/typed.ts';
import { ANY, BOTTOM, type Type, typeKey } from '../types/index.ts';
import { genApply, genCall, genOpen } from './calls.ts';
import { failureTypes, type StoredFailure, storedFailure } from './failure.ts';
import {
  closeBlock,
  convert,
  depthOf,
  drop,
  fieldsOf,
  type Gen,
  getLocal,
  here,
  host,
  narrow,
  openBlock,
  ops,
  pushAll,
  pushTag,
  setLocal,
  spill,
  testValue,
  variableHome,
} from './gen.ts';
import { genIntrinsic } from './intrinsics.ts';
import { genLiteral } from './literals.ts';
import { fieldOffset, maybePartial, type Rep, repOf, UNDEFINED_SELECTOR, undefinedMark } from './rep.ts';
import { genTry } from './try.ts';
import { i32Const, indexed, newLocal, refCast, structGet, structNew, structSet, zero } from './wasm/emit.ts';
import { importFunction, importGlobal, importTag } from './wasm/module.ts';

/** Leaves the node's value as a value of `type`. */
export const genAs = (g: Gen, node: Typed, type: Type): void => {
  gen(g, node);
  if (node.type === BOTTOM) ops(g, 'unreachable');
  else convert(g, node.type, type);
};

/** Runs the node for what it does. */
export const effect = (g: Gen, node: Typed): void => {
  switch (node.kind) {
    case 'literal':
    case 'singleton':
      return;
    case 'assign':
      storeVariable(g, node);
      return;
    case 'block':
      for (const child of node.body) effect(g, child);
      return;
    case 'if': {
      genAs(g, node.condition, node.condition.type);
      openBlock(g, 'if', []);
      effect(g, node.then);
      ops(g, 'else');
      effect(g, node.otherwise);
      closeBlock(g);
      return;
    }
    default:
      gen(g, node);
      if (node.type === BOTTOM) ops(g, 'unreachable');
      else drop(g, repOf(node.type).components.length);
  }
};

const storeVariable = (g: Gen, node: Extract<Typed, { kind: 'assign' }>): void => {
  const home = variableHome(g, node.variable);
  genAs(g, node.value, home.type);
  for (let i = home.locals.length - 1; i >= 0; i -= 1) setLocal(g, home.locals[i]!);
  if (home.defined !== undefined) {
    i32Const(g.c, 1);
    setLocal(g, home.defined);
  }
};

export const gen = (g: Gen, node: Typed): void => {
  switch (node.kind) {
    case 'literal':
      return genLiteral(g, node.value);
    case 'singleton':
      return;
    case 'variable': {
      const home = variableHome(g, node.variable);
      if (node.checked && home.defined !== undefined) {
        getLocal(g, home.defined);
        ops(g, 'i32_eqz');
        openBlock(g, 'if', []);
        const { name } = g.inferred.variables[node.variable]!;
        here(g, node.checked);
        failWith(g, { kind: 'undefined-local', name }, 0);
        closeBlock(g);
      }
      pushAll(g, home.locals);
      convert(g, home.type, node.type);
      return;
    }
    case 'assign': {
      storeVariable(g, node);
      if (node.value.type === BOTTOM) return;
      const home = variableHome(g, node.variable);
      pushAll(g, home.locals);
      convert(g, home.type, node.type);
      return;
    }
    case 'global': {
      indexed(g.c, 'global_get', importGlobal(g.m, 'g', refKey(node.ref), 'anyref', true));
      if (node.type === ANY) {
        const value = newLocal(g.c, 'anyref');
        setLocal(g, value);
        getLocal(g, value);
        ops(g, 'ref_is_null');
        openBlock(g, 'if', []);
        here(g, node.place);
        failWith(g, { kind: 'undefined', name: node.ref.name, module: node.ref.module }, 0);
        closeBlock(g);
        getLocal(g, value);
      }
      refCast(g.m, g.c, 'obj', true);
      convert(g, ANY, node.type);
      return;
    }
    case 'setGlobal': {
      const cell = importGlobal(g.m, 'g', refKey(node.ref), 'anyref', true);
      genAs(g, node.value, node.value.type);
      if (node.value.type === BOTTOM) return;
      const locals = spill(g, repOf(node.value.type).components);
      pushAll(g, locals);
      convert(g, node.value.type, ANY);
      indexed(g.c, 'global_set', cell);
      pushAll(g, locals);
      return;
    }
    case 'call':
      return genCall(g, node);
    case 'open':
      return genOpen(g, node);
    case 'apply':
      return genApply(g, node);
    case 'intrinsic':
      return genIntrinsic(g, node);
    case 'construct':
      return genConstruct(g, node);
    case 'field':
      return genField(g, node);
    case 'setField': {
      const rep = repOf(node.base.type);
      if (rep.kind !== 'object') throw new Error('setField needs an object');
      const types = fieldsOf(node.base.type);
      const held = rep.fields[node.index]!;
      const from = fieldOffset(rep.fields, node.index);
      genAs(g, node.base, node.base.type);
      const object = newLocal(g.c, rep.layout);
      setLocal(g, object);
      genAs(g, node.value, node.value.type);
      if (node.value.type === BOTTOM) return;
      const value = spill(g, repOf(node.value.type).components);
      pushAll(g, value);
      convert(g, node.value.type, held.kind === 'boxed' ? ANY : types[node.index]!);
      const locals = spill(g, held.components);
      locals.forEach((local, i) => {
        getLocal(g, object);
        getLocal(g, local);
        structSet(g.m, g.c, rep.layout, from + i);
      });
      pushAll(g, value);
      return;
    }
    case 'isa':
      genAs(g, node.value, node.value.type);
      if (node.value.type !== BOTTOM) testValue(g, node.value.type, node.test);
      return;
    case 'assert': {
      genAs(g, node.value, node.value.type);
      if (node.value.type === BOTTOM) return;
      const locals = spill(g, repOf(node.value.type).components);
      pushAll(g, locals);
      testValue(g, node.value.type, node.type);
      ops(g, 'i32_eqz');
      openBlock(g, 'if', []);
      here(g, node.place);
      pushAll(g, locals);
      convert(g, node.value.type, ANY);
      failWith(g, { kind: 'type', expected: typeKey(node.type), where: node.where }, 1, [node.type]);
      closeBlock(g);
      pushAll(g, locals);
      convert(g, node.value.type, node.type);
      return;
    }
    case 'throw':
      genAs(g, node.value, ANY);
      here(g, node.place);
      host(g, 'note', { params: [], results: [] });
      indexed(g.c, 'throw', importTag(g.m, 'x', 'exception', ['obj']));
      return;
    case 'fail': {
      for (const arg of node.args) genAs(g, arg, ANY);
      here(g, node.place);
      failWith(g, storedFailure(node.failure), node.args.length, failureTypes(node.failure));
      return;
    }
    case 'block':
      return genBlock(g, node);
    case 'if': {
      genAs(g, node.condition, node.condition.type);
      openBlock(g, 'if', repOf(node.type).components);
      genAs(g, node.then, node.type);
      ops(g, 'else');
      genAs(g, node.otherwise, node.type);
      closeBlock(g);
      return;
    }
    case 'loop':
      openBlock(g, 'loop', [], node.label);
      effect(g, node.body);
      indexed(g.c, 'br', depthOf(g, node.label));
      closeBlock(g);
      return;
    case 'region':
      g.regions.set(node.label, node.type);
      openBlock(g, 'block', repOf(node.type).components, node.label);
      genAs(g, node.body, node.type);
      closeBlock(g);
      return;
    case 'leave': {
      const type = g.regions.get(node.label)!;
      if (node.value) genAs(g, node.value, type);
      indexed(g.c, 'br', depthOf(g, node.label));
      return;
    }
    case 'return':
      genAs(g, node.value, g.inferred.returns);
      if (g.exit === undefined) ops(g, 'return');
      else indexed(g.c, 'br', depthOf(g, g.exit));
      return;
    case 'try':
      return genTry(g, node);
    default:
      return node satisfies never;
  }
};

const genBlock = (g: Gen, node: Extract<Typed, { kind: 'block' }>): void => {
  node.body.forEach((child, i) => {
    if (i === node.body.length - 1) gen(g, child);
    else effect(g, child);
  });
};

const genConstruct = (g: Gen, node: Extract<Typed, { kind: 'construct' }>): void => {
  const rep = repOf(node.type);
  const types = fieldsOf(node.type);
  if (rep.kind !== 'object' && rep.kind !== 'product')
    throw new Error(`construct needs a struct type, not ${typeKey(node.type)}`);
  if (rep.kind === 'object') pushTag(g, node.type);
  types.forEach((type, i) => {
    const held = rep.fields[i]!;
    const field = node.fields[i];
    if (field) {
      genAs(g, field, held.kind === 'boxed' ? ANY : type);
      return;
    }
    pushUndefined(g, held);
  });
  if (rep.kind === 'object') structNew(g.m, g.c, rep.layout);
};

const genField = (g: Gen, node: Extract<Typed, { kind: 'field' }>): void => {
  const { base, index } = node;
  if (base.type === BOTTOM) return gen(g, base);
  const rep = repOf(base.type);
  const type = fieldsOf(base.type)[index] ?? node.type;
  if (rep.kind === 'object') {
    const held = rep.fields[index]!;
    const from = fieldOffset(rep.fields, index);
    genAs(g, base, base.type);
    if (held.components.length === 1) {
      structGet(g.m, g.c, rep.layout, from);
      narrow(g, held.components[0]!);
    } else {
      const object = newLocal(g.c, rep.layout);
      setLocal(g, object);
      held.components.forEach((component, i) => {
        getLocal(g, object);
        structGet(g.m, g.c, rep.layout, from + i);
        narrow(g, component);
      });
    }
    if (held.kind === 'boxed' || maybePartial(base.type)) checkDefined(g, node, held);
    convert(g, held.kind === 'boxed' ? ANY : type, node.type);
    return;
  }
  if (rep.kind !== 'product') throw new Error('a field needs a struct');
  const from = fieldOffset(rep.fields, index);
  const count = rep.fields[index]!.components.length;
  if (base.kind === 'variable' && !base.checked && variableHome(g, base.variable).type === base.type) {
    pushAll(g, variableHome(g, base.variable).locals.slice(from, from + count));
  } else {
    genAs(g, base, base.type);
    drop(g, rep.components.length - from - count);
    if (from > 0) {
      const kept = spill(g, rep.components.slice(from, from + count));
      drop(g, from);
      pushAll(g, kept);
    }
  }
  if (maybePartial(base.type)) checkDefined(g, node, rep.fields[index]!);
  convert(g, type, node.type);
};

/** Components of a field that `new` leaves undefined. */
const pushUndefined = (g: Gen, rep: Rep): void => {
  if (rep.kind === 'product') {
    for (const field of rep.fields) pushUndefined(g, field);
    return;
  }
  rep.components.forEach((component, i) => {
    if (rep.kind === 'sum' && i === 0) i32Const(g.c, UNDEFINED_SELECTOR);
    else zero(g.m, g.c, component);
  });
};

/** Components of a field in locals → 1 when `new` left it undefined. */
export const testUndefined = (
  g: Gen,
  mark: NonNullable<ReturnType<typeof undefinedMark>>,
  locals: readonly number[],
): void => {
  getLocal(g, locals[mark.at]!);
  if (!mark.selector) {
    ops(g, 'ref_is_null');
    return;
  }
  i32Const(g.c, UNDEFINED_SELECTOR);
  ops(g, 'i32_eq');
};

const checkDefined = (g: Gen, node: Extract<Typed, { kind: 'field' }>, held: Rep): void => {
  const mark = undefinedMark(held);
  if (!mark) return;
  const locals = spill(g, held.components);
  testUndefined(g, mark, locals);
  openBlock(g, 'if', []);
  here(g, node.place);
  const { captured } = node;
  failWith(
    g,
    captured === undefined ? { kind: 'undefined-reference' } : { kind: 'undefined-local', name: captured },
    0,
  );
  closeBlock(g);
  pushAll(g, locals);
};

/** Stack: `args` boxed arguments. Throws what the host makes of the failure. `types` must be known to the running program. */
export const failWith = (g: Gen, failure: StoredFailure, args: number, types: readonly Type[] = []): void => {
  for (const type of types) {
    pushTag(g, type);
    drop(g, 1);
  }
  const params = Array.from({ length: args }, () => 'obj' as const);
  indexed(g.c, 'call', importFunction(g.m, 'f', JSON.stringify(failure), { params, results: [] }));
  ops(g, 'unreachable');
};
