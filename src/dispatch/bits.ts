/**
 * Sets of small integers as words of 32 bits, without zero words at the end. They are values: nobody writes to one after it is
 * made, so two sets with the same elements differ in identity alone. (A `bigint` would say the same in less text, but testing one
 * bit of ten thousand copies all of them.)
 */
export type Bits = Uint32Array;

export const NO_BITS: Bits = new Uint32Array(0);

export const hasBit = (set: Bits, i: number): boolean => (((set[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1;

/** a ⊆ b */
export const isSubset = (a: Bits, b: Bits): boolean => {
  if (a.length > b.length) return false;
  for (let w = 0; w < a.length; w += 1) if ((a[w]! & ~b[w]!) !== 0) return false;
  return true;
};

export const sameBits = (a: Bits, b: Bits): boolean => {
  if (a.length !== b.length) return false;
  for (let w = 0; w < a.length; w += 1) if (a[w] !== b[w]) return false;
  return true;
};

/** The union of some sets and some single elements. */
export const unionOf = (sets: readonly Bits[], elements: readonly number[] = []): Bits => {
  let length = 0;
  for (const set of sets) length = Math.max(length, set.length);
  for (const i of elements) length = Math.max(length, (i >>> 5) + 1);
  const union = new Uint32Array(length);
  for (const set of sets) addBits(union, set);
  for (const i of elements) union[i >>> 5]! |= 1 << (i & 31);
  return union;
};

/** Grows a set that is still being made, and long enough, by the elements of another. */
export const addBits = (target: Bits, set: Bits): void => {
  for (let w = 0; w < set.length; w += 1) target[w]! |= set[w]!;
};

/** { 0, …, n - 1 } */
export const firstBits = (n: number): Bits => {
  const set = new Uint32Array((n + 31) >>> 5).fill(0xffffffff);
  if (n & 31) set[set.length - 1] = (1 << (n & 31)) - 1;
  return set;
};

/** The elements, smallest first. */
export const elementsOf = (set: Bits): number[] => {
  const found: number[] = [];
  set.forEach((word, w) => {
    for (let rest = word; rest !== 0; rest &= rest - 1) found.push(w * 32 + 31 - Math.clz32(rest & -rest));
  });
  return found;
};

/** Equal sets have equal hashes (FNV-1a over the words). */
export const hashBits = (set: Bits): number => {
  let hash = 0x811c9dc5;
  for (const word of set) hash = Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15);
  return hash >>> 0;
};
