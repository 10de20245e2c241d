/** `bench/report.html`: the newest result of each suite, in plots and tables. */
import { latest, type Result } from '../results.ts';
import type { Row } from '../rows.ts';
import { bars, calls, means, timesOfC } from './charts.ts';

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const number = (x: number): string => (Math.abs(x) < 0.1 ? x.toPrecision(2) : x.toFixed(2));

const cell = (row: Row, who: string): string => {
  const value = row.values[who];
  if (value === undefined) return '<td></td>';
  const range = row.spread?.[who];
  const runs = range ? ` <small>${number(range[0])}–${number(range[1])}</small>` : '';
  return `<td>${number(value)}${runs}</td>`;
};

/** One column a language. */
const table = (rows: readonly Row[]): string => {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.values)))];
  const head = ['', ...columns].map((name) => `<th>${plain(name)}</th>`).join('');
  const body = rows
    .filter((row) => Object.keys(row.values).length > 0)
    .map(
      (row) => `<tr><th>${plain(row.name)}, ${plain(row.unit)}</th>${columns.map((c) => cell(row, c)).join('')}</tr>`,
    );
  return `<div class="wide"><table><tr>${head}</tr>\n${body.join('\n')}</table></div>`;
};

/** One line a number, for rows that do not have the same columns. */
const list = (rows: readonly Row[]): string =>
  rows
    .map(({ name, unit, values, ratios, target }) => {
      const lines = [
        ...Object.entries(values).map(
          ([what, x]) => `<tr><th>${plain(what)}</th><td>${number(x)} ${plain(unit)}</td></tr>`,
        ),
        ...Object.entries(ratios).map(([what, x]) => `<tr><th>${plain(what)}</th><td>${number(x)} ×</td></tr>`),
      ];
      const aim = target ? ` <small>(target: ${plain(target)})</small>` : '';
      return `<h3>${plain(name)}${aim}</h3><table>${lines.join('\n')}</table>`;
    })
    .join('\n');

const details = (title: string, content: string): string => `<details><summary>${title}</summary>${content}</details>`;

const provenance = ({ date, command, machine, peers }: Result): string => {
  const versions = Object.entries(peers ?? {}).map(([name, version]) => `${name}: ${version}`);
  const parts = [date, command, `${machine.cpu}, ${machine.cores} cores`, `Linux ${machine.kernel}`, ...versions];
  return `<p class="where">${parts.map(plain).join(' · ')}</p>`;
};

interface Section {
  readonly suite: string;
  readonly title: string;
  readonly say: string;
  readonly show: (result: Result) => string;
}

const SECTIONS: readonly Section[] = [
  {
    suite: 'compute',
    title: 'Compiled code',
    say: 'The same algorithm in each language. Points are medians of several processes, each of which tells the best of its repetitions after warm-up; lines go from the least to the largest.',
    show: (result) =>
      `${timesOfC(result)}<h3>Geometric means</h3>${means(result)}${details('Milliseconds', table(result.rows))}`,
  },
  {
    suite: 'dispatch',
    title: 'Open calls',
    say: 'A loop over objects of 4 or 64 types, in random or in predictable order, calls a function of one, two or three arguments that has a method for each combination. C: a switch, a table of function pointers. SBCL: a generic function. JavaScript and Lua: method calls, a chain of them for several arguments.',
    show: (result) =>
      `${calls(result)}<h3>Geometric means</h3>${means(result)}${details('Nanoseconds a call', table(result.rows))}`,
  },
  {
    suite: 'start',
    title: 'Start-up',
    say: 'Whole processes, from start to end.',
    show: (result) =>
      result.rows.map((row) => `<h3>${plain(row.name)}</h3>${bars(row)}`).join('') +
      details('Numbers', list(result.rows)),
  },
  {
    suite: 'edit',
    title: 'Edits',
    say: 'One method of a dependency of a small application is changed. The first run compiles everything.',
    show: (result) =>
      result.rows.map((row) => `<h3>${plain(row.name)}</h3>${bars(row)}`).join('') +
      details('Numbers', list(result.rows)),
  },
  {
    suite: 'worlds',
    title: 'Worlds',
    say: 'The dispatch core by itself: questions to method tables, up to a world of the size of a registry.',
    show: (result) => list(result.rows),
  },
];

const STYLE = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
h2 { margin-top: 3rem; border-bottom: 1px solid #ccc; }
h3 { font-size: 1rem; margin: 1.5rem 0 0.5rem; }
svg { max-width: 100%; height: auto; }
figure { margin: 0; }
.where, small { color: #666; font-size: 0.8rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.85rem; }
th { text-align: left; font-weight: 500; padding: 0.15rem 1rem 0.15rem 0; }
td { text-align: right; padding: 0.15rem 1rem 0.15rem 0; white-space: nowrap; font-variant-numeric: tabular-nums; }
details { margin-top: 1rem; }
`;

export const page = (): string => {
  const sections = SECTIONS.map(({ suite, title, say, show }) => {
    const result = latest(suite);
    const content = result
      ? `${show(result)}${provenance(result)}`
      : `<p class="where">Not measured yet: npm run bench -- ${suite}</p>`;
    return `<section id="${suite}"><h2>${title}</h2><p>${say}</p>${content}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Strata: benchmarks</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Strata: benchmarks</h1>
<p>Less is better everywhere. <code>npm run bench</code> measures, <code>npm run bench -- report</code> makes this page.</p>
${sections.join('\n')}
</body>
</html>
`;
};
