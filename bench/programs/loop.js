const loop = (n) => {
  let s = 0;
  for (let i = 1; i <= n; i += 1) s = s * 0.999999 + i;
  return s;
};
let best = Infinity;
let result = 0;
for (let i = 0; i < 5; i += 1) {
  const start = process.hrtime.bigint();
  result = loop(100000000);
  best = Math.min(best, Number(process.hrtime.bigint() - start));
}
console.log(`${result} ${best}`);
