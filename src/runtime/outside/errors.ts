/** Errors of the operating system by number. */

const EIO = 5n;

/** The positive number of an error of the host's file functions; anything else is thrown on. */
export const errnoOf = (error: unknown): bigint => {
  const { errno, code } = error as NodeJS.ErrnoException;
  if (typeof errno === 'number') return BigInt(Math.abs(errno));
  if (typeof code === 'string') return EIO;
  throw error;
};

/** `no such file or directory (ENOENT)` */
export const errorText = (errno: bigint): string => {
  const known = process.getBuiltinModule('node:util').getSystemErrorMap().get(-Number(errno));
  return known ? `${known[1]} (${known[0]})` : `unknown error (${errno})`;
};
