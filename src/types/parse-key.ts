/** Reading back what `typeKey` writes: types stored on disk find their names in the world that reads them. */
import {
  ANY,
  BOTTOM,
  forall,
  nominal,
  substitute,
  tuple,
  typeVar,
  union,
  value,
  vararg,
  variable,
} from './construct.ts';
import { isBareBound } from './show.ts';
import type { Type, TypeName, TypeVar } from './type.ts';

interface Reader {
  readonly text: string;
  readonly nameOf: (id: string) => TypeName | undefined;
  at: number;
}

/** The type that a key denotes, or undefined when a name no longer exists, has other parameters, or the text is damaged. */
export const parseTypeKey = (text: string, nameOf: (id: string) => TypeName | undefined): Type | undefined => {
  const reader: Reader = { text, nameOf, at: 0 };
  try {
    const type = read(reader, []);
    return reader.at === text.length ? type : undefined;
  } catch {
    return undefined;
  }
};

const take = (r: Reader, expected: string): boolean => {
  if (!r.text.startsWith(expected, r.at)) return false;
  r.at += expected.length;
  return true;
};

const expect = (r: Reader, expected: string): void => {
  if (!take(r, expected)) throw new Error(`expected ${expected} at ${r.at}`);
};

/** Up to a delimiter that is not escaped. Parentheses of `typeof(f)` belong to the name; the one that ends a bound does not. */
const readName = (r: Reader): string => {
  let name = '';
  let open = 0;
  while (r.at < r.text.length) {
    const c = r.text[r.at]!;
    if (c === '\\') {
      name += r.text[r.at + 1];
      r.at += 2;
      continue;
    }
    if (c === '{' || c === '}' || c === ',') break;
    if (c === '(') open += 1;
    if (c === ')') open -= 1;
    if (open < 0) break;
    name += c;
    r.at += 1;
  }
  return name;
};

const readList = (r: Reader, scope: readonly TypeVar[]): Type[] => {
  expect(r, '{');
  const list: Type[] = [];
  if (take(r, '}')) return list;
  do list.push(read(r, scope));
  while (take(r, ','));
  expect(r, '}');
  return list;
};

const readForall = (r: Reader, outer: readonly TypeVar[]): Type => {
  const depth = Number(/^\d+/.exec(r.text.slice(r.at))![0]);
  r.at += String(depth).length;
  const scope = outer.slice(0, depth);
  expect(r, '(');
  const lower = read(r, scope);
  expect(r, ',');
  const upper = read(r, scope);
  expect(r, ')');
  const v = typeVar(`T${depth}`, lower, upper);
  expect(r, '{');
  const body = read(r, [...scope, v]);
  expect(r, '}');
  // Keys have no names: a variable that stands where `<:A` can is written so.
  const bare = typeVar(`#${depth + 1}`, lower, upper);
  const renamed = forall(bare, substitute(body, v, variable(bare)));
  return renamed.kind === 'forall' && isBareBound(renamed) ? renamed : forall(v, body);
};

const readValue = (r: Reader): Type => {
  const quoted = /^:?("(?:[^"\\]|\\.)*")/.exec(r.text.slice(r.at));
  if (quoted) {
    r.at += quoted[0].length;
    const text = JSON.parse(quoted[1]!) as string;
    return value(quoted[0].startsWith(':') ? { symbol: text } : text);
  }
  expect(r, '#');
  const word = /^(true|false|-?\d+)/.exec(r.text.slice(r.at))![0];
  r.at += word.length;
  return value(word === 'true' ? true : word === 'false' ? false : BigInt(word));
};

const read = (r: Reader, scope: readonly TypeVar[]): Type => {
  if (take(r, '∀')) return readForall(r, scope);
  if (take(r, '~')) {
    const place = Number(/^\d+/.exec(r.text.slice(r.at))![0]);
    r.at += String(place).length;
    return variable(scope[place]!);
  }
  const next = r.text[r.at];
  if (next === '#' || next === '"' || next === ':') {
    const plain = readValue(r);
    if (!take(r, '@') || plain.kind !== 'value') return plain;
    return value(plain.value, read(r, scope));
  }
  const name = readName(r);
  const parameters = r.text[r.at] === '{' ? readList(r, scope) : [];
  if (name === 'Any') return ANY;
  if (name === 'Union') return parameters.length === 0 ? BOTTOM : union(parameters);
  if (name === 'Tuple') return tuple(parameters);
  if (name === 'Vararg') return vararg(parameters[0]!, parameters[1]);
  const found = r.nameOf(name);
  if (!found) throw new Error(`${name} is not declared`);
  return nominal(found, parameters);
};
