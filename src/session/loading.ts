/**
 * Under `global`: methods are inserted into the table that compiled code was made for, and package images are taken in, in the order
 * of loading. What is lost is compiled again when it is next asked for (docs/baseline.md).
 */
import { addInstance, type Invalidation, insertMethod, NO_BACKEDGES } from '../dispatch/backedges.ts';
import { type Method, stratumOf, type World } from '../dispatch/world.ts';
import { type Baseline, note } from './baseline.ts';
import { type Compiler, withCandidates } from './compiler.ts';
import { imageContent, isPackage } from './package-image.ts';
import type { Candidate } from './validate.ts';
import { splitsBy } from './world-splits.ts';

/** A definition has made `after`, a world with one more method: it is inserted against all code that there is. */
export const methodDefined = (c: Compiler, baseline: Baseline, after: World): void => {
  if (baseline.graph.instances.size === 0) return;
  const method = newestMethod(c.world, after);
  baseline.splits.push(...splitsBy(c.world, method, baseline.openSites));
  const { graph, invalidation } = insertMethod(baseline.graph, after, method);
  baseline.graph = graph;
  if (!invalidation) return;
  for (const { key } of invalidation.instances) baseline.openSites.delete(key);
  // Code of this run and of images that have been taken in is gone; an image that is yet to come may bring its own.
  log(c, baseline, invalidation, undefined, ({ image }) => {
    return image !== undefined && isPackage(after, image) && !baseline.takenIn.has(image);
  });
};

/** The method of the one table in which two successive worlds differ. */
const newestMethod = (before: World, after: World): Method => {
  for (const [key, table] of after.tables) {
    if (table === before.tables.get(key)) continue;
    for (const method of table.methods.values()) if (method.order === after.age - 1) return method;
  }
  throw new Error('a definition has added no method');
};

const log = (
  c: Compiler,
  baseline: Baseline,
  invalidation: Invalidation,
  image: string | undefined,
  stays: (candidate: Candidate) => boolean,
): void => {
  const { method, instances } = invalidation;
  baseline.log.push({ invalidation, image });
  const lost = baseline.lost.get(method) ?? new Set();
  baseline.lost.set(method, lost);
  for (const { key } of instances) {
    c.log.events.push({ kind: 'invalidated', instance: key, method: method.id, image });
    lost.add(key);
    c.candidates.set(key, (c.candidates.get(key) ?? []).filter(stays));
  }
};

export const moduleStarted = (c: Compiler, baseline: Baseline, module: string): void => {
  baseline.begun.add(stratumOf(c.world, module).name);
};

/** When the last module of a package has been loaded, its image is taken in. */
export const moduleFinished = (c: Compiler, baseline: Baseline, module: string): void => {
  baseline.finishedModules.add(module);
  const stratum = stratumOf(c.world, module);
  if (!isPackage(c.world, stratum.name) || !stratum.modules.every((m) => baseline.finishedModules.has(m))) return;
  takeIn(c, baseline, stratum.name);
  baseline.takenIn.add(stratum.name);
};

/** What holds of an image joins the graph; what does not, because of methods that were there before, is lost at once. */
const takeIn = (c: Compiler, baseline: Baseline, image: string): void => {
  const { members, strangers } = imageContent(baseline, c.world, withCandidates(c), image);
  let graph = NO_BACKEDGES;
  for (const { held } of members) graph = addInstance(graph, { ...held, since: c.world.age });
  for (const method of strangers) {
    const inserted = insertMethod(graph, c.world, method, baseline.lost.get(method));
    graph = inserted.graph;
    if (inserted.invalidation) log(c, baseline, inserted.invalidation, image, (candidate) => candidate.image !== image);
  }
  for (const { member, held } of members)
    if (graph.instances.has(member.key) && !baseline.graph.instances.has(member.key))
      note(baseline, c.world, member, held);
};
