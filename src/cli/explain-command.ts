/** strata explain */
import pc from 'picocolors';
import { collectOutput } from '../runtime/output.ts';
import { coldRun } from '../session/cold.ts';
import { newEventLog } from '../session/events.ts';
import { explainRun, type InstanceReport } from '../session/explain.ts';
import { saveRun } from '../session/save.ts';
import { cacheFor, reportFaults } from './cache-location.ts';
import { printProblems } from './problems.ts';
import type { RunFlags } from './run-command.ts';
import { exitCode } from './run-command.ts';

export const explainCommand = async (
  path: string,
  args: readonly string[],
  flags: RunFlags & { function?: string; module?: string; all: boolean },
): Promise<number> => {
  const cache = cacheFor(path, flags.cache);
  const log = newEventLog();
  const { dispatch: policy, allowPiracy } = flags;
  const run = coldRun({ path, args, policy, allowPiracy, output: collectOutput(), log, cache, runEntry: true });
  if (run.diagnostics.length > 0 || run.ending.kind === 'failed')
    printProblems(run.diagnostics, run.ending, flags.json);
  if (!run.compiler) return exitCode(run.ending);
  const instances = explainRun(run.compiler).filter((i) => wanted(i, flags));
  if (flags.json) process.stdout.write(`${JSON.stringify({ policy: flags.dispatch, instances }, undefined, 2)}\n`);
  else printInstances(instances);
  if (cache) saveRun(cache, run, undefined);
  reportFaults(cache);
  return exitCode(run.ending);
};

const wanted = (
  i: InstanceReport,
  flags: { function?: string; module?: string; all: boolean; json: boolean },
): boolean => {
  if (flags.function !== undefined && i.function !== flags.function) return false;
  if (flags.module !== undefined && !i.owner.includes(flags.module)) return false;
  const filtered = flags.function !== undefined || flags.module !== undefined;
  // Base's own code, and what vanished into its callers, is rarely the question.
  return flags.all || flags.json || filtered || (i.owner.join() !== 'Base' && i.status !== 'inlined');
};

const MARKS: Readonly<Record<string, string>> = { static: '→', inlined: '↳', open: '?', folded: '=', error: '!' };

const printInstances = (instances: readonly InstanceReport[]): void => {
  for (const i of instances) {
    const place = i.method.file === '' ? i.method.module : `${i.method.module}, ${i.method.file}:${i.method.line}`;
    console.log(pc.bold(`${i.function}(${i.types.join(', ')})`) + pc.dim(` :: ${i.returns}  [${i.status}]`));
    console.log(`  method  ${i.method.signature}  ${pc.dim(place)}`);
    console.log(`  owner   ${pc.green(i.owner.join(' and '))}`);
    console.log(`  need    ${i.need.join(', ')}`);
    for (const { stratum, call } of i.because) console.log(`  because ${pc.yellow(stratum)}: ${call}`);
    for (const site of i.sites) {
      const context = site.context === "the caller's" ? '' : pc.dim(` in ${site.context}`);
      console.log(`    ${MARKS[site.kind]} ${site.kind} ${site.call} ${pc.dim(`⇒ ${site.resolves}`)}${context}`);
    }
    console.log('');
  }
  const count = instances.length === 1 ? '1 instance' : `${instances.length} instances`;
  console.log(pc.dim(`${count}. Instances of Base, and inlined ones, are shown with --all or --function.`));
};
