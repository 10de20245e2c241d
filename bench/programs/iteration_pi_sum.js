import { measure } from './measure.js';

const piSum = () => {
  let sum = 0;
  for (let j = 0; j < 500; j += 1) {
    sum = 0;
    for (let k = 1; k <= 10000; k += 1) sum += 1 / (k * k);
  }
  return sum;
};

measure(() => Math.floor(piSum() * 1e12));
