/**
 * homes(τ): the strata of every nominal type inside τ, parameters included (semantics.md), as ids, smallest first. ↓ is
 * `contexts.closure`.
 */
import type { Type } from '../types/index.ts';
import type { Context } from './context.ts';
import type { World } from './world.ts';
import { stratumOf } from './world.ts';

type Homes = readonly number[];

const NOWHERE: Homes = [];

/** Of nominal types, and ↓homes of calls. Types live as long as the process, worlds with equal strata share the answers. */
interface Memo {
  readonly nominal: Map<number, Homes>;
  readonly calls: Map<number, Context>;
}

const memos = new WeakMap<object, Memo>();

const memoOf = (world: World): Memo => {
  let memo = memos.get(world.strata);
  if (!memo) {
    memo = { nominal: new Map(), calls: new Map() };
    memos.set(world.strata, memo);
  }
  return memo;
};

/** The home strata of all nominal types that occur in a type. */
export const homesOf = (world: World, type: Type): Homes => collect(world, memoOf(world), type);

const collect = (world: World, memo: Memo, type: Type): Homes => {
  const all = (types: readonly Type[]): Homes => types.map((t) => collect(world, memo, t)).reduce(merge, NOWHERE);
  switch (type.kind) {
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return NOWHERE;
    case 'nominal': {
      let known = memo.nominal.get(type.id);
      if (!known) {
        known = merge(all(type.params), [stratumOf(world, type.name.module).id]);
        memo.nominal.set(type.id, known);
      }
      return known;
    }
    case 'union':
      return all(type.members);
    case 'tuple':
      return all(type.elements);
    case 'vararg':
      return all(type.count ? [type.element, type.count] : [type.element]);
    case 'forall':
      return all([type.body, type.var.upper, type.var.lower]);
    default:
      return type satisfies never;
  }
};

/** The union of two sets of ids, smallest first. */
export const merge = (a: Homes, b: Homes): Homes => {
  if (b.every((id) => a.includes(id))) return a;
  if (a.length === 0) return b;
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
};

/** ↓homes(f, σ) for the tuple type of a call, callee first. */
export const callHomes = (world: World, call: Type): Context => {
  const { calls } = memoOf(world);
  let known = calls.get(call.id);
  if (!known) {
    known = world.contexts.closure(homesOf(world, call));
    calls.set(call.id, known);
  }
  return known;
};
