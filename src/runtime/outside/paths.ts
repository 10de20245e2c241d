/** Folders and what is in them. */
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { attempt, type Bytes, bytesOf, bytesOfAll, type Failures, type Operation, textOf } from './operation.ts';

const kindOf = (stats: Stats | undefined): number => {
  if (!stats) return 0;
  return stats.isFile() ? 1 : stats.isDirectory() ? 2 : 3;
};

const statusOf = (path: string, question: number): bigint => {
  const stats = (question === 4 ? lstatSync : statSync)(path, { throwIfNoEntry: false });
  switch (question) {
    case 0:
      return BigInt(kindOf(stats));
    case 1:
      return BigInt(stats?.size ?? 0);
    case 2:
      return BigInt(Math.round((stats?.mtimeMs ?? 0) * 1e6));
    case 3:
      return BigInt(stats?.mode ?? 0);
    default:
      return stats?.isSymbolicLink() ? 1n : 0n;
  }
};

const done = (operation: () => void): bigint =>
  attempt(() => {
    operation();
    return 0n;
  });

export const pathOperations = ({ attemptBytes }: Failures) =>
  ({
    path_status: (path: Bytes, question: bigint) => {
      // A file where a folder should be, a folder that must not be read: there is nothing there.
      const status = attempt(() => statusOf(textOf(path), Number(question)));
      return status < 0n ? 0n : status;
    },
    path_make: (path: Bytes) => done(() => mkdirSync(textOf(path))),
    path_remove: (path: Bytes, all: bigint) =>
      done(() => {
        const name = textOf(path);
        if (all !== 0n) rmSync(name, { recursive: true });
        else if (lstatSync(name, { throwIfNoEntry: false })?.isDirectory()) rmdirSync(name);
        else unlinkSync(name);
      }),
    path_rename: (from: Bytes, to: Bytes) => done(() => renameSync(textOf(from), textOf(to))),
    path_copy: (from: Bytes, to: Bytes) => done(() => cpSync(textOf(from), textOf(to), { recursive: true })),
    path_entries: (path: Bytes) => attemptBytes(() => bytesOfAll(readdirSync(textOf(path)))),
    path_real: (path: Bytes) => attemptBytes(() => bytesOf(realpathSync(textOf(path)))),
    path_current: () => bytesOf(process.cwd()),
    path_change: (path: Bytes) => done(() => process.chdir(textOf(path))),
    path_temporary: (kind: bigint) =>
      attemptBytes(() => {
        const folder = mkdtempSync(join(tmpdir(), 'jl_'));
        // The name alone: nothing has it, because it was just made and is gone again.
        if (kind === 0n) rmdirSync(folder);
        return bytesOf(folder);
      }),
    path_home: () => bytesOf(homedir()),
  }) satisfies Record<string, Operation>;
