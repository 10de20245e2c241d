/**
 * Instances on demand: found among stored objects that hold in the asked context, or compiled, with everything that they call
 * statically. A recursive group is compiled together and makes one object.
 */
import { compileObject } from '../codegen/object.ts';
import type { Context } from '../dispatch/context.ts';
import { instanceKey } from '../dispatch/footprint.ts';
import type { Method, World } from '../dispatch/world.ts';
import { type Inferred, inferInstance, type Request } from '../infer/infer.ts';
import type { Summary } from '../infer/state.ts';
import type { Lambda } from '../lower/ir.ts';
import { resultType } from '../results/result.ts';
import type { LinkNode, Target } from '../runtime/oracle.ts';
import { BOTTOM, type Type, typeKey } from '../types/index.ts';
import { type Baseline, newBaseline, noteCompiled, noteReused } from './baseline.ts';
import { type EventLog, timed } from './events.ts';
import { bodyHash, bodySymbol, makeRecord, originId } from './make-record.ts';
import { store } from './objects.ts';
import { mayUse } from './package-image.ts';
import type { CalleeRecord, MemberRecord, ObjectRecord } from './record.ts';
import { type Candidate, validate } from './validate.ts';

/** An instance that holds in a context, ready to be linked. */
export interface Instance extends Target {
  readonly node: ObjectNode;
  readonly record: MemberRecord;
  readonly returns: Type;
  readonly opens: boolean;
  readonly pure: boolean;
  readonly context: Context;
}

export interface ObjectNode extends LinkNode {
  readonly record: ObjectRecord;
  /** What each callee is bound to here. */
  readonly callees: readonly Instance[];
  /** Context of each member. */
  readonly contexts: readonly Context[];
}

export interface Ask {
  /** Undefined for top-level code. */
  readonly method: Method | undefined;
  readonly lambda: Lambda;
  readonly call: Type;
  /** The context of the body. */
  readonly context: Context;
}

export interface Compiler {
  world: World;
  readonly log: EventLog;
  /** Objects by instance key, newest first: of this run and of earlier ones. */
  readonly candidates: Map<string, Candidate[]>;
  readonly bytes: Map<string, Uint8Array>;
  /** Bytes of an object compiled by an earlier run. */
  readonly loadBytes: (digest: string) => Uint8Array | undefined;
  readonly loadMeta: (digest: string) => string | undefined;
  /** Stored objects are read when the first instance is asked for. */
  readonly loadCandidates: () => void;
  readonly made: ObjectRecord[];
  /** Under `global`: what Julia keeps beside compiled code. */
  readonly baseline: Baseline | undefined;
  readonly metas: Map<string, string>;
  memo: Map<string, Instance>;
  memoAge: number;
  readonly nodes: Map<string, ObjectNode>;
  /** Being inferred, outermost first. */
  readonly active: Active[];
  readonly pending: Map<string, Pending>;
  /** Counts how often an estimate has changed. */
  changes: number;
  /** Counts inferences. */
  round: number;
  loaded: boolean;
}

interface Active {
  readonly key: string;
  readonly ask: Ask;
  /** Estimates, which grow from nothing. A recursion may not end, so it is not pure. */
  returns: Type;
  opens: boolean;
  readonly pure: false;
  /** The outermost active instance that it reaches. */
  low: number;
  iteration: number;
  /** The round in which the iteration began. */
  since: number;
}

/** A member of a group whose root is still being inferred. */
interface Pending {
  readonly inferred: Inferred;
  readonly returns: Type;
  readonly opens: boolean;
  readonly pure: false;
  low: number;
  /** It stands for one iteration of the active instance `low`. */
  iteration: number;
  /** The round of its latest inference; 0 when later ones of its group have not reached it any more. */
  round: number;
}

export const newCompiler = (
  world: World,
  log: EventLog,
  stored: Pick<Compiler, 'loadBytes' | 'loadMeta'>,
  loadCandidates: Compiler['loadCandidates'],
): Compiler => ({
  world,
  log,
  candidates: new Map(),
  bytes: new Map(),
  ...stored,
  loadCandidates,
  made: [],
  baseline: world.policy.name === 'global' ? newBaseline() : undefined,
  metas: new Map(),
  memo: new Map(),
  memoAge: -1,
  nodes: new Map(),
  active: [],
  pending: new Map(),
  changes: 0,
  round: 0,
  loaded: false,
});

/** Thunks are known by their module and content, methods by their identity. */
export const methodKey = (ask: Ask, hash: (lambda: Lambda) => string): string =>
  ask.method ? ask.method.id : `top|${ask.lambda.origin.module}|${hash(ask.lambda)}`;

const keyOf = (ask: Ask): string => instanceKey(methodKey(ask, bodyHash), typeKey(ask.call));

const summaryOf = ({ returns, opens, pure }: Summary): Summary => ({ returns, opens, pure });

/** The instance for a call in a context; everything that it reaches statically is there too. */
export const obtain = (c: Compiler, ask: Ask): Instance => {
  const found = find(c, ask);
  if ('node' in found) return found;
  throw new Error('an instance was left unfinished');
};

/** As `obtain`, but nothing when the instance is part of a group that is still being inferred. */
export const obtainFinished = (c: Compiler, ask: Ask): Instance | undefined => {
  const found = find(c, ask);
  return 'node' in found ? found : undefined;
};

type Found = Instance | Summary;

const find = (c: Compiler, ask: Ask): Found => {
  if (c.memoAge !== c.world.age) {
    c.memo = new Map();
    c.memoAge = c.world.age;
  }
  const key = `${keyOf(ask)}\n${ask.context.id}`;
  const known = c.memo.get(key);
  if (known) return known;
  const at = c.active.findIndex((a) => a.key === key);
  if (at >= 0) {
    markLow(c, at);
    return c.active[at]!;
  }
  const waiting = c.pending.get(key);
  if (waiting && waiting.iteration === c.active[waiting.low]?.iteration) {
    markLow(c, waiting.low);
    return waiting;
  }
  withCandidates(c);
  return reuse(c, key, ask) ?? compile(c, key, ask);
};

/** Stored objects are read once. */
export const withCandidates = (c: Compiler): Compiler['candidates'] => {
  if (!c.loaded) {
    c.loaded = true;
    c.loadCandidates();
  }
  return c.candidates;
};

const markLow = (c: Compiler, low: number): void => {
  const top = c.active[c.active.length - 1];
  if (top) top.low = Math.min(top.low, low);
};

const reuse = (c: Compiler, key: string, ask: Ask): Instance | undefined => {
  const stored = keyOf(ask);
  for (const candidate of c.candidates.get(stored) ?? []) {
    if (c.baseline && !mayUse(c.baseline, c.world, c.candidates, candidate)) continue;
    if (!available(c, candidate.record.digest)) continue;
    const result = validate(c, candidate, stored, ask);
    if (result.kind === 'stale') {
      if (!candidate.reported) {
        candidate.reported = true;
        c.log.events.push({ kind: 'stale', instance: stored, reason: result.reason });
      }
      continue;
    }
    const node = nodeFor(c, candidate.record, result.callees, result.contexts);
    candidate.record.members.forEach((member, i) => {
      const own = i === result.member ? key : `${member.key}\n${result.contexts[i]!.id}`;
      c.memo.set(own, instanceOf(node, i, result.returns[i]!));
    });
    if (c.baseline) noteReused(c.baseline, c.world, candidate.record);
    if (!candidate.counted) {
      candidate.counted = true;
      for (const member of candidate.record.members) c.log.events.push({ kind: 'reused', instance: member.key });
    }
    return c.memo.get(key)!;
  }
  return undefined;
};

/** Bytes that are missing or damaged are as good as never stored: the instance is compiled again. */
const available = (c: Compiler, digest: string): boolean => {
  if (c.bytes.has(digest)) return true;
  const bytes = c.loadBytes(digest);
  if (bytes) c.bytes.set(digest, bytes);
  return bytes !== undefined;
};

/** Equal objects with equal bindings are one node: contexts whose closed footprints agree share the linked image. */
const nodeFor = (
  c: Compiler,
  record: ObjectRecord,
  callees: readonly Instance[],
  contexts: readonly Context[],
): ObjectNode => {
  const bound = callees.map((t) => `${nodeIds.get(t.node) ?? -1}.${t.member}`).join(',');
  const key = `${record.digest}|${bound}|${contexts.map((x) => x.id).join()}`;
  const known = c.nodes.get(key);
  if (known) return known;
  const node: ObjectNode = {
    digest: record.digest,
    record,
    callees,
    contexts,
    bytes: () => {
      const bytes = c.bytes.get(record.digest);
      if (!bytes) throw new Error(`object ${record.digest} is missing`);
      return bytes;
    },
  };
  nodeIds.set(node, c.nodes.size);
  c.nodes.set(key, node);
  return node;
};

const nodeIds = new WeakMap<ObjectNode, number>();

const instanceOf = (node: ObjectNode, member: number, returns: Type): Instance => {
  const record = node.record.members[member]!;
  return { node, member, record, returns, opens: record.opens, pure: record.pure, context: node.contexts[member]! };
};

/**
 * Infers, until the estimates of everything in its recursive group are stable; the root of the group then generates code for all
 * members. A member that is not the root stays pending.
 */
const compile = (c: Compiler, key: string, ask: Ask): Found => {
  const index = c.active.length;
  const before = c.pending.get(key);
  const self: Active = {
    key,
    ask,
    returns: before?.returns ?? BOTTOM,
    opens: before?.opens ?? false,
    pure: false,
    low: index,
    iteration: 0,
    since: 0,
  };
  c.active.push(self);
  for (;;) {
    self.iteration += 1;
    c.round += 1;
    self.since = c.round;
    self.low = index;
    const changes = c.changes;
    const inferred = inferTimed(c, ask);
    if (inferred.returns !== self.returns || inferred.opens !== self.opens) c.changes += 1;
    self.returns = inferred.returns;
    self.opens = inferred.opens;
    if (self.low < index) return suspend(c, self, index, inferred);
    const pending = [...c.pending].filter(([, p]) => p.low >= index);
    // What only earlier estimates led to is not part of the group: its code would call the others by types that are gone.
    const group = pending.filter(([, p]) => p.round >= self.since);
    const recursive = group.length > 0 || usesItself(inferred, ask);
    if (recursive && c.changes !== changes) continue;
    c.active.pop();
    for (const [member] of pending) c.pending.delete(member);
    const members = [{ key, inferred }, ...group.map(([member, p]) => ({ key: member, inferred: p.inferred }))];
    return finishGroup(c, members);
  }
};

/** Its group has a root further out, which decides when all is stable. */
const suspend = (c: Compiler, self: Active, index: number, inferred: Inferred): Found => {
  c.active.pop();
  const { low, key, returns, opens } = self;
  const { iteration } = c.active[low]!;
  for (const p of c.pending.values()) {
    if (p.low < index) continue;
    const reached = p.round >= self.since;
    p.low = low;
    p.iteration = reached ? iteration : 0;
    if (!reached) p.round = 0;
  }
  c.pending.set(key, { inferred, returns, opens, pure: false, low, iteration, round: self.since });
  markLow(c, low);
  return self;
};

const inferTimed = (c: Compiler, ask: Ask): Inferred => {
  const request: Request = ask;
  const start = performance.now();
  const nested = c.log.ms.infer + c.log.ms.codegen;
  const inferred = inferInstance(request, {
    world: c.world,
    resultType: (context, asked) => resultType(c.world, context, asked),
    summary: (method, call, context) => summaryOf(find(c, { method, lambda: method.definition.lambda, call, context })),
  });
  // What nested instances took is already counted.
  c.log.ms.infer += performance.now() - start - (c.log.ms.infer + c.log.ms.codegen - nested);
  return inferred;
};

const usesItself = (inferred: Inferred, ask: Ask): boolean =>
  inferred.entries.some((e) => e.use === 'call' && e.call === ask.call && e.methods[0] === ask.method);

const finishGroup = (c: Compiler, group: readonly { key: string; inferred: Inferred }[]): Instance => {
  const inferreds = group.map((g) => g.inferred);
  const members = inferreds.map(makeRecord);
  const symbols = members.map((m) => bodySymbol(m));
  const code = timed(c.log, 'codegen', () => compileObject(inferreds, symbols));
  const callees: Instance[] = [];
  const calleeRecords: CalleeRecord[] = code.callees.map((link) => {
    const found = obtain(c, { ...link, lambda: link.method.definition.lambda });
    callees.push(found);
    return {
      member: link.member,
      method: link.method.id,
      call: typeKey(link.call),
      shift: link.shift,
      returns: typeKey(link.returns),
      opens: link.opens,
      pure: link.pure,
    };
  });
  const { digest, meta } = store(c, code.bytes, {
    positions: code.positions,
    symbols,
    origins: code.origins.map((o) => ({
      member: o.member,
      name: o.lambda.name,
      origin: originId(o.method, o.lambda),
      parent: o.parent,
    })),
  });
  const record: ObjectRecord = { digest, meta, members, callees: calleeRecords, size: code.bytes.length };
  c.made.push(record);
  const candidate: Candidate = { record, image: undefined, counted: true, reported: false };
  for (const member of members) {
    c.candidates.set(member.key, [candidate, ...(c.candidates.get(member.key) ?? [])]);
    c.log.events.push({ kind: 'compiled', instance: member.key, bytes: code.bytes.length });
  }
  if (c.baseline) noteCompiled(c.baseline, c.world, inferreds, members);
  const node = nodeFor(
    c,
    record,
    callees,
    inferreds.map((i) => i.context),
  );
  group.forEach((g, i) => {
    c.memo.set(g.key, instanceOf(node, i, g.inferred.returns));
  });
  return c.memo.get(group[0]!.key)!;
};
