/**
 * The types that Core declares but the compiler provides: `src/base/core.jl` names each in an ordinary `abstract type`, so that
 * they are found and documented like all others; loading such a declaration binds the built-in type instead.
 */
import {
  ANY,
  DATATYPE,
  FUNCTION,
  forall,
  NAMED_TUPLE_NAME,
  newTypeName,
  nominal,
  TUPLE,
  TYPE,
  TYPEVAR,
  type Type,
  type TypeName,
  typeVar,
  UNION_TYPE,
  UNIONALL,
  variable,
} from '../types/index.ts';

const T = typeVar('T');

/** Fixed-size zero-based storage: the one container that the language cannot build itself. */
export const MEMORY_NAME: TypeName = newTypeName({
  id: 'Core.Memory',
  name: 'Memory',
  module: 'Core',
  flavor: 'mutable',
  params: [T],
});

/** `Union` the type constructor and `Union` the type of types share a name: as a binding it is the latter. */
export const NATIVE_TYPES: ReadonlyMap<string, Type> = new Map([
  ['Any', ANY],
  ['Type', TYPE],
  ['DataType', DATATYPE],
  ['UnionAll', UNIONALL],
  ['Union', UNION_TYPE],
  ['TypeVar', TYPEVAR],
  ['Function', FUNCTION],
  ['Tuple', TUPLE],
  [
    'NamedTuple',
    NAMED_TUPLE_NAME.params.reduceRight<Type>(
      (body, v) => forall(v, body),
      nominal(NAMED_TUPLE_NAME, NAMED_TUPLE_NAME.params.map(variable)),
    ),
  ],
  ['Memory', forall(T, nominal(MEMORY_NAME, [variable(T)]))],
]);

export const isMemory = (type: Type): boolean => type.kind === 'nominal' && type.name === MEMORY_NAME;
