/** The host's side of open sites: new targets go into their tables, which grow (src/codegen/site.ts). */
import { IN_A_ROW, siteHash } from '../codegen/site-hash.ts';

/** What a call at a site resolved to: the boxed entry of an instance, for a context and the tags of callee and arguments. */
export interface SiteTarget {
  readonly entry: unknown;
  readonly context: number;
  readonly tags: readonly number[];
}

interface Placed {
  readonly target: SiteTarget;
  readonly object: unknown;
}

interface SiteTable {
  readonly entries: Placed[];
  table: unknown;
  /** What the table holds by hash; none while it is a row. */
  places: (Placed | undefined)[];
  shift: number;
}

/** By the heap object of the site. */
export type Sites = WeakMap<object, SiteTable>;

type Exports = Readonly<Record<string, unknown>>;

const FEWEST_PLACES = 16;
const PLACES_AN_ENTRY = 4;
const SHIFTS = Array.from({ length: 31 }, (_, i) => i + 1);

const callOf = (exports: Exports, name: string): ((...args: unknown[]) => unknown) =>
  exports[name] as (...args: unknown[]) => unknown;

export const addTarget = (exports: Exports, sites: Sites, site: unknown, target: SiteTarget): void => {
  const arity = target.tags.length;
  const added = { target, object: callOf(exports, `entry${arity}`)(target.entry, target.context, ...target.tags) };
  const known = sites.get(site as object);
  const at: SiteTable = known ?? {
    entries: [],
    table: newTable(exports, arity, site, IN_A_ROW, 0),
    places: [],
    shift: 0,
  };
  if (!known) {
    sites.set(site as object, at);
    callOf(exports, `set_first${arity}`)(site, added.object);
  }
  at.entries.push(added);
  const set = callOf(exports, 'objects_set');
  if (at.entries.length <= IN_A_ROW) set(at.table, at.entries.length - 1, added.object);
  else if (PLACES_AN_ENTRY * at.entries.length <= at.places.length)
    set(at.table, put(at.places, added, at.shift).place, added.object);
  else {
    const size = Math.max(FEWEST_PLACES, 2 * at.places.length);
    const arranged = SHIFTS.map((shift) => arrange(at.entries, size, shift));
    const best = arranged.reduce((a, b) => (b.steps < a.steps ? b : a));
    at.places = best.places;
    at.shift = best.shift;
    at.table = newTable(exports, arity, site, size, best.shift);
    best.places.forEach((entry, place) => {
      if (entry) set(at.table, place, entry.object);
    });
  }
};

const newTable = (exports: Exports, arity: number, site: unknown, size: number, shift: number): unknown => {
  const table = callOf(exports, 'objects_new')(size);
  callOf(exports, `set_table${arity}`)(site, table, shift);
  return table;
};

/** `steps`: how often a place was taken. */
const arrange = (
  entries: readonly Placed[],
  size: number,
  shift: number,
): { places: (Placed | undefined)[]; steps: number; shift: number } => {
  const places = Array.from({ length: size }, (): Placed | undefined => undefined);
  const steps = entries.reduce((sum, entry) => sum + put(places, entry, shift).steps, 0);
  return { places, steps, shift };
};

const put = (places: (Placed | undefined)[], placed: Placed, shift: number): { place: number; steps: number } => {
  const mask = places.length - 1;
  let place = siteHash(placed.target.context, placed.target.tags, shift) & mask;
  let steps = 0;
  for (; places[place] !== undefined; steps += 1) place = (place + 1) & mask;
  places[place] = placed;
  return { place, steps };
};
