/** Applying a UnionAll to parameters, as `Vector{Int64}` does. */
import { BOTTOM, substitute } from './construct.ts';
import { showType } from './show.ts';
import { issubtype } from './subtype.ts';
import type { Type } from './type.ts';

/**
 * `base{args…}`: the outermost variables take the arguments in order; fewer arguments than variables leave a UnionAll. Bounds
 * are checked against arguments without free variables. The error is a sentence in Julia's words.
 */
export function instantiate(base: Type, args: readonly Type[]): { readonly type: Type } | { readonly error: string } {
  let type = base;
  for (const [index, arg] of args.entries()) {
    // `NTuple{0,T}` is `Tuple{}`: with the length, the other variable has gone.
    if (type.kind !== 'forall' && index > 0 && index < variablesOf(base)) continue;
    if (type.kind !== 'forall')
      return {
        error: type === base ? `expected UnionAll, got Type{${showType(base)}}` : 'too many parameters for type',
      };
    const { var: v, body } = type;
    const checked = arg.closed && v.upper.closed && v.lower.closed;
    if (checked && !(issubtype(arg, v.upper) && (v.lower === BOTTOM || issubtype(v.lower, arg))))
      return { error: `in ${showType(base)}, in ${v.name}, expected ${boundText(v)}, got ${got(arg)}` };
    try {
      type = substitute(body, v, arg);
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
    // The bounds of the variables further in may mention this one: substitution has put the argument there.
  }
  return { type };
}

function variablesOf(type: Type): number {
  return type.kind === 'forall' ? 1 + variablesOf(type.body) : 0;
}

function boundText(v: { readonly name: string; readonly lower: Type; readonly upper: Type }): string {
  const above = v.lower === BOTTOM ? '' : `${showType(v.lower)}<:`;
  return `${above}${v.name}<:${showType(v.upper)}`;
}

function got(arg: Type): string {
  return arg.kind === 'value' ? `a value, ${showType(arg)}` : `Type{${showType(arg)}}`;
}
