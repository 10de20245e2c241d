const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
let best = Infinity;
let result = 0;
for (let i = 0; i < 7; i += 1) {
  const start = process.hrtime.bigint();
  result = fib(32);
  best = Math.min(best, Number(process.hrtime.bigint() - start));
}
console.log(`${result} ${best}`);
