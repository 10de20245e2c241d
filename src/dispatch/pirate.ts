/**
 * Pirates (semantics.md): methods that apply to some concrete σ with home(m) ∉ ↓homes(f, σ). Only they can make contexts differ.
 * The test errs on the side of calling a method a pirate: the index may be too large, never too small.
 */
import { BOTTOM, isTypeType, type NominalType, type Type } from '../types/index.ts';
import { type Context, contains } from './context.ts';
import { type Method, stratumOf, unwrap, type World } from './world.ts';

const homeBit = (world: World, module: string): bigint => 1n << BigInt(stratumOf(world, module).id);

/** ↓ of a bit set, as a bit set: unions are intersected member by member, so that what their members see in common counts. */
const closed = (world: World, set: bigint): bigint => world.contexts.closure(set).members;

/**
 * Strata, closed downwards, that are among ↓homes of *every* value of a type. Under an abstract parameter nothing is sure
 * (`Ref{T} where T<:X.A` applies to `Ref{Union{}}`), nor in a vararg, which may be empty.
 */
const guaranteed = (world: World, type: Type): bigint => {
  switch (type.kind) {
    case 'nominal':
      return guaranteedByNominal(world, type);
    case 'union':
      return type.members.map((m) => guaranteed(world, m)).reduce((a, b) => a & b);
    case 'tuple':
      return type.elements.reduce((set, e) => set | guaranteed(world, e), 0n);
    case 'forall':
      return guaranteed(world, type.body);
    case 'var':
      return type.var.upper.kind === 'var' ? 0n : guaranteed(world, type.var.upper);
    case 'vararg':
    case 'any':
    case 'bottom':
    case 'value':
      return 0n;
    default:
      return type satisfies never;
  }
};

/**
 * A subtype is declared where its supertype can be seen, so it brings the supertype's homes: but for those of `Main`, on which no
 * stratum depends, whatever its modules declare below a type of the script.
 */
const guaranteedByNominal = (world: World, type: NominalType): bigint => {
  const own = homeBit(world, type.name.module);
  const all = type.params.reduce((set, p) => set | (p.closed ? guaranteedInside(world, p) : 0n), closed(world, own));
  const exact = type.name.flavor !== 'abstract' || isTypeType(type);
  const main = world.strata.byModule.get('Main');
  return exact || !main ? all : all & ~(1n << BigInt(main.id));
};

/**
 * Inside an invariant position a closed type occurs as it stands, and a type that equals it names the same head: `Foo{T} where T`
 * in `Type{Foo}`. A union may be spelt without some of its members.
 */
const guaranteedInside = (world: World, type: Type): bigint => {
  switch (type.kind) {
    case 'nominal':
      return type.params.reduce(
        (set, p) => set | (p.closed ? guaranteedInside(world, p) : 0n),
        closed(world, homeBit(world, type.name.module)),
      );
    case 'tuple':
      return type.elements.reduce((set, e) => set | guaranteedInside(world, e), 0n);
    case 'forall': {
      const head = unwrapUnbounded(type);
      return head?.kind === 'nominal' ? closed(world, homeBit(world, head.name.module)) : 0n;
    }
    case 'union':
    case 'var':
    case 'vararg':
    case 'any':
    case 'bottom':
    case 'value':
      return 0n;
    default:
      return type satisfies never;
  }
};

/** The body of a UnionAll that cannot be empty; undefined where a lower bound might make it so. */
const unwrapUnbounded = (type: Type): Type | undefined => {
  if (type.kind !== 'forall') return type;
  return type.var.lower === BOTTOM ? unwrapUnbounded(type.body) : undefined;
};

/** Methods belong to one set of strata through their home, so that the answer holds for the method object. */
const answers = new WeakMap<Method, boolean>();

/** Whether a method may apply to arguments that do not bring its home with them. `world` is one of those that hold it. */
export const isPirate = (world: World, method: Method): boolean => {
  const known = answers.get(method);
  if (known !== undefined) return known;
  const pirate = ((guaranteed(world, unwrap(method.signature)) >> BigInt(method.home.id)) & 1n) === 0n;
  answers.set(method, pirate);
  return pirate;
};

/** The pirates in a list of methods that a context contains: what its answers can differ by (*projection*). */
export const piratesIn = (world: World, context: Context, methods: readonly Method[]): readonly Method[] =>
  methods.filter((m) => contains(context, m.home) && isPirate(world, m));
