/** Types as Julia prints them: text that reads back. */

import { NAMED_TUPLE_NAME } from './builtin.ts';
import { ANY, BOTTOM, substitute, typeVar, variable } from './construct.ts';
import { countOccurrences } from './occurrence.ts';
import type { ForallType, NominalType, TupleType, Type, TypeName, TypeValue, TypeVar } from './type.ts';
import { withDistinctNames } from './variable-names.ts';

export interface ShowOptions {
  /** Write the module in front of each name. */
  readonly qualified?: boolean;
}

/**
 * The type as Julia would print it: `Vector{Int64}`, `Union{Nothing, Int64}`, `Pair{A, Int64} where A<:Real`. Read back it is an equal
 * type, where the names mean the same.
 */
export function showType(t: Type, options: ShowOptions = {}): string {
  return write(withDistinctNames(t), options);
}

function write(t: Type, options: ShowOptions): string {
  const show = (x: Type): string => write(x, options);
  const list = (types: readonly Type[]): string => types.map(show).join(', ');
  switch (t.kind) {
    case 'any':
      return 'Any';
    case 'bottom':
      return 'Union{}';
    case 'var':
      return t.var.name;
    case 'value':
      return showValue(t.value, t.of);
    case 'union':
      return `Union{${list([...t.members].sort(unionOrder))}}`;
    case 'vararg':
      return `Vararg{${list(t.count === undefined ? [t.element] : [t.element, t.count])}}`;
    case 'tuple':
      return showTuple(t, show);
    case 'nominal':
      return showNominal(t, show, options);
    case 'forall':
      return showForall(t, show, options);
    default:
      return t satisfies never;
  }
}

function showName(name: TypeName, { qualified }: ShowOptions): string {
  return qualified ? `${name.module}.${name.name}` : name.name;
}

function isArray(name: TypeName): boolean {
  return name.id === 'Core.Array' || name.id === 'Base.Array';
}

/** `Vector` and `Matrix` for arrays of one and two dimensions, `AbstractVector` and `AbstractMatrix` for abstract ones. */
function arrayAlias(t: NominalType, options: ShowOptions): string | undefined {
  const isAbstract = t.name.id === 'Base.AbstractArray';
  const dims = isArray(t.name) || isAbstract ? t.params[1] : undefined;
  if (dims?.kind !== 'value' || (dims.value !== 1n && dims.value !== 2n)) return undefined;
  const name = `${isAbstract ? 'Abstract' : ''}${dims.value === 1n ? 'Vector' : 'Matrix'}`;
  return options.qualified ? `${t.name.module}.${name}` : name;
}

/** `ComplexF64`, `ComplexF32` and `ComplexF16`. */
function complexAlias({ name, params }: NominalType, options: ShowOptions): string | undefined {
  const part = name.id === 'Base.Complex' ? params[0] : undefined;
  if (part?.kind !== 'nominal' || !/^Core\.Float(?:16|32|64)$/.test(part.name.id)) return undefined;
  const alias = `Complex${part.name.name.replace('loat', '')}`;
  return options.qualified ? `${name.module}.${alias}` : alias;
}

function showNominal(t: NominalType, show: (x: Type) => string, options: ShowOptions): string {
  const complex = complexAlias(t, options);
  if (complex !== undefined) return complex;
  const alias = arrayAlias(t, options);
  if (alias !== undefined) return `${alias}{${show(t.params[0]!)}}`;
  if (t.name === NAMED_TUPLE_NAME) {
    const macro = showNamedTuple(t, show);
    if (macro !== undefined) return macro;
  }
  const name = showName(t.name, options);
  return t.params.length === 0 ? name : `${name}{${t.params.map(show).join(', ')}}`;
}

/** A variable that has no name and is used once, as a parameter: `Vector{<:Real}`, `Ref{>:Int64}`. */
export function isBareBound({ var: v, body }: ForallType): boolean {
  if (!v.name.startsWith('#') || countOccurrences(body, v) !== 1) return false;
  let inner = body;
  while (inner.kind === 'forall') inner = inner.body;
  const oneSided = v.lower === BOTTOM || v.upper === ANY;
  return oneSided && inner.kind === 'nominal' && inner.params.some((p) => p.kind === 'var' && p.var === v);
}

function showNamedTuple(t: NominalType, show: (x: Type) => string): string | undefined {
  const [names, types] = t.params;
  if (names?.kind !== 'tuple' || types?.kind !== 'tuple' || types.elements.at(-1)?.kind === 'vararg') return undefined;
  const fields = names.elements.map((n, i) => {
    const label = n.kind === 'value' && typeof n.value === 'object' ? n.value.symbol : undefined;
    const type = types.elements[i];
    if (label === undefined || type === undefined) return undefined;
    return type === ANY ? label : `${label}::${show(type)}`;
  });
  return fields.includes(undefined) ? undefined : `@NamedTuple{${fields.join(', ')}}`;
}

function showTuple(t: TupleType, show: (x: Type) => string): string {
  const { elements } = t;
  if (elements.length > 0 && elements.every((e) => e.kind === 'value'))
    return elements.length === 1 ? `(${show(elements[0]!)},)` : `(${elements.map(show).join(', ')})`;
  const first = elements[0];
  if (elements.length === 1 && first?.kind === 'vararg') {
    if (first.count !== undefined) return `NTuple{${show(first.count)}, ${show(first.element)}}`;
    if (first.element === ANY) return 'Tuple';
  }
  // Long runs of one type read better counted, as Julia does from four on.
  if (elements.length > 3 && first !== undefined && elements.every((e) => e === first))
    return `NTuple{${elements.length}, ${show(first)}}`;
  return `Tuple{${elements.map(show).join(', ')}}`;
}

/** All variables of a chain of UnionAlls, the outermost first, and the body. */
function peel(t: Type): { readonly vars: readonly TypeVar[]; readonly body: Type } {
  const vars: TypeVar[] = [];
  let body = t;
  while (body.kind === 'forall') {
    vars.push(body.var);
    body = body.body;
  }
  return { vars, body };
}

function showForall(t: ForallType, show: (x: Type) => string, options: ShowOptions): string {
  const bare = showBare(t, options);
  if (bare !== undefined) return bare;
  if (isBareBound(t)) {
    const { lower, upper } = t.var;
    const text = lower === BOTTOM ? `<:${bound(upper, show)}` : `>:${bound(lower, show)}`;
    const inner = substitute(t.body, t.var, variable(typeVar(text)));
    return show(inner);
  }
  const { vars, body } = peel(t);
  const inner = body.kind === 'nominal' ? trailing(body, vars, options) : undefined;
  if (inner !== undefined) {
    const left = vars.slice(0, vars.length - inner.dropped);
    return left.length === 0 ? inner.text : `${inner.text}${showWhere(left, show)}`;
  }
  return `${show(body)}${showWhere(vars, show)}`;
}

function showWhere(vars: readonly TypeVar[], show: (x: Type) => string): string {
  const texts = vars.map((v) => showVar(v, show));
  return texts.length === 1 ? ` where ${texts[0]}` : ` where {${texts.join(', ')}}`;
}

const bound = (x: Type, show: (x: Type) => string): string =>
  x.kind === 'forall' && show(x).includes(' where ') ? `(${show(x)})` : show(x);

function showVar(v: TypeVar, show: (x: Type) => string): string {
  const [lower, upper] = [bound(v.lower, show), bound(v.upper, show)];
  if (v.lower === BOTTOM) return v.upper === ANY ? v.name : `${v.name}<:${upper}`;
  return v.upper === ANY ? `${v.name}>:${lower}` : `${lower}<:${v.name}<:${upper}`;
}

/** `Pair` for `Pair{A, B} where B where A`, `Vector` for `Array{T, 1} where T`. */
function showBare(t: ForallType, options: ShowOptions): string | undefined {
  const { vars, body } = peel(t);
  if (body.kind !== 'nominal') return undefined;
  const alias = arrayAlias(body, options);
  const params = alias === undefined ? body.params : body.params.slice(0, 1);
  const same = params.length === vars.length && vars.every((v, i) => isDeclared(body, i, v));
  return same ? (alias ?? showName(body.name, options)) : undefined;
}

/** Whether the i-th parameter is just `v`, with the bounds that the declaration gives it. */
function isDeclared(body: NominalType, i: number, v: TypeVar): boolean {
  const param = body.params[i];
  const declared = body.name.params[i];
  if (param?.kind !== 'var' || param.var !== v || declared === undefined || v.lower !== declared.lower) return false;
  if (body.params.some((p, j) => j !== i && p.free.has(v))) return false;
  return v.upper === declared.upper || (!declared.upper.closed && !v.upper.closed);
}

/** `Pair{Int64}` for `Pair{Int64, B} where B`: variables at the end that say nothing are left out. */
function trailing(body: NominalType, vars: readonly TypeVar[], options: ShowOptions) {
  if (arrayAlias(body, options) !== undefined) return undefined;
  const bounds = vars.map((v) => v.upper);
  let dropped = 0;
  while (dropped < vars.length) {
    const at = body.params.length - 1 - dropped;
    const v = vars[vars.length - 1 - dropped]!;
    if (at < 1 || !isDeclared(body, at, v) || bounds.some((b) => b.free.has(v))) break;
    dropped += 1;
  }
  if (dropped === 0) return undefined;
  const params = body.params.slice(0, body.params.length - dropped).map((p) => write(p, options));
  return { text: `${showName(body.name, options)}{${params.join(', ')}}`, dropped };
}

const showSymbol = (name: string): string => {
  if (/^(?:===?|=>|=|::?|:=)$/.test(name)) return `:(${name})`;
  return PLAIN_SYMBOL.test(name) ? `:${name}` : `Symbol(${JSON.stringify(name)})`;
};

/** Identifiers and operators, which are written behind a colon. */
const PLAIN_SYMBOL = /^(?:[\p{L}_][\p{L}\p{N}_!]*|[-+*/\\^%÷<>!~&|⊻]|[<>!]=|!==|\/\/|<<|>>>?|[<>]:)$/u;

function showValue(v: TypeValue, of: Type | undefined): string {
  if (of?.kind === 'nominal') {
    if (/^UInt\d+$/.test(of.name.name) && typeof v === 'bigint')
      return `0x${v.toString(16).padStart((of.name.bits ?? 64) / 4, '0')}`;
    if (of.name.name === 'Char' && typeof v === 'bigint') return showChar(Number(v));
    return of.name.name === 'Float64' || of.name.name === 'Float32'
      ? floatText(String(v), of.name.name)
      : `${of.name.name}(${String(v)})`;
  }
  if (typeof v === 'object') return showSymbol(v.symbol);
  return typeof v === 'string' ? JSON.stringify(v) : String(v);
}

const floatText = (digits: string, name: string): string => {
  const text = /^-?\d+$/.test(digits) ? `${digits}.0` : digits;
  return name === 'Float32' ? `${text}f0` : text;
};

const showChar = (codepoint: number): string => {
  const text = String.fromCodePoint(codepoint);
  return /^[\p{L}\p{N}\p{P}\p{S} ]$/u.test(text) && !"'\\".includes(text)
    ? `'${text}'`
    : `'\\U${codepoint.toString(16)}'`;
};

/** Julia's order: types with one value first, then plain bits, then other data types, then the rest; by name within. */
function unionOrder(a: Type, b: Type): number {
  const byRank = unionRank(a) - unionRank(b);
  if (byRank !== 0) return byRank;
  const [x, y] = [write(a, {}), write(b, {})];
  return x < y ? -1 : x > y ? 1 : 0;
}

function unionRank(t: Type): number {
  if (t.kind === 'var') return 4;
  if (t.kind !== 'nominal') return t.kind === 'tuple' ? 2 : 3;
  const { flavor, fields } = t.name;
  if (flavor === 'struct' && fields.length === 0) return 0;
  if (flavor === 'primitive') return 1;
  const bits =
    flavor === 'struct' && fields.every((f) => f.type.kind === 'nominal' && f.type.name.flavor === 'primitive');
  return bits ? 1 : 2;
}
