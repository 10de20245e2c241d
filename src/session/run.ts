/** One run from command to ending: from a plan where one holds, otherwise cold. */
import { realpathSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { digest } from '../image/index.ts';
import type { Ending, RunOptions } from './cold.ts';
import type { Compiler } from './compiler.ts';
import { countEvents, timed } from './events.ts';
import type { InvalidationReport } from './invalidations.ts';
import { BrokenPlan, planHolds, warmRun } from './warm.ts';

/** `--stats`: milliseconds, counts of instances and sites. */
export interface Stats {
  readonly policy: string;
  readonly strata: readonly string[];
  readonly instancesCompiled: number;
  readonly instancesReused: number;
  /** Stored code whose own footprint does not hold and, under `global`, what inserted methods threw away. */
  readonly instancesInvalidated: number;
  readonly staticSites: number;
  readonly openSites: number;
  readonly openDispatches: number;
  readonly ms: Readonly<Record<string, number>>;
}

export interface RunResult {
  readonly ending: Ending;
  readonly diagnostics: readonly Diagnostic[];
  readonly stats: Stats;
  /** Where `tellInvalidations` asked for it, and the program could be read. */
  readonly invalidations?: InvalidationReport;
}

const realPath = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** A plan belongs to a program as named from a working directory, under a policy. */
export const planName = (path: string, rules: string): string =>
  digest(`${realPath(path)}\n${process.cwd()}\n${path}\n${rules}`);

const rulesOf = ({ policy, allowPiracy }: RunOptions): string => (allowPiracy ? `${policy}, piracy allowed` : policy);

export const runProgram = async (options: RunOptions): Promise<RunResult> => {
  const start = performance.now();
  let result: RunResult;
  try {
    result = (await tryWarm(options)) ?? (await runCold(options));
  } finally {
    // Whatever happens, what the program has printed is shown.
    options.output.flush();
  }
  options.log.ms.total += performance.now() - start;
  return { ...result, stats: { ...result.stats, ms: { ...options.log.ms } } };
};

const tryWarm = async (options: RunOptions): Promise<RunResult | undefined> => {
  const { cache, log } = options;
  if (!cache || !options.runEntry || options.tellInvalidations) return undefined;
  const plan = timed(log, 'link', () => {
    const found = cache.plan(planName(options.path, rulesOf(options)));
    return found && planHolds(found) ? found : undefined;
  });
  const runtime = plan && cache.object(plan.runtime);
  if (!plan || !runtime) return undefined;
  try {
    const warm = warmRun(plan, cache, runtime, options);
    if (warm.replayed) {
      const { saveReplay } = await import('./save.ts');
      saveReplay(cache, planName(options.path, rulesOf(options)), plan, warm.opened, warm.replayed);
    }
    return {
      ending: warm.ending,
      diagnostics: [],
      stats: {
        policy: options.policy,
        strata: plan.strata,
        instancesCompiled: countEvents(log, 'compiled'),
        instancesReused: plan.instances,
        instancesInvalidated: 0,
        staticSites: plan.sites.static,
        openSites: plan.sites.open,
        openDispatches: warm.openDispatches,
        ms: log.ms,
      },
    };
  } catch (error) {
    if (error instanceof BrokenPlan) return undefined;
    throw error;
  }
};

const runCold = async (options: RunOptions): Promise<RunResult> => {
  const { log, cache } = options;
  const { coldRun } = await import('./cold.ts');
  const { saveRun, siteCounts } = await import('./save.ts');
  const run = coldRun(options);
  if (cache) saveRun(cache, run, options.runEntry ? planName(options.path, rulesOf(options)) : undefined);
  const told = options.tellInvalidations && run.compiler ? await reportOf(run.compiler, options) : undefined;
  const sites = run.compiler ? siteCounts(run.compiler) : { static: 0, open: 0 };
  return {
    ending: run.ending,
    diagnostics: run.diagnostics,
    stats: {
      policy: options.policy,
      strata: run.compiler?.world.strata.all.map((s) => s.name) ?? [],
      instancesCompiled: countEvents(log, 'compiled'),
      instancesReused: countEvents(log, 'reused'),
      instancesInvalidated: countEvents(log, 'stale') + countEvents(log, 'invalidated'),
      staticSites: sites.static,
      openSites: sites.open,
      openDispatches: run.machine?.counts.openDispatches ?? 0,
      ms: log.ms,
    },
    ...(told === undefined ? {} : { invalidations: told }),
  };
};

const reportOf = async (compiler: Compiler, options: RunOptions): Promise<InvalidationReport> => {
  const { invalidationReport } = await import('./invalidations.ts');
  return invalidationReport(compiler, options.policy);
};
