/** Rows of measurements: medians with their spread, ratios of medians, geometric means of ratios. */

export interface Row {
  readonly name: string;
  readonly unit: string;
  /** Medians where there were several runs. */
  readonly values: Readonly<Record<string, number>>;
  /** The least and the largest of the runs. */
  readonly spread?: Readonly<Record<string, readonly [number, number]>>;
  /** Of values of the same run. */
  readonly ratios: Readonly<Record<string, number>>;
  /** What was promised, in words. */
  readonly target?: string;
}

export const median = (xs: readonly number[]): number => quantile(xs, 0.5);

/** @param q between 0 and 1 */
export const quantile = (xs: readonly number[], q: number): number =>
  [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(xs.length * q))]!;

export const geometricMean = (xs: readonly number[]): number =>
  Math.exp(xs.reduce((sum, x) => sum + Math.log(x), 0) / xs.length);

const mapValues = <A, B>(record: Readonly<Record<string, A>>, f: (a: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, f(value)]));

/** A row whose ratios are those of strata's value to the others. */
export const againstPeers = (name: string, unit: string, values: Readonly<Record<string, number>>): Row => {
  const { strata: own = Number.NaN, ...others } = values;
  const ratios = Object.fromEntries(Object.entries(others).map(([peer, value]) => [`strata / ${peer}`, own / value]));
  return { name, unit, values, ratios };
};

/** The same, of several runs of each. */
export const ofRuns = (name: string, unit: string, runs: Readonly<Record<string, readonly number[]>>): Row => ({
  ...againstPeers(name, unit, mapValues(runs, median)),
  spread: mapValues(runs, (list) => [Math.min(...list), Math.max(...list)] as const),
});

/** The geometric mean of each ratio, over the rows that have it. */
export const meanRow = (rows: readonly Row[]): Row => {
  const ratios: Record<string, number[]> = {};
  for (const row of rows)
    for (const [what, ratio] of Object.entries(row.ratios)) {
      ratios[what] ??= [];
      ratios[what].push(ratio);
    }
  return {
    name: `geometric means over ${rows.length} programs`,
    unit: '',
    values: {},
    ratios: mapValues(ratios, geometricMean),
  };
};

const short = (x: number): string => (Math.abs(x) < 0.1 ? x.toPrecision(2) : x.toFixed(2));

export const printRow = ({ name, unit, values, spread, ratios, target }: Row): void => {
  console.log(target ? `${name} (target: ${target})` : name);
  for (const [who, value] of Object.entries(values)) {
    const range = spread?.[who];
    const runs = range ? `  (${short(range[0])} – ${short(range[1])})` : '';
    console.log(`  ${who.padEnd(36)} ${short(value)} ${unit}${runs}`);
  }
  for (const [what, ratio] of Object.entries(ratios)) console.log(`  ${what.padEnd(36)} ${short(ratio)} ×`);
};
