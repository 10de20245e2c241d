/** From programs to worlds, in any order of loading. */
import {
  allMethods,
  emptyWorld,
  type Method,
  makeMethod,
  makeSignature,
  methodId,
  POLICIES,
  type PolicyName,
  stratumOf,
  type World,
  withMethod,
} from '../../src/dispatch/index.ts';
import type { Body, MethodSpec, Program } from './generate.ts';
import { reachable } from './reach.ts';

/** A world and what the machine runs in it. */
export interface Loaded {
  readonly world: World;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly methods: readonly Method[];
}

const signatures = new WeakMap<MethodSpec, ReturnType<typeof makeSignature>>();

/** One object for one method, so that worlds made from one program share their signatures. */
export const signatureOf = (spec: MethodSpec): ReturnType<typeof makeSignature> => {
  let known = signatures.get(spec);
  if (!known) {
    known = makeSignature(spec.callee, spec.params, spec.vars);
    signatures.set(spec, known);
  }
  return known;
};

export const withSpec = (
  loaded: Pick<Loaded, 'world' | 'bodies'>,
  spec: MethodSpec,
): Pick<Loaded, 'world' | 'bodies'> => {
  const { world } = loaded;
  const method = makeMethod(world, { name: 'm', module: spec.module, signature: signatureOf(spec) });
  return { world: withMethod(world, method), bodies: new Map(loaded.bodies).set(method.id, spec.body) };
};

/** Modules in the order of `program.modules`; `load` is the order in which their methods are loaded, that order by default. */
export const load = (
  program: Program,
  policy: PolicyName = 'context',
  order = program.modules.map((m) => m.path),
): Loaded => {
  let state: Pick<Loaded, 'world' | 'bodies'> = {
    world: emptyWorld(program.modules, POLICIES[policy]),
    bodies: new Map(),
  };
  for (const module of order)
    for (const spec of program.methods) if (spec.module === module) state = withSpec(state, spec);
  return { ...state, methods: allMethods(state.world) };
};

/** The identity that a method has in a world. */
export const idIn = (world: World, spec: MethodSpec): string =>
  methodId(stratumOf(world, spec.module), signatureOf(spec));

/** A topological order of the strata, chosen by priorities; a cyclic stratum's modules keep their order. */
export const loadOrder = (program: Program, priorities: readonly number[]): string[] => {
  const left = program.modules.map((m, i) => ({
    path: m.path,
    priority: priorities[i % Math.max(1, priorities.length)] ?? 0,
  }));
  const order: string[] = [];
  while (left.length > 0) {
    const ready = left.filter(({ path }) => {
      const below = reachable(program.modules, path);
      return left.every((other) => !below.has(other.path) || reachable(program.modules, other.path).has(path));
    });
    const first = ready.reduce((a, b) => (b.priority > a.priority ? b : a));
    const together = reachable(program.modules, first.path);
    for (const { path } of [...left]) {
      if (!together.has(path) || !reachable(program.modules, path).has(first.path)) continue;
      order.push(path);
      left.splice(
        left.findIndex((m) => m.path === path),
        1,
      );
    }
  }
  return order;
};
