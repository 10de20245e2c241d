/** Runs a source text in both tiers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, programReader, runOnce } from '../support/run.ts';

const directory = mkdtempSync(join(tmpdir(), 'differential-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));

interface Seen {
  readonly stdout: string;
  readonly error: string | undefined;
  readonly at: string | undefined;
}

const seenOf = (run: () => Outcome): Seen => {
  try {
    const { stdout, error, at } = run();
    return { stdout, error, at };
  } catch (error) {
    return { stdout: '', error: `internal: ${error instanceof Error ? error.stack : String(error)}`, at: undefined };
  }
};

export interface Compared {
  readonly interpreted: Seen;
  readonly compiled: Seen;
}

export const compare = (source: string): Compared => {
  const path = join(directory, 'program.jl');
  writeFileSync(path, source);
  const read = programReader();
  return {
    interpreted: seenOf(() => runOnce(path, 'context', 'interpreted', read)),
    compiled: seenOf(() => runOnce(path, 'context', 'compiled', read)),
  };
};

export const agree = ({ interpreted, compiled }: Compared): boolean =>
  interpreted.stdout === compiled.stdout &&
  interpreted.error === compiled.error &&
  interpreted.at === compiled.at &&
  !interpreted.error?.startsWith('internal') &&
  !interpreted.stdout.includes('UNSOUND');

/** The first line in which the outputs differ, and the errors. */
export const difference = ({ interpreted, compiled }: Compared): string => {
  const a = interpreted.stdout.split('\n');
  const b = compiled.stdout.split('\n');
  const i = a.findIndex((line, n) => line !== b[n]);
  const lines = i < 0 ? [] : [`interpreted: ${a[i]}`, `compiled:    ${b[i]}`];
  return [
    ...lines,
    `interpreted error: ${interpreted.error} at ${interpreted.at}`,
    `compiled error:    ${compiled.error} at ${compiled.at}`,
  ].join('\n');
};
