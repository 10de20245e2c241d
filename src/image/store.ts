/** An open store: a folder, the compiler it belongs to, and what went wrong in it so far. */
import { dirname, resolve } from 'node:path';
import { describeFailure, diskFileSystem, type FileSystem, isMissing } from './file-system.ts';
import { randomHex } from './sha256.ts';

/** Something wrong with a file of the store. A fault never stops anybody: the file counts as absent. */
export interface Fault {
  readonly file: string;
  readonly reason: 'damaged' | 'truncated' | 'foreign' | 'version' | 'unreadable' | 'unwritable' | 'missing-object';
  readonly detail: string;
}

export interface Store {
  /** Absolute. */
  readonly dir: string;
  /** Version and hash of the compiler: records of another one are stale. */
  readonly fingerprint: string;
  readonly fs: FileSystem;
  /** Grows; each is reported once, and one `unwritable` stands for all. */
  readonly faults: Fault[];
}

/** Opens the store in `dir` without touching the disk; folders are made by the first write. */
export const openStore = (dir: string, options: { readonly fingerprint: string; readonly fs?: FileSystem }): Store => ({
  dir: resolve(dir),
  fingerprint: options.fingerprint,
  fs: options.fs ?? diskFileSystem,
  faults: [],
});

export const report = (store: Store, fault: Fault): void => {
  // A disk that refuses one write refuses most: the first says it all.
  const known = store.faults.some(
    ({ file, reason }) => reason === fault.reason && (reason === 'unwritable' || file === fault.file),
  );
  if (!known) store.faults.push(fault);
};

/** The bytes of a file, or why there are none; `unreadable` comes with a fault. */
export const tryRead = (store: Store, file: string): Uint8Array | 'missing' | 'unreadable' => {
  try {
    return store.fs.readFile(file);
  } catch (error) {
    if (isMissing(error)) return 'missing';
    report(store, { file, reason: 'unreadable', detail: describeFailure(error) });
    return 'unreadable';
  }
};

/** The bytes of a file; undefined when there is none, or, with a fault, when it cannot be read. */
export const readBytes = (store: Store, file: string): Uint8Array | undefined => {
  const bytes = tryRead(store, file);
  return typeof bytes === 'string' ? undefined : bytes;
};

/** Left behind by a writer that died between writing and renaming. */
export const temporaryName = /\.\d+-[0-9a-f]{12}\.tmp$/;

/**
 * Replaces a file as a whole: readers see the old or the new content, never a part, whichever step fails and however many
 * processes write. A failure is a fault and leaves the old content. `flush` waits for the disk.
 */
export const writeBytes = (store: Store, file: string, bytes: Uint8Array, flush: boolean): void => {
  try {
    try {
      replaceFile(store.fs, file, bytes, flush);
    } catch (error) {
      if (!isMissing(error)) throw error;
      // The folder is not there yet, or somebody cleared the store between our two steps.
      store.fs.mkdir(dirname(file));
      replaceFile(store.fs, file, bytes, flush);
    }
  } catch (error) {
    report(store, { file, reason: 'unwritable', detail: describeFailure(error) });
  }
};

const replaceFile = (fs: FileSystem, file: string, bytes: Uint8Array, flush: boolean): void => {
  // Process numbers alone repeat: after a restart, between containers that share the folder, between threads.
  const temporary = `${file}.${process.pid}-${randomHex(6)}.tmp`;
  try {
    fs.writeFile(temporary, bytes, flush);
    fs.rename(temporary, file);
  } catch (error) {
    try {
      fs.unlink(temporary);
    } catch {
      // It was never made, or cannot be removed; `clearStore` knows such files.
    }
    throw error;
  }
};

/** Deletes a file. True when it was there and is gone; a failure is a fault. */
export const removeFile = (store: Store, file: string): boolean => {
  try {
    store.fs.unlink(file);
    return true;
  } catch (error) {
    if (!isMissing(error)) report(store, { file, reason: 'unwritable', detail: describeFailure(error) });
    return false;
  }
};
