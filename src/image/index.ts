/** The store on disk: content-addressed objects and named records. What they mean is not known here. */
export type { Entry, FileSystem } from './file-system.ts';
export { diskFileSystem } from './file-system.ts';
export type { RecordKind } from './header.ts';
export { clearStore, listObjects, listRecords, statsStore, verifyStore } from './inventory.ts';
export { getObject, putObject } from './objects.ts';
export { getRecord, putRecord, removeRecord } from './records.ts';
export { digest } from './sha256.ts';
export { type Fault, openStore, type Store } from './store.ts';
