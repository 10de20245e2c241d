/**
 * The constructors of types, and substitution, which needs them all. Every type is interned: closed ones in one table of the
 * process, open ones and UnionAlls in a table that lives as long as one of their variables, so that the fresh variables of
 * the subtype algorithm leave nothing behind.
 */
import { typeKey } from './key.ts';
import type { ForallType, NominalType, TupleType, Type, TypeName, TypeValue, TypeVar } from './type.ts';

type Shape<K extends Type['kind']> = Omit<Extract<Type, { kind: K }>, 'id' | 'closed' | 'free'>;
type AnyShape = { [K in Type['kind']]: Shape<K> }[Type['kind']];
type Table = Map<string, Type>;

const closedTypes: Table = new Map();
const openTypes = new WeakMap<TypeVar, Table>();
const objectIds = new WeakMap<object, number>();
const noVars: ReadonlySet<TypeVar> = new Set();
let nextTypeId = 0;
let nextObjectId = 0;

function objectId(object: object): number {
  const known = objectIds.get(object);
  if (known !== undefined) return known;
  nextObjectId += 1;
  objectIds.set(object, nextObjectId);
  return nextObjectId;
}

function tableOf(anchor: TypeVar | undefined): Table {
  if (anchor === undefined) return closedTypes;
  const known = openTypes.get(anchor);
  if (known !== undefined) return known;
  const table: Table = new Map();
  openTypes.set(anchor, table);
  return table;
}

function firstOf(vars: ReadonlySet<TypeVar>): TypeVar | undefined {
  for (const v of vars) return v;
  return undefined;
}

function intern(key: string, free: ReadonlySet<TypeVar>, shape: () => AnyShape, anchor = firstOf(free)): Type {
  const table = tableOf(anchor);
  const known = table.get(key);
  if (known !== undefined) return known;
  nextTypeId += 1;
  const type = { ...shape(), id: nextTypeId, closed: free.size === 0, free } as Type;
  table.set(key, type);
  return type;
}

function freeOf(types: readonly Type[]): ReadonlySet<TypeVar> {
  let result: ReadonlySet<TypeVar> = noVars;
  for (const t of types) {
    if (t.closed || t.free === result) continue;
    result = result.size === 0 ? t.free : result.union(t.free);
  }
  return result;
}

const idsOf = (types: readonly Type[]): string => types.map((t) => t.id).join(',');

export const ANY: Type = intern('any', noVars, () => ({ kind: 'any' }));
export const BOTTOM: Type = intern('bottom', noVars, () => ({ kind: 'bottom' }));

/** A fresh variable, equal to no other one, whatever its name. */
export function typeVar(name: string, lower: Type = BOTTOM, upper: Type = ANY): TypeVar {
  return { name, lower, upper };
}

export function variable(v: TypeVar): Type {
  return intern(`v${objectId(v)}`, new Set([v]), () => ({ kind: 'var', var: v }), v);
}

/** A type parameter that is no type. `of` is the type of the value where it is not the obvious one (an `Int32`, say). */
export function value(v: TypeValue, of?: Type): Type {
  const text = typeof v === 'object' ? `:${v.symbol}` : typeof v === 'string' ? `"${v}` : String(v);
  return intern(`=${of?.id ?? ''}=${text}`, noVars, () =>
    of === undefined ? { kind: 'value', value: v } : { kind: 'value', value: v, of },
  );
}

/** @throws Error when the number of parameters is wrong: callers check user input with `instantiate`. */
export function nominal(name: TypeName, params: readonly Type[] = []): NominalType {
  if (params.length !== name.params.length)
    throw new Error(`${name.id} has ${name.params.length} parameters, got ${params.length}`);
  return intern(`n${objectId(name)},${idsOf(params)}`, freeOf(params), () => ({
    kind: 'nominal',
    name,
    params,
  })) as NominalType;
}

/** `body where lower <: v <: upper`; the body itself when the variable does not occur in it. */
export function forall(v: TypeVar, body: Type): Type {
  if (!body.free.has(v)) return body;
  const inner = new Set(body.free);
  inner.delete(v);
  const free = freeOf([v.lower, v.upper]).union(inner);
  return intern(`f${objectId(v)},${body.id}`, free, () => ({ kind: 'forall', var: v, body }), v);
}

/** `Vararg{element, count}`, for the end of a tuple only. */
export function vararg(element: Type, count?: Type): Type {
  if (count === undefined) return intern(`r${element.id}`, element.free, () => ({ kind: 'vararg', element }));
  return intern(`r${element.id},${count.id}`, freeOf([element, count]), () => ({ kind: 'vararg', element, count }));
}

/** `Tuple{elements…}`; a final `Vararg{T, 3}` is written out. @throws Error on a vararg elsewhere or a negative count. */
export function tuple(elements: readonly Type[]): TupleType {
  const last = elements.at(-1);
  if (elements.some((e, i) => e.kind === 'vararg' && i < elements.length - 1))
    throw new Error('Vararg is allowed only as the last element of a Tuple');
  if (last?.kind === 'vararg') {
    const init = elements.slice(0, -1);
    if (last.count?.kind === 'value') {
      const n = last.count.value;
      if (typeof n !== 'bigint' || n < 0n) throw new Error('the length of a Vararg must be a non-negative integer');
      return tuple([...init, ...Array.from({ length: Number(n) }, () => last.element)]);
    }
    if (last.count === undefined && last.element === BOTTOM) return tuple(init);
  }
  return intern(`t${idsOf(elements)}`, freeOf(elements), () => ({ kind: 'tuple', elements })) as TupleType;
}

/**
 * `Union{members…}`: flat, without duplicates, in an order that depends on the members alone. A member that is cheaply seen
 * to lie inside another one is dropped; the rest of subtyping is not asked, so `Union{}` may hold more than the least.
 */
export function union(members: readonly Type[]): Type {
  const flat = new Set(members.flatMap((m) => (m.kind === 'union' ? m.members : [m])));
  flat.delete(BOTTOM);
  if (flat.has(ANY)) return ANY;
  const all = [...flat];
  const kept = all.filter((m) => !all.some((other) => other !== m && cheaplyBelow(m, other)));
  if (kept.length === 0) return BOTTOM;
  if (kept.length === 1) return kept[0]!;
  const keyed = kept.map((type) => ({ type, key: typeKey(type) }));
  keyed.sort((x, y) => (x.key < y.key ? -1 : x.key > y.key ? 1 : x.type.id - y.type.id));
  const sorted = keyed.map((k) => k.type);
  return intern(`u${idsOf(sorted)}`, freeOf(sorted), () => ({ kind: 'union', members: sorted }));
}

/** A sound but incomplete subtype test that needs no algorithm: equal parameters up the declared supertypes. */
function cheaplyBelow(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (!a.closed || !b.closed) return false;
  if (a.kind === 'tuple' && b.kind === 'tuple')
    return (
      a.elements.length === b.elements.length &&
      a.elements.every((e, i) => e === b.elements[i] || (e.kind !== 'vararg' && cheaplyBelow(e, b.elements[i]!)))
    );
  if (a.kind !== 'nominal') return b === ANY;
  if (b === ANY) return true;
  const bare = b.kind === 'forall' ? bareName(b) : undefined;
  const target = bare ?? (b.kind === 'nominal' ? b.name : undefined);
  if (target === undefined) return false;
  const above = ancestor(a, target);
  return above !== undefined && (bare !== undefined || above === b);
}

/** The name whose every application `type` holds, as `Pair` = `Pair{A,B} where B where A` does. */
function bareName(type: ForallType): TypeName | undefined {
  let vars = 0;
  let body: Type = type;
  while (body.kind === 'forall') {
    if (body.var.lower !== BOTTOM) return undefined;
    vars += 1;
    body = body.body;
  }
  if (body.kind !== 'nominal' || body.params.length !== vars) return undefined;
  const { name, params } = body;
  const seen = new Set<TypeVar>();
  const plain = params.every((p, i) => {
    if (p.kind !== 'var' || seen.has(p.var)) return false;
    seen.add(p.var);
    return p.var.upper === ANY || p.var.upper === name.params[i]!.upper;
  });
  return plain ? name : undefined;
}

const supertypes = new WeakMap<NominalType, { declared: Type; result: Type }>();

/** The declared supertype, in terms of the actual parameters. */
export function supertypeOf(type: NominalType): Type {
  const { name, params } = type;
  const declared = name.supertype;
  if (declared.closed) return declared;
  const known = supertypes.get(type);
  if (known !== undefined && known.declared === declared) return known.result;
  const result = substituteAll(declared, new Map(name.params.map((v, i) => [v, params[i]!])));
  supertypes.set(type, { declared, result });
  return result;
}

/** What `supertype(T)` gives: that of `A where v` is the one of `A`, for all `v`. */
export function supertypeOfAny(type: Type): Type {
  if (type.kind === 'forall') return forall(type.var, supertypeOfAny(type.body));
  return type.kind === 'nominal' ? supertypeOf(type) : ANY;
}

/** Walks the declared supertypes up to an application of `name`; undefined when there is none. */
export function ancestor(type: NominalType, name: TypeName): NominalType | undefined {
  if (type.name === name) return type;
  if (!descends(type.name, name)) return undefined;
  let current: Type = type;
  while (current.kind === 'nominal' && current.name !== name) current = supertypeOf(current);
  return current.kind === 'nominal' ? current : undefined;
}

/** Whether `name` is declared, in any number of steps, below `above`. */
export function descends(name: TypeName, above: TypeName): boolean {
  let current = name;
  while (current !== above) {
    const next: Type = current.supertype;
    if (next.kind !== 'nominal') return false;
    current = next.name;
  }
  return true;
}

/** `type` with `replacement` for every free occurrence of `v`; no variable of the replacement is captured. */
export function substitute(type: Type, v: TypeVar, replacement: Type): Type {
  return type.free.has(v) ? substituteAll(type, new Map([[v, replacement]])) : type;
}

/** Simultaneous substitution. */
export function substituteAll(type: Type, map: ReadonlyMap<TypeVar, Type>): Type {
  if (type.closed || ![...type.free].some((v) => map.has(v))) return type;
  const go = (t: Type): Type => substituteAll(t, map);
  switch (type.kind) {
    case 'any':
    case 'bottom':
    case 'value':
      return type;
    case 'var':
      return map.get(type.var) ?? type;
    case 'nominal':
      return nominal(type.name, type.params.map(go));
    case 'union':
      return union(type.members.map(go));
    case 'tuple':
      return tuple(type.elements.map(go));
    case 'vararg':
      return vararg(go(type.element), type.count === undefined ? undefined : go(type.count));
    case 'forall': {
      const inner = new Map([...map].filter(([v]) => v !== type.var && type.free.has(v)));
      const v = typeVar(type.var.name, go(type.var.lower), go(type.var.upper));
      const captured = [...inner.values()].some((t) => t.free.has(type.var));
      if (!captured && v.lower === type.var.lower && v.upper === type.var.upper)
        return forall(type.var, substituteAll(type.body, inner));
      return forall(v, substituteAll(type.body, inner.set(type.var, variable(v))));
    }
    default:
      return type satisfies never;
  }
}

/** A declared name. The supertype is `Any` and there are no fields until somebody writes them. */
export function newTypeName(
  init: Pick<TypeName, 'id' | 'name' | 'module' | 'flavor'> &
    Partial<Omit<TypeName, 'id' | 'name' | 'module' | 'flavor'>>,
): TypeName {
  return { params: [], supertype: ANY, fields: [], ...init };
}
