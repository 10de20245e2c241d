/** The least upper bound of two types that has no union in it, as far as there is one (Julia's `typejoin`). */
import {
  ANY,
  ancestor,
  BOTTOM,
  descends,
  forall,
  nominal,
  supertypeOf,
  tuple,
  typeVar,
  vararg,
  variable,
} from './construct.ts';
import { issubtype } from './subtype.ts';
import type { NominalType, Type, TypeVar } from './type.ts';

/** A type above both: one of them, else a common declared supertype or a tuple of joins, else `Any`. @throws TypeBudgetError */
export function typejoin(a: Type, b: Type): Type {
  if (a === b) return a;
  if (a.kind === 'union') return joinAll([...a.members, b]);
  if (b.kind === 'union') return joinAll([a, ...b.members]);
  if (issubtype(a, b)) return b;
  if (issubtype(b, a)) return a;
  if (a.kind === 'var') return typejoin(a.var.upper, b);
  if (b.kind === 'var') return typejoin(a, b.var.upper);
  if (a.kind === 'forall') return joinUnder(a.var, a.body, a, b);
  if (b.kind === 'forall') return joinUnder(b.var, b.body, b, a);
  if (a.kind === 'tuple' && b.kind === 'tuple') return joinTuples(a.elements, b.elements);
  if (a.kind === 'nominal' && b.kind === 'nominal') return joinNominals(a, b);
  return ANY;
}

/**
 * The join of the bodies under the same variable, unless the variable has become diagonal by losing its invariant occurrences: then it
 * no longer ranges over all that it stood for, and the join is something wider.
 */
function joinUnder(v: TypeVar, body: Type, whole: Type, other: Type): Type {
  const joined = forall(v, typejoin(body, other));
  const wider: Type[] = body.kind === 'tuple' && other.kind === 'tuple' ? [joined, tuple([vararg(ANY)])] : [joined];
  return wider.find((t) => issubtype(whole, t) && issubtype(other, t)) ?? ANY;
}

function joinAll(types: readonly Type[]): Type {
  return types.reduce<Type>((x, y) => typejoin(x, y), BOTTOM);
}

function joinTuples(a: readonly Type[], b: readonly Type[]): Type {
  const fixed = (list: readonly Type[]): readonly Type[] => list.filter((e) => e.kind !== 'vararg');
  const rest = (list: readonly Type[]): Type | undefined => {
    const last = list.at(-1);
    return last?.kind === 'vararg' ? last.element : undefined;
  };
  const [x, y] = [fixed(a), fixed(b)];
  const shared = Math.min(x.length, y.length);
  const elements = x.slice(0, shared).map((e, i) => typejoin(e, y[i]!));
  const tail = [...x.slice(shared), ...y.slice(shared), rest(a), rest(b)].filter((t) => t !== undefined);
  return tuple(tail.length === 0 ? elements : [...elements, vararg(joinAll(tail))]);
}

function joinNominals(a: NominalType, b: NominalType): Type {
  let current: Type = a;
  while (current.kind === 'nominal' && !descends(b.name, current.name)) current = supertypeOf(current);
  if (current.kind !== 'nominal') return issubtype(b, current) ? current : ANY;
  const other = ancestor(b, current.name);
  if (other === undefined) return ANY;
  const vars: TypeVar[] = [];
  const params = current.params.map((p, i) => {
    if (p === other.params[i]) return p;
    const v = typeVar(current.name.params[i]!.name);
    vars.push(v);
    return variable(v);
  });
  return vars.reduceRight((body, v) => forall(v, body), nominal(current.name, params) as Type);
}
