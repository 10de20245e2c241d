/** `--invalidations` as users meet it: trees, JSON, and what is said of its wrong use. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine } from './support.ts';

const { scratch, strata } = commandLine('invalidations');

const path = join(scratch, 'pirate.jl');
writeFileSync(
  path,
  `function total(xs)
    sum = 0
    for x in xs
        sum += x
    end
    return sum
end
println(total([1, 2]))
module Pirate
Base.:+(x::Int64, y::Int64) = 42
end
println(total([1, 2]))
`,
);

test('trees go to standard error, the program’s output where it belongs', () => {
  const done = strata('run', '--dispatch=global', '--invalidations', path);
  assert.equal(done.code, 0);
  assert.equal(done.out, '3\n42\n');
  const lines = done.err.trimEnd().split('\n');
  assert.equal(lines[0], `+(x::Int64, y::Int64) in Main.Pirate (${path}:10) invalidates 1 instance`);
  assert.match(
    lines[1]!,
    /^└─ is preferred to \+\(.*\) where .* in Base \(\[Base\]\/\w+\.jl:\d+\) for \+\(Int64, Int64\): 1 instance$/,
  );
  assert.equal(lines[2], '   └─ inlined into total(Vector{Int64}) in Main');
  assert.equal(lines[3], '1 instance invalidated by 1 method, 1 compiled again');
});

test('a program’s own argument of that name is left alone', () => {
  const args = join(scratch, 'args.jl');
  writeFileSync(args, 'println(ARGS)\n');
  assert.equal(strata('run', args, '--', '--invalidations').out, '["--invalidations"]\n');
});

test('JSON to a file', () => {
  const file = join(scratch, 'out.json');
  const done = strata('run', '--dispatch=global', `--invalidations=${file}`, path);
  assert.deepEqual([done.code, done.err], [0, '']);
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  assert.deepEqual(Object.keys(found), [
    'policy',
    'invalidated',
    'compiledAgain',
    'invalidations',
    'worldSplits',
    'stale',
  ]);
  assert.equal(found.invalidated, 1);
});

test('other policies: nothing is invalidated by insertion; what does not hold is named with its reason', () => {
  const done = strata('run', '--invalidations', path);
  assert.equal(done.code, 0);
  assert.match(done.err, /^under `context` an inserted method invalidates nothing\n/);
});

test('wrong use is explained', () => {
  const wrong: readonly [string[], RegExp][] = [
    [['--invalidations=', path], /names no file\nhint: leave out `=`/],
    [['--compile=min', '--invalidations', path], /compiles nothing\nhint: leave out `--compile=min`/],
    [[`--invalidations=${join(scratch, 'none', 'x.json')}`, path], /cannot write .*\nhint: ENOENT/],
  ];
  for (const [args, expected] of wrong) {
    const done = strata('run', ...args);
    assert.equal(done.code, 1);
    assert.match(done.err, /^error\[invalidations\]: /);
    assert.match(done.err, expected);
  }
});
