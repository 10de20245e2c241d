/**
 * Method tables: persistent sets of methods that find those which may apply to a call without looking at the others. A table is a
 * tree in the manner of Julia's type maps: a small set is a list, a larger one is told apart at the place that separates its
 * methods best, and then each part in the same way. A method with several heads stands in several parts.
 */
import { Map as ImmutableMap } from 'immutable';
import { type Type, typeequal } from '../types/index.ts';
import { type Bits, hasBit } from './bits.ts';
import { ANYTHING, type Head, headsOfCall, headsOfSignature, type Place } from './heads.ts';
import { unwrap } from './signature.ts';
import type { Method } from './world.ts';

type Tree =
  /** `homes`: the strata of the methods, by their ids, beside them: most methods are passed over without being looked at. */
  | {
      readonly kind: 'list';
      readonly methods: readonly Method[];
      readonly homes: readonly number[];
      readonly splitAt: number;
    }
  | { readonly kind: 'split'; readonly place: Place; readonly parts: ImmutableMap<Head, Tree> };

/** Tables are replaced, never changed. */
export interface MethodTable {
  readonly tree: Tree;
  readonly methods: ImmutableMap<string, Method>;
  /** How many pirates each home stratum has here, by its id. */
  readonly pirates: ImmutableMap<number, number>;
}

/** A shorter list is scanned. */
const LIST = 16;

/** @param splitAt the length from which the list is told apart */
const listOf = (methods: readonly Method[], splitAt: number): Tree => ({
  kind: 'list',
  methods,
  homes: methods.map((m) => m.home.id),
  splitAt,
});

const EMPTY_TREE = listOf([], LIST);

export const NO_METHODS: MethodTable = { tree: EMPTY_TREE, methods: ImmutableMap(), pirates: ImmutableMap() };

/** The methods that may apply to a call and have their home in a set of strata, each once. */
export const mayApply = (table: MethodTable, call: Type, visible: Bits): readonly Method[] => {
  const found: Method[] = [];
  visit(
    table.tree,
    (place) => headsOfCall(call, place),
    (methods, homes) => {
      for (let i = 0; i < homes.length; i += 1) {
        if (!hasBit(visible, homes[i]!)) continue;
        const method = methods[i]!;
        if (!found.includes(method)) found.push(method);
      }
    },
  );
  return found;
};

/** The method of the table that `method` defines anew: an equal signature in the same home, however it is spelt (`f(x)`, `f(x::T) where T`). */
const redefinedBy = (table: MethodTable, method: Method): Method | undefined => {
  const same = table.methods.get(method.id);
  if (same) return same;
  const { home, signature } = method;
  const headsOf = (place: Place): readonly Head[] | undefined => {
    const { heads, exact } = headsOfSignature(signature, place);
    return exact ? [...heads, ANYTHING] : undefined;
  };
  let found: Method | undefined;
  visit(table.tree, headsOf, (methods, homes) => {
    found ??= methods.find(
      (other, i) =>
        homes[i] === home.id && mayBeEqual(signature, other.signature) && typeequal(signature, other.signature),
    );
  });
  return found;
};

/** A cheap test that spares most questions: equal signatures have as many parameters, and of the same names. */
const mayBeEqual = (a: Type, b: Type): boolean => {
  const [x, y] = [unwrap(a), unwrap(b)];
  if (x.kind !== 'tuple' || y.kind !== 'tuple') return true;
  return (
    x.elements.length === y.elements.length &&
    x.elements.every((type, i) => {
      const other = y.elements[i]!;
      return type.kind !== 'nominal' || other.kind !== 'nominal' || type.name === other.name;
    })
  );
};

/** A method with an equal signature and the same home is replaced: that is a redefinition. */
export const withTableMethod = (table: MethodTable, method: Method): MethodTable => {
  const old = redefinedBy(table, method);
  const { tree, methods, pirates } = old ? withoutTableMethod(table, old) : table;
  return {
    tree: insert(tree, method, 0),
    methods: methods.set(method.id, method),
    pirates: method.pirate ? pirates.update(method.home.id, 0, (n) => n + 1) : pirates,
  };
};

/** The table without a method that it holds. */
export const withoutTableMethod = (table: MethodTable, method: Method): MethodTable => {
  const { tree, methods, pirates } = table;
  const left = method.pirate ? pirates.get(method.home.id)! - 1 : undefined;
  return {
    tree: remove(tree, method),
    methods: methods.delete(method.id),
    pirates:
      left === undefined ? pirates : left === 0 ? pirates.delete(method.home.id) : pirates.set(method.home.id, left),
  };
};

/** The lists of the parts that have one of the heads. */
const visit = (
  tree: Tree,
  headsOf: (place: Place) => readonly Head[] | undefined,
  each: (methods: readonly Method[], homes: readonly number[]) => void,
): void => {
  if (tree.kind === 'list') {
    each(tree.methods, tree.homes);
    return;
  }
  const heads = headsOf(tree.place);
  if (heads)
    for (const head of heads) {
      const part = tree.parts.get(head);
      if (part) visit(part, headsOf, each);
    }
  else for (const part of tree.parts.values()) visit(part, headsOf, each);
};

const insert = (tree: Tree, method: Method, depth: number): Tree => {
  if (tree.kind === 'list') {
    const methods = [...tree.methods, method];
    return methods.length <= tree.splitAt ? listOf(methods, tree.splitAt) : split(methods, depth);
  }
  const { place } = tree;
  const parts = tree.parts.withMutations((map) => {
    for (const head of headsOfSignature(method.signature, place).heads)
      map.update(head, EMPTY_TREE, (part) => insert(part, method, depth + 1));
  });
  return { ...tree, parts };
};

const remove = (tree: Tree, method: Method): Tree => {
  if (tree.kind === 'list')
    return listOf(
      tree.methods.filter((m) => m !== method),
      tree.splitAt,
    );
  const parts = tree.parts.withMutations((map) => {
    for (const head of headsOfSignature(method.signature, tree.place).heads)
      map.update(head, EMPTY_TREE, (part) => remove(part, method));
  });
  return { ...tree, parts };
};

/** Arguments further right do not tell methods apart. */
const PLACES: readonly Place[] = [1, 2, 3, 4, 5, 6].flatMap((argument) => [
  { argument },
  { argument, parameter: 0 },
  { argument, parameter: 1 },
]);
const MAX_DEPTH = 8;

/** Told apart where the largest part is smallest; a list that no place tells apart waits until it has doubled. */
const split = (methods: readonly Method[], depth: number): Tree => {
  const list = listOf(methods, methods.length * 2);
  if (depth >= MAX_DEPTH) return list;
  let best: { place: Place; largest: number } | undefined;
  for (const place of PLACES) {
    const sizes = new Map<Head, number>();
    for (const { signature } of methods)
      for (const head of headsOfSignature(signature, place).heads) sizes.set(head, (sizes.get(head) ?? 0) + 1);
    const largest = Math.max(...sizes.values());
    if (largest < (best?.largest ?? methods.length)) best = { place, largest };
  }
  if (!best) return list;
  const empty: Tree = { kind: 'split', place: best.place, parts: ImmutableMap() };
  return methods.reduce<Tree>((tree, method) => insert(tree, method, depth), empty);
};
