import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Value } from '../../src/interpret/index.ts';
import { load } from './load.ts';

const TYPES = 'Int8 Int16 Int32 Int64 UInt8 UInt16 UInt32 UInt64 Float16 Float32 Float64 Bool Char'.split(' ');
const BINARY =
  'add_int sub_int mul_int sdiv_int udiv_int srem_int urem_int and_int or_int xor_int shl_int lshr_int ashr_int eq_int ne_int slt_int sle_int ult_int ule_int add_float sub_float mul_float div_float rem_float copysign_float eq_float ne_float lt_float le_float trunc_int sext_int zext_int bitcast sitofp uitofp fptosi fptoui fpext fptrunc pow'.split(
    ' ',
  );
const UNARY =
  'neg_int not_int ctlz_int cttz_int ctpop_int neg_float abs_float sqrt_float floor_float ceil_float trunc_float rint_float'.split(
    ' ',
  );

/** A Base in which every intrinsic of numbers is a function, and every type the value of one. */
const loaded = load('', {
  base: [
    ...BINARY.map((name) => `i_${name}(a, b) = Intrinsics.${name}(a, b)`),
    ...UNARY.map((name) => `i_${name}(a) = Intrinsics.${name}(a)`),
    ...TYPES.map((name) => `t_${name}() = ${name}`),
  ].join('\n'),
});

const call = (name: string, ...args: readonly Value[]): Value =>
  loaded.interpreter.call(loaded.world, 'Base', name, args);

const typeNamed = (name: string): Value => call(`t_${name}`);

const isFloat = (type: string): boolean => type.startsWith('Float');

/** A number of a type: integers by value, floats as numbers. */
const make = (type: string, n: bigint | number): Value => {
  const object = typeNamed(type);
  if (object.kind !== 'type') throw new Error(`${type} is no type`);
  const bits = type === 'Bool' ? 1 : type === 'Char' ? 32 : Number(/\d+/.exec(type)![0]);
  return isFloat(type)
    ? { kind: 'float', type: object.value, number: Number(n) }
    : { kind: 'integer', type: object.value, bits: BigInt.asUintN(bits, BigInt(n)) };
};

const result = (value: Value): bigint | number => {
  if (value.kind === 'integer') return value.bits;
  if (value.kind === 'float') return value.number;
  throw new Error('not a number');
};

type Row = readonly [string, string, bigint | number, bigint | number, bigint | number];

/** [intrinsic, type of both operands, a, b, bits of an integer result or the float] */
const ROWS: readonly Row[] = [
  ['add_int', 'Int8', 127n, 1n, 0x80n],
  ['add_int', 'Int64', 2n ** 63n - 1n, 1n, 2n ** 63n],
  ['sub_int', 'UInt16', 0n, 1n, 0xffffn],
  ['mul_int', 'Int64', 0x123456789abcdefn, 0x1000n, 0x3456789abcdef000n],
  ['sdiv_int', 'Int8', -7n, 2n, 0xfdn],
  ['srem_int', 'Int8', -7n, 2n, 0xffn],
  ['udiv_int', 'Int8', -7n, 2n, 124n],
  ['urem_int', 'UInt8', 250n, 7n, 5n],
  ['shl_int', 'Int32', 1n, 31n, 0x80000000n],
  ['shl_int', 'Int32', 1n, 32n, 0n],
  ['shl_int', 'Int8', 3n, 7n, 0x80n],
  ['lshr_int', 'Int8', -1n, 1n, 0x7fn],
  ['lshr_int', 'UInt64', 2n ** 63n, 64n, 0n],
  ['ashr_int', 'Int8', -128n, 200n, 0xffn],
  ['ashr_int', 'Int8', -128n, 1n, 0xc0n],
  ['ashr_int', 'Int64', 5n, 64n, 0n],
  ['slt_int', 'Int8', -1n, 1n, 1n],
  ['ult_int', 'Int8', -1n, 1n, 0n],
  ['sle_int', 'Int16', -5n, -5n, 1n],
  ['xor_int', 'Bool', 1n, 1n, 0n],
  ['add_float', 'Float16', 2048, 1, 2048],
  ['add_float', 'Float16', 65504, 65504, Infinity],
  ['div_float', 'Float16', 1, 3, 0.333251953125],
  ['add_float', 'Float32', 0.1, 0.2, Math.fround(0.1 + 0.2)],
  ['rem_float', 'Float64', -7.5, 2, -1.5],
  ['copysign_float', 'Float64', 3, -0, -3],
  ['copysign_float', 'Float32', -3, 1, 3],
  ['lt_float', 'Float64', Number.NaN, 1, 0n],
  ['ne_float', 'Float64', Number.NaN, Number.NaN, 1n],
  ['pow', 'Float64', 1, Number.NaN, 1],
];

for (const [name, type, a, b, expected] of ROWS)
  test(`${name}(${type}: ${a}, ${b})`, () => {
    assert.equal(result(call(`i_${name}`, make(type, a), make(type, b))), expected);
  });

/** [intrinsic, target, source, x, result] */
const CONVERSIONS: readonly (readonly [string, string, string, bigint | number, bigint | number])[] = [
  ['trunc_int', 'Int8', 'Int64', 0x1ffn, 0xffn],
  ['trunc_int', 'Bool', 'Int64', 2n, 0n],
  ['sext_int', 'Int64', 'Int8', -1n, 2n ** 64n - 1n],
  ['sext_int', 'Int16', 'Int8', -128n, 0xff80n],
  ['zext_int', 'Int64', 'Int8', -1n, 255n],
  ['bitcast', 'UInt64', 'Float64', -0, 2n ** 63n],
  ['bitcast', 'UInt16', 'Float16', 1, 0x3c00n],
  ['bitcast', 'Float16', 'UInt16', 0x7bffn, 65504],
  ['bitcast', 'Float32', 'UInt32', 0x3fc00000n, 1.5],
  ['sitofp', 'Float64', 'Int64', -3n, -3],
  ['uitofp', 'Float64', 'Int8', -1n, 255],
  // Rounding to double first would round down, then to even.
  ['sitofp', 'Float32', 'Int64', 2n ** 60n + 2n ** 36n + 1n, 2 ** 60 + 2 ** 37],
  ['sitofp', 'Float32', 'Int64', -(2n ** 60n + 2n ** 36n + 1n), -(2 ** 60 + 2 ** 37)],
  ['sitofp', 'Float16', 'Int64', 65520n, Infinity],
  ['fptosi', 'Int64', 'Float64', -2.9, 2n ** 64n - 2n],
  ['fptosi', 'Int64', 'Float64', 1e300, 2n ** 63n - 1n],
  ['fptosi', 'Int32', 'Float64', Number.NaN, 0n],
  ['fptoui', 'UInt64', 'Float64', -1, 0n],
  ['fptrunc', 'Float16', 'Float64', 1.0005, 1.0009765625],
  ['fptrunc', 'Float32', 'Float64', 1e300, Infinity],
  ['fpext', 'Float64', 'Float32', 0.5, 0.5],
];

for (const [name, target, source, x, expected] of CONVERSIONS)
  test(`${name}(${target}, ${source}: ${x})`, () => {
    assert.equal(result(call(`i_${name}`, typeNamed(target), make(source, x))), expected);
  });

/** [intrinsic, type, x, result] */
const ALONE: readonly (readonly [string, string, bigint | number, bigint | number])[] = [
  ['neg_int', 'Int8', -128n, 0x80n],
  ['not_int', 'Bool', 1n, 0n],
  ['not_int', 'UInt8', 0x0fn, 0xf0n],
  ['ctlz_int', 'Int8', 1n, 7n],
  ['ctlz_int', 'Int64', 0n, 64n],
  ['cttz_int', 'Int16', 0n, 16n],
  ['cttz_int', 'Int32', 8n, 3n],
  ['ctpop_int', 'Int8', -1n, 8n],
  ['neg_float', 'Float64', 0, -0],
  ['rint_float', 'Float64', 2.5, 2],
  ['rint_float', 'Float64', -0.5, -0],
  ['rint_float', 'Float32', 3.5, 4],
  ['rint_float', 'Float64', 0.49999999999999994, 0],
  ['trunc_float', 'Float64', -0.5, -0],
  ['sqrt_float', 'Float16', 2, 1.4140625],
];

for (const [name, type, x, expected] of ALONE)
  test(`${name}(${type}: ${x})`, () => {
    assert.equal(result(call(`i_${name}`, make(type, x))), expected);
  });

test('integers of every width compute modulo their width', () => {
  const widths = fc.constantFrom('Int8', 'Int16', 'Int32', 'Int64', 'UInt8', 'UInt64');
  fc.assert(
    fc.property(
      widths,
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }),
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n }),
      (type, a, b) => {
        const bits = Number(/\d+/.exec(type)![0]);
        const x = make(type, a);
        const y = make(type, b);
        assert.equal(result(call('i_add_int', x, y)), BigInt.asUintN(bits, a + b));
        assert.equal(result(call('i_mul_int', x, y)), BigInt.asUintN(bits, a * b));
        assert.deepEqual(call('i_sub_int', call('i_add_int', x, y), y), x);
        assert.deepEqual(call('i_bitcast', typeNamed(type), x), x);
        assert.equal(result(call('i_slt_int', x, y)), BigInt.asIntN(bits, a) < BigInt.asIntN(bits, b) ? 1n : 0n);
      },
    ),
    { numRuns: 200 },
  );
});

test('an integer becomes the nearest Float32', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (x) => {
      const made = BigInt(result(call('i_sitofp', typeNamed('Float32'), make('Int64', x))));
      const distance = (y: bigint): bigint => (y < x ? x - y : y - x);
      const view = new DataView(new ArrayBuffer(4));
      for (const step of [-1, 1]) {
        view.setFloat32(0, Number(made));
        view.setInt32(0, view.getInt32(0) + step);
        const neighbour = view.getFloat32(0);
        if (Number.isInteger(neighbour)) assert.ok(distance(made) <= distance(BigInt(neighbour)));
      }
    }),
  );
});

test('operands of two types are a type error', () => {
  assert.throws(() => call('i_add_int', make('Int8', 1n), make('Int16', 1n)), /exception of the program/);
});
