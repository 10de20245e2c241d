import { Lcg, measure } from './measure.js';

// Numbers with 16 binary digits after the point, small enough for a product to be exact in a float.
const times = (x, y) => Math.floor((x * y) / 65536);

// Matrices are stored by columns.
const multiply = (a, b, n, m, k) => {
  const c = new Float64Array(n * k);
  for (let j = 0; j < k; j += 1)
    for (let l = 0; l < m; l += 1) {
      const s = b[j * m + l];
      for (let i = 0; i < n; i += 1) c[j * n + i] += times(a[l * n + i], s);
    }
  return c;
};

const N = 120;
const random = new Lcg(42);
const a = Float64Array.from({ length: N * N }, () => random.draw() >>> 14);
const b = Float64Array.from({ length: N * N }, () => random.draw() >>> 14);

measure(() => {
  const c = multiply(a, b, N, N, N);
  let sum = 0;
  for (let i = 0; i < c.length; i += 1) sum += c[i];
  return sum;
});
