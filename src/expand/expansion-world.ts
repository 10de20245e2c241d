/**
 * The world in which macros run while a program is still being read: its definitions so far, interpreted. Constants and globals get
 * their values when a macro first asks for them; other top-level code does not run, and nothing is printed. Every module shares one
 * stratum and calls see everything (`global`): a macro is a tool of its author, not a call of the program.
 */
import { define, isDefinition } from '../dispatch/define.ts';
import { POLICIES } from '../dispatch/policy.ts';
import type { Stratum } from '../dispatch/strata.ts';
import { DefinitionError } from '../dispatch/typeexpr.ts';
import { emptyWorld, refKey, type World, withBinding } from '../dispatch/world.ts';
import { createInterpreter, type Interpreter, LanguageException, type Value } from '../interpret/index.ts';
import { scopeNames } from '../lower/assigned.ts';
import type { OpenProgram } from '../lower/expansion.ts';
import type { GlobalRef, Item, Lambda, LoweredModule, ModulePath } from '../lower/ir.ts';
import { lowerStatement, type ModuleLowering, openLowering } from '../lower/items.ts';
import { linkModules } from '../lower/link.ts';
import { type ModuleInfo, mayHaveMethods, rootOf, type Statement } from '../lower/modules.ts';
import { createDetached } from '../runtime/outside/index.ts';

interface Loaded {
  readonly lowering: ModuleLowering;
  /** How many of the module's statements have been taken in. */
  count: number;
}

export interface ExpansionWorld {
  readonly interpreter: Interpreter;
  /** As far as it has been taken in. */
  readonly world: () => World;
  /** Takes in everything that has been declared since. */
  readonly update: (program: OpenProgram) => void;
  /** Runs a statement that is not part of the program's text. */
  readonly evaluate: (program: OpenProgram, module: ModuleInfo, statement: Statement) => Value;
}

const ignore = (): void => {};

/** What a macro asks of the outside world is not there: expansion depends on the program's text alone. */
const createHost = (missing: (ref: GlobalRef) => Value | undefined): Parameters<typeof createInterpreter>[0] => ({
  write: ignore,
  outside: createDetached(),
  args: [],
  program: '',
  timeNs: () => 0n,
  exit: () => {
    throw new Error('a macro has called `exit`');
  },
  missing,
});

export const createExpansionWorld = (): ExpansionWorld => {
  let world = worldOfOne();
  const loaded = new Map<ModulePath, Loaded>();
  /** Code that gives globals their values, by global; what has run is taken out. */
  const pending = new Map<string, { readonly thunk: Lambda; readonly ref: GlobalRef; readonly constant: boolean }[]>();

  const missing = (ref: GlobalRef): Value | undefined => {
    const key = refKey(ref);
    const found = pending.get(key);
    if (!found) return undefined;
    pending.delete(key);
    let value: Value | undefined;
    for (const { thunk, ref: made, constant } of found) {
      value = interpreter.run(world, thunk);
      if (constant) interpreter.setConstant(world, made, value);
    }
    return value;
  };
  const interpreter = createInterpreter(createHost(missing));

  const wait = (ref: GlobalRef, thunk: Lambda, constant: boolean): void => {
    const key = refKey(ref);
    pending.set(key, [...(pending.get(key) ?? []), { thunk, ref, constant }]);
  };

  const take = (module: ModuleInfo, item: Item, statement: Statement): void => {
    if (isDefinition(item)) {
      try {
        world = define(world, item);
      } catch (error) {
        // Loading the program reports it.
        if (!(error instanceof DefinitionError)) throw error;
      }
    } else if (item.kind === 'const') constant(module, item.name, item.thunk);
    else if (item.kind === 'statement')
      for (const name of scopeNames([statement.syntax]).assigned.keys())
        wait({ module: module.path, name }, item.thunk, false);
  };

  /** A constant that may name a type or a function has its value at once: definitions may need it. Others wait to be asked for. */
  const constant = (module: ModuleInfo, name: string, thunk: Lambda): void => {
    const ref: GlobalRef = { module: module.path, name };
    const declaration = module.declarations.get(name);
    if (declaration !== undefined && mayHaveMethods(declaration))
      try {
        world = withBinding(world, ref, interpreter.setConstant(world, ref, interpreter.run(world, thunk)));
        return;
      } catch (error) {
        // It hangs on code that has not run: whoever needs it meets the error.
        if (!(error instanceof LanguageException)) throw error;
      }
    wait(ref, thunk, true);
  };

  /** Core and Base, whose items are there: constants are all that their other code makes. */
  const loadLowered = (program: OpenProgram, module: LoweredModule): void => {
    for (const item of module.items)
      if (item.kind === 'module') loadLowered(program, item.module);
      else if (item.kind === 'const') constant(program.modules.get(module.path)!, item.name, item.thunk);
      else if (isDefinition(item)) world = define(world, item);
  };

  const loadModule = (program: OpenProgram, module: ModuleInfo): void => {
    const lowered = program.lowered.get(rootOf(module).path);
    if (lowered) {
      if (!loaded.has(module.path)) {
        stateOf(program, module);
        if (lowered.path === module.path) loadLowered(program, lowered);
      }
      return;
    }
    const state = stateOf(program, module);
    while (state.count < module.statements.length) {
      const statement = module.statements[state.count]!;
      state.count += 1;
      if (statement.syntax.kind === 'module') {
        const inner = program.modules.get(`${module.path}.${statement.syntax.name.name}`);
        if (inner) loadModule(program, inner);
      } else for (const item of lowerStatement(state.lowering, statement)) take(module, item, statement);
    }
  };

  const stateOf = (program: OpenProgram, module: ModuleInfo): Loaded => {
    let state = loaded.get(module.path);
    if (!state) {
      const roots = [...program.modules.values()].filter(({ parent }) => parent === undefined);
      state = { lowering: openLowering({ modules: program.modules, roots }, module, ignore), count: 0 };
      loaded.set(module.path, state);
    }
    return state;
  };

  const update: ExpansionWorld['update'] = (program) => {
    linkModules(program, ignore);
    // Roots come first: they take their finished submodules in, in the order of the text. What is left is still open.
    const modules = [...program.modules.values()];
    for (const module of modules) if (rootOf(module) === module) loadModule(program, module);
    for (const module of modules) loadModule(program, module);
  };

  return {
    interpreter,
    world: () => world,
    update,
    evaluate: (program, module, statement) => {
      const items = lowerStatement(stateOf(program, module).lowering, statement);
      let value: Value = interpreter.literal(world, { type: 'Nothing' });
      for (const item of items)
        if (isDefinition(item)) world = define(world, item);
        else if (item.kind === 'statement') value = interpreter.run(world, item.thunk);
      return value;
    },
  };
};

/** Modules come into being while the world is in use: those that it has not heard of belong to the script's stratum. */
const worldOfOne = (): World => {
  const world = emptyWorld(
    [
      { path: 'Core', dependsOn: [] },
      { path: 'Base', dependsOn: [] },
      { path: 'Main', dependsOn: [] },
    ],
    POLICIES.global,
    'allowed',
  );
  const known = world.strata.byModule;
  const main = known.get('Main')!;
  const byModule: ReadonlyMap<ModulePath, Stratum> = new (class extends Map<ModulePath, Stratum> {
    override get(path: ModulePath): Stratum {
      return super.get(path) ?? main;
    }
  })(known);
  return { ...world, strata: { ...world.strata, byModule } };
};
