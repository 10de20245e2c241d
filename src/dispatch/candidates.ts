/**
 * Candidates: every method that a callee of one type could have in any context, found by the callee's tables and narrowed by the
 * type of the first argument, with the outcomes found so far. A memo alone: it never decides an outcome.
 */
import { isTypeType, kindOf, TYPE_NAME, type Type } from '../types/index.ts';
import { isPirate } from './pirate.ts';
import type { Outcome } from './resolve.ts';
import { type Method, type MethodTable, tableKey, unwrap, type World } from './world.ts';

export interface Candidates {
  readonly policy: World['policy'];
  readonly tables: readonly (MethodTable | undefined)[];
  readonly methods: readonly Method[];
  /** Bit set over the home strata of the pirates among them. */
  readonly pirateHomes: bigint;
  /** Those that may apply to a call, in no particular order. */
  readonly forCall: (call: Type) => Iterable<Method>;
  /** σ, then the pirate homes in λ (*projection*: an outcome depends on λ through them alone) ↦ outcome. */
  readonly outcomes: Map<number, Map<bigint, Outcome>>;
}

const caches = new WeakMap<object, Map<number, Candidates>>();
const keysOfCallee = new Map<number, readonly string[]>();

/** Tables that may hold methods applicable to this callee: its own and those of its supertypes. */
const tableKeys = (callee: Type): readonly string[] => {
  const known = keysOfCallee.get(callee.id);
  if (known) return known;
  const keys = [tableKey(callee)];
  for (const name of [...kindName(callee), ...namesAbove(callee)]) keys.push(name === TYPE_NAME.id ? 'Type' : name);
  keys.push('Any');
  const unique = [...new Set(keys)];
  keysOfCallee.set(callee.id, unique);
  return unique;
};

/** `Core.DataType` for `Type{Int64}`: a type is also a value of its kind. */
const kindName = (type: Type): string[] => {
  const kind = isTypeType(type) ? kindOf(type.params[0]!) : undefined;
  return kind?.kind === 'nominal' ? [kind.name.id] : [];
};

/** The type's own name and those of its supertypes. `DataType` has the UnionAll `Type` above it. */
const namesAbove = (type: Type): string[] => {
  const names: string[] = [];
  for (let at = type; at.kind === 'nominal'; at = unwrap(at.name.supertype)) names.push(at.name.id);
  return names;
};

export const candidatesFor = (world: World, callee: Type): Candidates => {
  let cache = caches.get(world.strata);
  if (!cache) {
    cache = new Map();
    caches.set(world.strata, cache);
  }
  const tables = tableKeys(callee).map((key) => world.tables.get(key));
  const known = cache.get(callee.id);
  if (known?.policy === world.policy && known.tables.every((table, i) => table === tables[i])) return known;
  const fresh = gather(world, tables);
  cache.set(callee.id, fresh);
  return fresh;
};

const gather = (world: World, tables: Candidates['tables']): Candidates => {
  const present = tables.filter((table) => table !== undefined);
  const methods = present.length === 1 ? present[0]!.methods : present.flatMap((table) => table.methods);
  const pirateHomes = methods.reduce((set, m) => (isPirate(world, m) ? set | (1n << BigInt(m.home.id)) : set), 0n);
  return { policy: world.policy, tables, methods, pirateHomes, forCall: indexed(methods), outcomes: new Map() };
};

/** A shorter table is scanned. */
const INDEX_FROM = 12;

const indexed = (methods: readonly Method[]): Candidates['forCall'] => {
  if (methods.length < INDEX_FROM) return () => methods;
  let buckets: ReadonlyMap<string, readonly Method[]> | undefined;
  return (call) => {
    const first = call.kind === 'tuple' ? call.elements[1] : undefined;
    if (!first || first.kind === 'vararg') return methods;
    buckets ??= bucketsOf(methods);
    const found = headsOfArgument(first).map((head) => buckets?.get(head) ?? []);
    return new Set(found.flat());
  };
};

const bucketsOf = (methods: readonly Method[]): Map<string, Method[]> => {
  const buckets = new Map<string, Method[]>();
  for (const method of methods) {
    for (const head of headsOfMethod(method)) {
      const bucket = buckets.get(head);
      if (bucket) bucket.push(method);
      else buckets.set(head, [method]);
    }
  }
  return buckets;
};

/** Where any argument is looked up: the methods whose first parameter names no type. */
const ANYTHING = '*';
const TUPLES = '()';

const headsOfMethod = (method: Method): readonly string[] => {
  const body = unwrap(method.signature);
  const first = body.kind === 'tuple' ? body.elements[1] : undefined;
  return first ? headsOfParameter(first) : [ANYTHING];
};

const headsOfParameter = (type: Type): readonly string[] => {
  switch (type.kind) {
    case 'nominal':
      return [type.name.id];
    case 'tuple':
      return [TUPLES];
    case 'forall':
      return headsOfParameter(type.body);
    case 'var':
      return headsOfParameter(type.var.upper);
    case 'vararg':
      return headsOfParameter(type.element);
    case 'union':
      return [...new Set(type.members.flatMap(headsOfParameter))];
    case 'any':
    case 'value':
    case 'bottom':
      return [ANYTHING];
    default:
      return type satisfies never;
  }
};

const headsOfArgument = (type: Type): string[] => {
  if (type.kind === 'tuple') return [TUPLES, ANYTHING];
  return [ANYTHING, ...kindName(type), ...namesAbove(type)];
};
