/**
 * Worlds of the size of a package registry, from a seed. A package depends on a few older ones, popular ones more often (preferential
 * attachment, which gives the heavy tail that registries have); it declares types, functions of its own, and methods of the functions and for the
 * types that it can see. A few methods are pirates.
 */
import {
  emptyWorld,
  type Method,
  type ModuleNode,
  makeFunction,
  makeMethod,
  makeSignature,
  makeTypeName,
  POLICIES,
  types as t,
  type World,
  withMethod,
} from '../../src/dispatch/index.ts';

/** Uniform in [0, n), by a linear congruential generator (Numerical Recipes' constants). */
export type Random = (n: number) => number;

export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
};

export interface Knobs {
  readonly seed: number;
  readonly packages: number;
  readonly methods: number;
  /** Direct dependencies of a package, at most. */
  readonly fanIn: number;
  /** Of a thousand methods, how many are for functions and types of others alone. */
  readonly piratesPerMille: number;
}

export interface Package {
  readonly name: string;
  readonly dependsOn: readonly number[];
  readonly types: readonly t.Type[];
  readonly functions: readonly t.NominalType[];
  readonly methods: readonly Method[];
}

export interface Registry {
  readonly world: World;
  readonly base: Package;
  readonly packages: readonly Package[];
  /** The abstract type of each package ↦ the package. */
  readonly byTop: ReadonlyMap<t.Type, Package>;
}

/** Base, the package itself and its direct dependencies. */
export const seenBy = ({ base, packages }: Pick<Registry, 'base' | 'packages'>, own: Package): readonly Package[] => [
  base,
  own,
  ...own.dependsOn.map((i) => packages[i]!),
];

const TYPES_EACH = 5;
const FUNCTIONS_EACH = 20;
/** Functions of Base that everybody extends: `show`, `==`, `convert` and the like. */
const POPULAR = 30;

const declare = (module: string, types: number, functions: number): Pick<Package, 'types' | 'functions'> => {
  const top = makeTypeName(module, 'Top', { flavor: 'abstract' });
  const below = Array.from({ length: types }, (_, i) =>
    makeTypeName(module, `T${i}`, { flavor: 'struct', supertype: t.nominal(top) }),
  );
  return {
    types: [t.nominal(top), ...below.map((name) => t.nominal(name))],
    functions: Array.from({ length: functions }, (_, i) => makeFunction(module, `f${i}`)),
  };
};

/** Direct dependencies of each package: an older one, or one that an older one depends on. */
const dependencies = ({ packages, fanIn }: Knobs, random: Random): number[][] => {
  const graph: number[][] = [];
  for (let i = 0; i < packages; i += 1) {
    const chosen = new Set<number>();
    for (let k = random(fanIn + 1); k > 0 && i > 0; k -= 1) {
      const older = random(i);
      const theirs = graph[older]!;
      chosen.add(theirs.length > 0 && random(3) > 0 ? theirs[random(theirs.length)]! : older);
    }
    graph.push([...chosen]);
  }
  return graph;
};

export const makeRegistry = (knobs: Knobs): Registry => {
  const random = randomFrom(knobs.seed);
  const graph = dependencies(knobs, random);
  const name = (i: number): string => `P${i}`;
  const modules: ModuleNode[] = [
    { path: 'Core', dependsOn: [] },
    { path: 'Base', dependsOn: ['Core'] },
    ...graph.map((targets, i) => ({ path: name(i), dependsOn: targets.map(name) })),
  ];
  let world = emptyWorld(modules, POLICIES.context);
  const base: Package = { name: 'Base', dependsOn: [], methods: [], ...declare('Base', 40, POPULAR) };
  const declared = graph.map((dependsOn, i) => ({
    name: name(i),
    dependsOn,
    methods: [] as Method[],
    ...declare(name(i), TYPES_EACH, FUNCTIONS_EACH),
  }));
  const packages: readonly Package[] = declared;
  const perPackage = Math.ceil(knobs.methods / packages.length);
  for (const own of declared) {
    const seen = seenBy({ base, packages }, own);
    for (let m = 0; m < perPackage; m += 1) {
      const method = randomMethod(world, knobs, own, seen, random);
      world = withMethod(world, method);
      own.methods.push(method);
    }
  }
  return { world, base, packages, byTop: new Map([base, ...packages].map((p) => [p.types[0]!, p])) };
};

export const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

const randomMethod = (world: World, knobs: Knobs, own: Package, seen: readonly Package[], random: Random) => {
  const pirate = random(1000) < knobs.piratesPerMille;
  const theirs = pick(
    random,
    seen.filter((p) => p !== own),
  );
  const extends_ = pirate || random(100) < 40;
  const callee = pick(random, extends_ ? theirs.functions : own.functions);
  const arity = 1 + random(3);
  const params = Array.from({ length: arity }, () => pick(random, pick(random, seen).types));
  if (extends_) params[random(arity)] = pick(random, pirate ? theirs.types : own.types);
  // Every fifth method is parametric or takes a type, as constructors and `convert` do.
  if (random(5) === 0) params[0] = t.typeOfType(params[0]!);
  return makeMethod(world, { name: 'f', module: own.name, signature: makeSignature(callee, params) });
};
