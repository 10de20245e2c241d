/**
 * SHA-256 by two means with one result. Loading node:crypto takes longer than all the rest of a small warm start, so the first
 * bytes of a process are hashed in JavaScript; whoever hashes more is better served by the native one.
 */
import { sha256 } from '@noble/hashes/sha2.js';

/** Below this, JavaScript is done before node:crypto is loaded. */
const FEW_BYTES = 1 << 18;

let hashed = 0;
const encoder = new TextEncoder();

const hex = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
};

/** In lower-case hexadecimal; a string counts as its UTF-8 bytes. */
export const digest = (content: Uint8Array | string): string => {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content;
  hashed += bytes.length;
  if (hashed < FEW_BYTES) return hex(sha256(bytes));
  return process.getBuiltinModule('node:crypto').hash('sha256', bytes, 'hex');
};

/** For names that nobody else chooses. */
export const randomHex = (bytes: number): string =>
  process.getBuiltinModule('node:crypto').randomBytes(bytes).toString('hex');
