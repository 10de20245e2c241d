/** Named tuples: made, cut down and merged. Their values are spread out like those of tuples. */
import { isLeaf } from '../dispatch/typeexpr.ts';
import type { IntrinsicName } from '../lower/intrinsics.ts';
import { NAMED_TUPLE_NAME, nominal, type Type, tuple, value } from '../types/index.ts';
import { callBuiltin } from './calls.ts';
import { construct, fieldOf, sequence } from './infer.ts';
import { typeOf, type Value } from './lattice.ts';
import { isSimple, typeInside } from './nodes.ts';
import { fieldNames, fieldTypes, symbolsIn } from './shape.ts';
import { type Frame, newVariable, type State, store } from './state.ts';
import type { Failure, Place, Typed } from './typed.ts';

type NamedIntrinsic = Extract<IntrinsicName, 'named_tuple' | 'named_without' | 'named_merge' | 'field_values'>;

/** The names in `NamedTuple{names}`, applied to types or not. */
export const namesOf = (type: Type | undefined): readonly string[] | undefined => {
  if (type?.kind === 'forall') return namesOf(type.body);
  if (type?.kind !== 'nominal' || type.name !== NAMED_TUPLE_NAME || type.params[0]!.kind !== 'tuple') return undefined;
  return symbolsIn(type.params[0]!);
};

export const namedTupleType = (names: readonly string[], types: readonly Type[]): Type =>
  nominal(NAMED_TUPLE_NAME, [tuple(names.map((symbol) => value({ symbol }))), tuple(types)]);

const isNamed = (type: Type): boolean => type.kind === 'nominal' && type.name === NAMED_TUPLE_NAME && isLeaf(type);

/** For each name of the result, which argument has the value and where in it. */
export const mergedFields = (
  first: readonly string[],
  second: readonly string[],
): readonly { readonly name: string; readonly from: 0 | 1; readonly at: number }[] => [
  ...first.map((name, at) =>
    second.includes(name) ? ({ name, from: 1, at: second.indexOf(name) } as const) : ({ name, from: 0, at } as const),
  ),
  ...second.flatMap((name, at) => (first.includes(name) ? [] : [{ name, from: 1, at } as const])),
];

export const inferNamed = (
  s: State,
  frame: Frame,
  name: NamedIntrinsic,
  args: readonly Value[],
  failing: (failure: Failure) => Value,
  place: Place,
): Value => {
  const [first, second] = args as [Value, Value];
  switch (name) {
    case 'named_tuple': {
      const names = namesOf(typeInside(typeOf(first)));
      const values = typeOf(second);
      if (names === undefined || values.kind !== 'tuple' || !isLeaf(values)) break;
      if (names.length !== values.elements.length)
        return failing({ kind: 'message', text: 'Wrong number of arguments to named tuple constructor.' });
      const made = typeInside(typeOf(first))!;
      const type = isNamed(made) ? made : namedTupleType(names, values.elements);
      if (second.node.kind === 'construct') return construct(type, second.node.fields);
      return rebuilt(
        s,
        type,
        [second],
        names.map((_, at) => ({ from: 0, at })),
        place,
      );
    }
    case 'named_without': {
      const names = namesOf(typeInside(typeOf(second)));
      if (names === undefined || !isNamed(typeOf(first))) break;
      const fields = fieldNames(typeOf(first)).map((field, at) => ({ name: field, from: 0, at }) as const);
      const kept = fields.filter((field) => !names.includes(field.name));
      if (kept.length === fields.length) return first;
      return rebuilt(s, typeOfFields([first], kept), [first], kept, place);
    }
    case 'named_merge': {
      if (!isNamed(typeOf(first)) || !isNamed(typeOf(second))) break;
      const fields = mergedFields(fieldNames(typeOf(first)), fieldNames(typeOf(second)));
      return rebuilt(s, typeOfFields(args, fields), args, fields, place);
    }
    case 'field_values': {
      const types = isLeaf(typeOf(first)) ? fieldTypes(typeOf(first)) : undefined;
      if (types === undefined) break;
      const fields = types.map((_, at) => ({ from: 0, at }) as const);
      return rebuilt(s, tuple(types), [first], fields, place);
    }
    default:
      return name satisfies never;
  }
  return callBuiltin(s, frame, `_${name}`, args, place);
};

interface Source {
  readonly from: 0 | 1;
  readonly at: number;
}

const typeOfFields = (args: readonly Value[], fields: readonly (Source & { readonly name: string })[]): Type =>
  namedTupleType(
    fields.map((field) => field.name),
    fields.map(({ from, at }) => fieldTypes(typeOf(args[from]!))![at]!),
  );

/** A value of `type` whose fields are fields of the arguments. */
const rebuilt = (s: State, type: Type, args: readonly Value[], fields: readonly Source[], place: Place): Value => {
  const stores: Typed[] = [];
  const held = args.map((arg): Value => {
    if (isSimple(arg.node)) return arg;
    const variable = newVariable(s, '#named');
    store(s, variable, arg);
    stores.push({ kind: 'assign', variable, value: arg.node, type: typeOf(arg) });
    return { node: { kind: 'variable', variable, type: typeOf(arg) } };
  });
  const nodes = fields.map(({ from, at }) => {
    const base = held[from]!;
    return fieldOf(base, at, fieldTypes(typeOf(base))![at]!, place).node;
  });
  const made = construct(type, nodes);
  return stores.length === 0 ? made : { ...made, node: sequence([...stores, made.node]) };
};
