/**
 * Candidates: every method that a callee of one type could have in any context, with the outcomes found so far. A memo alone: it
 * never decides an outcome. It holds for all worlds in which the callee's tables are the same, whatever else has changed.
 */
import { TYPE_NAME, type Type } from '../types/index.ts';
import { hasBit } from './bits.ts';
import type { Context } from './context.ts';
import { namesOf } from './heads.ts';
import { type MethodTable, mayApply } from './method-table.ts';
import type { Outcome } from './resolve.ts';
import { calleeOf, tableKey } from './signature.ts';
import type { Method, World } from './world.ts';

export interface Candidates {
  readonly policy: World['policy'];
  readonly keys: readonly string[];
  readonly all: World['tables'];
  readonly tables: readonly (MethodTable | undefined)[];
  /** Ids of the strata that have pirates here, smallest first. */
  readonly pirateHomes: readonly number[];
  /** λ ↦ its pirate class: the pirate homes in λ. */
  readonly classes: Map<number, string>;
  /** Pirate class, then σ ↦ outcome (*projection*: an outcome depends on λ through its class alone). */
  readonly outcomes: Map<string, Map<number, Outcome>>;
}

const caches = new WeakMap<object, Map<number, Candidates>>();

/** Tables that may hold methods applicable to this callee: its own and those of its supertypes. */
const tableKeys = (callee: Type): readonly string[] => {
  const names = callee.kind === 'nominal' ? namesOf(callee) : [];
  return [...new Set([tableKey(callee), ...names.map((name) => (name === TYPE_NAME.id ? 'Type' : name)), 'Any'])];
};

export const candidatesFor = (world: World, callee: Type): Candidates => {
  let cache = caches.get(world.strata);
  if (!cache) {
    cache = new Map();
    caches.set(world.strata, cache);
  }
  const known = cache.get(callee.id);
  const samePolicy = known?.policy === world.policy;
  if (samePolicy && known.all === world.tables) return known;
  const keys = known?.keys ?? tableKeys(callee);
  const tables = keys.map((key) => world.tables.get(key));
  const same = samePolicy && known.tables.every((table, i) => table === tables[i]);
  const found: Candidates = same
    ? { ...known, all: world.tables }
    : {
        policy: world.policy,
        keys,
        all: world.tables,
        tables,
        pirateHomes: pirateHomesOf(tables),
        classes: new Map(),
        outcomes: new Map(),
      };
  cache.set(callee.id, found);
  return found;
};

const pirateHomesOf = (tables: Candidates['tables']): readonly number[] => {
  const homes = tables.flatMap((table) => (table ? [...table.pirates.keys()] : []));
  return [...new Set(homes)].sort((x, y) => x - y);
};

/** The methods that a callee could have in any context, in the order of their definition. */
export const methodsOf = (world: World, callee: Type): readonly Method[] =>
  candidatesFor(world, callee)
    .tables.flatMap((table) => (table ? [...table.methods.values()] : []))
    .sort((a, b) => a.order - b.order);

/** Those of a callee that may apply to a call and are visible in λ, in no particular order. */
export const visibleCandidates = ({ tables }: Candidates, call: Type, visible: Context): readonly Method[] => {
  const found: Method[] = [];
  for (const table of tables) if (table) found.push(...mayApply(table, call, visible.members));
  return found;
};

/** The outcomes known in a context that looks in λ. */
export const outcomesIn = (candidates: Candidates, visible: Context): Map<number, Outcome> => {
  const name = classOf(candidates, visible);
  let known = candidates.outcomes.get(name);
  if (!known) {
    known = new Map();
    candidates.outcomes.set(name, known);
  }
  return known;
};

const classOf = ({ classes, pirateHomes }: Candidates, visible: Context): string => {
  if (pirateHomes.length === 0) return '';
  let name = classes.get(visible.id);
  if (name === undefined) {
    name = pirateHomes.filter((id) => hasBit(visible.members, id)).join();
    classes.set(visible.id, name);
  }
  return name;
};

/** How many methods a function has of its own, wherever they are seen. */
export const methodCount = (world: World, callee: Type): number =>
  methodsOf(world, callee).filter((method) => calleeOf(method.signature) === callee).length;
