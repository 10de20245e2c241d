/** Footprints of inferred instances as records. */

import { instanceKey } from '../dispatch/footprint.ts';
import type { Method } from '../dispatch/world.ts';
import { refKey } from '../dispatch/world.ts';
import { typedChildren } from '../infer/calls.ts';
import type { Inferred } from '../infer/infer.ts';
import type { Typed } from '../infer/typed.ts';
import { lambdaContent } from '../lower/content.ts';
import type { Lambda } from '../lower/ir.ts';
import { tuple, typeKey } from '../types/index.ts';
import { layoutsOf } from './layouts.ts';
import { type BodyRecord, type EntryRecord, hashText, literalText, type MemberRecord } from './record.ts';

const hashes = new WeakMap<Lambda, string>();

/** Content hash of a body. */
export const bodyHash = (lambda: Lambda): string => {
  let hash = hashes.get(lambda);
  if (hash === undefined) {
    hash = hashText(lambdaContent(lambda)).slice(0, 24);
    hashes.set(lambda, hash);
  }
  return hash;
};

/** Names a body outside the process: a method by its identity, a thunk by its module and content. */
export const originId = (method: Method | undefined, lambda: Lambda): string =>
  method ? method.id : `top|${lambda.origin.module}|${bodyHash(lambda)}`;

/** Different code, different symbol: stack traces find the object by it. */
export const bodySymbol = (record: MemberRecord): string =>
  `${record.name}#${hashText(JSON.stringify(record)).slice(0, 12)}`;

const unique = <T>(items: readonly T[], key: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [key(item), item])).values(),
];

const sitesOf = (body: Typed): MemberRecord['sites'] => {
  let calls = 0;
  const open: string[] = [];
  const visit = (node: Typed): void => {
    if (node.kind === 'call') calls += 1;
    if (node.kind === 'open') open.push(typeKey(tuple(node.args.map((a) => a.type))));
    if (node.kind === 'apply') open.push('splatted arguments');
    for (const child of typedChildren(node)) visit(child);
  };
  visit(body);
  return { static: calls, open };
};

export const makeRecord = (inferred: Inferred): MemberRecord => {
  const { method, lambda } = inferred;
  const id = originId(method, lambda);
  const call = typeKey(inferred.call);
  const entries = inferred.entries.map(
    ({ call, shift, outcome, body, use, result }): EntryRecord => ({
      ...{ call: typeKey(call), shift, outcome, body, use },
      ...(result && { result: { type: typeKey(result.type), strata: result.strata.map((st) => st.name).sort() } }),
    }),
  );
  const bodies: BodyRecord[] = [{ method: id, hash: bodyHash(lambda) }];
  for (const entry of inferred.entries) {
    if (entry.use !== 'inline') continue;
    const [inlined] = entry.methods;
    bodies.push({ method: inlined!.id, hash: bodyHash(inlined!.definition.lambda) });
  }
  for (const origin of inferred.origins) {
    // Builtins are inlined without an entry: nobody can add methods to them, but their bodies may change.
    if (origin.method) bodies.push({ method: origin.method.id, hash: bodyHash(origin.lambda) });
  }
  return {
    key: instanceKey(id, call),
    method: id,
    call,
    name: lambda.name,
    returns: typeKey(inferred.returns),
    opens: inferred.opens,
    pure: inferred.pure,
    entries: unique(entries, (e) => JSON.stringify(e)),
    bodies: unique(bodies, (b) => b.method),
    constants: inferred.constants.map((read) => {
      const value = literalText(read.value);
      const base = { ref: refKey(read.ref), type: typeKey(read.type) };
      return value === undefined ? base : { ...base, value };
    }),
    layouts: layoutsOf(inferred),
    sites: sitesOf(inferred.body),
  };
};
