/**
 * A world: strata, bindings and method tables as one immutable value. A definition makes a new world that shares structure with
 * the old one; running code goes on in the world it started in.
 */
import { Map as ImmutableMap } from 'immutable';
import type { GlobalRef, Literal, MethodDef, ModulePath } from '../lower/ir.ts';
import { type NominalType, type Type, type TypeName, typeequal, typeKey } from '../types/index.ts';
import { buildContexts, type Contexts } from './context.ts';
import type { Policy } from './policy.ts';
import { buildStrata, type ModuleNode, type Strata, type Stratum } from './strata.ts';

/** What a global name holds. */
export type Binding =
  | { readonly kind: 'type'; readonly type: Type }
  | { readonly kind: 'function'; readonly type: NominalType }
  /** `type` is the value's own type, `value` the value itself where a literal can express it. */
  | { readonly kind: 'constant'; readonly type: Type; readonly value?: Literal }
  | { readonly kind: 'global' };

export interface Method {
  /** Identity: function, signature and home. Stable; what footprints name. */
  readonly id: string;
  readonly name: string;
  /** Tuple of the callee's type and the parameter types, under the method's `where` variables. */
  readonly signature: Type;
  readonly home: Stratum;
  readonly module: ModulePath;
  readonly definition: MethodDef;
  /** Position in the order of loading. */
  readonly order: number;
}

/** Methods whose callee position names one type; tables are replaced, never changed. */
export interface MethodTable {
  readonly methods: readonly Method[];
  /** Bit set over the ids of the methods' home strata. */
  readonly homes: bigint;
}

export interface World {
  /** Grows with every definition. */
  readonly age: number;
  readonly policy: Policy;
  readonly strata: Strata;
  readonly contexts: Contexts;
  readonly bindings: ImmutableMap<string, Binding>;
  readonly tables: ImmutableMap<string, MethodTable>;
  /** The type names of closures, by id: they have no binding that a program could name. */
  readonly closures: ImmutableMap<string, TypeName>;
}

export const emptyWorld = (modules: readonly ModuleNode[], policy: Policy): World => {
  const strata = buildStrata(modules);
  return {
    age: 0,
    policy,
    strata,
    contexts: buildContexts(strata),
    bindings: ImmutableMap(),
    tables: ImmutableMap(),
    closures: ImmutableMap(),
  };
};

export const stratumOf = (world: World, module: ModulePath): Stratum => {
  const stratum = world.strata.byModule.get(module);
  if (!stratum) throw new Error(`module ${module} is not part of this world`);
  return stratum;
};

export const refKey = (ref: GlobalRef): string => `${ref.module}.${ref.name}`;

export const lookupBinding = (world: World, ref: GlobalRef): Binding | undefined => world.bindings.get(refKey(ref));

export const withBinding = (world: World, ref: GlobalRef, binding: Binding): World => ({
  ...world,
  age: world.age + 1,
  bindings: world.bindings.set(refKey(ref), binding),
});

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

/** Whether `other` is what `method` defines anew: an equal signature in the same home, however it is spelt (`f(x)`, `f(x::T) where T`). */
const redefines = (method: Method, other: Method): boolean => {
  if (method.id === other.id) return true;
  if (method.home !== other.home) return false;
  const [a, b] = [unwrap(method.signature), unwrap(other.signature)];
  if (a.kind === 'tuple' && b.kind === 'tuple' && !mayBeEqual(a.elements, b.elements)) return false;
  return typeequal(method.signature, other.signature);
};

/** A cheap test that spares most questions: equal signatures have as many parameters, and of the same names. */
const mayBeEqual = (a: readonly Type[], b: readonly Type[]): boolean =>
  a.length === b.length &&
  a.every((type, i) => {
    const other = b[i]!;
    return type.kind !== 'nominal' || other.kind !== 'nominal' || type.name === other.name;
  });

/** A method with an equal signature and the same home is replaced: that is a redefinition. */
export const withMethod = (world: World, method: Method): World => {
  const key = tableKey(calleeOf(method.signature));
  const before = world.tables.get(key);
  return withTable(world, key, [...(before?.methods.filter((m) => !redefines(method, m)) ?? []), method]);
};

/** The world without a method: an edit that deletes its definition. The same world where it does not exist. */
export const withoutMethod = (world: World, method: Method): World => {
  const key = tableKey(calleeOf(method.signature));
  const before = world.tables.get(key)?.methods ?? [];
  const kept = before.filter((m) => m.id !== method.id);
  return kept.length === before.length ? world : withTable(world, key, kept);
};

const withTable = (world: World, key: string, methods: readonly Method[]): World => {
  const homes = methods.reduce((set, m) => set | (1n << BigInt(m.home.id)), 0n);
  return { ...world, age: world.age + 1, tables: world.tables.set(key, { methods, homes }) };
};

/** Every policy but `global` tells equal signatures of different strata apart; so does a method's identity. */
export const methodId = (home: Stratum, signature: Type): string => `${home.name}|${typeKey(signature)}`;
