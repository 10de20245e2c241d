/**
 * Abstract interpretation of one instance: core IR in, typed IR and footprint out. Flow-sensitive over structured control flow;
 * loops run to a fixpoint. Small callees are inferred in place, with the caller's types and constants: that is inlining.
 */
import type { Context } from '../dispatch/context.ts';
import { contains } from '../dispatch/context.ts';
import { closureName } from '../dispatch/define.ts';
import type { Entry } from '../dispatch/footprint.ts';
import { homesOf } from '../dispatch/homes.ts';
import { DefinitionError, evalTypeExpr, parameterLiteral } from '../dispatch/typeexpr.ts';
import { lookupBinding, type Method, refKey, stratumOf } from '../dispatch/world.ts';
import type { Core, GlobalRef, Lambda } from '../lower/ir.ts';
import { ANY, BOTTOM, nominal, type Type, tuple } from '../types/index.ts';
import { inferApply, inferCall, makeTuple, parameterValues } from './calls.ts';
import { inferIf, inferLoop, inferTry } from './control.ts';
import { mergeEnv } from './env.ts';
import { inferIntrinsic } from './intrinsics.ts';
import { merge, typeOf, type Value } from './lattice.ts';
import { afterEffects, coreType, literalValue, nothingValue, typeInside, typeValue } from './nodes.ts';
import { isPure } from './purity.ts';
import { fieldTypes, isSingleton, isValueTuple } from './shape.ts';
import {
  type ConstantRead,
  type Frame,
  type InferHost,
  leaveTo,
  newLabel,
  newVariable,
  placeOf,
  type Region,
  type State,
  store,
  unreachable,
} from './state.ts';
import type { BodyOrigin, Place, Typed, Variable } from './typed.ts';

/** A method compiled for argument types in a context; code generation makes an object of one or of a recursive group. */
export interface Inferred {
  readonly method: Method | undefined;
  readonly lambda: Lambda;
  /** Tuple type of callee and arguments: one parameter each, the rest of a vararg method not collected. */
  readonly call: Type;
  readonly context: Context;
  readonly body: Typed;
  readonly variables: readonly Variable[];
  /** The variables that receive the parameters at entry, in order; the last one collects a vararg's rest. */
  readonly parameters: readonly number[];
  readonly returns: Type;
  readonly opens: boolean;
  readonly pure: boolean;
  readonly entries: readonly Entry[];
  readonly constants: readonly ConstantRead[];
  readonly origins: readonly BodyOrigin[];
}

export interface Request {
  /** Undefined for top-level code. */
  readonly method: Method | undefined;
  readonly lambda: Lambda;
  readonly call: Type;
  readonly context: Context;
}

export const inferInstance = (request: Request, host: InferHost): Inferred => {
  const { method, lambda, call, context } = request;
  const s: State = {
    host,
    context,
    variables: [],
    origins: [],
    entries: [],
    constants: new Map(),
    env: [],
    labels: 0,
    opens: false,
    tries: [],
  };
  const types = call.kind === 'tuple' ? call.elements : [];
  const fixed = lambda.isVararg ? lambda.arity - 1 : lambda.arity;
  const incoming = lambda.isVararg ? [...types.slice(0, fixed), tuple(types.slice(fixed))] : types;
  const parameters = incoming.map((type, i) => {
    const variable = newVariable(s, lambda.slots[i]?.name ?? `#${i}`);
    store(s, variable, { node: { kind: 'variable', variable, type } });
    return variable;
  });
  const frame = newFrame(
    s,
    lambda,
    method,
    context,
    parameterValues(host.world, method, call),
    [],
    undefined,
    undefined,
  );
  parameters.forEach((variable, i) => {
    frame.slots[i] = { kind: 'variable', variable };
  });
  const body = inferBody(s, frame);
  return {
    method,
    lambda,
    call,
    context,
    body: body.node,
    variables: s.variables,
    parameters,
    returns: frame.returns,
    opens: s.opens,
    pure: isPure(body.node),
    entries: s.entries,
    constants: [...s.constants.values()],
    origins: s.origins,
  };
};

export const newFrame = (
  s: State,
  lambda: Lambda,
  method: Method | undefined,
  context: Context,
  parameters: ReadonlyMap<string, Type>,
  stack: readonly Method[],
  region: Region | undefined,
  parent: BodyOrigin['parent'],
): Frame => {
  s.origins.push(parent ? { method, lambda, parent } : { method, lambda });
  return {
    lambda,
    context,
    origin: s.origins.length - 1,
    slots: [],
    parameters,
    stack: method ? [...stack, method] : stack,
    region,
    targets: new Map(),
    returns: BOTTOM,
    returned: [],
  };
};

/** The body as an expression: its value is what falls out of it; `return` is made explicit only where it jumps. */
export const inferBody = (s: State, frame: Frame): Value => {
  const value = infer(s, frame, frame.lambda.body);
  if (s.env) {
    frame.returns = merge(frame.returns, typeOf(value));
    frame.returned.push(value);
  }
  return value;
};

export const infer = (s: State, frame: Frame, core: Core): Value => {
  const { world } = s.host;
  switch (core.kind) {
    case 'literal':
      return literalValue(world, core.value);
    case 'local':
      return readSlot(s, frame, core.slot, core);
    case 'setLocal': {
      const value = infer(s, frame, core.value);
      if (!s.env) return value;
      const variable = slotVariable(s, frame, core.slot);
      store(s, variable, value);
      return { ...value, node: { kind: 'assign', variable, value: value.node, type: typeOf(value) } };
    }
    case 'global':
      return inferGlobal(s, frame, core.ref, core);
    case 'setGlobal': {
      const value = infer(s, frame, core.value);
      if (!s.env) return value;
      return { ...value, node: { kind: 'setGlobal', ref: core.ref, value: value.node, type: typeOf(value) } };
    }
    case 'undefined': {
      const { name, module, note } = core;
      const failure = { kind: 'undefined' as const, name, module, ...(note === undefined ? {} : { note }) };
      return fail(s, frame, core, failure, []);
    }
    case 'param': {
      const name = frame.lambda.staticParams[core.index]!;
      const type = frame.parameters.get(name);
      if (!type) return fail(s, frame, core, { kind: 'undefined-parameter', name }, []);
      return parameterValue(s, frame, type, placeOf(frame, core.span));
    }
    case 'type': {
      try {
        const parameters = frame.lambda.staticParams.map((name) => frame.parameters.get(name) ?? ANY);
        return typeValue(evalTypeExpr(world, core.type, new Map(), parameters));
      } catch (error) {
        if (!(error instanceof DefinitionError)) throw error;
        return fail(s, frame, core, { kind: 'message', text: error.message }, []);
      }
    }
    case 'call': {
      const values = inferAll(s, frame, [core.callee, ...core.args]);
      if (!values.reached) return values.diverged;
      return inferCall(s, frame, values.values, placeOf(frame, core.span));
    }
    case 'apply': {
      const values = inferAll(s, frame, [core.callee, ...core.args.map((a) => a.value)]);
      if (!values.reached) return values.diverged;
      const [callee, ...rest] = values.values;
      const args = rest.map((value, i) => ({ value, splat: core.args[i]!.splat }));
      return inferApply(s, frame, [{ value: callee!, splat: false }, ...args], placeOf(frame, core.span));
    }
    case 'intrinsic': {
      const values = inferAll(s, frame, core.args);
      if (!values.reached) return values.diverged;
      return inferIntrinsic(s, frame, core.name, values.values, placeOf(frame, core.span));
    }
    case 'new':
      return inferNew(s, frame, core);
    case 'closure': {
      const values = inferAll(s, frame, core.captures);
      if (!values.reached) return values.diverged;
      const captures = values.values.map((v) => v.node);
      const type = nominal(
        closureName(world, core.id),
        values.values.map((v) => captureType(typeOf(v))),
      );
      return construct(type, captures);
    }
    case 'capture': {
      const self = readSlot(s, frame, 0, core);
      const type = fieldTypes(typeOf(self))?.[core.index];
      if (type === undefined) throw new Error(`no capture ${core.index} in ${frame.lambda.name}`);
      return fieldOf(self, core.index, type, placeOf(frame, core.span));
    }
    case 'newBox':
      return { node: { kind: 'construct', fields: [], type: coreType(world, 'Box') } };
    case 'getBox': {
      const box = infer(s, frame, core.box);
      if (!s.env) return box;
      const place = placeOf(frame, core.span);
      const node: Typed = { kind: 'field', base: box.node, index: 0, type: ANY, place, captured: core.name };
      return { node };
    }
    case 'setBox': {
      const values = inferAll(s, frame, [core.box, core.value]);
      if (!values.reached) return values.diverged;
      const [box, value] = values.values;
      return { node: { kind: 'setField', base: box!.node, index: 0, value: value!.node, type: typeOf(value!) } };
    }
    case 'block': {
      const body: Typed[] = [];
      let last = nothingValue(world);
      for (const child of core.body) {
        last = infer(s, frame, child);
        body.push(last.node);
        if (!s.env) break;
      }
      if (body.length === 1) return last;
      if (body.length === 0) return last;
      return { ...last, node: { kind: 'block', body, type: typeOf(last) } };
    }
    case 'if':
      return inferIf(s, frame, core);
    case 'loop':
      return inferLoop(s, frame, core);
    case 'labeled': {
      const region: Region = { label: newLabel(s), env: undefined };
      frame.targets.set(core.label, region);
      const body = infer(s, frame, core.body);
      const nothing = nothingValue(world);
      // Whatever the body's value is, that of the block is `nothing`.
      const inner = s.env ? sequence([body.node, nothing.node]) : body.node;
      s.env = mergeEnv(s.env, region.env);
      const type = s.env ? typeOf(nothing) : BOTTOM;
      return { node: { kind: 'region', label: region.label, body: inner, type } };
    }
    case 'break': {
      const region = frame.targets.get(core.label);
      if (!region) throw new Error('break without a target');
      leaveTo(s, region);
      return { node: { kind: 'leave', label: region.label, type: BOTTOM } };
    }
    case 'return': {
      const value = infer(s, frame, core.value);
      if (!s.env) return value;
      frame.returns = merge(frame.returns, typeOf(value));
      frame.returned.push(value);
      if (frame.region) {
        leaveTo(s, frame.region);
        return { node: { kind: 'leave', label: frame.region.label, value: value.node, type: BOTTOM } };
      }
      return unreachable(s, { kind: 'return', value: value.node, type: BOTTOM });
    }
    case 'try':
      return inferTry(s, frame, core);
    default:
      return core satisfies never;
  }
};

/** Types are captured as themselves (`Type{T}`), so that a closure over a type knows it. */
const captureType = (type: Type): Type => (type === BOTTOM ? ANY : type);

export const construct = (type: Type, fields: readonly Typed[]): Value => {
  if (isSingleton(type)) return { node: afterEffects(fields, { kind: 'singleton', type }) };
  return { node: { kind: 'construct', fields, type } };
};

/** A field of an object; read through a construction that stands right here. */
export const fieldOf = (
  base: Value,
  index: number,
  type: Type,
  place: Extract<Typed, { kind: 'field' }>['place'],
): Value => {
  if (isSingleton(type)) return { node: afterEffects([base.node], { kind: 'singleton', type }) };
  return { node: { kind: 'field', base: base.node, index, type, place } };
};

export const inferAll = (
  s: State,
  frame: Frame,
  cores: readonly Core[],
): { reached: true; values: Value[] } | { reached: false; diverged: Value } => {
  const values: Value[] = [];
  for (const core of cores) {
    const value = infer(s, frame, core);
    if (!s.env) return { reached: false, diverged: { node: sequence([...values.map((v) => v.node), value.node]) } };
    values.push(value);
  }
  return { reached: true, values: settle(s, cores, values) };
};

const assigns = (core: Core): boolean => {
  switch (core.kind) {
    case 'setLocal':
    case 'try':
      return true;
    case 'literal':
    case 'local':
    case 'global':
    case 'capture':
    case 'param':
    case 'type':
      return false;
    case 'call':
      return assigns(core.callee) || core.args.some(assigns);
    case 'intrinsic':
      return core.args.some(assigns);
    default:
      return true;
  }
};

/**
 * Arguments are evaluated in order: a variable that a later argument may assign is copied first, so that it can be read when the
 * call is made.
 */
const settle = (s: State, cores: readonly Core[], values: readonly Value[]): Value[] => {
  const out: Value[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i]!;
    const endangered = value.node.kind === 'variable' && cores.slice(i + 1).some(assigns);
    if (!endangered) {
      out.push(value);
      continue;
    }
    const variable = newVariable(s, '#copy');
    store(s, variable, value);
    out.push({ node: { kind: 'assign', variable, value: value.node, type: typeOf(value) } });
  }
  return out;
};

export const sequence = (nodes: readonly Typed[]): Typed =>
  nodes.length === 1 ? nodes[0]! : { kind: 'block', body: nodes, type: nodes.at(-1)!.type };

export const fail = (
  s: State,
  frame: Frame,
  core: { span: { start: number; end: number } },
  failure: Extract<Typed, { kind: 'fail' }>['failure'],
  args: readonly Typed[],
): Value => unreachable(s, { kind: 'fail', failure, args, place: placeOf(frame, core.span), type: BOTTOM });

export const parameterValue = (s: State, frame: Frame, type: Type, place: Place): Value => {
  if (isValueTuple(type))
    return makeTuple(
      s,
      frame,
      type.elements.map((e) => parameterValue(s, frame, e, place)),
      place,
    );
  if (type.kind !== 'value') return typeValue(type);
  return literalValue(s.host.world, parameterLiteral(type));
};

export const slotVariable = (s: State, frame: Frame, slot: number): number => {
  const home = frame.slots[slot];
  if (home?.kind === 'variable') return home.variable;
  const variable = newVariable(s, frame.lambda.slots[slot]?.name ?? `#${slot}`);
  frame.slots[slot] = { kind: 'variable', variable };
  return variable;
};

const readSlot = (s: State, frame: Frame, slot: number, at: { span: { start: number; end: number } }): Value => {
  const home = frame.slots[slot];
  if (home?.kind === 'known') return home.value;
  const variable = slotVariable(s, frame, slot);
  const known = s.env?.[variable];
  const name = frame.lambda.slots[slot]?.name ?? '';
  if (!known) return fail(s, frame, at, { kind: 'undefined-local', name }, []);
  if (known.constant && !known.maybeUndefined) return literalValue(s.host.world, known.constant);
  const { type } = known;
  if (isSingleton(type) && !known.maybeUndefined) return { node: { kind: 'singleton', type } };
  const node: Typed = known.maybeUndefined
    ? { kind: 'variable', variable, type, checked: placeOf(frame, at.span) }
    : { kind: 'variable', variable, type };
  return { node };
};

const inferGlobal = (s: State, frame: Frame, ref: GlobalRef, at: Core): Value => {
  const { world } = s.host;
  const binding = lookupBinding(world, ref);
  const place = placeOf(frame, at.span);
  if (!binding) return { node: { kind: 'global', ref, type: ANY, place } };
  switch (binding.kind) {
    case 'type':
      return typeValue(binding.type);
    case 'function':
      return { node: { kind: 'singleton', type: binding.type } };
    case 'global':
      return { node: { kind: 'global', ref, type: ANY, place } };
    case 'constant': {
      // A value from above the reader's cone is not a constant for the compiler (semantics.md, "Narrowing").
      const cone = world.contexts.cone(stratumOf(world, frame.lambda.origin.module));
      const homes = world.contexts.closure(homesOf(world, binding.type));
      if (!homes.maximal.every((h) => contains(cone, h))) return { node: { kind: 'global', ref, type: ANY, place } };
      const read: ConstantRead = binding.value
        ? { ref, type: binding.type, value: binding.value }
        : { ref, type: binding.type };
      s.constants.set(refKey(ref), read);
      if (binding.value) return literalValue(world, binding.value);
      if (isSingleton(binding.type)) return { node: { kind: 'singleton', type: binding.type } };
      return { node: { kind: 'global', ref, type: binding.type, place } };
    }
    default:
      return binding satisfies never;
  }
};

const inferNew = (s: State, frame: Frame, core: Extract<Core, { kind: 'new' }>): Value => {
  const values = inferAll(s, frame, [core.type, ...core.fields]);
  if (!values.reached) return values.diverged;
  const [made, ...fields] = values.values;
  const type = typeInside(typeOf(made!));
  const types = type && fieldTypes(type);
  if (!type || !types || !type.closed) {
    return fail(s, frame, core, { kind: 'message', text: '`new` needs a concrete type here' }, []);
  }
  if (fields.length > types.length) {
    return fail(s, frame, core, { kind: 'message', text: 'too many arguments in call to `new`' }, []);
  }
  const checked = fields.map((field, i) => {
    const expected = types[i]!;
    if (merge(typeOf(field), expected) === expected) return field.node;
    const node: Typed = {
      kind: 'assert',
      value: field.node,
      where: 'new',
      place: placeOf(frame, core.span),
      type: expected,
    };
    return node;
  });
  return construct(type, checked);
};
