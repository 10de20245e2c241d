/** The few file operations that the store needs. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'other';
}

/** Everything the store does to a disk, so that tests can make each step fail. All of these throw as `node:fs` does. */
export interface FileSystem {
  readFile(path: string): Uint8Array;
  /** Makes a new file, and flushes it to the disk before it returns if asked to; fails when the file exists. */
  writeFile(path: string, bytes: Uint8Array, flush: boolean): void;
  rename(from: string, to: string): void;
  /** Makes the folder and its parents, for this user alone. */
  mkdir(path: string): void;
  readdir(path: string): readonly Entry[];
  /** `modified` is in milliseconds since 1970. */
  stat(path: string): { readonly bytes: number; readonly modified: number };
  unlink(path: string): void;
}

export const diskFileSystem: FileSystem = {
  readFile: (path) => readFileSync(path),
  writeFile: (path, bytes, flush) => {
    const file = openSync(path, 'wx', 0o600);
    try {
      writeFileSync(file, bytes);
      if (flush) fsyncSync(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  mkdir: (path) => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  },
  readdir: (path) =>
    readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : 'other',
    })),
  stat: (path) => {
    const { size, mtimeMs } = statSync(path);
    return { bytes: size, modified: mtimeMs };
  },
  unlink: unlinkSync,
};

/** Whether an operation failed only because there is no such file or folder. */
export const isMissing = (error: unknown): boolean => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** One line on why an operation failed. */
export const describeFailure = (error: unknown): string => (error instanceof Error ? error.message : String(error));
