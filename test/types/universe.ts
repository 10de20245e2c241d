/** A small world of types for tests, and a reader of type notation, so that facts can be written as Julia writes them. */
import * as t from '../../src/types/index.ts';
import { parseWith } from './notation.ts';

const named = new Map<string, t.Type>();

/** Every name of this world. */
export const names: ReadonlyMap<string, t.Type> = named;

function declare(
  name: string,
  flavor: t.TypeName['flavor'],
  above = 'Any',
  params: readonly string[] = [],
  fields: readonly string[] = [],
): t.TypeName {
  const vars: t.TypeVar[] = [];
  const scope = new Map<string, t.Type>();
  for (const text of params) {
    const [v = text, upper] = text.split('<:');
    const fresh = t.typeVar(v, t.BOTTOM, upper === undefined ? t.ANY : parseWith(upper, named, scope));
    vars.push(fresh);
    scope.set(v, t.variable(fresh));
  }
  const result = t.newTypeName({ id: `Core.${name}`, name, module: 'Core', flavor, params: vars });
  named.set(name, bare(result));
  result.supertype = parseWith(above, named, scope);
  result.fields = fields.map((type, i) => ({ name: `f${i}`, type: parseWith(type, named, scope) }));
  return result;
}

/** The name alone: all of its applications. */
function bare(name: t.TypeName): t.Type {
  const vars: t.TypeVar[] = [];
  const map = new Map<t.TypeVar, t.Type>();
  for (const v of name.params) {
    const own = t.typeVar(v.name, t.substituteAll(v.lower, map), t.substituteAll(v.upper, map));
    vars.push(own);
    map.set(v, t.variable(own));
  }
  return vars.reduceRight((body: t.Type, v) => t.forall(v, body), t.nominal(name, vars.map(t.variable)));
}

named.set('Any', t.ANY);
named.set('Type', t.TYPE);
named.set('DataType', t.DATATYPE);
named.set('UnionAll', t.UNIONALL);
named.set('Function', t.FUNCTION);
named.set('TypeofUnion', t.UNION_TYPE);
named.set('NamedTuple', bare(t.NAMED_TUPLE_NAME));

for (const [name, above] of [
  ['Number', 'Any'],
  ['Real', 'Number'],
  ['Integer', 'Real'],
  ['Signed', 'Integer'],
  ['Unsigned', 'Integer'],
  ['AbstractFloat', 'Real'],
  ['AbstractString', 'Any'],
  ['AbstractChar', 'Any'],
] as const)
  declare(name, 'abstract', above);
for (const [name, above] of [
  ['Int64', 'Signed'],
  ['Int32', 'Signed'],
  ['Int8', 'Signed'],
  ['UInt8', 'Unsigned'],
  ['Bool', 'Integer'],
  ['Float64', 'AbstractFloat'],
  ['Float32', 'AbstractFloat'],
  ['Char', 'AbstractChar'],
] as const)
  declare(name, 'primitive', above);
declare('String', 'mutable', 'AbstractString');
declare('Symbol', 'mutable');
declare('Nothing', 'struct');
declare('Missing', 'struct');
declare('AbstractArray', 'abstract', 'Any', ['T', 'N']);
declare('DenseArray', 'abstract', 'AbstractArray{T,N}', ['T', 'N']);
declare('Array', 'mutable', 'DenseArray{T,N}', ['T', 'N']);
declare('AbstractRange', 'abstract', 'AbstractArray{T,1}', ['T']);
declare('UnitRange', 'struct', 'AbstractRange{T}', ['T<:Real'], ['T', 'T']);
declare('SubArray', 'struct', 'AbstractArray{T,N}', ['T', 'N', 'P', 'I']);
declare('Pair', 'struct', 'Any', ['A', 'B'], ['A', 'B']);
declare('Ref', 'abstract', 'Any', ['T']);
declare('RefValue', 'mutable', 'Ref{T}', ['T'], ['T']);
declare('Complex', 'struct', 'Number', ['T<:Real'], ['T', 'T']);
declare('Rational', 'struct', 'Real', ['T<:Integer'], ['T', 'T']);
declare('Val', 'struct', 'Any', ['x']);
declare('AbstractDict', 'abstract', 'Any', ['K', 'V']);
declare('Dict', 'mutable', 'AbstractDict{K,V}', ['K', 'V']);
declare('AbstractSet', 'abstract', 'Any', ['T']);
declare('Set', 'struct', 'AbstractSet{T}', ['T'], ['Dict{T,Nothing}']);
declare('typeof(+)', 'function', 'Function');
named.set('Vector', parse('Array{T,1} where T'));
named.set('Matrix', parse('Array{T,2} where T'));
named.set('AbstractVector', parse('AbstractArray{T,1} where T'));
named.set('AbstractMatrix', parse('AbstractArray{T,2} where T'));
named.set('Int', parse('Int64'));

/** Reads a type: `Tuple{T, Vararg{Vector{S}}} where {T<:Integer, S}`. @throws Error on anything else */
export function parse(text: string): t.Type {
  return parseWith(text, named, new Map());
}
