import { Lcg, measure } from './measure.js';

// How often each run of 8 letters occurs in a random text of 4 letters; a run is a number of 16 bits.
const countRuns = (letters) => {
  const counts = new Map();
  let run = 0;
  for (let i = 0; i < letters.length; i += 1) {
    run = ((run << 2) | letters[i]) & 0xffff;
    if (i >= 7) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
};

const weigh = (counts) => {
  let sum = counts.size;
  for (const [run, count] of counts) sum += (run % 7) * count * count;
  return sum;
};

const random = new Lcg(42);
const text = Uint8Array.from({ length: 200_000 }, () => random.draw() >>> 30);

measure(() => weigh(countRuns(text)));
