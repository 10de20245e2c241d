/** Intrinsics: numbers on a short path, everything else by name. */
import type { Span } from '../diagnostics/span.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { isOutside } from '../lower/outside.ts';
import { egal } from './egal.ts';
import { fail, throwValue } from './failure.ts';
import { copyMemory, fillMemory, indexIn, isAssigned, memoryIn, newMemory, readMemory } from './memory.ts';
import { binaryNumeric, conversion, unaryNumeric } from './numbers.ts';
import { OUTSIDE, outsideOperation } from './outside.ts';
import { REFLECTION } from './reflect.ts';
import { boolean, type Code, type Frame, namedType, nothing, type Runtime } from './runtime.ts';
import { intValue } from './text.ts';
import { tupleOf, type Value } from './value.ts';

type Operation = (rt: Runtime, f: Frame, args: readonly Value[]) => Value;

const OBJECTS: Readonly<Partial<Record<IntrinsicName, Operation>>> = {
  egal: (rt, f, [a, b]) => boolean(rt, f.world, egal(a!, b!)),
  tuple: (_rt, _f, args) => tupleOf(args),
  ifelse: (rt, f, [condition, yes, no]) => {
    const bool = namedType(rt, f.world, 'Bool');
    if (condition?.kind !== 'integer' || condition.type !== bool)
      return fail(rt, f, { kind: 'type', expected: bool, got: condition!.type, where: 'if' }, condition);
    return condition.bits === 1n ? yes! : no!;
  },
  throw: (_rt, f, [value]) => throwValue(f, value!),
  rethrow: (_rt, f, [value]) => throwValue(f, value!),
  memory_new: (rt, f, [element, count]) => newMemory(rt, f, element!, count!),
  memory_length: (rt, f, [m]) => intValue(rt, f.world, BigInt(memoryIn(rt, f, 'memory_length', m).data.length)),
  memory_get: (rt, f, [m, at]) => readMemory(rt, f, memoryIn(rt, f, 'memory_get', m), indexIn(at)),
  memory_set: (rt, f, [m, at, value]) => {
    fillMemory(memoryIn(rt, f, 'memory_set', m), value!, indexIn(at), 1);
    return nothing(rt, f.world);
  },
  memory_isassigned: (rt, f, [m, at]) =>
    boolean(rt, f.world, isAssigned(memoryIn(rt, f, 'memory_isassigned', m), indexIn(at))),
  memory_copy: (rt, f, [to, toOffset, from, offset, count]) => {
    const source = memoryIn(rt, f, 'memory_copy', from);
    copyMemory(memoryIn(rt, f, 'memory_copy', to), indexIn(toOffset), source, indexIn(offset), indexIn(count));
    return nothing(rt, f.world);
  },
  memory_fill: (rt, f, [m, value, offset, count]) => {
    fillMemory(memoryIn(rt, f, 'memory_fill', m), value!, indexIn(offset), indexIn(count));
    return nothing(rt, f.world);
  },
};

/** Code for an intrinsic on arguments that do not jump. `span` is where it fails. */
export const intrinsicCode = (rt: Runtime, name: IntrinsicName, args: readonly Code[], span: Span): Code => {
  const [a, b] = args;
  const binary = binaryNumeric(name) ?? conversion(name);
  if (binary && a && b)
    return (f) => {
      const x = a(f);
      const y = b(f);
      f.at = span;
      return binary(rt, f, x, y);
    };
  const unary = unaryNumeric(name);
  if (unary && a)
    return (f) => {
      const x = a(f);
      f.at = span;
      return unary(rt, f, x);
    };
  const operation = isOutside(name) ? outsideOperation(name) : (OBJECTS[name] ?? REFLECTION[name] ?? OUTSIDE[name]);
  if (!operation) throw new Error(`intrinsic ${name} has no meaning here`);
  return (f) => {
    const values = args.map((arg) => arg(f));
    f.at = span;
    return operation(rt, f, values);
  };
};
