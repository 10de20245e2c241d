import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, lowered, lowerFiles } from './support.ts';

const A = 'module A\nexport f\nf(x) = x\nend';
const B = 'module B\nexport f\nf(x) = 2\nend';

test('packages load where they are first met, dependencies first, the entry last', () => {
  const { modules } = lowerFiles('using P\nusing Q', {
    'P.jl': 'module P\nusing Q\nend',
    'Q.jl': 'module Q\nimport P\nend',
  });
  assert.deepEqual(
    modules.map(({ path }) => path),
    ['Core', 'Base', 'Q', 'P', 'Main'],
  );
  assert.deepEqual(modules.at(-1)?.dependsOn, ['Base', 'Core', 'P', 'Q']);
});

test('an exported name belongs to its owner, however it arrives', () => {
  const { modules } = lowerFiles('using R\ng() = f(1)', { 'R.jl': 'module R\nusing A\nexport f\nend', 'A.jl': A });
  assert.deepEqual(modules.at(-1)?.dependsOn, ['A', 'Base', 'Core', 'R']);
  assert.equal(
    lowered('using R\ng() = f(1)', { 'R.jl': 'module R\nusing A\nexport f\nend', 'A.jl': A }).at(-1),
    'Main.g() = A.f(1)',
  );
});

test('a definition makes a new function unless the name is imported or qualified', () => {
  const files = { 'A.jl': A };
  assert.deepEqual(lowered('using A\nf(x) = 1', files), ['function f', 'Main.f(Core.Any) = 1']);
  assert.deepEqual(lowered('import A: f\nf(x) = 1', files), ['A.f(Core.Any) = 1']);
  assert.deepEqual(lowered('import A: f as g\ng(x) = 1', files), ['A.f(Core.Any) = 1']);
  assert.deepEqual(lowered('using A\nA.f(x) = 1', files), ['A.f(Core.Any) = 1']);
  assert.deepEqual(lowered('Base.:+(a::Int64, b) = a'), ['Base.+(Core.Int64, Core.Any) = %1']);
  assert.match(
    complaints('using A: f\nf(x) = 1', files)[0]!,
    /^not-imported: .*must be explicitly imported to be extended @ f\(x\)$/,
  );
});

test('two used modules that export different things', () => {
  const { modules } = lowerFiles('using A, B\nf(1)', { 'A.jl': A, 'B.jl': B });
  const item = modules.at(-1)?.items[0];
  assert.ok(item?.kind === 'statement' && item.thunk.body.kind === 'call');
  const { callee } = item.thunk.body;
  assert.ok(callee.kind === 'undefined');
  assert.equal(callee.note, '`A` and `B` both export `f`; write `A.f` or `B.f`');
});

test('submodules and relative paths', () => {
  assert.deepEqual(
    lowered('module M\nx = 1\nmodule N\nusing ..M\nimport ..M: x as y\nf() = M.x + y\nend\nend\nusing .M.N: f\nf()'),
    [
      'module Main.M',
      '  Main.M.x := 1',
      '  module Main.M.N',
      '    function f',
      '    Main.M.N.f() = Base.+(Main.M.x, Main.M.x)',
      'Main.M.N.f()',
    ],
  );
});

test('included files stand in the including module', () => {
  const { modules, diagnostics } = lowerFiles('include("a.jl")\nf()', { 'a.jl': 'f() = 1' });
  assert.deepEqual(diagnostics, []);
  const [, method] = modules.at(-1)!.items;
  assert.ok(method?.kind === 'method');
  assert.equal(method.method.lambda.origin.file.path, 'a.jl');
});

const COMPLAINTS: readonly (readonly [source: string, complaint: RegExp])[] = [
  ['using Nowhere', /^unknown-package: .* @ Nowhere$/],
  ['using .Nowhere', /^unknown-module: /],
  ['import A: g', /^unknown-name: module `A` has no `g` @ g$/],
  ['import A: f\nf = 1', /^imported-name: cannot assign to `f`: it is imported from `A` @ f$/],
  ['const c = 1\nconst c = 2', /^redefinition: /],
  ['const c = 1\nfunction f()\n global c = 2\nend', /^constant: cannot assign to the constant `c`/],
  ['struct S\n a\n a\nend', /^duplicate-field: field `a` appears twice @ a$/],
  ['break', /^syntax: `break` outside of a loop @ break$/],
  ['@show 1', /^unsupported: the macro `@show`/],
  ['f(x::Nope) = x', /^undefined-name: `Nope` is not defined in module `Main` @ Nope$/],
  ['function f(x::T) where T\n T = 1\nend', /^static-parameter: /],
];

for (const [source, complaint] of COMPLAINTS)
  test(`complains about ${JSON.stringify(source)}`, () =>
    assert.match(complaints(source, { 'A.jl': A })[0] ?? 'silence', complaint));
