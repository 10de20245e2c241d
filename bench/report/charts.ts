/** The plots of the report, as text of SVG. They are drawn here, not in the reader's browser: the page needs neither script nor network. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { Result } from '../results.ts';
import type { Row } from '../rows.ts';

/** A measurement of one program in one language. */
interface Point {
  readonly program: string;
  readonly language: string;
  readonly value: number;
  readonly least: number;
  readonly largest: number;
}

const LANGUAGES = ['strata', 'gcc -O2', 'node', 'luajit', 'sbcl', 'python'];
/** Okabe and Ito's colours, which can be told apart without red or green. */
const COLOURS = ['#d55e00', '#000000', '#009e73', '#0072b2', '#cc79a7', '#999999'];

const colour: Plot.ScaleOptions = { domain: LANGUAGES, range: COLOURS, legend: true };

/** Room for the names on the left and the label below. */
const draw = (options: Plot.PlotOptions): string => {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return Plot.plot({
    document: document as unknown as Document,
    style: { background: 'none', fontSize: '13px' },
    width: 900,
    marginLeft: 150,
    marginBottom: 45,
    ...options,
  }).outerHTML;
};

const pointsOf = (rows: readonly Row[]): Point[] =>
  rows.flatMap((row) =>
    Object.entries(row.values).map(([language, value]) => {
      const [least, largest] = row.spread?.[language] ?? [value, value];
      return { program: row.name, language, value, least, largest };
    }),
  );

const measured = (result: Result): readonly Row[] => result.rows.filter((row) => Object.keys(row.values).length > 0);

/** Times of programs, each as a multiple of the time of C. */
export const timesOfC = (result: Result): string => {
  const rows = measured(result).filter((row) => row.values['gcc -O2'] !== undefined);
  const points = rows.flatMap((row) => {
    const c = row.values['gcc -O2']!;
    return pointsOf([row]).map((p) => ({ ...p, value: p.value / c, least: p.least / c, largest: p.largest / c }));
  });
  return draw({
    height: 85 + 28 * rows.length,
    marginRight: 20,
    color: colour,
    x: { type: 'log', label: 'time, as a multiple of gcc -O2 (logarithmic) →', grid: true, tickFormat: '~g' },
    y: { label: null, domain: rows.map((row) => row.name) },
    marks: [
      Plot.ruleX([1]),
      Plot.ruleY(points, { y: 'program', x1: 'least', x2: 'largest', stroke: 'language', strokeOpacity: 0.5 }),
      Plot.dot(
        points.filter((p) => p.language !== 'strata'),
        { y: 'program', x: 'value', fill: 'language', r: 4 },
      ),
      Plot.dot(
        points.filter((p) => p.language === 'strata'),
        { y: 'program', x: 'value', fill: 'language', r: 6, symbol: 'diamond' },
      ),
    ],
  });
};

/** The geometric means of a suite. */
export const means = (result: Result): string => {
  const row = result.rows.find(({ name }) => name.startsWith('geometric means'));
  const bars = Object.entries(row?.ratios ?? {}).map(([what, ratio]) => ({
    peer: what.replace('strata / ', ''),
    ratio,
  }));
  return draw({
    height: 75 + 32 * bars.length,
    marginRight: 60,
    x: {
      type: 'log',
      label: 'time of strata, as a multiple of the peer’s (logarithmic) →',
      grid: true,
      tickFormat: '~g',
    },
    y: { label: null, domain: bars.map(({ peer }) => peer) },
    marks: [
      Plot.ruleX([1]),
      Plot.ruleY(bars, { y: 'peer', x1: 1, x2: 'ratio', stroke: COLOURS[0]!, strokeWidth: 14 }),
      Plot.text(bars, {
        y: 'peer',
        // On the right of the bar, which begins or ends at 1.
        x: (bar: { ratio: number }) => Math.max(bar.ratio, 1),
        text: (bar: { ratio: number }) => `${bar.ratio < 0.1 ? bar.ratio.toFixed(3) : bar.ratio.toFixed(2)} ×`,
        dx: 6,
        textAnchor: 'start',
      }),
    ],
  });
};

/** Nanoseconds of a call. */
export const calls = (result: Result): string => {
  const rows = measured(result);
  const points = pointsOf(rows).map((p) => ({
    ...p,
    program: p.program.replace('dispatch_', '').replaceAll('_', ' '),
  }));
  return draw({
    height: 85 + 28 * rows.length,
    marginRight: 20,
    color: colour,
    x: { type: 'log', label: 'nanoseconds a call (logarithmic) →', grid: true, tickFormat: '~g' },
    y: { label: null, domain: [...new Set(points.map((p) => p.program))] },
    marks: [
      Plot.ruleY(points, { y: 'program', x1: 'least', x2: 'largest', stroke: 'language', strokeOpacity: 0.5 }),
      Plot.dot(points, {
        y: 'program',
        x: 'value',
        fill: 'language',
        r: (p: Point) => (p.language === 'strata' ? 6 : 4),
        symbol: (p: Point) => (p.language === 'strata' ? 'strata' : 'peer'),
      }),
    ],
    symbol: { domain: ['strata', 'peer'], range: ['diamond', 'circle'] },
    r: { type: 'identity' },
  });
};

/** Milliseconds of whole processes, a bar each. */
export const bars = (row: Row): string => {
  const points = pointsOf([row]);
  return draw({
    height: 65 + 32 * points.length,
    marginRight: 60,
    x: { label: `${row.unit} →`, grid: true, zero: true },
    y: { label: null, domain: points.map((p) => p.language) },
    marks: [
      Plot.ruleX([0]),
      Plot.barX(points, {
        y: 'language',
        x: 'value',
        fill: (p: Point) => (p.language === 'strata' ? COLOURS[0] : COLOURS[5]),
      }),
      Plot.ruleY(points, { y: 'language', x1: 'least', x2: 'largest' }),
    ],
  });
};
