import { measure } from './measure.js';

// The alternating sum of all flip counts, and the largest of them, over the permutations of n.
const fannkuch = (n) => {
  const permutation = Int32Array.from({ length: n }, (_, i) => i + 1);
  const flipped = new Int32Array(n);
  const count = new Int32Array(n);
  let checksum = 0;
  let most = 0;
  let even = true;
  let r = n;
  for (;;) {
    for (; r !== 1; r -= 1) count[r - 1] = r;
    for (let i = 0; i < n; i += 1) flipped[i] = permutation[i];
    let flips = 0;
    for (let first = flipped[0]; first !== 1; first = flipped[0]) {
      for (let i = 0, j = first - 1; i < j; i += 1, j -= 1) {
        const t = flipped[i];
        flipped[i] = flipped[j];
        flipped[j] = t;
      }
      flips += 1;
    }
    if (flips > most) most = flips;
    checksum += even ? flips : -flips;
    even = !even;
    for (;;) {
      if (r === n) return checksum * 1000 + most;
      const first = permutation[0];
      for (let i = 0; i < r; i += 1) permutation[i] = permutation[i + 1];
      permutation[r] = first;
      count[r] -= 1;
      if (count[r] > 0) break;
      r += 1;
    }
  }
};

measure(() => fannkuch(9));
