/** strata run, strata build */
import { writeFileSync } from 'node:fs';
import { processOutput } from '../runtime/output.ts';
import type { Ending } from '../session/cold.ts';
import { newEventLog } from '../session/events.ts';
import { type RunResult, runProgram } from '../session/run.ts';
import { cacheFor, reportFaults } from './cache-location.ts';
import type { CommonOptions } from './options.ts';

export interface RunFlags extends CommonOptions {
  /** A file, or `-` for trees on standard error. */
  readonly invalidations?: string;
}

export const runCommand = async (
  path: string,
  args: readonly string[],
  flags: RunFlags,
  runEntry: boolean,
): Promise<number> => {
  if (flags.invalidations !== undefined) {
    const { complain, misuse } = await import('./invalidation-output.ts');
    const mistake = misuse(flags.invalidations, flags.compile);
    if (mistake) return complain(mistake.message, mistake.hint);
  }
  const output = processOutput();
  const tellInvalidations = flags.invalidations !== undefined;
  const options = {
    path,
    args,
    policy: flags.dispatch,
    allowPiracy: flags.allowPiracy,
    output,
    log: newEventLog(),
    runEntry,
    tellInvalidations,
  };
  if (flags.compile === 'min') {
    const { interpretProgram } = await import('../session/interpreted.ts');
    const result = interpretProgram({ ...options, cache: undefined });
    output.flush();
    return report(result, flags, !runEntry);
  }
  const cache = cacheFor(path, flags.cache);
  const result = await runProgram({ ...options, cache });
  reportFaults(cache);
  return report(result, flags, !runEntry);
};

/** Diagnostics and failures to standard error; with `--json` as JSON. Gives the exit code. */
const report = async (result: RunResult, flags: RunFlags, summary: boolean): Promise<number> => {
  const { ending, diagnostics, stats } = result;
  if (flags.stats !== undefined) writeFileSync(flags.stats, `${JSON.stringify(stats, undefined, 2)}\n`);
  if (diagnostics.length > 0 || ending.kind === 'failed') {
    const { printProblems } = await import('./problems.ts');
    printProblems(diagnostics, ending, flags.json);
  }
  if (summary && ending.kind === 'done') printBuilt(result, flags.json);
  const told = await tellInvalidations(result, flags);
  return exitCode(ending) || told;
};

const tellInvalidations = async ({ invalidations }: RunResult, flags: RunFlags): Promise<number> => {
  if (flags.invalidations === undefined || !invalidations) return 0;
  const { writeInvalidations } = await import('./invalidation-output.ts');
  return writeInvalidations(invalidations, flags.invalidations, flags.json);
};

const printBuilt = ({ stats }: RunResult, json: boolean): void => {
  const { instancesCompiled, instancesReused, strata } = stats;
  const text = json
    ? JSON.stringify(stats)
    : `built ${strata.length} strata: ${instancesCompiled} instances compiled, ${instancesReused} reused`;
  process.stdout.write(`${text}\n`);
};

export const exitCode = (ending: Ending): number => {
  switch (ending.kind) {
    case 'done':
      return 0;
    case 'exit':
      return ending.code;
    case 'failed':
    case 'rejected':
      return 1;
    default:
      return ending satisfies never;
  }
};
