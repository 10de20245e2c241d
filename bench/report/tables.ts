/** The tables of docs/performance.md: what stands between `<!-- suite -->` and `<!-- end -->` is the newest result of that suite. */
import { readFileSync, writeFileSync } from 'node:fs';
import { latest, type Result } from '../results.ts';
import type { Row } from '../rows.ts';

const short = (x: number | undefined): string => {
  if (x === undefined) return '';
  if (x < 0.1) return x.toPrecision(2);
  return x < 10 ? x.toFixed(2) : x.toFixed(x < 100 ? 1 : 0);
};

/** Strata's own value, and its ratio to each peer. */
const ratios = (result: Result): string => {
  const columns = [...new Set(result.rows.flatMap((row) => Object.keys(row.ratios)))];
  const unit = result.rows[0]?.unit ?? '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = (row: Row): string =>
    line([row.name, short(row.values.strata), ...columns.map((what) => short(row.ratios[what]))]);
  return [
    line(['', `strata, ${unit}`, ...columns.map((what) => what.replace('strata / ', '/ '))]),
    line(['---', '---:', ...columns.map(() => '---:')]),
    ...result.rows.map(body),
  ].join('\n');
};

/** Every number of rows that have little in common. */
const values = (result: Result): string =>
  [
    '| | | |',
    '| --- | --- | ---: |',
    ...result.rows.flatMap((row) =>
      Object.entries(row.values).map(([what, x]) => `| ${row.name} | ${what} | ${short(x)} ${row.unit} |`),
    ),
  ].join('\n');

const where = ({ date, machine, peers }: Result): string => {
  const versions = Object.entries(peers ?? {}).map(([name, version]) => `${name} ${version}`);
  return `${[date, `${machine.cpu}, ${machine.cores} cores`, ...versions].join('; ')}.`;
};

const TABLES: Readonly<Record<string, (result: Result) => string>> = {
  compute: ratios,
  dispatch: ratios,
  start: values,
  edit: values,
  worlds: values,
};

export const fillTables = (file: string): void => {
  const text = readFileSync(file, 'utf8').replace(/<!-- (\w+) -->[\s\S]*?<!-- end -->/g, (whole, suite: string) => {
    const result = latest(suite);
    const table = TABLES[suite];
    return result && table ? `<!-- ${suite} -->\n${where(result)}\n\n${table(result)}\n<!-- end -->` : whole;
  });
  writeFileSync(file, text);
};
