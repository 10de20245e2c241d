/**
 * Compiled code against gcc -O2 and JavaScript on the same Node; start-up against `node -e 0`; an edit against a cold and a warm
 * start.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { againstPeers, median, type Row } from './report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = join(root, 'bench/programs');
const strata = join(root, 'bin/strata');
const scratch = mkdtempSync(join(tmpdir(), 'strata-bench-'));
const cache = join(scratch, 'cache');

const output = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });

/** Programs print a result and the nanoseconds of their best repetition. */
const nanoseconds = (text: string): number => Number(text.trim().split(' ').at(-1));

const wall = (command: string, args: readonly string[]): number => {
  const start = process.hrtime.bigint();
  const done = spawnSync(command, args, { cwd: root, stdio: 'ignore' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const compute = (name: string): Row => {
  const binary = join(scratch, name);
  execFileSync('gcc', ['-O2', '-o', binary, join(programs, `${name}.c`)]);
  const runs = { strata: [] as number[], 'gcc -O2': [] as number[], node: [] as number[] };
  for (let i = 0; i < 5; i += 1) {
    runs.strata.push(nanoseconds(output(strata, ['run', '--cache', cache, join(programs, `${name}.jl`)])) / 1e6);
    runs['gcc -O2'].push(nanoseconds(output(binary, [])) / 1e6);
    runs.node.push(nanoseconds(output(process.execPath, [join(programs, `${name}.js`)])) / 1e6);
  }
  return againstPeers(name, 'ms', Object.fromEntries(Object.entries(runs).map(([who, list]) => [who, median(list)])));
};

/** Whole processes, in turn. */
const startUp = (): Row => {
  const hello = join(programs, 'hello.jl');
  wall(strata, ['run', '--cache', cache, hello]);
  const own: number[] = [];
  const bare: number[] = [];
  for (let i = 0; i < 31; i += 1) {
    own.push(wall(strata, ['run', '--cache', cache, hello]));
    bare.push(wall(process.execPath, ['-e', '0']));
  }
  return againstPeers('warm hello-world, whole process', 'ms', { strata: median(own), 'node -e 0': median(bare) });
};

const coldStart = (): Row => {
  const hello = join(programs, 'hello.jl');
  const cold: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    rmSync(cache, { recursive: true, force: true });
    cold.push(wall(strata, ['run', '--cache', cache, hello]));
  }
  const warm = [1, 2, 3, 4, 5].map(() => wall(strata, ['run', '--cache', cache, hello]));
  return againstPeers('cold hello-world, everything compiled', 'ms', {
    strata: median(cold),
    'warm start': median(warm),
  });
};

/** Instances that an edit of one leaf method compiles, under both ways of dispatch. */
const edit = (policy: string): Row => {
  const folder = join(scratch, `edit-${policy}`);
  cpSync(join(root, 'examples/02-fixed-point'), folder, { recursive: true });
  const stats = join(scratch, 'stats.json');
  const compiled = (): number => {
    execFileSync(strata, [
      'run',
      '--dispatch',
      policy,
      '--cache',
      `${folder}/cache`,
      '--stats',
      stats,
      `${folder}/Filter`,
    ]);
    return (JSON.parse(readFileSync(stats, 'utf8')) as { instancesCompiled: number }).instancesCompiled;
  };
  const all = compiled();
  const file = `${folder}/GenericLinearAlgebra/src/GenericLinearAlgebra.jl`;
  writeFileSync(file, readFileSync(file, 'utf8').replace('abs(U[p, k]) < abs(U[i, k])', 'abs(U[i, k]) > abs(U[p, k])'));
  return againstPeers(`instances compiled after an edit of pivot_row (${policy})`, 'instances', {
    strata: compiled(),
    'the first run': all,
  });
};

export const compilerRows = (): Row[] => {
  const rows = [compute('fib'), compute('loop'), startUp(), coldStart(), edit('context'), edit('global')];
  rmSync(scratch, { recursive: true, force: true });
  return rows;
};
