/**
 * Questions about types that only a running program can ask, as compiled code's `reflect:` imports pose them. Answers are text:
 * `T` a type by key, `B` a Bool, `I` an Int64, `S` a String, `Y` a Symbol, `P` a tuple of
 * answers, `V` another number (`type=number`), `E` an error message; then a blank and the content.
 */
import { typeObject } from './failures.ts';
import type { Machine, Ref } from './machine.ts';

/** An argument as part of a question: types by key, numbers and text as themselves, other values by their type. */
const word = (machine: Machine, value: Ref): string => {
  const key = machine.typeKeyOf(value);
  switch (key) {
    case 'Core.Int64':
      return `#${machine.r.unbox_i64(value)}`;
    case 'Core.Bool':
      return machine.r.unbox_i32(value) ? '#true' : '#false';
    case 'Core.Char':
    case 'Core.Int8':
    case 'Core.Int16':
    case 'Core.Int32':
    case 'Core.UInt8':
    case 'Core.UInt16':
    case 'Core.UInt32':
      return `=${key}=${machine.r.unbox_i32(value)}`;
    case 'Core.Symbol':
      return `:${JSON.stringify(machine.text(machine.r.unbox_text(value)))}`;
    default:
      return key.startsWith('Tuple{')
        ? `(${JSON.stringify(itemsOf(machine, key, value).map((item) => word(machine, item)))}`
        : key;
  }
};

/** The items of a tuple. */
const itemsOf = (machine: Machine, key: string, value: Ref): readonly Ref[] => {
  const count = Number(machine.options.oracle.reflect(['nfields', key]).slice(2));
  return Array.from({ length: count }, (_, i) =>
    callCore(machine, 'getfield', [value, machine.r.box_i64(machine.tagOf('Core.Int64'), BigInt(i + 1))]),
  );
};

const callCore = (machine: Machine, name: string, args: readonly Ref[]): Ref =>
  machine.call(machine.options.oracle.baseContext, [
    machine.r.singleton(machine.tagOf(`Core.typeof(${name})`)),
    ...args,
  ]);

const OF_TYPES: ReadonlySet<string> = new Set([
  'typeof',
  'isa',
  'nfields',
  'tuple_length',
  'function_name',
  'method_count',
]);

const identities = new WeakMap<object, bigint>();
let lastIdentity = 0n;

/** Mutable objects are numbered when they are first asked; the only value of a type has a number made of the type's key. */
const identityOf = (machine: Machine, value: Ref): bigint => {
  const key = machine.typeKeyOf(value);
  if (machine.options.oracle.reflect(['is_mutable', key]) !== 'B true')
    return [...key].reduce((hash, c) => BigInt.asUintN(64, (hash ^ BigInt(c.codePointAt(0)!)) * 0x100000001b3n), 0n);
  const known = identities.get(value as object);
  if (known !== undefined) return known;
  lastIdentity += 1n;
  identities.set(value as object, lastIdentity);
  return lastIdentity;
};

export const reflectFunction = (machine: Machine, name: string): ((...args: Ref[]) => Ref) => {
  if (name === 'objectid')
    return (value) => machine.r.box_i64(machine.tagOf('Core.UInt64'), identityOf(machine, value!));
  return (...args) => {
    // What is asked of a value's type needs the type, not the value.
    const ask = OF_TYPES.has(name) ? (a: Ref) => machine.typeKeyOf(a) : (a: Ref) => word(machine, a);
    const answer = machine.options.oracle.reflect([name, ...args.map(ask)]);
    return answerObject(machine, answer);
  };
};

const answerObject = (machine: Machine, answer: string): Ref => {
  const content = answer.slice(2);
  switch (answer[0]) {
    case 'T':
      return typeObject(machine, content);
    case 'B':
      return machine.r.box_i32(machine.tagOf('Core.Bool'), content === 'true' ? 1 : 0);
    case 'I':
      return machine.r.box_i64(machine.tagOf('Core.Int64'), BigInt(content));
    case 'S':
      return machine.string(content);
    case 'Y':
      return machine.r.box_text(machine.tagOf('Core.Symbol'), machine.bytes(content));
    case 'P':
      return callCore(
        machine,
        'tuple',
        (JSON.parse(content) as string[]).map((item) => answerObject(machine, item)),
      );
    case 'V': {
      const [type, number] = content.split('=');
      return machine.r.box_i32(machine.tagOf(type!), Number(number));
    }
    case 'E':
      machine.note();
      return machine.throwValue(machine.callBase('_error', [machine.string(content)]));
    default:
      throw new Error(`the answer ${answer} has no meaning`);
  }
};
