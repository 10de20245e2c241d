/**
 * A universe of types in which large method tables are made: signatures of every kind, other spellings of them, and calls. They are
 * drawn once a process (by the run's seed), so that what a law asks of two of them is asked once.
 */
import fc from 'fast-check';
import {
  type ModuleNode,
  makeFunction,
  makeSignature,
  makeTypeName,
  types as t,
  typeNamed,
} from '../../src/dispatch/index.ts';

export const MODULES: readonly ModuleNode[] = [
  { path: 'Core', dependsOn: [] },
  { path: 'Base', dependsOn: [] },
  { path: 'X', dependsOn: [] },
  { path: 'Y', dependsOn: [] },
  { path: 'Z', dependsOn: ['X', 'Y'] },
  { path: 'P', dependsOn: ['X'] },
  { path: 'Top', dependsOn: ['Z', 'P'] },
];

const v = t.typeVar;
const abstract = (module: string, name: string, supertype: t.Type = t.ANY): t.TypeName =>
  makeTypeName(module, name, { flavor: 'abstract', supertype });
const struct = (module: string, name: string, supertype: t.Type = t.ANY): t.TypeName =>
  makeTypeName(module, name, { flavor: 'struct', supertype });

const NUM = abstract('Base', 'Num');
const REAL = abstract('Base', 'Real', t.nominal(NUM));
const [aT, aN] = [v('T'), v('N')];
const ABSTRACT_ARRAY = makeTypeName('Base', 'AbsArr', { flavor: 'abstract', params: [aT, aN] });
const [rT, rN] = [v('T'), v('N')];
const ARRAY = makeTypeName('Base', 'Arr', {
  flavor: 'mutable',
  params: [rT, rN],
  supertype: t.nominal(ABSTRACT_ARRAY, [t.variable(rT), t.variable(rN)]),
});
const bT = v('T');
const BOX = makeTypeName('Base', 'Box', { flavor: 'struct', params: [bT], supertype: t.nominal(NUM) });
const PAIR = makeTypeName('X', 'Pair', { flavor: 'struct', params: [v('A'), v('B')] });
const INT = struct('Base', 'Int', t.nominal(REAL));
const RANGE = struct('Y', 'Range', t.nominal(ABSTRACT_ARRAY, [t.nominal(INT), t.value(1n)]));
const rowT = v('T');
/** The supertype turns the parameters about. */
const ROW = makeTypeName('X', 'Row', {
  flavor: 'struct',
  params: [v('M'), rowT],
  supertype: t.nominal(ABSTRACT_ARRAY, [t.variable(rowT), t.value(2n)]),
});
const ABS = abstract('X', 'Abs');
const PLAIN: readonly t.TypeName[] = [
  INT,
  struct('Base', 'Flt', t.nominal(REAL)),
  struct('Base', 'Cpx', t.nominal(NUM)),
  struct('Base', 'Str'),
  struct('X', 'S1', t.nominal(ABS)),
  struct('X', 'S2', t.nominal(ABS)),
  struct('Y', 'S3', t.nominal(REAL)),
  struct('Y', 'S4'),
  struct('Z', 'S5', t.nominal(ABS)),
  RANGE,
];
const ABSTRACT: readonly t.TypeName[] = [NUM, REAL, ABS];
const PARAMETRIC: readonly t.TypeName[] = [BOX, ARRAY, ABSTRACT_ARRAY, PAIR, ROW];
const SINGLETON: readonly t.Type[] = [t.TYPE, t.DATATYPE, t.UNIONALL, t.UNION_TYPE, t.BOTTOM_TYPE, t.TUPLE, t.FUNCTION];

export const F = makeFunction('Base', 'f');

const plain = fc.constantFrom(...PLAIN.map((name) => t.nominal(name)));
const named = fc.constantFrom(...[...PLAIN, ...PLAIN, ...ABSTRACT, ...PARAMETRIC].map(typeNamed));
const numbers = fc.constantFrom(t.value(1n), t.value(2n), t.value({ symbol: '1' }), t.value(true));

const apply = (name: t.TypeName, [a, b]: readonly [t.Type, t.Type], n: t.Type): t.Type => {
  if (name.params.length === 1) return t.nominal(name, [a]);
  const second = name === ARRAY || name === ABSTRACT_ARRAY ? n : b;
  return t.nominal(name, [a, second]);
};

/** Types that occur in signatures, in terms of some variables; `inside`: what may stand as a type parameter only. */
const typesOf = (vars: readonly t.TypeVar[]): fc.Arbitrary<t.Type> => {
  const some = vars.length > 0 ? fc.constantFrom(...vars.map(t.variable)) : plain;
  const { type } = fc.letrec<{ type: t.Type; inside: t.Type }>((tie) => {
    const between = fc
      .tuple(fc.constantFrom('below', 'above', 'equal'), tie('inside'))
      .map(([how, bound]) =>
        how === 'below'
          ? v('S', t.BOTTOM, bound)
          : how === 'above' || bound.kind === 'forall'
            ? v('S', bound)
            : v('S', bound, bound),
      );
    return {
      inside: fc.oneof(
        { arbitrary: tie('type'), weight: 6 },
        { arbitrary: fc.constant(t.BOTTOM), weight: 1 },
        { arbitrary: some, weight: 3 },
      ),
      type: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { arbitrary: named, weight: 9 },
        { arbitrary: fc.constant(t.ANY), weight: 2 },
        { arbitrary: some, weight: 3 },
        { arbitrary: fc.constantFrom(...SINGLETON), weight: 1 },
        {
          arbitrary: fc
            .tuple(fc.constantFrom(...PARAMETRIC), fc.tuple(tie('inside'), tie('inside')), fc.oneof(numbers, some))
            .map(([name, inner, n]) => apply(name, inner, n)),
          weight: 6,
        },
        {
          arbitrary: fc
            .tuple(fc.constantFrom(...PARAMETRIC), between, tie('inside'), fc.boolean())
            .map(([name, s, other, deep]) => {
              const inner = deep ? t.nominal(BOX, [t.variable(s)]) : t.variable(s);
              return t.forall(s, apply(name, [inner, other], t.value(1n)));
            }),
          weight: 2,
        },
        { arbitrary: fc.tuple(tie('type'), tie('type')).map((two) => t.union(two)), weight: 2 },
        { arbitrary: tie('inside').map(t.typeOfType), weight: 2 },
        {
          arbitrary: between.map((s) => t.forall(s, t.typeOfType(t.variable(s)))),
          weight: 1,
        },
        { arbitrary: fc.array(tie('type'), { maxLength: 2 }).map((parts) => t.tuple(parts)), weight: 1 },
        { arbitrary: tie('type').map((element) => t.tuple([t.vararg(element)])), weight: 1 },
      ),
    };
  });
  return type;
};

const CALLEES: readonly t.Type[] = [
  ...Array.from({ length: 14 }, () => F),
  t.nominal(PLAIN[4]!),
  t.nominal(ABS),
  t.typeOfType(t.nominal(INT)),
  t.typeOfType(typeNamed(BOX)),
  t.typeOfType(t.nominal(BOX, [t.nominal(INT)])),
  t.forall(bT, t.typeOfType(t.nominal(BOX, [t.variable(bT)]))),
  t.TYPE,
  t.DATATYPE,
  t.UNIONALL,
  t.UNION_TYPE,
  t.BOTTOM_TYPE,
  t.FUNCTION,
  t.ANY,
  t.nominal(NUM),
  typeNamed(BOX),
  typeNamed(ABSTRACT_ARRAY),
  t.tuple([t.nominal(INT)]),
  t.union([t.nominal(PLAIN[4]!), t.nominal(PLAIN[5]!)]),
];

const bounds = (bound: t.Type, lower: t.Type, how: number, name: string): t.TypeVar =>
  how < 6 ? v(name) : how < 12 ? v(name, t.BOTTOM, bound) : how < 13 ? v(name, lower) : v(name, lower, lower);

const variables: fc.Arbitrary<readonly t.TypeVar[]> = fc
  .array(fc.tuple(named, plain, fc.nat({ max: 13 })), { maxLength: 2 })
  .map((list) => list.map(([bound, lower, how], i) => bounds(bound, lower, how, `V${i}`)));

const calleeOf = fc.constantFrom(...CALLEES);

const signature: fc.Arbitrary<t.Type> = fc
  .tuple(calleeOf, variables, fc.nat({ max: 9 }))
  .chain(([callee, vars, rest]) =>
    fc
      .oneof(
        { arbitrary: fc.array(typesOf(vars), { minLength: 1, maxLength: 2 }), weight: 6 },
        { arbitrary: fc.array(typesOf(vars), { maxLength: 4, size: 'max' }), weight: 3 },
      )
      .map((params) => {
        const last = params.at(-1);
        const spread = last && rest === 0 ? [...params.slice(0, -1), t.vararg(last)] : params;
        return makeSignature(callee, spread, vars);
      }),
  )
  .filter((made) => inhabited(made));

/** Signatures that are told apart by the type parameters of their first arguments. */
const dense: fc.Arbitrary<t.Type> = variables
  .chain((vars) => {
    const inner = fc.oneof(typesOf([]), typesOf(vars));
    const parametric = fc
      .tuple(
        fc.constantFrom(BOX, BOX, ARRAY, ABSTRACT_ARRAY, t.TYPE_NAME, t.TYPE_NAME),
        fc.tuple(inner, inner),
        fc.boolean(),
      )
      .map(([name, args, one]) => apply(name, args, t.value(one ? 1n : 2n)));
    return fc
      .tuple(parametric, fc.array(fc.oneof(parametric, plain), { maxLength: 1 }))
      .map(([first, rest]) => makeSignature(F, [first, ...rest], vars));
  })
  .filter((made) => inhabited(made));

/** Whether a call could match at all: signatures with an argument of type `Union{}` are all equal, and nobody's. */
const inhabited = (made: t.Type): boolean =>
  made.closed && !t.issubtype(made, t.BOTTOM) && parametersOf(made).every((p) => !t.issubtype(p, t.BOTTOM));

const opened = (made: t.Type): { vars: t.TypeVar[]; body: t.Type } => {
  const vars: t.TypeVar[] = [];
  let body = made;
  while (body.kind === 'forall') {
    vars.push(body.var);
    body = body.body;
  }
  return { vars, body };
};

const closed = (vars: readonly t.TypeVar[], body: t.Type): t.Type =>
  vars.reduceRight((inner, x) => t.forall(x, inner), body);

const elementsOf = (made: t.Type): readonly t.Type[] => {
  const { body } = opened(made);
  return body.kind === 'tuple' ? body.elements : [];
};

const parametersOf = (made: t.Type): t.Type[] => {
  const { vars } = opened(made);
  return elementsOf(made).map((e) => closed(vars, e.kind === 'vararg' ? e.element : e));
};

/** The same type with every UnionAll under a variable of its own. */
const renamed = (type: t.Type): t.Type => {
  switch (type.kind) {
    case 'forall': {
      const fresh = v(`${type.var.name}_`, type.var.lower, type.var.upper);
      return t.forall(fresh, renamed(t.substitute(type.body, type.var, t.variable(fresh))));
    }
    case 'nominal':
      return t.nominal(type.name, type.params.map(renamed));
    case 'tuple':
      return t.tuple(type.elements.map(renamed));
    case 'vararg':
      return t.vararg(renamed(type.element), type.count);
    case 'union':
      return t.union(type.members.map(renamed));
    case 'any':
    case 'bottom':
    case 'var':
    case 'value':
      return type;
    default:
      return type satisfies never;
  }
};

/** A closed type inside a parameter as a variable that it alone can be. */
const pinned = (type: t.Type): t.Type => {
  if (type.kind !== 'nominal' || !type.closed) return type;
  const at = type.params.findIndex((p) => p.kind === 'nominal' || p.kind === 'tuple');
  const param = type.params[at];
  if (!param) return type;
  const s = v('P', param, param);
  return t.forall(s, t.nominal(type.name, type.params.with(at, t.variable(s))));
};

/** Some other spellings of a signature; laws ask `typeequal` whether they are equal. */
const spellings = (made: t.Type): t.Type[] => {
  const { vars, body } = opened(made);
  if (body.kind !== 'tuple') return [];
  const { elements } = body;
  const [callee, ...params] = elements;
  const again = (change: (param: t.Type, at: number) => t.Type): t.Type =>
    closed(vars, t.tuple([callee!, ...params.map(change)]));
  const extra: t.TypeVar[] = [];
  // `f(x)` as `f(x::T) where T`, `f(x::Int)` as `f(x::T) where T<:Int`.
  const asVariables = params.map((param) => {
    if (!param.closed || param.kind === 'vararg') return param;
    const w = v('W', t.BOTTOM, param);
    extra.push(w);
    return t.variable(w);
  });
  const generalised = closed([...vars, ...extra], t.tuple([callee!, ...asVariables]));
  const last = params.at(-1);
  const n = v('N');
  return [
    renamed(made),
    generalised,
    again(pinned),
    ...withUnion(vars, elements),
    ...heldOutside(vars, elements),
    ...(last?.kind === 'vararg' && !last.count
      ? [closed([...vars, n], t.tuple([callee!, ...params.slice(0, -1), t.vararg(last.element, t.variable(n))]))]
      : []),
  ];
};

/** `f(x::Int)` as `f(x::Union{T, Int}) where T<:Int`. */
const withUnion = (vars: readonly t.TypeVar[], elements: readonly t.Type[]): t.Type[] => {
  const [callee, first, ...rest] = elements;
  if (!first?.closed || first.kind === 'vararg') return [];
  const u = v('U', t.BOTTOM, first);
  return [closed([...vars, u], t.tuple([callee!, t.union([t.variable(u), first]), ...rest]))];
};

/** `f(::Box{Box{Int}})` as `f(::Box{Box{H}}) where Int<:H<:Int`. */
const heldOutside = (vars: readonly t.TypeVar[], elements: readonly t.Type[]): t.Type[] => {
  const [callee, first, ...rest] = elements;
  const inner = first?.kind === 'nominal' && first.closed ? first.params[0] : undefined;
  const innermost = inner?.kind === 'nominal' ? inner.params[0] : undefined;
  if (first?.kind !== 'nominal' || inner?.kind !== 'nominal' || !innermost || innermost.kind === 'value') return [];
  const h = v('H', innermost, innermost);
  const held = t.nominal(first.name, first.params.with(0, t.nominal(inner.name, inner.params.with(0, t.variable(h)))));
  return [closed([...vars, h], t.tuple([callee!, held, ...rest]))];
};

const args: fc.Arbitrary<t.Type> = typesOf([]);

/** Argument types as values have them. */
const leaf = fc.oneof(
  { arbitrary: plain, weight: 6 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(BOX, ARRAY, PAIR, ROW), fc.tuple(args, args), fc.constantFrom(t.value(1n), t.value(2n)))
      .map(([name, inner, n]) => apply(name, inner, n)),
    weight: 6,
  },
  { arbitrary: args.map(t.typeOfType), weight: 3 },
  { arbitrary: fc.constant(t.typeOfType(t.BOTTOM)), weight: 1 },
  { arbitrary: fc.array(plain, { maxLength: 2 }).map((parts) => t.tuple(parts)), weight: 1 },
);

const CALLED: readonly t.Type[] = [
  ...Array.from({ length: 14 }, () => F),
  t.nominal(PLAIN[4]!),
  t.nominal(PLAIN[8]!),
  t.typeOfType(t.nominal(INT)),
  t.typeOfType(typeNamed(BOX)),
  t.typeOfType(t.nominal(BOX, [t.nominal(INT)])),
  t.typeOfType(t.BOTTOM),
  t.typeOfType(t.tuple([t.nominal(INT)])),
  t.typeOfType(t.union([t.nominal(INT), t.nominal(PLAIN[1]!)])),
  t.DATATYPE,
  t.tuple([t.nominal(INT)]),
  t.nominal(BOX, [t.nominal(INT)]),
  t.nominal(ARRAY, [t.nominal(INT), t.value(1n)]),
];

/** Calls of values, and now and then what `hasmethod` is asked about: abstract types, `Union{}`, a vararg. */
const call: fc.Arbitrary<t.TupleType> = fc
  .tuple(
    fc.constantFrom(...CALLED),
    fc.oneof(
      { arbitrary: fc.array(leaf, { minLength: 1, maxLength: 1 }), weight: 4 },
      { arbitrary: fc.array(leaf, { maxLength: 4, size: 'max' }), weight: 4 },
      { arbitrary: fc.array(fc.oneof(leaf, args, fc.constant(t.BOTTOM)), { minLength: 1, maxLength: 3 }), weight: 1 },
      {
        arbitrary: fc.tuple(fc.array(leaf, { maxLength: 2 }), args).map(([init, last]) => [...init, t.vararg(last)]),
        weight: 1,
      },
    ),
  )
  .map(([callee, given]) => t.tuple([callee, ...given]));

/** A call of a signature's own parameter types, variables at their bounds: what it applies to, as far as these are leaves. */
const witness = (made: t.Type): t.TupleType => {
  const { vars, body } = opened(made);
  const bound = vars.reduceRight((inner, x) => t.substitute(inner, x, x.lower === t.BOTTOM ? x.upper : x.lower), body);
  const elements = bound.kind === 'tuple' ? bound.elements : [];
  return t.tuple(
    elements.map((e) => (e.kind === 'forall' ? opened(e).body : e)).map((e) => (e.closed ? e : t.nominal(PLAIN[0]!))),
  );
};

const seed = fc.readConfigureGlobal()?.seed ?? 1;

/** Signatures with the other spellings of each: neighbours that are equal have one class. */
export interface Spelt {
  readonly signature: t.Type;
  readonly others: readonly t.Type[];
}

const spelt = (made: t.Type): Spelt => ({
  signature: made,
  others: spellings(made).filter((other) => other.closed && other !== made && t.typeequal(other, made)),
});

export const SIGNATURES: readonly Spelt[] = fc.sample(signature, { numRuns: 320, seed }).map(spelt);
/** Of one function, with arguments of few types, so that tables split at type parameters. */
export const DENSE: readonly Spelt[] = fc.sample(dense, { numRuns: 200, seed }).map(spelt);

/** Calls by themselves, and calls that follow a signature. */
export const CALLS: readonly t.TupleType[] = fc.sample(call, { numRuns: 400, seed });
/** Calls that `DENSE` signatures may apply to. */
export const DENSE_CALLS: readonly t.TupleType[] = [
  ...fc.sample(call, { numRuns: 60, seed: seed + 1 }).map((c) => t.tuple([F, ...c.elements.slice(1)])),
  ...DENSE.map(({ signature }) => witness(signature)),
];
