/**
 * An oracle that notes questions and answers, by the world in which they were asked. The notes of one run let the next one start
 * without any definition; what they do not answer goes to `ask`, which may have to load everything first.
 */
import type { Dispatch, Oracle } from '../runtime/oracle.ts';

export interface Notes {
  /** `world\ncontext\nkeys…` */
  readonly dispatches: Map<string, Dispatch>;
  readonly shifts: Map<string, string>;
  readonly reflections: Map<string, string>;
  readonly contexts: Map<string, string>;
}

export const newNotes = (): Notes => ({
  dispatches: new Map(),
  shifts: new Map(),
  reflections: new Map(),
  contexts: new Map(),
});

export interface NotedOracle extends Oracle {
  /** The world has grown: answers about calls are noted anew. */
  readonly nextWorld: () => void;
  /** Something had to be asked that the notes did not answer. */
  readonly asked: () => number;
}

const OF_METHODS: ReadonlySet<string> = new Set(['method_count', 'hasmethod', 'result_type']);

const remember = <V>(notes: Map<string, V>, key: string, ask: () => V): V => {
  let known = notes.get(key);
  if (known === undefined) {
    known = ask();
    notes.set(key, known);
  }
  return known;
};

export const notedOracle = (notes: Notes, ask: () => Oracle): NotedOracle => {
  let world = 0;
  let asked = 0;
  const asking = (): Oracle => {
    asked += 1;
    return ask();
  };
  const base = (module: string): string => remember(notes.contexts, module, () => asking().moduleContext(module));
  return {
    dispatch: (context, call) =>
      remember(notes.dispatches, `${world}\n${context}\n${call.join('\n')}`, () => asking().dispatch(context, call)),
    shift: (context, shift) =>
      remember(notes.shifts, `${context}\n${JSON.stringify(shift)}`, () => asking().shift(context, shift)),
    // What a type is never changes; what methods a function has, and what they return, is another matter in each world.
    reflect: (question) => {
      const key = OF_METHODS.has(question[0]!) ? [...question, String(world)] : question;
      return remember(notes.reflections, key.join('\n'), () => asking().reflect(question));
    },
    get baseContext() {
      return base('Base');
    },
    moduleContext: base,
    nextWorld: () => {
      world += 1;
    },
    asked: () => asked,
  };
};
