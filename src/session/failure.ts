/** How a run ends when something is thrown out of it. */
import type { SourceFile } from '../diagnostics/diagnostic.ts';
import type { Machine } from '../runtime/machine.ts';
import type { Ending } from './cold.ts';
import type { ObjectMeta } from './objects.ts';
import { runtimeFailure } from './report.ts';
import { type OriginPlace, traceFrames } from './trace.ts';

export interface Sources {
  readonly metaOf: (symbol: string) => ObjectMeta | undefined;
  readonly placeOf: (origin: string) => OriginPlace;
  readonly fileOf: (path: string) => SourceFile | undefined;
}

/** Exits and the program's exceptions are endings; anything else is a bug of the compiler and is thrown on. */
export const failureOf = (machine: Machine, error: unknown, sources: Sources): Ending => {
  const thrown = machine.thrown(error);
  switch (thrown.kind) {
    case 'exit':
      return { kind: 'exit', code: thrown.code };
    case 'exception': {
      const frames = traceFrames(machine.lastTrace(), sources.metaOf, sources.placeOf);
      const text = exceptionText(machine, thrown.value);
      return { kind: 'failed', failure: runtimeFailure(text, frames, sources.fileOf) };
    }
    case 'stack-overflow': {
      const stack = error instanceof Error ? (error.stack ?? '') : '';
      const frames = traceFrames(stack, sources.metaOf, sources.placeOf);
      return { kind: 'failed', failure: runtimeFailure('StackOverflowError:', frames, sources.fileOf) };
    }
    case 'internal':
      throw thrown.error;
    default:
      return thrown satisfies never;
  }
};

/** What Base's `showerror` says; an exception in it must not hide the first one. */
const exceptionText = (machine: Machine, value: unknown): string => {
  try {
    return machine.text(machine.r.unbox_text(machine.callBase('_error_text', [value])));
  } catch (error) {
    if (machine.thrown(error).kind !== 'exception') throw error;
    return `an exception of type ${machine.typeKeyOf(value)}, which could not be shown`;
  }
};
