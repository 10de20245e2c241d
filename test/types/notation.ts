/** A reader of Julia's type notation for tests. */
import * as t from '../../src/types/index.ts';

type Names = ReadonlyMap<string, t.Type>;

/** Reads `text`; names are looked up in `scope`, then in `globals`. @throws Error on a mistake in the text */
export function parseWith(text: string, globals: Names, scope: Names): t.Type {
  const tokens = text.match(/typeof\(.\)|<:|>:|[{},()]|:?"?[\w]+"?/g) ?? [];
  // A `where` comes after what it binds, so the type is read from a slice of tokens, outermost `where` first.
  return read(tokens, globals, scope);
}

/** Positions of `token` outside of all brackets. */
function topLevel(tokens: readonly string[], token: string): readonly number[] {
  let depth = 0;
  const found: number[] = [];
  for (const [i, x] of tokens.entries()) {
    if (x === '{' || x === '(') depth += 1;
    else if (x === '}' || x === ')') depth -= 1;
    else if (depth === 0 && x === token) found.push(i);
  }
  return found;
}

function split(tokens: readonly string[]): readonly (readonly string[])[] {
  if (tokens.length === 0) return [];
  const commas = [...topLevel(tokens, ','), tokens.length];
  return commas.map((end, i) => tokens.slice(i === 0 ? 0 : commas[i - 1]! + 1, end));
}

function read(tokens: readonly string[], globals: Names, scope: Names): t.Type {
  const where = topLevel(tokens, 'where').at(-1);
  if (where !== undefined) {
    const clause = tokens.slice(where + 1);
    const vars = clause[0] === '{' ? split(clause.slice(1, -1)) : [clause];
    return bindVars(vars, tokens.slice(0, where), globals, scope);
  }
  const [head, ...rest] = tokens;
  if (head === undefined) throw new Error('empty type');
  if (head === '(') return read(tokens.slice(1, -1), globals, scope);
  const args = rest.length === 0 ? undefined : split(rest.slice(1, -1));
  if (args === undefined) return atom(head, globals, scope);
  return apply(head, args, globals, scope);
}

function bindVars(vars: readonly (readonly string[])[], body: readonly string[], globals: Names, scope: Names): t.Type {
  const inner = new Map(scope);
  const opened: t.TypeVar[] = [];
  for (const text of vars) {
    const v = readVar(text, globals, inner);
    inner.set(v.name, t.variable(v));
    opened.push(v);
  }
  return opened.reduceRight((type, v) => t.forall(v, type), read(body, globals, inner));
}

/** `T`, `T<:U`, `T>:L` or `L<:T<:U`. */
function readVar(text: readonly string[], globals: Names, scope: Names): t.TypeVar {
  const signs = topLevel(text, '<:');
  const [first, second] = signs;
  const at = (from: number, to?: number): t.Type => read(text.slice(from, to), globals, scope);
  if (first !== undefined && second !== undefined) return t.typeVar(text[first + 1]!, at(0, first), at(second + 1));
  if (first !== undefined) return t.typeVar(text[0] ?? '_', t.BOTTOM, at(first + 1));
  return text[1] === '>:' ? t.typeVar(text[0]!, at(2)) : t.typeVar(text[0]!);
}

function atom(word: string, globals: Names, scope: Names): t.Type {
  const known = scope.get(word) ?? globals.get(word);
  if (known !== undefined) return known;
  if (/^\d+$/.test(word)) return t.value(BigInt(word));
  if (word === 'true' || word === 'false') return t.value(word === 'true');
  if (word.startsWith(':')) return t.value({ symbol: word.slice(1) });
  if (word === 'Tuple') return t.TUPLE;
  throw new Error(`unknown type ${word}`);
}

function apply(head: string, args: readonly (readonly string[])[], globals: Names, scope: Names): t.Type {
  const implicit: t.TypeVar[] = [];
  const types = args.map((arg) => {
    if (arg[0] !== '<:') return read(arg, globals, scope);
    const v = t.typeVar('_', t.BOTTOM, read(arg.slice(1), globals, scope));
    implicit.push(v);
    return t.variable(v);
  });
  const close = (type: t.Type): t.Type => implicit.reduceRight((inner, v) => t.forall(v, inner), type);
  const [first, second] = types;
  if (head === 'Tuple') return close(t.tuple(types));
  if (head === 'Union') return close(t.union(types));
  if (head === 'Vararg') return close(t.vararg(first!, second));
  if (head === 'NTuple') return close(t.tuple([t.vararg(second!, first)]));
  const result = t.instantiate(atom(head, globals, scope), types);
  if ('error' in result) throw new Error(result.error);
  return close(result.type);
}
