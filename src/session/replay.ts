/**
 * A warm run met a question that its plan does not answer: the program is read and its definitions are loaded as far as the run
 * has come, without running anything again. Constants keep the values that they have.
 */
import type { World } from '../dispatch/world.ts';
import { refKey } from '../dispatch/world.ts';
import type { Machine } from '../runtime/machine.ts';
import type { Oracle } from '../runtime/oracle.ts';
import { type RunOptions, startCompiler } from './cold.ts';
import { bindingOf, knownConstant } from './compiled-engine.ts';
import type { Compiler } from './compiler.ts';
import { type Program, readProgram } from './frontend.ts';
import { type Engine, loadModule } from './load.ts';
import { worldOracle } from './world-oracle.ts';

/** How far the warm run has come: statements and constants that have been run. */
export interface Progress {
  readonly machine: Machine;
  readonly executed: () => number;
}

export interface Replay {
  readonly oracle: Oracle;
  readonly compiler: Compiler;
  readonly program: Program;
}

class Reached extends Error {}

const replayEngine = (c: Compiler, progress: Progress, reached: (world: World) => void): Engine => {
  let count = 0;
  const step = (world: World): void => {
    if (count === progress.executed()) {
      reached(world);
      throw new Reached();
    }
    count += 1;
  };
  return {
    defined: (world) => {
      c.world = world;
    },
    started: () => {},
    finished: () => {},
    statement: (world) => step(world),
    constant: (world, ref, thunk) => {
      c.world = world;
      const known = knownConstant(c, world, ref, thunk);
      if (known) return known;
      step(world);
      return bindingOf(progress.machine, world, progress.machine.cell(refKey(ref)).value);
    },
  };
};

/** The oracle of the world in which the warm run stands. It is built anew when the run has moved on. */
export const replayOracle = (options: RunOptions, progress: Progress): Replay => {
  const read = readProgram(options.path, options.log);
  if (!read.value) throw new Error('the sources changed while the program ran');
  const program = read.value;
  const compiler = startCompiler(program, options);
  const start = compiler.world;
  let builtAt = -1;
  const oracle = worldOracle(compiler);
  const current = (): Oracle => {
    if (builtAt === progress.executed()) return oracle;
    builtAt = progress.executed();
    compiler.world = start;
    const engine = replayEngine(compiler, progress, (world) => {
      compiler.world = world;
    });
    try {
      for (const root of program.roots) compiler.world = loadModule(compiler.world, root, engine);
    } catch (error) {
      if (!(error instanceof Reached)) throw error;
    }
    return oracle;
  };
  const answering: Oracle = {
    dispatch: (context, call) => current().dispatch(context, call),
    shift: (context, shift) => current().shift(context, shift),
    reflect: (question) => current().reflect(question),
    get baseContext() {
      return current().baseContext;
    },
    moduleContext: (module) => current().moduleContext(module),
  };
  return { oracle: answering, compiler, program };
};
