/** A run from a plan: no source is parsed, nothing is inferred or generated. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { digest } from '../image/index.ts';
import { createMachine, type Machine } from '../runtime/machine.ts';
import { shownFile } from './base-files.ts';
import type { Cache } from './cache.ts';
import type { Ending, RunOptions } from './cold.ts';
import { timed } from './events.ts';
import { failureOf } from './failure.ts';
import { runMain } from './main.ts';
import { type NotedOracle, notedOracle } from './memo.ts';
import type { ObjectMeta } from './objects.ts';
import { type OpenedPlan, openPlan, type Places, type Plan, readPlaces } from './plan.ts';
import type { Replay } from './replay.ts';

/** A plan holds when every file that it was made from is unchanged. */
export const planHolds = (plan: Plan): boolean =>
  plan.sources.every((source) => {
    try {
      return digest(readFileSync(source.path)) === source.digest;
    } catch {
      return false;
    }
  });

/** The whole compiler, loaded synchronously: the question comes from running code, which cannot wait. */
const loadReplay = (): typeof import('./replay.ts') => {
  const file = import.meta.url.endsWith('.ts') ? './replay.ts' : './full/replay.js';
  return createRequire(import.meta.url)(file) as typeof import('./replay.ts');
};

export interface WarmRun {
  readonly ending: Ending;
  readonly openDispatches: number;
  readonly opened: OpenedPlan;
  /** What had to be loaded to answer what the plan does not. */
  readonly replayed: Replay | undefined;
}

/** A stored object that is missing or damaged: the plan cannot be followed. */
export class BrokenPlan extends Error {}

/** Every object of the plan is read before anything runs, so that a broken plan has no effects. */
const readAll = (plan: Plan, cache: Cache): Map<string, Uint8Array> => {
  const bytes = new Map<string, Uint8Array>();
  for (const { digest } of plan.nodes) {
    if (bytes.has(digest)) continue;
    const content = cache.object(digest);
    if (!content) throw new BrokenPlan(digest);
    bytes.set(digest, content);
  }
  return bytes;
};

export const warmRun = (plan: Plan, cache: Cache, runtime: Uint8Array, options: RunOptions): WarmRun => {
  const bytes = readAll(plan, cache);
  const opened = openPlan(plan, (digest) => bytes.get(digest)!);
  const progress = { executed: 0 };
  let replayed: Replay | undefined;
  const oracle = notedOracle(opened.notes, () => {
    replayed ??= loadReplay().replayOracle(options, { machine, executed: () => progress.executed });
    return replayed.oracle;
  });
  const machine: Machine = createMachine({
    oracle,
    output: options.output,
    args: options.args,
    program: options.path,
    runtime,
  });
  const ending = follow(plan, opened.steps, machine, oracle, cache, options, progress);
  return { ending, openDispatches: machine.counts.openDispatches, opened, replayed };
};

const follow = (
  plan: Plan,
  steps: ReturnType<typeof openPlan>['steps'],
  machine: ReturnType<typeof createMachine>,
  oracle: NotedOracle,
  cache: Cache,
  options: Pick<RunOptions, 'args' | 'log'>,
  progress: { executed: number },
): Ending => {
  try {
    timed(options.log, 'run', () => {
      for (const step of steps) {
        switch (step.kind) {
          case 'run':
            machine.run(step.target, step.context);
            progress.executed += 1;
            break;
          case 'constant':
            machine.cell(step.ref).value = machine.run(step.target, step.context);
            progress.executed += 1;
            break;
          case 'world':
            machine.nextWorld();
            oracle.nextWorld();
            break;
          case 'main':
            runMain(machine, step.module, options.args);
            break;
          default:
            step satisfies never;
        }
      }
    });
    return { kind: 'done' };
  } catch (error) {
    let places: Places | undefined;
    return failureOf(machine, error, {
      metaOf: (symbol) => metaOf(plan, cache, symbol),
      placeOf: (origin) => {
        places ??= readPlaces(cache, plan);
        return places[origin];
      },
      fileOf: shownFile,
    });
  }
};

const metaOf = (plan: Plan, cache: Cache, symbol: string): ObjectMeta | undefined => {
  for (const node of plan.nodes) {
    const text = cache.text(node.meta);
    if (text === undefined) continue;
    const meta = JSON.parse(text) as ObjectMeta;
    if (meta.symbols.includes(symbol)) return meta;
  }
  return undefined;
};
