import { Lcg, measure } from './measure.js';

// How often each run of 6 letters occurs in a random text of 4 letters; a run is a string.
const countRuns = (text) => {
  const counts = new Map();
  for (let i = 0; i + 6 <= text.length; i += 1) {
    const run = text.slice(i, i + 6);
    counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
};

const weigh = (counts) => {
  let sum = counts.size;
  for (const [run, count] of counts) sum += run.charCodeAt(2) * count * count;
  return sum;
};

const random = new Lcg(42);
const text = Array.from({ length: 50_000 }, () => 'ACGT'[random.draw() >>> 30]).join('');

measure(() => weigh(countRuns(text)));
