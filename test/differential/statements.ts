/** Statements and functions around the expressions. */
import type { Choices } from './choices.ts';
import {
  type Callable,
  callOf,
  expression,
  KINDS,
  type Kind,
  type Known,
  lambda,
  SCALARS,
  type Scope,
  TYPES,
} from './expressions.ts';

interface Place extends Scope {
  readonly inLoop: boolean;
  readonly returns: Kind;
  readonly nesting: number;
}

interface Made {
  readonly lines: readonly string[];
  /** What the following statements may use besides. */
  readonly adds: readonly Known[];
  readonly callables: readonly Callable[];
}

const only = (...lines: string[]): Made => ({ lines, adds: [], callables: [] });
const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

const block = (place: Place, size: number): string[] => {
  const lines: string[] = [];
  let known = place.known;
  let callables = place.callables;
  for (let i = 0; i < size; i += 1) {
    const made = statement({ ...place, known, callables });
    lines.push(...made.lines);
    known = [...known, ...made.adds];
    callables = [...callables, ...made.callables];
  }
  return lines;
};

const inner = (place: Place, adds: readonly Known[] = []): string[] =>
  indent(block({ ...place, nesting: place.nesting + 1, known: [...place.known, ...adds] }, 1 + place.choices.below(2)));

const statement = (place: Place): Made => {
  const { choices } = place;
  if (place.inLoop && choices.rarely(7)) return only(leaving(place, choices.one(['break', 'continue'])));
  const table = place.nesting >= 3 ? SIMPLE : [...SIMPLE, ...NESTED];
  return choices.one(table)(place);
};

const leaving = (place: Place, how: string): string => {
  const test = expression(place, 'bool', 1);
  return place.choices.one([`${test} && ${how}`, `${test} || ${how}`, `if ${test}; ${how}; end`]);
};

const declare = (place: Place, kind: Kind): Made => {
  const name = place.fresh(kind.slice(0, 1));
  return {
    lines: [`${name} = ${expression(place, kind, 2)}`],
    adds: [{ name, kind, assignable: true }],
    callables: [],
  };
};

const assignable = (place: Place, ...kinds: Kind[]): Known | undefined => {
  const found = place.known.filter((k) => k.assignable && (kinds.length === 0 || kinds.includes(k.kind)));
  return found.length === 0 ? undefined : place.choices.one(found);
};

type Maker = (place: Place) => Made;

const SIMPLE: readonly Maker[] = [
  (p) => declare(p, p.choices.one(KINDS)),
  (p) => declare(p, p.choices.one(KINDS)),
  (p) => declare(p, 'any'),
  (p) => only(`println(${[0, 1].map(() => expression(p, p.choices.one(KINDS), 2)).join(', " ", ')})`),
  (p) => only(`println(${p.choices.one(p.known.length > 0 ? p.known.map((k) => k.name) : ['0'])})`),
  (p) => {
    const target = assignable(p);
    return target ? only(`${target.name} = ${expression(p, target.kind, 2)}`) : declare(p, 'int');
  },
  (p) => {
    const target = assignable(p, 'int', 'float');
    const symbol = p.choices.one(['+=', '-=', '*=']);
    return target ? only(`${target.name} ${symbol} ${expression(p, target.kind, 2)}`) : declare(p, 'float');
  },
  // The declared kind no longer holds afterwards: later uses may fail, equally in both tiers.
  (p) => {
    const target = p.choices.rarely(4) ? assignable(p, 'int') : assignable(p, 'any', 'maybe');
    return target ? only(`${target.name} = ${expression(p, p.choices.one(SCALARS), 2)}`) : declare(p, 'any');
  },
  (p) => {
    const [a, b] = [p.fresh('a'), p.fresh('b')];
    const adds: Known[] = [
      { name: a, kind: 'int', assignable: true },
      { name: b, kind: 'float', assignable: true },
    ];
    return { lines: [`${a}, ${b} = ${expression(p, 'pair', 2)}`], adds, callables: [] };
  },
  (p) => {
    const [a, b] = [assignable(p), assignable(p)];
    return a && b && a !== b && a.kind === b.kind
      ? only(`${a.name}, ${b.name} = ${b.name}, ${a.name}`)
      : declare(p, 'pair');
  },
  (p) => {
    const [a, b] = [p.fresh('h'), p.fresh('t')];
    const adds: Known[] = [
      { name: a, kind: 'int', assignable: true },
      { name: b, kind: 'any', assignable: true },
    ];
    return { lines: [`${a}, ${b}... = ${expression(p, p.choices.one(['pair', 'ints']), 2)}`], adds, callables: [] };
  },
  (p) => only(`counter[] += ${expression(p, 'int', 1)}`, 'println(counter[])'),
  (p) => only(`global total = ${expression(p, p.choices.one(['int', 'any']), 2)}`, 'println(total)'),
  (p) => {
    const list = p.known.filter((k) => k.kind === 'ints');
    if (list.length === 0) return declare(p, 'ints');
    const { name } = p.choices.one(list);
    const value = expression(p, 'int', 2);
    return only(
      p.choices.one([
        `length(${name}) < 12 && push!(${name}, ${value})`,
        `isempty(${name}) || (${name}[1] = ${value})`,
        `${name} .+= ${value}`,
        `isempty(${name}) || pop!(${name})`,
      ]),
    );
  },
  (p) => {
    const cells = p.known.filter((k) => k.kind === 'cell');
    if (cells.length === 0) return declare(p, 'cell');
    const { name } = p.choices.one(cells);
    return only(
      p.choices.one([
        `${name}.n += ${expression(p, 'int', 2)}`,
        `${name}.held = ${expression(p, p.choices.one(SCALARS), 2)}`,
        `${name}.n = ${expression(p, p.choices.rarely(4) ? 'maybe' : 'int', 1)}`,
      ]),
    );
  },
  (p) =>
    only(
      `${expression(p, 'bool', 2)} && ${p.choices.rarely(4) ? `throw(${p.choices.one(['Oops(1)', 'ErrorException("e")', '"text"', '3'])})` : `return ${expression(p, p.returns, 2)}`}`,
    ),
  (p) => {
    const name = p.fresh('g');
    const from = p.choices.one(SCALARS);
    const to = p.choices.one(KINDS);
    return {
      lines: [`${name} = ${lambda(p, from, to, 2)}`],
      adds: [],
      callables: [{ name, parameters: [from], returns: to, open: false }],
    };
  },
  (p) => {
    const usable = p.callables;
    return usable.length > 0 ? only(`println(${callOf(p, p.choices.one(usable), 2)})`) : declare(p, 'int');
  },
];

/** Compound statements. What is declared inside is not used outside, but assignments to what stands outside are. */
const NESTED: readonly Maker[] = [
  (p) =>
    only(`if ${expression(p, 'bool', 2)}`, ...inner(p), ...(p.choices.rarely(2) ? ['else', ...inner(p)] : []), 'end'),
  (p) =>
    only(
      `if ${expression(p, 'bool', 2)}`,
      ...inner(p),
      `elseif ${expression(p, 'bool', 2)}`,
      ...inner(p),
      'else',
      ...inner(p),
      'end',
    ),
  (p) => {
    const name = p.fresh('i');
    const range = p.choices.one(['1:3', '1:0', '3:-1:1', '0:2:4', '1:5']);
    return only(
      `for ${name} in ${range}`,
      ...inner({ ...p, inLoop: true }, [{ name, kind: 'int', assignable: true }]),
      'end',
    );
  },
  (p) => {
    const [a, b] = [p.fresh('i'), p.fresh('j')];
    const adds: Known[] = [a, b].map((name) => ({ name, kind: 'int', assignable: false }));
    return only(
      `for ${a} in 1:3, ${b} in ${p.choices.one(['1:2', `1:${a}`, `${a}:3`])}`,
      ...inner({ ...p, inLoop: true }, adds),
      'end',
    );
  },
  (p) => {
    const name = p.fresh('x');
    return only(
      `for ${name} in ${expression(p, 'anys', 2)}`,
      ...inner({ ...p, inLoop: true }, [{ name, kind: 'any', assignable: true }]),
      'end',
    );
  },
  (p) => {
    const [a, b] = [p.fresh('k'), p.fresh('v')];
    const adds: Known[] = [
      { name: a, kind: 'int', assignable: false },
      { name: b, kind: 'any', assignable: true },
    ];
    const source = p.choices.one(['enumerate', 'pairs']);
    return only(
      `for (${a}, ${b}) in ${source}(${expression(p, p.choices.one(['anys', 'ints']), 1)})`,
      ...inner({ ...p, inLoop: true }, adds),
      'end',
    );
  },
  (p) => {
    const name = p.fresh('f');
    const body = inner({ ...p, inLoop: true }, [{ name, kind: 'int', assignable: false }]);
    return only(`${name} = 0`, `while ${name} < ${1 + p.choices.below(4)}`, `    ${name} += 1`, ...body, 'end');
  },
  (p) => {
    const name = p.fresh('f');
    const body = inner({ ...p, inLoop: true }, [{ name, kind: 'int', assignable: false }]);
    return only(`${name} = 5`, 'while true', `    ${name} -= 1`, `    ${name} < 0 && break`, ...body, 'end');
  },
  (p) => {
    const name = p.fresh('e');
    const tail = p.choices.one([
      [],
      ['finally', `    println("finally ${name}")`],
      ['finally', ...inner({ ...p, inLoop: false })],
    ]);
    return only(
      'try',
      ...inner(p),
      `catch ${name}`,
      `    println(sprint(showerror, ${name} isa Exception ? ${name} : ErrorException(string(${name}))))`,
      ...inner(p, [{ name, kind: 'any', assignable: true }]),
      ...tail,
      'end',
    );
  },
  (p) => only('try', ...inner(p), 'finally', ...inner({ ...p, inLoop: false }), 'end'),
  (p) => only('try', ...inner(p), 'catch', ...inner(p), 'else', ...inner(p), 'end'),
  (p) => {
    const value = p.fresh('t');
    return {
      lines: [
        `${value} = try`,
        ...inner(p),
        `    ${expression(p, 'int', 2)}`,
        'catch',
        ...inner(p),
        `    ${expression(p, 'any', 2)}`,
        'end',
      ],
      adds: [{ name: value, kind: 'any', assignable: true }],
      callables: [],
    };
  },
  (p) => {
    const name = p.fresh('u');
    return {
      lines: [`if ${expression(p, 'bool', 2)}`, `    ${name} = ${expression(p, 'int', 1)}`, ...inner(p), 'end'],
      adds: p.choices.rarely(2) ? [{ name, kind: 'int', assignable: true }] : [],
      callables: [],
    };
  },
  (p) => {
    const target = p.known.filter((k) => k.kind === 'any' || k.kind === 'maybe');
    if (target.length === 0) return declare(p, 'any');
    const { name } = p.choices.one(target);
    const narrowed = (kind: Kind): Known[] => [{ name, kind, assignable: true }];
    return only(
      `if ${name} isa Int`,
      ...inner(p, narrowed('int')),
      `elseif ${name} isa ${p.choices.one(TYPES)}`,
      ...inner(p),
      `elseif ${name} isa Float64`,
      ...inner(p, narrowed('float')),
      'else',
      ...inner(p),
      'end',
    );
  },
  (p) => {
    const name = p.fresh('z');
    return only(
      `let ${name} = ${expression(p, 'int', 2)}`,
      ...inner(p, [{ name, kind: 'int', assignable: true }]),
      'end',
    );
  },
  (p) => {
    const made = functionText({ ...p, inLoop: false, nesting: p.nesting + 1 }, p.fresh('inner'), true);
    return { lines: made.lines, adds: [], callables: [made.callable] };
  },
  (p) => {
    const item = p.fresh('d');
    return only(
      `foreach(${expression(p, 'ints', 1)}) do ${item}`,
      ...inner({ ...p, inLoop: false, returns: 'any' }, [{ name: item, kind: 'int', assignable: true }]),
      'end',
    );
  },
];

const ANNOTATION: { readonly [K in Kind]: string } = {
  int: '::Int',
  float: '::Float64',
  bool: '::Bool',
  string: '::String',
  pair: '::Tuple{Int,Float64}',
  named: '::@NamedTuple{a::Int, b::Float64}',
  ints: '::Vector{Int}',
  anys: '::Vector',
  point: '::Point',
  cell: '::Cell',
  wrap: '::Wrap',
  wide: '::Wide',
  maybe: '::Union{Int,Nothing}',
  small: '',
  any: '',
};

const functionText = (scope: Place, name: string, local: boolean): { lines: string[]; callable: Callable } => {
  const { choices } = scope;
  const parameters = Array.from({ length: choices.below(4) }, () => choices.one(KINDS));
  const names = parameters.map((k) => scope.fresh(k.slice(0, 1)));
  const rest = choices.rarely(5) ? scope.fresh('rest') : undefined;
  const returns = choices.one(KINDS);
  const signature = names.map((n, i) => (choices.rarely(3) ? `${n}${ANNOTATION[parameters[i]!]}` : n));
  const known: Known[] = names.map((n, i) => ({ name: n, kind: parameters[i]!, assignable: true }));
  const typed = choices.rarely(6) ? ANNOTATION[returns] : '';
  const place: Place = { ...scope, known: [...scope.known, ...known], returns, inLoop: false };
  const body = [
    ...(rest === undefined ? [] : [`println(length(${rest}), " ", varsum(${rest}...))`]),
    ...block(place, 1 + choices.below(local ? 2 : 4)),
    choices.one([`return ${expression(place, returns, 2)}`, expression(place, returns, 2)]),
  ];
  const head = `function ${name}(${[...signature, ...(rest === undefined ? [] : [`${rest}...`])].join(', ')})${typed}`;
  return { lines: [head, ...indent(body), 'end'], callable: { name, parameters, returns, open: rest !== undefined } };
};

/** One program: a few functions, each using the former ones, and a closed function `mainN` that is to be called. */
export const programText = (choices: Choices, number: number): string[] => {
  let count = 0;
  const fresh = (stem: string): string => `${stem}${count++}`;
  const place: Place = { choices, known: [], callables: [], fresh, inLoop: false, returns: 'any', nesting: 0 };
  const lines: string[] = [];
  let callables: Callable[] = [];
  for (let i = 0; i < 1 + choices.below(3); i += 1) {
    const made = functionText({ ...place, callables }, `f${number}_${i}`, false);
    lines.push(...made.lines);
    callables = [...callables, made.callable];
  }
  const calls = callables.map((c) => `    attempt(() -> ${callOf({ ...place, callables }, c, 1)}, "${c.name}")`);
  return [...lines, `function main${number}()`, ...indent(block({ ...place, callables }, 2)), ...calls, '    0', 'end'];
};
