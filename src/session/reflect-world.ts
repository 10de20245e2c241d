/** Answers to the running program's questions about types, from the world (the words are those of src/runtime/reflect.ts). */

import { methodCount } from '../dispatch/candidates.ts';
import type { Context } from '../dispatch/context.ts';
import { resolve } from '../dispatch/resolve.ts';
import { applyType } from '../dispatch/typeexpr.ts';
import type { World } from '../dispatch/world.ts';
import { fieldCount, fieldNames, fieldTypes, isValueTuple, typeParameters } from '../infer/shape.ts';
import { bareName, functionName, typeofType, typePredicate } from '../infer/types.ts';
import { resultType } from '../results/result.ts';
import { ANY, issubtype, showType, supertypeOf, type Type, tuple, typejoin, typeKey, value } from '../types/index.ts';
import { typeFromKey } from './registry.ts';

const type = (t: Type): string => `T ${typeKey(t)}`;
const bool = (b: boolean): string => `B ${b}`;
const int = (n: number | bigint): string => `I ${n}`;

/** `question[0]` is the intrinsic; the rest are types by key (a type as a value is `Type{T}`), or `#number`, `:"symbol"`. */
export const reflectWorld = (world: World, context: Context, question: readonly string[]): string => {
  const [name, ...words] = question;
  const typeAt = (i: number): Type => {
    const found = typeFromKey(world, words[i]!);
    if (!found) throw new Error(`type ${words[i]} is unknown`);
    return found;
  };
  /** The T of `Type{T}`; a value that is no type stands for its own type. */
  const inside = (i: number): Type => typeIn(typeAt(i));
  const parameter = (i: number): Type => {
    const word = words[i]!;
    return valueFromWord(world, word) ?? inside(i);
  };
  switch (name) {
    case 'exists':
      return bool(typeFromKey(world, words[0]!) !== undefined);
    case 'isa':
      return bool(issubtype(typeAt(0), inside(1)));
    case 'subtype':
      return bool(issubtype(inside(0), inside(1)));
    case 'typeof':
      return type(typeofType(typeAt(0)));
    case 'apply_type': {
      const applied = applyType(
        inside(0),
        words.slice(1).map((_, i) => parameter(i + 1)),
      );
      return 'type' in applied ? type(applied.type) : `E ${applied.error}`;
    }
    case 'apply_types': {
      const items = JSON.parse(words[1]!.slice(1)) as string[];
      const applied = applyType(
        inside(0),
        items.map((item) => valueFromWord(world, item) ?? typeIn(typeFromKey(world, item))),
      );
      return 'type' in applied ? type(applied.type) : `E ${applied.error}`;
    }
    case 'type_string':
      return `S ${showType(inside(0))}`;
    case 'type_name':
      return `S ${bareName(inside(0))}`;
    case 'function_name':
      return `S ${functionName(typeAt(0))}`;
    case 'method_count':
      return int(methodCount(world, typeAt(0)));
    case 'supertype': {
      const t = inside(0);
      return type(t.kind === 'nominal' ? supertypeOf(t) : ANY);
    }
    case 'typejoin':
      return type(typejoin(inside(0), inside(1)));
    case 'is_abstract':
    case 'is_mutable':
    case 'is_concrete':
    case 'is_bits':
      return bool(typePredicate(name, inside(0)));
    case 'fieldcount':
      return int(fieldCount(inside(0)) ?? 0);
    case 'nfields':
      return int(fieldTypes(typeAt(0))?.length ?? 0);
    case 'tuple_length':
      return int(fieldTypes(typeAt(0))?.length ?? 0);
    case 'fieldtype': {
      const found = fieldTypes(inside(0))?.[fieldNumber(inside(0), words[1]!)];
      return found ? type(found) : `E type ${showType(inside(0))} has no such field`;
    }
    case 'fieldname': {
      const t = inside(0);
      const field = fieldNames(t)[Number(words[1]!.slice(1)) - 1];
      return field !== undefined ? `Y ${field}` : `E type ${showType(t)} has no such field`;
    }
    case 'type_parameter': {
      const t = inside(0);
      const found = typeParameters(t)[Number(words[1]!.slice(1)) - 1];
      if (!found) return `E ${showType(t)} has no such parameter`;
      return parameterAnswer(found);
    }
    case 'parameter_count':
      return int(typeParameters(inside(0)).length);
    case 'hasmethod': {
      const signature = inside(1);
      if (signature.kind !== 'tuple') return bool(false);
      return bool(resolve(world, context, tuple([typeAt(0), ...signature.elements])).kind === 'method');
    }
    case 'result_type':
      return type(resultType(world, context, inside(0)).type);
    default:
      return `E ${name} is not supported on values whose type is known only at run time`;
  }
};

const typeIn = (t: Type | undefined): Type => {
  if (t === undefined) throw new Error('a type is unknown');
  return t.kind === 'nominal' && t.name.id === 'Core.Type' ? t.params[0]! : t;
};

const parameterAnswer = (found: Type): string => {
  if (isValueTuple(found)) return `P ${JSON.stringify(found.elements.map(parameterAnswer))}`;
  if (found.kind !== 'value') return type(found);
  const v = found.value;
  if (typeof v === 'bigint') return found.of === undefined ? int(v) : `V ${typeKey(found.of)}=${v}`;
  if (typeof v === 'boolean') return bool(v);
  return typeof v === 'string' ? `S ${v}` : `Y ${v.symbol}`;
};

/** The type parameter that a word for a number, a Bool, a symbol or a tuple of such stands for. */
const valueFromWord = (world: World, word: string): Type | undefined => {
  if (word === '#true' || word === '#false') return value(word === '#true');
  if (word.startsWith('#')) return value(BigInt(word.slice(1)));
  if (word.startsWith(':')) return value({ symbol: JSON.parse(word.slice(1)) as string });
  if (word.startsWith('=')) {
    const [, type, number] = word.split('=');
    return value(BigInt(number!), typeFromKey(world, type!));
  }
  if (!word.startsWith('(')) return undefined;
  const items = (JSON.parse(word.slice(1)) as string[]).map((item) => valueFromWord(world, item));
  return items.every((item) => item !== undefined) ? tuple(items) : undefined;
};

/** Zero-based, from `#number` or `:"name"`. */
const fieldNumber = (t: Type, word: string): number => {
  if (word.startsWith('#')) return Number(word.slice(1)) - 1;
  const name = JSON.parse(word.slice(1)) as string;
  return fieldNames(t).indexOf(name);
};
