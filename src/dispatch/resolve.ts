/**
 * resolve(κ, f, σ): the one place where a call finds its method (semantics.md, "Definitions"). Interpreter, inference, open sites,
 * `invoke`, `hasmethod`, entry calls and error hints all come through here.
 */
import { BOTTOM, matchSignature, morespecific, type Type, typeequal } from '../types/index.ts';
import { candidatesFor, methodsOf, outcomesIn, visibleCandidates } from './candidates.ts';
import type { Context } from './context.ts';
import { callHomes } from './homes.ts';
import { piratesIn } from './pirate.ts';
import { below } from './strata.ts';
import { type Method, stratumOf, type World } from './world.ts';

export type Outcome =
  /** `parameters`: the values of the method's static parameters, outermost first. */
  | { readonly kind: 'method'; readonly method: Method; readonly parameters: readonly Type[] }
  | { readonly kind: 'none' }
  /** All undominated candidates, by module. */
  | { readonly kind: 'ambiguous'; readonly methods: readonly Method[] };

interface Applicable {
  readonly method: Method;
  readonly parameters: readonly Type[];
}

/** m ▷ m′: strictly more specific, or an equal signature that shadows (or, under `global`, was loaded later). */
export const dominates = (world: World, m: Method, other: Method): boolean => {
  if (typeequal(m.signature, other.signature)) {
    if (world.policy.equalSignatures === 'last') return m.order > other.order;
    return m.home !== other.home && below(other.home, m.home);
  }
  return morespecific(m.signature, other.signature);
};

const choose = (world: World, applicable: readonly Applicable[]): Outcome => {
  if (applicable.length === 0) return { kind: 'none' };
  const [only] = applicable;
  if (applicable.length === 1) return { kind: 'method', ...only! };
  const winner = applicable.find((a) => applicable.every((b) => a === b || dominates(world, a.method, b.method)));
  if (winner) return { kind: 'method', ...winner };
  return { kind: 'ambiguous', methods: candidatesOf(world, applicable).sort(byModule) };
};

/**
 * All undominated candidates. Specificity is not transitive: where some method is dominated, but by none of these, every applicable
 * method counts, so that a smaller context resolves alike iff it contains them (*narrowing lemma*).
 */
const candidatesOf = (world: World, applicable: readonly Applicable[]): Method[] => {
  const methods = applicable.map((a) => a.method);
  const undominated = methods.filter((a) => !methods.some((b) => dominates(world, b, a)));
  const covered = methods.every((m) => undominated.some((u) => u === m || dominates(world, u, m)));
  return covered ? undominated : methods;
};

/** By module, then as they stand in it: the order of loading modules shows in no message. */
const byModule = (a: Method, b: Method): number =>
  a.module === b.module ? a.order - b.order : a.module < b.module ? -1 : 1;

/** λ = κ ⊔ ↓homes(f, σ), or what the policy says. */
export const visibleContext = (world: World, caller: Context, call: Type): Context =>
  world.policy.visible(world.contexts, caller, callHomes(world, call));

/** Answers of one world, by caller and call: the short way, which a new world begins anew. */
const answers = new WeakMap<World, Map<number, Outcome>>();
let latest: { readonly world: World; readonly answers: Map<number, Outcome> } | undefined;

const answersIn = (world: World): Map<number, Outcome> => {
  if (latest?.world === world) return latest.answers;
  let known = answers.get(world);
  if (!known) {
    known = new Map();
    answers.set(world, known);
  }
  latest = { world, answers: known };
  return known;
};

/** Room for type ids in the key of an answer. */
const ID_SPACE = 2 ** 27;

/**
 * Resolves a call from a frame in context `caller`. `call` is the tuple type of callee and arguments, all of them types that
 * values have (concrete, or `Type{T}`).
 */
export const resolve = (world: World, caller: Context, call: Type): Outcome => {
  const known = answersIn(world);
  const key = caller.id * ID_SPACE + call.id;
  let outcome = known.get(key);
  if (!outcome) {
    outcome = resolveInClass(world, visibleContext(world, caller, call), call);
    known.set(key, outcome);
  }
  return outcome;
};

/**
 * Whether no values have these types (`hasmethod(f, Tuple{Union{}})`). Every method applies to them, but they bring no homes with them:
 * *projection* is about the calls of values.
 */
const isOfNoValue = (type: Type): boolean =>
  type === BOTTOM || (type.kind === 'tuple' && type.elements.some(isOfNoValue));

/** By the pirate class of λ, which many contexts and worlds share. */
const resolveInClass = (world: World, visible: Context, call: Type): Outcome => {
  if (call.kind !== 'tuple') throw new Error('a call is described by a tuple type');
  const candidates = candidatesFor(world, call.elements[0]!);
  const known = isOfNoValue(call) ? new Map<number, Outcome>() : outcomesIn(candidates, visible);
  let outcome = known.get(call.id);
  if (!outcome) {
    const applicable: Applicable[] = [];
    for (const method of visibleCandidates(candidates, call, visible)) {
      const parameters = matchSignature(call, method.signature);
      if (parameters) applicable.push({ method, parameters });
    }
    outcome = choose(world, applicable);
    known.set(call.id, outcome);
  }
  return outcome;
};

/**
 * The pirate class of (κ, g) for a call: the pirates of g in λ. Contexts with equal pirate classes resolve the call alike
 * (*projection*); without pirates of g all contexts do.
 */
export const pirateClass = (world: World, caller: Context, call: Type): readonly Method[] => {
  if (call.kind !== 'tuple') throw new Error('a call is described by a tuple type');
  return piratesIn(visibleContext(world, caller, call), methodsOf(world, call.elements[0]!));
};

/** κ′: the context in which the body of `method` runs when called from `caller`. */
export const bodyContext = (world: World, caller: Context, method: Method, call: Type): Context =>
  world.policy.body(world.contexts, caller, world.contexts.cone(method.home), callHomes(world, call));

/** The context in which a module's top-level code runs. */
export const entryContext = (world: World, module: string): Context =>
  world.policy.entry(world.contexts, world.contexts.cone(stratumOf(world, module)));
