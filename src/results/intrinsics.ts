/** Intrinsics on types: the rules of their results are those that inference has too (src/infer/intrinsics.ts). */
import { newFrame as newInferenceFrame, parameterValue } from '../infer/infer.ts';
import { inferIntrinsic } from '../infer/intrinsics.ts';
import { typeOf, type Value } from '../infer/lattice.ts';
import { typeInside, typeValue } from '../infer/nodes.ts';
import type { Frame as InferenceFrame, State } from '../infer/state.ts';
import type { Place } from '../infer/typed.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { ANY, BOTTOM, type Type } from '../types/index.ts';
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

/** What inference needs around a single operation. */
const scratch = (e: Evaluation, frame: Frame): { s: State; inner: InferenceFrame; place: Place } => {
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
  return { s, inner, place: { origin: 0, span: frame.lambda.body.span } };
};

const unasked = (): never => {
  throw new Error('an intrinsic asked for the summary of an instance');
};

const byInference = (e: Evaluation, frame: Frame, name: IntrinsicName, args: readonly Value[]): Value | undefined => {
  const { s, inner, place } = scratch(e, frame);
  const value = inferIntrinsic(s, inner, name, args, place);
  for (const entry of s.entries) for (const method of entry.methods) e.seen.methods.add(method);
  return s.env && value;
};

/** The value of a static parameter. */
export const parameterOf = (e: Evaluation, frame: Frame, type: Type): Value => {
  const { s, inner, place } = scratch(e, frame);
  return parameterValue(s, inner, type, place);
};
