/** The engine accepts what the encoder makes, and computes what the instructions say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  f64Const,
  i32Const,
  i64Const,
  indexed,
  newLocal,
  op,
  open,
  structGet,
  structNew,
} from '../../src/codegen/wasm/emit.ts';
import {
  type Code,
  defineFunction,
  encode,
  exportItem,
  newCode,
  setCode,
  type WasmModule,
  wasmModule,
} from '../../src/codegen/wasm/module.ts';
import { layoutType, type ValType } from '../../src/codegen/wasm/valtype.ts';

type Exports = Readonly<Record<string, (...args: unknown[]) => unknown>>;

const instantiate = (m: WasmModule): Exports =>
  new WebAssembly.Instance(new WebAssembly.Module(encode(m).bytes as BufferSource), {}).exports as Exports;

const define = (
  m: WasmModule,
  label: string,
  params: readonly ValType[],
  results: readonly ValType[],
  write: (c: Code) => void,
): void => {
  const type = { params, results };
  const index = defineFunction(m, label, type);
  const code = newCode(type);
  write(code);
  setCode(m, index, code);
  exportItem(m, label, 'function', index);
};

const OPERATIONS = {
  i64_add: (a: bigint, b: bigint) => a + b,
  i64_sub: (a: bigint, b: bigint) => a - b,
  i64_mul: (a: bigint, b: bigint) => a * b,
  i64_and: (a: bigint, b: bigint) => a & b,
  i64_or: (a: bigint, b: bigint) => a | b,
  i64_xor: (a: bigint, b: bigint) => a ^ b,
} as const;

type Operation = keyof typeof OPERATIONS;

const int64 = fc.oneof(
  fc.constantFrom(0n, 1n, -1n, 2n ** 63n - 1n, -(2n ** 63n)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
);

test('a sequence of 64-bit operations gives what BigInt arithmetic gives', () => {
  const step = fc.tuple(fc.constantFrom(...(Object.keys(OPERATIONS) as Operation[])), int64);
  fc.assert(
    fc.property(int64, fc.array(step, { maxLength: 40 }), (start, steps) => {
      const m = wasmModule();
      define(m, 'run', ['i64'], ['i64'], (c) => {
        indexed(c, 'local_get', 0);
        for (const [name, n] of steps) {
          i64Const(c, n);
          op(c, name);
        }
      });
      const expected = steps.reduce((x, [name, n]) => BigInt.asIntN(64, OPERATIONS[name](x, n)), start);
      assert.equal(instantiate(m).run!(start), expected);
    }),
  );
});

test('nested blocks with results, locals and branches are accepted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), (depth, target) => {
      const m = wasmModule();
      const out = Math.min(target, depth - 1);
      define(m, 'run', [], ['i32'], (c) => {
        const count = newLocal(c, 'i32');
        for (let i = 0; i < depth; i += 1) open(m, c, 'block', ['i32']);
        i32Const(c, 7);
        indexed(c, 'br', out);
        for (let i = 0; i < depth; i += 1) {
          op(c, 'end');
          // Every block that was not jumped out of counts.
          indexed(c, 'local_get', count);
          i32Const(c, 1);
          op(c, 'i32_add');
          indexed(c, 'local_set', count);
        }
        op(c, 'drop');
        indexed(c, 'local_get', count);
      });
      assert.equal(instantiate(m).run!(), depth - out);
    }),
  );
});

test('structs of any layout keep their fields', () => {
  const kinds = fc.constantFrom<ValType>('i32', 'i64', 'f64');
  fc.assert(
    fc.property(fc.array(kinds, { minLength: 1, maxLength: 12 }), fc.boolean(), fc.nat(), (fields, mutable, pick) => {
      const m = wasmModule();
      const layout = layoutType(fields, mutable);
      const at = pick % fields.length;
      define(m, 'run', [], [fields[at]!], (c) => {
        i32Const(c, 1);
        fields.forEach((field, i) => {
          if (field === 'i32') i32Const(c, i);
          else if (field === 'i64') i64Const(c, BigInt(i));
          else f64Const(c, i);
        });
        structNew(m, c, layout);
        structGet(m, c, layout, at);
      });
      const value = instantiate(m).run!();
      assert.equal(Number(value), at);
    }),
  );
});
