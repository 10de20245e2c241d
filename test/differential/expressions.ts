/** Expressions of a wanted kind, from the variables in scope. */
import type { Choices } from './choices.ts';

export type Kind =
  | 'int'
  | 'float'
  | 'bool'
  | 'string'
  | 'pair'
  | 'named'
  | 'ints'
  | 'anys'
  | 'point'
  | 'cell'
  | 'wrap'
  | 'wide'
  | 'maybe'
  | 'small'
  | 'any';

export interface Known {
  readonly name: string;
  readonly kind: Kind;
  readonly assignable: boolean;
}

/** A function that was defined before. */
export interface Callable {
  readonly name: string;
  readonly parameters: readonly Kind[];
  readonly returns: Kind;
  /** Takes any number of further arguments. */
  readonly open: boolean;
}

export interface Scope {
  readonly choices: Choices;
  readonly known: readonly Known[];
  readonly callables: readonly Callable[];
  readonly fresh: (stem: string) => string;
}

export const KINDS: readonly Kind[] = [
  'int',
  'float',
  'bool',
  'string',
  'pair',
  'named',
  'ints',
  'anys',
  'point',
  'cell',
  'wrap',
  'wide',
  'maybe',
  'small',
  'any',
];

/** Kinds whose values hold no others of unbounded size. */
export const SCALARS: readonly Kind[] = ['int', 'float', 'bool', 'string', 'maybe', 'small', 'pair', 'named', 'point'];

const INTS = [
  '0',
  '1',
  '2',
  '3',
  '5',
  '7',
  '-1',
  '-4',
  '10',
  '255',
  '9223372036854775807',
  '(-9223372036854775807 - 1)',
];
const FLOATS = ['0.0', '1.0', '-0.0', '0.5', '-2.25', '1.0e300', 'Inf', 'NaN', '3.0', '1.0e-5'];
const STRINGS = ['""', '"a"', '"xyz"', '"größe"', '"tab\\t"', '"∀x"'];
export const TYPES = [
  'Int',
  'Float64',
  'Bool',
  'String',
  'Nothing',
  'Number',
  'Union{Int,Nothing}',
  'Tuple',
  'Vector{Int}',
  'Point',
  'Wrap{Int}',
  'Wrap',
];

export const expression = (scope: Scope, kind: Kind, depth: number): string => {
  const { choices } = scope;
  const names = scope.known.filter((k) => k.kind === kind);
  if (names.length > 0 && choices.below(5) < (depth <= 0 ? 4 : 2)) return choices.one(names).name;
  if (depth <= 0) return leaf(scope, kind);
  const called = scope.callables.filter((c) => c.returns === kind);
  if (called.length > 0 && choices.rarely(5)) return callOf(scope, choices.one(called), depth - 1);
  if (choices.rarely(12)) return wrapped(scope, kind, depth - 1);
  return choices.one(COMPOUND[kind])(scope, (k) => expression(scope, k, depth - 1));
};

export const callOf = (scope: Scope, callee: Callable, depth: number): string => {
  const { choices } = scope;
  const wrong = choices.rarely(60);
  const args = callee.parameters.map((k) => expression(scope, wrong ? choices.one(KINDS) : k, depth));
  if (callee.open) {
    for (let i = choices.below(3); i > 0; i -= 1) args.push(expression(scope, choices.one(SCALARS), depth));
    if (choices.rarely(3)) args.push(`${expression(scope, choices.one(['pair', 'ints']), depth)}...`);
  }
  return `${callee.name}(${args.join(', ')})`;
};

const leaf = ({ choices }: Scope, kind: Kind): string => {
  switch (kind) {
    case 'int':
      return choices.one(INTS);
    case 'float':
      return choices.one(FLOATS);
    case 'bool':
      return choices.one(['true', 'false']);
    case 'string':
      return choices.one(STRINGS);
    case 'pair':
      return `(${choices.one(INTS)}, ${choices.one(FLOATS)})`;
    case 'named':
      return `(a = ${choices.one(INTS)}, b = ${choices.one(FLOATS)})`;
    case 'ints':
      return choices.one(['[1, 2, 3]', '[4]', 'Int[]', 'collect(1:4)', '[0, -1]']);
    case 'anys':
      return choices.one([
        'Any[1, 2.5, "s"]',
        'Any[nothing]',
        'Any[true, (1, 2.0)]',
        'Any[Point(1, 2.0), 3, Cell(2, nothing)]',
      ]);
    case 'point':
      return `Point(${choices.one(INTS)}, ${choices.one(FLOATS)})`;
    case 'cell':
      return `Cell(${choices.one(INTS)}, ${choices.one([...FLOATS, 'nothing', '"c"'])})`;
    case 'wrap':
      return `Wrap(${choices.one([...INTS, ...FLOATS, '"w"', 'nothing', '(1, 2)'])})`;
    case 'wide':
      return `Wide(${choices.one(INTS)}, ${choices.one([...INTS, 'nothing'])}, ${choices.one([...INTS, ...STRINGS])}, (1, 2.0))`;
    case 'maybe':
      return choices.one([...INTS, 'nothing']);
    case 'small':
      return choices.one([
        'Int8(100)',
        'UInt8(200)',
        'Int32(-5)',
        '0x0f',
        'UInt16(65535)',
        'Float32(1.5)',
        'Int16(-300)',
        "'c'",
        'Float16(2.5)',
      ]);
    case 'any':
      return choices.one([
        ...INTS,
        ...FLOATS,
        ...STRINGS,
        'nothing',
        'true',
        ':sym',
        "'q'",
        'Int8(3)',
        '(1, "t")',
        'Int',
      ]);
    default:
      return kind satisfies never;
  }
};

/** The same kind again, behind control flow. */
const wrapped = (scope: Scope, kind: Kind, depth: number): string => {
  const e = (k: Kind): string => expression(scope, k, depth);
  const name = scope.fresh('w');
  switch (scope.choices.below(9)) {
    case 0:
      return `(${e('bool')} ? ${e(kind)} : ${e(kind)})`;
    case 1:
      return `(try ${e(kind)} catch; ${e(kind)} end)`;
    case 2:
      return `(let ${name} = ${e(kind)}; ${name} end)`;
    case 3:
      return `(if ${e('bool')} ${e(kind)} else ${e(kind)} end)`;
    case 4:
      return `identity(${e(kind)})`;
    case 5:
      return `(() -> ${e(kind)})()`;
    case 6:
      return `@pick(${e('bool')}, ${e(kind)}, ${e(kind)})`;
    case 7:
      return `((${name}, _) -> ${name})(${e(kind)}, ${e('any')})`;
    default:
      return `(begin; ${name} = ${e(kind)}; ${name} end)`;
  }
};

type Make = (scope: Scope, e: (kind: Kind) => string) => string;

const operator =
  (kind: Kind, ...symbols: string[]): Make =>
  (scope, e) =>
    `(${e(kind)} ${scope.choices.one(symbols)} ${e(kind)})`;

/** A one-argument function from `from` to `to`, capturing what is in scope. */
export const lambda = (scope: Scope, from: Kind, to: Kind, depth: number): string => {
  const name = scope.fresh('l');
  const inner: Scope = { ...scope, known: [...scope.known, { name, kind: from, assignable: false }] };
  return `${name} -> ${expression(inner, to, depth)}`;
};

const COMPOUND: { readonly [K in Kind]: readonly Make[] } = {
  int: [
    operator('int', '+', '-', '*', '&', '|', '⊻'),
    operator('int', '+', '-', '*'),
    (s, e) => `${s.choices.one(['div', 'rem', 'mod', 'fld', 'max', 'min'])}(${e('int')}, nz(${e('int')}))`,
    (_, e) => `(${e('int')} << (${e('int')} & 7))`,
    (_, e) => `(${e('int')} >> ${e('int')})`,
    (_, e) => `(-${e('int')})`,
    (_, e) => `abs(${e('int')})`,
    (_, e) => `length(${e('ints')})`,
    (_, e) => `length(${e('string')})`,
    (_, e) => `${e('point')}.x`,
    (_, e) => `${e('cell')}.n`,
    (_, e) => `${e('named')}.a`,
    (_, e) => `keyed(${e('int')}; scale = ${e('int')})[1]`,
    (_, e) => `both(; a = ${e('int')}).a`,
    (_, e) => `parse(Int, string(${e('int')}))`,
    (_, e) => `sum(abs2, ${e('ints')}; init = ${e('int')})`,
    (_, e) => `${e('wide')}.a`,
    (_, e) => `${e('pair')}[1]`,
    (s, e) => `${s.choices.one(['sum', 'maximum', 'last', 'prod'])}(filled(${e('ints')}))`,
    (s, e) => `sum(map(${lambda(s, 'int', 'int', 1)}, ${e('ints')}))`,
    (s, e) => `count(${lambda(s, 'int', 'bool', 1)}, ${e('ints')})`,
    (_, e) => `weight(${e('any')})`,
    (_, e) => `weight(${e('any')})`,
    (_, e) => `pairup(${e('any')}, ${e('any')})`,
    (_, e) => `varsum(${e('any')}, ${e('pair')}...)`,
    (_, e) => `varsum(${e('anys')}...)`,
    (_, e) => `something(maybe(${e('int')}), ${e('int')})`,
    (s, e) => {
      const name = s.fresh('m');
      return `(let ${name} = ${e('maybe')}; ${name} === nothing ? ${e('int')} : ${name} end)`;
    },
    (s, e) => {
      const name = s.fresh('n');
      return `(let ${name} = ${e('any')}; ${name} isa Int ? ${name} : ${e('int')} end)`;
    },
    (s, e) => `filled(${e('ints')})[${s.choices.rarely(8) ? '2' : s.choices.one(['1', 'end', 'begin'])}]`,
    (_, e) => `whole(${e('float')})`,
    (_, e) => `div(${e('int')}, ${e('int')})`,
    (_, e) => `down(3, ${e('int')})`,
    (s, e) => `apply2(${lambda(s, 'int', 'int', 1)}, ${e('int')})`,
    (s, e) => `foldl((a, b) -> ${s.choices.one(['a + b', 'a - b', 'a * 3 + b'])}, filled(${e('ints')}))`,
    (_, e) => `Int(${e('bool')})`,
    (_, e) => `(try (${e('any')})::Int catch; ${e('int')} end)`,
  ],
  float: [
    operator('float', '+', '-', '*', '/'),
    (_, e) => `(${e('int')} / ${e('int')})`,
    (_, e) => `(${e('float')} + ${e('int')})`,
    (s, e) => `${s.choices.one(['sqrt', 'floor', 'abs', 'round', 'ceil', '-', 'trunc'])}(${e('float')})`,
    (_, e) => `Float64(${e('int')})`,
    (_, e) => `${e('point')}.y`,
    (_, e) => `${e('pair')}[2]`,
    (_, e) => `${e('named')}.b`,
    (s, e) => `round(${e('float')}; digits = ${s.choices.below(3)})`,
    (_, e) => `${e('wide')}.d[2]`,
    (s, e) => `${s.choices.one(['max', 'min', 'rem', 'mod', 'copysign'])}(${e('float')}, ${e('float')})`,
    (_, e) => `(${e('float')} ^ 2)`,
    (_, e) => `Float64(${e('bool')})`,
    (_, e) => `ifelse(${e('bool')}, ${e('float')}, ${e('float')})`,
  ],
  bool: [
    operator('int', '<', '<=', '==', '!=', '>', '>=', '==='),
    operator('float', '<', '<=', '==', '!=', '>', '>=', '==='),
    operator('bool', '&&', '||', '&', '⊻'),
    operator('string', '==', '<', '==='),
    operator('any', '===', '!=='),
    operator('maybe', '===', '==', '!=='),
    operator('pair', '==', '==='),
    operator('point', '==', '==='),
    operator('named', '==', '==='),
    (_, e) => `haskey(${e('named')}, ${e('bool')} ? :a : :c)`,
    (_, e) => `(big(${e('int')}) * ${e('int')} > ${e('int')})`,
    (_, e) => `occursin(r"[a-z]{2}|\\d", ${e('string')})`,
    operator('wrap', '==', '==='),
    operator('small', '==', '==='),
    (_, e) => `(${e('int')} < ${e('int')} <= ${e('int')})`,
    (_, e) => `(${e('int')} < ${e('float')})`,
    (_, e) => `!${e('bool')}`,
    (s, e) => `(${e('any')} isa ${s.choices.one(TYPES)})`,
    (s, e) => `(${e('maybe')} isa ${s.choices.one(TYPES)})`,
    (_, e) => `(${e('int')} in ${e('ints')})`,
    (s, e) => `any(${lambda(s, 'int', 'bool', 1)}, ${e('ints')})`,
    (_, e) => `isequal(${e('any')}, ${e('any')})`,
    (_, e) => `isempty(${e('ints')})`,
    (_, e) => `iseven(${e('int')})`,
    (_, e) => `isnan(${e('float')})`,
  ],
  string: [
    (_, e) => `"<$(${e('int')})>"`,
    (_, e) => `"$(${e('any')});$(${e('float')})"`,
    (_, e) => `cut(string(${e('string')}, ${e('any')}))`,
    (_, e) => `cut(${e('string')} * ${e('string')})`,
    (_, e) => `repr(${e('string')})[1:1]`,
    (_, e) => `string(typeof(${e('any')}))`,
    (_, e) => `uppercase(${e('string')})`,
    (_, e) => `cut(join(${e('ints')}, "-"))`,
    (_, e) => `cut(replace(${e('string')}, "a" => ${e('string')}))`,
    (_, e) => `cut(join(split(${e('string')}, 'x'), ${e('string')}))`,
    (s, e) => `lpad(${e('string')}, ${s.choices.below(5)}, '.')`,
    (_, e) => `cut(string(${e('named')}))`,
    (s, e) => `string(${e('int')}; base = ${s.choices.one(['2', '16'])})[end:end]`,
  ],
  pair: [
    (_, e) => `(${e('int')}, ${e('float')})`,
    (_, e) => `(${e('wide')}).d`,
    (_, e) => `tuple(${e('int')}, ${e('float')})`,
    (_, e) => `(${e('pair')}[1], ${e('pair')}[2] * 2)`,
    (_, e) => `map(calc, ${e('pair')})`,
    (_, e) => `(${e('pair')} .+ 1)`,
  ],
  named: [
    (_, e) => `(a = ${e('int')}, b = ${e('float')})`,
    (_, e) => `merge(${e('named')}, (a = ${e('int')},))`,
    (_, e) => `(; ${e('named')}..., b = ${e('float')})`,
    (_, e) => `both(a = ${e('int')}, b = ${e('float')})`,
    (_, e) => `both(; ${e('named')}...)`,
  ],
  ints: [
    (_, e) => `sort(${e('ints')}; rev = ${e('bool')}, by = abs)`,
    (_, e) => `collect(values(${e('named')}.a > 0 ? Dict(1 => ${e('int')}) : Dict(2 => 3)))`,
    (_, e) => `[${e('int')}, ${e('int')}]`,
    (_, e) => `[${e('ints')}..., ${e('int')}]`,
    (s, e) => {
      const name = s.fresh('q');
      const inner: Scope = { ...s, known: [...s.known, { name, kind: 'int', assignable: false }] };
      return `[${expression(inner, 'int', 1)} for ${name} in 1:${s.choices.below(4)}${s.choices.rarely(3) ? ` if ${e('bool')}` : ''}]`;
    },
    (s, e) => `(${e('ints')} .${s.choices.one(['+', '*', '-'])} ${e('int')})`,
    (s, e) => (s.choices.rarely(3) ? `(${e('ints')} .+ ${e('ints')})` : `(filled(${e('ints')}) .* [${e('int')}])`),
    (_, e) => `abs.(${e('ints')})`,
    (_, e) => `weight.(${e('anys')})`,
    (s, e) => `sound(${lambda(s, 'int', 'int', 2)}, ${e('ints')})`,
    (s, e) => `filter(${lambda(s, 'int', 'bool', 1)}, ${e('ints')})`,
    (s, e) => `${s.choices.one(['copy', 'reverse', 'sort', 'unique', 'cumsum'])}(${e('ints')})`,
    (_, e) => `${e('ints')}[2:end]`,
    (_, e) => `fill(${e('int')}, 2)`,
  ],
  anys: [
    (_, e) => `Any[${e('int')}, ${e('float')}, ${e('string')}]`,
    (_, e) => `Any[${e('maybe')}, ${e('pair')}]`,
    (_, e) => `Any[${e('wrap')}, ${e('small')}]`,
    (_, e) => `sound(mixed, ${e('ints')})`,
    (s, e) => `sound(${lambda(s, 'int', s.choices.one(KINDS), 2)}, ${e('ints')})`,
    (s, e) => `sound(${lambda(s, 'any', s.choices.one(KINDS), 2)}, ${e('anys')})`,
    (_, e) => `maybe.(${e('ints')})`,
    (_, e) => `[${e('int')}, ${e('float')}]`,
    (_, e) => `[${e('int')}, ${e('string')}]`,
    (_, e) => `collect(${e('pair')})`,
  ],
  point: [
    (_, e) => `Point(${e('int')}, ${e('float')})`,
    (_, e) => `Point(${e('pair')}...)`,
    (_, e) => `Point(${e('point')}.x, ${e('float')})`,
    (_, e) => `Point(${e('int')}, ${e('int')})`,
  ],
  cell: [(_, e) => `Cell(${e('int')}, ${e('maybe')})`, (_, e) => `Cell(${e('int')}, ${e('point')})`],
  wrap: [
    (_, e) => `Wrap(${e('int')})`,
    (_, e) => `Wrap(${e('float')})`,
    (_, e) => `Wrap(${e('pair')})`,
    (_, e) => `Wrap(${e('maybe')})`,
    (_, e) => `Wrap(${e('point')})`,
    (_, e) => `Wrap{Any}(${e('maybe')})`,
    (_, e) => `Wrap{Union{Int,Nothing}}(${e('maybe')})`,
  ],
  wide: [(_, e) => `Wide(${e('int')}, ${e('maybe')}, ${e('int')}, ${e('pair')})`],
  maybe: [
    (_, e) => `(${e('bool')} ? ${e('int')} : nothing)`,
    (_, e) => `maybe(${e('int')})`,
    (_, e) => `findfirst(==(${e('int')}), ${e('ints')})`,
    (_, e) => `${e('wide')}.b`,
    (_, e) => `get(Dict(1 => 2, 3 => 4), ${e('int')}, nothing)`,
    (_, e) => `(${e('bool')} && return ${e('int')}; ${e('int')})`,
  ],
  small: [
    (s, e) => `(${e('int')} % ${s.choices.one(['Int8', 'UInt8', 'Int16', 'UInt16', 'Int32', 'UInt32', 'UInt64'])})`,
    (s, e) => `((${e('int')} % Int8) ${s.choices.one(['+', '-', '*', '&', '>>', '<<', '>>>'])} (${e('int')} % Int8))`,
    (s, e) => `((${e('int')} % UInt32) ${s.choices.one(['+', '-', '*', '|', '>>', '<<'])} (${e('int')} % UInt32))`,
    (_, e) => `div(${e('int')} % Int16, nz(${e('int')} % Int16))`,
    (s, e) => `${s.choices.one(['UInt8', 'Int32', 'Int8', 'UInt64'])}(${e('int')} & 127)`,
    (s, e) => `${s.choices.one(['Float32', 'Float16'])}(${e('float')})`,
    (s, e) =>
      `(${s.choices.one(['Float32', 'Float16'])}(${e('float')}) * ${s.choices.one(['Float32', 'Float16'])}(${e('float')}))`,
    (_, e) => `plus(${e('small')}, ${e('small')})`,
    (_, e) => `Char((${e('int')} & 95) | 32)`,
  ],
  any: [
    (_, e) => e('int'),
    (_, e) => e('float'),
    (_, e) => e('string'),
    (_, e) => e('bool'),
    (_, e) => e('maybe'),
    (_, e) => e('pair'),
    (_, e) => e('point'),
    (_, e) => e('wrap'),
    (_, e) => e('small'),
    (_, e) => `mixed(${e('int')})`,
    (_, e) => `calc(${e('any')})`,
    (_, e) => e('named'),
    (_, e) => `keyed(${e('any')}; label = ${e('string')}, more = ${e('bool')})`,
    (_, e) => `keyed(${e('any')}; scale = ${e('small')}, ${e('named')}...)`,
    (_, e) => `(big(${e('int')}) * ${e('int')} + ${e('small')})`,
    (_, e) => `((${e('int')} & 63) // nz(${e('int')} & 63))`,
    (_, e) => `(Complex(${e('int')}, 1) * ${e('int')})`,
    (_, e) => `(Int128(${e('int')}) * ${e('int')})`,
    (_, e) => `get((a = ${e('int')}, b = ${e('string')}), ${e('bool')} ? :b : :z, ${e('any')})`,
    (_, e) => `${e('cell')}.held`,
    (_, e) => `${e('wide')}.c`,
    (_, e) => `${e('wrap')}.v`,
    (_, e) => `(${e('bool')} ? ${e('int')} : ${e('float')})`,
    (_, e) => `(${e('bool')} ? ${e('pair')} : ${e('point')})`,
    (_, e) => `(${e('bool')} && ${e('int')})`,
    (s, e) => `filled(${e('anys')})[${s.choices.one(['1', 'end'])}]`,
    (_, e) => `area(${e('bool')} ? Square(${e('int')}) : Circle(${e('float')}))`,
    (_, e) => `spread(${e('int')}, ${e('pair')}...)`,
    (_, e) => `down(2, ${e('any')})`,
    (_, e) => `plus(${e('any')}, ${e('any')})`,
    (_, e) => `(${e('any')}, ${e('int')})[(${e('int')} & 1) + 1]`,
    (_, e) => `typeof(${e('any')})`,
    (_, e) => `slot(${e('int')}, ${e('maybe')}).u`,
    (s, e) => `(try slot(${e('int')}, ${e('maybe')}).${s.choices.one(['u', 's', 'd'])} catch; ${e('int')} end)`,
  ],
};
