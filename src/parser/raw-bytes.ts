/**
 * Bytes that are no UTF-8, in strings of the host: byte `b` is the lone surrogate U+DC00 + `b`. Literals such as `"\xff"` are held
 * so between the parser and the program's memory.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const RAW = /[\ud800-\udbff][\udc00-\udfff]|([\udc80-\udcff])/g;

/** Where the character that begins at `at` ends; `at` when none begins there. */
const endOfCharacter = (bytes: Uint8Array, at: number): number => {
  for (let end = at + 1; end <= Math.min(at + 4, bytes.length); end += 1) {
    try {
      decoder.decode(bytes.subarray(at, end));
      return end;
    } catch {
      // Not yet, or never.
    }
  }
  return at;
};

export const decodeRaw = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const end = endOfCharacter(bytes, at);
    text += end === at ? String.fromCharCode(0xdc00 + bytes[at]!) : decoder.decode(bytes.subarray(at, end));
    at = Math.max(end, at + 1);
  }
  return text;
};

export const encodeRaw = (text: string): Uint8Array => {
  if (text.isWellFormed()) return encoder.encode(text);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const match of text.matchAll(RAW)) {
    if (match[1] === undefined) continue;
    parts.push(encoder.encode(text.slice(from, match.index)), Uint8Array.of(match[1].charCodeAt(0) - 0xdc00));
    from = match.index + 1;
  }
  parts.push(encoder.encode(text.slice(from)));
  return Buffer.concat(parts);
};
