/** Calls: static ones into other instances, open ones through a site's inline cache. */
import { type ContextShift, isShift } from '../dispatch/footprint.ts';
import { isSingleton } from '../infer/shape.ts';
import type { CalleeLink, Typed } from '../infer/typed.ts';
import { ANY, type Type } from '../types/index.ts';
import { genAs } from './expression.ts';
import {
  closeBlock,
  type Gen,
  getLocal,
  here,
  host,
  linkKey,
  openBlock,
  ops,
  pushAll,
  runtime,
  setLocal,
  spill,
} from './gen.ts';
import { repOf } from './rep.ts';
import { CONTEXT, emptySite, FUNCTION, MAX_OPEN_ARITY, siteLayout, TAGS } from './site.ts';
import {
  arrayOp,
  callDefined,
  callRef,
  globalOf,
  i32Const,
  indexed,
  newLocal,
  openTry,
  structGet,
} from './wasm/emit.ts';
import { defineGlobal, type FunctionType, importFunction, importGlobal } from './wasm/module.ts';

/** The unboxed calling convention: components of every argument in turn; components of the result. */
export const conventionOf = (call: Type, returns: Type): FunctionType => ({
  params: call.kind === 'tuple' ? call.elements.flatMap((e) => repOf(e).components) : [],
  results: repOf(returns).components,
});

/** Imports `c.<n>`: the n-th callee of the object. */
const calleeNumber = (g: Gen, callee: CalleeLink): number => {
  const key = `${g.member}\n${linkKey(callee.method.id, callee.call)}\n${JSON.stringify(callee.shift)}`;
  const known = g.links.calleeIndex.get(key);
  if (known !== undefined) return known;
  g.links.callees.push({ ...callee, member: g.member });
  g.links.calleeIndex.set(key, g.links.callees.length - 1);
  return g.links.callees.length - 1;
};

export const genCall = (g: Gen, node: Extract<Typed, { kind: 'call' }>): void => {
  const { callee } = node;
  const types = callee.call.kind === 'tuple' ? callee.call.elements : [];
  for (const [i, arg] of node.args.entries()) genAs(g, arg, types[i]!);
  const convention = conventionOf(callee.call, callee.returns);
  const member = g.links.members.get(linkKey(callee.method.id, callee.call));
  const call = (): void => {
    here(g, node.place);
    if (member !== undefined) callDefined(g.c, member);
    else indexed(g.c, 'call', importFunction(g.m, 'c', String(calleeNumber(g, callee)), convention));
  };
  if (callee.opens && isShift(callee.shift)) inContext(g, callee.shift, convention, call);
  else call();
};

const context = (g: Gen): number => importGlobal(g.m, 'x', 'context', 'i32', true);

/**
 * Runs a call in an enlarged context. Arguments are on the stack. The caller's context is back on return and on every exceptional
 * exit (semantics.md, "Running a program").
 */
const inContext = (g: Gen, shift: ContextShift, convention: FunctionType, call: () => void): void => {
  const args = spill(g, convention.params);
  const saved = newLocal(g.c, 'i32');
  indexed(g.c, 'global_get', context(g));
  setLocal(g, saved);
  getLocal(g, saved);
  indexed(g.c, 'call', importFunction(g.m, 's', JSON.stringify(shift), { params: ['i32'], results: ['i32'] }));
  indexed(g.c, 'global_set', context(g));
  const restore = (): void => {
    getLocal(g, saved);
    indexed(g.c, 'global_set', context(g));
  };
  openBlock(g, 'block', convention.results);
  openBlock(g, 'block', ['exnref']);
  openTry(g.m, g.c, convention.results, [{ kind: 'all-ref', label: 0 }]);
  g.blocks.push(undefined);
  pushAll(g, args);
  call();
  closeBlock(g);
  indexed(g.c, 'br', 1);
  closeBlock(g);
  restore();
  ops(g, 'throw_ref');
  closeBlock(g);
  restore();
};

/** A call that dispatches at run time: the site's cache, then the host. */
export const genOpen = (g: Gen, node: Extract<Typed, { kind: 'open' }>): void => {
  const arity = node.args.length;
  if (arity > MAX_OPEN_ARITY) {
    pushObjects(g, node.args);
    applyObjects(g, node);
    return;
  }
  const layout = siteLayout(arity);
  const site = defineGlobal(g.m, layout, (out) => emptySite(g.m, out, arity));
  const objects = node.args.map(() => 'obj' as const);
  for (const arg of node.args) genAs(g, arg, ANY);
  const args = spill(g, objects);
  const ofSite = (field: number): void => {
    globalOf(g.c, 'global_get', site);
    structGet(g.m, g.c, layout, field);
  };
  // The callee of most sites is one function.
  const varying = node.args.flatMap((arg, i) => (isSingleton(arg.type) ? [] : [i]));
  const call = (): void => {
    indexed(g.c, 'global_get', context(g));
    ofSite(CONTEXT);
    ops(g, 'i32_eq');
    for (const i of varying) {
      getLocal(g, args[i]!);
      structGet(g.m, g.c, 'obj', -1);
      ofSite(TAGS + i);
      ops(g, 'i32_eq', 'i32_and');
    }
    openBlock(g, 'if', ['obj']);
    pushAll(g, args);
    ofSite(FUNCTION);
    here(g, node.place);
    callRef(g.m, g.c, arity);
    ops(g, 'else');
    globalOf(g.c, 'global_get', site);
    pushAll(g, args);
    here(g, node.place);
    runtime(g, `open${arity}`, { params: [layout, ...objects], results: ['obj'] });
    closeBlock(g);
  };
  if (isShift(node.shift)) inContext(g, node.shift, { params: [], results: ['obj'] }, call);
  else call();
};

/** A splatted call: all arguments stand in one Memory{Any}, the callee first. */
export const genApply = (g: Gen, node: Extract<Typed, { kind: 'apply' }>): void => {
  genAs(g, node.args, node.args.type);
  applyObjects(g, node);
};

/** Arguments, boxed, as one array. */
const pushObjects = (g: Gen, args: readonly Typed[]): void => {
  for (const arg of args) genAs(g, arg, ANY);
  const locals = spill(
    g,
    args.map(() => 'obj' as const),
  );
  i32Const(g.c, args.length);
  arrayOp(g.m, g.c, 'array_new_default', '[obj');
  const array = newLocal(g.c, '[obj');
  setLocal(g, array);
  locals.forEach((local, i) => {
    getLocal(g, array);
    i32Const(g.c, i);
    getLocal(g, local);
    arrayOp(g.m, g.c, 'array_set', '[obj');
  });
  getLocal(g, array);
};

/** Stack: the array of callee and arguments → the result. */
const applyObjects = (g: Gen, { shift, place }: Pick<Extract<Typed, { kind: 'apply' }>, 'shift' | 'place'>): void => {
  const convention: FunctionType = { params: ['[obj'], results: ['obj'] };
  const call = (): void => {
    here(g, place);
    host(g, 'apply', convention);
  };
  if (isShift(shift)) inContext(g, shift, convention, call);
  else call();
};
