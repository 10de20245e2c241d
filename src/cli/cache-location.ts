/** Where the cache of a program is. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { openStore } from '../image/index.ts';
import { type Cache, openCache } from '../session/cache.ts';
import { fingerprint } from '../session/fingerprint.ts';

/** `--cache`, then $STRATA_CACHE, then `.strata` beside the nearest Project.toml, or beside the program itself. */
export const cacheDirectory = (path: string, flag: string | boolean): string => {
  if (typeof flag === 'string') return resolve(flag);
  if (process.env.STRATA_CACHE) return resolve(process.env.STRATA_CACHE);
  const start = folderOf(resolve(path));
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'Project.toml'))) return join(at, '.strata');
    if (dirname(at) === at) return join(start, '.strata');
  }
};

const folderOf = (path: string): string => {
  try {
    return statSync(path).isDirectory() ? path : dirname(path);
  } catch {
    return dirname(path);
  }
};

export const cacheFor = (path: string, flag: string | boolean): Cache | undefined =>
  flag === false ? undefined : openCache(openStore(cacheDirectory(path, flag), { fingerprint: fingerprint() }));

/** One line a fault; none stops the program. */
export const reportFaults = (cache: Cache | undefined): void => {
  for (const { file, reason, detail } of cache?.store.faults ?? [])
    process.stderr.write(
      `warning: cache file ${file} is ${reason} and was ignored${detail === '' ? '' : `: ${detail}`}\n`,
    );
};
