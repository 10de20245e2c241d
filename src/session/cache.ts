/**
 * The cache of compiled code: one image a stratum, which lists the objects that it owns; objects and their source positions stand
 * once, under their content hash; plans let an unchanged program start at once.
 */
import { getObject, getRecord, listRecords, putObject, putRecord, removeRecord, type Store } from '../image/index.ts';
import type { Compiler } from './compiler.ts';
import type { Plan } from './plan.ts';
import type { ObjectRecord } from './record.ts';

export interface Image {
  readonly stratum: string;
  readonly objects: readonly ObjectRecord[];
}

export interface Cache {
  readonly store: Store;
  readonly object: (digest: string) => Uint8Array | undefined;
  readonly text: (digest: string) => string | undefined;
  /** Fills the compiler's candidates from the images of all strata that its world has. */
  readonly candidates: (compiler: Compiler) => void;
  /** Adds objects to the image of each owner. */
  readonly save: (owned: ReadonlyMap<string, readonly ObjectRecord[]>, compiler: Compiler) => void;
  readonly plan: (name: string) => Plan | undefined;
  readonly savePlan: (name: string, plan: Plan) => void;
  readonly dropPlan: (name: string) => void;
}

/** Older versions of an instance that an image keeps: undoing an edit finds its code again. */
const VERSIONS = 4;

/** Owners of code that needs several strata at once: `A × B`, `A & B`. */
const partsOf = (owner: string): string[] => owner.split(/ [×&] /);

export const readImage = (store: Store, name: string): Image | undefined => {
  const text = getRecord(store, 'image', name);
  return text === undefined ? undefined : (JSON.parse(text) as Image);
};

export const openCache = (store: Store): Cache => {
  const decoder = new TextDecoder();
  return {
    store,
    object: (digest) => getObject(store, digest),
    text: (digest) => {
      const bytes = getObject(store, digest);
      return bytes && decoder.decode(bytes);
    },
    candidates: (compiler) => {
      const strata = new Set(compiler.world.strata.all.map((s) => s.name));
      for (const { name } of listRecords(store, 'image')) {
        if (!partsOf(name).every((part) => strata.has(part))) continue;
        for (const record of readImage(store, name)?.objects ?? []) {
          const candidate = { record, image: name, counted: false, reported: false };
          for (const member of record.members)
            compiler.candidates.set(member.key, [...(compiler.candidates.get(member.key) ?? []), candidate]);
        }
      }
    },
    save: (owned, compiler) => {
      for (const [owner, records] of owned) {
        for (const record of records) writeObject(store, record, compiler);
        const before = readImage(store, owner)?.objects ?? [];
        const objects = merged(records, before);
        putRecord(store, 'image', owner, JSON.stringify({ stratum: owner, objects } satisfies Image));
      }
    },
    plan: (name) => {
      const text = getRecord(store, 'plan', name);
      return text === undefined ? undefined : (JSON.parse(text) as Plan);
    },
    savePlan: (name, plan) => putRecord(store, 'plan', name, JSON.stringify(plan)),
    dropPlan: (name) => removeRecord(store, 'plan', name),
  };
};

const writeObject = (store: Store, record: ObjectRecord, compiler: Compiler): void => {
  const bytes = compiler.bytes.get(record.digest);
  if (bytes) putObject(store, bytes);
  const meta = compiler.metas.get(record.meta);
  if (meta !== undefined) putObject(store, new TextEncoder().encode(meta));
};

const identity = (record: ObjectRecord): string => JSON.stringify(record);

/** Newest first, each once, few versions of an instance. */
const merged = (fresh: readonly ObjectRecord[], before: readonly ObjectRecord[]): ObjectRecord[] => {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  const kept: ObjectRecord[] = [];
  for (const record of [...fresh, ...before]) {
    const id = identity(record);
    if (seen.has(id)) continue;
    seen.add(id);
    const key = record.members[0]!.key;
    const versions = (counts.get(key) ?? 0) + 1;
    counts.set(key, versions);
    if (versions <= VERSIONS) kept.push(record);
  }
  return kept;
};
