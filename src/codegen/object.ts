/**
 * An object: the WebAssembly module of one instance, or of a recursive group of them. It names everything outside itself
 * symbolically; linking binds the names, per context.
 *
 *   imports   c.N  the N-th callee (unboxed convention)     t.KEY  tag of a type        g.REF  cell of a global
 *             h.*  functions of the host                    r.*    the runtime module   f.*    thrower of a failure
 *             s.*  the running context, shifted             x.*    exception tag, running context
 *   exports   fN, bN: unboxed and boxed entry of member N
 */
import { typedChildren, UNROLL_SIZE } from '../infer/calls.ts';
import type { Inferred } from '../infer/infer.ts';
import { shapeOf } from '../infer/shape.ts';
import type { BodyOrigin, CalleeLink, Typed } from '../infer/typed.ts';
import { ANY, BOTTOM, type Type, tuple } from '../types/index.ts';
import { conventionOf } from './calls.ts';
import { effect, genAs } from './expression.ts';
import {
  box,
  closeBlock,
  convert,
  type Gen,
  type Links,
  linkKey,
  openBlock,
  ops,
  pushTag,
  setLocal,
  unbox,
} from './gen.ts';
import { type Rep, repOf } from './rep.ts';
import { onAccount } from './stack.ts';
import { callDefined, indexed, structNew } from './wasm/emit.ts';
import {
  defineFunction,
  encode,
  exportItem,
  type FunctionType,
  newCode,
  objectType,
  type Position,
  setCode,
  type WasmModule,
  wasmModule,
} from './wasm/module.ts';

export interface ObjectCode {
  readonly bytes: Uint8Array;
  /** `member`: who makes the call. */
  readonly callees: readonly (CalleeLink & { readonly member: number })[];
  /** By key: what `t` imports name. */
  readonly types: ReadonlyMap<string, Type>;
  readonly positions: readonly Position[];
  /** The bodies that positions refer to, of all members; `member` says whose. */
  readonly origins: readonly (BodyOrigin & { readonly member: number })[];
}

/** `symbols`: one unique stable name a member, which stack traces show. */
export const compileObject = (members: readonly Inferred[], symbols: readonly string[]): ObjectCode => {
  const m = wasmModule();
  objectType(m);
  const defined = new Map<string, number>();
  const functions = members.map((inferred, i) => {
    const convention = conventionOf(inferred.call, inferred.returns);
    const direct = defineFunction(m, symbols[i]!, convention, survey(inferred.body).loops);
    if (inferred.method) defined.set(linkKey(inferred.method.id, inferred.call), direct);
    return { inferred, convention, direct };
  });
  const links: Links = {
    callees: [],
    calleeIndex: new Map(),
    members: defined,
    types: new Map(),
    singletons: new Map(),
  };
  const origins: (BodyOrigin & { member: number })[] = [];
  functions.forEach(({ inferred, convention, direct }, i) => {
    genFunction(m, links, inferred, convention, direct, i, origins.length);
    origins.push(...inferred.origins.map((origin) => ({ ...origin, member: i })));
    exportItem(m, `f${i}`, 'function', direct);
    genBoxedEntry(m, links, inferred, direct, `${symbols[i]}*`, `b${i}`);
  });
  const { bytes, positions } = encode(m);
  return { bytes, callees: links.callees, types: links.types, positions, origins };
};

interface Place {
  readonly member: number;
  readonly origins: number;
  readonly exit: number | undefined;
}

const newGen = (
  m: WasmModule,
  links: Links,
  inferred: Inferred,
  type: FunctionType,
  checked: ReadonlySet<number>,
  place: Place,
): Gen => ({
  m,
  c: newCode(type),
  inferred,
  variables: new Map(),
  checked,
  blocks: [],
  regions: new Map(),
  ...place,
  links,
});

const genFunction = (
  m: WasmModule,
  links: Links,
  inferred: Inferred,
  convention: FunctionType,
  direct: number,
  member: number,
  origins: number,
): void => {
  const { checked } = survey(inferred.body);
  const exit = mayRecurse(links, inferred) ? EXIT : undefined;
  const g = newGen(m, links, inferred, convention, checked, { member, origins, exit });
  if (exit === undefined) genBody(g);
  else {
    onAccount(g, () => {
      openBlock(g, 'block', convention.results, exit);
      genBody(g);
      closeBlock(g);
    });
  }
  setCode(m, direct, g.c);
};

const genBody = (g: Gen): void => {
  const { inferred } = g;
  bindParameters(g);
  if (inferred.returns === BOTTOM) {
    effect(g, inferred.body);
    ops(g, 'unreachable');
  } else genAs(g, inferred.body, inferred.returns);
};

/** No region has this label. */
const EXIT = -1;

/**
 * It may come to be called again before it returns: through its own group, or through a call that is decided at run time. The account
 * costs a small function that calls itself as much again as the call, so such functions keep one only when nothing can end their
 * recursion; otherwise the engine's own overflow ends the program.
 */
const mayRecurse = (links: Links, inferred: Inferred): boolean => {
  if (inferred.opens || links.members.size > 1) return true;
  let calls = false;
  let branches = false;
  const visit = (node: Typed): void => {
    if (node.kind === 'call' && links.members.has(linkKey(node.callee.method.id, node.callee.call))) calls = true;
    if (node.kind === 'if') branches = true;
    for (const child of typedChildren(node)) visit(child);
  };
  visit(inferred.body);
  return calls && !(branches && shapeOf(inferred.lambda).size <= UNROLL_SIZE);
};

/** What must be known of a body before it is written. */
const survey = (body: Typed): { checked: Set<number>; loops: boolean } => {
  const checked = new Set<number>();
  let loops = false;
  const visit = (node: Typed): void => {
    if (node.kind === 'variable' && node.checked) checked.add(node.variable);
    if (node.kind === 'loop') loops = true;
    for (const child of typedChildren(node)) visit(child);
  };
  visit(body);
  return { checked, loops };
};

/** Parameters that are never widened live where they arrive; the rest of a vararg method is collected in a tuple. */
const bindParameters = (g: Gen): void => {
  const { inferred } = g;
  const types = inferred.call.kind === 'tuple' ? inferred.call.elements : [];
  const { lambda } = inferred;
  const fixed = lambda.isVararg ? lambda.arity - 1 : lambda.arity;
  let next = 0;
  inferred.parameters.forEach((variable, i) => {
    const rest = lambda.isVararg && i === fixed;
    const arriving = rest ? types.slice(fixed) : [types[i]!];
    const components = arriving.flatMap((t) => repOf(t).components);
    const locals = components.map((_, n) => next + n);
    next += components.length;
    const declared = inferred.variables[variable]!.type;
    const incoming = rest ? tuple(arriving) : types[i]!;
    const rep: Rep = repOf(incoming);
    if (declared === incoming && rep.components.length === components.length && rep.kind !== 'object') {
      g.variables.set(variable, { type: declared, locals, defined: undefined });
      return;
    }
    if (declared === incoming && !rest) {
      g.variables.set(variable, { type: declared, locals, defined: undefined });
      return;
    }
    const home = {
      type: declared,
      locals: repOf(declared).components.map((component) => {
        g.c.locals.push(component);
        return g.c.parameters + g.c.locals.length - 1;
      }),
      defined: undefined,
    };
    g.variables.set(variable, home);
    if (rep.kind === 'object' && rest) pushTag(g, incoming);
    for (const local of locals) indexed(g.c, 'local_get', local);
    if (rep.kind === 'object' && rest) structNew(g.m, g.c, rep.layout);
    convert(g, incoming, declared);
    for (let n = home.locals.length - 1; n >= 0; n -= 1) setLocal(g, home.locals[n]!);
  });
};

/** (callee and arguments, boxed) → boxed result: what open sites call. */
const genBoxedEntry = (
  m: WasmModule,
  links: Links,
  inferred: Inferred,
  direct: number,
  name: string,
  label: string,
): void => {
  const types = inferred.call.kind === 'tuple' ? inferred.call.elements : [];
  const type: FunctionType = { params: types.map(() => 'obj' as const), results: ['obj'] };
  const index = defineFunction(m, name, type);
  const g = newGen(m, links, inferred, type, new Set(), { member: 0, origins: 0, exit: undefined });
  types.forEach((t, i) => {
    indexed(g.c, 'local_get', i);
    unbox(g, t);
  });
  callDefined(g.c, direct);
  if (inferred.returns === BOTTOM) ops(g, 'unreachable');
  else if (repOf(inferred.returns).kind === 'sum') convert(g, inferred.returns, ANY);
  else box(g, inferred.returns);
  setCode(m, index, g.c);
  exportItem(m, label, 'function', index);
};
