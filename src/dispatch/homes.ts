/**
 * homes(τ): the strata of every nominal type inside τ, parameters included (semantics.md). As bit sets over stratum ids; ↓ is
 * `contexts.closure`.
 */
import type { Type, TypeName } from '../types/index.ts';
import type { Context } from './context.ts';
import type { World } from './world.ts';
import { stratumOf } from './world.ts';

const caches = new WeakMap<object, Map<number, bigint>>();

const homeBit = (world: World, name: TypeName): bigint => 1n << BigInt(stratumOf(world, name.module).id);

/** Bit set of the home strata of all nominal types that occur in a type. */
export const homesOf = (world: World, type: Type): bigint => {
  let cache = caches.get(world.strata);
  if (!cache) {
    cache = new Map();
    caches.set(world.strata, cache);
  }
  const known = cache.get(type.id);
  if (known !== undefined) return known;
  const found = collect(world, type);
  cache.set(type.id, found);
  return found;
};

const collect = (world: World, type: Type): bigint => {
  switch (type.kind) {
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return 0n;
    case 'nominal':
      return type.params.reduce((set, p) => set | homesOf(world, p), homeBit(world, type.name));
    case 'union':
      return type.members.reduce((set, m) => set | homesOf(world, m), 0n);
    case 'tuple':
      return type.elements.reduce((set, e) => set | homesOf(world, e), 0n);
    case 'vararg':
      return homesOf(world, type.element) | (type.count ? homesOf(world, type.count) : 0n);
    case 'forall':
      return homesOf(world, type.body) | homesOf(world, type.var.upper) | homesOf(world, type.var.lower);
    default:
      return type satisfies never;
  }
};

/** ↓homes(f, σ) for the tuple type of a call, callee first. */
export const callHomes = (world: World, call: Type): Context => world.contexts.closure(homesOf(world, call));
