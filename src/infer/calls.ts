/** Calls: resolved when every argument's type is a leaf, split over small unions, open otherwise. */

import { methodsOf } from '../dispatch/candidates.ts';
import type { Context } from '../dispatch/context.ts';
import { type ContextShift, type Entry, outcomeKey, shiftBetween } from '../dispatch/footprint.ts';
import { bodyContext, resolve } from '../dispatch/resolve.ts';
import { applyType, isLeaf } from '../dispatch/typeexpr.ts';
import { lookupBinding, type Method, type World } from '../dispatch/world.ts';
import { ANY, BOTTOM, matchSignature, NAMED_TUPLE_NAME, showType, type Type, tuple } from '../types/index.ts';
import { mergeEnv } from './env.ts';
import { construct, fieldOf, inferBody, newFrame, sequence } from './infer.ts';
import { leavesOf, MAX_TYPE_DEPTH, merge, typeDepth, typeOf, type Value } from './lattice.ts';
import { afterEffects, coreType, isSimple, literalValue, typeInside } from './nodes.ts';
import { fieldTypes, isSingleton, shapeOf } from './shape.ts';
import { type Frame, newLabel, newVariable, type Region, type State, store, unreachable } from './state.ts';
import type { Failure, Place, Typed } from './typed.ts';

/** Bodies up to this many nodes are inlined. */
const INLINE_SIZE = 40;
const INLINE_DEPTH = 12;
/** Recursions up to this many nodes are unrolled once. */
export const UNROLL_SIZE = 24;
const MAX_SPLIT = 6;

/** Names of the `where` variables of a signature, outermost first, with the values that a call gives them. */
export const parameterValues = (_world: World, method: Method | undefined, call: Type): ReadonlyMap<string, Type> => {
  if (!method) return new Map();
  const values = matchSignature(call, method.signature);
  return values ? namedParameters(method, values) : new Map();
};

/** What is not determined by the call stays undefined, as in Julia. */
export const namedParameters = (method: Method, values: readonly Type[]): ReadonlyMap<string, Type> => {
  const named = new Map<string, Type>();
  let at = method.signature;
  for (let i = 0; at.kind === 'forall'; i += 1, at = at.body) {
    const found = values[i];
    if (found?.closed) named.set(at.var.name, found);
  }
  return named;
};

/** A call of values[0] on the rest. */
export const inferCall = (s: State, frame: Frame, values: readonly Value[], place: Place): Value => {
  const builtin = builtinMethod(s.host.world, values.map(typeOf));
  if (builtin) return inline(s, frame, builtin, values, frame.context, new Map(), place);
  const leaves = values.map((v) => leavesOf(typeOf(v)));
  if (leaves.some((l) => l === undefined) || values.some((v) => typeDepth(typeOf(v)) > MAX_TYPE_DEPTH)) {
    return openCall(s, frame, values, place);
  }
  const ways = leaves.reduce((n, l) => n * l!.length, 1);
  if (ways === 1) return staticCall(s, frame, values, place);
  if (ways > MAX_SPLIT) return openCall(s, frame, values, place);
  return splitCall(s, frame, values, place);
};

/** Functions of Core are builtin and closed: one method for each number of arguments, whatever their types. */
export const builtinMethod = (world: World, types: readonly Type[]): Method | undefined => {
  const callee = types[0]!;
  if (callee.kind !== 'nominal' || callee.name.flavor !== 'function' || callee.name.module !== 'Core') return undefined;
  return methodsOf(world, callee).find(({ definition: { lambda } }) =>
    lambda.isVararg ? types.length >= lambda.arity - 1 : types.length === lambda.arity,
  );
};

const openCall = (s: State, frame: Frame, values: readonly Value[], place: Place): Value => {
  s.opens = true;
  const shift = shiftBetween(s.context, frame.context);
  return { node: { kind: 'open', args: values.map((v) => v.node), shift, place, type: ANY } };
};

/** Evaluates every argument into a variable, then tests the first one of union type; each leaf is a call of its own. */
const splitCall = (s: State, frame: Frame, values: readonly Value[], place: Place): Value => {
  const stores: Typed[] = [];
  const held = values.map((value): Value => {
    if (isSimple(value.node)) return value;
    const variable = newVariable(s, '#split');
    store(s, variable, value);
    stores.push({ kind: 'assign', variable, value: value.node, type: typeOf(value) });
    return { node: { kind: 'variable', variable, type: typeOf(value) } };
  });
  const at = held.findIndex((v) => leavesOf(typeOf(v))!.length > 1);
  const members = leavesOf(typeOf(held[at]!))!;
  const node = held[at]!.node;
  const narrowed = (type: Type): Value =>
    isSingleton(type) ? { node: { kind: 'singleton', type } } : { node: { ...node, type } as Typed };
  const before = s.env!;
  let after: State['env'];
  let type: Type = BOTTOM;
  let chain: Typed | undefined;
  for (const member of [...members].reverse()) {
    s.env = [...before];
    if (node.kind === 'variable') s.env[node.variable] = { type: member, maybeUndefined: false };
    const args = held.map((v, i) => (i === at ? narrowed(member) : v));
    const result = inferCall(s, frame, args, place);
    if (s.env) type = merge(type, typeOf(result));
    after = mergeEnv(after, s.env);
    chain = chain
      ? {
          kind: 'if',
          condition: { kind: 'isa', value: node, test: member, type: coreType(s.host.world, 'Bool') },
          then: result.node,
          otherwise: chain,
          type,
        }
      : result.node;
  }
  // What was learnt of the tested variable inside the branches holds only there.
  if (after && node.kind === 'variable') after[node.variable] = before[node.variable];
  s.env = after;
  return { node: sequence([...stores, chain!]) };
};

const record = (s: State, entry: Entry): void => {
  s.entries.push(entry);
};

const staticCall = (s: State, frame: Frame, values: readonly Value[], place: Place): Value => {
  const { world } = s.host;
  const call = tuple(values.map(typeOf));
  const outcome = resolve(world, frame.context, call);
  const shift = shiftBetween(s.context, frame.context);
  const base = { call, shift, outcome: outcomeKey(outcome) };
  switch (outcome.kind) {
    case 'none': {
      record(s, { ...base, body: shift, use: 'fail', methods: [] });
      const failure = { kind: 'no-method' as const, call };
      return unreachable(s, { kind: 'fail', failure, args: values.map((v) => v.node), place, type: BOTTOM });
    }
    case 'ambiguous': {
      record(s, { ...base, body: shift, use: 'fail', methods: outcome.methods });
      const failure = { kind: 'ambiguous' as const, call, methods: outcome.methods.map((m) => m.id) };
      return unreachable(s, { kind: 'fail', failure, args: values.map((v) => v.node), place, type: BOTTOM });
    }
    case 'method': {
      const { method } = outcome;
      const context = bodyContext(world, frame.context, method, call);
      const body = shiftBetween(s.context, context);
      if (inlines(frame, method)) {
        record(s, { ...base, body, use: 'inline', methods: [method] });
        return inline(s, frame, method, values, context, namedParameters(method, outcome.parameters), place);
      }
      record(s, { ...base, body, use: 'call', methods: [method] });
      return callInstance(s, method, call, context, body, values, place);
    }
    default:
      return outcome satisfies never;
  }
};

const callInstance = (
  s: State,
  method: Method,
  call: Type,
  context: Context,
  shift: ContextShift,
  values: readonly Value[],
  place: Place,
): Value => {
  const { returns, opens, pure } = s.host.summary(method, call, context);
  s.opens ||= opens;
  const callee = { method, call, context, shift, returns, opens, pure };
  const node: Typed = { kind: 'call', callee, args: values.map((v) => v.node), place, type: returns };
  if (returns === BOTTOM) return unreachable(s, node);
  // Nothing but the type of the result matters: `promote_type(Int64, Float64)`.
  if (pure && isSingleton(returns)) return { node: afterEffects(node.args, { kind: 'singleton', type: returns }) };
  return { node };
};

const inlines = (frame: Frame, method: Method): boolean => {
  const { lambda } = method.definition;
  if (lambda.inline === 'never' || frame.stack.length >= INLINE_DEPTH) return false;
  const { size, loops } = shapeOf(lambda);
  const times = frame.stack.filter((m) => m === method).length;
  // A small recursion is unrolled once, which halves its calls.
  if (times > (size <= UNROLL_SIZE ? 1 : 0)) return false;
  if (lambda.inline === 'always') return true;
  return size <= INLINE_SIZE && !loops;
};

/** The callee's body, inferred in place with these arguments. */
const inline = (
  s: State,
  frame: Frame,
  method: Method,
  values: readonly Value[],
  context: Context,
  parameters: ReadonlyMap<string, Type>,
  place: Place,
): Value => {
  const { lambda } = method.definition;
  const region: Region = { label: newLabel(s), env: undefined };
  const callee = newFrame(s, lambda, method, context, parameters, frame.stack, region, place);
  const stores = bindArguments(s, callee, values, place);
  const body = inferBody(s, callee);
  s.env = mergeEnv(s.env, region.env);
  const type = callee.returns;
  const [only] = callee.returned;
  const single = callee.returned.length === 1 ? only : undefined;
  const straight = unwrapTail(body.node, region.label);
  const inner: Typed = straight ?? { kind: 'region', label: region.label, body: body.node, type };
  const node = sequence([...stores, inner]);
  if (!single || !s.env) return { node };
  if (single.constant) return { ...literalKeeping(s, node, single) };
  if (isSingleton(type) && isSimple(single.node) && !straight) return { node };
  return { ...single, node };
};

/** A constant result: the code before it stays only for its effects. */
const literalKeeping = (s: State, node: Typed, single: Value): Value => {
  const literal = literalValue(s.host.world, single.constant!);
  return effectFree(node) ? literal : { ...literal, node: sequence([node, literal.node]) };
};

/** Whether evaluating it does nothing but give a value. */
const effectFree = (node: Typed): boolean => {
  switch (node.kind) {
    case 'literal':
    case 'singleton':
      return true;
    case 'variable':
      return !node.checked;
    case 'assign':
      // Inlined parameters: nobody reads them once the result is known.
      return effectFree(node.value);
    case 'block':
      return node.body.every(effectFree);
    case 'construct':
      return node.fields.every(effectFree);
    case 'field':
    case 'isa':
      return effectFree(node.kind === 'field' ? node.base : node.value);
    case 'region':
      return effectFree(node.body);
    case 'leave':
      return node.value === undefined || effectFree(node.value);
    default:
      return false;
  }
};

/** The body without its region, when the only way out is at its very end. */
const unwrapTail = (body: Typed, label: number): Typed | undefined => {
  const leaves = countLeaves(body, label);
  if (leaves === 0) return body;
  if (leaves > 1) return undefined;
  if (body.kind === 'leave' && body.label === label) return body.value;
  if (body.kind !== 'block') return undefined;
  const last = body.body.at(-1)!;
  if (last.kind !== 'leave' || last.label !== label || !last.value) return undefined;
  return { kind: 'block', body: [...body.body.slice(0, -1), last.value], type: last.value.type };
};

const countLeaves = (node: Typed, label: number): number => {
  let count = node.kind === 'leave' && node.label === label ? 1 : 0;
  for (const child of typedChildren(node)) count += countLeaves(child, label);
  return count;
};

export const typedChildren = (node: Typed): readonly Typed[] => {
  switch (node.kind) {
    case 'literal':
    case 'singleton':
    case 'variable':
    case 'global':
      return [];
    case 'assign':
    case 'setGlobal':
    case 'isa':
    case 'assert':
    case 'throw':
    case 'return':
      return [node.value];
    case 'call':
    case 'open':
    case 'intrinsic':
    case 'fail':
      return node.args;
    case 'apply':
      return [node.args];
    case 'construct':
      return node.fields;
    case 'field':
      return [node.base];
    case 'setField':
      return [node.base, node.value];
    case 'block':
      return node.body;
    case 'if':
      return [node.condition, node.then, node.otherwise];
    case 'loop':
    case 'region':
      return [node.body];
    case 'leave':
      return node.value ? [node.value] : [];
    case 'try':
      return [node.body, node.handler];
    default:
      return node satisfies never;
  }
};

/** Arguments that are known or already in a variable that the callee does not assign need no store. */
const bindArguments = (s: State, callee: Frame, values: readonly Value[], place: Place): Typed[] => {
  const { lambda } = callee;
  const { assigned } = shapeOf(lambda);
  const stores: Typed[] = [];
  const bind = (slot: number, value: Value): void => {
    if (isSimple(value.node) && !assigned.has(slot)) {
      callee.slots[slot] =
        value.node.kind === 'variable' ? { kind: 'variable', variable: value.node.variable } : { kind: 'known', value };
      return;
    }
    const variable = newVariable(s, lambda.slots[slot]?.name ?? '#arg');
    stores.push({ kind: 'assign', variable, value: value.node, type: typeOf(value) });
    store(s, variable, value);
    callee.slots[slot] = { kind: 'variable', variable };
  };
  const fixed = lambda.isVararg ? lambda.arity - 1 : lambda.arity;
  for (const [i, value] of values.slice(0, fixed).entries()) bind(i, value);
  if (lambda.isVararg) bind(fixed, makeTuple(s, callee, values.slice(fixed), place));
  return stores;
};

/** `invoke(f, Tuple{…}, args…)`: the method that the given types choose, whatever the arguments' own; it is always inlined. */
export const inferInvoke = (
  s: State,
  frame: Frame,
  args: readonly Value[],
  failing: (failure: Failure) => Value,
  place: Place,
): Value => {
  const { world } = s.host;
  const [callee, asked, given] = args as [Value, Value, Value];
  const signature = typeInside(typeOf(asked));
  const types = typeOf(given);
  if (signature?.kind !== 'tuple' || !isLeaf(typeOf(callee)) || !isLeaf(types) || types.kind !== 'tuple')
    return callBuiltin(s, frame, '_invoke', args, place);
  const call = tuple([typeOf(callee), ...signature.elements]);
  const outcome = resolve(world, frame.context, call);
  const shift = shiftBetween(s.context, frame.context);
  const methods = outcome.kind === 'method' ? [outcome.method] : [];
  record(s, { call, shift, outcome: outcomeKey(outcome), body: shift, use: 'fold', methods });
  const actual = tuple([typeOf(callee), ...types.elements]);
  const found = outcome.kind === 'method' ? outcome.method : undefined;
  const parameters = found && matchSignature(actual, found.signature);
  if (found === undefined || parameters === undefined)
    return failing({ kind: 'message', text: `invoke: no unique method for ${showType(call)}` });
  if (frame.stack.includes(found)) return failing({ kind: 'message', text: 'a recursive invoke is not supported' });
  const variable = newVariable(s, '#args');
  const simple = isSimple(given.node);
  const held: Value = simple ? given : { node: { kind: 'variable', variable, type: types } };
  if (!simple) store(s, variable, given);
  const values = [callee, ...types.elements.map((type, i) => fieldOf(held, i, type, place))];
  const context = bodyContext(world, frame.context, found, actual);
  const result = inline(s, frame, found, values, context, namedParameters(found, parameters), place);
  if (simple) return result;
  const stored: Typed = { kind: 'assign', variable, value: given.node, type: types };
  return { ...result, node: sequence([stored, result.node]) };
};

/**
 * A tuple's type is made of the types that its elements have when it runs: where those are not known, the builtin `tuple` is called
 * openly, and its instance for the actual types makes it.
 */
export const makeTuple = (s: State, frame: Frame, values: readonly Value[], place: Place): Value => {
  const leaves = values.map((v) => leavesOf(typeOf(v)));
  if (leaves.every((l) => l?.length === 1)) {
    return construct(
      tuple(values.map(typeOf)),
      values.map((v) => v.node),
    );
  }
  const made = callBuiltin(s, frame, 'tuple', values, place);
  return made.node.kind === 'open' ? { node: { ...made.node, type: tuple(values.map(typeOf)) } } : made;
};

/** A function of Core on values of which some have no single leaf type: split over small unions, otherwise open. */
export const callBuiltin = (s: State, frame: Frame, name: string, values: readonly Value[], place: Place): Value => {
  const builtin = lookupBinding(s.host.world, { module: 'Core', name });
  if (builtin?.kind !== 'function') throw new Error(`Core.${name} is missing`);
  const callee: Value = { node: { kind: 'singleton', type: builtin.type } };
  const ways = values.reduce((n, v) => n * (leavesOf(typeOf(v))?.length ?? MAX_SPLIT + 1), 1);
  return ways > 1 && ways <= MAX_SPLIT
    ? splitCall(s, frame, [callee, ...values], place)
    : openCall(s, frame, [callee, ...values], place);
};

/** Whether the items that splatting a value gives are its fields: tuples, named or not, of known length. */
export const isSpread = (type: Type): boolean =>
  isLeaf(type) && (type.kind === 'tuple' || (type.kind === 'nominal' && type.name === NAMED_TUPLE_NAME));

/** `f(xs...)`: static where every splatted value is a tuple of known length. */
export const inferApply = (
  s: State,
  frame: Frame,
  args: readonly { value: Value; splat: boolean }[],
  place: Place,
): Value => {
  const known = args.every(({ value, splat }) => !splat || isSpread(typeOf(value)));
  if (!known) return openApply(s, frame, args, place);
  const stores: Typed[] = [];
  const flat: Value[] = [];
  for (const { value, splat } of args) {
    const simple = isSimple(value.node);
    let held = value;
    if (!simple) {
      const variable = newVariable(s, '#splat');
      stores.push({ kind: 'assign', variable, value: value.node, type: typeOf(value) });
      store(s, variable, value);
      held = { ...value, node: { kind: 'variable', variable, type: typeOf(value) } };
    }
    if (!splat) flat.push(held);
    else flat.push(...fieldTypes(typeOf(held))!.map((type, i) => fieldOf(held, i, type, place)));
  }
  const result = inferCall(s, frame, flat, place);
  return { ...result, node: sequence([...stores, result.node]) };
};

/** Base collects the arguments, callee included, into one Memory{Any}; the call is open. */
const openApply = (s: State, frame: Frame, args: readonly { value: Value; splat: boolean }[], place: Place): Value => {
  const { world } = s.host;
  const collector = lookupBinding(world, { module: 'Base', name: '_apply_memory' });
  if (collector?.kind !== 'function') throw new Error('Base._apply_memory is missing');
  const parts = args.map(({ value, splat }) => (splat ? value : makeTuple(s, frame, [value], place)));
  const collected = inferCall(s, frame, [{ node: { kind: 'singleton', type: collector.type } }, ...parts], place);
  if (!s.env) return collected;
  const memory = applyType(coreType(world, 'Memory'), [ANY]);
  if ('error' in memory) throw new Error(memory.error);
  const checked: Typed =
    typeOf(collected) === memory.type
      ? collected.node
      : { kind: 'assert', value: collected.node, where: 'splat', place, type: memory.type };
  s.opens = true;
  return { node: { kind: 'apply', args: checked, shift: shiftBetween(s.context, frame.context), place, type: ANY } };
};
