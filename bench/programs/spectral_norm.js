import { measure } from './measure.js';

const entry = (i, j) => 1 / ((((i + j) * (i + j + 1)) >>> 1) + i + 1);

const times = (v, u, n) => {
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += entry(i, j) * u[j];
    v[i] = sum;
  }
};

const transposedTimes = (v, u, n) => {
  for (let i = 0; i < n; i += 1) {
    let sum = 0;
    for (let j = 0; j < n; j += 1) sum += entry(j, i) * u[j];
    v[i] = sum;
  }
};

const spectralNorm = (n) => {
  const u = new Float64Array(n).fill(1);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let i = 0; i < 10; i += 1) {
    times(w, u, n);
    transposedTimes(v, w, n);
    times(w, v, n);
    transposedTimes(u, w, n);
  }
  let vBv = 0;
  let vv = 0;
  for (let i = 0; i < n; i += 1) {
    vBv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(vBv / vv);
};

measure(() => Math.floor(spectralNorm(300) * 1e9));
