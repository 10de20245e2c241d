import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lowered } from './support.ts';

/** Body of `p(a, b, i) = source`, whose parameters are slots 1 to 3. */
const body = (source: string): string => {
  const line = lowered(`p(a, b, i) = (${source})`).find((item) => item.startsWith('Main.p('));
  return line?.slice(line.indexOf(' = ') + 3) ?? 'nothing lowered';
};

const TABLE: readonly (readonly [source: string, core: string])[] = [
  ['-5', '-5'],
  ['0x1f', 'UInt8(31)'],
  ['-0.0', '-0.0'],
  [':name', ':name'],
  ['"a$(b)c"', 'Base.string("a", %2, "c")'],
  ['a + b', 'Base.+(%1, %2)'],
  ['2a', 'Base.*(2, %1)'],
  ["a'", 'Base.adjoint(%1)'],
  ['a(b...)', '%1(%2...)'],
  ['a[i]', 'Base.getindex(%1, %3)'],
  ['a[end]', 'Base.getindex(%1, Base.lastindex(%1))'],
  ['a[1, end - 1]', 'Base.getindex(%1, 1, Base.-(Base.lastindex(%1, 2), 1))'],
  ['a[begin]', 'Base.getindex(%1, Base.firstindex(%1))'],
  ['[a, b]', 'Base.vect(%1, %2)'],
  ['[a b]', 'Base.hcat(%1, %2)'],
  ['[a; b]', 'Base.vcat(%1, %2)'],
  ['[a b; b a]', 'Base.hvcat(@tuple(2, 2), %1, %2, %2, %1)'],
  ['Int64[a]', 'Base.getindex(Core.Int64, %1)'],
  ['Vector{Int64}', '{Core.Vector{Core.Int64}}'],
  ['Vector{a}', '@apply_type(Core.Vector, %1)'],
  ['(a, 1)', '@tuple(%1, 1)'],
  ['a && b', 'if %1 then %2 else false'],
  ['a || b', 'if %1 then true else %2'],
  ['a ? b : i', 'if %1 then %2 else %3'],
  ['a < b', 'Base.<(%1, %2)'],
  ['a < i(b) <= 3', '{ %4 = %1; if { %5 = %3(%2); Base.<(%4, %5) } then Base.<=(%5, 3) else false }'],
  ['a:b', 'Base.:(%1, %2)'],
  ['a.b', 'Base.getproperty(%1, :b)'],
  ['a::Int64', '@typeassert(%1, Core.Int64)'],
  ['a.(b) .+ 1', 'Base.materialize(Base.broadcasted(Base.+, Base.broadcasted(%1, %2), 1))'],
  ['begin a .= b; 1 end', '{ Base.materialize!(%1, Base.broadcasted(Base.identity, %2)); 1 }'],
  ['begin a.b = i; 1 end', '{ %4 = %3; Base.setproperty!(%1, :b, %4); 1 }'],
  ['begin a[b] = i; 1 end', '{ %4 = %3; Base.setindex!(%1, %4, %2); 1 }'],
  ['begin a, b = b, a; 1 end', '{ %4 = %2; %5 = %1; %1 = %4; %2 = %5; 1 }'],
  [
    'begin a, (b, i...) = i; 1 end',
    '{ %4 = %3; %1 = Base.destructure(%4, 1); %5 = Base.destructure(%4, 2); %2 = Base.destructure(%5, 1); %3 = Base.destructure_rest(%5, 2); 1 }',
  ],
  ['a(b; i)', 'Base.kwcall(@named_tuple({Core.NamedTuple{Core.Tuple{:i}}}, @tuple(%3)), %1, %2)'],
  [
    'a(; b...)',
    '{ %4 = %1; %5 = Base.merge(@named_tuple({Core.NamedTuple{Core.Tuple{}}}, @tuple()), %2); if @egal(@nfields(%5), 0) then %4() else Base.kwcall(%5, %4) }',
  ],
  ['a += 1', '%1 = Base.+(%1, 1)'],
  ['nosuch', '?nosuch'],
  ['@assert a < b', 'if Base.<(%1, %2) then nothing else @throw(Base.AssertionError("a < b"))'],
];

for (const [source, core] of TABLE) test(`\`${source}\``, () => assert.equal(body(source), core));

test('every part of an updated target is evaluated once', () => {
  assert.equal(
    body('a()[i()] += b'),
    '{ %4 = %1(); %5 = %3(); %6 = Base.+(Base.getindex(%4, %5), %2); Base.setindex!(%4, %6, %5); %6 }',
  );
});

test('`for` follows the iteration protocol', () => {
  assert.deepEqual(lowered('function f(xs)\n for x in xs\n print(x)\n end\nend'), [
    'function f',
    'Main.f(Core.Any) = { %2 = %1; %3 = Base.iterate(%2); loop 1 if @egal(%3, nothing) then break 1 else { %4 = @getfield(%3, 1); %5 = @getfield(%3, 2); Base.print(%4); %3 = Base.iterate(%2, %5) } }',
  ]);
});

test('`break` leaves every clause of a `for`, `continue` only the turn', () => {
  const [, line] = lowered('function f(xs)\n for x in xs, y in xs\n x && break\n y && continue\n end\nend');
  assert.match(line!, /labeled 1 .*loop 2 .*loop 3 .*labeled 4 .*break 1.*break 4/);
});

test('cleanup code stands on every way out, outside of the guarded region', () => {
  const [, line] = lowered('function f(x)\n try\n return x\n finally\n print(1)\n end\nend');
  assert.equal(
    line,
    'Main.f(Core.Any) = { labeled 2 { labeled 1 { labeled 3 { try %4 = { %3 = %1; break 1 } catch %2 break 3; break 2 }; Base.print(1); @rethrow(%2) }; Base.print(1); return %3 }; Base.print(1); %4 }',
  );
});

test('a return type converts every result', () => {
  const [, line] = lowered('function f(x)::Int64\n x && return 1\n 2\nend');
  const convert = (value: number): string => `@typeassert(Base.convert(Core.Int64, ${value}), Core.Int64)`;
  assert.equal(
    line,
    `Main.f(Core.Any) = @typeassert(Base.convert(Core.Int64, { if %1 then return ${convert(1)} else false; 2 }), Core.Int64)`,
  );
});

test('comprehensions are collected generators', () => {
  assert.equal(
    lowered('f(a, b) = [x for x in a, y in b if y]').at(-1),
    'Main.f(Core.Any, Core.Any) = Base.collect(Base.Generator(closure Main.f#2[], Base.Filter(closure Main.f#1[], Base.product(%1, %2))))',
  );
});

test('`rethrow()` throws the exception of the handler around it', () => {
  assert.equal(
    lowered('function f(x)\n try\n x()\n catch\n rethrow()\n end\nend').at(-1),
    'Main.f(Core.Any) = try %1() catch %2 @rethrow(%2)',
  );
});
