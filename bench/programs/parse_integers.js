import { Lcg, measure } from './measure.js';

const parseIntegers = (times) => {
  const random = new Lcg(42);
  let sum = 0;
  for (let i = 0; i < times; i += 1) {
    const n = random.draw();
    const text = n.toString(16);
    const m = Number.parseInt(text, 16);
    if (m !== n) throw new Error('read another number than was written');
    sum += m;
  }
  return sum;
};

measure(() => parseIntegers(1000));
