/** Names for the variables of a type that can be told apart when it is written. */
import { forall, nominal, substitute, tuple, typeVar, union, vararg, variable } from './construct.ts';
import type { Type } from './type.ts';

/** The type with variables renamed where an inner one has the name of one around it. Variables without a name (`#…`) are called T. */
export function withDistinctNames(t: Type): Type {
  return rename(t, new Set());
}

function rename(t: Type, taken: ReadonlySet<string>): Type {
  const go = (x: Type): Type => rename(x, taken);
  switch (t.kind) {
    case 'any':
    case 'bottom':
    case 'var':
    case 'value':
      return t;
    case 'nominal':
      return t.params.length === 0 ? t : nominal(t.name, t.params.map(go));
    case 'union':
      return union(t.members.map(go));
    case 'tuple':
      return tuple(t.elements.map(go));
    case 'vararg':
      return vararg(go(t.element), t.count);
    case 'forall': {
      const { name, lower, upper } = t.var;
      const fresh = freeName(name, taken);
      const [below, above] = [go(lower), go(upper)];
      const same = fresh === name && below === lower && above === upper;
      const v = same ? t.var : typeVar(fresh, below, above);
      const body = same ? t.body : substitute(t.body, t.var, variable(v));
      return forall(v, rename(body, new Set([...taken, fresh])));
    }
    default:
      return t satisfies never;
  }
}

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(name)) return name;
  for (let i = 1; ; i += 1) if (!taken.has(`${name}${i}`)) return `${name}${i}`;
};
