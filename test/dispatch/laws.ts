/** How property tests run: `STRATA_DEEP=n` multiplies the cases, `STRATA_RUNS` sets their number for quick rounds. */
import { test } from 'node:test';
import fc from 'fast-check';

const cases = (usual: number): number =>
  Number(process.env.STRATA_RUNS ?? usual) * Number(process.env.STRATA_DEEP ?? 1);

/** A test that a law holds for all values of an arbitrary. `law` asserts. */
export const property = <T>(name: string, values: fc.Arbitrary<T>, law: (value: T) => void, usual = 1000): void => {
  test(name, () => {
    fc.assert(fc.property(values, law), { numRuns: cases(usual) });
  });
};
