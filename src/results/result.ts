/**
 * Result types: what `f(x…)` returns when only the types of the arguments are known, as a rule of the language (docs/types.md). The
 * element type of an empty comprehension is one. The rule has no limits of size, no inlining and no other choice that an optimiser
 * may change: both tiers ask it, and inference takes its answer like that of any other question about the world.
 *
 * The body is evaluated on types: an unknown condition goes both ways, loops repeat until nothing new appears, a recursion takes the
 * least answer that is consistent, what fails gives nothing, and what cannot be told is `Any`.
 */
import type { Context } from '../dispatch/context.ts';
import { isLeaf } from '../dispatch/typeexpr.ts';
import type { Method, World } from '../dispatch/world.ts';
import type { Value } from '../infer/lattice.ts';
import { BOTTOM, type Type, typejoin } from '../types/index.ts';
import { applyFunction } from './calls.ts';
import { newEvaluation } from './evaluation.ts';

export interface ResultType {
  readonly type: Type;
  /** Every method whose body was looked at. */
  readonly methods: readonly Method[];
  /** Modules whose constants were read. */
  readonly modules: readonly string[];
}

const answers = new WeakMap<World, Map<string, ResultType>>();

/** `call` is the tuple type of callee and arguments; the answer is what a frame in `context` would get. */
export const resultType = (world: World, context: Context, call: Type): ResultType => {
  let known = answers.get(world);
  if (!known) {
    known = new Map();
    answers.set(world, known);
  }
  const key = `${context.id} ${call.id}`;
  let answer = known.get(key);
  if (!answer) {
    answer = evaluate(world, context, call);
    known.set(key, answer);
  }
  return answer;
};

const evaluate = (world: World, context: Context, call: Type): ResultType => {
  if (call.kind !== 'tuple') throw new Error('a call is described by a tuple type');
  const e = newEvaluation(world);
  const values = call.elements.map((type): Value => ({ node: { kind: 'variable', variable: -1, type } }));
  const value = applyFunction(e, context, values);
  return {
    type: settled(value?.node.type ?? BOTTOM),
    methods: [...e.seen.methods],
    modules: [...e.seen.modules].sort(),
  };
};

/** One type that the values share; `missing` and `nothing` stay beside a single other one, as in `promote_typejoin`. */
const settled = (type: Type): Type => {
  if (type.kind !== 'union' || !type.members.every(isLeaf)) return type;
  const present = type.members.filter((m) => !isAbsence(m));
  return present.length <= 1 ? type : type.members.reduce((a, b) => typejoin(a, b));
};

const isAbsence = (type: Type): boolean =>
  type.kind === 'nominal' && (type.name.id === 'Core.Nothing' || type.name.id === 'Base.Missing');
