/** What an edit of one method deep in a dependency costs: instances compiled again, under both ways of dispatch, and the time. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, strata } from '../peers.ts';
import type { Options } from '../rounds.ts';
import { againstPeers, ofRuns, type Row } from '../rows.ts';
import { wall } from './start.ts';

/** Two ways to say the same: each is an edit of the other. */
const SPELLINGS = ['abs(U[p, k]) < abs(U[i, k])', 'abs(U[i, k]) > abs(U[p, k])'] as const;

const copyOf = (scratch: string, policy: string): string => {
  const folder = join(scratch, `edit-${policy}`);
  cpSync(join(root, 'examples/02-fixed-point'), folder, { recursive: true });
  return folder;
};

const respell = (folder: string, from: string, to: string): void => {
  const file = join(folder, 'GenericLinearAlgebra/src/GenericLinearAlgebra.jl');
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} no longer has ${from}`);
  writeFileSync(file, text.replace(from, to));
};

const instances = (scratch: string, policy: string): Row => {
  const folder = copyOf(scratch, policy);
  const stats = join(scratch, 'stats.json');
  const options = ['--dispatch', policy, '--cache', join(folder, 'cache'), '--stats', stats];
  const compiled = (): number => {
    execFileSync(strata, ['run', ...options, join(folder, 'Filter')], { stdio: ['ignore', 'ignore', 'inherit'] });
    return (JSON.parse(readFileSync(stats, 'utf8')) as { instancesCompiled: number }).instancesCompiled;
  };
  const all = compiled();
  respell(folder, ...SPELLINGS);
  return againstPeers(`instances compiled after an edit of pivot_row (${policy})`, 'instances', {
    strata: compiled(),
    'the first run': all,
  });
};

/** A cold run, a warm one, and one after an edit, in turn; each round in a fresh cache, for the old code is kept. */
const times = ({ scratch, rounds }: Options): Row => {
  const folder = copyOf(scratch, 'times');
  const runs = { strata: [] as number[], 'cold run': [] as number[], 'warm run': [] as number[] };
  for (let i = 0; i < rounds; i += 1) {
    const run = (): number => wall(strata, ['run', '--cache', join(folder, `cache-${i}`), join(folder, 'Filter')]);
    runs['cold run'].push(run());
    runs['warm run'].push(run());
    respell(folder, SPELLINGS[i % 2]!, SPELLINGS[1 - (i % 2)]!);
    runs.strata.push(run());
  }
  return ofRuns('run after an edit of pivot_row', 'ms', runs);
};

export const edit = (options: Options): Row[] => [
  instances(options.scratch, 'context'),
  instances(options.scratch, 'global'),
  times(options),
];
