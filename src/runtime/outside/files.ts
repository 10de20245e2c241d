/** Open files of a running program. Writing is buffered; every other operation on files sees what was written before. */
import { closeSync, constants, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { joined, type Output } from '../output.ts';
import { attempt, type Bytes, type Failures, type Operation, textOf } from './operation.ts';

interface OpenFile {
  readonly fd: number;
  readonly append: boolean;
  /** Where the next byte is read or written; undefined for what has no places: pipes, terminals. */
  position: number | undefined;
  pending: Uint8Array[];
  size: number;
}

const LIMIT = 1 << 16;

const [READ, WRITE, CREATE, TRUNCATE, APPEND] = [1, 2, 4, 8, 16] as const;

const flagsOf = (flags: number): number => {
  const access = flags & READ ? (flags & WRITE ? constants.O_RDWR : constants.O_RDONLY) : constants.O_WRONLY;
  return (
    access |
    (flags & CREATE ? constants.O_CREAT : 0) |
    (flags & TRUNCATE ? constants.O_TRUNC : 0) |
    (flags & APPEND ? constants.O_APPEND : 0)
  );
};

/** A terminal or pipe without input yet is waited for. */
const readBytes = (fd: number, buffer: Uint8Array, position: number | null): number => {
  for (;;) {
    try {
      return readSync(fd, buffer, 0, buffer.length, position);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
};

const STDERR = 2;

export const fileOperations = (output: Output, { attemptBytes }: Failures) => {
  const files = new Map<number, OpenFile>();

  const flush = (file: OpenFile): void => {
    const bytes = joined(file.pending, file.size);
    let at = 0;
    while (at < bytes.length) {
      const place = file.append ? null : (file.position ?? null);
      const written = writeSync(file.fd, bytes, at, bytes.length - at, place);
      at += written;
      if (file.position !== undefined && !file.append) file.position += written;
    }
    file.pending = [];
    file.size = 0;
  };
  const flushAll = (): void => {
    for (const file of files.values()) if (file.size > 0) flush(file);
  };
  output.onFlush(flushAll);

  const fileOf = (fd: bigint): OpenFile => {
    flushAll();
    let file = files.get(Number(fd));
    if (!file) {
      file = { fd: Number(fd), append: false, position: undefined, pending: [], size: 0 };
      files.set(file.fd, file);
    }
    return file;
  };
  const endOf = (file: OpenFile): number => fstatSync(file.fd).size;

  return {
    file_open: (path: Bytes, flags: bigint) =>
      attempt(() => {
        flushAll();
        const append = (Number(flags) & APPEND) !== 0;
        const fd = openSync(textOf(path), flagsOf(Number(flags)), 0o666);
        const place = fstatSync(fd).isFile() ? 0 : undefined;
        files.set(fd, { fd, append, position: place, pending: [], size: 0 });
        return BigInt(fd);
      }),
    file_close: (fd: bigint) =>
      attempt(() => {
        const file = fileOf(fd);
        files.delete(file.fd);
        closeSync(file.fd);
        return 0n;
      }),
    file_read: (fd: bigint, count: bigint) =>
      attemptBytes(() => {
        const file = fileOf(fd);
        // A question that was printed is shown before its answer is waited for.
        if (file.fd === 0) output.flush();
        const buffer = new Uint8Array(Number(count));
        const length = readBytes(file.fd, buffer, file.position ?? null);
        if (file.position !== undefined) file.position += length;
        return buffer.subarray(0, length);
      }),
    file_write: (fd: bigint, bytes: Bytes, offset: bigint, count: bigint) =>
      attempt(() => {
        const part = bytes.read().slice(Number(offset), Number(offset + count));
        const file = Number(fd) <= STDERR ? undefined : files.get(Number(fd));
        if (!file) {
          output.write(Number(fd), part);
          return count;
        }
        file.pending.push(part);
        file.size += part.length;
        if (file.size >= LIMIT) flush(file);
        return count;
      }),
    file_position: (fd: bigint) =>
      attempt(() => {
        const file = fileOf(fd);
        return BigInt(file.append ? endOf(file) : (file.position ?? 0));
      }),
    file_seek: (fd: bigint, position: bigint) =>
      attempt(() => {
        const file = fileOf(fd);
        file.position = position < 0n ? endOf(file) : Number(position);
        return 0n;
      }),
    file_truncate: (fd: bigint, size: bigint) =>
      attempt(() => {
        ftruncateSync(fileOf(fd).fd, Number(size));
        return 0n;
      }),
  } satisfies Record<string, Operation>;
};
