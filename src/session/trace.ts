/** From the engine's stack to places in the source. */
import type { ObjectMeta } from './objects.ts';

/** Where a body's text is now: file path and offset. */
export type OriginPlace = { readonly path: string; readonly offset: number } | undefined;

export interface TraceFrame {
  readonly name: string;
  /** Absolute offsets in the file; undefined when the body is no longer known. */
  readonly path: string | undefined;
  readonly start: number;
  readonly end: number;
  /** In Base or Core: not the user's own code. */
  readonly internal: boolean;
}

const FRAME = /at (.+?) \(wasm:\/\/wasm\/[^:]*:wasm-function\[\d+\]:0x([0-9a-f]+)\)/;

/** Frames innermost first; inlined bodies are frames of their own. */
export const traceFrames = (
  stack: string,
  metaOf: (symbol: string) => ObjectMeta | undefined,
  placeOf: (origin: string) => OriginPlace,
): TraceFrame[] => {
  const frames: TraceFrame[] = [];
  for (const line of stack.split('\n')) {
    const match = FRAME.exec(line);
    if (!match) continue;
    const symbol = match[1]!;
    // Boxed entries only unpack arguments: the function itself is a frame of its own.
    if (symbol.endsWith('*')) continue;
    const meta = metaOf(symbol);
    if (!meta) continue;
    const at = Number.parseInt(match[2]!, 16);
    const position = meta.positions.findLast((p) => p.at <= at);
    if (!position) continue;
    frames.push(...inlinedFrames(meta, position, placeOf));
  }
  return frames;
};

type Position = ObjectMeta['positions'][number];

const inlinedFrames = (
  meta: ObjectMeta,
  position: Position,
  placeOf: (origin: string) => OriginPlace,
): TraceFrame[] => {
  const frames: TraceFrame[] = [];
  const first = meta.origins.findIndex((o) => o.member === meta.origins[position.origin]!.member);
  let origin = meta.origins[position.origin];
  let span = { start: position.start, end: position.end };
  while (origin) {
    const place = placeOf(origin.origin);
    frames.push({
      name: origin.name,
      path: place?.path,
      start: (place?.offset ?? 0) + span.start,
      end: (place?.offset ?? 0) + span.end,
      internal: /^(top\|)?(Base|Core)\|/.test(origin.origin),
    });
    if (!origin.parent) break;
    span = origin.parent.span;
    origin = meta.origins[first + origin.parent.origin];
  }
  return frames;
};
