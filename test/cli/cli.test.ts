/** The command line as users meet it: exit codes, what goes to which stream, JSON, statistics. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine } from './support.ts';

const { scratch, strata } = commandLine('cli');

const file = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};

test('help, version and wrong usage', () => {
  const help = strata('--help');
  assert.equal(help.code, 0);
  for (const command of ['run', 'build', 'explain', 'cache']) assert.match(help.out, new RegExp(`\\b${command}\\b`));
  assert.equal(strata('--version').out.trim(), '0.1.0');
  for (const command of ['run', 'build', 'explain']) assert.equal(strata(command, '--help').code, 0);
  for (const wrong of [['run'], ['fly'], ['run', '--dispatch', 'none', 'x.jl'], ['run', '--nonsense', 'x.jl']]) {
    const done = strata(...wrong);
    assert.equal(done.code, 2, wrong.join(' '));
    assert.notEqual(done.err, '');
    assert.equal(done.out, '');
  }
});

const ERRORS: readonly [name: string, text: string, expected: readonly RegExp[]][] = [
  ['syntax', 'x = 1\nfunction f(\n', [/error\[syntax\]/, /:2:/, /\^/, /hint/]],
  ['name', 'g(x) = lenght(x)\ng([1])\n', [/UndefVarError/, /:1:8/, /\^{6}/, /hint: did you mean `length`/]],
  [
    'method',
    'f(x::Int64) = x\nf("a")\n',
    [/no method matching f\(::String\)/, /:2:1/, /\^/, /f\(!Matched::Int64\)\n {3}@ Main/],
  ],
  ['ambiguous', 'f(x::Int, y) = 1\nf(x, y::Int) = 2\nf(1, 2)\n', [/ambiguous/, /:3:1/, /Possible fix/]],
  ['unsupported', 'f(x) = @goto x\n', [/unsupported/, /@goto/, /:1:/, /\^/]],
  ['package', 'using Nowhere\n', [/unknown-package/, /:1:7/, /hint/]],
  ['throws', 'error("broken")\n', [/broken/, /:1:1/]],
];

for (const [name, text, expected] of ERRORS) {
  test(`an error has a place, a caret and no internal trace: ${name}`, () => {
    const done = strata('run', file(`${name}.jl`, text));
    assert.equal(done.code, 1);
    for (const pattern of expected) assert.match(done.err, pattern);
    assert.doesNotMatch(done.err, /\.ts:\d|wasm-function|internal error/);
  });
}

test('an error as JSON', () => {
  const done = strata('run', '--json', file('json.jl', 'sqrt("a")\n'));
  assert.equal(done.code, 1);
  const { diagnostics } = JSON.parse(done.err) as { diagnostics: { code: string; labels: { line: number }[] }[] };
  assert.equal(diagnostics[0]?.code, 'MethodError');
  assert.equal(diagnostics[0]?.labels[0]?.line, 1);
});

test('arguments reach the program, exit codes come back', () => {
  const path = file('args.jl', 'for a in ARGS\n    println(a)\nend\nexit(length(ARGS))\n');
  const done = strata('run', path, '--', 'one', '--two', 'three');
  assert.equal(done.out, 'one\n--two\nthree\n');
  assert.equal(done.code, 3);
});

test('both tiers and all policies print the same program alike', () => {
  const path = file('same.jl', 'println(sum([1, 2, 3]), " ", 1 / 3)\n');
  for (const tier of ['all', 'min'])
    for (const policy of ['context', 'context-args', 'lexical', 'global'])
      assert.equal(strata('run', '--compile', tier, '--dispatch', policy, path).out, '6 0.3333333333333333\n');
});

test('statistics', () => {
  const stats = join(scratch, 'stats.json');
  strata('run', '--stats', stats, file('stats.jl', 'f(x) = x + 1\nprintln(f(2))\n'));
  const found = JSON.parse(readFileSync(stats, 'utf8')) as Record<string, unknown>;
  const keys = [
    'policy',
    'strata',
    'instancesCompiled',
    'instancesReused',
    'instancesInvalidated',
    'staticSites',
    'openSites',
    'openDispatches',
    'ms',
  ];
  assert.deepEqual(Object.keys(found), keys);
  assert.deepEqual(Object.keys(found.ms as object), ['parse', 'lower', 'infer', 'codegen', 'link', 'run', 'total']);
  assert.deepEqual(found.strata, ['Base', 'Main']);
});

interface Explained {
  readonly instances: {
    readonly function: string;
    readonly types: readonly string[];
    readonly owner: readonly string[];
    readonly need: readonly string[];
    readonly because: readonly { readonly stratum: string; readonly call: string }[];
    readonly method: { readonly module: string; readonly file: string; readonly line: number };
    readonly sites: readonly { readonly kind: string }[];
  }[];
}

const explained = (...args: string[]): Explained['instances'] => {
  const done = strata('explain', '--json', ...args);
  assert.equal(done.code, 0, done.err);
  return (JSON.parse(done.out) as Explained).instances;
};

test('case 1: the sum of a Float16 and an Int8 belongs to Base, under every policy', () => {
  for (const policy of ['context', 'lexical', 'global']) {
    const found = explained('--dispatch', policy, 'examples/01-float16-plus-int8/main.jl').find(
      (i) => i.function === '+' && i.types.join() === 'Float16,Int8',
    );
    assert.deepEqual(found?.owner, ['Base']);
    assert.deepEqual(found?.need, ['Base']);
    assert.equal(found?.method.module, 'Base');
  }
});

test('case 2: code of two packages belongs to the lowest module above both', () => {
  const solve = (app: string) => explained(`examples/02-fixed-point/${app}`).find((i) => i.function === 'lu_solve');
  const filter = solve('Filter');
  assert.deepEqual(filter?.owner, ['Filter']);
  assert.deepEqual([...(filter?.need ?? [])].sort(), ['FixedPointNumbers', 'GenericLinearAlgebra']);
  assert.equal(filter?.because.length, 2);
  assert.ok(filter?.sites.some((s) => s.kind === 'static') && filter.sites.some((s) => s.kind === 'inlined'));
  assert.deepEqual(solve('Survey')?.owner, ['Bridge']);
  const float = explained('examples/02-fixed-point/Filter').find(
    (i) => i.function === 'multiply' && i.types[0] === 'Matrix{Float64}',
  );
  assert.deepEqual(float?.owner, ['GenericLinearAlgebra']);
});

test('case 10: two packages that do not know each other own one object', () => {
  const found = explained('examples/10-two-owners/Both').find((i) => i.function === 'total');
  assert.deepEqual(found?.owner, ['North', 'South']);
});

test('build compiles without running, and the cache can be looked at and cleared', () => {
  const cache = join(scratch, 'built');
  const path = file('built.jl', 'f(x) = x * 2\nprintln(f(21))\n');
  const built = strata('build', '--cache', cache, path);
  assert.equal(built.code, 0);
  assert.match(built.out, /^built 2 strata: \d+ instances compiled/);
  assert.ok(existsSync(cache));
  const run = strata('run', '--cache', cache, '--stats', join(scratch, 'b.json'), path);
  assert.equal(run.out, '42\n');
  const { instancesReused } = JSON.parse(readFileSync(join(scratch, 'b.json'), 'utf8')) as { instancesReused: number };
  assert.ok(instancesReused > 0, 'what build compiled is used');
  assert.match(strata('cache', 'list', '--cache', cache).out, /Base {2}\(\d+ instances\)/);
  const stats = JSON.parse(strata('cache', 'stats', '--json', '--cache', cache).out) as { objects: number };
  assert.ok(stats.objects > 0);
  assert.equal(strata('cache', 'verify', '--cache', cache).code, 0);
  assert.equal(strata('cache', 'clear', '--cache', cache).code, 0);
  assert.match(strata('cache', 'stats', '--cache', cache).out, /0 objects/);
});

test('a package runs its main, with and without arguments', () => {
  const folder = join(scratch, 'Greet');
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'Project.toml'), 'name = "Greet"\n');
  const source = join(folder, 'src', 'Greet.jl');
  writeFileSync(source, 'module Greet\nmain() = println("hello")\nend\n');
  assert.equal(strata('run', folder).out, 'hello\n');
  writeFileSync(source, 'module Greet\nmain(args) = println(length(args), " ", join(args, "+"))\nend\n');
  for (const tier of ['all', 'min'])
    assert.equal(strata('run', '--compile', tier, folder, '--', 'a', 'b').out, '2 a+b\n', tier);
  // Warm, with other arguments.
  assert.equal(strata('run', folder, '--', 'c').out, '1 c\n');
  writeFileSync(source, 'module Greet\nprintln("loaded")\nend\n');
  assert.equal(strata('run', folder).out, 'loaded\n');
});

test('a cache that cannot be written is one warning and no failure', () => {
  const plain = file('plain.jl', 'println(1)\n');
  const done = strata('run', '--cache', join(plain, 'below-a-file'), plain);
  assert.equal(done.code, 0);
  assert.equal(done.out, '1\n');
  assert.match(done.err, /^warning: cache file .*\n$/);
});

test('types check answers line by line, and goes on after a line that it cannot answer', () => {
  const path = file(
    'facts.jsonl',
    [
      '{"op":"declare","source":"struct Box{T} <: Ref{T} end"}',
      '{"op":"sub","a":"Box{Int}","b":"Ref{<:Integer}"}',
      '{"op":"intersect","a":"Box","b":"Ref{Char}"}',
      '{"op":"intersect","a":"Box","b":"Ref{Char}","c":"Box{Char}"}',
      '{"op":"sub","a":"Bax","b":"Any"}',
      '{"op":"sub","a":"Vector{","b":"Any"}',
      '{"op":"below","a":"Int","b":"Any"}',
      '{"op":"sub","a":"Int"}',
      'nothing',
      '',
      '{"op":"show","a":"Array{T,1} where T"}',
    ].join('\n'),
  );
  const done = strata('types', 'check', path);
  const answers = done.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { result?: unknown; type?: string; error?: string });
  assert.deepEqual(answers.slice(0, 4), [
    { result: true },
    { result: true },
    { result: 'Box{Char}' },
    { result: true, type: 'Box{Char}' },
  ]);
  const errors = [/Bax.*not a known type/, /Vector\{/, /op/, /needs "b"/, /not JSON/];
  for (const [i, pattern] of errors.entries()) assert.match(answers[4 + i]!.error ?? '', pattern);
  assert.deepEqual(answers.at(-1), { result: 'Vector' });
  assert.equal(done.code, 1);
  assert.equal(strata('types', 'check', join(scratch, 'missing.jsonl')).code, 1);
});
