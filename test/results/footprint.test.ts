/** A result type is an answer about the world, like that of a call: it is part of the footprint, and seen from the caller's context. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCached, scratchFolders } from '../session/support.ts';

const newFolder = scratchFolders('results-test');

const program = (body: string, unrelated = ''): string => `
module Shapes
@noinline size_of(n) = ${body}
end
module Lists
using ..Shapes
sizes(ns) = [Shapes.size_of(n) for n in ns]
println(typeof(sizes(Int64[])))
end
${unrelated}
`;

test('an edit that changes a result type compiles again what knew it, one that does not leaves it alone', async () => {
  const folder = newFolder();
  const file = join(folder, 'program.jl');
  const run = (text: string) => {
    writeFileSync(file, text);
    return runCached(file, join(folder, 'cache'), { policy: 'context' });
  };
  assert.equal((await run(program('n + 1'))).text, 'Vector{Int64}\n');
  assert.equal((await run(program('n + 0.5'))).text, 'Vector{Float64}\n');
  const same = await run(program('n - 0.5'));
  assert.equal(same.text, 'Vector{Float64}\n');
  // The edited method alone: its callers rely on what it returns, not on how.
  assert.equal(same.stats.instancesCompiled, 1);
});

test('a module that the caller does not see changes no result type', async () => {
  const folder = newFolder();
  const file = join(folder, 'program.jl');
  const run = (text: string) => {
    writeFileSync(file, text);
    return runCached(file, join(folder, 'cache'), { policy: 'context' });
  };
  const pirate = 'module Pirate\nBase.:+(x::Int64, y::Int64) = "pirate"\nown(ns) = [n + 1 for n in ns]\nend';
  const plain = await run(program('n + 1'));
  const visited = await run(program('n + 1', pirate));
  assert.equal(visited.text, plain.text);
  assert.equal(visited.stats.instancesCompiled, 0);
  const asking = `${pirate}\nprintln(typeof(Pirate.own(Int64[])), typeof(Lists.sizes(Int64[])))`;
  // Main sees the pirate, and so does what it calls.
  assert.equal((await run(program('n + 1', asking))).text, `${plain.text}Vector{String}Vector{String}\n`);
});
