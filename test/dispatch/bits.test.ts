/** Laws of sets as words: they are sets. Elements go beyond one and two words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addBits,
  type Bits,
  elementsOf,
  firstBits,
  hasBit,
  hashBits,
  isSubset,
  sameBits,
  unionOf,
} from '../../src/dispatch/bits.ts';
import { property } from './laws.ts';

/** Near the borders of words more often than elsewhere. */
const element = fc.oneof(fc.nat({ max: 140 }), fc.constantFrom(0, 1, 30, 31, 32, 33, 63, 64, 65, 95, 96, 127, 128));
const elements = fc.array(element, { maxLength: 12 });

const bitsOf = (ids: readonly number[]): Bits => unionOf([], ids);
const sorted = (ids: Iterable<number>): number[] => [...new Set(ids)].sort((a, b) => a - b);

property('a set holds what it was made of, and nothing else', elements, (ids) => {
  const set = bitsOf(ids);
  assert.deepEqual(elementsOf(set), sorted(ids));
  for (let i = 0; i < 300; i += 1) assert.equal(hasBit(set, i), ids.includes(i));
  assert.notEqual(set.at(-1), 0);
  assert.equal(set.length, ids.length === 0 ? 0 : Math.floor(Math.max(...ids) / 32) + 1);
});

property(
  'union, subset and equality are those of sets; equal sets have equal hashes',
  fc.tuple(fc.array(elements, { maxLength: 3 }), elements, elements),
  ([parts, more, other], note) => {
    const sets = parts.map(bitsOf);
    const before = sets.map((s) => [...s]);
    const union = unionOf(sets, more);
    assert.deepEqual(elementsOf(union), sorted([...parts.flat(), ...more]));
    assert.deepEqual(
      sets.map((s) => [...s]),
      before,
    );
    for (const set of sets) assert.ok(isSubset(set, union));
    const right = bitsOf(other);
    const inside = sorted(parts.flat().concat(more)).every((i) => other.includes(i));
    const around = other.every((i) => parts.flat().includes(i) || more.includes(i));
    assert.equal(isSubset(union, right), inside);
    assert.equal(isSubset(right, union), around);
    assert.equal(sameBits(union, right), inside && around);
    const again = bitsOf([...more, ...parts.flat()].reverse());
    assert.ok(sameBits(union, again));
    assert.equal(hashBits(union), hashBits(again));
    if (around && other.length > 0) note('a subset');
  },
  { shares: { 'a subset': 0.02 } },
);

property(
  'a set within a longer one, and sets that differ in one element alone',
  fc.tuple(elements, element, element),
  ([ids, one, another]) => {
    const set = bitsOf(ids);
    const longer = bitsOf([...ids, one]);
    assert.ok(isSubset(set, longer));
    assert.equal(isSubset(longer, set), ids.includes(one));
    assert.equal(sameBits(longer, set), ids.includes(one));
    const [before, after] = [sorted([...ids, one]), sorted([...ids.filter((i) => i !== one), another])];
    assert.equal(sameBits(longer, bitsOf(after)), before.join() === after.join());
    const grown = new Uint32Array(5);
    addBits(grown, set);
    addBits(grown, bitsOf([one]));
    assert.deepEqual(elementsOf(grown), sorted([...ids, one]));
  },
);

property('the first n numbers', fc.nat({ max: 140 }), (n) => {
  const set = firstBits(n);
  assert.deepEqual(
    elementsOf(set),
    Array.from({ length: n }, (_, i) => i),
  );
  assert.ok(sameBits(set, bitsOf(elementsOf(set))));
});

property(
  'hashes of different sets differ nearly always',
  fc.tuple(elements, elements),
  ([a, b], note) => {
    if (sameBits(bitsOf(a), bitsOf(b)) || hashBits(bitsOf(a)) !== hashBits(bitsOf(b))) note('no collision');
  },
  { shares: { 'no collision': 0.99 } },
);
