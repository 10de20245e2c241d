/** Applying a UnionAll to parameters, as `Vector{Int64}` does. */
import { BOTTOM, substituteAll } from './construct.ts';
import { showType } from './show.ts';
import { issubtype } from './subtype.ts';
import type { Type, TypeVar } from './type.ts';

/**
 * `base{args…}`: the outermost variables take the arguments in order; fewer arguments than variables leave a UnionAll. Bounds
 * are checked against arguments without free variables. The error is a sentence in Julia's words.
 */
export function instantiate(base: Type, args: readonly Type[]): { readonly type: Type } | { readonly error: string } {
  let type = base;
  const given = new Map<TypeVar, Type>();
  try {
    for (const arg of args) {
      if (type.kind !== 'forall')
        return {
          error: type === base ? `expected UnionAll, got Type{${showType(base)}}` : 'too many parameters for type',
        };
      const { var: v, body } = type;
      // Bounds may mention the variables further out.
      const lower = substituteAll(v.lower, given);
      const upper = substituteAll(v.upper, given);
      const checked = arg.closed && upper.closed && lower.closed;
      if (checked && !(issubtype(arg, upper) && (lower === BOTTOM || issubtype(lower, arg))))
        return {
          error: `in ${showType(base)}, in ${v.name}, expected ${boundText(v.name, lower, upper)}, got ${got(arg)}`,
        };
      given.set(v, arg);
      type = body;
    }
    // All at once: `NTuple{0,Int64}` has no place for its second argument once the first is there.
    return { type: substituteAll(type, given) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function boundText(name: string, lower: Type, upper: Type): string {
  const above = lower === BOTTOM ? '' : `${showType(lower)}<:`;
  return `${above}${name}<:${showType(upper)}`;
}

function got(arg: Type): string {
  return arg.kind === 'value' ? `a value, ${showType(arg)}` : `Type{${showType(arg)}}`;
}
