/**
 * `strata/dispatch`: context dispatch as a library, for worlds with or without source text.
 *
 *     const world = emptyWorld([{ path: 'Core', dependsOn: [] }, { path: 'Base', dependsOn: [] }, …], POLICIES.context);
 *     const f = makeFunction('Base', 'f');
 *     const int = types.nominal(makeTypeName('Base', 'Int', { flavor: 'struct' }));
 *     const pirate = makeMethod(world, { name: 'f', module: 'A', signature: makeSignature(f, [int]) });
 *     const next = withMethod(world, pirate);
 *     resolve(next, entryContext(next, 'B'), makeCall(f, int));   // { kind: 'none' }, unless B depends on A
 *
 * A `World` is an immutable value: `withMethod` and `define` make new ones. `resolve` is the one place where a call finds its method;
 * `bodyContext` says in which context the method's body runs. The words are those of docs/dispatch.md.
 */

export * as types from '../types/index.ts';
export * from './build.ts';
export { methodsOf } from './candidates.ts';
export { type Context, type Contexts, contains, strataIn, within } from './context.ts';
export { type Definition, define, showMethod } from './define.ts';
export {
  type ContextShift,
  type Entry,
  entryHolds,
  isShift,
  NO_SHIFT,
  type OutcomeKey,
  outcomeKey,
  sameOutcome,
  shiftBetween,
  shiftContext,
  stratumNamed,
} from './footprint.ts';
export { callHomes, homesOf } from './homes.ts';
export type { MethodTable } from './method-table.ts';
export { needOf, type Owner, ownersOf } from './owner.ts';
export { isPirate, mayInterfere, piratesIn, splitsData } from './pirate.ts';
export { isPolicyName, POLICIES, type Policy, type PolicyName } from './policy.ts';
export {
  bodyContext,
  dominates,
  entryContext,
  type Outcome,
  pirateClass,
  resolve,
  visibleContext,
} from './resolve.ts';
export { below, buildStrata, type ModuleNode, type ModulePath, type Strata, type Stratum } from './strata.ts';
export { DefinitionError } from './typeexpr.ts';
export {
  allMethods,
  emptyWorld,
  type Method,
  methodId,
  stratumOf,
  type World,
  withMethod,
  withoutMethod,
} from './world.ts';
