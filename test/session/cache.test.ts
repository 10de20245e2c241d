/** The promises of the cache, on whole programs: warm runs, edits, damage (semantics.md, "What must hold", 4 and 8). */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Stats } from '../../src/session/run.ts';
import { runCached, scratchFolders } from './support.ts';

const newFolder = scratchFolders('cache-test');

interface Ran {
  readonly text: string;
  readonly stats: Stats;
  readonly ending: string;
}

const run = async (
  file: string,
  cacheDir: string | undefined,
  policy: 'context' | 'lexical' | 'global' = 'context',
  args: string[] = [],
): Promise<Ran> => {
  const { text, stats, ending } = await runCached(file, cacheDir, { policy, args });
  return { text, stats, ending: ending.kind };
};

const PROGRAM = `
module Shapes
export Square, area
struct Square
    side::Int64
end
area(s::Square) = s.side * s.side
end

module Sums
export total
function total(xs)
    sum = 0
    for x in xs
        sum += x
    end
    return sum
end
end

using .Shapes, .Sums
areas(squares) = [area(s) for s in squares]
println(total(areas([Square(2), Square(3)])))
for thing in Any[1, "two", Square(4)]
    println(thing)
end
`;

const EXPECTED = '13\n1\ntwo\nSquare(4)\n';

const program = (text: string): { file: string; cache: string } => {
  const folder = newFolder();
  const file = join(folder, 'program.jl');
  writeFileSync(file, text);
  return { file, cache: join(folder, 'cache') };
};

test('a second run of an unchanged program compiles nothing, parses nothing and prints the same', async () => {
  const { file, cache } = program(PROGRAM);
  const cold = await run(file, cache);
  assert.equal(cold.text, EXPECTED);
  assert.ok(cold.stats.instancesCompiled > 0);
  const warm = await run(file, cache);
  assert.equal(warm.text, EXPECTED);
  assert.equal(warm.stats.instancesCompiled, 0);
  for (const phase of ['parse', 'lower', 'infer', 'codegen']) assert.equal(warm.stats.ms[phase], 0, phase);
});

test('text that moves in its file compiles nothing again', async () => {
  const { file, cache } = program(PROGRAM);
  await run(file, cache);
  writeFileSync(file, `# a comment\n\n${PROGRAM}`);
  const moved = await run(file, cache);
  assert.equal(moved.text, EXPECTED);
  assert.equal(moved.stats.instancesCompiled, 0);
});

test('an edit compiles what it touches; undoing it compiles nothing', async () => {
  const { file, cache } = program(PROGRAM);
  await run(file, cache);
  writeFileSync(file, PROGRAM.replace('sum += x', 'sum += x + 1'));
  const edited = await run(file, cache);
  assert.equal(edited.text, EXPECTED.replace('13', '15'));
  // `total` itself, and the statement that may have it inlined.
  assert.ok(
    edited.stats.instancesCompiled >= 1 && edited.stats.instancesCompiled <= 2,
    String(edited.stats.instancesCompiled),
  );
  writeFileSync(file, PROGRAM);
  const undone = await run(file, cache);
  assert.equal(undone.text, EXPECTED);
  assert.equal(undone.stats.instancesCompiled, 0);
});

test('an unrelated module compiles nothing of the others again, pirate or not', async () => {
  const { file, cache } = program(PROGRAM);
  await run(file, cache);
  const pirate = 'module Pirate\nBase.:+(x::Int64, y::Int64) = 42\nprintln(1 + 2)\nend\n';
  writeFileSync(file, `${pirate}${PROGRAM}`);
  const after = await run(file, cache);
  assert.equal(after.text, `42\n${EXPECTED}`);
  // Only the pirate's own statement.
  assert.ok(after.stats.instancesCompiled <= 2, String(after.stats.instancesCompiled));
});

test('the same under `global` invalidates what the pirate reaches', async () => {
  const { file, cache } = program('f(x) = x + 1\nprintln(f(1))\nprintln(f(2))\n');
  assert.equal((await run(file, cache, 'global')).text, '2\n3\n');
  writeFileSync(
    file,
    'f(x) = x + 1\nprintln(f(1))\nmodule Pirate\nBase.:+(x::Int64, y::Int64) = 42\nend\nprintln(f(2))\n',
  );
  const after = await run(file, cache, 'global');
  assert.equal(after.text, '2\n42\n');
  assert.ok(after.stats.instancesInvalidated > 0);
});

test('a redefinition between two calls prints the same two values when it is warm', async () => {
  const text = 'f(x::Int64) = "first"\ng(x) = f(x)\nprintln(g(1))\nf(x::Int64) = "second"\nprintln(g(1))\n';
  const { file, cache } = program(text);
  for (let i = 0; i < 3; i += 1) assert.equal((await run(file, cache)).text, 'first\nsecond\n');
});

test('a warm run that asks what its plan does not know loads the program and goes on', async () => {
  const text = `
kind(x::Int64) = "a number"
kind(x::String) = "a text"
const things = Any[1, "one", 2.5]
show_kind(x) = println(kind(x))
show_kind(things[length(ARGS) + 1])
`;
  const { file, cache } = program(text);
  assert.equal((await run(file, cache)).text, 'a number\n');
  assert.equal((await run(file, cache, 'context', ['x'])).text, 'a text\n');
  const again = await run(file, cache, 'context', ['x']);
  assert.equal(again.text, 'a text\n');
  assert.equal(again.stats.ms.parse, 0, 'what a warm run had to ask is noted for the next one');
  assert.equal((await run(file, cache, 'context', ['x', 'y'])).ending, 'failed');
  assert.equal((await run(file, cache, 'context', [])).text, 'a number\n');
});

test('policies keep their plans apart in one cache', async () => {
  const text = 'module P\nBase.sqrt(x::Int64) = 0\nend\nmodule Q\nprintln(sqrt(4))\nend\n';
  const { file, cache } = program(text);
  for (let i = 0; i < 2; i += 1) {
    assert.equal((await run(file, cache, 'context')).text, '2.0\n');
    assert.equal((await run(file, cache, 'global')).text, '0\n');
    assert.equal((await run(file, cache, 'lexical')).text, '2.0\n');
  }
});

test('images that list objects which are gone are not believed', async () => {
  const { file, cache } = program(PROGRAM);
  await run(file, cache);
  rmSync(join(cache, 'objects'), { recursive: true });
  rmSync(join(cache, 'plans'), { recursive: true });
  const again = await run(file, cache);
  assert.equal(again.text, EXPECTED);
  assert.ok(again.stats.instancesCompiled > 0);
  assert.equal((await run(file, cache)).stats.instancesCompiled, 0);
});

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();

test('cache transparency: with any subset of stored files deleted or damaged the output is the same', async () => {
  const { file, cache } = program(PROGRAM);
  await run(file, cache);
  const damage = fc.constantFrom('delete', 'truncate', 'flip', 'empty', 'foreign');
  const choice = fc.record({
    which: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    how: damage,
    at: fc.nat(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(choice, { minLength: 1, maxLength: 12 }), async (choices) => {
      for (const { which, how, at } of choices) {
        const files = filesBelow(cache);
        const path = files[Math.floor(which * files.length)];
        if (path !== undefined) spoil(path, how, at);
      }
      assert.equal((await run(file, cache)).text, EXPECTED);
      assert.equal((await run(file, cache)).text, EXPECTED);
    }),
    { numRuns: 60 },
  );
});

const spoil = (path: string, how: string, at: number): void => {
  const content = readFileSync(path);
  switch (how) {
    case 'delete':
      rmSync(path);
      return;
    case 'truncate':
      truncateSync(path, at % (content.length + 1));
      return;
    case 'empty':
      writeFileSync(path, '');
      return;
    case 'foreign':
      writeFileSync(path, 'not ours');
      return;
    default:
      if (content.length > 0) content[at % content.length]! ^= 1 << (at % 8);
      writeFileSync(path, content);
  }
};
