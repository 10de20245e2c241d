import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { commandLine, root } from './support.ts';

const { scratch } = commandLine('input');

const run = (program: string, input: string, ...flags: string[]): string => {
  const path = join(scratch, 'program.jl');
  writeFileSync(path, program);
  const env = { ...process.env, STRATA_SOURCE: '1' };
  const done = spawnSync(join(root, 'bin/strata'), ['run', '--no-cache', ...flags, path], {
    encoding: 'utf8',
    env,
    input,
  });
  assert.equal(done.stderr, '');
  return done.stdout;
};

for (const flags of [[], ['--compile=min']]) {
  const tier = flags.length > 0 ? 'interpreted' : 'compiled';

  test(`standard input is read by lines and to its end, ${tier}`, () => {
    const program = `
print("name? ")
name = readline()
println("hello ", name, " ", eof(stdin))
println(parse.(Int, split(readline())))
for line in eachline()
    println("[", line, "]")
    line == "stop" && break
end
println(repr(read(stdin, String)), " ", eof(stdin), " ", readline() == "")`;
    assert.equal(
      run(program, 'Ann\r\n1 2 3\nx\nstop\nrest\nend', ...flags),
      'name? hello Ann false\n[1, 2, 3]\n[x]\n[stop]\n"rest\\nend" true true\n',
    );
  });

  test(`what is written to a file that nobody closes is there at the end, ${tier}`, () => {
    const file = join(scratch, `out-${tier}.txt`);
    run(`io = open(${JSON.stringify(file)}, "w"); print(io, "kept"); exit(0)`, '', ...flags);
    assert.equal(readFileSync(file, 'utf8'), 'kept');
  });
}
