/**
 * Runs every example under every policy, compiled and interpreted, and compares with `expected/<entry>.<policy>.txt` in its folder
 * (`<entry>` is a file or package of that folder, or the test of a package). `--update` writes what the interpreter prints as the new expectation. Names of
 * examples, or how they begin, choose those alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const examples = join(root, 'examples');
const update = process.argv.includes('--update');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const POLICIES = ['context', 'lexical', 'global'];

/** Scripts, application packages and tests of packages: what has something to print. */
const entriesOf = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const test = join(name, 'test/runtests.jl');
      const isEntry = name === 'main.jl' || hasMain(join(folder, name));
      return [...(isEntry ? [name] : []), ...(existsSync(join(folder, test)) ? [test] : [])];
    });

/** What an example must be run with, one a line in its file `flags`. */
const flagsOf = (folder: string): string[] =>
  existsSync(join(folder, 'flags')) ? readFileSync(join(folder, 'flags'), 'utf8').trim().split('\n') : [];

const hasMain = (folder: string): boolean => {
  const file = join(folder, 'src', `${basename(folder)}.jl`);
  return existsSync(file) && /^(function main\(|main\()/m.test(readFileSync(file, 'utf8'));
};

const run = (entry: string, flags: readonly string[]): string => {
  const done = spawnSync(join(root, 'bin/strata'), ['run', ...flags, entry], { encoding: 'utf8', cwd: root });
  return withoutTimes(done.status === 0 ? done.stdout : `${done.stdout}exit ${done.status}\n${done.stderr}`);
};

/** How long a set of tests took differs from run to run. */
const withoutTimes = (text: string): string => text.replace(/ +\d+\.\d+s$/gm, '  0.0s');

let passed = 0;
let failed = 0;
const check = (title: string, expected: string, actual: string): void => {
  if (expected === actual) {
    passed += 1;
    return;
  }
  failed += 1;
  console.error(`✗ ${title}\n  expected ${JSON.stringify(expected)}\n  got      ${JSON.stringify(actual)}`);
};

const cache = mkdtempSync(join(tmpdir(), 'strata-examples-'));
for (const name of readdirSync(examples).sort()) {
  const folder = join(examples, name);
  if (!existsSync(folder) || name.includes('.')) continue;
  if (wanted.length > 0 && !wanted.some((start) => name.startsWith(start))) continue;
  for (const entry of entriesOf(folder)) {
    for (const policy of POLICIES) {
      const file = join(folder, 'expected', `${entry.replace(/\.jl$/, '').replaceAll('/', '-')}.${policy}.txt`);
      const path = join('examples', name, entry);
      const flags = ['--dispatch', policy, ...flagsOf(folder)];
      const interpreted = run(path, [...flags, '--compile', 'min']);
      if (update) {
        mkdirSync(join(folder, 'expected'), { recursive: true });
        writeFileSync(file, interpreted);
      }
      const expected = existsSync(file) ? readFileSync(file, 'utf8') : 'no expectation is kept';
      check(`${path} ${policy}, interpreted`, expected, interpreted);
      check(`${path} ${policy}, compiled`, expected, run(path, [...flags, '--cache', cache]));
      check(`${path} ${policy}, warm`, expected, run(path, [...flags, '--cache', cache]));
    }
  }
}
rmSync(cache, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
