/**
 * `npm run bench [-- compiler | dispatch]`: everything side by side in one run, as ratios, because machines are noisy. Writes
 * bench/results.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { keep, printRow, type Row } from './report.ts';

/** Worlds of a million methods must fit into four gigabytes. */
const dispatchRows = (): Row[] => {
  const script = fileURLToPath(new URL('dispatch/measure.ts', import.meta.url));
  const text = execFileSync(process.execPath, ['--max-old-space-size=4096', '--expose-gc', script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(text) as Row[];
};

const suites: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  compiler: async () => (await import('./compiler.ts')).compilerRows(),
  dispatch: dispatchRows,
};

const wanted = process.argv.slice(2);
for (const suite of wanted.length > 0 ? wanted : Object.keys(suites)) {
  const measure = suites[suite];
  if (!measure) {
    console.error(`no suite is called ${suite}: ${Object.keys(suites).join(', ')}`);
    process.exit(1);
  }
  const rows = await measure();
  rows.forEach(printRow);
  keep(fileURLToPath(new URL('results', import.meta.url)), suite, rows);
}
