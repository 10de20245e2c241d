/**
 * How property tests run: `STRATA_DEEP=n` multiplies the cases, `STRATA_RUNS` sets their number for quick rounds, `STRATA_SHRINK=0` leaves
 * counter-examples as they are found.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

const cases = (usual: number): number =>
  Number(process.env.STRATA_RUNS ?? usual) * Number(process.env.STRATA_DEEP ?? 1);

/** Says that a case was not vacuous in some respect: it had an ambiguity, a pirate, … */
export type Note = (what: string) => void;

/** With fewer cases the shares mean nothing. */
const ENOUGH = 300;

interface Options {
  /** Number of cases; 1,000 when left out. */
  readonly usual?: number;
  /** For what the law notes: the least share of the cases, those that `fc.pre` skips included, in which it must occur. */
  readonly shares?: Readonly<Record<string, number>>;
}

/** A test that a law holds for all values of an arbitrary. `law` asserts. It fails, too, where the law says too little. */
export const property = <T>(
  name: string,
  values: fc.Arbitrary<T>,
  law: (value: T, note: Note) => void,
  { usual = 1000, shares = {} }: Options = {},
): void => {
  test(name, () => {
    const counts = new Map<string, number>();
    let tried = 0;
    const counted = (value: T): void => {
      tried += 1;
      const noted = new Set<string>();
      law(value, (what) => noted.add(what));
      for (const what of noted) counts.set(what, (counts.get(what) ?? 0) + 1);
    };
    const numRuns = cases(usual);
    fc.assert(fc.property(values, counted), { numRuns, endOnFailure: process.env.STRATA_SHRINK === '0' });
    if (numRuns < ENOUGH) return;
    for (const [what, least] of Object.entries(shares)) {
      const share = (counts.get(what) ?? 0) / tried;
      assert.ok(share >= least, `only ${(100 * share).toFixed(2)} % of the cases have this: ${what}`);
    }
  });
};

/** One object. (`assert.equal` would draw both: contexts and methods hold whole worlds.) */
export const same = (actual: object | undefined, expected: object | undefined, message = 'not the same object'): void =>
  assert.ok(actual === expected, message);

/** The same objects in the same order. */
export const sameList = (actual: readonly object[], expected: readonly object[]): void => {
  assert.equal(actual.length, expected.length);
  for (const [i, item] of actual.entries()) same(item, expected[i], `another object at ${i}`);
};
