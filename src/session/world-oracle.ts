/** The oracle of a run that has the world at hand: it resolves, compiles and answers. */

import type { Context } from '../dispatch/context.ts';
import { shiftContext } from '../dispatch/footprint.ts';
import { bodyContext, entryContext, resolve } from '../dispatch/resolve.ts';
import type { World } from '../dispatch/world.ts';
import { ambiguityHint, methodErrorHint } from '../runtime/explain-call.ts';
import type { Dispatch, Oracle } from '../runtime/oracle.ts';
import { type Type, tuple } from '../types/index.ts';
import { type Compiler, obtain } from './compiler.ts';
import { reflectWorld } from './reflect-world.ts';
import { typeFromKey } from './registry.ts';

const contextOf = (world: World, key: string): Context => {
  const context = world.contexts.byKey(key);
  if (!context) throw new Error(`context ${key} is unknown`);
  return context;
};

const typesOf = (world: World, keys: readonly string[]): Type[] =>
  keys.map((key) => {
    const type = typeFromKey(world, key);
    if (!type) throw new Error(`type ${key} is unknown`);
    return type;
  });

const dispatch = (c: Compiler, contextKey: string, keys: readonly string[]): Dispatch => {
  const { world } = c;
  const context = contextOf(world, contextKey);
  const call = tuple(typesOf(world, keys));
  const outcome = resolve(world, context, call);
  switch (outcome.kind) {
    case 'none':
      return { kind: 'error', hint: methodErrorHint(world, context, call) };
    case 'ambiguous':
      return { kind: 'error', hint: ambiguityHint(world, outcome.methods) };
    case 'method': {
      const { method } = outcome;
      const target = obtain(c, {
        method,
        lambda: method.definition.lambda,
        call,
        context: bodyContext(world, context, method, call),
      });
      return { kind: 'target', target };
    }
    default:
      return outcome satisfies never;
  }
};

export const worldOracle = (c: Compiler): Oracle => ({
  dispatch: (context, call) => dispatch(c, context, call),
  shift: (key, shift) => {
    const shifted = shiftContext(c.world, contextOf(c.world, key), shift);
    if (!shifted) throw new Error(`no context for ${JSON.stringify(shift)}`);
    return shifted.key;
  },
  reflect: (question) => reflectWorld(c.world, c.world.contexts.cone(c.world.strata.all.at(-1)!), question),
  get baseContext() {
    return entryContext(c.world, 'Base').key;
  },
  moduleContext: (module) => entryContext(c.world, module).key,
});
