import { measure } from './measure.js';

const floatLoop = (n) => {
  let s = 0;
  for (let i = 1; i <= n; i += 1) s = s * 0.999999 + i;
  return s;
};

measure(() => Math.floor(floatLoop(10_000_000) / 1000));
