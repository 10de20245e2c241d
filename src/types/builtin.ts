/** The type names that the type system itself must know. */
import { ANY, forall, newTypeName, nominal, tuple, typeVar, vararg, variable } from './construct.ts';
import type { NominalType, Type, TypeName } from './type.ts';

const coreName = (name: string, init: Partial<TypeName>): TypeName =>
  newTypeName({ id: `Core.${name}`, name, module: 'Core', flavor: 'struct', ...init });

/** `Type{T}`: the type of the type T and of nothing else. */
export const TYPE_NAME: TypeName = coreName('Type', { flavor: 'abstract', params: [typeVar('T')] });

const T = typeVar('T');
/** `Type`: every type is an instance of it. */
export const TYPE: Type = forall(T, nominal(TYPE_NAME, [variable(T)]));

export const DATATYPE_NAME: TypeName = coreName('DataType', { flavor: 'mutable', supertype: TYPE });
export const UNIONALL_NAME: TypeName = coreName('UnionAll', { supertype: TYPE });
/** The type of `Union{Int, String}`; Julia writes it `Union` too. */
export const UNION_NAME: TypeName = coreName('Union', { supertype: TYPE });
export const BOTTOM_TYPE_NAME: TypeName = coreName('TypeofBottom', { supertype: TYPE });
export const TYPEVAR_NAME: TypeName = coreName('TypeVar', { flavor: 'mutable' });
export const FUNCTION_NAME: TypeName = coreName('Function', { flavor: 'abstract' });

const names = typeVar('names');
const anyTuple = tuple([vararg(ANY)]);
/** `NamedTuple{names, T<:Tuple}`; `names` is a tuple of symbol values, as in `tuple([value({ symbol: 'a' })])`. */
export const NAMED_TUPLE_NAME: TypeName = coreName('NamedTuple', {
  params: [names, typeVar('T', undefined, anyTuple)],
});

export const DATATYPE: Type = nominal(DATATYPE_NAME);
export const UNIONALL: Type = nominal(UNIONALL_NAME);
export const UNION_TYPE: Type = nominal(UNION_NAME);
export const BOTTOM_TYPE: Type = nominal(BOTTOM_TYPE_NAME);
export const TYPEVAR: Type = nominal(TYPEVAR_NAME);
export const FUNCTION: Type = nominal(FUNCTION_NAME);
/** `Tuple`, the tuples of any length. */
export const TUPLE: Type = anyTuple;

/** `Type{t}`. */
export function typeOfType(t: Type): NominalType {
  return nominal(TYPE_NAME, [t]);
}

/** Whether `t` is an application `Type{…}`. */
export function isTypeType(t: Type): t is NominalType {
  return t.kind === 'nominal' && t.name === TYPE_NAME;
}

/** Whether `name` is DataType, UnionAll, Union or TypeofBottom: the concrete types of types. */
export function isKindName(name: TypeName): boolean {
  return name === DATATYPE_NAME || name === UNIONALL_NAME || name === UNION_NAME || name === BOTTOM_TYPE_NAME;
}

/** `typeof(t)` for a type t; undefined for a variable, which may stand for any, and for what is no type. */
export function kindOf(t: Type): Type | undefined {
  switch (t.kind) {
    case 'any':
    case 'nominal':
    case 'tuple':
      return DATATYPE;
    case 'bottom':
      return BOTTOM_TYPE;
    case 'union':
      return UNION_TYPE;
    case 'forall':
      return UNIONALL;
    case 'var':
    case 'vararg':
    case 'value':
      return undefined;
    default:
      return t satisfies never;
  }
}
