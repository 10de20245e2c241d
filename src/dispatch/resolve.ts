/**
 * resolve(κ, f, σ): the one place where a call finds its method (semantics.md, "Definitions"). Interpreter, inference, open sites,
 * `invoke`, `hasmethod`, entry calls and error hints all come through here.
 */
import { type Type, matchSignature, morespecific, typeequal } from '../types/index.ts';
import type { Context } from './context.ts';
import { callHomes } from './homes.ts';
import { below } from './strata.ts';
import { type Method, type MethodTable, type World, stratumOf, tableKey } from './world.ts';

export type Outcome =
  /** `parameters`: the values of the method's static parameters, outermost first. */
  | { readonly kind: 'method'; readonly method: Method; readonly parameters: readonly Type[] }
  | { readonly kind: 'none' }
  /** All undominated candidates, in order of loading. */
  | { readonly kind: 'ambiguous'; readonly methods: readonly Method[] };

interface Applicable {
  readonly method: Method;
  readonly parameters: readonly Type[];
}

/** Every method that a callee of one type could have, with the outcomes found so far: (λ ∩ homes, σ) ↦ outcome. */
interface Candidates {
  readonly tables: readonly (MethodTable | undefined)[];
  readonly methods: readonly Method[];
  readonly homes: bigint;
  readonly outcomes: Map<number, Map<bigint, Outcome>>;
}

const candidateCaches = new WeakMap<object, Map<number, Candidates>>();
const keysOfCallee = new Map<number, readonly string[]>();

/** Tables that may hold methods applicable to this callee: its own and those of its supertypes. */
const tableKeys = (callee: Type): readonly string[] => {
  const known = keysOfCallee.get(callee.id);
  if (known) return known;
  const keys = [tableKey(callee)];
  if (callee.kind === 'nominal' && callee.name.id === 'Core.Type') keys.push('Type', 'Core.DataType');
  for (let at: Type = callee; at.kind === 'nominal'; at = at.name.supertype) keys.push(at.name.id);
  keys.push('Any');
  const unique = [...new Set(keys)];
  keysOfCallee.set(callee.id, unique);
  return unique;
};

const candidatesFor = (world: World, callee: Type): Candidates => {
  let cache = candidateCaches.get(world.strata);
  if (!cache) {
    cache = new Map();
    candidateCaches.set(world.strata, cache);
  }
  const keys = tableKeys(callee);
  const tables = keys.map((key) => world.tables.get(key));
  const known = cache.get(callee.id);
  if (known?.tables.every((table, i) => table === tables[i])) return known;
  const present = tables.filter((table) => table !== undefined);
  const fresh: Candidates = {
    tables,
    methods: present.length === 1 ? present[0]!.methods : present.flatMap((table) => table.methods),
    homes: present.reduce((set, table) => set | table.homes, 0n),
    outcomes: new Map(),
  };
  cache.set(callee.id, fresh);
  return fresh;
};

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
  const winner = applicable.find((a) =>
    applicable.every((b) => a === b || dominates(world, a.method, b.method)),
  );
  if (winner) return { kind: 'method', ...winner };
  const undominated = applicable.filter(
    (a) => !applicable.some((b) => a !== b && dominates(world, b.method, a.method)),
  );
  const methods = (undominated.length > 0 ? undominated : applicable).map((a) => a.method);
  return { kind: 'ambiguous', methods: methods.sort((a, b) => a.order - b.order) };
};

/** λ = κ ⊔ ↓homes(f, σ), or what the policy says. */
export const visibleContext = (world: World, caller: Context, call: Type): Context =>
  world.policy.visible(world.contexts, caller, callHomes(world, call));

/**
 * Resolves a call from a frame in context `caller`. `call` is the tuple type of callee and arguments, all of them types that
 * values have (concrete, or `Type{T}`).
 */
export const resolve = (world: World, caller: Context, call: Type): Outcome => {
  if (call.kind !== 'tuple') throw new Error('a call is described by a tuple type');
  const candidates = candidatesFor(world, call.elements[0]!);
  const visible = visibleContext(world, caller, call).members & candidates.homes;
  let byContext = candidates.outcomes.get(call.id);
  if (!byContext) {
    byContext = new Map();
    candidates.outcomes.set(call.id, byContext);
  }
  let outcome = byContext.get(visible);
  if (!outcome) {
    const applicable: Applicable[] = [];
    for (const method of candidates.methods) {
      if (((visible >> BigInt(method.home.id)) & 1n) === 0n) continue;
      const parameters = matchSignature(call, method.signature);
      if (parameters) applicable.push({ method, parameters });
    }
    outcome = choose(world, applicable);
    byContext.set(visible, outcome);
  }
  return outcome;
};

/** κ′: the context in which the body of `method` runs when called from `caller`. */
export const bodyContext = (world: World, caller: Context, method: Method, call: Type): Context =>
  world.policy.body(world.contexts, caller, world.contexts.cone(method.home), callHomes(world, call));

/** The methods that a callee could have in any context, for error hints and reflection. */
export const methodsOf = (world: World, callee: Type): readonly Method[] => candidatesFor(world, callee).methods;

/** The context in which a module's top-level code runs. */
export const entryContext = (world: World, module: string): Context =>
  world.policy.entry(world.contexts, world.contexts.cone(stratumOf(world, module)));
