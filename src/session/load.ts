/** Loading a lowered program: definitions make new worlds, top-level code runs in the newest one. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { type Definition, define, isDefinition } from '../dispatch/define.ts';
import { POLICIES, type PolicyName } from '../dispatch/policy.ts';
import type { ModuleNode } from '../dispatch/strata.ts';
import { DefinitionError } from '../dispatch/typeexpr.ts';
import { type Binding, emptyWorld, type World, withBinding } from '../dispatch/world.ts';
import type { GlobalRef, Item, Lambda, LoweredModule, ModulePath, Origin } from '../lower/ir.ts';

/** What runs top-level code: the compiler or the interpreter. */
export interface Engine {
  readonly statement: (world: World, module: ModulePath, thunk: Lambda) => void;
  /** Runs the initialiser, keeps the value, and says what the constant is. */
  readonly constant: (world: World, ref: GlobalRef, thunk: Lambda) => Binding;
  /** A definition has been loaded. */
  readonly defined: (world: World, item: Definition) => void;
  /** The first item of a module is about to be loaded. */
  readonly started: (module: ModulePath) => void;
  /** All items of a module have been loaded. */
  readonly finished: (world: World, module: ModulePath) => void;
}

export class LoadError extends Error {
  readonly diagnostic: Diagnostic;
  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}

/** All modules, submodules included. */
export const modulesOf = (roots: readonly LoweredModule[]): LoweredModule[] =>
  roots.flatMap((root) => [
    root,
    ...modulesOf(root.items.flatMap((item) => (item.kind === 'module' ? [item.module] : []))),
  ]);

export const initialWorld = (
  roots: readonly LoweredModule[],
  policy: PolicyName,
  allowPiracy: boolean | undefined,
): World => {
  const modules = modulesOf(roots);
  const nodes = modules.map(
    (m): ModuleNode =>
      m.parent === undefined
        ? { path: m.path, dependsOn: m.dependsOn }
        : { path: m.path, parent: m.parent, dependsOn: m.dependsOn },
  );
  let world = emptyWorld(nodes, POLICIES[policy], allowPiracy ? 'allowed' : 'checked');
  for (const m of modules) {
    for (const name of m.globals) world = withBinding(world, { module: m.path, name }, { kind: 'global' });
  }
  return world;
};

const placeOf = (item: Definition): { origin: Origin; span: Span } => {
  switch (item.kind) {
    case 'method':
      return { origin: item.method.lambda.origin, span: item.method.span };
    case 'closure':
      return { origin: item.origin, span: { start: item.origin.offset, end: item.origin.offset + 1 } };
    default:
      return { origin: item.origin, span: item.span };
  }
};

/** Loads the items of a module and of its submodules in order; gives the world after them. */
export const loadModule = (start: World, module: LoweredModule, engine: Engine): World => {
  let world = start;
  engine.started(module.path);
  for (const item of module.items) world = loadItem(world, module, item, engine);
  engine.finished(world, module.path);
  return world;
};

const loadItem = (world: World, module: LoweredModule, item: Item, engine: Engine): World => {
  if (isDefinition(item)) {
    const next = defineAt(world, item);
    engine.defined(next, item);
    return next;
  }
  switch (item.kind) {
    case 'module':
      return loadModule(world, item.module, engine);
    case 'const': {
      const ref: GlobalRef = { module: module.path, name: item.name };
      return withBinding(world, ref, engine.constant(world, ref, item.thunk));
    }
    case 'statement':
      engine.statement(world, module.path, item.thunk);
      return world;
    default:
      return item satisfies never;
  }
};

const defineAt = (world: World, item: Definition): World => {
  try {
    return define(world, item);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    const { origin, span } = placeOf(item);
    throw new LoadError({
      severity: 'error',
      code: 'definition',
      message: error.message,
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      labels: [{ file: origin.file, span: error.span ?? span }],
    });
  }
};
