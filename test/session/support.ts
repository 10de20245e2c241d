/** Whole programs with a cache, in this process. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { openStore } from '../../src/image/index.ts';
import { collectOutput } from '../../src/runtime/output.ts';
import { openCache } from '../../src/session/cache.ts';
import type { RunOptions } from '../../src/session/cold.ts';
import { newEventLog } from '../../src/session/events.ts';
import { type RunResult, runProgram } from '../../src/session/run.ts';

/** A function that makes new folders, all of which are gone when the tests of the file have run. */
export const scratchFolders = (name: string): (() => string) => {
  const scratch = mkdtempSync(join(tmpdir(), `strata-${name}-`));
  after(() => rmSync(scratch, { recursive: true, force: true }));
  let count = 0;
  return () => {
    count += 1;
    const folder = join(scratch, String(count));
    mkdirSync(folder);
    return folder;
  };
};

/** Runs a program that has no mistakes; `text` is what it prints. */
export const runCached = async (
  path: string,
  cacheDir: string | undefined,
  options: Pick<RunOptions, 'policy'> & Partial<Pick<RunOptions, 'args' | 'tellInvalidations'>>,
): Promise<RunResult & { readonly text: string }> => {
  const output = collectOutput();
  const cache = cacheDir === undefined ? undefined : openCache(openStore(cacheDir, { fingerprint: 'test' }));
  const result = await runProgram({ path, args: [], output, log: newEventLog(), cache, runEntry: true, ...options });
  assert.deepEqual(result.diagnostics, []);
  return { ...result, text: output.text(1) };
};
