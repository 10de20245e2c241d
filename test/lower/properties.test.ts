import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lambdaContent } from '../../src/lower/index.ts';
import { lowerFiles } from './support.ts';

const PIECES =
  'x y f A T 1 2.5 "s" :s + - * = += .= .+ == < : ? ( ) [ ] { } , ; . ... :: -> \' where for in while if elseif else end begin let try catch finally function struct mutable return break continue do local global const module using import export quote macro abstract type @inline @assert new Int64 Vector'.split(
    ' ',
  );
const text = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '\n', '')), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(''));

test('lowering never throws, whatever the parser makes of a text', () => {
  fc.assert(
    fc.property(text, (source) => {
      lowerFiles(source);
    }),
    { numRuns: 1000 },
  );
});

const contentOf = (source: string): string => {
  const item = lowerFiles(source).modules.at(-1)!.items.at(-1);
  assert.ok(item?.kind === 'method');
  return lambdaContent(item.method.lambda);
};

test('content does not depend on where code stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), (lines) => {
      assert.equal(contentOf(`${'\n'.repeat(lines)}f(x) = x + 1`), contentOf('f(x) = x + 1'));
    }),
    { numRuns: 20 },
  );
  assert.notEqual(contentOf('f(x) = x + 1'), contentOf('f(x) = x + 2'));
});
