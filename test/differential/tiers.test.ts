/**
 * The interpreter and compiled code must do the same: random programs, a dozen in one file, printing what they compute and the errors
 * that they end with. `STRATA_DEEP=n` runs n times as many. A failure is reduced to the lines that show it.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agree, compare, difference } from './compare.ts';
import { PRELUDE } from './prelude.ts';
import { reduce, sourceOf } from './source.ts';

const PROGRAMS_A_FILE = 15;
const FILES = 10 * Number(process.env.STRATA_DEEP ?? 1);
const REDUCING_MS = 60_000;

const differs = (source: string): boolean => source.startsWith(PRELUDE) && !agree(compare(source));

/** One of the programs alone, when it fails alone, and of that what is needed. */
const smallest = (seeds: readonly number[]): string => {
  const alone = seeds.map((seed) => sourceOf([seed])).find(differs);
  return reduce(alone ?? sourceOf(seeds), differs, performance.now() + REDUCING_MS);
};

test('random programs print the same and end with the same error in both tiers', () => {
  const seeds = fc.array(fc.noBias(fc.nat()), { minLength: PROGRAMS_A_FILE, maxLength: PROGRAMS_A_FILE });
  fc.assert(
    fc.property(seeds, (chosen) => {
      if (agree(compare(sourceOf(chosen)))) return;
      const source = smallest(chosen);
      assert.fail(`${difference(compare(source))}\n\n${source}`);
    }),
    { numRuns: FILES, endOnFailure: true },
  );
});

test('random programs run to their end more often than not', () => {
  fc.assert(
    fc.property(fc.noBias(fc.nat()), (seed) => {
      const { interpreted } = compare(sourceOf(Array.from({ length: 8 }, (_, i) => seed + i)));
      const ended = interpreted.stdout.match(/^main\d+ = 0$/gm)?.length ?? 0;
      assert.ok(ended >= 4, `${ended} of 8 programs ended well`);
    }),
    { numRuns: 1 },
  );
});
