import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readType } from '../../src/cli/types/notation.ts';
import { universe } from '../../src/cli/types/universe.ts';
import * as t from '../../src/types/index.ts';
import { names, parse } from './universe.ts';

const leaves = ['Int64', 'Int8', 'Float64', 'String', 'Nothing', 'Bool', 'typeof(+)'].map(parse);
const plain = [
  ...leaves,
  ...['Any', 'Number', 'Integer', 'Signed', 'Real', 'AbstractString', 'Function', 'DataType'].map(parse),
];
const applied = (name: string, ...args: t.Type[]): t.Type => {
  const result = t.instantiate(parse(name), args);
  if ('error' in result) throw new Error(result.error);
  return result.type;
};

/** Closed types, and, given variables, open ones. */
function typesOf(vars: readonly t.Type[]): fc.Arbitrary<t.Type> {
  const base = fc.constantFrom(...plain, ...vars, ...vars);
  return fc.letrec<{ type: t.Type }>((tie) => {
    const type = tie('type');
    return {
      type: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        base,
        type.map((x) => applied('Vector', x)),
        type.map((x) => applied('AbstractVector', x)),
        type.map((x) => applied('Ref', x)),
        type.map((x) => applied('Type', x)),
        fc.tuple(type, type).map(([x, y]) => applied('Pair', x, y)),
        fc.array(type, { maxLength: 3 }).map((list) => t.tuple(list)),
        fc.tuple(fc.array(type, { maxLength: 2 }), type).map(([list, rest]) => t.tuple([...list, t.vararg(rest)])),
        fc.array(type, { minLength: 2, maxLength: 3 }).map((list) => t.union(list)),
      ),
    };
  }).type;
}

const anyType: fc.Arbitrary<t.Type> = fc
  .tuple(fc.constantFrom(...plain.slice(-8)), fc.integer({ min: 0, max: 2 }))
  .chain(([upper, count]) => {
    const vars = [t.typeVar('T', t.BOTTOM, upper), t.typeVar('S')].slice(0, count);
    return typesOf(vars.map(t.variable)).map((body) => vars.reduceRight((b: t.Type, v) => t.forall(v, b), body));
  });

const leafTypes: fc.Arbitrary<t.Type> = fc.letrec<{ leaf: t.Type }>((tie) => {
  const leaf = tie('leaf');
  return {
    leaf: fc.oneof(
      { maxDepth: 2 },
      fc.constantFrom(...leaves),
      typesOf([]).map((x) => applied('Vector', x)),
      leaf.map((x) => applied('RefValue', x)),
      fc.tuple(leaf, leaf).map(([x, y]) => applied('Pair', x, y)),
      fc.array(leaf, { maxLength: 2 }).map((list) => t.tuple(list)),
    ),
  };
}).leaf;

const signatures: fc.Arbitrary<t.Type> = fc
  .tuple(fc.constantFrom(...plain.slice(-8)), fc.boolean())
  .chain(([upper, bounded]) => {
    const outer = t.typeVar('T', t.BOTTOM, bounded ? upper : t.ANY);
    const vars = [outer, t.typeVar('S', t.BOTTOM, t.variable(outer))];
    const element = typesOf(vars.map(t.variable));
    return fc
      .tuple(fc.array(element, { minLength: 1, maxLength: 3 }), fc.option(element, { nil: undefined, freq: 4 }))
      .map(([list, rest]) => t.tuple(rest === undefined ? list : [...list, t.vararg(rest)]))
      .map((body) => vars.reduceRight((b: t.Type, v) => t.forall(v, b), body as t.Type));
  });

const show = (x: t.Type): string => t.showType(x);

/** A question that is too hard is no counterexample. */
function law(
  name: string,
  runs: number,
  property: (...types: t.Type[]) => boolean,
  ...from: fc.Arbitrary<t.Type>[]
): void {
  test(name, () => {
    fc.assert(
      fc.property(fc.tuple(...from), (types) => {
        try {
          assert.ok(property(...types), types.map(show).join('   '));
        } catch (error) {
          if (!(error instanceof t.TypeBudgetError)) throw error;
        }
      }),
      { numRuns: runs },
    );
  });
}

const known = new Map([...universe(), ...names]);

law('a printed type reads back as an equal type', 1000, (a) => t.typeequal(readType(show(a!), known), a!), anyType);

law(
  'a printed signature reads back as an equal one',
  1000,
  (a) => t.typeequal(readType(show(a!), known), a!),
  signatures,
);

law(
  'a type is below itself, Any, and its unions; Union{} is below it',
  1000,
  (a, b) =>
    t.issubtype(a!, a!) && t.issubtype(a!, t.ANY) && t.issubtype(t.BOTTOM, a!) && t.issubtype(a!, t.union([a!, b!])),
  anyType,
  anyType,
);

law(
  'subtyping is transitive through unions and bounds',
  2000,
  (a, b, c) => !(t.issubtype(a!, b!) && t.issubtype(b!, c!)) || t.issubtype(a!, c!),
  anyType,
  anyType,
  anyType,
);

law(
  'what holds both holds their union',
  1000,
  (a, b, c) => t.issubtype(t.union([a!, b!]), c!) === (t.issubtype(a!, c!) && t.issubtype(b!, c!)),
  anyType,
  anyType,
  anyType,
);

law(
  'parameters are invariant, tuples covariant',
  1000,
  (a, b) => {
    const [x, y] = [applied('Ref', a!), applied('Ref', b!)];
    return (
      t.issubtype(x, y) === t.typeequal(a!, b!) && (!t.issubtype(a!, b!) || t.issubtype(t.tuple([a!]), t.tuple([b!])))
    );
  },
  anyType,
  anyType,
);

law(
  'a leaf of both types is in their intersection',
  3000,
  (leaf, a, b) => !(t.issubtype(leaf!, a!) && t.issubtype(leaf!, b!)) || t.issubtype(leaf!, t.typeintersect(a!, b!)),
  leafTypes,
  anyType,
  anyType,
);

law(
  'tuples of leaves of both signatures are in their intersection',
  3000,
  (x, y, a, b) => {
    const args = t.tuple([x!, y!]);
    return !(t.issubtype(args, a!) && t.issubtype(args, b!)) || t.issubtype(args, t.typeintersect(a!, b!));
  },
  leafTypes,
  leafTypes,
  signatures,
  signatures,
);

law(
  'the intersection of closed simple types is below both',
  1000,
  (a, b) => {
    const both = t.typeintersect(a!, b!);
    return (
      a!.kind === 'union' ||
      b!.kind === 'union' ||
      (t.issubtype(both, a!) && t.issubtype(both, b!)) ||
      hasRest(a!) ||
      hasRest(b!)
    );
  },
  typesOf([]),
  typesOf([]),
);

law(
  'a join is above both',
  1000,
  (a, b) => {
    const join = t.typejoin(a!, b!);
    return t.issubtype(a!, join) && t.issubtype(b!, join);
  },
  anyType,
  anyType,
);

law(
  'specificity is asymmetric and contains strict subtyping',
  2000,
  (a, b) => {
    const strict = t.issubtype(a!, b!) && !t.issubtype(b!, a!);
    return !(t.morespecific(a!, b!) && t.morespecific(b!, a!)) && (!strict || t.morespecific(a!, b!));
  },
  signatures,
  signatures,
);

law(
  'matching agrees with subtyping',
  4000,
  (x, y, signature) => {
    const args = t.tuple([x!, y!]);
    return (t.matchSignature(args, signature!) !== undefined) === t.issubtype(args, signature!);
  },
  leafTypes,
  leafTypes,
  signatures,
);

law(
  'the variables that matching finds make the signature hold the arguments',
  3000,
  (x, y, signature) => {
    const args = t.tuple([x!, y!]);
    const found = t.matchSignature(args, signature!);
    if (found === undefined || signature!.kind !== 'forall' || found.length !== 1 || !found[0]!.closed) return true;
    return t.issubtype(args, t.substitute(signature!.body, signature!.var, found[0]!));
  },
  leafTypes,
  leafTypes,
  signatures,
);

law(
  'equal keys mean equal types',
  1000,
  (a, b) => t.typeKey(a!) !== t.typeKey(b!) || t.typeequal(a!, b!),
  anyType,
  anyType,
);

function hasRest(x: t.Type): boolean {
  switch (x.kind) {
    case 'nominal':
      return x.params.some(hasRest);
    case 'tuple':
      return x.elements.some(hasRest);
    case 'union':
      return true;
    default:
      return x.kind === 'vararg' || x.kind === 'forall';
  }
}

test('a join keeps a variable that would become diagonal out (found by the law above)', () => {
  const int = t.nominal(t.newTypeName({ id: 'A.Int', name: 'Int', module: 'A', flavor: 'primitive' }));
  const params = [t.typeVar('X'), t.typeVar('Y')];
  const pair = t.newTypeName({ id: 'A.Pair', name: 'Pair', module: 'A', flavor: 'struct', params });
  const S = t.typeVar('S');
  const s = t.variable(S);
  const a = t.forall(S, t.tuple([int, t.union([int, t.nominal(pair, [s, int])]), t.vararg(t.tuple([s]))]));
  const b = t.tuple([int, t.ANY]);
  const join = t.typejoin(a, b);
  assert.ok(t.issubtype(a, join));
  assert.ok(t.issubtype(b, join));
});
