import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import {
  type Fault,
  type FileSystem,
  getObject,
  getRecord,
  listRecords,
  putObject,
  putRecord,
  type Store,
  statsStore,
  verifyStore,
} from '../../src/image/index.ts';
import { faultyDisk, filesBelow, open, scratch } from './support.ts';

const content = '{"é":"stratum"}\n';
const wasm = Buffer.from([0, 97, 115, 109, 1, 0, 0, 0, 10, 255]);

const reasons = (faults: readonly Fault[]): readonly string[] => faults.map(({ reason }) => reason);

/** Every way to cut a file short and every file that differs from it in one byte. */
const damaged = (whole: Buffer): readonly Buffer[] => [
  ...Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length)),
  ...Array.from({ length: whole.length }, (_, at) =>
    [0x01, 0x04, 0x20, 0x80, 0xff].map((bits) => {
      const copy = Buffer.from(whole);
      copy[at] = copy[at]! ^ bits;
      return copy;
    }),
  ).flat(),
  Buffer.concat([whole, Buffer.from('\n')]),
];

test('a damaged record is never read, is reported, and is replaced by the next write', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'Main', content);
  const file = join(dir, filesBelow(dir)[0]!);
  const whole = readFileSync(file);
  for (const bytes of damaged(whole)) {
    writeFileSync(file, bytes);
    const store = open(dir);
    assert.equal(getRecord(store, 'image', 'Main'), undefined);
    assert.equal(getRecord(store, 'image', 'Main'), undefined);
    const verified = verifyStore(store);
    assert.equal(verified.faults.length, 1);
    // A flipped digit of the format number is a format that we do not know, which is not for the user to hear of.
    const silent = verified.faults[0]?.reason === 'version';
    assert.deepEqual(store.faults, verified.faults);
    if (bytes.length < whole.length) assert.deepEqual(reasons(store.faults), ['truncated']);
    else if (!silent) assert.match(store.faults[0]!.reason, /^(damaged|foreign|truncated)$/);
  }
  const store = open(dir);
  putRecord(store, 'image', 'Main', content);
  assert.equal(getRecord(store, 'image', 'Main'), content);
  assert.deepEqual(store.faults, []);
});

test('a damaged object is never read, is reported, and is replaced by the next write', (context) => {
  const dir = scratch(context);
  const name = putObject(open(dir), wasm);
  const file = join(dir, filesBelow(dir)[0]!);
  for (const bytes of damaged(wasm)) {
    writeFileSync(file, bytes);
    const store = open(dir);
    assert.equal(getObject(store, name), undefined);
    assert.equal(getObject(store, name), undefined);
    assert.deepEqual(reasons(store.faults), ['damaged']);
    assert.deepEqual(verifyStore(store).faults, store.faults);
    assert.equal(putObject(store, wasm), name);
    assert.deepEqual(Buffer.from(getObject(store, name)!), wasm);
  }
});

test('foreign, misplaced and empty files', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'A', 'a');
  putRecord(open(dir), 'image', 'B', 'b');
  const [a, b] = filesBelow(dir).map((file) => join(dir, file));
  const cases: readonly [Buffer, string][] = [
    [Buffer.from('{"json": true}\n'), 'foreign'],
    [Buffer.from([0, 255, 10, 13]), 'foreign'],
    [Buffer.alloc(0), 'truncated'],
    [readFileSync(b!), 'foreign'],
  ];
  for (const [bytes, reason] of cases) {
    writeFileSync(a!, bytes);
    const store = open(dir);
    assert.equal(getRecord(store, 'image', 'A'), undefined);
    assert.deepEqual(
      store.faults.map((fault) => [fault.file, fault.reason]),
      [[a, reason]],
    );
    assert.equal(getRecord(store, 'image', 'B'), 'b');
    assert.deepEqual(
      listRecords(store, 'image').map(({ name }) => name),
      ['B'],
    );
  }
});

test('a missing object and a folder in place of a file are faults', (context) => {
  const dir = scratch(context);
  const store = open(dir);
  const name = putObject(store, wasm);
  const file = join(dir, filesBelow(dir)[0]!);
  rmSync(file);
  assert.equal(getObject(store, name), undefined);
  mkdirSync(file);
  assert.equal(getObject(store, name), undefined);
  assert.deepEqual(reasons(store.faults), ['missing-object', 'unreadable']);
  assert.equal(putObject(store, wasm), name);
  assert.equal(store.faults.at(-1)?.reason, 'unwritable');
});

test('whichever step of a write fails, the old content stays readable and no part of the new one is seen', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'Main', 'old');
  const old = putObject(open(dir), wasm);
  const before = filesBelow(dir);
  for (const step of ['writeFile', 'rename'] as const)
    for (const code of ['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'ENOENT']) {
      const store = open(
        dir,
        faultyDisk((operation) => (operation === step ? code : undefined)),
      );
      putRecord(store, 'image', 'Main', 'new');
      const name = putObject(store, Buffer.from(`${step} ${code}`));
      assert.equal(getRecord(store, 'image', 'Main'), 'old');
      assert.deepEqual(reasons(store.faults), ['unwritable']);
      assert.equal(getObject(store, name), undefined);
      assert.deepEqual(Buffer.from(getObject(store, old)!), wasm);
      assert.deepEqual(filesBelow(dir), before);
    }
});

test('a process that dies between the steps leaves a file that nobody reads', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'Main', 'old');
  const dying = faultyDisk((operation) => (operation === 'rename' || operation === 'unlink' ? 'EIO' : undefined));
  putRecord(open(dir, dying), 'image', 'Main', 'new');
  assert.equal(filesBelow(dir).length, 2);
  const store = open(dir);
  assert.equal(getRecord(store, 'image', 'Main'), 'old');
  assert.deepEqual(verifyStore(store), { checked: 1, faults: [] });
  assert.equal(statsStore(store).images, 1);
});

test('a folder that vanishes between two steps is made again', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'Main', 'old');
  let vanish = true;
  const disk = faultyDisk((operation, path) => {
    if (operation !== 'rename' || !vanish) return undefined;
    vanish = false;
    rmSync(dirname(path), { recursive: true });
    return undefined;
  });
  const store = open(dir, disk);
  putRecord(store, 'image', 'Main', 'new');
  assert.equal(getRecord(store, 'image', 'Main'), 'new');
  assert.deepEqual(store.faults, []);
});

test('a disk that cannot be written is one fault, however much is tried', (context) => {
  const dir = join(scratch(context), 'cache');
  const readOnly = faultyDisk((operation) =>
    operation === 'mkdir' ? 'EROFS' : operation === 'writeFile' || operation === 'rename' ? 'ENOENT' : undefined,
  );
  const broken: FileSystem = { ...readOnly, writeFile: () => readOnly.mkdir('') };
  const store: Store = open(dir, broken);
  for (let index = 0; index < 20; index += 1) {
    putObject(store, Buffer.from([index]));
    putRecord(store, 'image', `M${index}`, 'text');
  }
  assert.deepEqual(reasons(store.faults), ['unwritable']);
  assert.match(store.faults[0]!.detail, /EROFS/);
});

test('a disk that cannot be read is reported a file at a time and never thrown', (context) => {
  const dir = scratch(context);
  putRecord(open(dir), 'image', 'Main', 'text');
  const name = putObject(open(dir), wasm);
  for (const broken of ['readFile', 'readdir', 'stat', 'unlink'] as const) {
    const store = open(
      dir,
      faultyDisk((operation) => (operation === broken ? 'EIO' : undefined)),
    );
    getRecord(store, 'image', 'Main');
    getObject(store, name);
    listRecords(store, 'image');
    statsStore(store);
    const { faults } = verifyStore(store);
    assert.equal(faults.length > 0, broken === 'readFile' || broken === 'readdir');
    assert.ok(store.faults.every(({ reason }) => reason === 'unreadable'));
  }
});
