/** Standard output and error, buffered: many small prints become few writes. */
import { writeSync } from 'node:fs';

export interface Output {
  readonly write: (fd: number, bytes: Uint8Array) => void;
  readonly flush: () => void;
  /** Whoever holds back output of its own writes it at each flush. */
  readonly onFlush: (write: () => void) => void;
}

const LIMIT = 1 << 16;

/** Parts that are `size` bytes together, as one. */
export const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const writeAll = (fd: number, bytes: Uint8Array): void => {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(fd, bytes, at);
    } catch (error) {
      // A full pipe: wait for the reader.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};

/** Writes to the process's own files; what is written to one file descriptor flushes the other, so that their order is kept. */
export const processOutput = (): Output => {
  let pending: Uint8Array[] = [];
  let size = 0;
  let current = 1;
  const others: (() => void)[] = [];
  const flush = (): void => {
    for (const write of others) write();
    if (size === 0) return;
    const all = joined(pending, size);
    pending = [];
    size = 0;
    writeAll(current, all);
  };
  return {
    flush,
    onFlush: (write) => {
      others.push(write);
    },
    write: (fd, bytes) => {
      if (fd !== current) {
        flush();
        current = fd;
      }
      pending.push(bytes);
      size += bytes.length;
      if (size >= LIMIT) flush();
    },
  };
};

/** Collects what is written, for tests and for commands that run a program silently. */
export const collectOutput = (): Output & { readonly text: (fd: number) => string } => {
  const parts: { fd: number; bytes: Uint8Array }[] = [];
  return {
    write: (fd, bytes) => {
      parts.push({ fd, bytes });
    },
    flush: () => {},
    onFlush: () => {},
    text: (fd) => Buffer.concat(parts.filter((p) => p.fd === fd).map((p) => p.bytes)).toString('utf8'),
  };
};
