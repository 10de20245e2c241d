import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineColumn } from '../../src/diagnostics/index.ts';
import { parse } from '../../src/parser/index.ts';

/** `line:column message` of every diagnostic. */
function messages(text: string): readonly string[] {
  return parse({ path: 'test.jl', text }).diagnostics.map(({ message, labels }) => {
    const { line, column } = lineColumn(text, labels[0]?.span.start ?? 0);
    return `${line}:${column} ${message}`;
  });
}

const rows: readonly (readonly [source: string, messages: readonly string[]])[] = [
  ['function f(x)\n  x + 1\n\ng(y) = 2', ['4:9 missing `end` for this `function`']],
  [
    'x = foo(1, 2\ny = 3\nz = 1 +',
    ['1:8 this `(` is never closed', '3:8 expected an expression, found the end of the file'],
  ],
  ['foo bar baz\nx = 1', ['1:5 expected an operator or a new line before this']],
  ['foo (1)', ['1:5 expected an operator or a new line before this']],
  ['end\nx = )', ['1:1 `end` closes nothing', '2:5 `)` closes nothing']],
  ['if x = 1\n 2\nend', ['1:4 a condition cannot be an assignment']],
  ['if (x = f()) > 1\n 2\nend', []],
  [
    'f(a b, c)\n[1, 2 3]',
    ['1:5 expected `,` or the closing bracket before this', '2:7 expected `,` or the closing bracket before this'],
  ],
  ['x = "abc\ny = 2', ['1:5 this string is never closed']],
  ['function f(x\n  y = x\nend\ng() = 1', ['1:11 this `(` is never closed']],
  ['f(a,\n  b\n  c)', ['3:3 expected `,` or the closing bracket before this']],
  ['x = 1 +* 2\ny = * 3', ['1:8 expected an expression, found `*`', '2:5 expected an expression, found `*`']],
  ['for i 1:10\n z\nend', ['1:5 expected `in` and what to iterate over']],
  ['module A\nfunction f(x)\n  if x > 1\n    2\nend\ng(x) = 3\nend', ['7:4 missing `end` for this `if`']],
  ["x = 'abc'", ['1:5 a character literal holds exactly one character']],
  ['a ? b', ['1:3 this `?` has no `:`']],
  ['s = "a\\q"', ['1:7 this escape sequence means nothing']],
  ['else\nx', ['1:1 `else` without `if` or `try`']],
  ['try\n 1\nend', ['1:1 `try` without `catch` or `finally`']],
  ['x = [1 2\nfunction f() end', ['1:5 this `[` is never closed']],
  ['f(x]', ['1:2 this `(` is never closed', '1:4 `]` closes nothing']],
  ['a = {1}', ['1:5 `{…}` stands only behind a type, a macro or `where`']],
  ['using A:', ['1:9 expected a name, found the end of the file']],
  ['a.\nb. = 1', ['2:4 expected a name, found `=`']],
  ['#= abc', ['1:1 this comment is never closed']],
  ['f(x) = y z\ng(', ['1:10 expected an operator or a new line before this', '2:2 this `(` is never closed']],
];

for (const [source, expected] of rows) {
  test(`errors: ${source.replaceAll('\n', '⏎')}`, () => assert.deepEqual(messages(source), expected));
}

test('the statements around an error are kept', () => {
  const { value } = parse({ path: 'test.jl', text: 'a = 1\nb = = 2\nfunction f(x y)\n  c = +\n  d = 4\nend\ne = 5' });
  assert.deepEqual(
    value.body.map(({ kind }) => kind),
    ['assign', 'hole', 'function', 'assign'],
  );
});

test('a missing `end` points to its opener', () => {
  const text = 'while true\n  f()\n';
  const { diagnostics } = parse({ path: 'test.jl', text });
  assert.deepEqual(diagnostics[0]?.labels[1]?.span, { start: 0, end: 5 });
});
