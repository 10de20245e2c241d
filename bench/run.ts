/**
 * `npm run bench [-- suite… | report] [--rounds=5] [--only=name,…]`: everything side by side in one run, as ratios, because machines are
 * noisy. Whole suites are kept in bench/results; part of one is only printed.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installedPeers, root } from './peers.ts';
import { keep } from './results.ts';
import { printRow } from './rows.ts';
import { SUITES } from './suites/index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, only: { type: 'string' } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(SUITES);
const unknown = wanted.find((name) => name !== 'report' && !SUITES[name]);
if (unknown !== undefined) {
  console.error(`no suite is called ${unknown}: ${Object.keys(SUITES).join(', ')}, report`);
  process.exit(2);
}

const measure = async (names: readonly string[]): Promise<void> => {
  // What is measured is what the sources say now.
  execFileSync(process.execPath, [join(root, 'scripts/build.ts')], { stdio: 'inherit' });
  const peers = installedPeers();
  const scratch = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  const some = values.only?.split(',');
  try {
    for (const suite of names) {
      const rows = await SUITES[suite]!({
        rounds: Number(values.rounds),
        installed: Object.keys(peers),
        scratch,
        only: (name) => some?.includes(name) ?? true,
      });
      console.log(`\n# ${suite}`);
      rows.forEach(printRow);
      if (!some) keep(suite, rows, peers, process.argv.slice(2));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const suites = wanted.filter((name) => name !== 'report');
if (suites.length > 0) await measure(suites);
if (wanted.includes('report')) {
  const { page } = await import('./report/page.ts');
  const { fillTables } = await import('./report/tables.ts');
  const file = join(root, 'bench/report.html');
  writeFileSync(file, page());
  fillTables(join(root, 'docs/performance.md'));
  console.log(`written: ${file}, docs/performance.md`);
}
