import { closeSync, openSync, writeSync } from 'node:fs';
import { measure } from './measure.js';

// Node's files have no buffer; this is one as large as that of a stream.
const FULL = 1 << 16;

const printToFile = (n) => {
  const file = openSync('/dev/null', 'w');
  let buffer = '';
  for (let i = 1; i <= n; i += 1) {
    buffer += `${i} ${i + 1}\n`;
    if (buffer.length >= FULL) {
      writeSync(file, buffer);
      buffer = '';
    }
  }
  writeSync(file, buffer);
  closeSync(file);
  return n;
};

measure(() => printToFile(100_000));
