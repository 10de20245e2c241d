/** need and owner of every instance of a run (semantics.md, "Narrowing"), and what keeps the owner from being lower. */
import type { Context } from '../dispatch/context.ts';
import { showMethod } from '../dispatch/define.ts';
import { stratumNamed } from '../dispatch/footprint.ts';
import { homesOf } from '../dispatch/homes.ts';
import { type Owner, ownersOf } from '../dispatch/owner.ts';
import type { World } from '../dispatch/world.ts';
import { stratumOf } from '../dispatch/world.ts';
import { showType } from '../types/index.ts';
import type { ObjectNode } from './compiler.ts';
import type { MemberRecord } from './record.ts';
import { methodById, typeFromKey } from './registry.ts';

/** Why a stratum is needed: the first call, argument or constant met that brings it in. */
export interface Because {
  readonly stratum: string;
  readonly what: string;
}

export interface Ownership {
  readonly need: Context;
  readonly owner: Owner;
  readonly because: readonly Because[];
}

/** The ids of the strata needed, each with the first reason met. */
type Needs = Map<number, string>;

const addNeed = (needs: Needs, strata: readonly number[], what: string): void => {
  for (const id of strata) if (!needs.has(id)) needs.set(id, what);
};

/** Homes of the types in a call, each with the type that brings it in. */
const addTypes = (world: World, needs: Needs, key: string, what: string): void => {
  const call = typeFromKey(world, key);
  if (call?.kind !== 'tuple') return;
  const [callee, ...args] = call.elements;
  for (const arg of args) addNeed(needs, homesOf(world, arg), `${what} of type ${showType(arg)}`);
  addNeed(needs, homesOf(world, callee!), `the function ${showType(callee!)} belongs there`);
};

/** Homes of all outcomes, of all argument types and of the constants read, for one member's own footprint. */
const ownNeeds = (world: World, member: MemberRecord, needs: Needs): void => {
  const method = methodById(world, member.method);
  if (method) addNeed(needs, [method.home.id], `its method ${showMethod(method)} is defined in ${method.module}`);
  else addNeed(needs, [stratumOf(world, member.method.split('|')[1]!).id], 'it is top-level code');
  addTypes(world, needs, member.call, 'its argument');
  for (const entry of member.entries) {
    const outcomes =
      entry.outcome.kind === 'method'
        ? [entry.outcome.method]
        : entry.outcome.kind === 'ambiguous'
          ? entry.outcome.methods
          : [];
    for (const id of outcomes) {
      const found = methodById(world, id);
      if (found)
        addNeed(needs, [found.home.id], `its call of ${found.name} resolves to ${found.module}.${showMethod(found)}`);
    }
    addTypes(world, needs, entry.call, 'the argument of a call');
    for (const name of entry.result?.strata ?? []) {
      const stratum = stratumNamed(world, name);
      if (stratum) addNeed(needs, [stratum.id], `the type of a call's result depends on ${name}`);
    }
  }
  for (const read of member.constants) {
    const type = typeFromKey(world, read.type);
    if (type) addNeed(needs, homesOf(world, type), `constant ${read.ref}`);
    const { id } = stratumOf(world, read.ref.slice(0, read.ref.lastIndexOf('.')));
    addNeed(needs, [id], `constant ${read.ref}`);
  }
};

export interface Ownerships {
  readonly of: (node: ObjectNode) => Ownership;
}

/** Needs are closed over the call tree: a callee's are part of the caller's. A group shares one. */
export const ownerships = (world: World): Ownerships => {
  const needsOf = new Map<ObjectNode, Needs>();
  const results = new Map<ObjectNode, Ownership>();
  const collect = (node: ObjectNode): Needs => {
    const known = needsOf.get(node);
    if (known) return known;
    const needs: Needs = new Map();
    needsOf.set(node, needs);
    for (const member of node.record.members) ownNeeds(world, member, needs);
    for (const callee of node.callees) {
      for (const [id, why] of collect(callee.node))
        if (!needs.has(id)) needs.set(id, `in its call of ${callee.record.name}, ${why}`);
    }
    return needs;
  };
  return {
    of: (node) => {
      const known = results.get(node);
      if (known) return known;
      const needs = collect(node);
      const need = world.contexts.closure(needs.keys());
      const owner = ownersOf(world.contexts, node.contexts[0]!, need);
      const because = need.maximal.map((s) => ({ stratum: s.name, what: needs.get(s.id) ?? '' }));
      const made = { need, owner, because };
      results.set(node, made);
      return made;
    },
  };
};

/** Names of the images that hold an object: its owners, or the joint stratum. */
export const imageNames = (owner: Owner): string[] =>
  owner.strata.length > 0 ? owner.strata.map((s) => s.name) : [owner.name];
