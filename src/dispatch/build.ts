/**
 * Worlds without source text: the builders that experiments and tests use instead of a program. A method made here has an empty
 * body; what resolution reads of a method is its signature, its home and its place in the order of loading.
 */

import type { Lambda, ModulePath } from '../lower/ir.ts';
import type { TupleType, TypeName, TypeVar } from '../types/index.ts';
import { type NominalType, newTypeName, nominal, type Type, tuple, variable } from '../types/index.ts';
import { functionType } from './define.ts';
import { isPirate } from './pirate.ts';
import { unwrap } from './signature.ts';
import { close } from './typeexpr.ts';
import { type Method, methodId, stratumOf, type World } from './world.ts';

/** `typeof(name)` of a generic function of `module`: a new function at each call. */
export const makeFunction = (module: ModulePath, name: string): NominalType => functionType(module, name);

/** A declared type. `supertype` is written in terms of the variables in `params`; `Any` when it is left out. */
export const makeTypeName = (
  module: ModulePath,
  name: string,
  init: Pick<TypeName, 'flavor'> & Partial<Pick<TypeName, 'params' | 'supertype' | 'fields' | 'bits'>>,
): TypeName => newTypeName({ id: `${module}.${name}`, name, module, ...init });

/** The type that a declared name stands for: all of its applications. */
export const typeNamed = (name: TypeName): Type => close(name.params, nominal(name, name.params.map(variable)));

/** The signature of `callee(::params…) where vars…`, outermost variable first. */
export const makeSignature = (callee: Type, params: readonly Type[], vars: readonly TypeVar[] = []): Type =>
  close(vars, tuple([callee, ...params]));

/** The type of a call: callee and arguments. */
export const makeCall = (callee: Type, ...args: readonly Type[]): TupleType => tuple([callee, ...args]);

export interface MethodInit {
  readonly name: string;
  readonly module: ModulePath;
  /** Tuple of the callee's type and the parameter types, under its variables: see `makeSignature`. */
  readonly signature: Type;
  /** Position in the order of loading; the world's age when left out. */
  readonly order?: number;
}

/** A method with an empty body, for `withMethod`. Its home is the stratum of `module`. @throws Error for an unknown module. */
export const makeMethod = (world: World, { name, module, signature, order = world.age }: MethodInit): Method => {
  const home = stratumOf(world, module);
  const lambda = emptyLambda(name, module, signature);
  return {
    id: methodId(home, signature),
    pirate: isPirate(world, { signature, home }),
    name,
    signature,
    home,
    module,
    definition: { callee: { kind: 'closure', id: name }, where: [], params: [], lambda, span: NOWHERE },
    order,
  };
};

const NOWHERE = { start: 0, end: 0 };

const emptyLambda = (name: string, module: ModulePath, signature: Type): Lambda => {
  const body = unwrap(signature);
  const elements = body.kind === 'tuple' ? body.elements : [];
  return {
    name,
    origin: { file: { path: module, text: '' }, module, offset: 0 },
    slots: elements.map((_, i) => ({ name: i === 0 ? '#self' : `#${i}` })),
    arity: elements.length,
    isVararg: elements.at(-1)?.kind === 'vararg',
    staticParams: [],
    body: { kind: 'block', body: [], span: NOWHERE },
  };
};
