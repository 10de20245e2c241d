/** Where a target stands in the table of its site: compiled code looks there, the host puts it there. */

/** The context of an empty site: contexts are numbered from 0. */
export const NO_CONTEXT = -1;

/** A table of this length is a row, to be compared one after the other; any other has a power of two of places. */
export const IN_A_ROW = 5;

/** Odd multiples of 2³² by the golden ratio: what the tag of argument `i` counts in the hash. */
export const factor = (i: number): number => Math.imul(0x9e3779b1, 4 * i + 1);

/** h = context + Σ tag · factor; high bits come down by a shift of the site's own. Short, since the processor waits for it. */
export const siteHash = (context: number, tags: readonly number[], shift: number): number => {
  const sum = tags.reduce((h, tag, i) => (h + Math.imul(tag, factor(i))) | 0, context);
  return sum ^ (sum >>> shift);
};
