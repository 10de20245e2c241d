/**
 * Compiled arithmetic against BigInt and JavaScript numbers, on edge values of every width. Operands come out of vectors, so that
 * nothing is folded; each row of results is printed as one vector of Int64.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { runOnce } from '../support/run.ts';

const RUNS = Number(process.env.STRATA_DEEP ?? 1);
const directory = mkdtempSync(join(tmpdir(), 'numeric-'));
process.on('exit', () => rmSync(directory, { recursive: true, force: true }));

/** Printed rows by label. */
const rowsOf = (source: string): Map<string, bigint[]> => {
  const path = join(directory, 'numeric.jl');
  writeFileSync(path, source);
  const { stdout, error } = runOnce(path, 'context', 'compiled');
  assert.equal(error, undefined);
  const rows = new Map<string, bigint[]>();
  for (const line of stdout.trim().split('\n')) {
    const [label, values] = line.split(': ');
    rows.set(label!, values!.match(/-?\d+/g)!.map(BigInt));
  }
  return rows;
};

interface IntType {
  readonly name: string;
  readonly bits: number;
  readonly signed: boolean;
}

const INT_TYPES: readonly IntType[] = [8, 16, 32, 64].flatMap((bits) => [
  { name: `Int${bits}`, bits, signed: true },
  { name: `UInt${bits}`, bits, signed: false },
]);

const wrap = (type: IntType, n: bigint): bigint =>
  type.signed ? BigInt.asIntN(type.bits, n) : BigInt.asUintN(type.bits, n);

const edgesOf = ({ bits, signed }: IntType): bigint[] => {
  const top = 1n << BigInt(bits - 1);
  return signed ? [0n, 1n, -1n, 7n, top - 1n, -top, -top + 1n] : [0n, 1n, 7n, top - 1n, top, 2n * top - 1n];
};

const flag = (b: boolean): bigint => (b ? 1n : 0n);

type Binary = readonly [source: string, result: (type: IntType, x: bigint, y: bigint) => bigint];

/** What would be an error in the language gives 0 in both. */
const undivided = (type: IntType, x: bigint, y: bigint): boolean =>
  y === 0n || (type.signed && y === -1n && x === -(1n << BigInt(type.bits - 1)));

const floored = (x: bigint, y: bigint): bigint => x / y - (x % y !== 0n && x < 0n !== y < 0n ? 1n : 0n);

const BINARY: readonly Binary[] = [
  ['x + y', (_, x, y) => x + y],
  ['x - y', (_, x, y) => x - y],
  ['x * y', (_, x, y) => x * y],
  ['x & y', (_, x, y) => x & y],
  ['x | y', (_, x, y) => x | y],
  ['xor(x, y)', (_, x, y) => x ^ y],
  ['undivided(x, y) ? zero(x) : div(x, y)', (t, x, y) => (undivided(t, x, y) ? 0n : x / y)],
  ['undivided(x, y) ? zero(x) : rem(x, y)', (t, x, y) => (undivided(t, x, y) ? 0n : x % y)],
  ['undivided(x, y) ? zero(x) : fld(x, y)', (t, x, y) => (undivided(t, x, y) ? 0n : floored(x, y))],
  ['undivided(x, y) ? zero(x) : mod(x, y)', (t, x, y) => (undivided(t, x, y) ? 0n : x - floored(x, y) * y)],
  ['x < y', (_, x, y) => flag(x < y)],
  ['x <= y', (_, x, y) => flag(x <= y)],
  ['x == y', (_, x, y) => flag(x === y)],
  ['x != y', (_, x, y) => flag(x !== y)],
  ['max(x, y) - min(x, y)', (_, x, y) => (x < y ? y - x : x - y)],
];

type Unary = readonly [source: string, result: (type: IntType, x: bigint) => bigint];

const digits = (type: IntType, x: bigint): string => BigInt.asUintN(type.bits, x).toString(2).padStart(type.bits, '0');

const UNARY: readonly Unary[] = [
  ['-x', (_, x) => -x],
  ['~x', (_, x) => ~x],
  ['count_ones(x)', (t, x) => BigInt(digits(t, x).replaceAll('0', '').length)],
  ['leading_zeros(x)', (t, x) => BigInt(/^0*/.exec(digits(t, x))![0].length)],
  ['trailing_zeros(x)', (t, x) => BigInt(/0*$/.exec(digits(t, x))![0].length)],
  ...INT_TYPES.map((to): Unary => [`x % ${to.name}`, (_, x) => wrap(to, x)]),
  ['reinterpret(Int64, Float64(x))', (_, x) => bitsOfFloat(Number(x))],
  ['reinterpret(Int64, Float64(Float32(x)))', (_, x) => bitsOfFloat(single(x))],
];

const view = new DataView(new ArrayBuffer(8));
const bitsOfFloat = (n: number): bigint => {
  view.setFloat64(0, n);
  return view.getBigInt64(0);
};

/** Rounded once, to even: an integer that has more bits than a double must not be rounded twice. */
const single = (x: bigint): number => {
  const size = x < 0n ? -x : x;
  const surplus = size.toString(2).length - 24;
  if (surplus <= 0) return Number(x);
  const unit = 1n << BigInt(surplus);
  const down = size / unit;
  const rest = size % unit;
  const up = rest * 2n > unit || (rest * 2n === unit && down % 2n === 1n) ? 1n : 0n;
  return Number((x < 0n ? -1n : 1n) * (down + up) * unit);
};

const COUNTS = [0, 1, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 255, 256, 1000, -1, -8, -64, -200];

const shifted = (type: IntType, symbol: string, x: bigint, by: number): bigint => {
  if (by < 0) return shifted(type, symbol === '<<' ? '>>' : '<<', x, -by);
  if (symbol === '<<') return x << BigInt(by);
  return symbol === '>>' ? x >> BigInt(by) : BigInt.asUintN(type.bits, x) >> BigInt(by);
};

const SHIFTS = ['<<', '>>', '>>>'];

const literal = (type: IntType, x: bigint): string =>
  type.name === 'UInt64' ? `(${BigInt.asIntN(64, x)} % UInt64)` : x === -(2n ** 63n) ? 'typemin(Int64)' : `${x}`;

const integerSource = (values: ReadonlyMap<IntType, readonly bigint[]>): string => {
  const functions = [
    'undivided(x, y) = y == zero(y) || (y + one(y) == zero(y) && x != zero(x) && x == -x && signbit(x))',
    ...BINARY.map(([source], i) => `b${i}(x, y) = (${source}) % Int64`),
    ...UNARY.map(([source], i) => `u${i}(x) = (${source}) % Int64`),
    ...SHIFTS.map((symbol, i) => `s${i}(x, y) = (x ${symbol} y) % Int64`),
    `function table(label, f, xs, ys)
         out = Int64[]
         for x in xs, y in ys
             push!(out, f(x, y))
         end
         println(label, ": ", out)
     end
     row(label, f, xs) = println(label, ": ", Int64[f(x) for x in xs])`,
  ];
  const calls = [...values].flatMap(([type, xs]) => [
    `${type.name.toLowerCase()} = ${type.name}[${xs.map((x) => literal(type, x)).join(', ')}]`,
    ...BINARY.map(
      (_, i) => `table("b${i} ${type.name}", b${i}, ${type.name.toLowerCase()}, ${type.name.toLowerCase()})`,
    ),
    ...UNARY.map((_, i) => `row("u${i} ${type.name}", u${i}, ${type.name.toLowerCase()})`),
    ...SHIFTS.map(
      (_, i) => `table("s${i} ${type.name}", s${i}, ${type.name.toLowerCase()}, ${JSON.stringify(COUNTS)})`,
    ),
  ]);
  return [...functions, ...calls, ''].join('\n');
};

const compareRows = (rows: Map<string, bigint[]>, label: string, what: string, expected: readonly bigint[]): void =>
  assert.deepEqual(rows.get(label), expected, `${what}, ${label}`);

const checkIntegers = (values: ReadonlyMap<IntType, readonly bigint[]>): void => {
  const rows = rowsOf(integerSource(values));
  for (const [type, xs] of values) {
    const shown = (n: bigint): bigint => BigInt.asIntN(64, wrap(type, n));
    const pairs = xs.flatMap((x) => xs.map((y) => [x, y] as const));
    BINARY.forEach(([source, result], i) => {
      const expected = pairs.map(([x, y]) => shown(result(type, x, y)));
      compareRows(rows, `b${i} ${type.name}`, source, expected);
    });
    UNARY.forEach(([source, result], i) => {
      const own = source === '-x' || source === '~x';
      compareRows(
        rows,
        `u${i} ${type.name}`,
        source,
        xs.map((x) => (own ? shown(result(type, x)) : BigInt.asIntN(64, result(type, x)))),
      );
    });
    SHIFTS.forEach((symbol, i) => {
      const expected = xs.flatMap((x) => COUNTS.map((n) => shown(shifted(type, symbol, x, n))));
      compareRows(rows, `s${i} ${type.name}`, `x ${symbol} n`, expected);
    });
  }
};

test('integers of every width compute as BigInt does, wrapped around', () => {
  const more = fc.tuple(
    ...INT_TYPES.map((type) =>
      fc.array(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => wrap(type, n)),
        { minLength: 2, maxLength: 3 },
      ),
    ),
  );
  fc.assert(
    fc.property(more, (random) =>
      checkIntegers(new Map(INT_TYPES.map((type, i) => [type, [...edgesOf(type), ...random[i]!]]))),
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});

interface FloatType {
  readonly name: string;
  readonly round: (n: number) => number;
}

// The library's types do not know `Math.f16round` yet.
const half = (n: number): number => (Math as unknown as { f16round: (n: number) => number }).f16round(n);

const FLOAT_TYPES: readonly FloatType[] = [
  { name: 'Float16', round: half },
  { name: 'Float32', round: Math.fround },
  { name: 'Float64', round: (n) => n },
];

const FLOAT_EDGES = [
  0,
  -0,
  1,
  -1,
  0.5,
  -1.5,
  2.5,
  3.5,
  1 / 3,
  65504,
  65536,
  1e-8,
  -6e-8,
  2 ** 24 + 1,
  1e38,
  3.5e38,
  5e-324,
  1e308,
  Infinity,
  -Infinity,
  NaN,
];

const even = (x: number): number => {
  const down = Math.floor(x);
  if (!Number.isFinite(x) || down === x) return x;
  const odd = Math.abs(down % 2);
  const rounded = x - down > 0.5 || (x - down === 0.5 && odd === 1) ? down + 1 : down;
  return rounded === 0 && (x < 0 || Object.is(x, -0)) ? -0 : rounded;
};

const FLOAT_BINARY: readonly (readonly [string, (x: number, y: number) => number])[] = [
  ['x + y', (x, y) => x + y],
  ['x - y', (x, y) => x - y],
  ['x * y', (x, y) => x * y],
  ['x / y', (x, y) => x / y],
  ['rem(x, y)', (x, y) => x % y],
  ['copysign(x, y)', (x, y) => (Number.isNaN(y) ? Number.NaN : y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x))],
  ['x < y ? one(x) : zero(x)', (x, y) => (x < y ? 1 : 0)],
  ['x <= y ? one(x) : zero(x)', (x, y) => (x <= y ? 1 : 0)],
  ['x == y ? one(x) : zero(x)', (x, y) => (x === y ? 1 : 0)],
  ['x != y ? one(x) : zero(x)', (x, y) => (x !== y ? 1 : 0)],
  ['isless(x, y) ? one(x) : zero(x)', (x, y) => (before(x, y) ? 1 : 0)],
];

/** NaN stands last, -0 before 0. */
const before = (x: number, y: number): boolean => {
  if (Number.isNaN(x)) return false;
  return Number.isNaN(y) || x < y || (Object.is(x, -0) && Object.is(y, 0));
};

const FLOAT_UNARY: readonly (readonly [string, (x: number) => number])[] = [
  ['-x', (x) => -x],
  ['abs(x)', Math.abs],
  ['x < 0 ? x : sqrt(x)', (x) => (x < 0 ? x : Math.sqrt(x))],
  ['floor(x)', Math.floor],
  ['ceil(x)', Math.ceil],
  ['trunc(x)', Math.trunc],
  ['round(x)', even],
  ['Float16(x)', half],
  ['Float32(x)', Math.fround],
  ['Float64(x)', (x) => x],
  ['-1e15 < x < 1e15 ? Float64(trunc(Int64, x)) : 0.0', (x) => (-1e15 < x && x < 1e15 ? Math.trunc(x) + 0 : 0)],
  ['-100 < x < 100 ? Float64(trunc(Int8, x)) : 0.0', (x) => (-100 < x && x < 100 ? Math.trunc(x) + 0 : 0)],
];

/** Every NaN is the same here. */
const shownBits = (x: number): bigint => (Number.isNaN(x) ? 1n : bitsOfFloat(x));

const checkFloats = (values: readonly number[]): void => {
  const written = values.map((x) =>
    Number.isNaN(x)
      ? 'NaN'
      : Number.isFinite(x)
        ? Object.is(x, -0)
          ? '-0.0'
          : `${x.toExponential()}`.replace('e+', 'e')
        : x < 0
          ? '-Inf'
          : 'Inf',
  );
  const source = [
    'bits(x) = isnan(x) ? 1 : reinterpret(Int64, Float64(x))',
    ...FLOAT_BINARY.map(([text], i) => `b${i}(x, y) = bits(${text})`),
    ...FLOAT_UNARY.map(([text], i) => `u${i}(x) = bits(${text})`),
    'table(label, f, xs) = println(label, ": ", Int64[f(x, y) for x in xs for y in xs])',
    'row(label, f, xs) = println(label, ": ", Int64[f(x) for x in xs])',
    ...FLOAT_TYPES.flatMap(({ name }) => [
      `v${name} = map(${name}, Float64[${written.join(', ')}])`,
      ...FLOAT_BINARY.map((_, i) => `table("b${i} ${name}", b${i}, v${name})`),
      ...FLOAT_UNARY.map((_, i) => `row("u${i} ${name}", u${i}, v${name})`),
    ]),
    '',
  ].join('\n');
  const rows = rowsOf(source);
  for (const { name, round } of FLOAT_TYPES) {
    const xs = values.map(round);
    FLOAT_BINARY.forEach(([text, result], i) => {
      const all = xs.flatMap((x) => xs.map((y) => [x, y] as const));
      all.forEach(([x, y], n) => {
        if (text.startsWith('copysign') && Number.isNaN(y)) return;
        assert.equal(
          rows.get(`b${i} ${name}`)![n],
          shownBits(round(result(x, y))),
          `${text} for ${x} and ${y} in ${name}`,
        );
      });
    });
    FLOAT_UNARY.forEach(([text, result], i) => {
      xs.forEach((x, n) => {
        const expected = text.includes('sqrt') ? round(result(x)) : result(x);
        assert.equal(rows.get(`u${i} ${name}`)![n], shownBits(expected), `${text} for ${x} in ${name}`);
      });
    });
  }
};

test('floats of every width compute as JavaScript numbers do, rounded once', () => {
  fc.assert(
    fc.property(fc.array(fc.double(), { minLength: 3, maxLength: 5 }), (random) =>
      checkFloats([...FLOAT_EDGES, ...random]),
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
});
