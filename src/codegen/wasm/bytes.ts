/** A growing byte string with the number formats of the WebAssembly binary format (Core specification, 5.2). */
export interface Bytes {
  data: Uint8Array;
  length: number;
}

export const bytes = (capacity = 64): Bytes => ({ data: new Uint8Array(capacity), length: 0 });

const room = (b: Bytes, more: number): void => {
  if (b.length + more <= b.data.length) return;
  const grown = new Uint8Array(Math.max(b.data.length * 2, b.length + more));
  grown.set(b.data.subarray(0, b.length));
  b.data = grown;
};

export const u8 = (b: Bytes, value: number): void => {
  room(b, 1);
  b.data[b.length++] = value;
};

export const raw = (b: Bytes, values: Uint8Array | readonly number[]): void => {
  room(b, values.length);
  b.data.set(values, b.length);
  b.length += values.length;
};

export const append = (b: Bytes, other: Bytes): void => raw(b, other.data.subarray(0, other.length));

/** Unsigned LEB128 of a number below 2^32. */
export const u32 = (b: Bytes, value: number): void => {
  let rest = value >>> 0;
  while (rest > 127) {
    u8(b, (rest & 127) | 128);
    rest >>>= 7;
  }
  u8(b, rest);
};

/** Signed LEB128 of a 32-bit integer. */
export const s32 = (b: Bytes, value: number): void => {
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if ((rest === 0 && (low & 64) === 0) || (rest === -1 && (low & 64) !== 0)) {
      u8(b, low);
      return;
    }
    u8(b, low | 128);
  }
};

/** Signed LEB128 of a 64-bit integer. */
export const s64 = (b: Bytes, value: bigint): void => {
  let rest = BigInt.asIntN(64, value);
  for (;;) {
    const low = Number(rest & 127n);
    rest >>= 7n;
    if ((rest === 0n && (low & 64) === 0) || (rest === -1n && (low & 64) !== 0)) {
      u8(b, low);
      return;
    }
    u8(b, low | 128);
  }
};

const scratch = new DataView(new ArrayBuffer(8));

export const f32 = (b: Bytes, value: number): void => {
  scratch.setFloat32(0, value, true);
  for (let i = 0; i < 4; i += 1) u8(b, scratch.getUint8(i));
};

export const f64 = (b: Bytes, value: number): void => {
  scratch.setFloat64(0, value, true);
  for (let i = 0; i < 8; i += 1) u8(b, scratch.getUint8(i));
};

const encoder = new TextEncoder();

/** A name: its length in bytes, then UTF-8. */
export const name = (b: Bytes, text: string): void => {
  const encoded = encoder.encode(text);
  u32(b, encoded.length);
  raw(b, encoded);
};

export const finish = (b: Bytes): Uint8Array => b.data.slice(0, b.length);
