// What every benchmark does: see measure.jl.
const now = () => Number(process.hrtime.bigint());

export const measure = (work) => {
  let start = now();
  let result = work();
  while (now() - start < 200_000_000) result = work();
  let best = Number.POSITIVE_INFINITY;
  let repetitions = 0;
  start = now();
  while (repetitions < 3 || now() - start < 400_000_000) {
    const before = now();
    result = work();
    best = Math.min(best, now() - before);
    repetitions += 1;
  }
  console.log(`${result} ${best}`);
};

export class Lcg {
  constructor(state) {
    this.state = state >>> 0;
  }
  draw() {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state;
  }
  uniform() {
    return this.draw() / 4294967296;
  }
}
