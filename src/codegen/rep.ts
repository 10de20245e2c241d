/**
 * How values of a type are represented in compiled code: as a list of WebAssembly values, its components.
 *
 *   scalar    numbers: one component
 *   product   immutable structs, tuples and closures: the components of their fields, side by side; singletons have none
 *   object    mutable structs, and immutable ones too large or recursive to spread: a reference to the heap layout
 *   memory    Memory{T}: a reference to the array
 *   sum       small unions of leaves: a selector, then components shared by the members
 *   boxed     anything else: a reference to $Object, whose tag says the type
 *
 * Every leaf type also has a boxed form: a heap struct with its tag and components (an object is its own boxed form).
 */
import { isMemory } from '../dispatch/natives.ts';
import { isLeaf } from '../dispatch/typeexpr.ts';
import { fieldTypes } from '../infer/shape.ts';
import { BOTTOM, type NominalType, type Type } from '../types/index.ts';
import { layoutType, type MemoryElement, memoryType, type ValType } from './wasm/valtype.ts';

export interface Member {
  readonly type: Type;
  readonly rep: Rep;
  /** Where the member's components stand among the sum's. */
  readonly slots: readonly number[];
}

export type Rep = { readonly components: readonly ValType[] } & (
  | { readonly kind: 'scalar' }
  | { readonly kind: 'product'; readonly fields: readonly Rep[] }
  | { readonly kind: 'object'; readonly fields: readonly Rep[]; readonly layout: ValType }
  | { readonly kind: 'memory'; readonly element: MemoryElement; readonly of: Type }
  | { readonly kind: 'sum'; readonly members: readonly Member[] }
  | { readonly kind: 'boxed' }
);

/** Wider products are objects: passing them as many values costs more than a reference. */
const MAX_COMPONENTS = 10;

const BOXED: Rep = { kind: 'boxed', components: ['obj'] };
const NEVER: Rep = { kind: 'product', components: [], fields: [] };

const reps = new Map<number, Rep>();

export const repOf = (type: Type): Rep => {
  const known = reps.get(type.id);
  if (known) return known;
  const rep = decide(type);
  reps.set(type.id, rep);
  return rep;
};

const decide = (type: Type): Rep => {
  if (type === BOTTOM) return NEVER;
  if (type.kind === 'union') return sumOf(type.members) ?? BOXED;
  if (!isLeaf(type)) return BOXED;
  if (type.kind === 'nominal') {
    if (type.name.id === 'Core.Type') return NEVER;
    if (type.name.flavor === 'primitive') return { kind: 'scalar', components: [scalarType(type)] };
    if (isMemory(type)) {
      const element = elementType(type.params[0]!);
      return { kind: 'memory', components: [memoryType(element)], element, of: type.params[0]! };
    }
  }
  const fields = fieldTypes(type);
  if (!fields) return BOXED;
  if (type.kind === 'nominal' && type.name.flavor === 'mutable') {
    return objectOf(type, fields, true);
  }
  if (isRecursive(type)) return objectOf(type, fields, false);
  const parts = fields.map(repOf);
  const components = flatten(parts);
  if (components.length <= MAX_COMPONENTS) return { kind: 'product', components, fields: parts };
  const layout = layoutType(components, false);
  return { kind: 'object', components: [layout], fields: parts, layout };
};

/** A field that leads back to its own type is held boxed: that is what ends the recursion. */
const objectOf = (type: Type, fields: readonly Type[], mutable: boolean): Rep => {
  const parts = fields.map((f) => (holds(f, type, 0) ? BOXED : repOf(f)));
  const layout = layoutType(flatten(parts), mutable);
  return { kind: 'object', components: [layout], fields: parts, layout };
};

const flatten = (parts: readonly Rep[]): ValType[] => parts.flatMap((p) => p.components);

/** Whether values of `type` hold a `target` (or an ever larger application of its name) inside, without a mutable object between. */
const holds = (type: Type, target: Type, depth: number): boolean => {
  if (type === target || depth > 12) return true;
  if (type.kind === 'union') return type.members.some((m) => holds(m, target, depth));
  if (type.kind === 'nominal' && (type.name.flavor === 'mutable' || type.name.flavor === 'primitive')) return false;
  return (isLeaf(type) && fieldTypes(type)?.some((f) => holds(f, target, depth + 1))) || false;
};

const isRecursive = (type: Type): boolean => (fieldTypes(type) ?? []).some((f) => holds(f, type, 0));

/** Value type of a primitive type. Integers below 64 bits are zero-extended in an i32. */
const scalarType = (type: NominalType): ValType => {
  if (type.name.id === 'Core.Float64') return 'f64';
  if (type.name.id === 'Core.Float32') return 'f32';
  return (type.name.bits ?? 64) > 32 ? 'i64' : 'i32';
};

export const bitsOf = (type: Type): number => (type.kind === 'nominal' ? (type.name.bits ?? 64) : 64);

/** How elements of a Memory are stored: numbers flat and packed, everything else boxed. */
export const elementType = (type: Type): MemoryElement => {
  if (type.kind !== 'nominal' || type.name.flavor !== 'primitive') return 'obj';
  const bits = bitsOf(type);
  if (bits <= 8) return 'i8';
  if (bits <= 16) return 'i16';
  return scalarType(type) as MemoryElement;
};

const sumOf = (types: readonly Type[]): Rep | undefined => {
  if (types.length > 4 || !types.every(isLeaf)) return undefined;
  const members: { type: Type; rep: Rep }[] = types.map((type) => ({ type, rep: repOf(type) }));
  // A union of references and singletons is best told apart by the tag that it has anyway.
  const worthIt = members.some((m) => m.rep.components.some((c) => c !== 'obj' && !c.startsWith('{')));
  if (!worthIt) return undefined;
  const components: ValType[] = ['i32'];
  const placed = members.map(({ type, rep }): Member => {
    const used = new Set<number>([0]);
    const slots = rep.components.map((component) => {
      let at = components.findIndex((c, i) => c === component && !used.has(i));
      if (at < 0) at = components.push(component) - 1;
      used.add(at);
      return at;
    });
    return { type, rep, slots };
  });
  if (components.length > MAX_COMPONENTS) return undefined;
  return { kind: 'sum', components, members: placed };
};

/** The heap layout of a leaf's boxed form. */
export const boxLayout = (type: Type): ValType => {
  const rep = repOf(type);
  return rep.kind === 'object' ? rep.layout : layoutType(rep.components, false);
};

/** Offset of field `index` among the components of a product or the fields of an object's layout. */
export const fieldOffset = (fields: readonly Rep[], index: number): number =>
  fields.slice(0, index).reduce((n, f) => n + f.components.length, 0);

/** Selector of a sum in a field that `new` left undefined. */
export const UNDEFINED_SELECTOR = -1;

/**
 * The component that tells whether a field has been given a value: a reference, which is null before, or the selector of a sum.
 * Fields of nothing but numbers are never undefined: they start as zeros.
 */
export const undefinedMark = (rep: Rep): { readonly at: number; readonly selector: boolean } | undefined => {
  switch (rep.kind) {
    case 'scalar':
      return undefined;
    case 'boxed':
    case 'memory':
    case 'object':
      return { at: 0, selector: false };
    case 'sum':
      return { at: 0, selector: true };
    case 'product': {
      let from = 0;
      for (const field of rep.fields) {
        const mark = undefinedMark(field);
        if (mark) return { at: from + mark.at, selector: mark.selector };
        from += field.components.length;
      }
      return undefined;
    }
    default:
      return rep satisfies never;
  }
};

/** Whether `new` may have left fields undefined. Tuples, closures and the structs of Base are always made whole. */
export const maybePartial = (type: Type): boolean =>
  type.kind === 'nominal' && type.name.flavor !== 'closure' && !/^(Core|Base)(\.|$)/.test(type.name.module);
