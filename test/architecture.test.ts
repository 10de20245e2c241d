/** The house rules that ARCHITECTURE.md states, checked on the sources. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { test } from 'node:test';

const source = join(import.meta.dirname, '../src');

/** A folder may import from those before it, and from itself. */
const ORDER = [
  'diagnostics',
  'parser',
  'expr',
  'lower',
  'types',
  'dispatch',
  'infer',
  'results',
  'codegen',
  'runtime',
  'interpret',
  'expand',
  'image',
  'session',
  'cli',
];

/** Stages that stand beside each other, although one comes first in the list. */
const FORBIDDEN: readonly (readonly [from: string, to: string])[] = [
  ['types', 'parser'],
  ['types', 'lower'],
  ['runtime', 'parser'],
  ['interpret', 'codegen'],
  ['image', 'runtime'],
];

const files = globSync('**/*.ts', { cwd: source });

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(source, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((m) => m[1]!);
  return found.map((path) => relative(source, join(source, dirname(file), path)));
};

const folderOf = (file: string): string => (file.includes(sep) ? file.split(sep)[0]! : '');

test('folders import only from folders before them', () => {
  for (const file of files) {
    const from = folderOf(file);
    for (const target of importsOf(file)) {
      const to = folderOf(target);
      if (from === to || to === '') continue;
      assert.ok(ORDER.indexOf(to) < ORDER.indexOf(from), `${file} imports ${target}`);
      assert.ok(!FORBIDDEN.some(([a, b]) => a === from && b === to), `${file} imports ${target}`);
    }
  }
});

/** What a running program may touch: its output and its files. */
const OF_PROGRAMS = ['output.ts', 'outside/files.ts', 'outside/paths.ts'].map((name) => join('runtime', name));

test('only image, session, cli and the files of a running program touch the disk', () => {
  for (const file of files) {
    const text = readFileSync(join(source, file), 'utf8');
    if (!/from 'node:fs'/.test(text)) continue;
    assert.ok(['image', 'session', 'cli'].includes(folderOf(file)) || OF_PROGRAMS.includes(file), file);
  }
});

test('every folder of the order exists and is described', () => {
  const page = readFileSync(join(source, '../ARCHITECTURE.md'), 'utf8');
  for (const folder of ORDER) {
    assert.ok(
      files.some((f) => folderOf(f) === folder),
      folder,
    );
    assert.ok(page.includes(`src/${folder}`), folder);
  }
});
