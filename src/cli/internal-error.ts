/** Anything that is not the user's fault is ours: it says so. */
import { VERSION } from '../version.ts';

/** EX_SOFTWARE of sysexits.h. */
const INTERNAL = 70;

export const internalError = (error: unknown): number => {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.stderr.write(`strata ${VERSION}: internal error: ${text}\n`);
  process.stderr.write(
    'This is a bug in strata, not in your program. Please report it with the program that shows it.\n',
  );
  if (process.env.STRATA_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return INTERNAL;
};
