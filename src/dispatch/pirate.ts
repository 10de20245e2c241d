/**
 * Pirates (semantics.md): methods that apply to some concrete σ with home(m) ∉ ↓homes(f, σ). Only they can make contexts differ.
 * The test errs on the side of calling a method a pirate: the index may be too large, never too small.
 */
import type { Type } from '../types/index.ts';
import { contains } from './context.ts';
import { type Method, type World, calleeOf, stratumOf, unwrap } from './world.ts';

/**
 * Strata that are among the homes of *every* value of a type. A nominal type guarantees its own stratum: its subtypes are declared
 * where it can be seen. Under an abstract parameter nothing is sure (`Ref{T} where T<:X.A` applies to `Ref{Union{}}`).
 */
const guaranteed = (world: World, type: Type): bigint => {
  switch (type.kind) {
    case 'nominal': {
      const own = 1n << BigInt(stratumOf(world, type.name.module).id);
      return type.params.reduce((set, p) => set | (p.closed ? guaranteedInside(world, p) : 0n), own);
    }
    case 'union':
      return type.members.map((m) => guaranteed(world, m)).reduce((a, b) => a & b);
    case 'tuple':
      return type.elements.reduce((set, e) => set | guaranteed(world, e), 0n);
    case 'vararg':
      return type.count?.kind === 'value' && type.count.value !== 0n ? guaranteed(world, type.element) : 0n;
    case 'forall':
      return guaranteed(world, type.body);
    case 'var':
      return type.var.upper.kind === 'var' ? 0n : guaranteed(world, type.var.upper);
    case 'any':
    case 'bottom':
    case 'value':
      return 0n;
    default:
      return type satisfies never;
  }
};

/** Inside an invariant position a closed type occurs as it stands, whatever it is. */
const guaranteedInside = (world: World, type: Type): bigint => {
  if (type.kind === 'nominal') return guaranteed(world, type);
  if (type.kind === 'tuple') return type.elements.reduce((set, e) => set | guaranteedInside(world, e), 0n);
  return 0n;
};

export const isPirate = (world: World, method: Method): boolean => {
  const body = unwrap(method.signature);
  const callee = calleeOf(method.signature);
  const sure = guaranteed(world, body.kind === 'tuple' ? body : callee);
  return !contains(world.contexts.closure(sure), method.home);
};
