/** Wide worlds: graphs of up to some hundreds of modules, made from a few numbers; and what reaches what in them, searched slowly. */
import fc from 'fast-check';
import type { ModuleNode } from '../../src/dispatch/index.ts';

export interface WideGraph {
  readonly modules: readonly ModuleNode[];
  /** For the choices that a law makes: see `numbersFrom`. */
  readonly seed: number;
}

export type Random = (below: number) => number;

/** A small generator of numbers: a graph of 300 modules would be slow to draw, and to shrink, module by module. */
export const numbersFrom = (seed: number): Random => {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

interface WidePlan {
  readonly size: number;
  readonly seed: number;
  /** One module in so many imports a later one, or is a submodule. */
  readonly cycles: number;
  readonly submodules: number;
  /** Imports come from the last `reach` modules: small numbers make long chains, large ones broad graphs. */
  readonly reach: number;
  readonly script: boolean;
  /** Core needs Base, too. */
  readonly tied: boolean;
}

const graphOf = ({ size, seed, cycles, submodules, reach, script, tied }: WidePlan): WideGraph => {
  const random = numbersFrom(seed);
  const paths: string[] = [];
  const nodes: ModuleNode[] = [];
  for (let i = 0; i < size; i += 1) {
    // Names are in another order than modules.
    let path = `M${(i * 211 + 3) % 1009}`;
    let parent: string | undefined;
    if (i > 0 && random(submodules) === 0) {
      parent = paths[random(i)]!;
      path = `${parent}.S${i}`;
    }
    const dependsOn = Array.from({ length: i === 0 ? 0 : random(4) }, () => paths[i - 1 - random(Math.min(reach, i))]!);
    paths.push(path);
    nodes.push(parent === undefined ? { path, dependsOn } : { path, parent, dependsOn });
  }
  const cyclic = nodes.map((node) =>
    random(cycles) === 0 ? { ...node, dependsOn: [...node.dependsOn, paths[random(size)]!, 'Elsewhere'] } : node,
  );
  const base: ModuleNode[] = [
    { path: 'Core', dependsOn: tied ? ['Base'] : [] },
    { path: 'Base', dependsOn: [] },
  ];
  const main: ModuleNode[] = [
    { path: 'Main', dependsOn: [paths[random(size)]!, 'Main.S'] },
    { path: 'Main.S', parent: 'Main', dependsOn: ['Main', paths[random(size)]!] },
  ];
  const modules = [...base, ...cyclic, ...(script ? main : [])];
  // Any order of the modules is allowed.
  const at = random(modules.length);
  return { modules: [...modules.slice(at), ...modules.slice(0, at)], seed };
};

const size = fc.oneof(
  { arbitrary: fc.integer({ min: 1, max: 24 }), weight: 4 },
  { arbitrary: fc.integer({ min: 28, max: 72 }), weight: 4 },
  { arbitrary: fc.integer({ min: 90, max: 300 }), weight: 2 },
);

/** Graphs in which ids go far beyond one word and two. */
export const wideWorlds: fc.Arbitrary<WideGraph> = fc
  .record({
    size,
    seed: fc.nat(),
    cycles: fc.constantFrom(4, 30, 1000),
    submodules: fc.constantFrom(3, 8, 1000),
    reach: fc.constantFrom(2, 5, 40, 1000),
    script: fc.boolean(),
    tied: fc.boolean(),
  })
  .map(graphOf);

/** All that is reached from a module, itself included, as semantics.md defines the graph. */
export const reachability = (modules: readonly ModuleNode[]): ((from: string) => ReadonlySet<string>) => {
  const byPath = new Map(modules.map((m) => [m.path, m]));
  const children = Map.groupBy(modules, (m) => m.parent);
  const targetsOf = (path: string): string[] => {
    const node = byPath.get(path)!;
    const tied = path === 'Main' ? [] : (children.get(path) ?? []).map((m) => m.path);
    const below = path === 'Core' ? [] : path === 'Base' ? ['Core'] : ['Core', 'Base'];
    const up = node.parent === undefined || node.parent === 'Main' ? [] : [node.parent];
    return [...node.dependsOn, ...tied, ...below, ...up].filter((p) => p !== 'Main' && byPath.has(p));
  };
  const known = new Map<string, ReadonlySet<string>>();
  return (from) => {
    let found = known.get(from);
    if (!found) {
      const open = new Set([from]);
      for (const path of open) for (const target of targetsOf(path)) open.add(target);
      found = open;
      known.set(from, found);
    }
    return found;
  };
};
