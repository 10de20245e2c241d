import { measure } from './measure.js';

const mandel = (re, im) => {
  let x = re;
  let y = im;
  for (let n = 0; n < 80; n += 1) {
    if (x * x + y * y > 4) return n;
    const next = x * x - y * y + re;
    y = x * y + y * x + im;
    x = next;
  }
  return 80;
};

const mandelGrid = () => {
  const grid = new Int32Array(26 * 21);
  for (let r = -20; r <= 5; r += 1)
    for (let i = -10; i <= 10; i += 1) grid[(r + 20) * 21 + i + 10] = mandel(r / 10, i / 10);
  return grid;
};

measure(() => {
  const grid = mandelGrid();
  let sum = 0;
  for (let i = 0; i < grid.length; i += 1) sum += grid[i];
  return sum;
});
