/** What is known of the variables at one point of an instance: copied at branches, merged where paths meet. */
import type { Literal } from '../lower/ir.ts';
import type { Type } from '../types/index.ts';
import { merge, typeOf, type Value } from './lattice.ts';

export interface Known {
  readonly type: Type;
  readonly constant?: Literal;
  /** Some path leads here without an assignment. */
  readonly maybeUndefined: boolean;
}

/** By variable number; a hole is a variable that no path has assigned. */
export type Env = (Known | undefined)[];

/** What a store of the value says of its variable. */
export const knownOf = (value: Value): Known => {
  const type = typeOf(value);
  return value.constant ? { type, constant: value.constant, maybeUndefined: false } : { type, maybeUndefined: false };
};

const sameLiteral = (a: Literal | undefined, b: Literal | undefined): boolean => {
  if (a === b) return true;
  if (!a || !b || a.type !== b.type) return false;
  if (a.type === 'Nothing') return true;
  if (a.type === 'Char') return a.codepoint === (b as typeof a).codepoint;
  return Object.is(a.value, (b as typeof a).value);
};

const mergeKnown = (a: Known | undefined, b: Known | undefined): Known | undefined => {
  if (a === b) return a;
  if (!a || !b) return { ...(a ?? b)!, maybeUndefined: true };
  const type = merge(a.type, b.type);
  const maybeUndefined = a.maybeUndefined || b.maybeUndefined;
  return a.constant && sameLiteral(a.constant, b.constant)
    ? { type, constant: a.constant, maybeUndefined }
    : { type, maybeUndefined };
};

/** An undefined environment is one that no path reaches. */
export const mergeEnv = (a: Env | undefined, b: Env | undefined): Env | undefined => {
  if (!a) return b;
  if (!b) return a;
  const length = Math.max(a.length, b.length);
  const out: Env = new Array(length);
  for (let i = 0; i < length; i += 1) out[i] = mergeKnown(a[i], b[i]);
  return out;
};

export const sameEnv = (a: Env | undefined, b: Env | undefined): boolean => {
  if (a === b) return true;
  if (!a || !b) return false;
  for (let i = 0; i < Math.max(a.length, b.length); i += 1) {
    const x = a[i];
    const y = b[i];
    if (x === y) continue;
    if (!x || !y || x.type !== y.type || x.maybeUndefined !== y.maybeUndefined) return false;
    if (!sameLiteral(x.constant, y.constant)) return false;
  }
  return true;
};
