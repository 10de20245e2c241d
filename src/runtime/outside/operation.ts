/** What the operations on the world outside are given and give back. */
import { errnoOf } from './errors.ts';

/** Bytes that the program hands over. `source` is the object that holds them: the same one has the same bytes as long as it is a string's. */
export interface Bytes {
  readonly source: unknown;
  readonly read: () => Uint8Array;
}

export type Argument = bigint | Bytes;

export type Operation = (...args: never[]) => bigint | Uint8Array;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const textOf = (bytes: Bytes): string => decoder.decode(bytes.read());

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** Each text with a zero byte behind it. */
export const bytesOfAll = (texts: readonly string[]): Uint8Array => bytesOf(texts.map((t) => `${t}\0`).join(''));

/** Runs what may fail: the number of the error comes back negative. */
export const attempt = (operation: () => bigint): bigint => {
  try {
    return operation();
  } catch (error) {
    return -errnoOf(error);
  }
};

/** What gives bytes leaves its error behind. */
export interface Failures {
  readonly attemptBytes: (operation: () => Uint8Array) => Uint8Array;
}
