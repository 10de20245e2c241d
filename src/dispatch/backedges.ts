/**
 * Backedges: what Julia (1.9 and later) keeps so that compiled code can be thrown away when a method is inserted. The baseline that
 * context dispatch is compared with: see docs/baseline.md. A library by itself; it is asked under the policy `global`.
 *
 * Compiled instances point to what they call; a *target* holds the edges back. It is a method for argument types (a method instance:
 * whether it has code of its own or is only inlined), or a call that found no method, or several (a method table backedge). Calls are
 * static, with leaf types, so that Julia's "the signatures intersect" is "the inserted signature applies to the call".
 */
import { Map as ImmutableMap } from 'immutable';
import { isKindName, matchSignature, type Type, typeequal, typeKey } from '../types/index.ts';
import { type Entry, instanceKey } from './footprint.ts';
import { dominates } from './resolve.ts';
import { calleeOf, tableKey } from './signature.ts';
import type { Method, World } from './world.ts';

/** How a caller uses what it points to. */
export type EdgeUse = Entry['use'];

/** The part of an entry that makes an edge. */
export type Edge = Pick<Entry, 'call' | 'methods' | 'use'> & { readonly outcome: Pick<Entry['outcome'], 'kind'> };

export interface InstanceInit {
  readonly method: Method;
  /** Tuple type of callee and arguments. */
  readonly call: Type;
  /** All static calls of its code, inlined and folded ones included. */
  readonly edges: readonly Edge[];
  /** The first world in which it is valid. */
  readonly since: number;
}

/** Compiled code. */
export interface CompiledInstance extends InstanceInit {
  readonly key: string;
}

/** Why the callers of a target are no longer valid. */
export type Cause =
  /** The signatures are equal: the old method is gone, and its own code with it. */
  | { readonly kind: 'replaces'; readonly method: Method }
  | { readonly kind: 'deletes'; readonly method: Method }
  /** The inserted method is more specific. The old one's own code stays right for `invoke`. */
  | { readonly kind: 'preferred'; readonly method: Method }
  /** Neither is more specific: the call is an error now. */
  | { readonly kind: 'ambiguous'; readonly method: Method }
  /** The method had taken the call's own code before this caller came: see `insertMethod`. */
  | { readonly kind: 'lost-before'; readonly method: Method }
  /** The call had found no method. */
  | { readonly kind: 'applies' }
  /** The call had been ambiguous between these. */
  | { readonly kind: 'was-ambiguous'; readonly methods: readonly Method[] };

/** An instance that has lost its validity, with the callers that lost it because of this one: each instance stands once in all trees. */
export interface Invalidated {
  readonly instance: CompiledInstance;
  /** How it uses what stands above it. */
  readonly use: EdgeUse;
  readonly callers: readonly Invalidated[];
}

export interface InvalidationRoot {
  readonly cause: Cause;
  readonly call: Type;
  /** The target's own code, where it is lost: under `replaces` and `deletes`. */
  readonly lost: CompiledInstance | undefined;
  readonly callers: readonly Invalidated[];
}

/** What one inserted (or deleted) method has done. */
export interface Invalidation {
  readonly method: Method;
  readonly roots: readonly InvalidationRoot[];
  /** All instances in the trees, in the order of the trees. */
  readonly instances: readonly CompiledInstance[];
}

interface Target {
  readonly key: string;
  readonly call: Type;
  readonly outcome: Edge['outcome']['kind'];
  readonly methods: readonly Method[];
  /** Position in the order of being met. */
  readonly order: number;
  /** Keys of the instances that point here, with the order of their edges. */
  readonly callers: ImmutableMap<string, { readonly use: EdgeUse; readonly order: number }>;
}

/** An immutable value: every function below gives a new one. */
export interface Backedges {
  readonly instances: ImmutableMap<string, CompiledInstance>;
  /** By the table of the callee, then by key. */
  readonly targets: ImmutableMap<string, ImmutableMap<string, Target>>;
  readonly next: number;
}

export const NO_BACKEDGES: Backedges = { instances: ImmutableMap(), targets: ImmutableMap(), next: 0 };

/** Names an instance, and the target that it is: a method's identity and argument types. */
export const compiledKey = (method: Pick<Method, 'id'>, call: Type): string => instanceKey(method.id, typeKey(call));

const groupOf = (call: Type): string => tableKey(calleeOf(call));

const targetKey = (edge: Pick<Edge, 'call' | 'methods' | 'outcome'>): string =>
  edge.outcome.kind === 'method'
    ? compiledKey(edge.methods[0]!, edge.call)
    : `${edge.outcome.kind}\n${typeKey(edge.call)}`;

const withTarget = (
  graph: Backedges,
  edge: Pick<Edge, 'call' | 'methods' | 'outcome'>,
  change: (target: Target) => Target,
): Backedges => {
  const key = targetKey(edge);
  const group = groupOf(edge.call);
  const held = graph.targets.get(group) ?? ImmutableMap<string, Target>();
  const { call, methods } = edge;
  const fresh: Target = { key, call, methods, outcome: edge.outcome.kind, order: graph.next, callers: ImmutableMap() };
  const targets = graph.targets.set(group, held.set(key, change(held.get(key) ?? fresh)));
  return { ...graph, targets, next: graph.next + 1 };
};

/** The graph with one more compiled instance, in place of an older one of the same method and types. */
export const addInstance = (graph: Backedges, init: InstanceInit): Backedges => {
  const key = compiledKey(init.method, init.call);
  const instance: CompiledInstance = { ...init, key };
  let next = dropInstances(graph, new Set([key]));
  next = { ...next, instances: next.instances.set(key, instance) };
  const own = { call: init.call, methods: [init.method], outcome: { kind: 'method' } } as const;
  // The method is the one that is compiled now: the target may be that of an older definition.
  next = withTarget(next, own, (target) => ({ ...target, methods: own.methods }));
  for (const edge of init.edges) {
    next = withTarget(next, edge, (target) =>
      target.callers.has(key)
        ? target
        : { ...target, methods: edge.methods, callers: target.callers.set(key, { use: edge.use, order: next.next }) },
    );
  }
  return next;
};

/** Without some instances and their edges. Targets that nothing points to and that have no code are forgotten. */
const dropInstances = (graph: Backedges, keys: ReadonlySet<string>): Backedges => {
  let { instances, targets } = graph;
  const dropped = [...keys].flatMap((key) => instances.get(key) ?? []);
  instances = instances.deleteAll(keys);
  for (const instance of dropped) {
    const own = { call: instance.call, methods: [instance.method], outcome: { kind: 'method' } } as const;
    for (const edge of [own, ...instance.edges]) {
      const group = groupOf(edge.call);
      const key = targetKey(edge);
      const target = targets.getIn([group, key]) as Target | undefined;
      if (!target) continue;
      const callers = target.callers.delete(instance.key);
      const unused = callers.size === 0 && !instances.has(key);
      targets = targets.update(group, (held) => (unused ? held!.delete(key) : held!.set(key, { ...target, callers })));
    }
  }
  return { ...graph, instances, targets };
};

/** The targets whose calls a signature may apply to, in the order of being met. */
const targetsFor = (graph: Backedges, signature: Type): Target[] => {
  const callee = calleeOf(signature);
  const group = tableKey(callee);
  const held = isExact(callee, group) ? [graph.targets.get(group)] : [...graph.targets.values()];
  return held.flatMap((targets) => [...(targets?.values() ?? [])]).sort((a, b) => a.order - b.order);
};

const targetsWithKeys = (graph: Backedges, keys: ReadonlySet<string>): Target[] =>
  [...graph.targets.values()]
    .flatMap((targets) => [...targets.values()].filter((target) => keys.has(target.key)))
    .sort((a, b) => a.order - b.order);

/** Whether all calls of such a callee stand in the group of that name. Not so for abstract callees: `(::Type{T})() where T`. */
const isExact = (callee: Type, group: string): boolean => {
  if (group === 'Type' || group.startsWith('Type ')) return group !== 'Type';
  return callee.kind === 'nominal' && callee.name.flavor !== 'abstract' && !isKindName(callee.name);
};

const causeOf = (
  world: World,
  target: Target,
  inserted: Method,
  lostBefore: ReadonlySet<string>,
): Cause | undefined => {
  if (lostBefore.has(target.key)) return { kind: 'lost-before', method: target.methods[0]! };
  if (!matchSignature(target.call, inserted.signature)) return undefined;
  switch (target.outcome) {
    case 'none':
      return { kind: 'applies' };
    case 'ambiguous':
      return { kind: 'was-ambiguous', methods: target.methods };
    case 'method': {
      const method = target.methods[0]!;
      if (typeequal(method.signature, inserted.signature)) return { kind: 'replaces', method };
      if (dominates(world, method, inserted)) return undefined;
      return { kind: dominates(world, inserted, method) ? 'preferred' : 'ambiguous', method };
    }
    default:
      return target.outcome satisfies never;
  }
};

export interface Inserted {
  readonly graph: Backedges;
  /** Undefined when nothing was lost. */
  readonly invalidation: Invalidation | undefined;
}

/**
 * Inserts a method as Julia does: every target that it takes calls from loses its callers, they lose theirs, and so on. There is no
 * early cutoff. `world` holds the method: its policy decides what is preferred. `lostBefore`: keys of instances that it has thrown
 * away already, for code that comes later and was compiled against them.
 */
export const insertMethod = (
  graph: Backedges,
  world: World,
  method: Method,
  lostBefore: ReadonlySet<string> = new Set(),
): Inserted => {
  const targets = targetsFor(graph, method.signature);
  const more = lostBefore.size === 0 ? [] : targetsWithKeys(graph, lostBefore).filter((t) => !targets.includes(t));
  return invalidate(graph, method, [...targets, ...more], (target) => causeOf(world, target, method, lostBefore));
};

/** Deletes a method: its own code and all callers are lost. */
export const deleteMethod = (graph: Backedges, method: Method): Inserted =>
  invalidate(graph, method, targetsFor(graph, method.signature), (target) =>
    target.outcome === 'method' && target.methods[0]!.id === method.id ? { kind: 'deletes', method } : undefined,
  );

const invalidate = (
  graph: Backedges,
  method: Method,
  targets: readonly Target[],
  why: (target: Target) => Cause | undefined,
): Inserted => {
  const lost = new Map<string, CompiledInstance>();
  const roots: InvalidationRoot[] = [];
  for (const target of targets) {
    const cause = why(target);
    if (!cause) continue;
    const goes = cause.kind === 'replaces' || cause.kind === 'deletes';
    const own = goes && !lost.has(target.key) ? graph.instances.get(target.key) : undefined;
    if (own) lost.set(own.key, own);
    const callers = callersOf(graph, target, lost);
    if (own || callers.length > 0) roots.push({ cause, call: target.call, lost: own, callers });
  }
  if (lost.size === 0) return { graph, invalidation: undefined };
  const invalidation: Invalidation = { method, roots, instances: [...lost.values()] };
  return { graph: dropInstances(graph, new Set(lost.keys())), invalidation };
};

/** The tree above a target, nearest callers first: every instance stands on a shortest way. Adds to `lost`. */
const callersOf = (graph: Backedges, root: Target, lost: Map<string, CompiledInstance>): readonly Invalidated[] => {
  const top: Invalidated[] = [];
  const queue: { readonly target: Target; readonly into: Invalidated[] }[] = [{ target: root, into: top }];
  for (const { target, into } of queue) {
    for (const [key, edge] of [...target.callers].sort(([, a], [, b]) => a.order - b.order)) {
      if (lost.has(key)) continue;
      const instance = graph.instances.get(key)!;
      lost.set(key, instance);
      const callers: Invalidated[] = [];
      into.push({ instance, use: edge.use, callers });
      const above = graph.targets.get(groupOf(instance.call))!.get(key)!;
      queue.push({ target: above, into: callers });
    }
  }
  return top;
};
