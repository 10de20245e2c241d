/** The number formats of the WebAssembly binary format, read back by a decoder written from the specification. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Bytes, bytes, f32, f64, finish, name, s32, s64, u32 } from '../../src/codegen/wasm/bytes.ts';

const written = (write: (b: Bytes) => void): Uint8Array => {
  const b = bytes(1);
  write(b);
  return finish(b);
};

/** LEB128 → its value and the number of bytes it took. */
const decode = (data: Uint8Array, signed: boolean): { value: bigint; length: number } => {
  let value = 0n;
  for (let i = 0; i < data.length; i += 1) {
    const byte = data[i]!;
    value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte & 128) continue;
    const negative = signed && (byte & 64) !== 0;
    return { value: negative ? value - (1n << BigInt(7 * (i + 1))) : value, length: i + 1 };
  }
  throw new Error('unfinished number');
};

const edges = (bits: number): bigint[] =>
  Array.from({ length: bits }, (_, i) => 1n << BigInt(i)).flatMap((n) => [n - 1n, n, n + 1n, -n, -n - 1n]);

const integers = (bits: number, signed: boolean): fc.Arbitrary<bigint> => {
  const [min, max] = signed
    ? [-(1n << BigInt(bits - 1)), (1n << BigInt(bits - 1)) - 1n]
    : [0n, (1n << BigInt(bits)) - 1n];
  const within = edges(bits).filter((n) => n >= min && n <= max);
  return fc.oneof(fc.constantFrom(...within), fc.bigInt({ min, max }));
};

/** The shortest form has at most one byte for every started 7 bits of the two's complement. */
const check = (data: Uint8Array, value: bigint, signed: boolean): void => {
  assert.deepEqual(decode(data, signed), { value, length: data.length });
  const shortest = data.length === 1 ? 0n : 1n << BigInt(7 * (data.length - 1) - (signed ? 1 : 0));
  if (value >= 0n) assert.ok(value >= shortest, `${value} in ${data.length} bytes`);
  else if (data.length > 1) assert.ok(value < -shortest, `${value} in ${data.length} bytes`);
};

test('unsigned 32-bit numbers read back, in their shortest form', () => {
  fc.assert(
    fc.property(integers(32, false), (n) =>
      check(
        written((b) => u32(b, Number(n))),
        n,
        false,
      ),
    ),
  );
});

test('signed 32-bit numbers read back, in their shortest form', () => {
  fc.assert(
    fc.property(integers(32, true), (n) =>
      check(
        written((b) => s32(b, Number(n))),
        n,
        true,
      ),
    ),
  );
});

test('signed 64-bit numbers read back, in their shortest form', () => {
  fc.assert(
    fc.property(integers(64, true), (n) =>
      check(
        written((b) => s64(b, n)),
        n,
        true,
      ),
    ),
  );
});

test('floats are their little-endian bits', () => {
  fc.assert(
    fc.property(fc.double(), fc.float(), (wide, narrow) => {
      const data = written((b) => {
        f64(b, wide);
        f32(b, narrow);
      });
      const view = new DataView(data.buffer);
      assert.ok(Object.is(view.getFloat64(0, true), wide));
      assert.ok(Object.is(view.getFloat32(8, true), narrow));
    }),
  );
});

test('names are UTF-8 behind their length in bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const data = written((b) => name(b, text));
      const { value, length } = decode(data, false);
      assert.equal(Number(value), data.length - length);
      assert.equal(new TextDecoder().decode(data.subarray(length)), text);
    }),
  );
});
