/**
 * Plants each bug of mutants.ts in a copy of the sources and runs the laws of test/dispatch on it. Prints a table; fails when a mutant
 * survives. Takes some minutes: `node test/mutations/run.ts [word in a mutant's name]`. `STRATA_RUNS` sets the cases a law.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { MUTANTS, type Mutant } from './mutants.ts';

const root = resolve(import.meta.dirname, '../..');

/** The first failure ends a mutant. The named cases come last: the laws should notice by themselves. */
const ORDER = ['strata', 'resolution', 'worlds', 'trees', 'cases'];

const copyProject = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-mutants-'));
  cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true });
  mkdirSync(join(folder, 'test'));
  cpSync(join(root, 'test/dispatch'), join(folder, 'test/dispatch'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return folder;
};

const testFiles = (folder: string): string[] => {
  const files = readdirSync(join(folder, 'test/dispatch')).filter((f) => f.endsWith('.test.ts'));
  const place = (file: string): number =>
    (ORDER.indexOf(file.slice(0, -'.test.ts'.length)) + ORDER.length + 1) % (ORDER.length + 1);
  return files.sort((a, b) => place(a) - place(b)).map((f) => join(folder, 'test/dispatch', f));
};

/** The first failing test of a file, undefined when all pass. A file that hangs has failed. */
const firstFailure = (file: string): string | undefined => {
  const env = { ...process.env, STRATA_RUNS: process.env.STRATA_RUNS ?? '600' };
  const done = spawnSync(process.execPath, ['--stack-size=3900', '--test-reporter=tap', '--test', file], {
    encoding: 'utf8',
    env,
    timeout: 120_000,
  });
  if (done.status === 0) return undefined;
  return /^ *not ok \d+ - (.*)$/m.exec(done.stdout)?.[1] ?? 'it does not end, or does not load';
};

const plant = (folder: string, mutant: Mutant): (() => void) => {
  const file = join(folder, 'src/dispatch', mutant.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(mutant.search).length !== 2)
    throw new Error(`${mutant.name}: its text does not occur exactly once in ${mutant.file}`);
  writeFileSync(
    file,
    text.replace(mutant.search, () => mutant.replace),
  );
  return () => writeFileSync(file, text);
};

const killer = (folder: string): string | undefined => {
  for (const file of testFiles(folder)) {
    const failure = firstFailure(file);
    if (failure !== undefined) return failure;
  }
  return undefined;
};

const main = (): void => {
  const word = process.argv[2] ?? '';
  const folder = copyProject();
  const survivors: string[] = [];
  try {
    if (killer(folder) !== undefined) throw new Error('the laws fail without a mutant');
    for (const mutant of MUTANTS.filter((m) => m.name.includes(word))) {
      const restore = plant(folder, mutant);
      const failure = killer(folder);
      restore();
      if (failure === undefined) survivors.push(mutant.name);
      console.log(`${failure === undefined ? 'SURVIVED' : 'killed  '}  ${mutant.name.padEnd(72)}  ${failure ?? ''}`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.log(survivors.length === 0 ? 'No mutant survived.' : `${survivors.length} survived.`);
  process.exitCode = survivors.length === 0 ? 0 : 1;
};

main();
