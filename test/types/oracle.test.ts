/** Subtyping of leaves against a slow reading of types as sets: a variable is tried with every candidate there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as t from '../../src/types/index.ts';
import { isDiagonal } from '../../src/types/occurrence.ts';
import { parse } from './universe.ts';

function parts(x: t.Type): readonly t.Type[] {
  switch (x.kind) {
    case 'nominal':
      return [...above(x), ...x.params.flatMap(parts)];
    case 'tuple':
      return [x, ...x.elements.flatMap(parts)];
    default:
      return [x];
  }
}

function above(x: t.Type): readonly t.Type[] {
  return x.kind === 'nominal' ? [x, ...above(t.supertypeOf(x))] : [x];
}

/** Whether the leaf is in the set that the closed type stands for. */
function member(leaf: t.Type, type: t.Type): boolean {
  switch (type.kind) {
    case 'any':
      return true;
    case 'nominal':
      return above(leaf).includes(type);
    case 'union':
      return type.members.some((m) => member(leaf, m));
    case 'tuple': {
      if (leaf.kind !== 'tuple') return false;
      const last = type.elements.at(-1);
      const fixed = last?.kind === 'vararg' ? type.elements.slice(0, -1) : type.elements;
      const count = leaf.elements.length;
      if (last?.kind === 'vararg' ? count < fixed.length : count !== fixed.length) return false;
      return leaf.elements.every((e, i) => {
        const wanted = fixed[i] ?? (last?.kind === 'vararg' ? last.element : t.BOTTOM);
        return member(e, wanted);
      });
    }
    case 'forall': {
      const { lower, upper } = type.var;
      const candidates = new Set([...parts(leaf), upper, lower, t.ANY]);
      const diagonal = isDiagonal(type.body, type.var);
      return [...candidates].some(
        (c) =>
          t.issubtype(lower, c) &&
          t.issubtype(c, upper) &&
          (!diagonal || t.isConcrete(c) || c === t.BOTTOM) &&
          member(leaf, t.substitute(type.body, type.var, c)),
      );
    }
    default:
      return false;
  }
}

const names = ['Int64', 'Int8', 'String', 'Nothing'];
const concrete = names.map(parse);
const apply = (name: string, ...args: t.Type[]): t.Type => {
  const result = t.instantiate(parse(name), args);
  if ('error' in result) throw new Error(result.error);
  return result.type;
};

const leaves = fc.letrec<{ leaf: t.Type }>((tie) => ({
  leaf: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(...concrete),
    fc.constantFrom(...['Integer', 'Any', 'Int64', 'String'].map(parse)).map((x) => apply('Vector', x)),
    tie('leaf').map((x) => apply('RefValue', x)),
    fc.tuple(tie('leaf'), tie('leaf')).map(([x, y]) => apply('Pair', x, y)),
    fc.array(tie('leaf'), { maxLength: 2 }).map((list) => t.tuple(list)),
  ),
})).leaf;

function bodies(vars: readonly t.Type[]): fc.Arbitrary<t.Type> {
  const base = fc.constantFrom(...concrete, ...['Integer', 'Any'].map(parse), ...vars, ...vars, ...vars);
  return fc.letrec<{ type: t.Type; exact: t.Type }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3 },
      base,
      tie('exact').map((x) => apply('AbstractVector', x)),
      tie('exact').map((x) => apply('Ref', x)),
      fc.tuple(tie('exact'), tie('exact')).map(([x, y]) => apply('Pair', x, y)),
      fc.array(tie('type'), { maxLength: 3 }).map((list) => t.tuple(list)),
      tie('type').map((x) => t.tuple([t.vararg(x)])),
      fc.array(tie('type'), { minLength: 2, maxLength: 2 }).map((list) => t.union(list)),
    ),
    // Inside parameters no unions or UnionAlls: there the oracle compares by identity.
    exact: fc.oneof(
      { maxDepth: 2 },
      base,
      tie('exact').map((x) => apply('Vector', x)),
      fc.tuple(tie('exact'), tie('exact')).map(([x, y]) => apply('Pair', x, y)),
    ),
  })).type;
}

function hasOpenUnion(x: t.Type): boolean {
  if (x.closed) return false;
  if (x.kind === 'tuple') return x.elements.some(hasOpenUnion);
  return x.kind === 'union' || (x.kind === 'vararg' && hasOpenUnion(x.element));
}

const types = fc
  .tuple(fc.constantFrom(...['Any', 'Integer', 'Int64', 'Tuple'].map(parse)), fc.boolean())
  .chain(([upper, dependent]) => {
    const outer = t.typeVar('T', t.BOTTOM, upper);
    const inner = t.typeVar('S', t.BOTTOM, dependent ? t.variable(outer) : t.ANY);
    return (
      bodies([t.variable(outer), t.variable(inner)])
        // The uses of a variable are counted where they are met, so a bound variable in a union may be less diagonal than it looks.
        .filter((body) => !dependent || !hasOpenUnion(body))
        .map((body) => t.forall(outer, t.forall(inner, body)))
    );
  });

test('a leaf is below exactly the types whose set holds it', () => {
  fc.assert(
    fc.property(fc.array(leaves, { minLength: 1, maxLength: 3 }), types, types, types, (list, x, y, z) => {
      const leaf = t.tuple(list);
      for (const type of [
        x,
        t.tuple([x]),
        t.tuple([x, y].slice(0, list.length)),
        t.tuple([x, y, z].slice(0, list.length)),
      ])
        assert.equal(t.issubtype(leaf, type), member(leaf, type), `${t.showType(leaf)} <: ${t.showType(type)}`);
      for (const one of list)
        assert.equal(t.issubtype(one, x), member(one, x), `${t.showType(one)} <: ${t.showType(x)}`);
    }),
    { numRuns: 3000 },
  );
});

test('a subtype has no leaf that its supertype lacks', () => {
  fc.assert(
    fc.property(leaves, types, types, (leaf, x, y) => {
      if (member(leaf, x) && t.issubtype(x, y))
        assert.ok(member(leaf, y), [leaf, x, y].map((s) => t.showType(s)).join('   '));
    }),
    { numRuns: 3000 },
  );
});
