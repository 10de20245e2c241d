import { Lcg, measure } from './measure.js';

// Matrices are stored by columns.
const multiply = (a, b, n, m, k) => {
  const c = new Float64Array(n * k);
  for (let j = 0; j < k; j += 1)
    for (let l = 0; l < m; l += 1) {
      const s = b[j * m + l];
      for (let i = 0; i < n; i += 1) c[j * n + i] += a[l * n + i] * s;
    }
  return c;
};

const N = 200;
const random = new Lcg(42);
const a = Float64Array.from({ length: N * N }, () => random.uniform());
const b = Float64Array.from({ length: N * N }, () => random.uniform());

measure(() => {
  const c = multiply(a, b, N, N, N);
  return Math.floor((c[0] + c[N - 1] + c[(N - 1) * N] + c[99 * N + 99]) * 1e6);
});
