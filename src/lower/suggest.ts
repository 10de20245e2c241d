/** The name that somebody who mistyped one probably meant. */

/** Restricted Damerau-Levenshtein distance: insertions, deletions, replacements and swaps of neighbours. */
const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
};

/** The closest of `names`, if it is close: one change in a short name, two in a longer one. */
export const closestName = (name: string, names: Iterable<string>): string | undefined => {
  if (name.length < 3) return undefined;
  let best: string | undefined;
  let least = name.length < 5 ? 2 : 3;
  for (const candidate of names) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const found = distance(name, candidate);
    if (found < least) {
      least = found;
      best = candidate;
    }
  }
  return best;
};
