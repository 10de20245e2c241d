/**
 * Reuse (semantics.md): an object is valid in κ iff its own footprint holds in κ; it is then linked to the callees that are valid
 * in κ. The first component that does not hold is the reason why it is stale.
 */
import type { Context } from '../dispatch/context.ts';
import { type ContextShift, outcomeKey, sameOutcome, shiftBetween, shiftContext } from '../dispatch/footprint.ts';
import { bodyContext, resolve } from '../dispatch/resolve.ts';
import { lookupBinding, type World } from '../dispatch/world.ts';
import { resultType } from '../results/result.ts';
import { type Type, typeKey } from '../types/index.ts';
import { type Ask, type Compiler, type Instance, obtainFinished } from './compiler.ts';
import { layoutHash } from './layouts.ts';
import { bodyHash } from './make-record.ts';
import type { CalleeRecord, MemberRecord, ObjectRecord, StaleReason } from './record.ts';
import { literalText, outcomeText } from './record.ts';
import { methodById, typeFromKey, typeNameById } from './registry.ts';

export interface Candidate {
  readonly record: ObjectRecord;
  /** The image that it was found in; undefined for code of this run. */
  readonly image: string | undefined;
  /** Said once: that it is reused, or why it is not. */
  counted: boolean;
  reported: boolean;
}

export type Validity =
  | {
      readonly kind: 'valid';
      readonly member: number;
      readonly contexts: readonly Context[];
      readonly returns: readonly Type[];
      readonly callees: readonly Instance[];
    }
  | { readonly kind: 'stale'; readonly reason: StaleReason };

const stale = (component: StaleReason['component'], what: string, was: string, is: string): Validity => ({
  kind: 'stale',
  reason: { component, what, was, is },
});

/** Whether an object holds when its member `key` is asked for as `ask` says. */
export const validate = (c: Compiler, candidate: Candidate, key: string, ask: Ask): Validity => {
  const { world } = c;
  const { record } = candidate;
  const member = record.members.findIndex((m) => m.key === key);
  const contexts: Context[] = [];
  const returns: Type[] = [];
  for (const [i, m] of record.members.entries()) {
    const method = i === member ? ask.method : methodById(world, m.method);
    const call = typeFromKey(world, m.call);
    const result = typeFromKey(world, m.returns);
    if (!call || !result) return stale('layout', m.name, m.call, 'a type in it no longer exists');
    if (!method && (i !== member || ask.method)) return stale('method', m.name, m.method, 'no longer defined');
    const context = i === member || !method ? ask.context : bodyContext(world, ask.context, method, call);
    contexts.push(context);
    returns.push(result);
    const problem = memberProblem(world, m, context, i === member && !ask.method);
    if (problem) return { kind: 'stale', reason: problem };
  }
  const callees: Instance[] = [];
  for (const callee of record.callees) {
    const bound = bindCallee(c, callee, contexts[callee.member]!);
    if ('component' in bound) return { kind: 'stale', reason: bound };
    callees.push(bound);
  }
  return { kind: 'valid', member, contexts, returns, callees };
};

/** The first component of a member's own footprint that does not hold in a frame's context; `call` is looked at last. */
export const memberProblem = (
  world: World,
  m: MemberRecord,
  frame: Context,
  isThunk: boolean,
): StaleReason | undefined => {
  for (const [i, body] of m.bodies.entries()) {
    // A thunk is named by its content.
    if (isThunk && i === 0) continue;
    const method = methodById(world, body.method);
    if (!method) return { component: 'method', what: body.method, was: 'defined', is: 'no longer defined' };
    const hash = bodyHash(method.definition.lambda);
    if (hash !== body.hash) return { component: 'body', what: body.method, was: body.hash, is: hash };
  }
  for (const layout of m.layouts) {
    const name = typeNameById(world, layout.type);
    const hash = name ? layoutHash(name) : 'no longer defined';
    if (hash !== layout.hash) return { component: 'layout', what: layout.type, was: layout.hash, is: hash };
  }
  for (const read of m.constants) {
    const at = read.ref.lastIndexOf('.');
    const binding = lookupBinding(world, { module: read.ref.slice(0, at), name: read.ref.slice(at + 1) });
    const is = binding?.kind === 'constant' ? typeKey(binding.type) : (binding?.kind ?? 'undefined');
    const value = binding?.kind === 'constant' ? literalText(binding.value) : undefined;
    if (is !== read.type || value !== read.value)
      return {
        component: 'constant',
        what: read.ref,
        was: `${read.value ?? ''}::${read.type}`,
        is: `${value ?? ''}::${is}`,
      };
  }
  for (const entry of m.entries) {
    const call = typeFromKey(world, entry.call);
    const at = shiftContext(world, frame, entry.shift);
    if (!call || !at)
      return { component: 'call', what: entry.call, was: outcomeText(entry.outcome), is: 'impossible here' };
    if (entry.result) {
      const is = typeKey(resultType(world, at, call).type);
      if (is !== entry.result.type) return { component: 'result', what: entry.call, was: entry.result.type, is };
      continue;
    }
    const outcome = resolve(world, at, call);
    const is = outcomeKey(outcome);
    if (!sameOutcome(is, entry.outcome))
      return { component: 'call', what: entry.call, was: outcomeText(entry.outcome), is: outcomeText(is) };
    if (outcome.kind !== 'method' || entry.use === 'fold') continue;
    const body = bodyContext(world, at, outcome.method, call);
    if (shiftContext(world, frame, entry.body) !== body)
      return {
        component: 'call',
        what: entry.call,
        was: shiftText(entry.body),
        is: shiftText(shiftBetween(frame, body)),
      };
  }
  return undefined;
};

const shiftText = (shift: ContextShift): string =>
  `context ${shift.keep ? 'kept' : 'replaced'}${shift.join.length > 0 ? `, joined with ${shift.join.join(', ')}` : ''}`;

/** The instance that a call is bound to here, when its summary is what the code relies on. */
const bindCallee = (c: Compiler, callee: CalleeRecord, frame: Context): Instance | StaleReason => {
  const { world } = c;
  const method = methodById(world, callee.method);
  const call = typeFromKey(world, callee.call);
  const context = shiftContext(world, frame, callee.shift);
  if (!method || !call || !context)
    return { component: 'callee', what: callee.method, was: 'defined', is: 'no longer defined' };
  const found = obtainFinished(c, { method, lambda: method.definition.lambda, call, context });
  if (!found)
    return {
      component: 'callee',
      what: callee.method,
      was: 'another group',
      is: 'calls back into what is being compiled',
    };
  const was = summaryText(callee.returns, callee);
  const is = summaryText(typeKey(found.returns), found);
  return was === is ? found : { component: 'callee', what: callee.method, was, is };
};

const summaryText = (returns: string, { opens, pure }: { opens: boolean; pure: boolean }): string =>
  `returns ${returns}${opens ? ', dispatches at run time' : ''}${pure ? ', without effects' : ''}`;
