/**
 * What a policy decides (semantics.md, "Running a program"): the table a call looks in, and the context of the callee's body.
 * Everything else about dispatch is common, so that experiments compare languages on one program.
 */
import type { Context, Contexts } from './context.ts';

export type PolicyName = 'context' | 'context-args' | 'lexical' | 'global';

export interface Policy {
  readonly name: PolicyName;
  /** Context of a module's top-level code, given the cone of its stratum. */
  readonly entry: (contexts: Contexts, cone: Context) => Context;
  /** λ, where a call from context κ looks, given ↓homes(f, σ). */
  readonly visible: (contexts: Contexts, caller: Context, homes: Context) => Context;
  /** κ′, the context of the body, given cone(home of the method) and ↓homes(f, σ). */
  readonly body: (contexts: Contexts, caller: Context, home: Context, homes: Context) => Context;
  /** Equal signatures: `shadow` — a higher stratum wins; `last` — the last one loaded wins, as in Julia. */
  readonly equalSignatures: 'shadow' | 'last';
}

const lookInBoth: Policy['visible'] = (contexts, caller, homes) => contexts.join(caller, homes);
const ownCone: Policy['entry'] = (_contexts, cone) => cone;
const everything = (contexts: Contexts): Context => contexts.full;

export const POLICIES: Readonly<Record<PolicyName, Policy>> = {
  context: {
    name: 'context',
    entry: ownCone,
    visible: lookInBoth,
    body: (contexts, caller, home) => contexts.join(caller, home),
    equalSignatures: 'shadow',
  },
  'context-args': {
    name: 'context-args',
    entry: ownCone,
    visible: lookInBoth,
    body: (contexts, caller, home, homes) => contexts.join(contexts.join(caller, home), homes),
    equalSignatures: 'shadow',
  },
  lexical: {
    name: 'lexical',
    entry: ownCone,
    visible: lookInBoth,
    body: (_contexts, _caller, home) => home,
    equalSignatures: 'shadow',
  },
  global: {
    name: 'global',
    entry: everything,
    visible: everything,
    body: everything,
    equalSignatures: 'last',
  },
};

export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(POLICIES, name);
