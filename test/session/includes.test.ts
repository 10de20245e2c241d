/** `include` in other places than at the top level of a file. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runOnce, TIERS } from '../support/run.ts';
import { scratchFolders } from './support.ts';

const newFolder = scratchFolders('include-test');

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = newFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};

const prints = (folder: string, expected: string): void => {
  for (const tier of TIERS) {
    const { stdout, error } = runOnce(join(folder, 'main.jl'), 'context', tier);
    assert.equal(error, undefined, tier);
    assert.equal(stdout, expected, tier);
  }
};

test('a file included inside a block runs there, and defines for the module', () => {
  const folder = folderOf({
    'main.jl':
      'let depth = 1\n  println("before")\n  include("part.jl")\n  println("after ", depth)\nend\nprintln(f(total), " ", T(1))\n',
    'part.jl': 'struct T\n  x\nend\nf(x) = 2x\nprintln("inside ", f(1))\ntotal = 20\ninclude("inner.jl")\n',
    'inner.jl': 'println("inner ", total)\n',
  });
  prints(folder, 'before\ninside 2\ninner 20\nafter 1\n40 T(1)\n');
});

test('names of files may be computed, in loops too', () => {
  const folder = folderOf({
    'main.jl':
      'const names = ["a", "b"]\nfor name in names\n  println("file ", name)\n  include("$(name).jl")\nend\ninclude(joinpath(@__DIR__, "a.jl"))\nprintln(a(), b())\n',
    'a.jl': 'a() = 1\nprintln("a")\n',
    'b.jl': 'b() = 2\nprintln("b")\n',
  });
  prints(folder, 'file a\na\nfile b\nb\na\n12\n');
});

test('a name that depends on the world outside is an error', () => {
  const folder = folderOf({ 'main.jl': 'include(readdir(".")[1])\n' });
  for (const tier of TIERS)
    assert.match(runOnce(join(folder, 'main.jl'), 'context', tier).error ?? '', /`include` of a computed name failed/);
});
