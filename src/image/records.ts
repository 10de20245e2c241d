/** Named texts: `images/<safe name>.json` and `plans/<safe name>.json`. */
import { join } from 'node:path';
import { decodeRecord, encodeRecord, type RecordKind } from './header.ts';
import { digest } from './sha256.ts';
import { readBytes, removeFile, report, type Store, writeBytes } from './store.ts';

export const folderOf = (kind: RecordKind): string => `${kind}s`;

/**
 * The file name of a record. Digests stay as they are; any other name gets a hash, so that names differing in case, in what
 * a file system forbids, or beyond its longest name stay apart, and none leads out of the folder.
 */
export const safeName = (name: string): string =>
  /^[0-9a-f]{64}$/.test(name)
    ? `${name}.json`
    : `${name.replaceAll(/[^A-Za-z0-9_]/g, '_').slice(0, 80)}-${digest(JSON.stringify(name)).slice(0, 16)}.json`;

const recordFile = (store: Store, kind: RecordKind, name: string): string =>
  join(store.dir, folderOf(kind), safeName(name));

/** Writes a record over whatever was there; `content` must be well-formed Unicode. A failure is a fault. */
export const putRecord = (store: Store, kind: RecordKind, name: string, content: string): void =>
  writeBytes(
    store,
    recordFile(store, kind, name),
    encodeRecord({ kind, name, fingerprint: store.fingerprint }, content),
    true,
  );

/** The content of a record; undefined when there is none, when another compiler wrote it, or, with a fault, when it is not whole. */
export const getRecord = (store: Store, kind: RecordKind, name: string): string | undefined => {
  const file = recordFile(store, kind, name);
  const bytes = readBytes(store, file);
  if (bytes === undefined) return undefined;
  const decoded = decodeRecord(bytes);
  if (decoded.kind === 'broken') {
    // Files of another version are stale, not faulty: the next write replaces them.
    if (decoded.reason !== 'version') report(store, { file, reason: decoded.reason, detail: decoded.detail });
    return undefined;
  }
  const { key, content } = decoded;
  if (key.kind !== kind || key.name !== name) {
    report(store, { file, reason: 'foreign', detail: `the file holds the ${key.kind} of ${JSON.stringify(key.name)}` });
    return undefined;
  }
  if (key.fingerprint !== store.fingerprint) return undefined;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('utf8');
};

/** Deletes a record; nothing happens when there is none. */
export const removeRecord = (store: Store, kind: RecordKind, name: string): void => {
  removeFile(store, recordFile(store, kind, name));
};
