/** Results as files: `bench/results/<date>-<suite>.json`, with the machine and the command. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Row } from './rows.ts';

export interface Result {
  readonly date: string;
  readonly command: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly kernel: string; readonly node: string };
  /** Name ↦ version. */
  readonly peers?: Readonly<Record<string, string>>;
  readonly rows: readonly Row[];
}

const folder = fileURLToPath(new URL('results', import.meta.url));

export const keep = (
  suite: string,
  rows: readonly Row[],
  peers: Readonly<Record<string, string>>,
  args: readonly string[],
): void => {
  const date = new Date().toISOString().slice(0, 10);
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    kernel: release(),
    node: process.version,
  };
  const result: Result = { date, command: ['npm run bench --', ...args].join(' '), machine, peers, rows };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${date}-${suite}.json`), `${JSON.stringify(result, undefined, 2)}\n`);
};

/** The newest result of a suite. */
export const latest = (suite: string): Result | undefined => {
  const file = readdirSync(folder)
    .filter((name) => name.slice('2000-01-01-'.length) === `${suite}.json`)
    .sort()
    .at(-1);
  return file ? (JSON.parse(readFileSync(join(folder, file), 'utf8')) as Result) : undefined;
};
