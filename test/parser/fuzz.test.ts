/** Laws: the parser takes any text, ends, and its spans lie inside the file and inside each other. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from '../../src/parser/index.ts';
import type { Syntax } from '../../src/parser/tree.ts';

const words = (
  'function macro if elseif else end for while try catch finally begin let quote do struct mutable abstract primitive module ' +
  'using import export public const global local return break continue where in isa x y f @m @. 1 2.5 0x1f "a" "$x" "$( \' \'a\' ` ' +
  '( ) [ ] { } , ; : :: . .. ... = += == + - * ^ / // -> => ? ! && || <: $ & # #= =# \n \n  \t  raw" """ ∘ √ π .+ .= \\ \u{1f600} \ud800'
).split(' ');

const soup = fc.array(fc.constantFrom(...words, ' ', '\n'), { maxLength: 60 }).map((parts) => parts.join(''));
const spaced = fc.array(fc.constantFrom(...words, '\n'), { maxLength: 60 }).map((parts) => parts.join(' '));

const program = `module M
using A.B: c, d as e
"doc"
struct P{T<:Real} <: Q
  x::T
  P(x) = new{Float64}(x)
end
f(x::Vector{T}, y = 1; k...) where {T} = [a^2 for a in x if a > y] .+ g.(x)'
function h(x; y = 2)
  for i in 1:2:length(x), j = i:end_
    x[end, i] += i < j <= 3 ? "a $(i + 1) $j" : 'c'
  end
  try
    map(x) do (a, b)
      a => b
    end
  catch e
    @warn "bad" e
  finally
    return -x^2, 2x, :($x + y)
  end
end
m = [1 2 -3; a b c]
end
`;

const mutated = fc
  .array(fc.record({ at: fc.nat(program.length), drop: fc.nat(12), add: fc.constantFrom('', ...words) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((edits) => edits.reduce((text, { at, drop, add }) => text.slice(0, at) + add + text.slice(at + drop), program));

function children(node: Syntax): readonly Syntax[] {
  return Object.values(node)
    .flat(2)
    .filter(
      (value): value is Syntax => typeof value === 'object' && value !== null && 'kind' in value && 'span' in value,
    );
}

function checkSpans(node: Syntax, length: number): void {
  assert.ok(
    node.span.start >= 0 && node.span.start <= node.span.end && node.span.end <= length,
    `${node.kind} ${node.span.start}-${node.span.end}`,
  );
  for (const child of children(node)) checkSpans(child, length);
}

function holds(text: string): void {
  const { value, diagnostics } = parse({ path: 'test.jl', text });
  checkSpans(value, text.length);
  for (const { labels, message } of diagnostics) {
    assert.notEqual(message, '');
    for (const { span } of labels)
      assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, message);
  }
  const holes = JSON.stringify(value, (_key, item) => (typeof item === 'bigint' ? String(item) : item)).includes(
    '"kind":"hole"',
  );
  assert.ok(!holes || diagnostics.length > 0, 'a hole without a diagnostic');
}

test('the program that is mutated is well formed', () =>
  assert.deepEqual(parse({ path: 'test.jl', text: program }).diagnostics, []));
test('any text', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), holds), { numRuns: 500 }));
test('token soup', () => fc.assert(fc.property(soup, holds), { numRuns: 1500 }));
test('token soup with spaces', () => fc.assert(fc.property(spaced, holds), { numRuns: 1500 }));
test('mutated programs', () => fc.assert(fc.property(mutated, holds), { numRuns: 1500 }));
test('deep nesting', () => {
  for (const open of ['(', '[', '{', 'f(', 'begin ', 'a = ', '"$(', 'if a ', '@m ', 'a ? ', '::', '[a for ']) {
    const { diagnostics } = parse({ path: 'test.jl', text: open.repeat(20_000) });
    assert.ok(diagnostics.length > 0, open);
  }
});
