/**
 * The benchmarks: everything side by side in one run, as ratios, because machines are noisy. Compiled code against gcc -O2 and
 * JavaScript on the same Node; start-up against `node -e 0`; an edit against a cold and a warm start. Writes bench/results.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const programs = join(root, 'bench/programs');
const strata = join(root, 'bin/strata');
const scratch = mkdtempSync(join(tmpdir(), 'strata-bench-'));
const cache = join(scratch, 'cache');

interface Row {
  readonly name: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
  /** Against the first value after strata's. */
  readonly ratios: Readonly<Record<string, number>>;
}

const median = (xs: readonly number[]): number => [...xs].sort((a, b) => a - b)[Math.floor(xs.length / 2)]!;

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

const row = (name: string, unit: string, values: Record<string, number>): Row => {
  const { strata: own = Number.NaN, ...others } = values;
  const ratios = Object.fromEntries(Object.entries(others).map(([peer, value]) => [`strata / ${peer}`, own / value]));
  return { name, unit, values, ratios };
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
  return row(name, 'ms', Object.fromEntries(Object.entries(runs).map(([who, list]) => [who, median(list)])));
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
  return row('warm hello-world, whole process', 'ms', { strata: median(own), 'node -e 0': median(bare) });
};

const coldStart = (): Row => {
  const hello = join(programs, 'hello.jl');
  const cold: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    rmSync(cache, { recursive: true, force: true });
    cold.push(wall(strata, ['run', '--cache', cache, hello]));
  }
  const warm = [1, 2, 3, 4, 5].map(() => wall(strata, ['run', '--cache', cache, hello]));
  return row('cold hello-world, everything compiled', 'ms', { strata: median(cold), 'warm start': median(warm) });
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
  return row(`instances compiled after an edit of pivot_row (${policy})`, 'instances', {
    strata: compiled(),
    'the first run': all,
  });
};

const rows = [compute('fib'), compute('loop'), startUp(), coldStart(), edit('context'), edit('global')];
rmSync(scratch, { recursive: true, force: true });

const result = {
  date: new Date().toISOString().slice(0, 10),
  command: 'npm run bench',
  machine: { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, kernel: release(), node: process.version },
  rows,
};
mkdirSync(join(root, 'bench/results'), { recursive: true });
writeFileSync(join(root, 'bench/results', `${result.date}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
for (const { name, unit, values, ratios } of rows) {
  console.log(name);
  for (const [who, value] of Object.entries(values)) console.log(`  ${who.padEnd(16)} ${value.toFixed(2)} ${unit}`);
  for (const [what, ratio] of Object.entries(ratios)) console.log(`  ${what.padEnd(24)} ${ratio.toFixed(2)}`);
}
