/** One body on types: what is known of each slot follows the control flow, as in a run. */
import { closureName } from '../dispatch/define.ts';
import { DefinitionError, evalTypeExpr } from '../dispatch/typeexpr.ts';
import { lookupBinding } from '../dispatch/world.ts';
import { isSpread } from '../infer/calls.ts';
import { type Env, knownOf, mergeEnv, sameEnv } from '../infer/env.ts';
import { construct } from '../infer/infer.ts';
import { merge, typeOf, type Value } from '../infer/lattice.ts';
import { coreType, literalValue, nothingValue, typeInside, typeValue } from '../infer/nodes.ts';
import { fieldTypes } from '../infer/shape.ts';
import type { Core } from '../lower/ir.ts';
import { ANY, BOTTOM, nominal, type Type } from '../types/index.ts';
import { applyFunction, ofType } from './calls.ts';
import type { Evaluation, Frame } from './evaluation.ts';
import { applyIntrinsic, parameterOf } from './intrinsics.ts';

/** Undefined: it never returns. */
export const evaluateBody = (e: Evaluation, frame: Frame): Value | undefined => {
  const value = evaluate(e, frame, frame.lambda.body);
  if (value) frame.returned.push(value);
  if (frame.returned.length === 0) return undefined;
  if (frame.returned.length === 1) {
    const [only] = frame.returned as [Value];
    return frame.aliases ? only : withoutTests(only);
  }
  return ofType(frame.returned.map(typeOf).reduce(merge));
};

/** What a test says about variables of a body means nothing outside of it. */
const withoutTests = ({ node, constant }: Value): Value => (constant ? { node, constant } : { node });

/** Undefined: control never gets past it, and the frame has no environment. */
export const evaluate = (e: Evaluation, frame: Frame, core: Core): Value | undefined => {
  const { world } = e;
  switch (core.kind) {
    case 'literal':
      return literalValue(world, core.value);
    case 'local':
      return read(e, frame, core.slot);
    case 'setLocal': {
      const value = evaluate(e, frame, core.value);
      if (value) store(frame, core.slot, value);
      return value;
    }
    case 'global':
      return readGlobal(e, core);
    case 'setGlobal':
      return evaluate(e, frame, core.value);
    case 'undefined':
      return stop(frame);
    case 'param': {
      const type = frame.parameters.get(frame.lambda.staticParams[core.index]!);
      return type === undefined ? stop(frame) : parameterOf(e, frame, type);
    }
    case 'type':
      return typeExpression(e, frame, core);
    case 'call': {
      const values = evaluateAll(e, frame, [core.callee, ...core.args]);
      return values && reached(frame, applyFunction(e, frame.context, values));
    }
    case 'apply': {
      const values = evaluateAll(e, frame, [core.callee, ...core.args.map((a) => a.value)]);
      if (!values) return undefined;
      const [callee, ...rest] = values as [Value, ...Value[]];
      if (rest.some((value, i) => core.args[i]!.splat && !isSpread(typeOf(value)))) return ofType(ANY);
      const spread = rest.flatMap((value, i) =>
        core.args[i]!.splat ? fieldTypes(typeOf(value))!.map(ofType) : [value],
      );
      return reached(frame, applyFunction(e, frame.context, [callee, ...spread]));
    }
    case 'intrinsic': {
      const values = evaluateAll(e, frame, core.args);
      return values && reached(frame, applyIntrinsic(e, frame, core.name, values));
    }
    case 'new': {
      const values = evaluateAll(e, frame, [core.type, ...core.fields]);
      if (!values) return undefined;
      const [made, ...fields] = values as [Value, ...Value[]];
      const type = typeInside(typeOf(made));
      if (!type?.closed || !fieldTypes(type)) return stop(frame);
      return construct(
        type,
        fields.map((f) => f.node),
      );
    }
    case 'closure': {
      const values = evaluateAll(e, frame, core.captures);
      return values && ofType(nominal(closureName(world, core.id), values.map(typeOf)));
    }
    case 'capture': {
      const self = read(e, frame, 0);
      const type = self && fieldTypes(typeOf(self))?.[core.index];
      return type === undefined ? stop(frame) : ofType(type);
    }
    case 'newBox':
      return ofType(coreType(world, 'Box'));
    case 'getBox':
      return evaluate(e, frame, core.box) && ofType(ANY);
    case 'setBox':
      return evaluateAll(e, frame, [core.box, core.value])?.[1];
    case 'block': {
      let last: Value | undefined = nothingValue(world);
      for (const child of core.body) {
        last = evaluate(e, frame, child);
        if (!last) return undefined;
      }
      return last;
    }
    case 'if':
      return evaluateIf(e, frame, core);
    case 'loop': {
      let head = frame.env && [...frame.env];
      for (;;) {
        frame.targets.set(core.label, undefined);
        frame.env = head && [...head];
        evaluate(e, frame, core.body);
        const next = mergeEnv(head, frame.env);
        if (sameEnv(next, head)) break;
        head = next;
      }
      frame.env = frame.targets.get(core.label);
      return frame.env && nothingValue(world);
    }
    case 'labeled': {
      frame.targets.set(core.label, undefined);
      evaluate(e, frame, core.body);
      frame.env = mergeEnv(frame.env, frame.targets.get(core.label));
      return frame.env && nothingValue(world);
    }
    case 'break':
      frame.targets.set(core.label, mergeEnv(frame.targets.get(core.label), frame.env && [...frame.env]));
      return stop(frame);
    case 'return': {
      const value = evaluate(e, frame, core.value);
      if (value) frame.returned.push(value);
      return stop(frame);
    }
    case 'try': {
      frame.tries.push(frame.env && [...frame.env]);
      const body = evaluate(e, frame, core.body);
      const afterBody = frame.env;
      frame.env = frame.tries.pop();
      store(frame, core.slot, ofType(ANY));
      const handler = evaluate(e, frame, core.handler);
      frame.env = mergeEnv(afterBody, frame.env);
      return either(body, handler);
    }
    default:
      return core satisfies never;
  }
};

const stop = (frame: Frame): undefined => {
  frame.env = undefined;
  return undefined;
};

const reached = (frame: Frame, value: Value | undefined): Value | undefined => value ?? stop(frame);

const either = (a: Value | undefined, b: Value | undefined): Value | undefined => {
  if (!a || !b) return a ?? b;
  return ofType(merge(typeOf(a), typeOf(b)));
};

const evaluateAll = (e: Evaluation, frame: Frame, cores: readonly Core[]): Value[] | undefined => {
  const values: Value[] = [];
  for (const core of cores) {
    const value = evaluate(e, frame, core);
    if (!value) return undefined;
    values.push(value);
  }
  return values;
};

const read = (e: Evaluation, frame: Frame, slot: number): Value | undefined => {
  const alias = frame.aliases?.[slot];
  if (alias) return alias;
  const known = frame.env?.[slot];
  if (!known) return stop(frame);
  if (known.constant && !known.maybeUndefined) return literalValue(e.world, known.constant);
  const value = ofType(known.type);
  return value.node.kind === 'variable'
    ? { node: { kind: 'variable', variable: frame.base + slot, type: known.type } }
    : value;
};

const store = (frame: Frame, slot: number, value: Value): void => {
  if (!frame.env) return;
  frame.env[slot] = knownOf(value);
  for (let i = 0; i < frame.tries.length; i += 1) frame.tries[i] = mergeEnv(frame.tries[i], [...frame.env]);
};

const readGlobal = (e: Evaluation, { ref }: Extract<Core, { kind: 'global' }>): Value => {
  const binding = lookupBinding(e.world, ref);
  switch (binding?.kind) {
    case 'type':
      return typeValue(binding.type);
    case 'function':
      return ofType(binding.type);
    case 'constant':
      e.seen.modules.add(ref.module);
      return binding.value ? literalValue(e.world, binding.value) : ofType(binding.type);
    case 'global':
    case undefined:
      return ofType(ANY);
    default:
      return binding satisfies never;
  }
};

const typeExpression = (e: Evaluation, frame: Frame, core: Extract<Core, { kind: 'type' }>): Value | undefined => {
  try {
    const parameters = frame.lambda.staticParams.map((name) => frame.parameters.get(name) ?? ANY);
    return typeValue(evalTypeExpr(e.world, core.type, new Map(), parameters));
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    return stop(frame);
  }
};

const evaluateIf = (e: Evaluation, frame: Frame, core: Extract<Core, { kind: 'if' }>): Value | undefined => {
  const condition = evaluate(e, frame, core.condition);
  if (!condition || !frame.env) return undefined;
  const { constant } = condition;
  if (constant?.type === 'Bool') return evaluate(e, frame, constant.value ? core.then : core.otherwise);
  const [yes, no] = parted(frame, frame.env, condition);
  frame.env = yes;
  const then = yes && evaluate(e, frame, core.then);
  const afterThen = frame.env;
  frame.env = no;
  const otherwise = no && evaluate(e, frame, core.otherwise);
  frame.env = mergeEnv(afterThen, frame.env);
  return either(then, otherwise);
};

/** What is known where a condition holds, and where it does not. */
const parted = (frame: Frame, env: Env, condition: Value): readonly [Env | undefined, Env | undefined] => {
  const sides: [Env | undefined, Env | undefined] = [[...env], [...env]];
  for (const { variable, then, otherwise } of condition.refine ?? []) {
    const slot = variable - frame.base;
    const known = env[slot];
    if (slot < 0 || slot >= frame.lambda.slots.length || !known) continue;
    for (const [side, type] of [then, otherwise].entries() as IterableIterator<[0 | 1, Type]>) {
      const at = sides[side];
      if (at) at[slot] = { type, maybeUndefined: known.maybeUndefined };
      if (type === BOTTOM) sides[side] = undefined;
    }
  }
  return sides;
};
