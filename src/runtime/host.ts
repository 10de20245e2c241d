/** The `h` imports: mathematics, time, output, and the questions that compiled code asks. */
import { HOST_MATH } from '../lower/intrinsics.ts';
import { isOutside, type OutsideName } from '../lower/outside.ts';
import { float32Digits, parseFloat64 } from './digits.ts';
import { ExitSignal, type Machine, type Ref } from './machine.ts';
import { type Argument, type Bytes, createOutside, type Outside } from './outside/index.ts';
import { reflectFunction } from './reflect.ts';

const half = new DataView(new ArrayBuffer(2));

export const hostFunctions = (machineOf: () => Machine): ((name: string) => unknown) => {
  const machine = (): Machine => machineOf();
  /** Number -1 is the program itself. */
  const argument = (i: bigint): string =>
    i < 0n ? machine().options.program : (machine().options.args[Number(i)] ?? '');
  const isas = new Map<number, number>();

  const table: Record<string, unknown> = {
    fmod: (x: number, y: number) => x % y,
    f16_to_f64: (bits: number) => {
      half.setUint16(0, bits);
      return half.getFloat16(0);
    },
    f64_to_f16: (x: number) => {
      half.setFloat16(0, x);
      return half.getUint16(0);
    },
    float64_digits: (x: number) => machine().bytes(String(x)),
    float32_digits: (x: number) => machine().bytes(float32Digits(x)),
    parse_float64: (bytes: Ref, offset: bigint, count: bigint) =>
      // Offsets count bytes; numbers are ASCII, so a text with others is malformed anyway.
      parseFloat64(
        machine()
          .text(bytes)
          .slice(Number(offset), Number(offset + count)),
      ),
    time_ns: () => process.hrtime.bigint(),
    args_count: () => BigInt(machine().options.args.length),
    args_get: (i: bigint) => machine().bytes(argument(i)),
    exit: (code: bigint) => {
      throw new ExitSignal(Number(code));
    },
    overflow: () => {
      const m = machine();
      m.note();
      m.throwValue(m.callBase('_stack_overflow', []));
    },
    note: () => machine().note(),
    flush: (fd: bigint, count: number) => {
      const view = new Uint8Array(machine().r.memory.buffer, 0, count);
      machine().options.output.write(Number(fd), view.slice());
    },
    /** tags of a value and of `Type{T}` */
    isa: (tag: number, type: number) => {
      const memo = tag * 0x100000 + type;
      let known = isas.get(memo);
      if (known === undefined) {
        const m = machine();
        known = m.options.oracle.reflect(['isa', m.keyOf(tag), m.keyOf(type)]) === 'B true' ? 1 : 0;
        isas.set(memo, known);
      }
      return known;
    },
    /** Something that JavaScript threw into a handler of the program. */
    foreign: (error: unknown) => {
      if (machine().thrown(error).kind !== 'stack-overflow') throw error;
      return machine().callBase('_stack_overflow', []);
    },
    apply: (objects: Ref) => {
      const m = machine();
      const count = m.r.objects_length(objects);
      const args = Array.from({ length: count }, (_, i) => m.r.objects_get(objects, i));
      return m.call(m.runningContext(), args);
    },
  };
  for (const name of HOST_MATH) table[name] = Math[name];
  // IEEE 754, and Julia: 1 to any power is 1.
  table.pow = (x: number, y: number) => (x === 1 ? 1 : x ** y);

  let outside: Outside | undefined;
  const outsideFunction = (name: OutsideName): unknown => {
    outside ??= createOutside(machine().options.output);
    const operation = outside[name] as (...args: readonly Argument[]) => bigint | Uint8Array;
    const bytes = (source: Ref): Bytes => ({ source, read: () => machine().read(source) });
    return (...args: readonly unknown[]) => {
      const result = operation(...args.map((arg) => (typeof arg === 'bigint' ? arg : bytes(arg))));
      return typeof result === 'bigint' ? result : machine().made(result);
    };
  };

  return (name) => {
    if (isOutside(name)) return outsideFunction(name);
    if (name.startsWith('reflect:')) return reflectFunction(machine(), name.split(':')[1]!);
    const found = table[name];
    if (!found) throw new Error(`host function ${name} does not exist`);
    return found;
  };
};
