import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { clearStore, getRecord, openStore, statsStore, verifyStore } from '../../src/image/index.ts';
import { filesBelow, scratch } from './support.ts';

const run = promisify(execFile);
const writer = join(import.meta.dirname, 'writer.ts');

test('four processes write the same names, and every reader sees whole files', async (context) => {
  const dir = scratch(context);
  await Promise.all(['0', '1', '2', '3'].map((id) => run(process.execPath, [writer, dir, id, '60'])));
  const store = openStore(dir, { fingerprint: 'shared' });
  assert.match(getRecord(store, 'image', 'Main') ?? '', /^(\d:)\1*$/);
  assert.deepEqual(verifyStore(store), { checked: 8, faults: [] });
  assert.equal(statsStore(store).objects, 7);
  assert.equal(filesBelow(dir).length, 8);
  assert.equal(clearStore(store).files, 8);
});
