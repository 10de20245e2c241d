import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { diskFileSystem, type FileSystem, openStore, type Store } from '../../src/image/index.ts';

/** A folder that is gone after the test. */
export const scratch = (context: TestContext): string => {
  const dir = mkdtempSync(join(tmpdir(), 'strata-store-'));
  context.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

export const open = (dir: string, fs: FileSystem = diskFileSystem, fingerprint = 'compiler-1'): Store =>
  openStore(dir, { fingerprint, fs });

/** Every file below a folder, relative to it. */
export const filesBelow = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1))
    .sort();

export const failure = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });

/** A disk whose operations fail as `fault` decides; a failing `writeFile` leaves the first half of the bytes behind. */
export const faultyDisk = (fault: (operation: keyof FileSystem, path: string) => string | undefined): FileSystem => {
  const check = (operation: keyof FileSystem, path: string): void => {
    const code = fault(operation, path);
    if (code !== undefined) throw failure(code);
  };
  return {
    readFile: (path) => {
      check('readFile', path);
      return diskFileSystem.readFile(path);
    },
    writeFile: (path, bytes, flush) => {
      const code = fault('writeFile', path);
      diskFileSystem.writeFile(path, code === undefined ? bytes : bytes.subarray(0, bytes.length / 2), flush);
      if (code !== undefined) throw failure(code);
    },
    rename: (from, to) => {
      check('rename', to);
      diskFileSystem.rename(from, to);
    },
    mkdir: (path) => {
      check('mkdir', path);
      diskFileSystem.mkdir(path);
    },
    readdir: (path) => {
      check('readdir', path);
      return diskFileSystem.readdir(path);
    },
    stat: (path) => {
      check('stat', path);
      return diskFileSystem.stat(path);
    },
    unlink: (path) => {
      check('unlink', path);
      diskFileSystem.unlink(path);
    },
  };
};
