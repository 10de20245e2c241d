import { Lcg, measure } from './measure.js';

const compare = (a, b) => a.station - b.station || a.value - b.value;

const random = new Lcg(42);
const readings = Array.from({ length: 50_000 }, () => ({ station: random.draw() >>> 22, value: random.uniform() }));

measure(() => {
  const sorted = readings.slice().sort(compare);
  let sum = 0;
  for (let i = 0; i < sorted.length; i += 1) sum += (i + 1) * (sorted[i].station + Math.floor(sorted[i].value * 1000));
  return sum;
});
