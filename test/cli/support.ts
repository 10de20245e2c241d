/** The command line as a process, run from its sources, so that a stale build is not what is tested. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Done {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder that is gone when the tests of the file have run, and the command with its cache there. */
export const commandLine = (name: string): { scratch: string; strata: (...args: string[]) => Done } => {
  const scratch = mkdtempSync(join(tmpdir(), `strata-${name}-`));
  after(() => rmSync(scratch, { recursive: true, force: true }));
  const env = { ...process.env, STRATA_SOURCE: '1', STRATA_CACHE: join(scratch, 'cache'), NO_COLOR: '1' };
  const strata = (...args: string[]): Done => {
    const done = spawnSync(join(root, 'bin/strata'), args, { encoding: 'utf8', cwd: root, env, maxBuffer: 1 << 26 });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  return { scratch, strata };
};
