/**
 * Under `global`: the compiled instances of a run with their backedges, and the log of what inserted methods have thrown away
 * (docs/baseline.md). Other policies have none of this.
 */
import { addInstance, type Backedges, type Edge, type Invalidation, NO_BACKEDGES } from '../dispatch/backedges.ts';
import type { Method, World } from '../dispatch/world.ts';
import type { Inferred } from '../infer/infer.ts';
import type { Type } from '../types/index.ts';
import type { EntryRecord, MemberRecord, ObjectRecord } from './record.ts';
import { methodById, typeFromKey } from './registry.ts';
import type { WorldSplit } from './world-splits.ts';

export interface LoggedInvalidation {
  readonly invalidation: Invalidation;
  /**
   * The stratum whose image was taken in when the method had already been loaded: its code did not hold from the beginning. Undefined
   * when the method was inserted after the code.
   */
  readonly image: string | undefined;
}

export interface Baseline {
  graph: Backedges;
  readonly log: LoggedInvalidation[];
  readonly splits: WorldSplit[];
  /** Open sites of the instances in the graph: types of callee and arguments as far as they are known. */
  readonly openSites: Map<string, readonly Type[]>;
  readonly finishedModules: Set<string>;
  /** Keys of the instances that each inserted method has thrown away. */
  readonly lost: Map<Method, Set<string>>;
  /** Packages by name: those that have begun to load, … */
  readonly begun: Set<string>;
  /** … and those that have loaded, with their images taken in. */
  readonly takenIn: Set<string>;
}

export const newBaseline = (): Baseline => ({
  graph: NO_BACKEDGES,
  log: [],
  splits: [],
  openSites: new Map(),
  lost: new Map(),
  finishedModules: new Set(),
  begun: new Set(),
  takenIn: new Set(),
});

/** Top-level code runs once: nobody asks for it again, and no edges lead from it. */
export const noteCompiled = (
  baseline: Baseline,
  world: World,
  inferreds: readonly Inferred[],
  members: readonly MemberRecord[],
): void =>
  inferreds.forEach(({ method, call, entries }, i) => {
    if (method) note(baseline, world, members[i]!, { method, call, edges: entries });
  });

/** Stored code that is used before its image has been taken in. */
export const noteReused = (baseline: Baseline, world: World, record: ObjectRecord): void => {
  for (const member of record.members) {
    if (baseline.graph.instances.has(member.key)) continue;
    const held = heldBy(world, member);
    if (held) note(baseline, world, member, held);
  }
};

export interface Held {
  readonly method: Method;
  readonly call: Type;
  readonly edges: readonly Edge[];
}

export const note = (baseline: Baseline, world: World, member: MemberRecord, held: Held): void => {
  baseline.graph = addInstance(baseline.graph, { ...held, since: world.age });
  const open = member.sites.open.flatMap((key) => typeFromKey(world, key) ?? []);
  if (open.length > 0) baseline.openSites.set(member.key, open);
};

/** A stored member in terms of a world: undefined for top-level code, or when something that it names does not exist here. */
export const heldBy = (world: World, member: MemberRecord): Held | undefined => {
  const method = methodById(world, member.method);
  const call = typeFromKey(world, member.call);
  const edges = member.entries.map((entry) => edgeOf(world, entry));
  if (!method || !call || !edges.every((edge) => edge !== undefined)) return undefined;
  return { method, call, edges };
};

const edgeOf = (world: World, { call: key, outcome, use }: EntryRecord): Edge | undefined => {
  const call = typeFromKey(world, key);
  const ids = outcome.kind === 'method' ? [outcome.method] : outcome.kind === 'ambiguous' ? outcome.methods : [];
  const methods = ids.map((id) => methodById(world, id));
  return call && methods.every((m) => m !== undefined) ? { call, methods, use, outcome } : undefined;
};
