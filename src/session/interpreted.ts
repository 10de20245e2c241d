/** A run in the reference interpreter (`--compile=min`): the same program, nothing inferred, nothing compiled. */
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import { entryContext, resolve } from '../dispatch/resolve.ts';
import { lookupBinding, type World } from '../dispatch/world.ts';
import { createInterpreter, type Interpreter, LanguageException, type TraceEntry } from '../interpret/index.ts';
import { ExitSignal } from '../runtime/machine.ts';
import type { Output } from '../runtime/output.ts';
import { createOutside } from '../runtime/outside/index.ts';
import { type Type, tuple } from '../types/index.ts';
import type { Ending, RunOptions } from './cold.ts';
import { timed } from './events.ts';
import { type Program, readProgram } from './frontend.ts';
import { type Engine, initialWorld, LoadError, loadModule } from './load.ts';
import { runtimeFailure } from './report.ts';
import type { RunResult } from './run.ts';
import type { TraceFrame } from './trace.ts';

const interpreterFor = (output: Output, program: string, args: readonly string[]): Interpreter =>
  createInterpreter({
    write: (fd, bytes) => output.write(fd, bytes.slice()),
    outside: createOutside(output),
    program,
    args,
    timeNs: () => process.hrtime.bigint(),
    exit: (code) => {
      throw new ExitSignal(code);
    },
  });

const engineOf = (interpreter: Interpreter): Engine => ({
  defined: () => {},
  started: () => {},
  finished: () => {},
  statement: (world, _module, thunk) => {
    interpreter.run(world, thunk);
  },
  constant: (world, ref, thunk) => interpreter.setConstant(world, ref, interpreter.run(world, thunk)),
});

/** Compiles and stores nothing; counts are zero. */
export const interpretProgram = (options: RunOptions): RunResult => {
  const { log } = options;
  const start = performance.now();
  const read = (options.read ?? readProgram)(options.path, log);
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  let ending: Ending = { kind: 'rejected' };
  let strata: readonly string[] = [];
  if (read.value) {
    const world = initialWorld(read.value.roots, options.policy, options.allowPiracy);
    strata = world.strata.all.map((s) => s.name);
    ending = timed(log, 'run', () => execute(read.value!, world, options, diagnostics));
  }
  log.ms.total += performance.now() - start;
  const { policy } = options;
  return {
    ending,
    diagnostics,
    stats: {
      policy,
      strata,
      instancesCompiled: 0,
      instancesReused: 0,
      instancesInvalidated: 0,
      staticSites: 0,
      openSites: 0,
      openDispatches: 0,
      ms: { ...log.ms },
    },
  };
};

const execute = (program: Program, start: World, options: RunOptions, diagnostics: Diagnostic[]): Ending => {
  const interpreter = interpreterFor(options.output, options.path, options.args);
  let world = start;
  const engine = engineOf(interpreter);
  const tracked: Engine = {
    ...engine,
    defined: (next) => {
      world = next;
    },
  };
  try {
    for (const root of program.roots) world = loadModule(world, root, tracked);
    if (program.module !== 'Main') callMain(interpreter, world, program.module, options.args);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof ExitSignal) return { kind: 'exit', code: error.code };
    if (error instanceof LoadError) {
      diagnostics.push(error.diagnostic);
      return { kind: 'rejected' };
    }
    if (!(error instanceof LanguageException)) throw error;
    const files = new Map<string, SourceFile>();
    const frames = error.trace.map((entry) => frameOf(entry, files));
    const text = interpreter.errorText(world, error.value);
    return { kind: 'failed', failure: runtimeFailure(text, frames, (path) => files.get(path)) };
  }
};

const frameOf = ({ lambda, span }: TraceEntry, files: Map<string, SourceFile>): TraceFrame => {
  const { file, module, offset } = lambda.origin;
  files.set(file.path, file);
  return {
    name: lambda.name,
    path: file.path,
    start: offset + span.start,
    end: offset + span.end,
    internal: module === 'Base' || module === 'Core',
  };
};

/** `main()` or `main(args)`, as compiled runs call it (src/session/main.ts). */
const callMain = (interpreter: Interpreter, world: World, module: string, args: readonly string[]): void => {
  const binding = lookupBinding(world, { module, name: 'main' });
  if (binding?.kind !== 'function') return;
  const none: Type = tuple([binding.type]);
  const plain = resolve(world, entryContext(world, module), none).kind === 'method';
  interpreter.call(world, module, 'main', plain ? [] : [interpreter.strings(world, args)]);
};
