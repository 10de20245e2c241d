/**
 * An object's own footprint as it is stored (semantics.md, "Reuse"): the components that its bytes depend on, each by name, so that
 * `explain` can say which one changed.
 */

import type { ContextShift, OutcomeKey } from '../dispatch/footprint.ts';
import { digest } from '../image/index.ts';
import type { Literal } from '../lower/ir.ts';

export interface EntryRecord {
  /** Key of the tuple type of callee and arguments. */
  readonly call: string;
  readonly shift: ContextShift;
  readonly outcome: OutcomeKey;
  readonly body: ContextShift;
  readonly use: 'call' | 'inline' | 'fold' | 'fail';
  /** Of a fold of the call's result type: key of the answer, and the strata that decide it. */
  readonly result?: { readonly type: string; readonly strata: readonly string[] };
}

export interface BodyRecord {
  readonly method: string;
  readonly hash: string;
}

export interface ConstantRecord {
  readonly ref: string;
  readonly type: string;
  /** The value, where it is part of the code. */
  readonly value?: string;
}

export interface LayoutRecord {
  readonly type: string;
  readonly hash: string;
}

export interface MemberRecord {
  /** Identity of the instance: method (or thunk) and argument types. */
  readonly key: string;
  readonly method: string;
  readonly call: string;
  readonly name: string;
  readonly returns: string;
  readonly opens: boolean;
  readonly pure: boolean;
  readonly entries: readonly EntryRecord[];
  /** Its own body first, then every body inlined into it. */
  readonly bodies: readonly BodyRecord[];
  readonly constants: readonly ConstantRecord[];
  readonly layouts: readonly LayoutRecord[];
  /** Static call sites, and the open ones: types of callee and arguments as far as they are known. */
  readonly sites: { readonly static: number; readonly open: readonly string[] };
}

/** A call out of the object, with the summary that the code relies on. */
export interface CalleeRecord {
  /** Which member makes it: contexts are relative to that one. */
  readonly member: number;
  readonly method: string;
  readonly call: string;
  readonly shift: ContextShift;
  readonly returns: string;
  readonly opens: boolean;
  readonly pure: boolean;
}

export interface ObjectRecord {
  readonly digest: string;
  /** Digest of positions and origins, for stack traces. */
  readonly meta: string;
  readonly members: readonly MemberRecord[];
  readonly callees: readonly CalleeRecord[];
  readonly size: number;
}

/** Why stored code does not hold: one component, with what was and what is. */
export interface StaleReason {
  readonly component: 'method' | 'body' | 'call' | 'result' | 'constant' | 'layout' | 'callee';
  readonly what: string;
  readonly was: string;
  readonly is: string;
}

export const hashText = (text: string): string => digest(text);

export const literalText = (value: Literal | undefined): string | undefined =>
  value === undefined
    ? undefined
    : JSON.stringify(value, (_key, v) => (typeof v === 'bigint' ? `${v}n` : exactNumber(v)));

/** JSON knows no −0, NaN and infinities. */
const exactNumber = (v: unknown): unknown =>
  typeof v === 'number' && (Object.is(v, -0) || !Number.isFinite(v)) ? (Object.is(v, -0) ? '-0' : String(v)) : v;

export const outcomeText = (outcome: OutcomeKey): string =>
  outcome.kind === 'method'
    ? outcome.method
    : outcome.kind === 'none'
      ? 'no method'
      : `ambiguous: ${outcome.methods.join(', ')}`;
