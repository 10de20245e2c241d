/**
 * Under `global` stored code plays the part of Julia's package images (docs/baseline.md): an image comes with its package, and was compiled
 * with the package's own dependencies loaded. Where other methods have taken calls of its code meanwhile, that code does not hold, nor
 * does any that calls it.
 */
import { contains } from '../dispatch/context.ts';
import { instanceKey, outcomeKey, sameOutcome } from '../dispatch/footprint.ts';
import { resolve } from '../dispatch/resolve.ts';
import type { Method, World } from '../dispatch/world.ts';
import { type Baseline, type Held, heldBy } from './baseline.ts';
import type { MemberRecord, ObjectRecord } from './record.ts';
import { type Candidate, memberProblem } from './validate.ts';

type Candidates = ReadonlyMap<string, readonly Candidate[]>;

/** The script, and what needs several packages that no other depends on, has no image that a package could bring. */
export const isPackage = (world: World, image: string): boolean => image !== 'Main' && world.strata.byName.has(image);

/** Whether the methods of a package's dependencies, its own included, do not have this one. */
const isStranger = (world: World, image: string, method: Method): boolean =>
  !contains(world.contexts.cone(world.strata.byName.get(image)!), method.home);

/** Whether stored code may be used now, if its own footprint holds. Code of an image that has been taken in has been judged already. */
export const mayUse = (baseline: Baseline, world: World, candidates: Candidates, candidate: Candidate): boolean => {
  const { image, record } = candidate;
  if (image === undefined || !isPackage(world, image) || baseline.takenIn.has(image)) return true;
  if (!baseline.begun.has(image)) return false;
  // Top-level code has no callers, and what it calls is found anew.
  if (record.members.some((m) => m.method.startsWith('top|'))) return true;
  return holdsThroughout(world, candidates, image, lostToStrangers(baseline, world, image), record, new Set());
};

const lostToStrangers = (baseline: Baseline, world: World, image: string): Set<string> =>
  new Set([...baseline.lost].flatMap(([method, keys]) => (isStranger(world, image, method) ? [...keys] : [])));

/** Whether an object's closed footprint is still the one that its image was made with. */
const holdsThroughout = (
  world: World,
  candidates: Candidates,
  image: string,
  lost: ReadonlySet<string>,
  record: ObjectRecord,
  seen: Set<ObjectRecord>,
): boolean => {
  if (seen.has(record)) return true;
  seen.add(record);
  return record.members.every((member) => {
    if (memberProblem(world, member, world.contexts.full, false)) return false;
    return member.entries.every(({ call, outcome }) => {
      if (outcome.kind !== 'method') return true;
      const key = instanceKey(outcome.method, call);
      if (lost.has(key)) return false;
      const beside = (candidates.get(key) ?? []).filter((candidate) => candidate.image === image);
      return (
        beside.length === 0 ||
        beside.some((candidate) => holdsThroughout(world, candidates, image, lost, candidate.record, seen))
      );
    });
  });
};

/** The code of an image in terms of this world, and the methods that make some of it invalid. */
export interface ImageContent {
  readonly members: readonly HeldMember[];
  /** In the order of loading. */
  readonly strangers: readonly Method[];
}

export interface HeldMember {
  readonly member: MemberRecord;
  readonly held: Held;
}

export const imageContent = (baseline: Baseline, world: World, candidates: Candidates, image: string): ImageContent => {
  const members: HeldMember[] = [];
  const strangers = new Set([...baseline.lost.keys()].filter((method) => isStranger(world, image, method)));
  const objects = new Set([...candidates.values()].flat().filter((candidate) => candidate.image === image));
  for (const { record } of objects) {
    const held = membersHeld(world, record);
    const found = held?.map((h) => strangersTo(world, image, h));
    if (!held || !found?.every((methods) => methods !== undefined)) continue;
    members.push(...held);
    for (const method of found.flat()) strangers.add(method);
  }
  return { members, strangers: [...strangers].sort((a, b) => a.order - b.order) };
};

/** The members of an object; undefined when it was made from another text, or is top-level code. */
const membersHeld = (world: World, record: ObjectRecord): readonly HeldMember[] | undefined => {
  const found: HeldMember[] = [];
  for (const member of record.members) {
    const held = heldBy(world, member);
    if (!held) return undefined;
    const problem = memberProblem(world, member, world.contexts.full, false);
    if (problem && problem.component !== 'call') return undefined;
    found.push({ member, held });
  }
  return found;
};

/**
 * The methods from outside a package's dependencies that now take calls of its code. Undefined when a call has another outcome inside
 * the package too: then a dependency was edited, and Julia would make the image anew.
 */
const strangersTo = (world: World, image: string, { member, held }: HeldMember): readonly Method[] | undefined => {
  const found: Method[] = [];
  for (const [i, edge] of held.edges.entries()) {
    const outcome = resolve(world, world.contexts.full, edge.call);
    if (sameOutcome(outcomeKey(outcome), member.entries[i]!.outcome)) continue;
    const now = outcome.kind === 'method' ? [outcome.method] : outcome.kind === 'ambiguous' ? outcome.methods : [];
    const strangers = now.filter((method) => isStranger(world, image, method));
    if (strangers.length === 0) return undefined;
    found.push(...strangers);
  }
  return found;
};
