/** Memory{T}: zero-based buffers. Base checks bounds; an index outside is a bug in it, not an exception of the program. */
import { isSingleton } from '../infer/shape.ts';
import { fail, failWith } from './failure.ts';
import { isInstance } from './reflect.ts';
import { type Frame, memoryOf, type Runtime } from './runtime.ts';
import { float, integer, type MemoryValue, memory, singleton, type Value } from './value.ts';

export const memoryIn = (rt: Runtime, f: Frame, name: string, value: Value | undefined): MemoryValue =>
  value?.kind === 'memory' ? value : failWith(rt, f, `${name} needs a Memory`);

/** A signed Int64 as a JavaScript number. */
export const indexIn = (value: Value | undefined): number => {
  if (value?.kind !== 'integer') throw new Error('a memory index must be an Int64');
  return Number(BigInt.asIntN(64, value.bits));
};

/** A range of a memory, in bounds. */
export const checkRange = (length: number, offset: number, count: number): void => {
  if (offset < 0 || count < 0 || offset + count > length)
    throw new Error(`memory range ${offset}+${count} is outside of ${length} elements`);
};

export const newMemory = (rt: Runtime, f: Frame, element: Value, count: Value): Value => {
  if (element.kind !== 'type') return failWith(rt, f, 'Memory needs a known element type');
  return memory(memoryOf(rt, f.world, element.value), indexIn(count));
};

export const readMemory = (rt: Runtime, f: Frame, m: MemoryValue, at: number): Value => {
  checkRange(m.data.length, at, 1);
  switch (m.form) {
    case 'small':
      return integer(m.element, BigInt(m.data[at]!));
    case 'wide':
      return integer(m.element, m.data[at]!);
    case 'float':
      return float(m.element, m.data[at]!);
    case 'object':
      if (isSingleton(m.element)) return singleton(m.element);
      return m.data[at] ?? fail(rt, f, { kind: 'undefined-reference' });
    default:
      return m satisfies never;
  }
};

export const isAssigned = (m: MemoryValue, at: number): boolean => {
  checkRange(m.data.length, at, 1);
  return m.form !== 'object' || isSingleton(m.element) || m.data[at] !== undefined;
};

/** Stores `value` in elements `offset` … `offset + count − 1`. */
export const fillMemory = (m: MemoryValue, value: Value, offset: number, count: number): void => {
  checkRange(m.data.length, offset, count);
  if (!isInstance(value, m.element)) throw new Error('a Memory was given a value of another type');
  const end = offset + count;
  switch (m.form) {
    case 'small':
      if (value.kind === 'integer') m.data.fill(Number(value.bits), offset, end);
      return;
    case 'wide':
      if (value.kind === 'integer') m.data.fill(value.bits, offset, end);
      return;
    case 'float':
      if (value.kind === 'float') m.data.fill(value.number, offset, end);
      return;
    case 'object':
      m.data.fill(value, offset, end);
      return;
    default:
      m satisfies never;
  }
};

/** Copies elements; the ranges may overlap. */
export const copyMemory = (
  to: MemoryValue,
  toOffset: number,
  from: MemoryValue,
  offset: number,
  count: number,
): void => {
  checkRange(to.data.length, toOffset, count);
  checkRange(from.data.length, offset, count);
  const end = offset + count;
  if (to.form === 'object' && from.form === 'object') {
    from.data.slice(offset, end).forEach((value, i) => {
      to.data[toOffset + i] = value;
    });
  } else if (to.form === 'small' && from.form === 'small') to.data.set(from.data.subarray(offset, end), toOffset);
  else if (to.form === 'wide' && from.form === 'wide') to.data.set(from.data.subarray(offset, end), toOffset);
  else if (to.form === 'float' && from.form === 'float') to.data.set(from.data.subarray(offset, end), toOffset);
  else throw new Error('memory_copy between different kinds of elements');
};
