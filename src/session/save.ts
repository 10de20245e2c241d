/** Keeping what a cold run has made: objects with their owners, and the plan for the next start. */
import { readFileSync } from 'node:fs';
import { runtimeModule } from '../codegen/runtime-module.ts';
import { digest, putObject } from '../image/index.ts';
import type { Cache } from './cache.ts';
import type { ColdRun } from './cold.ts';
import type { Compiler, ObjectNode } from './compiler.ts';
import type { Program } from './frontend.ts';
import type { ObjectMeta } from './objects.ts';
import { imageNames, ownerships } from './ownership.ts';
import { originPlaces } from './places.ts';
import { makePlan, type OpenedPlan, type Places, type Plan, readPlaces } from './plan.ts';
import type { ObjectRecord } from './record.ts';
import type { Replay } from './replay.ts';

/** Objects of this run by the images that they belong to. An owner may move without its bytes changing. */
export const objectsByImage = (compiler: Compiler): Map<string, ObjectRecord[]> => {
  const owners = ownerships(compiler.world);
  const images = new Map<string, ObjectRecord[]>();
  for (const node of compiler.nodes.values()) {
    for (const name of imageNames(owners.of(node).owner)) {
      const list = images.get(name) ?? [];
      if (!list.includes(node.record)) list.push(node.record);
      images.set(name, list);
    }
  }
  return images;
};

export const fileDigest = (path: string): string => digest(readFileSync(path));

export const saveRun = (cache: Cache, run: ColdRun, planName: string | undefined): void => {
  const { compiler, program } = run;
  if (!compiler || !program || run.ending.kind === 'rejected') return;
  const made = new Set(compiler.made);
  const images = objectsByImage(compiler);
  for (const [name, records] of images) if (!records.some((r) => made.has(r))) images.delete(name);
  cache.save(images, compiler);
  if (planName === undefined) return;
  // Under `global` code is thrown away in every session anew: there is nothing that a plan could repeat.
  if (compiler.baseline && compiler.baseline.log.length > 0) cache.dropPlan(planName);
  else cache.savePlan(planName, planOf(cache, run, compiler, program));
};

const planOf = (cache: Cache, run: ColdRun, compiler: Compiler, program: Program): Plan => {
  const nodes = [...compiler.nodes.values()];
  const records = new Set(nodes.map((n) => n.record));
  const members = [...records].flatMap((r) => r.members);
  return makePlan({
    sources: program.sources.map((path) => ({ path, digest: fileDigest(path) })),
    runtime: putObject(cache.store, runtimeModule()),
    steps: run.steps,
    notes: run.notes,
    metaOf: (node) => (node as ObjectNode).record.meta,
    originsOf: (node) => metaFor(compiler, (node as ObjectNode).record)?.origins.map((o) => o.origin) ?? [],
    placeOf: originPlaces(compiler, program),
    keepPlaces: (places) => keepPlaces(cache, places),
    strata: compiler.world.strata.all.map((s) => s.name),
    sites: siteCounts(compiler),
    instances: members.length,
  });
};

const keepPlaces = (cache: Cache, places: Places): string =>
  putObject(cache.store, new TextEncoder().encode(JSON.stringify(places)));

/** A warm run that had to ask has learned something: the next one need not. */
export const saveReplay = (cache: Cache, name: string, plan: Plan, opened: OpenedPlan, replay: Replay): void => {
  const { compiler, program } = replay;
  cache.save(objectsByImage(compiler), compiler);
  const planned = new Map(opened.nodes.map((node, i) => [node, plan.nodes[i]!.meta]));
  const extended = makePlan({
    ...plan,
    steps: opened.steps,
    notes: opened.notes,
    metaOf: (node) => planned.get(node) ?? (node as ObjectNode).record.meta,
    originsOf: (node) =>
      planned.has(node) ? [] : (metaFor(compiler, (node as ObjectNode).record)?.origins.map((o) => o.origin) ?? []),
    placeOf: originPlaces(compiler, program),
    keepPlaces: (places) => keepPlaces(cache, { ...readPlaces(cache, plan), ...places }),
  });
  cache.savePlan(name, extended);
};

const metaFor = (compiler: Compiler, record: ObjectRecord): ObjectMeta | undefined => {
  const text = compiler.metas.get(record.meta) ?? compiler.loadMeta(record.meta);
  return text === undefined ? undefined : (JSON.parse(text) as ObjectMeta);
};

export const siteCounts = (compiler: Compiler): { static: number; open: number } => {
  const records = new Set([...compiler.nodes.values()].map((n) => n.record));
  let calls = 0;
  let open = 0;
  for (const record of records) {
    for (const member of record.members) {
      calls += member.sites.static;
      open += member.sites.open.length;
    }
  }
  return { static: calls, open };
};
