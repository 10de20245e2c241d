import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  clearStore,
  digest,
  getObject,
  getRecord,
  listObjects,
  listRecords,
  openStore,
  putObject,
  putRecord,
  removeRecord,
  statsStore,
  verifyStore,
} from '../../src/image/index.ts';
import { filesBelow, open, scratch } from './support.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('a store that is not there is empty, and opening makes nothing', (context) => {
  const dir = join(scratch(context), 'deep', 'cache');
  const store = open(dir);
  assert.equal(getRecord(store, 'image', 'Main'), undefined);
  assert.deepEqual(listObjects(store), []);
  assert.deepEqual(verifyStore(store), { checked: 0, faults: [] });
  assert.deepEqual(clearStore(store), { files: 0, bytes: 0 });
  removeRecord(store, 'image', 'Main');
  assert.deepEqual(store.faults, []);
  assert.equal(existsSync(dir), false);
});

test('the first write makes the folders, for this user alone', (context) => {
  const dir = join(scratch(context), 'deep', 'cache');
  const store = openStore(dir, { fingerprint: 'compiler-1' });
  const name = putObject(store, bytes('abc'));
  assert.equal(name, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  assert.deepEqual(filesBelow(dir), [join('objects', name.slice(0, 2), name.slice(2))]);
  assert.equal(statSync(dir).mode & 0o777, 0o700);
});

test('records keep kinds and names apart and hold any text', (context) => {
  const store = open(scratch(context));
  const unicode = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), unicode, { maxKeys: 6 }), unicode, (texts, other) => {
      const names = Object.keys(texts);
      for (const name of names) putRecord(store, 'image', name, texts[name]!);
      for (const name of names) putRecord(store, 'plan', name, other);
      for (const name of names) assert.equal(getRecord(store, 'image', name), texts[name]);
      for (const name of names) assert.equal(getRecord(store, 'plan', name), other);
      assert.deepEqual(new Set(listRecords(store, 'image').map(({ name }) => name)), new Set(names));
      assert.deepEqual(verifyStore(store), { checked: 2 * names.length, faults: [] });
      for (const name of names) removeRecord(store, 'image', name);
      for (const name of names) assert.equal(getRecord(store, 'image', name), undefined);
      clearStore(store);
    }),
    { numRuns: 25 },
  );
  assert.deepEqual(store.faults, []);
});

test('no name leads out of its folder or meets another on a file system that ignores case', (context) => {
  const dir = scratch(context);
  const store = open(join(dir, 'cache'));
  const names = [
    '../../out',
    '/etc/passwd',
    '..',
    '.',
    '',
    'C:\\x',
    'con',
    'a/b',
    'a_b',
    'Foo',
    'foo',
    'FOO',
    'nul\0',
    'é'.repeat(300),
    digest('x'),
  ];
  for (const name of names) putRecord(store, 'image', name, name);
  for (const name of names) assert.equal(getRecord(store, 'image', name), name);
  const files = filesBelow(dir);
  assert.equal(files.length, names.length);
  assert.equal(new Set(files.map((file) => file.toLowerCase())).size, names.length);
  assert.ok(files.every((file) => /^cache[/\\]images[/\\][A-Za-z0-9_-]{1,100}\.json$/.test(file)));
  for (const name of ['../../out', '', 'zz', digest('x').toUpperCase()])
    assert.equal(getObject(store, name), undefined);
  assert.deepEqual([...new Set(store.faults.map(({ reason }) => reason))], ['missing-object']);
});

test('a record of another compiler is stale: ignored without a fault, listed, and overwritten', (context) => {
  const dir = scratch(context);
  putRecord(open(dir, undefined, 'compiler-0'), 'image', 'Main', 'old');
  const store = open(dir);
  assert.equal(getRecord(store, 'image', 'Main'), undefined);
  assert.deepEqual(
    listRecords(store, 'image').map(({ name, stale }) => ({ name, stale })),
    [{ name: 'Main', stale: true }],
  );
  assert.deepEqual(verifyStore(store), { checked: 1, faults: [] });
  putRecord(store, 'image', 'Main', 'new');
  assert.equal(getRecord(store, 'image', 'Main'), 'new');
  assert.equal(listRecords(store, 'image')[0]?.stale, false);
  assert.deepEqual(store.faults, []);
});

test('a format that is not ours is stale too, and named when the store is verified', (context) => {
  const dir = scratch(context);
  const store = open(dir);
  putRecord(store, 'plan', 'p', 'text');
  const file = join(dir, filesBelow(dir)[0]!);
  writeFileSync(file, readFileSync(file, 'utf8').replace('strata-record 1', 'strata-record 2'));
  assert.equal(getRecord(store, 'plan', 'p'), undefined);
  assert.deepEqual(store.faults, []);
  assert.deepEqual(
    verifyStore(store).faults.map(({ reason, file: where }) => [reason, where]),
    [['version', file]],
  );
});

test('clearing removes what is ours and nothing else', (context) => {
  const dir = scratch(context);
  const store = open(dir);
  const name = putObject(store, bytes('object'));
  putRecord(store, 'image', 'Main', 'image');
  putRecord(store, 'plan', digest('plan'), 'plan');
  const ours = filesBelow(dir);
  writeFileSync(join(dir, 'images', 'Main.json.12-0123456789ab.tmp'), 'half');
  writeFileSync(join(dir, 'plans', 'empty.json'), '');
  const strangers = ['README', 'images/notes.json', 'images/photo.png', `objects/${name.slice(0, 2)}/readme`];
  for (const file of strangers) writeFileSync(join(dir, file), 'not a record');
  mkdirSync(join(dir, 'objects', 'zz'));
  writeFileSync(join(dir, 'objects', 'zz', 'a'.repeat(62)), '');
  const size = ours.reduce((sum, file) => sum + statSync(join(dir, file)).size, 4);
  assert.deepEqual(clearStore(store), { files: 5, bytes: size });
  assert.deepEqual(filesBelow(dir), [...strangers, `objects/zz/${'a'.repeat(62)}`].sort());
  assert.deepEqual(store.faults, []);
});

test('counts', (context) => {
  const dir = scratch(context);
  const store = open(dir);
  putObject(store, bytes('one'));
  putObject(store, bytes('three'));
  putObject(store, bytes('one'));
  putRecord(store, 'image', 'A', 'x');
  putRecord(store, 'plan', 'A', 'yy');
  const recordBytes = [...listRecords(store, 'image'), ...listRecords(store, 'plan')].reduce(
    (sum, r) => sum + r.bytes,
    0,
  );
  assert.deepEqual(statsStore(store), { objects: 2, objectBytes: 8, images: 1, plans: 1, recordBytes });
  assert.ok(Math.abs((listRecords(store, 'image')[0]?.modified ?? 0) - Date.now()) < 60_000);
  assert.deepEqual(
    new Set(listObjects(store).map((object) => object.digest)),
    new Set([digest('one'), digest('three')]),
  );
});
