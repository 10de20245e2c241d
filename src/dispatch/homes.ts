/**
 * homes(τ): the strata of every nominal type inside τ, parameters included (semantics.md), as ids. ↓ is
 * `contexts.closure`.
 */
import type { NominalType, Type } from '../types/index.ts';
import type { Context } from './context.ts';
import type { World } from './world.ts';
import { stratumOf } from './world.ts';

type Homes = readonly number[];

/** Of types with parameters, and ↓homes of calls. Types live as long as the process, worlds with equal strata share the answers. */
interface Memo {
  readonly applied: Map<number, Homes>;
  readonly calls: Map<number, Context>;
}

const memos = new WeakMap<object, Memo>();

const memoOf = (world: World): Memo => {
  let memo = memos.get(world.strata);
  if (!memo) {
    memo = { applied: new Map(), calls: new Map() };
    memos.set(world.strata, memo);
  }
  return memo;
};

/** The home strata of all nominal types that occur in a type. */
export const homesOf = (world: World, type: Type): Homes => {
  const found: number[] = [];
  collect(world, memoOf(world), type, found);
  return found;
};

const collect = (world: World, memo: Memo, type: Type, found: number[]): void => {
  switch (type.kind) {
    case 'any':
    case 'bottom':
    case 'value':
    case 'var':
      return;
    case 'nominal':
      if (type.params.length === 0) add(found, stratumOf(world, type.name.module).id);
      else for (const id of homesOfApplied(world, memo, type)) add(found, id);
      return;
    case 'union':
      for (const member of type.members) collect(world, memo, member, found);
      return;
    case 'tuple':
      for (const element of type.elements) collect(world, memo, element, found);
      return;
    case 'vararg':
      collect(world, memo, type.element, found);
      if (type.count) collect(world, memo, type.count, found);
      return;
    case 'forall':
      for (const part of [type.body, type.var.upper, type.var.lower]) collect(world, memo, part, found);
      return;
    default:
      return type satisfies never;
  }
};

const add = (found: number[], id: number): void => {
  if (!found.includes(id)) found.push(id);
};

const homesOfApplied = (world: World, memo: Memo, type: NominalType): Homes => {
  const known = memo.applied.get(type.id);
  if (known) return known;
  const found = [stratumOf(world, type.name.module).id];
  for (const param of type.params) collect(world, memo, param, found);
  memo.applied.set(type.id, found);
  return found;
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
