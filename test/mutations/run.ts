/**
 * Plants each bug of mutants.ts in a copy of the sources and runs the laws of test/dispatch on it. Prints a table; fails when a mutant
 * survives. Takes some minutes: `node test/mutations/run.ts [word in a mutant's name]`. `STRATA_RUNS` sets the cases of a law.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { GROUPS, type Mutant } from './mutants.ts';

const root = resolve(import.meta.dirname, '../..');

/** The first failure ends a mutant. The named cases come last: the laws should notice by themselves. */
const ORDER = ['bits', 'strata', 'wide', 'resolution', 'memos', 'worlds', 'tables', 'trees', 'cases'];

const copyProject = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-mutants-'));
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  mkdirSync(join(folder, 'test'));
  cpSync(join(root, 'test/dispatch'), join(folder, 'test/dispatch'), { recursive: true });
  for (const file of ['package.json', 'test/setup.ts']) cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

/** The first failing test of a file, undefined when all pass. A file that hangs has failed. */
const firstFailure = (folder: string, file: string): string | undefined => {
  const env = { ...process.env, STRATA_RUNS: process.env.STRATA_RUNS ?? '250', STRATA_SHRINK: '0' };
  const flags = ['--stack-size=3900', '--import', './test/setup.ts', '--test-reporter=tap'];
  const done = spawnSync(process.execPath, [...flags, `test/dispatch/${file}.test.ts`], {
    cwd: folder,
    encoding: 'utf8',
    env,
    timeout: 60_000,
  });
  if (done.status === 0) return undefined;
  return /^ *not ok \d+ - (.*)$/m.exec(done.stdout)?.[1] ?? 'it does not end, or does not load';
};

const plant = (folder: string, mutant: Mutant): (() => void) => {
  const file = join(folder, 'src', mutant.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(mutant.search).length !== 2)
    throw new Error(`${mutant.name}: its text does not occur exactly once in ${mutant.file}`);
  writeFileSync(
    file,
    text.replace(mutant.search, () => mutant.replace),
  );
  return () => writeFileSync(file, text);
};

const killer = (folder: string, first: readonly string[]): string | undefined => {
  for (const file of [...first, ...ORDER.filter((other) => !first.includes(other))]) {
    const failure = firstFailure(folder, file);
    if (failure !== undefined) return failure;
  }
  return undefined;
};

const main = (): void => {
  const word = process.argv[2] ?? '';
  const folder = copyProject();
  const survivors: string[] = [];
  try {
    const without = killer(folder, []);
    if (without !== undefined) throw new Error(`the laws fail without a mutant: ${without}`);
    for (const { mutants, first } of GROUPS) {
      for (const mutant of mutants.filter((m) => m.name.includes(word))) {
        const restore = plant(folder, mutant);
        const failure = killer(folder, first);
        restore();
        if (failure === undefined) survivors.push(mutant.name);
        console.log(`${failure === undefined ? 'SURVIVED' : 'killed  '}  ${mutant.name.padEnd(72)}  ${failure ?? ''}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(survivors.length === 0 ? 'No mutant survived.' : `${survivors.length} survived.`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
};

main();
