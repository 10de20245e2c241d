/**
 * The module graph and its strata (semantics.md, "Definitions").
 *
 * M → N when M imports N or mentions a type or function of N by value; a package's module and its submodules are tied both ways;
 * every module but Core and Base imports Base. A stratum is a strongly connected component; strata form a DAG. Main is alone.
 */
import { addBits, type Bits, hasBit, unionOf } from './bits.ts';

export type ModulePath = string;

export interface ModuleNode {
  readonly path: ModulePath;
  readonly parent?: ModulePath;
  readonly dependsOn: readonly ModulePath[];
}

export interface Stratum {
  /** Position in a topological order: everything it depends on has a smaller one. Process-local. */
  readonly id: number;
  /** Stable: its root modules, sorted, joined with `+`. */
  readonly name: string;
  readonly modules: readonly ModulePath[];
  /** The ids of all strata it reaches, its own included. */
  readonly cone: Bits;
}

export interface Strata {
  readonly all: readonly Stratum[];
  readonly byModule: ReadonlyMap<ModulePath, Stratum>;
  readonly byName: ReadonlyMap<string, Stratum>;
}

/** Submodules of a package are tied to it; those of the script `Main` are packages of their own. */
const tiedTo = (node: ModuleNode): ModulePath | undefined => (node.parent === 'Main' ? undefined : node.parent);

const edgesOf = (node: ModuleNode, children: ReadonlyMap<ModulePath, ModulePath[]>): ModulePath[] => {
  const edges = [...node.dependsOn];
  if (node.path !== 'Core') edges.push('Core');
  if (node.path !== 'Core' && node.path !== 'Base') edges.push('Base');
  const parent = tiedTo(node);
  if (parent !== undefined) edges.push(parent);
  edges.push(...(children.get(node.path) ?? []));
  return edges;
};

/** Tarjan's algorithm, iteratively; components come out in reverse topological order, that is dependencies first. */
const components = (
  nodes: ReadonlyMap<ModulePath, ModuleNode>,
  edges: ReadonlyMap<ModulePath, readonly ModulePath[]>,
): ModulePath[][] => {
  const index = new Map<ModulePath, number>();
  const low = new Map<ModulePath, number>();
  const stack: ModulePath[] = [];
  const onStack = new Set<ModulePath>();
  const found: ModulePath[][] = [];
  for (const root of nodes.keys()) {
    if (index.has(root)) continue;
    const work: { path: ModulePath; next: number }[] = [{ path: root, next: 0 }];
    while (work.length > 0) {
      const frame = work[work.length - 1]!;
      const { path } = frame;
      if (frame.next === 0) {
        index.set(path, index.size);
        low.set(path, index.get(path)!);
        stack.push(path);
        onStack.add(path);
      }
      const targets = edges.get(path)!;
      let descended = false;
      while (frame.next < targets.length) {
        const target = targets[frame.next]!;
        frame.next += 1;
        if (!nodes.has(target)) continue;
        if (!index.has(target)) {
          work.push({ path: target, next: 0 });
          descended = true;
          break;
        }
        if (onStack.has(target)) low.set(path, Math.min(low.get(path)!, index.get(target)!));
      }
      if (descended) continue;
      work.pop();
      const above = work[work.length - 1];
      if (above) low.set(above.path, Math.min(low.get(above.path)!, low.get(path)!));
      if (low.get(path) !== index.get(path)) continue;
      const component: ModulePath[] = [];
      for (;;) {
        const member = stack.pop()!;
        onStack.delete(member);
        component.push(member);
        if (member === path) break;
      }
      found.push(component);
    }
  }
  return found;
};

const stratumName = (component: readonly ModulePath[]): string => {
  const members = new Set(component);
  const roots = component.filter((path) => {
    const dot = path.lastIndexOf('.');
    return dot < 0 || !members.has(path.slice(0, dot));
  });
  // Core and Base need each other; together they are what everybody calls Base.
  const named = members.has('Base') ? roots.filter((path) => path !== 'Core') : roots;
  return named.sort().join('+');
};

/** Strata of a module graph. Edges to modules that are not in the graph are ignored. */
export const buildStrata = (modules: readonly ModuleNode[]): Strata => {
  const nodes = new Map(modules.map((node) => [node.path, node]));
  const children = new Map<ModulePath, ModulePath[]>();
  for (const node of modules) {
    const parent = tiedTo(node);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), node.path]);
  }
  const edges = new Map(modules.map((node) => [node.path, edgesOf(node, children)]));
  // Nobody may depend on the script: it stays alone whatever its modules mention.
  for (const [path, targets] of edges)
    if (path !== 'Main')
      edges.set(
        path,
        targets.filter((t) => t !== 'Main'),
      );
  const all: Stratum[] = [];
  const byModule = new Map<ModulePath, Stratum>();
  for (const component of components(nodes, edges)) {
    const id = all.length;
    const targets = new Set(component.flatMap((member) => edges.get(member)!.map((target) => byModule.get(target))));
    const cones = [...targets].flatMap((target) => (target ? [target.cone] : []));
    const stratum: Stratum = {
      id,
      name: stratumName(component),
      modules: [...component].sort(),
      cone: unionOf(cones, [id]),
    };
    all.push(stratum);
    for (const member of component) byModule.set(member, stratum);
  }
  return { all, byModule, byName: new Map(all.map((stratum) => [stratum.name, stratum])) };
};

/** S ≤ T: T reaches S. */
export const below = (s: Stratum, t: Stratum): boolean => hasBit(t.cone, s.id);

/**
 * The strata of a set that no other of the set reaches, lowest id first. Ids follow the topological order, so that one pass from the
 * highest down finds them.
 * @param ids strata ids, smallest first
 */
export const maximalOf = (strata: Strata, ids: readonly number[]): Stratum[] => {
  const last = strata.all[ids.at(-1) ?? -1];
  if (!last) return [];
  // Most sets are below their last element.
  if (ids.every((id) => hasBit(last.cone, id))) return [last];
  const maximal: Stratum[] = [];
  const reached = new Uint32Array((last.id >>> 5) + 1);
  for (const id of ids.toReversed()) {
    if (hasBit(reached, id)) continue;
    const stratum = strata.all[id]!;
    maximal.push(stratum);
    addBits(reached, stratum.cone);
  }
  return maximal.reverse();
};
