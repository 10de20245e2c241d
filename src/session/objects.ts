/** Object bytes and what stack traces need to know about them. */
import { digest as hash } from '../image/index.ts';
import type { Compiler } from './compiler.ts';
import { hashText } from './record.ts';

/** Where code comes from: positions are byte offsets, spans are relative to the body `origins[origin]`. */
export interface ObjectMeta {
  readonly symbols: readonly string[];
  readonly positions: readonly {
    readonly at: number;
    readonly origin: number;
    readonly start: number;
    readonly end: number;
  }[];
  readonly origins: readonly {
    readonly member: number;
    readonly name: string;
    /** Method identity or thunk: the world says where its text is now. */
    readonly origin: string;
    /** Where it was inlined: an origin of this list's member, and a span. */
    readonly parent:
      | { readonly origin: number; readonly span: { readonly start: number; readonly end: number } }
      | undefined;
  }[];
}

/** Keeps an object in the compiler's memory; the cache writes it out when the program ends. */
export const store = (c: Compiler, bytes: Uint8Array, meta: ObjectMeta): { digest: string; meta: string } => {
  const digest = hash(bytes);
  const text = JSON.stringify(meta);
  const metaDigest = hashText(text);
  c.bytes.set(digest, bytes);
  c.metas.set(metaDigest, text);
  return { digest, meta: metaDigest };
};
