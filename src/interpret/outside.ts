/** Mathematics of the host, numbers as text, output, time and arguments. */

import type { IntrinsicName } from '../lower/intrinsics.ts';
import { type OutsideName, outsideSignature } from '../lower/outside.ts';
import { float32Digits, parseFloat64 } from '../runtime/digits.ts';
import type { Argument } from '../runtime/outside/index.ts';
import { showType } from '../types/index.ts';
import { failWith } from './failure.ts';
import { checkRange, indexIn, memoryIn } from './memory.ts';
import { type Frame, namedType, nothing, type Runtime } from './runtime.ts';
import { bytesIn, bytesValue, intValue } from './text.ts';
import { float, type Value } from './value.ts';

type Operation = (rt: Runtime, f: Frame, args: readonly Value[]) => Value;

const numberIn = (rt: Runtime, f: Frame, name: string, value: Value | undefined): number =>
  value?.kind === 'float'
    ? value.number
    : failWith(rt, f, `${name} needs numbers, got ${value ? showType(value.type) : 'nothing'}`);

const math =
  (name: IntrinsicName, fn: (x: number, y: number) => number): Operation =>
  (rt, f, args) => {
    const x = numberIn(rt, f, name, args[0]);
    const y = args.length > 1 ? numberIn(rt, f, name, args[1]) : 0;
    return float(namedType(rt, f.world, 'Float64'), fn(x, y));
  };

const encoder = new TextEncoder();

const text = (rt: Runtime, f: Frame, value: string): Value => bytesValue(rt, f.world, encoder.encode(value));

/** Part of a Memory{UInt8}. */
const slice = (rt: Runtime, f: Frame, name: string, args: readonly Value[]): Uint8Array => {
  const [source, at, length] = args;
  const bytes = bytesIn(memoryIn(rt, f, name, source));
  if (!bytes) return failWith(rt, f, `${name} needs bytes`);
  const offset = indexIn(at);
  const count = indexIn(length);
  checkRange(bytes.length, offset, count);
  return bytes.subarray(offset, offset + count);
};

/** A question to the world outside, by way of the host's one table. */
export const outsideOperation =
  (name: OutsideName): Operation =>
  (rt, f, args) => {
    const ask = rt.host.outside[name] as (...given: readonly Argument[]) => bigint | Uint8Array;
    const { params } = outsideSignature(name);
    const given = params.map((kind, i): Argument => {
      const arg = args[i];
      if (kind === 'i')
        return arg?.kind === 'integer' ? BigInt.asIntN(64, arg.bits) : failWith(rt, f, `${name} needs an Int64`);
      const bytes = bytesIn(arg);
      return bytes ? { source: bytes, read: () => bytes } : failWith(rt, f, `${name} needs bytes`);
    });
    const answer = ask(...given);
    return typeof answer === 'bigint' ? intValue(rt, f.world, answer) : bytesValue(rt, f.world, answer);
  };

export const OUTSIDE: Readonly<Partial<Record<IntrinsicName, Operation>>> = {
  sin: math('sin', Math.sin),
  cos: math('cos', Math.cos),
  tan: math('tan', Math.tan),
  asin: math('asin', Math.asin),
  acos: math('acos', Math.acos),
  atan: math('atan', Math.atan),
  atan2: math('atan2', Math.atan2),
  sinh: math('sinh', Math.sinh),
  cosh: math('cosh', Math.cosh),
  tanh: math('tanh', Math.tanh),
  exp: math('exp', Math.exp),
  expm1: math('expm1', Math.expm1),
  log: math('log', Math.log),
  log2: math('log2', Math.log2),
  log10: math('log10', Math.log10),
  log1p: math('log1p', Math.log1p),
  cbrt: math('cbrt', Math.cbrt),
  hypot: math('hypot', Math.hypot),
  // IEEE 754, and Julia: 1 to any power is 1.
  pow: math('pow', (x, y) => (x === 1 ? 1 : x ** y)),

  write_bytes: (rt, f, [fd, ...range]) => {
    const bytes = slice(rt, f, 'write_bytes', range);
    if (bytes.length > 0) rt.host.write(indexIn(fd), bytes.slice());
    return nothing(rt, f.world);
  },
  float64_digits: (rt, f, [x]) => text(rt, f, String(numberIn(rt, f, 'float64_digits', x))),
  float32_digits: (rt, f, [x]) => text(rt, f, float32Digits(numberIn(rt, f, 'float32_digits', x))),
  parse_float64: (rt, f, args) => {
    const bytes = slice(rt, f, 'parse_float64', args);
    return float(namedType(rt, f.world, 'Float64'), parseFloat64(Buffer.from(bytes).toString('utf8')));
  },
  time_ns: (rt, f) => intValue(rt, f.world, rt.host.timeNs()),
  args_count: (rt, f) => intValue(rt, f.world, BigInt(rt.host.args.length)),
  args_get: (rt, f, [i]) => text(rt, f, indexIn(i) < 0 ? rt.host.program : (rt.host.args[indexIn(i)] ?? '')),
  exit: (rt, _f, [code]) => rt.host.exit(indexIn(code)),
};
