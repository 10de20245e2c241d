/** Start-up: whole processes from their start to their end. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { python, root, strata } from '../peers.ts';
import type { Options } from '../rounds.ts';
import { ofRuns, type Row } from '../rows.ts';

export const wall = (command: string, args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  const done = spawnSync(command, args, { cwd: root, stdio: 'ignore' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

/** Each in turn, `times` times. */
const inTurn = (name: string, times: number, who: Readonly<Record<string, () => number>>): Row => {
  const runs = Object.fromEntries(Object.keys(who).map((key) => [key, [] as number[]]));
  for (let i = 0; i < times; i += 1) for (const [key, measure] of Object.entries(who)) runs[key]!.push(measure());
  return ofRuns(name, 'ms', runs);
};

export const start = ({ rounds, installed, scratch }: Options): Row[] => {
  const hello = join(root, 'bench/programs/hello.jl');
  const cache = join(scratch, 'start');
  const run = (): number => wall(strata, ['run', '--cache', cache, hello]);
  const cold = (): number => {
    rmSync(cache, { recursive: true, force: true });
    return run();
  };
  const bare: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'node -e 0': [process.execPath, '-e', '0'],
    ...(installed.includes('luajit') && { "luajit -e ''": ['luajit', '-e', ''] }),
    ...(installed.includes('sbcl') && {
      'sbcl, no program': ['sbcl', '--non-interactive', '--no-sysinit', '--no-userinit'],
    }),
    ...(installed.includes('python') && { "python3 -c ''": [python, '-c', ''] }),
  };
  const peers = Object.fromEntries(
    Object.entries(bare).map(([name, [command, ...args]]) => [name, () => wall(command, args)]),
  );
  run();
  return [
    inTurn('warm hello-world, whole process', rounds * 5, { strata: run, ...peers }),
    // A warm start follows each cold one.
    inTurn('cold hello-world, everything compiled', rounds, { strata: cold, 'warm start': run }),
  ];
};
