/**
 * Pirates (semantics.md): methods that apply to some concrete σ with home(m) ∉ ↓homes(f, σ). Only they can make contexts differ.
 * The test errs on the side of calling a method a pirate: the index may be too large, never too small.
 */
import { BOTTOM, isTypeType, type NominalType, type Type } from '../types/index.ts';
import { hasBit } from './bits.ts';
import { candidatesFor } from './candidates.ts';
import { type Context, contains } from './context.ts';
import { calleeOf, unwrap } from './signature.ts';
import { below, type Stratum } from './strata.ts';
import { type Method, stratumOf, type World } from './world.ts';

/** Whether a stratum is in the cone of what a module defines. */
const reaches = (world: World, module: string, home: Stratum): boolean => below(home, stratumOf(world, module));

/**
 * How much is asked of a type: `sure`, that its home is among those of *every* value: under an abstract parameter nothing is sure
 * (`Ref{T} where T<:X.A` applies to `Ref{Union{}}`), nor in a vararg, which may be empty. `plain` leaves such values out.
 */
type Care = 'sure' | 'plain';

/** Whether `home` is among ↓homes of the values of a type. */
const guarantees = (world: World, type: Type, home: Stratum, care: Care): boolean => {
  switch (type.kind) {
    case 'nominal':
      return guaranteedByNominal(world, type, home, care);
    case 'union':
      return type.members.every((m) => guarantees(world, m, home, care));
    case 'tuple':
      return type.elements.some((e) => guarantees(world, e, home, care));
    case 'forall':
      return guarantees(world, type.body, home, care);
    case 'var':
      return type.var.upper.kind !== 'var' && guarantees(world, type.var.upper, home, care);
    case 'vararg':
      return care === 'plain' && guarantees(world, type.element, home, care);
    case 'any':
    case 'bottom':
    case 'value':
      return false;
    default:
      return type satisfies never;
  }
};

/**
 * A subtype is declared where its supertype can be seen, so it brings the supertype's homes: but for those of `Main`, on which no
 * stratum depends, whatever its modules declare below a type of the script.
 */
const guaranteedByNominal = (world: World, type: NominalType, home: Stratum, care: Care): boolean => {
  const exact = type.name.flavor !== 'abstract' || isTypeType(type);
  if (!exact && care === 'sure' && home === world.strata.byModule.get('Main')) return false;
  if (reaches(world, type.name.module, home) || guaranteedByParameters(world, type, home)) return true;
  return care === 'plain' && type.params.some((p) => !p.closed && guarantees(world, p, home, care));
};

/**
 * Inside an invariant position a closed type occurs as it stands, and a type that equals it names the same head: `Foo{T} where T`
 * in `Type{Foo}`. A union may be spelt without some of its members.
 */
const guaranteedInside = (world: World, type: Type, home: Stratum): boolean => {
  switch (type.kind) {
    case 'nominal':
      return reaches(world, type.name.module, home) || guaranteedByParameters(world, type, home);
    case 'tuple':
      return type.elements.some((e) => guaranteedInside(world, e, home));
    case 'forall': {
      const head = unwrapUnbounded(type);
      return head?.kind === 'nominal' && reaches(world, head.name.module, home);
    }
    case 'union':
    case 'var':
    case 'vararg':
    case 'any':
    case 'bottom':
    case 'value':
      return false;
    default:
      return type satisfies never;
  }
};

const guaranteedByParameters = (world: World, type: NominalType, home: Stratum): boolean =>
  type.params.some((p) => p.closed && guaranteedInside(world, p, home));

/** The body of a UnionAll that cannot be empty; undefined where a lower bound might make it so. */
const unwrapUnbounded = (type: Type): Type | undefined => {
  if (type.kind !== 'forall') return type;
  return type.var.lower === BOTTOM ? unwrapUnbounded(type.body) : undefined;
};

/** Whether a method may apply to arguments that do not bring its home with them. `world` is one of those that hold it. */
export const isPirate = (world: World, method: Pick<Method, 'signature' | 'home'>): boolean =>
  !guarantees(world, unwrap(method.signature), method.home, 'sure');

/**
 * Functions by which data structures find what they hold: a pirate method of one of them makes a `Dict` that is filled in one context wrong in
 * another (semantics.md, "Reuse").
 */
const KEEPERS: ReadonlySet<string> = new Set(
  ['hash', '==', 'isequal', 'isless', 'convert'].map((name) => `Base.typeof(${name})`),
);

/**
 * Whether a method is a pirate of `hash`, `==`, `isequal`, `isless` or `convert`, and that for usual arguments: `convert(::Type{T}, x) where
 * T<:Own` is none, though it applies to `Type{Union{}}`.
 */
export const splitsData = (world: World, { signature, home }: Pick<Method, 'signature' | 'home'>): boolean => {
  const callee = calleeOf(signature);
  if (callee.kind !== 'nominal' || !KEEPERS.has(callee.name.id)) return false;
  return !guarantees(world, unwrap(signature), home, 'plain');
};

/**
 * Whether a context that contains `cone` holds pirates of a function which the cone does not: only then can calls of the function resolve
 * in another way there than in the cone (semantics.md, "Reuse": what stored code is checked for above its owner).
 */
export const mayInterfere = (world: World, context: Context, cone: Context, callee: Type): boolean =>
  candidatesFor(world, callee).pirateHomes.some((id) => hasBit(context.members, id) && !hasBit(cone.members, id));

/** The pirates in a list of methods that a context contains: what its answers can differ by (*projection*). */
export const piratesIn = (context: Context, methods: readonly Method[]): readonly Method[] =>
  methods.filter((m) => m.pirate && contains(context, m.home));
