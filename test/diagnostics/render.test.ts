import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Diagnostic, lineColumn, renderDiagnostic } from '../../src/diagnostics/index.ts';

const file = { path: 'a.jl', text: 'x = 1\n\tfoo(bar,\n  baz)\nend\n' };

function draw(diagnostic: Partial<Diagnostic>): string[] {
  const whole: Diagnostic = { severity: 'error', code: 'syntax', message: 'wrong', labels: [], ...diagnostic };
  return renderDiagnostic(whole, { color: false }).split('\n');
}

test('one label', () => {
  assert.deepEqual(draw({ labels: [{ file, span: { start: 0, end: 1 }, text: 'here' }], hint: 'try `y`' }), [
    'error[syntax]: wrong',
    ' --> a.jl:1:1',
    '  |',
    '1 | x = 1',
    '  | ^ here',
    '  |',
    '  = hint: try `y`',
  ]);
});

test('tabs are opened and a span over lines is marked on its first', () => {
  assert.deepEqual(draw({ severity: 'warning', labels: [{ file, span: { start: 7, end: 22 } }] }), [
    'warning[syntax]: wrong',
    ' --> a.jl:2:2',
    '  |',
    '2 |     foo(bar,',
    '  |     ^^^^^^^^ (to line 3)',
  ]);
});

test('several labels stand in the order of lines, the first is primary', () => {
  const labels = [
    { file, span: { start: 23, end: 26 }, text: 'stray' },
    { file, span: { start: 0, end: 5 }, text: 'opened' },
  ];
  assert.deepEqual(draw({ labels }), [
    'error[syntax]: wrong',
    ' --> a.jl:4:1',
    '  |',
    '1 | x = 1',
    '  | ----- opened',
    '...',
    '4 | end',
    '  | ^^^ stray',
  ]);
});

test('an empty span has one caret, also at the end of the file', () => {
  const end = file.text.length;
  assert.deepEqual(draw({ labels: [{ file, span: { start: end, end } }] }), [
    'error[syntax]: wrong',
    ' --> a.jl:5:1',
    '  |',
    '5 |',
    '  | ^',
  ]);
});

test('wide characters take two columns', () => {
  const wide = { path: 'w.jl', text: '"日本" + 1' };
  assert.equal(draw({ labels: [{ file: wide, span: { start: 5, end: 6 } }] })[4], '  |        ^');
});

test('long lines are cut around the span', () => {
  const long = { path: 'l.jl', text: `${'a'.repeat(300)}!${'b'.repeat(300)}` };
  const lines = draw({ labels: [{ file: long, span: { start: 300, end: 301 } }] });
  assert.ok((lines[3]?.length ?? 0) < 140);
  assert.equal(lines[3]?.[lines[4]?.indexOf('^') ?? -1], '!');
});

test('without labels there is only the message and the hint', () => {
  assert.deepEqual(draw({ hint: 'h' }), ['error[syntax]: wrong', 'hint: h']);
});

test('colour adds nothing but escape sequences', () => {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'c',
    message: 'm',
    labels: [{ file, span: { start: 0, end: 1 } }],
    hint: 'h',
  };
  const colored = renderDiagnostic(diagnostic, { color: true });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is removed.
  assert.equal(colored.replace(/\u001b\[\d+m/g, ''), renderDiagnostic(diagnostic, { color: false }));
  assert.ok(colored.includes('\u001b[31m'));
});

test('lineColumn counts as splitting does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é') }), fc.nat(40), (text, offset) => {
      const before = text.slice(0, offset).split('\n');
      assert.deepEqual(lineColumn(text, offset), { line: before.length, column: (before.at(-1) ?? '').length + 1 });
    }),
  );
});
