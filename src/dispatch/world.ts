/**
 * A world: strata, bindings and method tables as one immutable value. A definition makes a new world that shares structure with
 * the old one; running code goes on in the world it started in.
 */
import { Map as ImmutableMap } from 'immutable';
import type { GlobalRef, Literal, MethodDef, ModulePath } from '../lower/ir.ts';
import { type NominalType, type Type, type TypeName, typeKey } from '../types/index.ts';
import { buildContexts, type Contexts } from './context.ts';
import { type MethodTable, NO_METHODS, withoutTableMethod, withTableMethod } from './method-table.ts';
import type { Policy } from './policy.ts';
import { calleeOf, tableKey } from './signature.ts';
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
  /** Whether it may apply to arguments that do not bring its home with them: see `isPirate`. */
  readonly pirate: boolean;
}

export interface World {
  /** Grows with every definition. */
  readonly age: number;
  readonly policy: Policy;
  /** Whether methods that split data structures between contexts may be defined: see `splitsData`. */
  readonly piracy: 'checked' | 'allowed';
  readonly strata: Strata;
  readonly contexts: Contexts;
  readonly bindings: ImmutableMap<string, Binding>;
  /** By the type that the methods' callee position names: see `tableKey`. */
  readonly tables: ImmutableMap<string, MethodTable>;
  /** The type names of closures, by id: they have no binding that a program could name. */
  readonly closures: ImmutableMap<string, TypeName>;
}

export const emptyWorld = (
  modules: readonly ModuleNode[],
  policy: Policy,
  piracy: World['piracy'] = 'checked',
): World => {
  const strata = buildStrata(modules);
  return {
    age: 0,
    policy,
    piracy,
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

/** A method with an equal signature and the same home is replaced: that is a redefinition. */
export const withMethod = (world: World, method: Method): World => {
  const key = tableKey(calleeOf(method.signature));
  return withTable(world, key, withTableMethod(world.tables.get(key) ?? NO_METHODS, method));
};

/** The world without a method: an edit that deletes its definition. The same world where it does not exist. */
export const withoutMethod = (world: World, method: Method): World => {
  const key = tableKey(calleeOf(method.signature));
  const table = world.tables.get(key);
  const held = table?.methods.get(method.id);
  return table && held ? withTable(world, key, withoutTableMethod(table, held)) : world;
};

const withTable = (world: World, key: string, table: MethodTable): World => ({
  ...world,
  age: world.age + 1,
  tables: world.tables.set(key, table),
});

/** All methods of a world, table by table. */
export const allMethods = (world: World): Method[] =>
  [...world.tables.values()].flatMap((table) => [...table.methods.values()]);

/** Every policy but `global` tells equal signatures of different strata apart; so does a method's identity. */
export const methodId = (home: Stratum, signature: Type): string => `${home.name}|${typeKey(signature)}`;
