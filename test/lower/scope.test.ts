import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, lowered } from './support.ts';

test('a closure captures a variable that is assigned once by value', () => {
  assert.deepEqual(lowered('function f(n)\n k = n\n return x -> x + k\nend'), [
    'function f',
    'closure Main.f#1[k]',
    'Main.f#1(Core.Any) = Base.+(%1, ^0)',
    'Main.f(Core.Any) = { %2 = %1; return closure Main.f#1[%2] }',
  ]);
});

test('a captured variable that is assigned again lives in a box', () => {
  assert.deepEqual(lowered('function f()\n n = 0\n () -> n += 1\nend'), [
    'function f',
    'closure Main.f#1[n]',
    'Main.f#1() = ^0[] = Base.+(^0[], 1)',
    'Main.f() = { %1 = box; %1[] = 0; closure Main.f#1[%1] }',
  ]);
});

test('so does a reassigned parameter', () => {
  assert.equal(
    lowered('function f(n)\n n = 1\n () -> n\nend').at(-1),
    'Main.f(Core.Any) = { %2 = box; %2[] = %1; %2[] = 1; closure Main.f#1[%2] }',
  );
});

test('a loop gives every turn a variable of its own, captured by value', () => {
  const lines = lowered('function f(xs)\n for x in xs\n y = x\n print(() -> x + y)\n end\nend');
  assert.ok(lines.includes('Main.f#1() = Base.+(^0, ^1)'));
});

test('a variable from outside of the loop that the loop assigns is boxed when captured', () => {
  const lines = lowered('function f(xs)\n local y\n for x in xs\n y = x\n print(() -> y)\n end\nend');
  assert.ok(lines.includes('Main.f#1() = ^0[]'));
});

test('a variable that a turn may read before assigning it is undefined again on every turn', () => {
  assert.match(
    lowered('function f(xs)\n for x in xs\n if x\n y = 1\n end\n print(y)\n end\nend').at(-1)!,
    /%6 = box; if %4 then %6\[\] = 1 else nothing; Base.print\(%6\[\]\)/,
  );
});

test('local functions: methods of one name are one closure, and recursion goes through slot 0', () => {
  assert.deepEqual(lowered('function f(n)\n g(x) = g(x, n)\n g(x, y) = x\n g(1)\nend'), [
    'function f',
    'closure Main.f#1[n]',
    'Main.f#1(Core.Any) = %0(%1, ^0)',
    'Main.f#1(Core.Any, Core.Any) = %1',
    'Main.f(Core.Any) = { %2 = closure Main.f#1[%1]; %2; %2(1) }',
  ]);
});

test('mutually recursive local functions share boxes', () => {
  const lines = lowered('function f()\n even(n) = odd(n)\n odd(n) = even(n)\n even(1)\nend');
  assert.ok(lines.includes('Main.f#1(Core.Any) = ^0[](%1)'));
  assert.ok(lines.includes('Main.f#2(Core.Any) = ^0(%1)'));
});

test('static parameters are captured as values', () => {
  assert.deepEqual(lowered('f(x::T) where T = () -> T').slice(1), [
    'closure Main.f#1[T]',
    'Main.f#1() = ^0',
    'Main.f(T) where T = closure Main.f#1[$0]',
  ]);
});

test('assignments to typed locals convert', () => {
  assert.equal(
    lowered('function f()\n x::Int64 = 1\n x = 2\n x\nend').at(-1),
    'Main.f() = { %1 = @typeassert(Base.convert(Core.Int64, 1), Core.Int64); %1 = @typeassert(Base.convert(Core.Int64, 2), Core.Int64); %1 }',
  );
});

test('`let` bindings see those before them, not themselves', () => {
  assert.equal(lowered('x = 1\nlet x = x, y = x\n y\nend').at(-1), '{ %1 = Main.x; %2 = %1; %2 }');
});

test('`global` reaches the module from anywhere', () => {
  assert.match(lowered('function f()\n global count = 1\nend').at(-1)!, /Main.count := 1/);
});

test('a loop at top level makes locals, and warns when a global has the name', () => {
  assert.match(lowered('x = 1\nfor i in 1:2\n x = i\nend').at(-1)!, /%5 = %3/);
  assert.match(complaints('x = 1\nfor i in 1:2\n x = i\nend')[0]!, /^soft-scope: .* @ x$/);
  assert.deepEqual(complaints('x = 1\nfor i in 1:2\n global x = i\nend'), []);
  assert.deepEqual(complaints('x = 1\nlet\n x = 2\nend'), []);
});
