/**
 * The one log of what happened: statistics, `explain`, progress and tests all read it. A closed set of events.
 */
import type { StaleReason } from './record.ts';

export type Event =
  | { readonly kind: 'compiled'; readonly instance: string; readonly bytes: number }
  /** Stored code that holds in this context. */
  | { readonly kind: 'reused'; readonly instance: string }
  /** Stored code, or code of this session, that holds no longer. */
  | { readonly kind: 'stale'; readonly instance: string; readonly reason: StaleReason }
  /** `global`: thrown away because a method was inserted; `image`: the method was there before the package that brought the code. */
  | {
      readonly kind: 'invalidated';
      readonly instance: string;
      readonly method: string;
      readonly image: string | undefined;
    }
  | { readonly kind: 'static-site'; readonly count: number }
  | { readonly kind: 'open-site'; readonly count: number };

export interface EventLog {
  readonly events: Event[];
  readonly ms: Record<Phase, number>;
}

export type Phase = 'parse' | 'lower' | 'infer' | 'codegen' | 'link' | 'run' | 'total';

export const newEventLog = (): EventLog => ({
  events: [],
  ms: { parse: 0, lower: 0, infer: 0, codegen: 0, link: 0, run: 0, total: 0 },
});

export const countEvents = (log: EventLog, kind: Event['kind']): number =>
  log.events.filter((e) => e.kind === kind).length;

/** Runs `work` and adds its time to a phase. Nested phases are the caller's business. */
export const timed = <T>(log: EventLog, phase: Phase, work: () => T): T => {
  const start = performance.now();
  try {
    return work();
  } finally {
    log.ms[phase] += performance.now() - start;
  }
};
