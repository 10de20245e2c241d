import { Lcg, measure } from './measure.js';

const quicksort = (a, from, hi) => {
  let lo = from;
  let i = lo;
  let j = hi;
  while (i < hi) {
    const pivot = a[(lo + hi) >>> 1];
    while (i <= j) {
      while (a[i] < pivot) i += 1;
      while (a[j] > pivot) j -= 1;
      if (i <= j) {
        const t = a[i];
        a[i] = a[j];
        a[j] = t;
        i += 1;
        j -= 1;
      }
    }
    if (lo < j) quicksort(a, lo, j);
    lo = i;
    j = hi;
  }
};

const N = 5000;

measure(() => {
  const random = new Lcg(42);
  const a = new Float64Array(N);
  for (let i = 0; i < N; i += 1) a[i] = random.uniform();
  quicksort(a, 0, N - 1);
  let sum = 0;
  for (let i = 0; i < N; i += 1) sum += (i + 1) * a[i];
  return Math.floor(sum * 1e6);
});
