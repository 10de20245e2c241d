/** Small typed nodes that many rules make. */

import type { World } from '../dispatch/world.ts';
import { lookupBinding } from '../dispatch/world.ts';
import type { Literal } from '../lower/ir.ts';
import { type Type, typeOfType } from '../types/index.ts';
import type { Value } from './lattice.ts';
import { isSingleton } from './shape.ts';
import type { Typed } from './typed.ts';

/** A type that Core must declare for literals and errors to have one. */
export const coreType = (world: World, name: string): Type => {
  const binding = lookupBinding(world, { module: 'Core', name });
  if (binding?.kind !== 'type') throw new Error(`Core.${name} is not declared (yet)`);
  return binding.type;
};

export const literalType = (world: World, literal: Literal): Type => coreType(world, literal.type);

export const literalValue = (world: World, value: Literal): Value => {
  const type = literalType(world, value);
  if (value.type === 'Nothing') return { node: { kind: 'singleton', type } };
  return { node: { kind: 'literal', value, type }, constant: value };
};

export const boolValue = (world: World, value: boolean): Value => literalValue(world, { type: 'Bool', value });

export const intValue = (world: World, value: bigint): Value => literalValue(world, { type: 'Int64', value });

export const nothingValue = (world: World): Value => literalValue(world, { type: 'Nothing' });

export const typeValue = (type: Type): Value => ({ node: { kind: 'singleton', type: typeOfType(type) } });

/** `Type{T}` ↦ T */
export const typeInside = (type: Type): Type | undefined =>
  type.kind === 'nominal' && type.name.id === 'Core.Type' && type.closed ? type.params[0] : undefined;

/** Reading it again gives the same and does nothing else. */
export const isSimple = (node: Typed): boolean =>
  node.kind === 'literal' || node.kind === 'singleton' || (node.kind === 'variable' && !node.checked);

/** `effects` first, then the value of a singleton type. */
export const afterEffects = (effects: readonly Typed[], value: Typed): Typed => {
  const kept = effects.filter((e) => !isSimple(e));
  return kept.length === 0 ? value : { kind: 'block', body: [...kept, value], type: value.type };
};

/** A value of a singleton type needs no code of its own beyond its effects. */
export const simplified = (node: Typed): Typed =>
  isSingleton(node.type) && node.kind === 'variable' ? { kind: 'singleton', type: node.type } : node;

/** What is known without running anything but the arguments' effects. */
export const pure = (args: readonly Value[], value: Value): Value =>
  args.every((a) => isSimple(a.node))
    ? value
    : {
        ...value,
        node: afterEffects(
          args.map((a) => a.node),
          value.node,
        ),
      };
