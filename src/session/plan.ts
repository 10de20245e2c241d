/**
 * A plan: everything that a run of an unchanged program needs, so that it parses, infers and generates nothing. It names the
 * sources that it was made from; with one of them changed it is void.
 */
import type { Dispatch, LinkNode, Target } from '../runtime/oracle.ts';
import type { Notes } from './memo.ts';
import { newNotes } from './memo.ts';
import type { Step } from './step.ts';
import type { OriginPlace } from './trace.ts';

export interface PlannedNode {
  readonly digest: string;
  readonly meta: string;
  /** Pairs of node number and member. */
  readonly callees: readonly (readonly [number, number])[];
}

type PlannedTarget = readonly [number, number];
type PlannedDispatch = { readonly target: PlannedTarget } | { readonly hint: string };

type PlannedStep =
  | { readonly kind: 'run'; readonly target: PlannedTarget; readonly context: string }
  | { readonly kind: 'constant'; readonly ref: string; readonly target: PlannedTarget; readonly context: string }
  | { readonly kind: 'world' }
  | { readonly kind: 'main'; readonly module: string };

export interface Plan {
  /** Path and content hash of every file that the program was read from. */
  readonly sources: readonly { readonly path: string; readonly digest: string }[];
  /** Digest of the runtime module. */
  readonly runtime: string;
  readonly nodes: readonly PlannedNode[];
  readonly steps: readonly PlannedStep[];
  readonly dispatches: Readonly<Record<string, PlannedDispatch>>;
  readonly shifts: Readonly<Record<string, string>>;
  readonly reflections: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  /** Digest of the `Places`, an object of their own: they are most of what there is to say, and only failures ask for them. */
  readonly places: string;
  /** What `--stats` says of a run that compiles nothing. */
  readonly strata: readonly string[];
  readonly sites: { readonly static: number; readonly open: number };
  readonly instances: number;
}

/** Where bodies stand in the sources, by origin: for stack traces. */
export type Places = Readonly<Record<string, { readonly path: string; readonly offset: number }>>;

export interface PlanInput {
  readonly sources: Plan['sources'];
  readonly runtime: string;
  readonly steps: readonly Step[];
  readonly notes: Notes;
  readonly metaOf: (node: LinkNode) => string;
  readonly placeOf: (origin: string) => OriginPlace;
  /** Stores the places and gives their digest. */
  readonly keepPlaces: (places: Places) => string;
  readonly originsOf: (node: LinkNode) => readonly string[];
  readonly strata: readonly string[];
  readonly sites: Plan['sites'];
  readonly instances: number;
}

export const makePlan = (input: PlanInput): Plan => {
  const numbers = new Map<LinkNode, number>();
  const nodes: PlannedNode[] = [];
  const places: Record<string, { path: string; offset: number }> = {};
  const number = (node: LinkNode): number => {
    const known = numbers.get(node);
    if (known !== undefined) return known;
    const callees = node.callees.map((t): [number, number] => [number(t.node), t.member]);
    nodes.push({ digest: node.digest, meta: input.metaOf(node), callees });
    numbers.set(node, nodes.length - 1);
    for (const origin of input.originsOf(node)) {
      const place = input.placeOf(origin);
      if (place) places[origin] = place;
    }
    return nodes.length - 1;
  };
  const planned = (target: Target): PlannedTarget => [number(target.node), target.member];
  const steps = input.steps.map(
    (step): PlannedStep =>
      step.kind === 'run' || step.kind === 'constant' ? { ...step, target: planned(step.target) } : step,
  );
  const dispatches: Record<string, PlannedDispatch> = {};
  for (const [key, answer] of input.notes.dispatches)
    dispatches[key] = answer.kind === 'target' ? { target: planned(answer.target) } : { hint: answer.hint };
  return {
    sources: input.sources,
    runtime: input.runtime,
    nodes,
    steps,
    dispatches,
    shifts: Object.fromEntries(input.notes.shifts),
    reflections: Object.fromEntries(input.notes.reflections),
    contexts: Object.fromEntries(input.notes.contexts),
    places: input.keepPlaces(places),
    strata: input.strata,
    sites: input.sites,
    instances: input.instances,
  };
};

export interface OpenedPlan {
  /** In the order of the plan's own nodes. */
  readonly nodes: readonly LinkNode[];
  readonly steps: readonly Step[];
  /** Grows while the program runs. */
  readonly notes: Notes;
}

/** Nodes whose bytes are read when they are linked, steps and notes of a stored plan. */
export const openPlan = (plan: Plan, bytesOf: (digest: string) => Uint8Array): OpenedPlan => {
  const nodes: LinkNode[] = [];
  const target = ([node, member]: PlannedTarget): Target => ({ node: nodes[node]!, member });
  for (const node of plan.nodes) {
    // Callees come before their callers.
    nodes.push({ digest: node.digest, bytes: () => bytesOf(node.digest), callees: node.callees.map(target) });
  }
  const notes = newNotes();
  for (const [key, answer] of Object.entries(plan.dispatches)) {
    const dispatch: Dispatch =
      'target' in answer ? { kind: 'target', target: target(answer.target) } : { kind: 'error', hint: answer.hint };
    notes.dispatches.set(key, dispatch);
  }
  for (const [key, value] of Object.entries(plan.shifts)) notes.shifts.set(key, value);
  for (const [key, value] of Object.entries(plan.reflections)) notes.reflections.set(key, value);
  for (const [key, value] of Object.entries(plan.contexts)) notes.contexts.set(key, value);
  const steps = plan.steps.map(
    (step): Step => (step.kind === 'run' || step.kind === 'constant' ? { ...step, target: target(step.target) } : step),
  );
  return { nodes, steps, notes };
};

/** Nothing is known of any body when they are gone: traces then show names alone. */
export const readPlaces = (cache: { readonly text: (digest: string) => string | undefined }, plan: Plan): Places => {
  const text = cache.text(plan.places);
  return text === undefined ? {} : (JSON.parse(text) as Places);
};
