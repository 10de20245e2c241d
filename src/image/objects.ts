/** Content-addressed objects: a file whose name is the digest of its bytes. */
import { join } from 'node:path';
import { digest } from './sha256.ts';
import { type Fault, readBytes, report, type Store, tryRead, writeBytes } from './store.ts';

const isDigest = (text: string): boolean => /^[0-9a-f]{64}$/.test(text);

/** `objects/ab/cdef…` */
export const objectFile = (store: Store, name: string): string =>
  join(store.dir, 'objects', name.slice(0, 2), name.slice(2));

/** Stores bytes and returns their digest, also when writing failed (a fault). What is already there and whole is left alone. */
export const putObject = (store: Store, bytes: Uint8Array): string => {
  const name = digest(bytes);
  const file = objectFile(store, name);
  const present = readBytes(store, file);
  // Not flushed one by one: an object that a crash leaves incomplete does not match its name, and is made again.
  if (present === undefined || Buffer.compare(present, bytes) !== 0) writeBytes(store, file, bytes, false);
  return name;
};

/** The bytes of an object. Undefined, with a fault, when it is absent, unreadable or not what its name says. */
export const getObject = (store: Store, name: string): Uint8Array | undefined => {
  if (!isDigest(name)) {
    report(store, { file: join(store.dir, 'objects'), reason: 'missing-object', detail: 'not the name of an object' });
    return undefined;
  }
  const file = objectFile(store, name);
  const bytes = tryRead(store, file);
  if (bytes === 'unreadable') return undefined;
  if (bytes === 'missing') {
    report(store, { file, reason: 'missing-object', detail: 'the object is not in the store' });
    return undefined;
  }
  const fault = objectFault(file, name, bytes);
  if (fault === undefined) return bytes;
  report(store, fault);
  return undefined;
};

/** What is wrong with the bytes of the object `name`. */
export const objectFault = (file: string, name: string, bytes: Uint8Array): Fault | undefined =>
  digest(bytes) === name
    ? undefined
    : { file, reason: 'damaged', detail: `the content of ${bytes.length} bytes does not match the name` };
