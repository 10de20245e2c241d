/**
 * Types in Julia's notation, read with the parser and evaluated without a program: what `strata types check` asks about. Names are
 * looked up in a table that declarations extend.
 */
import { applyType, close } from '../../dispatch/typeexpr.ts';
import { boundVariable } from '../../lower/names.ts';
import { bareBound, variableBounds } from '../../lower/typeexpr.ts';
import { parse } from '../../parser/index.ts';
import type { Syntax } from '../../parser/tree.ts';
import * as t from '../../types/index.ts';

/** What names mean: types, and variables of the `where` clauses around. */
export type Names = ReadonlyMap<string, t.Type>;

/** A text that is no type; the message says what and where. */
export class NotationError extends Error {}

const parsed = (text: string): readonly Syntax[] => {
  const { value, diagnostics } = parse({ path: 'type', text });
  const [first] = diagnostics;
  if (first) throw new NotationError(`${first.message} at ${(first.labels[0]?.span.start ?? 0) + 1} of \`${text}\``);
  return value.body;
};

/** The type that a text denotes. @throws NotationError */
export const readType = (text: string, names: Names): t.Type => {
  const body = parsed(text);
  if (body.length !== 1) throw new NotationError(`one type is expected, not \`${text}\``);
  return evaluate(body[0]!, names);
};

const evaluate = (node: Syntax, names: Names): t.Type => {
  switch (node.kind) {
    case 'name':
      return named(node.name, names);
    case 'field':
      return qualified(node.field, names);
    case 'curly':
      return applied(node.base, node.args, names);
    case 'where': {
      const { list, scope } = readVars(node.vars, names);
      return close(list, evaluate(node.body, scope));
    }
    case 'call':
      return called(node.callee, node.args, names);
    case 'tuple':
      return t.tuple(node.items.map((item) => evaluate(item, names)));
    case 'macrocall':
      return namedTuple(node.name, node.args, names);
    case 'integer':
      return node.base === 10 ? t.value(node.value) : t.value(node.value, unsignedOf(node.base, node.digits, names));
    case 'float':
      return t.value(node.text, named(node.single ? 'Float32' : 'Float64', names));
    case 'char':
      return t.value(BigInt(node.codepoint), named('Char', names));
    case 'string':
      if (node.parts.length <= 1 && typeof (node.parts[0] ?? '') === 'string') return t.value(`${node.parts[0] ?? ''}`);
      throw new NotationError('a string with `$` is not a type parameter');
    case 'quote':
      if (node.body.kind === 'name') return t.value({ symbol: node.body.name });
      throw new NotationError('only `:name` can be a type parameter');
    default:
      throw new NotationError(`${node.kind} is not a type`);
  }
};

const named = (name: string, names: Names): t.Type => {
  if (name === 'true' || name === 'false') return t.value(name === 'true');
  if (name === 'Vararg') return t.vararg(t.ANY);
  const found = names.get(name);
  if (found) return found;
  throw new NotationError(
    `\`${name}\` is not a known type: declare it first, {"op": "declare", "source": "struct ${name} end"}`,
  );
};

/** `Base.RefValue`: the module does not matter, all known names are different. */
const qualified = (field: Syntax, names: Names): t.Type => {
  if (field.kind === 'name') return named(field.name, names);
  throw new NotationError('a type is named by `Module.Name`');
};

/** `0x01` is a UInt8, `0x0001` a UInt16. */
const unsignedOf = (base: 2 | 8 | 16, digits: number, names: Names): t.Type => {
  const bits = digits * { 2: 1, 8: 3, 16: 4 }[base];
  return named(`UInt${[8, 16, 32, 64].find((size) => bits <= size) ?? 128}`, names);
};

const applied = (base: Syntax, args: readonly Syntax[], names: Names): t.Type => {
  const fresh: t.TypeVar[] = [];
  const types = args.map((arg) => {
    const bound = arg.kind === 'call' && arg.form === 'prefix' ? bareBound(arg) : undefined;
    if (!bound) {
      const { list, scope, node } = varargIn(arg, names);
      fresh.push(...list);
      return evaluate(node, scope);
    }
    const type = evaluate(bound.type, names);
    const v = bound.upper ? t.typeVar('#', t.BOTTOM, type) : t.typeVar('#', type);
    fresh.push(v);
    return t.variable(v);
  });
  return close(fresh, apply(base, types, names));
};

/** What stands in a tuple as `Vararg{T, N} where N`: the variables belong to the tuple. */
const varargIn = (arg: Syntax, names: Names): { list: readonly t.TypeVar[]; scope: Names; node: Syntax } => {
  const inner = (node: Syntax): Syntax => (node.kind === 'where' ? inner(node.body) : node);
  const head = inner(arg);
  const isVararg = head.kind === 'curly' && head.base.kind === 'name' && head.base.name === 'Vararg';
  if (arg.kind !== 'where' || !isVararg) return { list: [], scope: names, node: arg };
  const outer = readVars(arg.vars, names);
  const rest = varargIn(arg.body, outer.scope);
  return { list: [...outer.list, ...rest.list], scope: rest.scope, node: rest.node };
};

const apply = (base: Syntax, types: readonly t.Type[], names: Names): t.Type => {
  if (base.kind === 'name' && base.name === 'Vararg') return vararg(types);
  const result = applyOrFail(evaluate(base, names), types);
  if ('error' in result) throw new NotationError(result.error);
  return result.type;
};

/** The constructors of types throw where the number of elements makes no sense: `Tuple{Vararg{Int, -1}}`. */
const applyOrFail = (base: t.Type, types: readonly t.Type[]): ReturnType<typeof applyType> => {
  try {
    return applyType(base, types);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
};

const vararg = (types: readonly t.Type[]): t.Type => {
  const [element, count] = types;
  if (!element || types.length > 2) throw new NotationError('Vararg takes a type and a length');
  return t.vararg(element, count);
};

/** `T`, `T<:A`, `T>:A`, `A<:T<:B` in order; each may mention those before it. */
const readVars = (nodes: readonly Syntax[], names: Names): { list: t.TypeVar[]; scope: Names } => {
  const scope = new Map(names);
  const list = nodes.map((node) => {
    const v = readVar(node, scope);
    scope.set(v.name, t.variable(v));
    return v;
  });
  return { list, scope };
};

const readVar = (node: Syntax, scope: Names): t.TypeVar => {
  const name = boundVariable(node);
  const { lower, upper } = variableBounds(node);
  if (name === undefined || (node.kind !== 'name' && !lower && !upper))
    throw new NotationError('a type variable is written `T`, `T<:A`, `T>:A` or `A<:T<:B`');
  return t.typeVar(name, lower && evaluate(lower, scope), upper && evaluate(upper, scope));
};

/** `typeof(f)`, `Int8(1)`, `-1`, `Symbol("a b")`. */
const called = (callee: Syntax, args: readonly Syntax[], names: Names): t.Type => {
  const [arg] = args;
  if (callee.kind !== 'name' || args.length !== 1 || !arg) throw new NotationError('this call is not a type');
  if (callee.name === 'typeof') return typeOf(arg, names);
  const inner = evaluate(arg, names);
  if (inner.kind !== 'value') throw new NotationError('this call is not a type');
  if (callee.name === '-' && typeof inner.value === 'bigint') return t.value(-inner.value, inner.of);
  if (callee.name === 'Symbol' && typeof inner.value === 'string') return t.value({ symbol: inner.value });
  return t.value(inner.value, callee.name === 'Int64' || callee.name === 'Int' ? undefined : named(callee.name, names));
};

const functions = new Map<string, t.Type>();

/** The type of a value that is a type or a literal; any other name is that of a function. */
const typeOf = (arg: Syntax, names: Names): t.Type => {
  if (arg.kind !== 'name' || names.has(arg.name)) {
    const inner = evaluate(arg, names);
    const kind = inner.kind === 'value' ? (inner.of ?? literalType(inner.value, names)) : t.kindOf(inner);
    if (kind) return kind;
    throw new NotationError('this has no type');
  }
  let known = names.get(`typeof(${arg.name})`) ?? functions.get(arg.name);
  if (!known) {
    const name = `typeof(${arg.name})`;
    known = t.nominal(
      t.newTypeName({ id: `Base.${name}`, name, module: 'Base', flavor: 'function', supertype: t.FUNCTION }),
    );
    functions.set(arg.name, known);
  }
  return known;
};

const literalType = (value: t.TypeValue, names: Names): t.Type => {
  switch (typeof value) {
    case 'bigint':
      return named('Int64', names);
    case 'boolean':
      return named('Bool', names);
    case 'string':
      return named('String', names);
    case 'object':
      return named('Symbol', names);
    default:
      return value satisfies never;
  }
};

/** `@NamedTuple{a::Int, b}` */
const namedTuple = (name: Syntax, args: readonly Syntax[], names: Names): t.Type => {
  const [list] = args;
  if (name.kind !== 'name' || name.name !== '@NamedTuple' || list?.kind !== 'tuple')
    throw new NotationError('the only macro in a type is `@NamedTuple{…}`');
  const fields = list.items.map((item) => {
    const of = item.kind === 'typed' ? item.value : item;
    if (of?.kind !== 'name') throw new NotationError('a field of a NamedTuple is written `name` or `name::Type`');
    return { name: t.value({ symbol: of.name }), type: item.kind === 'typed' ? evaluate(item.type, names) : t.ANY };
  });
  return t.nominal(t.NAMED_TUPLE_NAME, [t.tuple(fields.map((f) => f.name)), t.tuple(fields.map((f) => f.type))]);
};

/**
 * The names with those that a text declares: `abstract type`, `primitive type`, `struct`, `mutable struct`, and aliases, with or
 * without `const` and parameters. @throws NotationError
 */
export const declare = (source: string, names: Names): Names => parsed(source).reduce(declareOne, names);

const declareOne = (names: Names, node: Syntax): Names => {
  switch (node.kind) {
    case 'abstract':
      return declareName(names, node.header, 'abstract');
    case 'primitive':
      return declareName(names, node.header, 'primitive');
    case 'struct':
      return declareName(names, node.header, node.mutable ? 'mutable' : 'struct', node.body.body);
    case 'const':
      return node.items.reduce(declareOne, names);
    case 'assign':
      return declareAlias(names, node.target, node.value);
    case 'docstring':
      return declareOne(names, node.target);
    default:
      throw new NotationError(`a declaration of a type is expected, not ${node.kind}`);
  }
};

/** `Name`, `Name{params}`. */
const headerParts = (header: Syntax): { readonly name: string; readonly params: readonly Syntax[] } => {
  if (header.kind === 'name') return { name: header.name, params: [] };
  if (header.kind === 'curly' && header.base.kind === 'name') return { name: header.base.name, params: header.args };
  throw new NotationError('the name of a type is expected');
};

const declareName = (
  names: Names,
  header: Syntax,
  flavor: t.TypeName['flavor'],
  body: readonly Syntax[] = [],
): Names => {
  const below = header.kind === 'call' && header.callee.kind === 'name' && header.callee.name === '<:';
  const { name, params } = headerParts(below ? header.args[0]! : header);
  const { list, scope } = readVars(params, names);
  const made = t.newTypeName({ id: `Base.${name}`, name, module: 'Base', flavor, params: list });
  const type = close(list, t.nominal(made, list.map(t.variable)));
  const inner = new Map([...scope, [name, type]]);
  if (below) made.supertype = evaluate(header.args[1]!, inner);
  made.fields = body.flatMap((field) => fieldOf(field, inner));
  return new Map([...names, [name, type]]);
};

const fieldOf = (node: Syntax, names: Names): { name: string; type: t.Type }[] => {
  if (node.kind === 'name') return [{ name: node.name, type: t.ANY }];
  if (node.kind === 'typed' && node.value?.kind === 'name')
    return [{ name: node.value.name, type: evaluate(node.type, names) }];
  return [];
};

const declareAlias = (names: Names, target: Syntax, value: Syntax): Names => {
  const { name, params } = headerParts(target);
  const { list, scope } = readVars(params, names);
  return new Map([...names, [name, close(list, evaluate(value, scope))]]);
};
