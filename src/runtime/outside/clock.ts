/** Time of day, and waiting. */
import type { Output } from '../output.ts';
import type { Operation } from './operation.ts';

const NS_PER_MS = 1_000_000n;

export const clockOperations = (output: Output) =>
  ({
    clock_ns: () => BigInt(Math.round((performance.timeOrigin + performance.now()) * 1e3)) * 1000n,
    clock_offset: (ns: bigint) => BigInt(-new Date(Number(ns / NS_PER_MS)).getTimezoneOffset()),
    sleep_ns: (ns: bigint) => {
      output.flush();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(ns) / 1e6);
      return 0n;
    },
  }) satisfies Record<string, Operation>;
