/** Rows of measurements, as they are printed and kept. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';

export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
  /** Of values of the same run. */
  readonly ratios: Readonly<Record<string, number>>;
  /** What was promised, in words. */
  readonly target?: string;
}

export const median = (xs: readonly number[]): number => quantile(xs, 0.5);

/** @param q between 0 and 1 */
export const quantile = (xs: readonly number[], q: number): number =>
  [...xs].sort((a, b) => a - b)[Math.min(xs.length - 1, Math.floor(xs.length * q))]!;

/** A row whose ratios are those of strata's value to the others. */
export const againstPeers = (name: string, unit: string, values: Record<string, number>): Row => {
  const { strata: own = Number.NaN, ...others } = values;
  const ratios = Object.fromEntries(Object.entries(others).map(([peer, value]) => [`strata / ${peer}`, own / value]));
  return { name, unit, values, ratios };
};

export const printRow = ({ name, unit, values, ratios, target }: Row): void => {
  console.log(target ? `${name} (target: ${target})` : name);
  for (const [who, value] of Object.entries(values)) console.log(`  ${who.padEnd(36)} ${value.toFixed(2)} ${unit}`);
  for (const [what, ratio] of Object.entries(ratios)) console.log(`  ${what.padEnd(36)} ${ratio.toFixed(2)} ×`);
};

/** Writes `<folder>/<date>-<suite>.json` with the machine and the command. */
export const keep = (folder: string, suite: string, rows: readonly Row[]): void => {
  const date = new Date().toISOString().slice(0, 10);
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    kernel: release(),
    node: process.version,
  };
  mkdirSync(folder, { recursive: true });
  const result = { date, command: `npm run bench -- ${suite}`, machine, rows };
  writeFileSync(`${folder}/${date}-${suite}.json`, `${JSON.stringify(result, undefined, 2)}\n`);
};
