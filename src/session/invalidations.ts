/**
 * What a run threw away and why, as data for `--invalidations`: the trees of `global`, and the stored code that other policies found stale.
 * docs/baseline.md documents the JSON.
 */
import { lineColumn } from '../diagnostics/index.ts';
import type { Cause, CompiledInstance, Invalidated, InvalidationRoot } from '../dispatch/backedges.ts';
import { showMethod } from '../dispatch/define.ts';
import type { PolicyName } from '../dispatch/policy.ts';
import type { Method } from '../dispatch/world.ts';
import { typeKey } from '../types/index.ts';
import type { LoggedInvalidation } from './baseline.ts';
import type { Compiler } from './compiler.ts';
import type { Event } from './events.ts';
import { shownCall } from './explain.ts';
import type { StaleReason } from './record.ts';
import { methodById } from './registry.ts';
import type { WorldSplit } from './world-splits.ts';

export interface MethodPlace {
  readonly module: string;
  readonly signature: string;
  readonly file: string;
  readonly line: number;
}

export interface InstanceReport {
  readonly module: string;
  /** `f(Int64)` */
  readonly instance: string;
}

export interface CallerReport extends InstanceReport {
  readonly edge: 'calls' | 'inlines' | 'folds' | 'fails';
  readonly callers: readonly CallerReport[];
}

export interface RootReport {
  readonly cause: Cause['kind'];
  /** The methods that had the call before. */
  readonly before: readonly MethodPlace[];
  readonly call: string;
  /** The called method's own code is lost too. */
  readonly lost: boolean;
  readonly callers: readonly CallerReport[];
  /** Instances lost in this tree. */
  readonly count: number;
}

export interface TreeReport {
  readonly method: MethodPlace;
  /** The package whose image came when the method was there already; null when the method was inserted after the code. */
  readonly image: string | null;
  readonly roots: readonly RootReport[];
  readonly count: number;
}

export interface SplitReport extends InstanceReport {
  readonly method: MethodPlace;
  readonly call: string;
  readonly candidates: number;
}

export interface StaleReport extends InstanceReport {
  readonly reason: StaleReason;
}

export interface InvalidationReport {
  readonly policy: PolicyName;
  readonly invalidated: number;
  /** How many of those were asked for later, and compiled again. */
  readonly compiledAgain: number;
  readonly invalidations: readonly TreeReport[];
  /** An estimate, part of no count: see world-splits.ts. */
  readonly worldSplits: readonly SplitReport[];
  readonly stale: readonly StaleReport[];
}

export const invalidationReport = (c: Compiler, policy: PolicyName): InvalidationReport => {
  const log = c.baseline?.log ?? [];
  return {
    policy,
    ...countLost(c.log.events),
    invalidations: log.map((logged) => treeReport(c, logged)),
    worldSplits: (c.baseline?.splits ?? []).map((split) => splitReport(c, split)),
    stale: c.log.events.flatMap((event) =>
      event.kind === 'stale' ? [{ ...namedInstance(c, event.instance), reason: shownReason(c, event.reason) }] : [],
    ),
  };
};

/**
 * An instance counts again each time that it is lost. Code of an image that did not hold from the beginning may have been compiled again
 * before all of the image was looked at.
 */
const countLost = (events: readonly Event[]): { invalidated: number; compiledAgain: number } => {
  const made = new Set(events.flatMap((event) => (event.kind === 'compiled' ? [event.instance] : [])));
  const lost = new Set<string>();
  let invalidated = 0;
  let compiledAgain = 0;
  for (const event of events) {
    if (event.kind === 'invalidated') {
      invalidated += 1;
      if (event.image === undefined) lost.add(event.instance);
      else if (made.has(event.instance)) compiledAgain += 1;
    }
    if (event.kind === 'compiled' && lost.delete(event.instance)) compiledAgain += 1;
  }
  return { invalidated, compiledAgain };
};

const methodPlace = (method: Method): MethodPlace => {
  const { file } = method.definition.lambda.origin;
  const { line } = lineColumn(file.text, method.definition.span.start);
  return { module: method.module, signature: showMethod(method), file: file.path, line };
};

const treeReport = (c: Compiler, { invalidation, image }: LoggedInvalidation): TreeReport => ({
  method: methodPlace(invalidation.method),
  image: image ?? null,
  roots: invalidation.roots.map((root) => rootReport(c, root)),
  count: invalidation.instances.length,
});

const rootReport = (c: Compiler, root: InvalidationRoot): RootReport => {
  const callers = root.callers.map((caller) => callerReport(c, caller));
  return {
    cause: root.cause.kind,
    before: methodsBefore(root.cause).map(methodPlace),
    call: shownCall(c.world, typeKey(root.call)),
    lost: root.lost !== undefined,
    callers,
    count: (root.lost ? 1 : 0) + countCallers(callers),
  };
};

const countCallers = (callers: readonly CallerReport[]): number =>
  callers.reduce((n, caller) => n + 1 + countCallers(caller.callers), 0);

const methodsBefore = (cause: Cause): readonly Method[] => {
  switch (cause.kind) {
    case 'replaces':
    case 'deletes':
    case 'preferred':
    case 'ambiguous':
    case 'lost-before':
      return [cause.method];
    case 'was-ambiguous':
      return cause.methods;
    case 'applies':
      return [];
    default:
      return cause satisfies never;
  }
};

const EDGES: Readonly<Record<Invalidated['use'], CallerReport['edge']>> = {
  call: 'calls',
  inline: 'inlines',
  fold: 'folds',
  fail: 'fails',
};

const callerReport = (c: Compiler, { instance, use, callers }: Invalidated): CallerReport => ({
  ...compiledInstance(c, instance),
  edge: EDGES[use],
  callers: callers.map((caller) => callerReport(c, caller)),
});

const compiledInstance = (c: Compiler, instance: CompiledInstance): InstanceReport => ({
  module: instance.method.module,
  instance: shownCall(c.world, typeKey(instance.call)),
});

const splitReport = (c: Compiler, split: WorldSplit): SplitReport => ({
  ...namedInstance(c, split.instance),
  method: methodPlace(split.method),
  call: shownCall(c.world, typeKey(split.call)),
  candidates: split.candidates,
});

/** By its key: `method\ncall`, where top-level code is `top|module|content`. */
const namedInstance = (c: Compiler, key: string): InstanceReport => {
  const at = key.indexOf('\n');
  const [method, call] = [key.slice(0, at), key.slice(at + 1)];
  if (method.startsWith('top|')) return { module: method.split('|')[1]!, instance: 'top-level code' };
  const module = methodById(c.world, method)?.module ?? method.slice(0, method.indexOf('|'));
  return { module, instance: shownCall(c.world, call) };
};

/** Keys in a reason as people write calls and methods. */
const shownReason = (c: Compiler, { component, what, was, is }: StaleReason): StaleReason => {
  const method = (id: string): string => {
    const found = methodById(c.world, id);
    return found ? `${found.module}.${showMethod(found)}` : id;
  };
  if (component === 'call') return { component, what: shownCall(c.world, what), was: method(was), is: method(is) };
  return { component, what: method(what), was, is };
};
