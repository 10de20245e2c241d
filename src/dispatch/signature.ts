/** Parts of signatures: tuple types of a callee and its parameters, under the method's variables. */
import type { Type } from '../types/index.ts';

/** The table in which methods with this callee type stand. */
export const tableKey = (callee: Type): string => {
  switch (callee.kind) {
    case 'nominal': {
      if (callee.name.id !== 'Core.Type') return callee.name.id;
      const made = callee.params[0]!;
      const head = unwrap(made);
      return head.kind === 'nominal' ? `Type ${head.name.id}` : head.kind === 'tuple' ? 'Type Tuple' : 'Type';
    }
    case 'forall':
      return tableKey(callee.body);
    case 'tuple':
      return 'Tuple';
    case 'any':
    case 'bottom':
    case 'union':
    case 'var':
    case 'vararg':
    case 'value':
      return 'Any';
    default:
      return callee satisfies never;
  }
};

export const unwrap = (type: Type): Type => (type.kind === 'forall' ? unwrap(type.body) : type);

/** First element of a signature: the type of what is called. */
export const calleeOf = (signature: Type): Type => {
  const body = unwrap(signature);
  if (body.kind !== 'tuple') throw new Error('a signature is a tuple type');
  return body.elements[0]!;
};
