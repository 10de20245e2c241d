/** The module graph as semantics.md defines it, searched naively: the oracle for strata, and what generated code can name. */
import type { ModuleNode } from '../../src/dispatch/index.ts';

/** Direct edges of a module: imports, Core and Base, its package's parent and children. Nobody depends on the script. */
const edges = (modules: readonly ModuleNode[], from: ModuleNode): string[] => {
  const targets = new Set(from.dependsOn);
  if (from.path !== 'Core') targets.add('Core');
  if (from.path !== 'Core' && from.path !== 'Base') targets.add('Base');
  if (from.parent !== undefined) targets.add(from.parent);
  for (const node of modules) if (node.parent === from.path && from.path !== 'Main') targets.add(node.path);
  targets.delete('Main');
  return [...targets];
};

/** Everything that a module reaches, itself included. */
export const reachable = (modules: readonly ModuleNode[], start: string): Set<string> => {
  const found = new Set([start]);
  for (const path of found) {
    const node = modules.find((m) => m.path === path);
    if (node) for (const target of edges(modules, node)) found.add(target);
  }
  return found;
};
