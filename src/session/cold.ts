/** A run with everything at hand: read, load, compile on demand, run, and keep what was made. */

import { runtimeModule } from '../codegen/runtime-module.ts';
import type { Diagnostic, SourceFile } from '../diagnostics/diagnostic.ts';
import type { PolicyName } from '../dispatch/policy.ts';
import { createMachine, type Machine } from '../runtime/machine.ts';
import type { Output } from '../runtime/output.ts';
import type { Cache } from './cache.ts';
import { compiledEngine } from './compiled-engine.ts';
import { type Compiler, newCompiler } from './compiler.ts';
import type { EventLog } from './events.ts';
import { failureOf } from './failure.ts';
import { type Program, readProgram } from './frontend.ts';
import { initialWorld, LoadError, loadModule } from './load.ts';
import { runMain } from './main.ts';
import { type NotedOracle, type Notes, newNotes, notedOracle } from './memo.ts';
import type { ObjectMeta } from './objects.ts';
import { originPlaces } from './places.ts';
import type { RuntimeFailure } from './report.ts';
import type { Step } from './step.ts';
import { worldOracle } from './world-oracle.ts';

export interface RunOptions {
  readonly path: string;
  readonly args: readonly string[];
  readonly policy: PolicyName;
  /** Pirates of `hash`, `==`, `isequal`, `isless` and `convert` are no errors. */
  readonly allowPiracy?: boolean;
  readonly output: Output;
  readonly log: EventLog;
  readonly cache: Cache | undefined;
  /** `build` compiles the entry's own top-level code without running it. */
  readonly runEntry: boolean;
  /** `--invalidations`: what is thrown away is to be told, so the run follows no plan. */
  readonly tellInvalidations?: boolean;
  /** Instead of `readProgram`: several runs of one program need not read it again. */
  readonly read?: typeof readProgram;
}

export type Ending =
  | { readonly kind: 'done' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'failed'; readonly failure: RuntimeFailure }
  | { readonly kind: 'rejected' };

export interface ColdRun {
  readonly ending: Ending;
  readonly diagnostics: readonly Diagnostic[];
  readonly compiler?: Compiler;
  readonly machine?: Machine;
  readonly program?: Program;
  readonly steps: readonly Step[];
  readonly notes: Notes;
}

export const coldRun = (options: RunOptions): ColdRun => {
  const steps: Step[] = [];
  const notes = newNotes();
  const read = (options.read ?? readProgram)(options.path, options.log);
  if (!read.value) return { ending: { kind: 'rejected' }, diagnostics: read.diagnostics, steps, notes };
  const program = read.value;
  const compiler = startCompiler(program, options);
  const oracle = notedOracle(notes, () => worldOracle(compiler));
  const machine = createMachine({
    oracle,
    output: options.output,
    args: options.args,
    program: options.path,
    runtime: runtimeModule(),
  });
  const diagnostics = [...read.diagnostics];
  const ending = execute(program, compiler, machine, oracle, steps, options, diagnostics);
  return { ending, diagnostics, compiler, machine, program, steps, notes };
};

export const startCompiler = (
  program: Program,
  options: Pick<RunOptions, 'policy' | 'allowPiracy' | 'log' | 'cache'>,
): Compiler => {
  const { cache } = options;
  const compiler = newCompiler(
    initialWorld(program.roots, options.policy, options.allowPiracy),
    options.log,
    { loadBytes: (digest) => cache?.object(digest), loadMeta: (digest) => cache?.text(digest) },
    () => cache?.candidates(compiler),
  );
  return compiler;
};

const execute = (
  program: Program,
  compiler: Compiler,
  machine: Machine,
  oracle: NotedOracle,
  steps: Step[],
  options: RunOptions,
  diagnostics: Diagnostic[],
): Ending => {
  const isEntry = (module: string): boolean => module === program.module || module.startsWith(`${program.module}.`);
  const engine = compiledEngine(compiler, growing(machine, oracle), steps, (m) => options.runEntry || !isEntry(m));
  try {
    for (const root of program.roots) compiler.world = loadModule(compiler.world, root, engine);
    if (program.module !== 'Main' && options.runEntry) {
      steps.push({ kind: 'main', module: program.module });
      runMain(machine, program.module, options.args);
    }
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof LoadError) {
      diagnostics.push(error.diagnostic);
      return { kind: 'rejected' };
    }
    const files = new Map(filesOf(program).map((f) => [f.path, f]));
    return failureOf(machine, error, {
      metaOf: (symbol) => metaBySymbol(compiler, symbol),
      placeOf: originPlaces(compiler, program),
      fileOf: (path) => files.get(path),
    });
  }
};

/** The machine's caches and the oracle's notes move on together. */
export const growing = (machine: Machine, oracle: NotedOracle): Machine => ({
  ...machine,
  r: machine.r,
  nextWorld: () => {
    machine.nextWorld();
    oracle.nextWorld();
  },
});

const filesOf = (program: Program): SourceFile[] => {
  const files = new Set<SourceFile>();
  const visit = (module: Program['roots'][number]): void => {
    files.add(module.origin.file);
    for (const item of module.items) {
      if (item.kind === 'module') visit(item.module);
      else if (item.kind === 'method') files.add(item.method.lambda.origin.file);
      else if (item.kind === 'statement' || item.kind === 'const') files.add(item.thunk.origin.file);
    }
  };
  program.roots.forEach(visit);
  return [...files];
};

export const metaBySymbol = (compiler: Compiler, symbol: string): ObjectMeta | undefined => {
  for (const node of compiler.nodes.values()) {
    const text = compiler.metas.get(node.record.meta) ?? compiler.loadMeta(node.record.meta);
    if (!text) continue;
    const meta = JSON.parse(text) as ObjectMeta;
    if (meta.symbols.includes(symbol)) return meta;
  }
  return undefined;
};
