/** Laws of strata, contexts and owners in graphs of up to some hundreds of modules, where ids need many words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashBits, sameBits, unionOf } from '../../src/dispatch/bits.ts';
import {
  below,
  type Context,
  type Contexts,
  contains,
  emptyWorld,
  isShift,
  ownersOf,
  POLICIES,
  type Stratum,
  shiftBetween,
  shiftContext,
  strataIn,
  type World,
  within,
} from '../../src/dispatch/index.ts';
import { maximalOf } from '../../src/dispatch/strata.ts';
import { property, same, sameList } from './laws.ts';
import { numbersFrom, type Random, reachability, type WideGraph, wideWorlds } from './wide.ts';

const worldOf = ({ modules }: WideGraph): World => emptyWorld(modules, POLICIES.context);

const some = <T>(from: readonly T[], random: Random, most: number): T[] =>
  Array.from({ length: random(most + 1) }, () => from[random(from.length)]!);

/** Membership as text, by the slow definition. */
const membersOf = (strata: readonly Stratum[], tops: readonly Stratum[]): string =>
  strata
    .filter((s) => tops.some((top) => below(s, top)))
    .map((s) => s.id)
    .join();

const idsIn = ({ strata }: Contexts, context: Context): string =>
  strata.all
    .filter((s) => contains(context, s))
    .map((s) => s.id)
    .join();

property(
  'wide: cones are what a slow search reaches, strata what reaches each other',
  wideWorlds,
  ({ modules, seed }, note) => {
    const random = numbersFrom(seed);
    const { strata } = worldOf({ modules, seed });
    const reach = reachability(modules);
    if (strata.all.length > 32) note('more than a word');
    if (strata.all.length > 64) note('more than two words');
    if (strata.all.some((s) => s.modules.length > 2)) note('a stratum of several modules');
    for (const { path } of some(modules, random, 5)) {
      const own = strata.byModule.get(path)!;
      const seen = reach(path);
      for (const other of modules) {
        const there = strata.byModule.get(other.path)!;
        assert.equal(below(there, own), seen.has(other.path), `${other.path} ≤ ${path}`);
        assert.equal(there === own, seen.has(other.path) && (path === other.path || reach(other.path).has(path)));
      }
    }
    for (const [i, s] of strata.all.entries()) {
      assert.equal(s.id, i);
      same(strata.byName.get(s.name), s);
      assert.deepEqual([...s.modules].sort(), s.modules);
      assert.ok(below(s, s) && s.cone.length === (i >>> 5) + 1);
      for (const path of s.modules) same(strata.byModule.get(path), s);
      const roots = s.modules.filter((path) => !s.modules.some((other) => path.startsWith(`${other}.`)));
      assert.equal(s.name, s.modules.includes('Base') ? 'Base' : roots.join('+'));
    }
    assert.equal(strata.byModule.size, modules.length);
  },
  { shares: { 'more than a word': 0.2, 'more than two words': 0.08, 'a stratum of several modules': 0.2 } },
);

property(
  'wide: ↓, ⊔, ⊥, ⊤ and names are those of sets, and equal contexts are one object',
  wideWorlds,
  (graph, note) => {
    const { contexts, strata } = worldOf(graph);
    const random = numbersFrom(graph.seed);
    const { all } = strata;
    const made = new Map<string, Context>([
      ['', contexts.empty],
      [all.map((s) => s.id).join(), contexts.full],
    ]);
    const met = (context: Context, members: string): Context => {
      assert.equal(idsIn(contexts, context), members);
      same(made.get(members) ?? context, context);
      made.set(members, context);
      return context;
    };
    for (let round = 0; round < 6; round += 1) {
      const [left, right] = [some(all, random, 4), some(all, random, 2)];
      const tops = [...left, ...right];
      const members = membersOf(all, tops);
      const a = met(contexts.closure(left.map((s) => s.id)), membersOf(all, left));
      const b = met(contexts.closure(new Set(right.map((s) => s.id))), membersOf(all, right));
      const joined = met(contexts.join(a, b), members);
      met(contexts.join(b, a), members);
      met(contexts.join(joined, a), members);
      met(contexts.closure(tops.map((s) => s.id)), members);
      met(
        tops.reduce((context, s) => contexts.join(contexts.cone(s), context), contexts.empty),
        members,
      );
      met(contexts.closure(strataIn(strata, joined).map((s) => s.id)), members);
      const maximal = all.filter(
        (s) => contains(joined, s) && !all.some((t) => t !== s && contains(joined, t) && below(s, t)),
      );
      sameList(joined.maximal, maximal);
      assert.equal(
        joined.key,
        maximal
          .map((s) => s.name)
          .sort()
          .join(' ⊔ '),
      );
      same(contexts.byKey(joined.key), joined);
      same(contexts.byKey(`${joined.key} ⊔ Nowhere`), undefined);
      same(contexts.byId(joined.id), joined);
      assert.equal(
        within(a, b),
        strataIn(strata, a).every((s) => contains(b, s)),
      );
      assert.ok(within(a, joined) && within(b, joined) && within(joined, contexts.full));
      const shift = shiftBetween(a, b);
      assert.equal(shift.keep, within(a, b));
      assert.equal(isShift(shift), a !== b);
      const added = b.maximal.filter((s) => !within(a, b) || !contains(a, s));
      assert.deepEqual(shift.join, added.map((s) => s.name).sort());
      const loose = { strata, contexts } as World;
      same(shiftContext(loose, a, shift), b);
      same(shiftContext(loose, a, { keep: true, join: right.map((s) => s.name) }), joined);
      same(shiftContext(loose, a, { keep: true, join: [...shift.join, 'Nowhere'] }), undefined);
      if (maximal.length > 1) note('an antichain');
      if (maximal.length > 1 && maximal.at(-1)!.id > 32) note('an antichain beyond one word');
      if (within(a, b) && a !== b && left.length > 0) note('a proper part');
    }
    const ids = [...made.values()].map((c) => c.id);
    assert.equal(new Set(ids).size, ids.length);
  },
  { shares: { 'an antichain': 0.4, 'an antichain beyond one word': 0.1, 'a proper part': 0.1 } },
);

property('wide: the maximal strata of any set, closed or not', fc.tuple(wideWorlds, fc.boolean()), ([graph, all]) => {
  const { strata } = worldOf(graph);
  const chosen = new Set(all ? strata.all : some(strata.all, numbersFrom(graph.seed), 12));
  const set = [...chosen].sort((a, b) => a.id - b.id);
  sameList(
    maximalOf(
      strata,
      set.map((s) => s.id),
    ),
    set.filter((s) => !set.some((t) => t !== s && below(s, t))),
  );
});

property(
  '3 wide: owners are the lowest strata of κ whose cones contain need',
  wideWorlds,
  (graph, note) => {
    const { contexts, strata } = worldOf(graph);
    const random = numbersFrom(graph.seed);
    for (let round = 0; round < 4; round += 1) {
      // Half of the needs lie inside κ, as those of instances do.
      const kappa = contexts.closure(
        [...some(strata.all, random, 3), strata.all.at(-1 - random(Math.min(3, strata.all.length)))!].map((s) => s.id),
      );
      const inside = strataIn(strata, kappa);
      const pick = (): Stratum => inside[random(inside.length)]!;
      const [left, right] = [pick(), pick()];
      const common = strata.all.filter((s) => below(s, left) && below(s, right));
      const tops = random(3) > 0 ? common : some(random(2) === 0 ? strata.all : inside, random, 3);
      const need = contexts.closure(tops.map((s) => s.id));
      const owner = ownersOf(contexts, kappa, need);
      const fits = inside.filter((s) => within(need, contexts.cone(s)));
      const lowest = fits.filter((s) => !fits.some((t) => t !== s && below(t, s)));
      sameList(owner.strata, lowest);
      const names = (strata_: readonly Stratum[], by: string): string =>
        strata_
          .map((s) => s.name)
          .sort()
          .join(by);
      assert.equal(owner.name, lowest.length > 0 ? names(lowest, ' & ') : names(need.maximal, ' × '));
      if (need.maximal.length > 1 && lowest.length > 0) note('an owner above a need that is no cone');
      if (lowest.length > 1) note('several owners');
      if (lowest.length === 0) note('a joint stratum');
    }
  },
  {
    shares: { 'an owner above a need that is no cone': 0.03, 'several owners': 0.003, 'a joint stratum': 0.2 },
  },
);

test('contexts whose sets have equal hashes are two', () => {
  // Of 70 modules that do not know each other every set is a context, if Core and Base are in it.
  const names = Array.from({ length: 70 }, (_, i) => `M${i}`);
  const modules = ['Core', 'Base', ...names].map((path) => ({ path, dependsOn: [] }));
  const { contexts, strata } = emptyWorld(modules, POLICIES.context);
  const everywhere = ['Core', 'Base'].map((path) => strata.byModule.get(path)!.id);
  const random = numbersFrom(7);
  const met = new Map<number, number[]>();
  for (;;) {
    const ids = [...everywhere, ...Array.from({ length: 8 }, () => strata.byModule.get(names[random(70)]!)!.id)];
    const set = unionOf([], ids);
    const hash = hashBits(set);
    const other = met.get(hash);
    met.set(hash, ids);
    if (!other || sameBits(unionOf([], other), set)) continue;
    const [a, b] = [contexts.closure(other), contexts.closure(ids)];
    assert.ok(a !== b);
    assert.ok(sameBits(a.members, unionOf([], other)) && sameBits(b.members, set));
    return;
  }
});
