/**
 * What a method table is indexed by. A *place* is an argument of a call, or one type parameter of an argument. At each place a
 * parameter of a method has *heads*, the names that an argument must show there, and an argument shows some: a method can apply to a call only
 * if they share one at every place. `f(::AbstractVector{Int})` has the head `AbstractVector` at argument 1 and `AbstractVector{Int`
 * at its first parameter; a `Vector{Int}` shows `Array`, `DenseArray`, `AbstractArray`, … there, and `Array{Int`, ….
 */
import {
  BOTTOM,
  issubtype,
  isTypeType,
  kindOf,
  type NominalType,
  supertypeOf,
  type Type,
  type TypeVar,
} from '../types/index.ts';
import { unwrap } from './signature.ts';

export interface Place {
  /** 1 is the first argument; 0 would be the callee. */
  readonly argument: number;
  /** The position of a type parameter; undefined: the argument itself. */
  readonly parameter?: number;
}

/** Heads are numbered, so that looking one up costs no hashing of text. */
export type Head = number;

const numbers = new Map<string, Head>();

const headOf = (text: string): Head => {
  let known = numbers.get(text);
  if (known === undefined) {
    known = numbers.size;
    numbers.set(text, known);
  }
  return known;
};

/** Shown by every argument: the head of a parameter that names no type, or none that is sure. */
export const ANYTHING = headOf('*');
/** Shown by calls that have no argument there. */
const NOTHING = headOf('-');
const TUPLE = headOf('()');

/** Of a method: `exact` unless a type that equals this one may have other heads (a union, a variable held between bounds). */
interface MethodHeads {
  readonly heads: readonly Head[];
  readonly exact: boolean;
}

const elementsOf = (signature: Type): readonly Type[] => {
  const body = unwrap(signature);
  return body.kind === 'tuple' ? body.elements : [];
};

/** The heads of a signature at a place. */
export const headsOfSignature = (signature: Type, place: Place): MethodHeads => {
  const elements = elementsOf(signature);
  const last = elements.at(-1);
  const rest = last?.kind === 'vararg' ? last.element : undefined;
  const fixed = rest ? elements.length - 1 : elements.length;
  if (place.argument < fixed) return headsAt(elements[place.argument]!, place.parameter);
  if (!rest) return { heads: [NOTHING], exact: true };
  const { heads, exact } = headsAt(rest, place.parameter);
  return { heads: [...heads, NOTHING], exact };
};

const headsAt = (type: Type, parameter: number | undefined): MethodHeads => {
  switch (type.kind) {
    case 'nominal':
      return parameter === undefined ? sure(headOf(type.name.id)) : headsInside(type.name.id, type.params[parameter]);
    case 'tuple':
      return sure(parameter === undefined ? TUPLE : ANYTHING);
    case 'forall':
      return headsAt(type.body, parameter);
    case 'var':
      return headsAt(type.var.upper, parameter);
    case 'vararg':
      return headsAt(type.element, parameter);
    case 'union': {
      const each = type.members.map((m) => headsAt(m, parameter));
      return { heads: [...new Set(each.flatMap((h) => h.heads))], exact: each.every((h) => h.exact) };
    }
    case 'any':
    case 'value':
    case 'bottom':
      return sure(ANYTHING);
    default:
      return type satisfies never;
  }
};

const sure = (head: Head): MethodHeads => ({ heads: [head], exact: true });

const headsInside = (name: string, param: Type | undefined): MethodHeads => {
  const head = param?.closed ? rigidHead(param) : undefined;
  if (head !== undefined) return sure(headOf(`${name}{${head}`));
  return { heads: [ANYTHING], exact: param === undefined || [...param.free].some(ranges) };
};

/** Whether a variable stands for many types: one that is held between bounds may be a closed type in disguise. */
const ranges = ({ lower, upper }: TypeVar): boolean =>
  lower === BOTTOM && (upper.kind === 'nominal' || (upper.closed && !issubtype(upper, BOTTOM)));

/** The head that all types equal to this one have, as a type parameter; undefined where that is not sure. */
const rigidHead = (type: Type): string | undefined => {
  switch (type.kind) {
    case 'nominal':
      return type.name.id;
    case 'any':
      return 'Any';
    case 'tuple':
      return type.elements.includes(BOTTOM) ? undefined : '()';
    case 'value':
      return `=${typeof type.value === 'object' ? type.value.symbol : String(type.value)}`;
    case 'forall':
      return rigidHead(type.body);
    case 'bottom':
    case 'union':
    case 'var':
    case 'vararg':
      return undefined;
    default:
      return type satisfies never;
  }
};

/** What a call shows at a place; undefined: everything must be tried. */
export const headsOfCall = (call: Type, place: Place): readonly Head[] | undefined => {
  const elements = elementsOf(call);
  const { argument } = place;
  if (argument >= elements.length - 1 && elements.at(-1)?.kind === 'vararg') return undefined;
  const type = elements[argument];
  return type ? headsOfArgument(type, place) : [NOTHING];
};

/** By the type and the parameter asked for. */
const shown = new Map<number, readonly Head[] | typeof EVERYTHING>();
const EVERYTHING = 'everything';

const headsOfArgument = (type: Type, { parameter }: Place): readonly Head[] | undefined => {
  const key = type.id * PARAMETERS + (parameter ?? PARAMETERS - 1);
  let known = shown.get(key);
  if (!known) {
    known = (parameter === undefined ? namesShown(type) : parametersShown(type, parameter)) ?? EVERYTHING;
    shown.set(key, known);
  }
  return known === EVERYTHING ? undefined : known;
};

/** One more than the type parameters that are looked at. */
const PARAMETERS = 3;

const namesShown = (type: Type): Head[] | undefined => {
  if (type.kind === 'tuple') return [ANYTHING, TUPLE];
  if (type.kind !== 'nominal') return undefined;
  return [ANYTHING, ...namesOf(type).map(headOf)];
};

/** The ids of the names that values of a type answer to: its own, those above, and for a type that is passed its kind's (`DataType`). */
export const namesOf = (type: NominalType): string[] => {
  const kind = isTypeType(type) ? kindOf(type.params[0]!) : undefined;
  const kinds = kind?.kind === 'nominal' ? [kind] : [];
  return [...kinds, ...upwards(type)].map((at) => at.name.id);
};

const parametersShown = (type: Type, parameter: number): Head[] | undefined => {
  if (type.kind === 'tuple') return [ANYTHING];
  if (type.kind !== 'nominal') return undefined;
  const heads = [ANYTHING];
  for (const { name, params } of upwards(type)) {
    const param = params[parameter];
    if (!param) continue;
    const head = rigidHead(param);
    if (head === undefined) return undefined;
    heads.push(headOf(`${name.id}{${head}`));
  }
  return heads;
};

/** A type and its supertypes. `DataType` has the UnionAll `Type` above it. */
const upwards = (type: NominalType): NominalType[] => {
  const all: NominalType[] = [];
  for (let at: Type = type; at.kind === 'nominal'; at = unwrap(supertypeOf(at))) all.push(at);
  return all;
};
