/**
 * What inference knows of a value: its type, perhaps the value itself, and what testing it would say about variables.
 */

import { isLeaf } from '../dispatch/typeexpr.ts';
import type { Literal } from '../lower/ir.ts';
import { ANY, BOTTOM, issubtype, type Type, typejoin, union } from '../types/index.ts';
import type { Typed } from './typed.ts';

export interface Value {
  readonly node: Typed;
  readonly constant?: Literal;
  /** For a Bool: the types of variables where it is true, and where it is false. */
  readonly refine?: readonly Refinement[];
}

export interface Refinement {
  readonly variable: number;
  readonly then: Type;
  readonly otherwise: Type;
}

export const typeOf = (value: Value): Type => value.node.type;

/** A union of more leaves than this is replaced by their join: the lattice must have no long chains. */
const MAX_UNION = 4;

export const merge = (a: Type, b: Type): Type => {
  if (a === b || b === BOTTOM) return a;
  if (a === BOTTOM) return b;
  if (a === ANY || b === ANY) return ANY;
  if (issubtype(a, b)) return b;
  if (issubtype(b, a)) return a;
  const both = union([a, b]);
  if (both.kind !== 'union') return both;
  if (both.members.length <= MAX_UNION && both.members.every(isLeaf)) return both;
  return both.members.reduce((x, y) => typejoin(x, y));
};

/** The members of a small union of leaves, or the type alone when it is a leaf; undefined when calls on it are open. */
export const leavesOf = (type: Type): readonly Type[] | undefined => {
  if (isLeaf(type)) return [type];
  if (type.kind === 'union' && type.members.every(isLeaf)) return type.members;
  return undefined;
};

/** Depth of nesting: types deeper than the limit are not specialised on, so that growing recursions end. */
export const MAX_TYPE_DEPTH = 8;

const depths = new Map<number, number>();

export const typeDepth = (type: Type): number => {
  const known = depths.get(type.id);
  if (known !== undefined) return known;
  const inner =
    type.kind === 'nominal'
      ? type.params
      : type.kind === 'tuple'
        ? type.elements
        : type.kind === 'union'
          ? type.members
          : type.kind === 'vararg'
            ? [type.element]
            : type.kind === 'forall'
              ? [type.body]
              : [];
  const size = type.kind === 'tuple' ? Math.floor(type.elements.length / 64) : 0;
  const depth = 1 + size + inner.reduce((most, t) => Math.max(most, typeDepth(t)), 0);
  depths.set(type.id, depth);
  return depth;
};
