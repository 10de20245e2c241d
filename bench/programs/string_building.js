import { measure } from './measure.js';

const build = (n) => {
  const lines = [];
  for (let i = 1; i <= n; i += 1) lines.push(`item ${i}: ${i * i}`);
  return lines.join('\n');
};

measure(() => {
  const text = build(20_000);
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
});
