/** strata cache list | stats | verify | clear */
import type { Command } from 'commander';
import { clearStore, listRecords, openStore, type Store, statsStore, verifyStore } from '../image/index.ts';
import { readImage } from '../session/cache.ts';
import { fingerprint } from '../session/fingerprint.ts';
import { cacheDirectory } from './cache-location.ts';

interface CacheFlags {
  readonly cache?: string;
  readonly json: boolean;
}

export const addCacheCommands = (program: Command, finish: (code: number) => void): void => {
  const cache = program.command('cache').description('look at and look after the cache of compiled code');
  const add = (name: string, text: string, action: (store: Store, flags: CacheFlags) => number): void => {
    cache
      .command(name)
      .description(text)
      .argument('[path]', 'the program whose cache is meant', '.')
      .option('--cache <dir>', 'the cache folder itself')
      .option('--json', 'print results as JSON', false)
      .action((path: string, flags: CacheFlags) => {
        const store = openStore(cacheDirectory(path, flags.cache ?? true), { fingerprint: fingerprint() });
        finish(action(store, flags));
      });
  };
  add('list', 'the images, one a stratum, and the instances in each', list);
  add('stats', 'how many objects, images and plans there are, and their size', stats);
  add('verify', 'read everything and report what is damaged', verify);
  add('clear', 'remove everything that strata has written there', clear);
};

const print = (flags: CacheFlags, value: unknown, lines: () => readonly string[]): void => {
  const text = flags.json ? JSON.stringify(value, undefined, 2) : lines().join('\n');
  process.stdout.write(`${text}\n`);
};

const list = (store: Store, flags: CacheFlags): number => {
  const images = listRecords(store, 'image').map(({ name, bytes }) => ({
    stratum: name,
    bytes,
    instances: (readImage(store, name)?.objects ?? []).flatMap((o) =>
      o.members.map((m) => ({ function: m.name, types: m.call, object: o.digest, bytes: o.size })),
    ),
  }));
  print(flags, { directory: store.dir, images }, () =>
    images.length === 0
      ? [`no images in ${store.dir}`]
      : images.flatMap((image) => [
          `${image.stratum}  (${image.instances.length} instances)`,
          ...image.instances.map((i) => `  ${i.function}  ${i.types}  ${i.object.slice(0, 12)}  ${i.bytes} bytes`),
        ]),
  );
  return 0;
};

const stats = (store: Store, flags: CacheFlags): number => {
  const found = statsStore(store);
  print(flags, { directory: store.dir, ...found }, () => [
    store.dir,
    `${found.objects} objects, ${found.objectBytes} bytes`,
    `${found.images} images and ${found.plans} plans, ${found.recordBytes} bytes`,
  ]);
  return 0;
};

const verify = (store: Store, flags: CacheFlags): number => {
  const found = verifyStore(store);
  print(flags, { directory: store.dir, ...found }, () => [
    ...found.faults.map((f) => `${f.file}: ${f.reason}${f.detail === '' ? '' : `: ${f.detail}`}`),
    `${found.checked} files checked, ${found.faults.length} damaged`,
  ]);
  return found.faults.length === 0 ? 0 : 1;
};

const clear = (store: Store, flags: CacheFlags): number => {
  const found = clearStore(store);
  print(flags, { directory: store.dir, ...found }, () => [`removed ${found.files} files, ${found.bytes} bytes`]);
  return 0;
};
