/** `===`: identity of mutable objects, equality of bits for everything else, of text by content. */
import { typeequal } from '../types/index.ts';
import { bytesIn, isText } from './text.ts';
import type { StructValue, Value } from './value.ts';

export const egal = (a: Value, b: Value): boolean => {
  if (a === b) return true;
  switch (a.kind) {
    case 'integer':
      return b.kind === 'integer' && a.type === b.type && a.bits === b.bits;
    case 'float':
      return b.kind === 'float' && a.type === b.type && Object.is(a.number, b.number);
    case 'type':
      return b.kind === 'type' && typeequal(a.value, b.value);
    case 'memory':
      return false;
    case 'struct':
      return b.kind === 'struct' && a.type === b.type && sameContent(a, b);
    default:
      return a satisfies never;
  }
};

const sameContent = (a: StructValue, b: StructValue): boolean => {
  if (isText(a.type)) return Buffer.compare(bytesIn(a)!, bytesIn(b)!) === 0;
  if (a.type.kind === 'nominal' && a.type.name.flavor === 'mutable') return false;
  return a.fields.every((field, i) => {
    const other = b.fields[i];
    return field && other ? egal(field, other) : field === other;
  });
};
