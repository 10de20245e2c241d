/**
 * The types of the language as values.
 *
 *   any | bottom | nominal Name{params…} | union | forall (UnionAll: body where lower<:var<:upper) | var
 *   tuple (covariant; its last element may be a vararg) | vararg | value (a type parameter that is a number, symbol, …)
 *
 * Types are hash-consed: build them only with the constructors of this folder; then two structurally equal closed types are
 * the same object, so that `===`, `Map` and `id` work on concrete types. (Bound variables are compared by identity, so two
 * alpha-equivalent UnionAlls may be two objects; `typeequal` is the semantic equality.)
 */

/** What a declaration says about a nominal type; `params` are its formal variables, in whose terms the rest is written. */
export interface TypeName {
  /** Stable and unique in a world: `Base.Dict`, `Main.A.Point`, `Base.typeof(+)`. */
  readonly id: string;
  /** What printing shows: `Dict`. */
  readonly name: string;
  /** Full path of the declaring module: `Base`, `Main.A`. */
  readonly module: string;
  readonly flavor: 'abstract' | 'primitive' | 'struct' | 'mutable' | 'function' | 'closure';
  readonly params: readonly TypeVar[];
  /** Written once, right after creation, because a type may mention itself in its supertype. */
  supertype: Type;
  /** Empty unless struct, mutable or closure. Written once, as above. */
  fields: readonly { readonly name: string; readonly type: Type; readonly constant?: boolean }[];
  /** Size of a primitive type. */
  readonly bits?: number;
}

export interface TypeVar {
  readonly name: string;
  readonly lower: Type;
  readonly upper: Type;
}

export type TypeValue = bigint | boolean | string | { readonly symbol: string };

interface Interned {
  /** Small unique integer of this process: for memo keys, never for anything stored. */
  readonly id: number;
  /** No free type variables. */
  readonly closed: boolean;
  /** The type variables that occur free (a bound of a free variable does not count). */
  readonly free: ReadonlySet<TypeVar>;
}

export type Type = Interned &
  (
    | { readonly kind: 'any' }
    | { readonly kind: 'bottom' }
    /** Always fully applied: `params.length === name.params.length`. `Vector` alone is `forall T. Array{T,1}`. */
    | { readonly kind: 'nominal'; readonly name: TypeName; readonly params: readonly Type[] }
    | { readonly kind: 'union'; readonly members: readonly Type[] }
    | { readonly kind: 'forall'; readonly var: TypeVar; readonly body: Type }
    | { readonly kind: 'var'; readonly var: TypeVar }
    | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
    /** Only as the last element of a tuple. Without count: any number. `count` is a value or a var. */
    | { readonly kind: 'vararg'; readonly element: Type; readonly count?: Type }
    | { readonly kind: 'value'; readonly value: TypeValue; readonly of?: Type }
  );

export type NominalType = Extract<Type, { kind: 'nominal' }>;
export type TupleType = Extract<Type, { kind: 'tuple' }>;
export type UnionType = Extract<Type, { kind: 'union' }>;
export type ForallType = Extract<Type, { kind: 'forall' }>;
