/** Intrinsics on types: the rules of their results are those that inference has too (src/infer/intrinsics.ts). */
import { parameterLiteral } from '../dispatch/typeexpr.ts';
import { construct, newFrame as newInferenceFrame } from '../infer/infer.ts';
import { inferIntrinsic } from '../infer/intrinsics.ts';
import { typeOf, type Value } from '../infer/lattice.ts';
import { literalValue, typeInside, typeValue } from '../infer/nodes.ts';
import { isValueTuple } from '../infer/shape.ts';
import type { State } from '../infer/state.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { ANY, BOTTOM, type Type, tuple } from '../types/index.ts';
import { applyFunction, ofType } from './calls.ts';
import type { Evaluation, Frame } from './evaluation.ts';

/** Undefined: it always fails. */
export const applyIntrinsic = (
  e: Evaluation,
  frame: Frame,
  name: IntrinsicName,
  args: readonly Value[],
): Value | undefined => {
  switch (name) {
    case 'invoke':
      return ofType(ANY);
    case 'result_type': {
      const call = typeInside(typeOf(args[0]!));
      if (call?.kind !== 'tuple') return ofType(ANY);
      const { awaited } = e;
      const result = applyFunction(e, frame.context, call.elements.map(ofType));
      // A type that depends on itself is not known yet.
      if (!result && e.awaited > awaited) return undefined;
      return typeValue(result ? typeOf(result) : BOTTOM);
    }
    default:
      return byInference(e, frame, name, args);
  }
};

const byInference = (e: Evaluation, frame: Frame, name: IntrinsicName, args: readonly Value[]): Value | undefined => {
  const s: State = {
    host: { world: e.world, summary: unasked, resultType: unasked },
    context: frame.context,
    variables: [],
    origins: [],
    entries: [],
    constants: new Map(),
    env: [],
    labels: 0,
    opens: false,
    tries: [],
  };
  const inner = newInferenceFrame(
    s,
    frame.lambda,
    undefined,
    frame.context,
    frame.parameters,
    [],
    undefined,
    undefined,
  );
  const place = { origin: 0, span: frame.lambda.body.span };
  const value = inferIntrinsic(s, inner, name, args, place);
  for (const entry of s.entries) for (const method of entry.methods) e.seen.methods.add(method);
  return s.env && value;
};

const unasked = (): never => {
  throw new Error('an intrinsic asked for the summary of an instance');
};

/** The value of a static parameter. */
export const parameterOf = (e: Evaluation, type: Type): Value => {
  if (isValueTuple(type)) {
    const items = type.elements.map((item) => parameterOf(e, item));
    return construct(
      tuple(items.map(typeOf)),
      items.map((v) => v.node),
    );
  }
  return type.kind === 'value' ? literalValue(e.world, parameterLiteral(type)) : typeValue(type);
};
