import { Lcg, measure } from './measure.js';

const bell = (random) => random.uniform() + random.uniform() + random.uniform() + random.uniform() - 2;

// Matrices are stored by columns.
const matrix = (rows, columns) => ({ rows, columns, data: new Float64Array(rows * columns) });

const bellMatrix = (random, n) => {
  const a = matrix(n, n);
  for (let i = 0; i < n * n; i += 1) a.data[i] = bell(random);
  return a;
};

const multiply = (a, b) => {
  const n = a.rows;
  const m = a.columns;
  const k = b.columns;
  const c = matrix(n, k);
  const x = a.data;
  const y = b.data;
  const z = c.data;
  for (let j = 0; j < k; j += 1)
    for (let l = 0; l < m; l += 1) {
      const s = y[j * m + l];
      for (let i = 0; i < n; i += 1) z[j * n + i] += x[l * n + i] * s;
    }
  return c;
};

const transpose = (a) => {
  const t = matrix(a.columns, a.rows);
  for (let j = 0; j < a.columns; j += 1)
    for (let i = 0; i < a.rows; i += 1) t.data[i * a.columns + j] = a.data[j * a.rows + i];
  return t;
};

/** Matrices in rows and columns beside each other, as one. */
const blocks = (rows) => {
  const n = rows[0][0].rows;
  const whole = matrix(rows.length * n, rows[0].length * n);
  rows.forEach((row, r) => {
    row.forEach((part, k) => {
      for (let j = 0; j < n; j += 1)
        for (let i = 0; i < n; i += 1) whole.data[(k * n + j) * whole.rows + r * n + i] = part.data[j * n + i];
    });
  });
  return whole;
};

const trace4 = (a) => {
  const p = multiply(transpose(a), a);
  const square = multiply(p, p);
  const fourth = multiply(square, square);
  let trace = 0;
  for (let i = 0; i < fourth.rows; i += 1) trace += fourth.data[i * fourth.rows + i];
  return trace;
};

const deviation = (v) => {
  let mean = 0;
  for (let i = 0; i < v.length; i += 1) mean += v[i];
  mean /= v.length;
  let squares = 0;
  for (let i = 0; i < v.length; i += 1) squares += (v[i] - mean) * (v[i] - mean);
  return Math.sqrt(squares / (v.length - 1)) / mean;
};

const TIMES = 1000;

measure(() => {
  const random = new Lcg(42);
  const v = new Float64Array(TIMES);
  const w = new Float64Array(TIMES);
  for (let i = 0; i < TIMES; i += 1) {
    const a = bellMatrix(random, 5);
    const b = bellMatrix(random, 5);
    const c = bellMatrix(random, 5);
    const d = bellMatrix(random, 5);
    v[i] = trace4(blocks([[a, b, c, d]]));
    w[i] = trace4(
      blocks([
        [a, b],
        [c, d],
      ]),
    );
  }
  return Math.floor((deviation(v) + deviation(w)) * 1e6);
});
