/** The store as a whole: list, verify, clear, count. */
import { basename, join } from 'node:path';
import { describeFailure, type Entry, isMissing } from './file-system.ts';
import { decodeRecord, looksLikeRecord, type RecordKind } from './header.ts';
import { objectFault } from './objects.ts';
import { folderOf, safeName } from './records.ts';
import { type Fault, readBytes, removeFile, report, type Store, temporaryName } from './store.ts';

type Found =
  | { readonly kind: 'object'; readonly file: string; readonly digest: string }
  | { readonly kind: 'record'; readonly file: string; readonly record: RecordKind }
  | { readonly kind: 'temporary' | 'foreign'; readonly file: string };

interface Size {
  readonly bytes: number;
  readonly modified: number;
}

const recordKinds: readonly RecordKind[] = ['image', 'plan'];

const entriesOf = (store: Store, folder: string): readonly Entry[] => {
  try {
    return store.fs.readdir(folder);
  } catch (error) {
    if (!isMissing(error)) report(store, { file: folder, reason: 'unreadable', detail: describeFailure(error) });
    return [];
  }
};

const filesOf = (store: Store, folder: string, classify: (name: string, file: string) => Found): readonly Found[] =>
  entriesOf(store, folder)
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => {
      const file = join(folder, name);
      return temporaryName.test(name) ? { kind: 'temporary', file } : classify(name, file);
    });

const findObjects = (store: Store): readonly Found[] => {
  const folder = join(store.dir, 'objects');
  return entriesOf(store, folder)
    .filter(({ kind, name }) => kind === 'directory' && /^[0-9a-f]{2}$/.test(name))
    .flatMap((part) =>
      filesOf(store, join(folder, part.name), (name, file) =>
        /^[0-9a-f]{62}$/.test(name) ? { kind: 'object', file, digest: part.name + name } : { kind: 'foreign', file },
      ),
    );
};

const findRecords = (store: Store, record: RecordKind): readonly Found[] =>
  filesOf(store, join(store.dir, folderOf(record)), (name, file) =>
    name.endsWith('.json') ? { kind: 'record', file, record } : { kind: 'foreign', file },
  );

const findAll = (store: Store): readonly Found[] => [
  ...findObjects(store),
  ...recordKinds.flatMap((kind) => findRecords(store, kind)),
];

/** Undefined when another process removed the file meanwhile. */
const sizeOf = (store: Store, file: string): Size | undefined => {
  try {
    return store.fs.stat(file);
  } catch (error) {
    if (!isMissing(error)) report(store, { file, reason: 'unreadable', detail: describeFailure(error) });
    return undefined;
  }
};

/**
 * The whole records of a kind, `stale` ones of another compiler included, in no particular order. `bytes` is the size of the
 * file, `modified` milliseconds since 1970. Broken files are passed over: `getRecord` and `verifyStore` report them.
 */
export const listRecords = (
  store: Store,
  kind: RecordKind,
): readonly { readonly name: string; readonly bytes: number; readonly modified: number; readonly stale: boolean }[] =>
  findRecords(store, kind).flatMap((found) => {
    if (found.kind !== 'record') return [];
    const size = sizeOf(store, found.file);
    const bytes = readBytes(store, found.file);
    if (size === undefined || bytes === undefined) return [];
    const decoded = decodeRecord(bytes);
    if (decoded.kind === 'broken' || !isPlacedRight(found.file, found.record, decoded.key)) return [];
    return [{ name: decoded.key.name, ...size, stale: decoded.key.fingerprint !== store.fingerprint }];
  });

/** The objects by name and size; their content is not looked at. */
export const listObjects = (store: Store): readonly { readonly digest: string; readonly bytes: number }[] =>
  findObjects(store).flatMap((found) => {
    if (found.kind !== 'object') return [];
    const size = sizeOf(store, found.file);
    return size === undefined ? [] : [{ digest: found.digest, bytes: size.bytes }];
  });

const isPlacedRight = (
  file: string,
  kind: RecordKind,
  key: { readonly kind: RecordKind; readonly name: string },
): boolean => key.kind === kind && basename(file) === safeName(key.name);

/** Reads every file. The faults are all that hold now, also those reported before; whole records of another compiler are none. */
export const verifyStore = (store: Store): { readonly checked: number; readonly faults: readonly Fault[] } => {
  const fresh: Store = { ...store, faults: [] };
  let checked = 0;
  for (const found of findAll(fresh)) {
    if (found.kind === 'temporary') continue;
    checked += 1;
    const fault = faultOf(fresh, found);
    if (fault !== undefined) report(fresh, fault);
  }
  for (const fault of fresh.faults) report(store, fault);
  return { checked, faults: fresh.faults };
};

const faultOf = (store: Store, found: Found): Fault | undefined => {
  const { file } = found;
  switch (found.kind) {
    case 'temporary':
      return undefined;
    case 'foreign':
      return { file, reason: 'foreign', detail: 'the store has no files of such a name' };
    case 'object': {
      const bytes = readBytes(store, file);
      return bytes === undefined ? undefined : objectFault(file, found.digest, bytes);
    }
    case 'record': {
      const bytes = readBytes(store, file);
      if (bytes === undefined) return undefined;
      const decoded = decodeRecord(bytes);
      if (decoded.kind === 'broken') return { file, reason: decoded.reason, detail: decoded.detail };
      if (isPlacedRight(file, found.record, decoded.key)) return undefined;
      const { kind, name } = decoded.key;
      return { file, reason: 'foreign', detail: `the file holds the ${kind} of ${JSON.stringify(name)}` };
    }
    default:
      return found satisfies never;
  }
};

/** Deletes what this program wrote, remains of interrupted writes included, and says how much. Folders and other files stay. */
export const clearStore = (store: Store): { readonly files: number; readonly bytes: number } => {
  let files = 0;
  let bytes = 0;
  for (const found of findAll(store)) {
    const size = sizeOf(store, found.file);
    if (size === undefined || !isOurs(store, found) || !removeFile(store, found.file)) continue;
    files += 1;
    bytes += size.bytes;
  }
  return { files, bytes };
};

const isOurs = (store: Store, found: Found): boolean => {
  switch (found.kind) {
    case 'object':
    case 'temporary':
      return true;
    case 'foreign':
      return false;
    case 'record': {
      const bytes = readBytes(store, found.file);
      return bytes !== undefined && looksLikeRecord(bytes);
    }
    default:
      return found satisfies never;
  }
};

/** How much is in the store, by name and size alone. */
export const statsStore = (
  store: Store,
): {
  readonly objects: number;
  readonly objectBytes: number;
  readonly images: number;
  readonly plans: number;
  readonly recordBytes: number;
} => {
  const objects = listObjects(store);
  const sizes = (kind: RecordKind): readonly number[] =>
    findRecords(store, kind).flatMap((found) => {
      const size = found.kind === 'record' ? sizeOf(store, found.file) : undefined;
      return size === undefined ? [] : [size.bytes];
    });
  const [images, plans] = [sizes('image'), sizes('plan')];
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, bytes) => total + bytes, 0);
  return {
    objects: objects.length,
    objectBytes: sum(objects.map(({ bytes }) => bytes)),
    images: images.length,
    plans: plans.length,
    recordBytes: sum([...images, ...plans]),
  };
};
