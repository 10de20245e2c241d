/** A process of the concurrency test: writes the same names as its brothers, each with content of its own. */
import { getRecord, openStore, putObject, putRecord } from '../../src/image/index.ts';

const [dir = '', id = '', rounds = ''] = process.argv.slice(2);
const store = openStore(dir, { fingerprint: 'shared' });
for (let round = 0; round < Number(rounds); round += 1) {
  putRecord(store, 'image', 'Main', `${id}:`.repeat(1 + ((round * 37) % 400)));
  putObject(store, Buffer.from(`object ${round % 7}`.repeat(50)));
  const text = getRecord(store, 'image', 'Main');
  if (text === undefined || !/^(\d:)\1*$/.test(text)) throw new Error(`read ${JSON.stringify(text)}`);
}
if (store.faults.length > 0) throw new Error(JSON.stringify(store.faults));
